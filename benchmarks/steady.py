"""Do the tones of generated music hold their pitch, free and steered to, and what does that cost (finding 22)?

    python benchmarks/steady.py DATASET OUT [--model default] [--kinds free steady tempo] [--clips 24] [--seconds 12]
                                [--preset fast] [--precision fp32] [--strength 1] [--seed 3000]

Each clip has a label at random; those of the kind 'tempo' are steered to a tempo at random, too. Clips are kept in OUT,
and finished ones are not made again. The judge's figures are computed from the sound, by code that steering does not
use; so are those of librosa's constant-Q transform, with bins of 20 cents (`pip install librosa`; left out where it is
missing): how much the maxima of a moment resemble those .1 s later, and how well they fit on a grid of semitones.
Medians of clips; 'halves': the difference between the first and the second half of the clips of the first kind."""
import argparse
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from dualdiffusion.core import load_tensors, progress, save_tensors, write_json
from dualdiffusion.hub import model_folder
from dualdiffusion.metrics import Heard, Judge
from dualdiffusion.pipeline import Pipeline

try: import librosa
except ImportError: librosa = None

KINDS = 'free', 'steady', 'tempo'
TOLD = 'gliding peaks', 'semitone grid', 'periodicity of onsets', 'tonal clarity', 'side to mid, dB', 'peak'

def other_ear(audio: Tensor, rate: int) -> dict[str, float]:
    "Whether tones hold and fit on a grid, and the periodicity of onsets, by librosa."
    if not librosa: return {}
    hop, mono = 512, audio.mean(0).numpy()
    level = np.abs(librosa.cqt(mono, sr=rate, hop_length=hop, fmin=220., n_bins=240, bins_per_octave=60))**.5
    around = np.apply_along_axis(lambda x: np.convolve(x, np.ones(11)/11, 'same'), 0, level)
    out, lag = np.maximum(level - around, 0), round(.1*rate/hop)
    now, later = out[:, :-lag], out[:, lag:]
    turned = np.exp(2j*np.pi*np.arange(240)/5)[:, None]
    onsets = librosa.onset.onset_strength(y=mono, sr=rate, hop_length=hop)
    again = librosa.autocorrelate(onsets - onsets.mean())/np.arange(len(onsets), 0, -1)
    return {'held': (now*later).sum()/np.sqrt((now**2).sum()*(later**2).sum()),
            'grid': abs((out*turned).sum())/out.sum(),
            'onsets': again[round(.25*rate/hop):round(2*rate/hop) + 1].max()/again[0]}

def clip(pipe: Pipeline, file: Path, kind: str, strength: float, seed: int, label: str, **settings) -> tuple[Tensor, float]:
    "The sound of a clip and the CPU seconds it took; from its file where there is one."
    if not file.exists():
        if kind != 'free': settings |= dict(steady=strength)
        if kind == 'tempo': settings |= dict(bpm=float(random.Random(-seed).randint(80, 160)))
        begun = time.process_time()
        audio = pipe.generate(label, seed=seed, progress=False, **settings).audio
        save_tensors(file, dict(audio=audio, spent=torch.tensor(time.process_time() - begun)))
    kept = load_tensors(file)
    return kept['audio'], kept['spent'].item()

def medians(judge: Judge, heard: Heard, audio: list[Tensor]) -> dict[str, float]:
    "All figures of some clips."
    told = dict(zip(judge.descriptors, heard.told.nanmedian(0).values.tolist()))
    ears = [other_ear(x, judge.sample_rate) for x in audio]
    out = {k: told[k] for k in TOLD} | {f'librosa: {k}': float(np.median([e[k] for e in ears])) for k in ears[0]}
    for name, f in judge.figures(heard).items():
        if name in ('frechet', 'recognised'): out |= {name: f.value, f'{name} low': f.low, f'{name} high': f.high}
    return out

def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('dataset', type=Path, help='prepared, with labels of the model')
    parser.add_argument('out', type=Path, help='folder of the clips')
    parser.add_argument('--model', default='default')
    parser.add_argument('--kinds', nargs='+', choices=KINDS, default=KINDS)
    parser.add_argument('--clips', type=int, default=24)
    parser.add_argument('--seconds', type=float, default=12)
    parser.add_argument('--preset', default='fast')
    parser.add_argument('--precision', default='fp32')
    parser.add_argument('--strength', type=float, default=1.)
    parser.add_argument('--seed', type=int, default=3000)
    args = parser.parse_args()
    torch.set_num_threads(1)
    pipe, rows = Pipeline.from_pretrained(model_folder(args.model), device='cpu'), {}
    judge = Judge(args.dataset, args.clips, args.seconds, reference=20*args.clips, device='cpu')
    seeds = range(args.seed, args.seed + args.clips)
    known = [k for k in pipe.labels if k in judge.labels]
    labels = [random.Random(seed).choice(known) for seed in seeds]
    for kind in args.kinds:
        (args.out/kind).mkdir(parents=True, exist_ok=True)
        made = [clip(pipe, args.out/kind/f'{seed}.safetensors', kind, args.strength, seed, label, seconds=args.seconds,
                     preset=args.preset, precision=args.precision) for seed, label in zip(progress(seeds, desc=kind), labels)]
        audio, spent = zip(*made)
        rows[kind] = medians(judge, judge.listen(audio, labels), audio) | {'CPU s': sum(spent)/len(spent)}
        if 'halves' not in rows:
            half = len(audio)//2
            a, b = (medians(judge, judge.listen(audio[part], labels[part]), audio[part])
                    for part in (slice(half), slice(half, None)))
            rows['halves'] = {k: abs(a[k] - b[k]) for k in a}
    for name in 'real', 'held-out': rows[name] = medians(judge, judge.heard[name], judge.real(name == 'held-out'))
    write_json(args.out/'steady.json', rows)
    names = *args.kinds, 'real', 'held-out', 'halves'
    print(f"| | {' | '.join(names)} |\n|{'---|'*(len(names) + 1)}")
    for k in rows[args.kinds[0]]:
        print(f'| {k} |', ' | '.join(f'{rows[name][k]:.2f}' if k in rows[name] else '' for name in names), '|')


if __name__ == '__main__': main()
