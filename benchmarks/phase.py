"""Does a loss term for phase help a VAE of raw audio? Small one-dimensional VAEs, arm by arm.

    python benchmarks/phase.py DATASET --steps 300 --seeds 3 --save phase.json

All arms train on decoded audio alone (`loss.weight 0`, `audio_loss.weight 1`) and differ in the weights of the phases
from frame to frame, from bin to bin and from channel to channel. All arms of a seed start from the same weights and see
the same crops. Held-out tracks are judged by the difference of mel spectrograms at two transform sizes that the loss
does not use; pitch by the strongest partial of harmonic tones that none of them has heard, in and out."""
import argparse
import json
import math
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor

from dualdiffusion.audio import load_audio
from dualdiffusion.core import to_dict
from dualdiffusion.data.dataset import label_names, read_tracks
from dualdiffusion.formats.base import make_format
from dualdiffusion.formats.frequency import FrequencyScale
from dualdiffusion.formats.stft import STFT, hann_power
from dualdiffusion.networks.vae import VAE
from dualdiffusion.training.ema import averaged
from dualdiffusion.training.draws import mix_seed
from dualdiffusion.training.trainer import Trainer
from dualdiffusion.training.vae import VAETask, VAETrainConfig, pick_vae_config
from learn import command, rounded

ARMS = {'magnitudes': 0., 'phases, a third': 1/3, 'with phases': 1., 'phases, threefold': 3.}   # times the default weights
RATE, PITCHES = 8000, [110*2**(i/13) for i in range(40)]     # Hz, from 110 to 880


def config(dataset_dir: str, arm: str, steps: int, seed: int) -> VAETrainConfig:
    "Settings that one thread can train in half a minute."
    cfg = pick_vae_config(dataset_dir, 'cpu', dict(name='RawFormat', sample_rate=RATE, n_rows=1))
    cfg.vae = replace(cfg.vae, model_channels=16, encoder_channels=16, num_layers_per_block=1)
    cfg.data = replace(cfg.data, crop_frames=4096)
    loss, factor = cfg.audio_loss, ARMS[arm]
    cfg.loss = replace(cfg.loss, weight=0.)
    cfg.audio_loss = replace(loss, weight=1., time_weight=factor*loss.time_weight,
                             frequency_weight=factor*loss.frequency_weight, channel_weight=factor*loss.channel_weight)
    cfg.trainer = replace(cfg.trainer, batch_size=4, max_steps=steps, learning_rate=.02, lr_rampup_steps=30, lr_ref_steps=0,
                          lr_end_steps=steps//2, seed=seed, ema_stds=(.05,), log_every=20, validate_every=0,
                          checkpoint_every=0, media_every=0, device='cpu')
    return cfg

def through(vae: VAE, fmt, audio: Tensor) -> Tensor:     # (b 2 n) -> (b 2 n)
    "Audio through format and VAE and back."
    spec = fmt.encode(audio)
    return fmt.decode(vae.decode(vae.encode(spec).mode(), None, spec.shape[-1]))[..., :audio.shape[-1]]

