"""Does the radio play for an hour? What a second of music costs, what joins sound like, and whether it drifts.

    python benchmarks/radio.py --minutes 60 --label wesnoth --label supertux --turn 60 --save radio.json

Music is made as fast as it can be and measured in processor time, so that a busy machine gives the same figures. The buffer
is simulated with these times on `--cores` cores: a listener who starts when the first block is there, and a producer that rests
while `--ahead` blocks wait. With `--live` music is made at the listener's pace, so that an hour takes an hour, and the buffer is
that of the clock, too, beside whatever else the machine does; `share` is how much of a core the process got while it worked. The
buffer's figures are the lowest level of the buffer, in s of music, and the delay from a turned setting to
the first sound made with it. At the joins, of windows and of decoded blocks, the step from sample to sample and the spectral flux
(the rise of a 256-point spectrum within 8 ms) are given as their place among all others: 50 is the median, above 99 would be
heard. Each minute has its loudness, spectral centroid, share of the windows' labels and the memory of the process.

Measured: `--live --cores 1 --minutes 60 --label wesnoth --label supertux --turn 60 --seed 77`: 0.43 s of processor
time for a second. With a core of its own: no gap, 1.3 s ahead at least, 6.3 to 10.4 s from a turned label to its sound. Live, beside
much other work on two cores, 0.37 of a core: 22 minutes of gaps. 1158 MB after minute 10, 1160 MB after minute 60. Loudness of
minutes from -18.6 to -12.8 LUFS, median -16.0, without a trend."""
import argparse
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle

import torch
from torch import Tensor

from dualdiffusion.audio import loudness
from dualdiffusion.core import UserError
from dualdiffusion.pipeline import Pipeline
from dualdiffusion.radio import Radio
from learn import command, save

def rounded(x):
    "Numbers to four digits, also in dictionaries."
    return {k: rounded(v) for k, v in x.items()} if isinstance(x, dict) else float(f'{x:.4g}')


FLUX = 256      # samples of a spectrum and from one to the next


@dataclass
class Block:
    "A block of audio and what it took."
    seconds: float                                  # its length
    cpu: float                                      # processor time, s
    clock: float                                    # time, s
    windows: list[float] = field(default_factory=list)      # s of the broadcast where windows begin that were sampled for it


def measured(radio: Radio, turns: Iterator, every: float, ahead: int | None) -> Iterator[tuple[Tensor, Block]]:
    "Blocks of a radio and what they took, at the listener's pace if `ahead` blocks may wait; a label is turned every so many seconds."
    spec, windows, due = radio.spec, [], every
    sample, hop = spec._sample, radio.model.latent_hop/radio.rate
    def watched():
        windows.append((spec.first + spec.latents.shape[-1])*hop)
        sample()
    spec._sample = watched
    start, began, heard = time.process_time(), time.monotonic(), 0.     # heard: when the listener will have heard all
    for audio in radio:
        cpu, now, seconds = time.process_time() - start, time.monotonic(), audio.shape[1]/radio.rate
        yield audio, Block(seconds, cpu, now - began, windows[:])
        windows.clear()
        if every and radio.made > due: due, _ = due + every, radio.turn(labels=next(turns))
        heard = max(heard, now) + seconds
        if ahead is not None: time.sleep(max(0., heard - time.monotonic() - ahead*seconds))
        start, began = time.process_time(), time.monotonic()


def buffered(blocks: list[Block], spent: list[float], ahead: int) -> dict:
    "The buffer of a listener, and the delay of what is turned, where blocks take so long, s."
    clock, made, lowest, gaps, started, asked, delays = 0., 0., [], 0., None, [], []
    for b, took in zip(blocks, spent):
        if started is not None:             # the producer rests until fewer blocks wait
            waiting = made - (clock - started) + gaps
            clock += max(0., waiting - ahead*b.seconds)
        asked += [(at, clock) for at in b.windows]
        clock += took
        if started is None: started = clock
        else:
            left = made - (clock - started) + gaps
            lowest.append(left)
            if left < 0: gaps -= left
        made += b.seconds
    for (_, before), (at, now) in zip(asked, asked[1:]):
        heard = started + gaps + at
        delays += [heard - now, heard - before]     # turned just in time for this window, and just too late for the one before
    steady = delays[4:] or delays
    return dict(lowest=min(lowest, default=0.), gap=gaps, first_sound=started, delay_least=min(steady), delay_most=max(steady))


def places(values: Tensor, at: list[int]) -> list[float]:
    "The percentiles of some values among all, within three on either side."
    ranks = values.argsort().argsort()*(100./len(values))
    return [ranks[max(0, i - 3):i + 4].max().item() for i in at if i < len(values)]


