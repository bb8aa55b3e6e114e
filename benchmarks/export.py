"""Exported graphs against PyTorch: the latents of every preset at three lengths, and the time of an evaluation of the UNet and of
the decoder, the two run alternately. Threads: OMP_NUM_THREADS.

    python benchmarks/export.py                     # the model that comes with the package
    python benchmarks/export.py MODEL --weights fp32 --seconds 2 --presets fast"""
import argparse
import statistics
import tempfile
import time
from pathlib import Path

import torch

from dualdiffusion.diffusion.sampler import draw_noise, sample
from dualdiffusion.export import export_model, load_graph
from dualdiffusion.networks.layers import frozen
from dualdiffusion.pipeline import Pipeline


def alternately(a, b, rounds: int) -> list[float]:
    "Median CPU seconds of two functions."
    times = [], []
    for _ in range(rounds):
        for f, kept in zip((a, b), times):
            start = time.process_time()
            f()
            kept.append(time.process_time() - start)
    return [statistics.median(t[1:]) for t in times]     # the first call plans

@torch.no_grad()
def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n\n')[0])
    parser.add_argument('model', nargs='?')
    parser.add_argument('--weights', choices=['fp32', 'fp16'], default='fp16')
    parser.add_argument('--seconds', type=float, nargs='+', default=[2, 7, 24])
    parser.add_argument('--presets', nargs='+')
    parser.add_argument('--rounds', type=int, default=5, help='evaluations that are timed')
    args = parser.parse_args()
    pipe = Pipeline.from_pretrained(args.model, device='cpu')
    with tempfile.TemporaryDirectory() as folder:
        start = time.monotonic()
        for file in export_model(pipe, folder, args.weights): print(f'{file.name} {file.stat().st_size/1e6:.1f} MB', end='  ')
        print(f'exported in {time.monotonic() - start:.0f} s')
        unet, decoder = load_graph(Path(folder)/'unet.onnx'), load_graph(Path(folder)/'decoder.onnx')
    labels = torch.eye(len(pipe.labels))[-1:] if pipe.labels else None
    for seconds in args.seconds:
        n = round(seconds * pipe.format.cfg.sample_rate)
        noise = draw_noise(pipe.vae.latents_shape(pipe.format.spec_shape((1, pipe.channels, n))), [1])
        sigma = torch.ones(1)
        with frozen(pipe.unet, pipe.vae):
            for what, ours, theirs in (('unet', lambda: pipe.unet(noise, sigma, labels), lambda: unet(noise, sigma, labels)),
                                       ('decoder', lambda: pipe.vae.decode(noise), lambda: decoder(noise))):
                a, b = alternately(ours, theirs, args.rounds)
                error = (ours() - theirs()).norm() / ours().norm()
                print(f'{seconds:4g} s {what:8} relative error {error:.1e}   torch {a:.3f}, ONNX Runtime {b:.3f} CPU-s', flush=True)
            for preset in args.presets or pipe.presets:
                cfg = pipe.sampler_config(preset)
                ours, theirs = (sample(f, noise, labels, cfg, seeds=[1]) for f in (pipe.unet, unet))
                print(f'{seconds:4g} s {preset:8} latents differ by at most {(ours - theirs).abs().max():.1e}', flush=True)


if __name__ == '__main__': main()