def mel_distance(x: Tensor, y: Tensor, rate: int = RATE) -> float:
    "Mean difference of mel spectrograms in dB, of transforms of 512 and 2048 samples, down to 60 dB below the peak."
    total = 0.
    for size in (512, 2048):
        bank = FrequencyScale(max_hz=rate/2).filters(size, rate, 24).float()
        a, b = (20*(STFT(hann_power(size, 1.), size//8)(v).abs() @ bank).clamp_min(1e-9).log10() for v in (x, y))
        low = b.max() - 60
        total += (a.clamp_min(low) - b.clamp_min(low)).abs().mean().item()/2
    return total

def strongest(x: Tensor) -> Tensor:     # (b 2 n) -> (b) Hz
    "Frequency of the strongest partial, by a parabola through three bins of a padded transform."
    spectrum = torch.fft.rfft(x.mean(1)*torch.hann_window(x.shape[-1]), n=8*x.shape[-1]).abs().log()
    k = spectrum[:, 1:-1].argmax(1, keepdim=True) + 1
    a, b, c = (spectrum.gather(1, k + i)[:, 0] for i in (-1, 0, 1))
    return (k[:, 0] + (a - c)/(2*(a - 2*b + c)))*RATE/(8*x.shape[-1])

def tones() -> Tensor:      # (40 2 4096)
    "Harmonic tones of five partials, louder on the left."
    t, g = torch.arange(4096)/RATE, torch.Generator().manual_seed(0)
    waves = [sum(torch.sin(2*math.pi*(hz*k*t + torch.rand((), generator=g)))/k for k in range(1, 6)) for hz in PITCHES]
    return torch.stack(waves)[:, None]*torch.tensor([.15, .1])[:, None]

@torch.no_grad()
def judge(vae: VAE, fmt, dataset_dir: str) -> dict:
    "By held-out track the difference of mel spectrograms, dB; by tone the error of pitch, cents."
    distances = []
    for track in read_tracks(dataset_dir):
        if track.split != 'validation': continue
        audio = load_audio(track.path, RATE, 2, max(0, track.seconds - 2)/2, 2)[None]
        distances.append(mel_distance(through(vae, fmt, audio), audio))
    x = tones()
    cents = 1200*(strongest(through(vae, fmt, x))/strongest(x)).log2()
    return dict(mel=rounded(distances), cents=rounded(cents.tolist()))

def train(arm: str, dataset_dir: str, steps: int, seed: int) -> dict:
    cfg = config(dataset_dir, arm, steps, seed)
    fmt = make_format(cfg.format)
    torch.manual_seed(mix_seed(seed, 'vae'))
    task = VAETask(VAE(cfg.vae), fmt, cfg, dataset_dir, label_names(read_tracks(dataset_dir)), lambda text: None)
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        trainer = Trainer(task, Path(folder)/'vae', cfg.trainer, lambda text: None)
        trainer.train(live_plot=False)
        spent = time.process_time() - start
    with averaged(trainer.ema, cfg.trainer.ema_stds[0]) as vae: figures = judge(vae.eval(), fmt, dataset_dir)
    return dict(arm=arm, seed=seed, steps=steps, seconds=round(spent), figures=figures, settings=to_dict(cfg.audio_loss))

def line(result: dict, arm: str) -> str:
    "An arm's figures, by seed."
    runs = [r['figures'] for r in result['runs'] if r['arm'] == arm]
    mel, cents = (torch.tensor([r[k] for r in runs]) for k in ('mel', 'cents'))
    tuned = (cents.abs() < 10).float().mean(1)
    return (f"{arm}: mel {mel.mean():.2f} dB ({', '.join(f'{x:.2f}' for x in mel.mean(1))}); tones within 10 cents "
            f"{tuned.mean():.0%} ({', '.join(f'{x:.0%}' for x in tuned)}), median error {cents.abs().nanmedian():.0f} cents")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('dataset', help='what `dualdiffusion prepare` made')
    parser.add_argument('--steps', type=int, default=300, help='of each run (default: 300)')
    parser.add_argument('--seeds', type=int, default=2, help='runs of each arm (default: 2)')
    parser.add_argument('--save', help='file for all figures, JSON')
    args = parser.parse_args()
    torch.set_num_threads(1)
    result = dict(command=command(), runs=[])
    for seed in range(args.seeds):
        for arm in ARMS:
            result['runs'].append(run := train(arm, args.dataset, args.steps, seed))
            print(f"seed {seed}, {run['seconds']} s; {line(result, arm)}", flush=True)
            lines = json.dumps(result).replace('{"arm"', '\n{"arm"')
            if args.save: Path(args.save).write_text(lines + '\n', encoding='utf-8')


if __name__ == '__main__': main()
