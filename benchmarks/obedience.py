"""How often generated music has the tempo and the key that were asked for, and what that costs in quality.

    python benchmarks/obedience.py [--model default] [--clips 24] [--seconds 24] [--preset fast] [--steer 1] [--seed 0]
                                   [--dataset DATASET]

Each clip has a tempo (70 to 170 bpm) and a key at random, and a label. Two ears hear the whole clip: that of chapter 39c,
whose scores steering follows, and librosa's, which knows nothing of it (`pip install librosa`; left out where it is
missing). Chance: the same clips, each against what the next one was asked for; free: the same seeds, when nothing is
asked. With a dataset, its judge compares both with its music, and says how real clips of it fare."""
import argparse
import random
import time
from pathlib import Path

import numpy as np

from dualdiffusion.core import progress
from dualdiffusion.data.render import PITCHES, find_key
from dualdiffusion.data.tempo import key, relation, tempo
from dualdiffusion.hub import model_folder
from dualdiffusion.metrics import Judge
from dualdiffusion.pipeline import Pipeline

try: import librosa
except ImportError: librosa = None

def other_ear(audio, rate):
    "Tempo and key by librosa: its tempogram, and the key that suits its constant-Q chroma best."
    mono = audio.mean(0).numpy()
    bpm = float(np.atleast_1d(librosa.feature.tempo(y=mono, sr=rate))[0])
    return bpm, find_key(librosa.feature.chroma_cqt(y=mono, sr=rate).mean(1))

EARS = {'39c': lambda audio, rate: (tempo(audio, rate), key(audio, rate))} | ({'librosa': other_ear} if librosa else {})

def fractions(found, wanted):
    def ratio(*factors): return [any(abs(t/b/f - 1) < .04 for f in factors) for (t, _), (b, _) in zip(found, wanted)]
    relations = [relation(k, w) for (_, k), (_, w) in zip(found, wanted)]
    return [sum(x)/len(x) for x in (ratio(1), ratio(1, 2, .5, 3, 1/3, 1.5, 2/3), [r == 'same' for r in relations],
                                    [r not in ('other', 'none') for r in relations])]

def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--model', default='default')
    parser.add_argument('--clips', type=int, default=24)
    parser.add_argument('--seconds', type=float, default=24)
    parser.add_argument('--preset', default='fast')
    parser.add_argument('--steer', type=float, default=1.)
    parser.add_argument('--seed', type=int, default=0)
    parser.add_argument('--dataset', type=Path, help='prepared, with the labels of the model')
    args = parser.parse_args()
    pipe, draw = Pipeline.from_pretrained(model_folder(args.model), device='cpu'), random.Random(args.seed)
    asked, labels, spent = [], [], {'asked': 0., 'free': 0.}
    clips, heard = {'asked': [], 'free': []}, {(ear, name): [] for ear in EARS for name in ('asked', 'free')}
    for i in progress(range(args.clips), desc='clips'):
        bpm, name = round(70*(170/70)**draw.random(), 1), f"{draw.choice(PITCHES)} {draw.choice(('major', 'minor'))}"
        labels.append(draw.choice(pipe.labels))
        asked.append((bpm, name))
        settings = dict(seconds=args.seconds, preset=args.preset, seed=1000*args.seed + i, progress=False)
        for kind, told in ('asked', dict(bpm=bpm, key=name, steer=args.steer)), ('free', {}):
            begun = time.process_time()
            clip = pipe.generate({labels[-1]: 1.}, **settings, **told)
            spent[kind] += time.process_time() - begun
            clips[kind].append(clip.audio)
            for ear, hear in EARS.items(): heard[ear, kind].append(hear(clip.audio, clip.sample_rate))
    print(f"{args.clips} clips of {args.seconds:g} s, preset {args.preset}, steer {args.steer:g}, seed {args.seed}; "
          f"CPU s a clip: {spent['asked']/args.clips:.1f}, free {spent['free']/args.clips:.1f}\n"
          '| ear | | tempo within 4 % | or in a simple ratio | key | or a fifth, relative, parallel |\n|---|---|---|---|---|---|')
    for ear in EARS:
        made, free = heard[ear, 'asked'], heard[ear, 'free']
        for row, found, wanted in ('asked', made, asked), ('chance', made, asked[1:] + asked[:1]), ('free', free, asked):
            print(f'| {ear} | {row} |', ' | '.join(f'{x:.2f}' for x in fractions(found, wanted)), '|', flush=True)
    if not args.dataset: return
    judge = Judge(args.dataset, args.clips, args.seconds, reference=480, device='cpu')
    rows = {kind: judge.clips(some, labels) for kind, some in clips.items()}
    rows |= {'real': judge.flat(judge.heard['real'])}
    names = ['frechet', 'kernel', 'recognised', 'periodicity of onsets', 'gliding peaks', 'semitone grid', 'tonal clarity']
    names = [n for n in names if n in rows['free']]
    print('\n| |', ' | '.join(names), '|\n' + '|---'*(len(names) + 1) + '|')
    for kind, row in rows.items(): print(f'| {kind} |', ' | '.join(f'{row[n]:.3f}' for n in names), '|')


if __name__ == '__main__': main()
