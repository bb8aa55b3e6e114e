"""Are joins, seams and windows heard? What do long pieces cost, and how soon does it stop?

    python benchmarks/editing.py [MODEL] [--seeds 16] [--seconds 60,300,600] [--steps 4] [--preset fast] [--n_iter 20]
                                 [--music FOLDER] [--table FILE.md]

Joins are judged by change at three scales: whether the half seconds before and after a place are told apart by the levels of
48 bands better than as one (generalised likelihood ratio of two Gaussians against one, Gish et al. 1991); how little the mean
spectra of the seconds before and after it have in common; and by how much the bands of the tenths before and after differ. Each
is standardised by its rank among all places of the clip, and the sum is compared with its 95th percentile at places far from
joins: that is 5 % of false alarms. How strong this test is, cuts say that are planted: other music put where an edit puts its
own, at the same calm places, with the same crossfade. (Of cuts between pieces of one game, 156 in 26 pieces that had no part in
choosing the three, it finds 81 %, with levels made equal 79 %, and the likelihood ratio alone 65 %. Tried and not needed:
steps of loudness, of stereo and of chroma.)

Seams of loops are judged by flux, the mean rise of level from one frame of 32 ms to the next, 8 ms later, over all bins down to
80 dB below the loudest: whether a loop begins on an attack. Jumps at the seam are in units of the median jump from one sample
to the next. Long pieces of one length are made in a process of their own, so that the peak of memory is theirs; as many as
there are seeds up to a minute, one of what is longer. Windows are looked for where those of the last step begin and end; cuts
are planted by taking turns every five seconds with the next seed's piece.
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

from dualdiffusion.audio import load_audio, probe_audio
from dualdiffusion.diffusion.editing import spread_windows, window_offset
from dualdiffusion.diffusion.schedule import schedule
from dualdiffusion.editing import Paste, Region
from dualdiffusion.maker import Progress, stoppable
from dualdiffusion.pipeline import Pipeline

MUSIC = Path(__file__).resolve().parent.parent/'nbs'/'media'
HOP, WIDE = 256, 1024


def flux(
    audio: Tensor,  # (c n)
) -> Tensor:        # (t) frame i is about sample i * HOP
    "Mean rise of level over all bins from frame to frame, dB."
    bins = torch.stft(audio.mean(0), 1024, HOP, window=torch.hann_window(1024), return_complex=True, pad_mode='constant').abs()
    return (20 * (bins + 1e-4 * bins.max()).log10()).diff(dim=-1, prepend=bins[:, :1] * 0).clamp(min=0).mean(0)

def beside(
    x: Tensor,      # (.. t)
    n: int,         # frames
) -> tuple[Tensor, Tensor]:     # (.. t) each
    "Means of `n` frames before and after each frame."
    t, sums = torch.arange(x.shape[-1]), F.pad(x.double().cumsum(-1), (1, 0))
    def mean(first, end):
        first, end = first.clamp(0, len(t)), end.clamp(0, len(t))
        return (sums[..., end] - sums[..., first]) / (end - first).clamp(min=1)
    return mean(t - n, t), mean(t + 1, t + 1 + n)

def change(
    audio: Tensor,      # (c n)
    rate: int,          # Hz
    noise: float = 4.,  # variance of levels that is nothing, dB**2
) -> Tensor:            # (t) frame i is about sample i * WIDE
    "How much is other after a place than before it, at three scales, as a sum of normal scores."
    bins = torch.stft(audio, 2 * WIDE, WIDE, window=torch.hann_window(2 * WIDE), return_complex=True, pad_mode='constant').abs()
    level = 20 * (bins + 1e-4 * bins.max()).log10()
    bands, frames = F.adaptive_avg_pool1d(level.mean(0).T[None], 48)[0].T, rate / WIDE      # a second
    (m, n), (u, v) = (beside(x, round(frames / 2)) for x in (bands, bands.square()))
    u, v = ((square - mean.square()).clamp(min=0) + noise for square, mean in ((u, m), (v, n)))
    apart = (((u + v) / 2 + (m - n).square() / 4).log() - (u.log() + v.log()) / 2).mean(0)
    a, b = ((x - x.mean(1, keepdim=True)).flatten(0, 1) for x in beside(level[:, :round(6000 * 2 * WIDE / rate)], round(frames)))
    c, d = beside(bands, round(frames / 10))
    found = F.max_pool1d(torch.stack([apart, -F.cosine_similarity(a, b, dim=0), (c - d).abs().mean(0)]).float(), 3, 1, 1)
    return torch.special.ndtri((found.argsort().argsort() + .5) / found.shape[1]).sum(0)

def joined(
    audio: Tensor,          # (c n)
    joins: list[int],       # samples
    rate: int,              # Hz
) -> list[float]:           # for each, the share of places at least half a second from all, and a second from the ends, with less
    "How much joins stand out by change."
    curve, s = change(audio, rate), round(rate / WIDE)
    at, elsewhere = [min(round(j / WIDE), len(curve) - 1) for j in joins], torch.ones(len(curve), dtype=torch.bool)
    elsewhere[:s] = elsewhere[-s:] = False
    for i in at: elsewhere[max(0, i - s // 2):i + s // 2 + 1] = False
    return [(curve[elsewhere] < curve[i]).float().mean().item() for i in at]

def heard(
    curve: Tensor,          # (t) `flux`
    seam: int,              # sample
    beside: int = 4,        # frames on either side that a seam has an influence on, and at the ends
) -> float:                 # the share of frames elsewhere with less than there
    "How much a seam stands out."
    f, i = F.max_pool1d(curve[None], 5, 1, 2)[0], round(seam / HOP)
    elsewhere = torch.ones(len(f), dtype=torch.bool)
    elsewhere[:beside] = elsewhere[-beside:] = elsewhere[i - beside:i + beside + 1] = False
    return (f[elsewhere] < f[i]).float().mean().item()

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
    return 10 * audio.square().mean().clamp(min=1e-9).log10().item()

def row(name: str, values: list[float], limit: float) -> str:
    x = torch.tensor(values)
    return f"| {name} | {x.median():.2f} | {x.max():.2f} | {(x <= limit).sum()} of {len(x)} |"

def found(shares: list[float]) -> str:
    "How many joins are above the 95th percentile, with Wilson's 95 % interval."
    n, k, z = len(shares), sum(x > .95 for x in shares), 1.96
    middle, half = (k + z**2 / 2) / (n + z**2), z / (n + z**2) * math.sqrt(k * (n - k) / n + z**2 / 4)
    return f"{k} of {n}: {k / n:.0%} ({max(0, middle - half):.0%} to {middle + half:.0%})"

def spread(values: list[float]) -> str:
    "Mean with its 95 % interval, and standard deviation."
    x, n = torch.tensor(values), len(values)
    if n == 1: return f"{x.item():+.1f}"
    half = 1.96 * x.std().item() / math.sqrt(n)
    return f"{x.mean():+.1f} ({x.mean() - half:+.1f} to {x.mean() + half:+.1f}), ±{x.std():.1f} from piece to piece"

def sources(pipe: Pipeline, number: int, seconds: float) -> list[tuple[Tensor, str | None]]:
    "Real music, and its label where the model has it."
    files = sorted(MUSIC.rglob('*.ogg'))
    rate = pipe.format.cfg.sample_rate
    found = [(load_audio(f, rate, 2, 1., seconds), f.parent.name if f.parent.name in pipe.labels else None) for f in files]
    return [found[i % len(found)] for i in range(number)]

def joins(pipe: Pipeline, seeds: int, options: dict) -> str:
    "The table of joins."
    rate, notes = pipe.format.cfg.sample_rate, {}
    def note(name, audio, at): notes.setdefault(name, []).extend(joined(audio, [round(s * rate) for s in at], rate))
    music = sources(pipe, seeds + 1, 12.)
    for seed, (audio, label) in enumerate(music[:-1]):
        edit = dict(labels=label, seed=seed, context=3., **options)
        a, b = (calm(audio, t, rate) for t in (5, 7))
        first, last = round(a * rate), round(b * rate)
        put = Paste(audio[None], [Region(first, last)], 0, rate)
        free = pipe.generate(label, b - a + .2, seed=seed, **options).audio
        note('inpaint, 2 s', pipe.inpaint(audio, (a, b), **edit).audio, (a, b))
        note('inpaint, 2 s, resampled 3 times', pipe.inpaint(audio, (a, b), resample=3, **edit).audio, (a, b))
        note('inpaint, 300 to 3000 Hz', pipe.inpaint(audio, (a, b, 300, 3000), **edit).audio, (a, b))
        note('extend, 3 s right', pipe.extend(audio[:, :last], right=3, **edit).audio, (b,))
        note('extend, 3 s left', pipe.extend(audio[:, first:], left=3, **edit).audio, (3,))
        note('the music itself', audio, (a, b))
        note('the music, through the model', pipe.reconstruct(audio, n_iter=options['n_iter']).audio, (a, b))
        start = first - round(.1 * rate)
        free = F.pad(free, (start, max(0, audio.shape[1] - start - free.shape[1])))[:, :audio.shape[1]]
        note('planted: what the model makes of the label alone', put(free[None])[0], (a, b))
        note('planted: other music', put(music[seed + 1][0][None])[0], (a, b))
    rows = [f"| {name} | {found(x)} | {sum(v > .99 for v in x)} of {len(x)} |" for name, x in notes.items()]
    return '\n'.join(['| join | found at 5 % of false alarms (95 % interval) | at 1 % |', '| --- | --- | --- |', *rows])

def loops(pipe: Pipeline, seeds: int, options: dict) -> str:
    "The table of loops."
    jumps, fluxes = {}, {}
    def note(name, audio):
        jumps.setdefault(name, []).append(jump(audio))
        fluxes.setdefault(name, []).append(heard(flux(audio.repeat(1, 2)), audio.shape[1]))
    for seed, (audio, label) in enumerate(sources(pipe, seeds, 6.)):
        new = dict(labels=pipe.labels[seed % len(pipe.labels)] if pipe.labels else None, seed=seed, **options)
        note('generate, loop, 2 bars at 97', pipe.generate(bars=2, bpm=97, loop=True, **new).audio)
        note('generate, no loop', pipe.generate(bars=2, bpm=97, **new).audio)
        note('loop of other music', pipe.loop(audio, labels=label, seed=seed, **options).audio)
        note('other music', audio)
    rows = [f"{row(name, jumps[name], 2)} {row(name, x, .95).split('|', 2)[2]}" for name, x in fluxes.items()]
    return '\n'.join(['| seam of a loop | jump, median | highest | at most 2 | flux, median | highest | at most .95 |',
                      '| --- |' + ' --- |' * 6, *rows])

def turns(a: Tensor, b: Tensor, every: int, rate: int) -> tuple[Tensor, list[int]]:
    "Two pieces (c n) that take turns, and where."
    at = list(range(every, a.shape[1] - every // 2, every))
    regions = [Region(i, min(i + every, a.shape[1])) for i in at[::2]]
    return Paste(a[None], regions, 0, rate)(b[None])[0], at

def window_edges(pipe: Pipeline, n: int, preset: str, steps: int) -> list[int]:
    "Samples at which windows of the last step begin and end."
    cfg, t = pipe.sampler_config(preset, steps=steps), -(-n // pipe.latent_hop)
    sigma = schedule(cfg.schedule, cfg.steps, cfg.sigma_min, cfg.sigma_max, cfg.rho, cfg.to_zero)[cfg.steps - 1].item()
    windows = spread_windows(t, round(30 * pipe.format.cfg.sample_rate / pipe.latent_hop), window_offset(sigma, t))
    return [i * pipe.latent_hop for i in sorted({i for w in windows for i in (w[0].item(), w[-1].item() + 1)} - {0, t})]

def rise(audio: Tensor, rate: int) -> float:
    "Level of the last 30 s, or half, over that of the first, dB."
    part = min(30 * rate, audio.shape[1] // 2)
    return rms(audio[:, -part:]) - rms(audio[:, :part])

def long_pieces(pipe: Pipeline, seconds: float, seeds: int, options: dict) -> dict:
    "Long pieces, in this process: what the first one cost, and how they are."
    rate, shares, cuts, rises, before, out = pipe.format.cfg.sample_rate, [], [], [], None, {}
    for seed in range(seeds):
        start = time.process_time()
        audio = pipe.generate(pipe.labels[seed % max(1, len(pipe.labels))] if pipe.labels else None, seconds, seed=seed,
                              cfg_scale=1., **options).audio
        if not out:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
            out = dict(seconds=seconds, pieces=seeds, cpu=time.process_time() - start, peak=peak - audio.numel() * 4 / 1e6)
        edges = window_edges(pipe, audio.shape[1], options['preset'], options['steps'])
        if edges: shares += joined(audio, edges, rate)
        if before is not None: cuts += joined(*turns(before, audio, 5 * rate, rate), rate)
        rises.append(rise(audio, rate))
        before = audio
    return out | dict(shares=shares, cuts=cuts, rises=rises)

def long_row(r: dict) -> str:
    return (f"| {r['seconds']:g} | {r['pieces']} | {r['cpu']:.0f} | {r['peak']:.0f} | {spread(r['rises'])} | "
            f"{found(r['shares']) if r['shares'] else '–'} | {found(r['cuts']) if r['cuts'] else '–'} |")

def real_minutes(folder: Path) -> str:
    "The row of real music: how much louder the second half of a minute from the middle of a piece is than the first."
    files = [f for f in sorted(folder.rglob('*')) if f.suffix.lower() in ('.ogg', '.opus', '.mp3', '.flac', '.wav')]
    rises = []
    for f in files:
        info = probe_audio(f)
        if info.seconds >= 120: rises.append(rise(load_audio(f, None, 2, info.seconds / 2 - 30, 60), info.sample_rate))
    return f"| 60, real music | {len(rises)} | | | {spread(rises)} | | |"

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
    parser.add_argument('--music', type=Path, help='folder of music, whose minutes the levels of long pieces are compared with')
    parser.add_argument('--table', help='file for the tables, markdown')
    parser.add_argument('--one', type=float, help=argparse.SUPPRESS)
    args = parser.parse_args()
    pipe, options = Pipeline.from_pretrained(args.model), dict(preset=args.preset, n_iter=args.n_iter, progress=False)
    if args.one: return print(json.dumps(long_pieces(pipe, args.one, args.seeds, options | dict(steps=args.steps))))
    command = ' '.join(f'--{k} {getattr(args, k)}' for k in ('seeds', 'seconds', 'steps', 'preset', 'n_iter'))
    parts = [f"`python benchmarks/editing.py {command}{' --music FOLDER' if args.music else ''}`\n\nModel '{pipe.name}' on "
             f"{pipe.device.type}, {torch.get_num_threads()} thread(s); long pieces without guidance."]
    def add(text):
        parts.append(text)
        print(f"\n{text}", flush=True)
        if args.table: Path(args.table).write_text('\n\n'.join(parts) + '\n', encoding='utf-8')
    add(latency(pipe, options))
    if args.seeds: add(joins(pipe, args.seeds, options)); add(loops(pipe, args.seeds, options))
    rows = ['| length, s | pieces | processor time, s | peak memory without the output, MB | last 30 s against first, dB '
            '(95 % interval) | edges of windows found at 5 % of false alarms | planted cuts found |', '| --- |' + ' --- |' * 6]
    for seconds in [float(s) for s in args.seconds.split(',') if s.strip()]:
        pieces = max(1, args.seeds) if seconds <= 60 else 1
        again = [sys.executable, __file__, *([args.model] if args.model else []), '--one', str(seconds), '--preset', args.preset,
                 '--n_iter', str(args.n_iter), '--steps', str(args.steps), '--seeds', str(pieces)]
        rows.append(long_row(json.loads(subprocess.run(again, check=True, capture_output=True, text=True).stdout)))
        print(rows[-1], flush=True)
    if args.music: rows.append(real_minutes(args.music))
    if len(rows) > 2: add('\n'.join(rows))


if __name__ == '__main__': main()
