"""Do the tones of generated music hold their pitch, free and steered to, and what does that cost (finding 22)?

    python benchmarks/steady.py DATASET OUT [--model default] [--clips 24] [--seconds 12] [--preset fast] [--strength 2]
                                [--seed 2000]

Each clip has a label at random. Clips are kept in OUT, and finished ones are not made again. The judge's figures are
computed from the sound, by code that steering does not use; so are those of librosa's constant-Q transform, with bins
of 20 cents (`pip install librosa`; left out where it is missing): how much the maxima of a moment resemble those .1 s
later, and how well they fit on a grid of semitones. Medians of clips; 'halves': the difference between the first and
the second half of the free clips."""
import argparse
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from dualdiffusion.core import load_tensors, progress, save_tensors, write_json
from dualdiffusion.diffusion import steering
from dualdiffusion.hub import model_folder
from dualdiffusion.maker import Maker
from dualdiffusion.metrics import Heard, Judge
from dualdiffusion.pipeline import Pipeline

try: import librosa
except ImportError: librosa = None

LOW, HIGH = 300., 4000.     # Hz, between which tones are looked for
FLOOR, ABOVE = .42, 1.15    # fourth roots: 30 dB below the loudest row of a frame; 5 dB above the mean of those around
LATER, GLIDE = .1, .12      # s; semitones that count as half a glide

def tone_pitches(spec: Tensor, row_hz: Tensor, power: float) -> tuple[Tensor, Tensor]:  # (b f-2 t) each
    "Semitones of maxima along the rows, by a parabola; how far a row stands out, 0 where there is no tone."
    root = (spec.clamp(min=1e-4)**(.25/power)).mean(1)
    around = F.avg_pool2d(root[:, None], (13, 1), 1, (6, 0), count_include_pad=False)[:, 0, 1:-1]
    below, here, above = root[:, :-2], root[:, 1:-1], root[:, 2:]
    pitch = 12*(row_hz.float().clamp(min=1)/440).log2()[:, None]
    shift = (.5*(below - above)/(below - 2*here + above).clamp(max=-1e-4)).clamp(-.5, .5)
    heard = (row_hz[1:-1] > LOW) & (row_hz[1:-1] < HIGH)
    tone = heard[:, None] & (here > below) & (here >= above) & (here > ABOVE*around)
    tone &= here > FLOOR*here.amax(1, keepdim=True)
    return pitch[1:-1] + shift*(pitch[2:] - pitch[:-2])/2, ((here - around)*tone).detach()

def steady_log_probs(spec: Tensor, row_hz: Tensor, power: float, rate: float) -> Tensor:    # (b 2) <= 0
    "Logarithms of how many tones hold their pitch, and how well they fit on one grid of semitones, differentiable."
    pitch, weight = tone_pitches(spec, row_hz, power)
    n, each = pitch.shape[-1] - round(LATER*rate), []
    now = pitch[..., :n]
    for row in -1, 0, 1:
        later, there = (x.roll(row, 1)[..., -n:] for x in (pitch, weight))
        w, off = weight[..., :n]*(there > 0), (later - now)**2
        turned = (2*math.pi*now).cos(), (2*math.pi*now).sin()
        each.append([(w*x).sum((1, 2)) for x in (torch.ones_like(now), off/(off + GLIDE**2), *turned)])
    mass, moved, x, y = (sum(values) for values in zip(*each))
    mass = mass.clamp(min=1e-6)
    return torch.stack([1 - moved/mass, (x**2 + y**2 + 1e-12).sqrt()/mass], 1).clamp(1e-3, 1).log()

TOLD = 'gliding peaks', 'semitone grid', 'periodicity of onsets', 'tonal clarity', 'side to mid, dB'

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

def clip(pipe: Pipeline, file: Path, label: str, strength: float, **settings) -> tuple[Tensor, float]:
    "The sound of a clip and the CPU seconds it took; from its file where there is one."
    def hear(latents, labels):
        fmt = pipe.format
        spec = pipe.vae.decode(latents, labels).float()
        return steady_log_probs(spec, fmt.row_hz, fmt.cfg.power, fmt.frames_per_second)
    if not file.exists():
        begun, recipe = time.process_time(), pipe.recipe({label: 1.}, precision='fp32', **settings)
        maker = Maker(pipe, recipe)
        if strength: maker.steer = steering.steered(hear, strength)
        *_, last = maker.sample([recipe.seed])
        [(audio, _)] = maker.clips(last['x'], [recipe.seed], recipe.n_iter)
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
    parser.add_argument('dataset', type=Path, help='prepared, with the labels of the model')
    parser.add_argument('out', type=Path, help='folder of the clips')
    parser.add_argument('--model', default='default')
    parser.add_argument('--clips', type=int, default=24)
    parser.add_argument('--seconds', type=float, default=12)
    parser.add_argument('--preset', default='fast')
    parser.add_argument('--strength', type=float, default=2.)
    parser.add_argument('--seed', type=int, default=2000)
    args = parser.parse_args()
    torch.set_num_threads(1)
    steering.STEPS = 1      # per noise level
    pipe, rows = Pipeline.from_pretrained(model_folder(args.model), device='cpu'), {}
    judge = Judge(args.dataset, args.clips, args.seconds, reference=480, device='cpu')
    seeds = range(args.seed, args.seed + args.clips)
    labels = [random.Random(seed).choice(pipe.labels) for seed in seeds]
    for kind, strength in dict(free=0., steady=args.strength).items():
        (args.out/kind).mkdir(parents=True, exist_ok=True)
        made = [clip(pipe, args.out/kind/f'{seed}.safetensors', label, strength, seconds=args.seconds,
                     preset=args.preset, seed=seed) for seed, label in zip(progress(seeds, desc=kind), labels)]
        audio, spent = zip(*made)
        rows[kind] = medians(judge, judge.listen(audio, labels), audio) | {'CPU s': sum(spent)/len(spent)}
        if kind == 'free':
            half = len(audio)//2
            a, b = (medians(judge, judge.listen(audio[part], labels[part]), audio[part])
                    for part in (slice(half), slice(half, None)))
            rows['halves'] = {k: abs(a[k] - b[k]) for k in a}
    rows['real'] = medians(judge, judge.heard['real'], judge.real())
    write_json(args.out/'steady.json', rows)
    print('| | free | steered | real | halves |\n|---|---|---|---|---|')
    for k in rows['free']:
        values = (f'{rows[kind][k]:.2f}' if k in rows[kind] else '' for kind in ('free', 'steady', 'real', 'halves'))
        print(f'| {k} |', ' | '.join(values), '|')


if __name__ == '__main__': main()
