"""Does v-prediction with a cosine schedule learn raw audio better than EDM? One network, the same crops, noise and
number of steps; what differs is how it is trained.

    python benchmarks/v_prediction.py MUSIC OUT [--steps 250] [--seeds 2] [--arms ARM ...] [--save FILE]

MUSIC has a folder per game; the last track of each is held out, the audio is mono at 8 kHz. All figures are in units of
the music's standard deviation, whatever unit an arm is trained in. error: the weighted error of chapter 53 on held-out
crops, by noise level. frechet: distance of sampled clips to held-out music, over the frames of a small mel spectrogram,
as a multiple of the distance between training and held-out music, by the sampler's schedule. OUT gets a JSON file per
training; finished ones are not made again."""
import argparse
import math
import statistics
import time
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor

from dualdiffusion.audio import load_audio
from dualdiffusion.core import progress, read_json, write_json
from dualdiffusion.diffusion.sampler import SamplerConfig, draw_noise, sample
from dualdiffusion.diffusion.sigma import SigmaSampler, SigmaSamplerConfig, stratified
from dualdiffusion.distances import frechet_distance
from dualdiffusion.formats.frequency import FrequencyScale
from dualdiffusion.formats.raw import RawFormat, RawFormatConfig
from dualdiffusion.formats.spectrogram import SpectrogramFormat, SpectrogramFormatConfig
from dualdiffusion.networks.unet import UNet, UNetConfig, precondition
from dualdiffusion.training.ema import PowerEMA, averaged
from dualdiffusion.training.trainer import TrainerConfig, learning_rate
from dualdiffusion.training.unet import weighted_error

RATE, CROP, BATCH, ENDS = 8000, 2**13, 8, dict(sigma_min=.005, sigma_max=80.)
LEVELS = (.01, .03, .1, .3, 1., 3., 10., 30.)
EAR = SpectrogramFormat(SpectrogramFormatConfig(sample_rate=RATE, n_mels=32, scale=FrequencyScale(max_hz=RATE/2)))


class Arm(NamedTuple):
    says: str
    sigma: SigmaSamplerConfig   # distribution of the noise levels, in the arm's own unit
    plain: bool = False         # whether the loss is the mean error, without EDM2's weight by the expected error
    scaled: bool = True         # whether the audio has a standard deviation of 1
    eps: bool = False           # whether the output is the noise, not -v


cosine = SigmaSamplerConfig('cosine', **ENDS)
ARMS = {'edm': Arm("EDM, the package's levels", SigmaSamplerConfig(P_mean=.6, P_std=1.4, **ENDS)),
        'edm-2022': Arm("EDM, the paper's levels", SigmaSamplerConfig(P_mean=-1.2 + math.log(2), P_std=1.2, **ENDS)),
        'edm-cosine': Arm('EDM, cosine levels', cosine),
        'v': Arm('v, cosine', cosine, plain=True),
        'v-unscaled': Arm('v, cosine, audio as it is', SigmaSamplerConfig('cosine', sigma_min=.0005, sigma_max=80.),
                          plain=True, scaled=False),
        'eps': Arm('noise, cosine', cosine, plain=True, eps=True)}

def make_net(seed: int) -> UNet:
    "The 1-D network of the finding on raw sound, with random weights."
    torch.manual_seed(seed)
    return UNet(UNetConfig(1, 1, model_channels=16, channel_mult=(1, 2, 2, 4, 6), num_layers_per_block=1,
                           attn_levels=(4,), channels_per_head=16, dims=1, **ENDS))

def crops(tracks: list[Tensor], n: int, g: torch.Generator) -> Tensor:
    "Random crops (n 1 CROP)."
    picks = [tracks[i] for i in torch.randint(len(tracks), (n,), generator=g)]
    return torch.stack([x[:, (o := int(torch.rand((), generator=g)*(x.shape[-1] - CROP))):o + CROP] for x in picks])

def denoise(net: UNet, arm: Arm, x: Tensor, sigma: Tensor, labels: None = None) -> tuple[Tensor, Tensor]:
    "Denoised (b 1 1 n) and the expected logarithm of the error (b), from x (b 1 1 n) and sigma (b)."
    denoised, logvar = net(x, sigma, return_logvar=True)
    if arm.eps:     # the network's output, taken for the noise
        c_skip, c_out, *_ = (c[:, None, None, None] for c in precondition(sigma, 1.))
        denoised = x - sigma[:, None, None, None]*(denoised - c_skip*x)/c_out
    return denoised, logvar

def loss(net: UNet, arm: Arm, y: Tensor, noise: Tensor, sigma: Tensor) -> Tensor:
    "Mean square error of the output, or for EDM divided by what is expected."
    denoised, logvar = denoise(net, arm, y + sigma[:, None, None, None]*noise, sigma)
    error = weighted_error(denoised, y, sigma, 1.)      # of v, in the arm's own unit
    if arm.eps: error = error/(1 + sigma**2)            # of the noise
    return error.mean() if arm.plain else (error/logvar.exp() + logvar).mean()

def train(arm: Arm, fmt: RawFormat, tracks: list[Tensor], steps: int, seed: int) -> PowerEMA:
    "The averages of a network after its training; crops, noise and quantiles of the levels depend on the seed alone."
    net, g, levels = make_net(seed), torch.Generator().manual_seed(seed), SigmaSampler(arm.sigma)
    cfg = TrainerConfig(learning_rate=.015, lr_rampup_steps=30, lr_ref_steps=150)
    optim, ema = torch.optim.Adam(net.parameters(), cfg.learning_rate, cfg.betas, fused=True), PowerEMA(net, (.1,))
    for step in progress(range(1, steps + 1), desc='steps', mininterval=20):
        y, q = fmt.encode(crops(tracks, BATCH, g)), stratified(BATCH, g)
        loss(net, arm, y, torch.randn(y.shape, generator=g), levels.icdf(q).float()).backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), cfg.max_grad_norm)
        optim.param_groups[0]['lr'] = learning_rate(step, cfg)
        optim.step(), optim.zero_grad(), net.normalize_weights(), ema.update()
    return ema