def joins(audio: Tensor, at: list[int]) -> dict:    # (c n); samples
    "How joins differ from the rest: percentiles of the largest of seven values about each."
    steps = audio.diff(dim=1).abs().amax(0)
    spectra = torch.stft(audio.mean(0), FLUX, FLUX, window=torch.hann_window(FLUX), return_complex=True).abs()
    flux = (spectra + 1e-5).log().diff(dim=1).clamp(min=0).mean(0)
    rest = torch.randint(len(steps) - 8, (200,), generator=torch.Generator().manual_seed(0)).tolist()
    def median(x): return torch.tensor(x).median().item() if x else float('nan')
    found = {}
    for name, values, unit in (('step', steps, 1), ('flux', flux, FLUX)):
        here, there = (places(values, [i//unit for i in where]) for where in (at, rest))
        found |= {name: median(here), f'{name}_elsewhere': median(there), f'{name}_above_99': sum(x > 99 for x in here)/max(1, len(here)),
                  f'{name}_above_99_elsewhere': sum(x > 99 for x in there)/len(there)}
    return found


def minute(audio: Tensor, rate: int) -> dict:       # (c n)
    "Loudness, brightness, memory."
    power = torch.stft(audio.mean(0), 2048, 1024, window=torch.hann_window(2048), return_complex=True).abs().square().mean(1)
    hz = torch.linspace(0, rate/2, len(power))
    return dict(lufs=loudness(audio, rate), centroid=((hz*power.sqrt()).sum()/power.sqrt().sum()).item(),
                peak=audio.abs().max().item(), peak_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss/1024)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--model', help='folder (default: the model that comes with the package)')
    parser.add_argument('--minutes', type=float, default=5.)
    parser.add_argument('--label', action='append', help='several: turned through (default: wesnoth)')
    parser.add_argument('--turn', type=float, default=0., help='s from a turned label to the next (default: never)')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--cores', type=float, default=2., help='of the simulated machine (default: 2)')
    parser.add_argument('--live', action='store_true', help='in real time, on this machine')
    parser.add_argument('--ahead', type=int, default=2, help='blocks that wait before the producer rests (default: 2)')
    for name in 'window', 'context': parser.add_argument(f'--{name}', type=float, help="s (default: the radio's own)")
    for name in 'n_iter', 'steps': parser.add_argument(f'--{name}', type=int, help="(default: the radio's own)")
    parser.add_argument('--save', help='file for all figures, JSON')
    args = parser.parse_args()
    given = {k: v for k in ('window', 'context', 'n_iter', 'steps') if (v := getattr(args, k)) is not None}
    try:
        pipe, names = Pipeline.from_pretrained(args.model), cycle(args.label or ['wesnoth'])
        radio = pipe.radio(next(names), args.seed, **given)
        result, blocks, minutes, found, left = dict(command=command(), recipe=radio.spec.start.tags()), [], [], [], []
        for audio, block in measured(radio, names, args.turn, args.ahead if args.live else None):
            blocks.append(block)
            left.append(audio)
            if sum(x.shape[1] for x in left) < 60*radio.rate and radio.made < 60*args.minutes: continue
            whole = torch.cat(left, 1)
            begin = round(radio.made*radio.rate) - whole.shape[1]
            edges = torch.tensor([x.shape[1] for x in left]).cumsum(0)[:-1].tolist()
            windows = [round(s*radio.rate) - begin for b in blocks for s in b.windows]
            found.append(dict(blocks=joins(whole, edges), windows=joins(whole, [i for i in windows if 0 < i < whole.shape[1]])))
            minutes.append(minute(whole, radio.rate))
            print(len(minutes), rounded(minutes[-1]), flush=True)
            cpu, clock, seconds = (sum(getattr(b, name) for b in blocks[2:]) for name in ('cpu', 'clock', 'seconds'))
            mean = {kind: {k: sum(f[kind][k] for f in found)/len(found) for k in found[0][kind]} for kind in found[0]}
            buffer = dict(simulated=buffered(blocks, [b.cpu/args.cores for b in blocks], args.ahead))
            if args.live: buffer['live'] = buffered(blocks, [b.clock for b in blocks], args.ahead)
            result |= dict(cpu_per_second=cpu/seconds, share=cpu/clock, buffer=buffer, joins=mean, minutes=minutes,
                           blocks=[vars(b) for b in blocks])
            if args.save: save(args.save, result)
            left = []
            if radio.made >= 60*args.minutes: break
    except UserError as e: sys.exit(f'{parser.prog}: {e}')
    for k in ('cpu_per_second', 'share', 'buffer', 'joins'): print(k, rounded(result[k]))


if __name__ == '__main__': main()
