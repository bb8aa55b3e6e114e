"""How often generated music has the tempo and the key that were asked for.

    python benchmarks/obedience.py MODEL [--clips 24] [--seconds 24] [--preset fast] [--seed 0]

Each clip has a tempo (70 to 170 bpm) and a key at random, and labels as `generate` draws them. They are heard as chapter 39c
hears them, in the whole clip. Chance: the same clips, each against what the next one was asked for; free: the same seeds,
when nothing is asked."""
import argparse
import random

from dualdiffusion.core import progress
from dualdiffusion.data.render import PITCHES
from dualdiffusion.data.tempo import key, relation, tempo
from dualdiffusion.pipeline import Pipeline

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument('model', help='folder of a model that knows bpm and key')
parser.add_argument('--clips', type=int, default=24)
parser.add_argument('--seconds', type=float, default=24)
parser.add_argument('--preset', default='fast')
parser.add_argument('--seed', type=int, default=0)
args = parser.parse_args()
pipe, draw = Pipeline.from_pretrained(args.model, device='cpu'), random.Random(args.seed)

asked, heard, free = [], [], []
for i in progress(range(args.clips), desc='clips'):
    bpm, name = round(70*(170/70)**draw.random(), 1), f"{draw.choice(PITCHES)} {draw.choice(('major', 'minor'))}"
    settings = dict(labels={draw.choice(pipe.labels): 1.}, seconds=args.seconds, preset=args.preset, seed=1000*args.seed + i)
    asked.append((bpm, name))
    for told, found in (dict(bpm=bpm, key=name), heard), ({}, free):
        clip = pipe.generate(**settings, **told)
        found.append((tempo(clip.audio, clip.sample_rate), key(clip.audio, clip.sample_rate)))

def fractions(found, wanted):
    def ratio(*factors): return [any(abs(t/b/f - 1) < .04 for f in factors) for (t, _), (b, _) in zip(found, wanted)]
    relations = [relation(k, w) for (_, k), (_, w) in zip(found, wanted)]
    return [sum(x)/len(x) for x in (ratio(1), ratio(1, 2, .5, 3, 1/3, 1.5, 2/3), [r == 'same' for r in relations],
                                    [r not in ('other', 'none') for r in relations])]

print(f"{args.clips} clips of {args.seconds:g} s, preset {args.preset}, seed {args.seed}")
print('| | tempo within 4 % | or in a simple ratio | key | or a fifth, relative, parallel |\n| --- | --- | --- | --- | --- |')
for name, found, wanted in (('asked', heard, asked), ('chance', heard, asked[1:] + asked[:1]), ('free', free, asked)):
    print(f'| {name} |', ' | '.join(f'{x:.2f}' for x in fractions(found, wanted)), '|')