def frames(audio: Tensor) -> Tensor:
    "Frames (f 32) of a small mel spectrogram of audio (b 1 n)."
    return EAR.encode(audio)[:, 0].mT.flatten(0, 1)

def ends(tracks: list[Tensor]) -> Tensor:
    "Frames of the last 50 s of tracks."
    return frames(torch.stack([x[:, -50*RATE:] for x in tracks]))

@torch.no_grad()
def measured(net: UNet, arm: Arm, fmt: RawFormat, std: float, held_out: list[Tensor], clips: int, num: int) -> dict:
    "Error by level, and of clips by schedule: Fréchet distance, and level against that of the music in dB."
    net.eval()
    unit, g = fmt.cfg.gain*std, torch.Generator().manual_seed(1)    # the music's standard deviation in the arm's unit
    y = fmt.encode(torch.cat([crops([x], num, g) for x in held_out]))
    batches = list(zip(y.split(BATCH), draw_noise(y.shape, range(len(y))).split(BATCH)))
    def error(level):
        sigma = torch.full((len(y),), level*unit)
        guess = torch.cat([denoise(net, arm, a + level*unit*b, sigma[:len(a)])[0] for a, b in batches])
        return weighted_error(guess/unit, y/unit, sigma/unit, 1.).mean().item()
    def denoiser(*args): return denoise(net, arm, *args)[0]
    out = dict(error={f'{s:g}': error(s) for s in LEVELS})
    for kind in ('edm', 'cosine'):
        cfg = SamplerConfig(steps=16, schedule=kind, cfg_scale=1., **{k: v*unit for k, v in ENDS.items()})
        made = fmt.decode(sample(denoiser, draw_noise((clips, 1, 1, CROP), range(clips)), cfg=cfg))
        distance, level = frechet_distance(ends(held_out), frames(made)), 20*math.log10(made.std().item()/std)
        out[kind] = dict(frechet=distance, level=level)
    return out

def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('music', type=Path)
    parser.add_argument('out', type=Path)
    parser.add_argument('--steps', type=int, default=250)
    parser.add_argument('--seeds', type=int, default=2)
    parser.add_argument('--arms', nargs='+', choices=ARMS, default=list(ARMS))
    parser.add_argument('--clips', type=int, default=16, help='that are sampled')
    parser.add_argument('--crops', type=int, default=3, help='of each held-out track, that the error is measured on')
    parser.add_argument('--save', type=Path, help='JSON file for all results')
    args = parser.parse_args()
    torch.set_num_threads(1)
    args.out.mkdir(parents=True, exist_ok=True)
    files = sorted(p for p in args.music.glob('*/*') if p.suffix != '.md')
    last, tracks = {p.parent: p for p in files}, {p: load_audio(p, RATE, 1) for p in files}
    training, held_out = ([x for p, x in tracks.items() if (last[p.parent] == p) == held] for held in (False, True))
    std = torch.cat(training, -1).std().item()
    floor = frechet_distance(ends(held_out), ends(training))
    print(f"{len(training)} training tracks, {len(held_out)} held out, standard deviation {std:.3f}", flush=True)
    todo, spent = [(seed, name) for seed in range(args.seeds) for name in args.arms], []
    for i, (seed, name) in enumerate(todo):
        file, arm, begun, cpu = args.out/f'{name}-{seed}.json', ARMS[name], time.monotonic(), time.process_time()
        if file.exists(): continue
        left = f', about {statistics.mean(spent)*(len(todo) - i)/60:.0f} min left' if spent else ''
        print(f'training {i + 1} of {len(todo)}: {arm.says}, seed {seed}{left}', flush=True)
        fmt = RawFormat(RawFormatConfig(n_rows=1, gain=1/std if arm.scaled else 1.))
        ema = train(arm, fmt, training, args.steps, seed)
        with averaged(ema, .1) as net: cell = measured(net, arm, fmt, std, held_out, args.clips, args.crops)
        for kind in ('edm', 'cosine'): cell[kind]['frechet'] /= floor
        about = dict(arm=name, seed=seed, steps=args.steps, std=std, cpu=time.process_time() - cpu)
        write_json(file, about | cell)
        spent.append(time.monotonic() - begun)
    cells = [read_json(p) for p in sorted(args.out.glob('*-[0-9].json'))]     # those of earlier calls as well
    print('| training | seed | mean error | ' + ' | '.join(f'σ {s:g}' for s in LEVELS)
          + ' | Fréchet distance (level): edm | cosine | CPU s |\n' + '|---'*(len(LEVELS) + 6) + '|')
    for c in sorted(cells, key=lambda c: [*ARMS].index(c['arm'])):
        errors = [*c['error'].values()]
        sampled = [f"{c[k]['frechet']:.1f} ({c[k]['level']:+.1f} dB)" for k in ('edm', 'cosine')]
        figures = [f'{statistics.mean(errors):.4f}', *(f'{e:.3f}' for e in errors), *sampled, f"{c['cpu']:.0f}"]
        print(f"| {ARMS[c['arm']].says} | {c['seed']} | {' | '.join(figures)} |")
    if args.save: write_json(args.save, cells)


if __name__ == '__main__': main()
