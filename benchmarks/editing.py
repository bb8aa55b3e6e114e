"""Are joins, seams and windows heard? What do long pieces cost, and how soon does it stop?

    python benchmarks/editing.py [MODEL] [--seeds 16] [--seconds 60,300,600] [--steps 4] [--preset fast] [--n_iter 20] [--table FILE.md]

Joins are judged by change, of two things that a join should leave alone. The spectrum: whether the half seconds before and
after it are told apart by the levels of 48 bands better than as one (generalised likelihood ratio of two Gaussians against one,
Gish et al. 1991). And the samples: how far the largest error of linear prediction within a frame of 8 ms stands above the
median one (Godsill & Rayner 1998), as a click does. The product of both is compared with all other places, largest within
16 ms: reported is the share of these where it is smaller. Real music, and cuts that were planted in it, in its samples and in
its latents, say what the numbers mean. Joins are where the music itself is calm, within a quarter of a second of the times
named.

Seams of loops are judged by flux, the mean rise of level from one frame of 32 ms to the next, 8 ms later, over all bins down to
80 dB below the loudest: whether a loop begins on an attack. Jumps at the seam are in units of the median jump from one sample
to the next. Long pieces are made in a process of their own each, so that the peak of memory is theirs.
"""
import argparse
import json
import math
import resource
import subprocess
import sys
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from dualdiffusion.audio import load_audio
from dualdiffusion.diffusion.editing import spread_windows, window_offset
from dualdiffusion.diffusion.schedule import schedule
from dualdiffusion.pipeline import Pipeline, Progress, stoppable

MUSIC = Path(__file__).resolve().parent.parent/'nbs'/'media'
HOP = 256


def flux(
    audio: Tensor,  # (c n)
) -> Tensor:        # (t) frame i is about sample i * HOP
    "Mean rise of level over all bins from frame to frame, dB."
    bins = torch.stft(audio.mean(0), 1024, HOP, window=torch.hann_window(1024), return_complex=True, pad_mode='constant').abs()
    return (20 * (bins + 1e-4 * bins.max()).log10()).diff(dim=-1, prepend=bins[:, :1] * 0).clamp(min=0).mean(0)

def apart(
    audio: Tensor,      # (c n)
    beside: int = 60,   # frames on either side
    noise: float = 4.,  # variance that is nothing, dB**2
) -> Tensor:            # (t)
    "How much better the bands' levels before and after a frame are told by two Gaussians than by one."
    bins = torch.stft(audio.mean(0), 1024, HOP, window=torch.hann_window(1024), return_complex=True, pad_mode='constant').abs()
    level = F.adaptive_avg_pool1d((20 * (bins + 1e-4 * bins.max()).log10()).T[None], 48)[0].double()
    t = torch.arange(len(level))
    sums = [F.pad(x.cumsum(0), (0, 0, 1, 0)) for x in (level, level.square())]
    def moments(first, end):
        first, end = first.clamp(0, len(level)), end.clamp(0, len(level))
        mean, square = ((x[end] - x[first]) / (end - first).clamp(min=1)[:, None] for x in sums)
        return mean, (square - mean.square()).clamp(min=0)
    (m, u), (n, v) = moments(t - 1 - beside, t - 1), moments(t + 1, t + 1 + beside)
    both = (u + v) / 2 + (m - n).square() / 4
    return ((both + noise).log() - ((u + noise).log() + (v + noise).log()) / 2).mean(1).float()

