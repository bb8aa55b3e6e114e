"""How often the figures of chapters 39c, 60b and 60e agree with the notes that were played.

    dualdiffusion render SCORES MUSIC; python benchmarks/truth.py MUSIC [--count 40] [--seconds 24]

Clean, in noise of -20 dB, through the spectrogram format, through the bundled model's VAE, and with a speed that wobbles by 40
cents every 1.4 s, so that all notes glide. Then how often `estimate` tells a tempo and a key of a whole piece, and how often
it is right."""
import argparse
import json
import math
from pathlib import Path

import torch

from dualdiffusion.audio import load_audio
from dualdiffusion.core import progress
from dualdiffusion.data.tempo import chroma, estimate, key, onset_envelope, relation, tempo
from dualdiffusion.descriptors import periodicity, tonal_clarity
from dualdiffusion.notes import describe_notes, form
from dualdiffusion.pipeline import Pipeline

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument('music', type=Path, help='folder of renderings, with their truth beside them')
parser.add_argument('--count', type=int, default=40, help='pieces')
parser.add_argument('--seconds', type=float, default=24, help='of the middle of each')
args = parser.parse_args()
pipe, rate = Pipeline.from_pretrained(device='cpu'), 32000

def figures(audio, known):
    t, k = tempo(audio, rate), key(audio, rate)
    def right(*factors): return any(abs(t/known['bpm']/f - 1) < .04 for f in factors)
    return {'tempo within 4 %': right(1), 'or an octave off': right(1, 2, .5, 3, 1/3), 'key': k == known['key'],
            'key, or a fifth, relative, parallel': relation(k, known['key']) not in ('other', 'none'),
            'onset period': periodicity(onset_envelope(audio, rate)), 'chroma held': tonal_clarity(chroma(audio, rate)),
            'form': form(audio, rate)[0]} | describe_notes(audio, rate)

def wobbled(audio):
    "By linear interpolation."
    t = torch.arange(audio.shape[1], dtype=torch.double)/rate
    at = torch.cumsum(2**(40/1200*torch.sin(2*math.pi*t/1.4)), 0).clamp(max=audio.shape[1] - 2)
    i, part = at.long(), at.frac().float()
    return audio[:, i]*(1 - part) + audio[:, i + 1]*part

stages = {'clean': lambda x: x,
          'noise of -20 dB': lambda x: x + .1*x.std()*torch.randn(x.shape, generator=torch.Generator().manual_seed(0)),
          'format': lambda x: pipe.reconstruct(x, stage='format').audio, 'VAE': lambda x: pipe.reconstruct(x).audio, 'wobbling': wobbled}
rows, told = {s: [] for s in stages}, []
files = [f for f in sorted(args.music.rglob('*.json')) if (d := json.loads(f.read_text())).get('bpm') and d['seconds'] > args.seconds]
for file in progress(files[::max(1, len(files)//args.count)][:args.count], desc='pieces'):
    known = json.loads(file.read_text())
    start = (known['seconds'] - args.seconds)/2
    inside = [b for b in known['beats'] if start <= b <= start + args.seconds]
    if len(inside) < 8: continue
    known['bpm'] = 60*(len(inside) - 1)/(inside[-1] - inside[0])
    audio = load_audio(file.with_suffix('.flac'), rate, start=start, seconds=args.seconds)
    whole = load_audio(file.with_suffix('.flac'), rate)
    told.append((estimate([whole], whole.shape[1], rate), known))
    for stage, through in stages.items(): rows[stage].append(figures(through(audio), known))
names = list(rows['clean'][0])
def mean(values):
    values = [float(v) for v in values if not math.isnan(v)]
    return sum(values)/len(values)
print(f"{len(rows['clean'])} pieces, {args.seconds:g} s each")
print('| figure |', ' | '.join(stages), '|')
for n in names: print(f'| {n} |', ' | '.join(f'{mean(r[n] for r in rows[s]):.2f}' for s in stages), '|')
tempi, keys = ([(found[k], known[k]) for found, known in told if k in found] for k in ('bpm', 'key'))
def near(factors): return sum(any(abs(t/b/f - 1) < .04 for f in factors) for t, b in tempi)
print(f"of whole pieces: tempo told {len(tempi)}, right {near([1])}, in a simple ratio {near([1, 2, .5, 3, 1/3, 1.5, 2/3])}; "
      f"key told {len(keys)}, right {sum(a == b for a, b in keys)}")