def click(
    audio: Tensor,      # (c n)
    order: int = 32,    # of the linear prediction, from 1024 samples around
) -> Tensor:            # (t)
    "The largest error of prediction in a frame, in medians."
    around = F.pad(audio.mean(0), (512, 512)).unfold(0, 1024, HOP)
    power = torch.fft.rfft(around * torch.hann_window(1024), 2048).abs().square()
    r = torch.fft.irfft(power)[:, :order + 1].double()
    r[:, 0] = r[:, 0] * (1 + 1e-9) + 1e-12
    i = torch.arange(order)
    weights = torch.linalg.solve(r[:, (i[:, None] - i).abs()], r[:, 1:])
    runs = around[:, 512 - HOP // 2 - order:512 + HOP // 2].double().unfold(1, order + 1, 1)
    errors = (runs[..., -1] - (runs[..., :-1].flip(-1) * weights[:, None]).sum(-1)).abs()
    return (errors.amax(1) / errors.median(1).values.clamp(min=1e-9)).float()

def change(audio: Tensor) -> Tensor:    # (c n) → (t)
    a, b = apart(audio), click(audio)
    return a[:len(b)] * b[:len(a)]

def heard(
    curve: Tensor,          # (t) `flux` or `change`
    joins: list[int],       # samples
    beside: int = 4,        # frames on either side that a join has an influence on
    ends: int = 4,          # frames at the ends to leave out
) -> list[float]:           # for each, the share of frames elsewhere with less than there
    "How much a join stands out."
    f = F.max_pool1d(curve[None], 5, 1, 2)[0]
    at, elsewhere = [min(round(j / HOP), len(f) - 1) for j in joins], torch.ones(len(f), dtype=torch.bool)
    elsewhere[:ends] = elsewhere[-ends:] = False
    for i in at: elsewhere[max(0, i - beside):i + beside + 1] = False
    return [(f[elsewhere] < f[i]).float().mean().item() for i in at]

def joined(audio: Tensor, joins: list[int]) -> list[float]:
    "How much joins stand out by change."
    return heard(change(audio), joins, 30, 12)

def calm(audio: Tensor, seconds: float, rate: int) -> float:
    "The time nearest to `seconds`, within a quarter of a second, with the least flux around it."
    f = F.max_pool1d(flux(audio)[None], 9, 1, 4)[0]
    first = round((seconds - .25) * rate / HOP)
    return (first + f[first:first + round(.5 * rate / HOP)].argmin().item()) * HOP / rate

def jump(audio: Tensor) -> float:
    "Step from the last sample to the first, in medians of all steps; of the channel where it is largest."
    steps = (audio.roll(1, -1) - audio).abs().amax(0)
    return (steps[0] / steps.median()).item()

def rms(audio: Tensor) -> float:
    "Level, dB."
    return 10 * audio.square().mean().log10().item()

def row(name: str, values: list[float], limit: float) -> str:
    x = torch.tensor(values)
    return f"| {name} | {x.median():.2f} | {x.max():.2f} | {(x <= limit).sum()} of {len(x)} |"

def sources(pipe: Pipeline, number: int, seconds: float) -> list[tuple[Tensor, str | None]]:
    "Real music, and its label where the model has it."
    files = sorted(MUSIC.rglob('*.ogg'))
    rate = pipe.format.cfg.sample_rate
    found = [(load_audio(f, rate, 2, 1., seconds), f.parent.name if f.parent.name in pipe.labels else None) for f in files]
    return [found[i % len(found)] for i in range(number)]

@torch.no_grad()
def latent_cut(pipe: Pipeline, a: Tensor, b: Tensor, at: int, options: dict) -> Tensor:
    "The sound of the latents of `a` up to a sample, and of `b` from it on."
    a, b = (pipe._encode(x[None].to(pipe.device), {}, -(-x.shape[1] // pipe._pixel)) for x in (a, b))
    latents = torch.cat([a[..., :at // pipe._pixel], b[..., at // pipe._pixel:]], -1)
    return pipe._sound(latents, None, latents.shape[-1] * pipe._pixel, [0], options['n_iter'], 'fp32')[0]

def joins(pipe: Pipeline, seeds: int, options: dict) -> str:
    "The table of joins."
    rate, found = pipe.format.cfg.sample_rate, {}
    def note(name, audio, at): found.setdefault(name, []).extend(joined(audio, [round(s * rate) for s in at]))
    music = sources(pipe, seeds + 1, 8.)
    for seed, (audio, label) in enumerate(music[:-1]):
        edit = dict(labels=label, seed=seed, **options)
        a, b = (calm(audio, t, rate) for t in (3, 5))
        cut = round(b * rate)
        note('inpaint, 2 s', pipe.inpaint(audio, (a, b), **edit).audio, (a, b))
        note('inpaint, 2 s, resampled 3 times', pipe.inpaint(audio, (a, b), resample=3, **edit).audio, (a, b))
        note('inpaint, 300 to 3000 Hz', pipe.inpaint(audio, (a, b, 300, 3000), **edit).audio, (a, b))
        note('extend, 3 s right', pipe.extend(audio[:, :cut], right=3, **edit).audio, (b,))
        note('extend, 3 s left', pipe.extend(audio[:, cut:], left=3, **edit).audio, (3,))
        note('the music itself', audio, (a, b))
        note('the music, through the model', pipe.reconstruct(audio, n_iter=options['n_iter']).audio, (a, b))
        note('a cut to other music', torch.cat([audio[:, :cut], music[seed + 1][0][:, cut:]], 1), (b,))
        at = round(cut / pipe._pixel) * pipe._pixel
        note('a cut to other music, of latents', latent_cut(pipe, audio, music[seed + 1][0], at, options), (at / rate,))
    rows = [row(name, x, .99) for name, x in found.items()]
    return '\n'.join(['| change at a join: share of frames below it | median | highest | at most .99 |', '| --- | --- | --- | --- |', *rows])

def loops(pipe: Pipeline, seeds: int, options: dict) -> str:
    "The table of loops."
    jumps, fluxes = {}, {}
    def note(name, audio):
        jumps.setdefault(name, []).append(jump(audio))
        fluxes.setdefault(name, []).extend(heard(flux(audio.repeat(1, 2)), [audio.shape[1]]))
    for seed, (audio, label) in enumerate(sources(pipe, seeds, 6.)):
        new = dict(labels=pipe.labels[seed % len(pipe.labels)] if pipe.labels else None, seed=seed, **options)
        note('generate, loop, 2 bars at 97', pipe.generate(bars=2, bpm=97, loop=True, **new).audio)
        note('generate, no loop', pipe.generate(bars=2, bpm=97, **new).audio)
        note('loop of other music', pipe.loop(audio, labels=label, seed=seed, **options).audio)
        note('other music', audio)
    rows = [f"{row(name, jumps[name], 2)} {row(name, x, .95).split('|', 2)[2]}" for name, x in fluxes.items()]
    return '\n'.join(['| seam of a loop | jump, median | highest | at most 2 | flux, median | highest | at most .95 |',
                      '| --- |' + ' --- |' * 6, *rows])

def long_piece(pipe: Pipeline, seconds: float, options: dict) -> dict:
    "One long piece, in this process: what it cost and how it is."
    rate, start = pipe.format.cfg.sample_rate, time.process_time()
    clip = pipe.generate(pipe.labels[:1], seconds, seed=1, cfg_scale=1., **options)
    spent, size = time.process_time() - start, clip.audio.numel() * 4 / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    cfg, points = pipe.sampler_config(options['preset'], steps=options['steps']), rate / pipe._pixel
    t = -(-clip.audio.shape[1] // pipe._pixel)
    sigma = schedule(cfg.schedule, cfg.steps, cfg.sigma_min, cfg.sigma_max, cfg.rho, cfg.to_zero)[cfg.steps - 1].item()
    windows = spread_windows(t, round(30 * points), window_offset(sigma, t))
    edges = sorted({i for w in windows for i in (w[0].item(), w[-1].item() + 1)} - {0, t})
    shares = heard(change(clip.audio), [i * pipe._pixel for i in edges]) if edges else [0.]
    loud = torch.tensor(shares) > .95
    part = min(30 * rate, clip.audio.shape[1] // 2)
    return dict(seconds=seconds, cpu=spent, peak=peak - size, edges=len(edges), above=loud.float().mean().item(),
                rms=rms(clip.audio[:, -part:]) - rms(clip.audio[:, :part]))

def latency(pipe: Pipeline, options: dict) -> str:
    "How long it takes to stop, wherever one wants to."
    make = lambda: pipe.stream('generate', pipe.labels[:1], 12., seed=1, steps=2, **options)
    list(make())
    whole, waits = [pipe.spent['sampling'] / 2, pipe.spent['decoding']], ([], [])
    for what, took in enumerate(whole):
        for i in range(8):
            at = [math.inf]
            for event in stoppable(make(), lambda: time.monotonic() > at[0]):
                if isinstance(event, Progress) and event.step == 1 + what: at[0] = time.monotonic() + (i + .5) / 8 * took
            waits[what].append(1e3 * (time.monotonic() - at[0]))
    return ("Stopping a clip of 12 s, at eight times within a step and eight within decoding: " + '; '.join(
        f"{name} takes {took:.2f} s, and ends after {torch.tensor(w).median():.0f} ms (median), {max(w):.0f} ms (longest)"
        for name, took, w in zip(('a step', 'decoding'), whole, waits)) + '.')

def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('model', nargs='?', help='model folder (default: the model that comes with the package)')
    parser.add_argument('--seeds', type=int, default=16, help='clips of each kind; 0 leaves these out')
    parser.add_argument('--seconds', default='60,300,600', help='lengths of the long pieces; none leaves these out')
    parser.add_argument('--steps', type=int, default=4, help='steps of the long pieces')
    parser.add_argument('--preset', default='fast', help='how the sampler is set')
    parser.add_argument('--n_iter', type=int, default=20, help='iterations of phase recovery')
    parser.add_argument('--table', help='file for the tables, markdown')
    parser.add_argument('--one', type=float, help=argparse.SUPPRESS)
    args = parser.parse_args()
    pipe, options = Pipeline.from_pretrained(args.model), dict(preset=args.preset, n_iter=args.n_iter, progress=False)
    if args.one: return print(json.dumps(long_piece(pipe, args.one, options | dict(steps=args.steps))))
    parts = [f"Model '{pipe.name}' on {pipe.device.type}, {torch.get_num_threads()} thread(s), preset {args.preset}, {args.n_iter} "
             f"iterations of phase recovery, {args.seeds} seeds; long pieces with {args.steps} steps, without guidance."]
    def add(text):
        parts.append(text)
        print(f"\n{text}", flush=True)
        if args.table: Path(args.table).write_text('\n\n'.join(parts) + '\n', encoding='utf-8')
    add(latency(pipe, options))
    if args.seeds: add(joins(pipe, args.seeds, options)); add(loops(pipe, args.seeds, options))
    rows = ['| length, s | processor time, s | peak memory without the output, MB | last 30 s against first, dB | edges of windows | change there above the 95th percentile |',
            '| --- |' + ' --- |' * 5]
    for seconds in [float(s) for s in args.seconds.split(',') if s.strip()]:
        again = [sys.executable, __file__, *([args.model] if args.model else []), '--one', str(seconds), '--preset', args.preset,
                 '--n_iter', str(args.n_iter), '--steps', str(args.steps)]
        x = json.loads(subprocess.run(again, check=True, capture_output=True, text=True).stdout)
        rows.append(f"| {x['seconds']:g} | {x['cpu']:.0f} | {x['peak']:.0f} | {x['rms']:+.1f} | {x['edges']} | {x['above']:.0%} |")
        print(rows[-1], flush=True)
    if len(rows) > 2: add('\n'.join(rows))


if __name__ == '__main__': main()
