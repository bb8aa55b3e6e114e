"""What a model learns from recordings of poor quality, told of it and not.

    python benchmarks/poor.py DATASET RUNS [--steps 120] [--seeds 8] [--save nbs/findings/data/poor.json]

Every second training track of a class is low-passed at 4 kHz. Two models are fine-tuned on all of it, from the bundled one: one
that is told each track's bandwidth, one that isn't. Then each makes clips of every class, the first told that they are clean;
what lies above 5 kHz is compared with that of the untouched tracks. RUNS keeps datasets and models; the same command resumes."""
import argparse
import json
from collections import Counter
from pathlib import Path

import soundfile
import torch

from dualdiffusion.audio import load_audio
from dualdiffusion.cli import main
from dualdiffusion.core import write_json
from dualdiffusion.data.quality import quality
from dualdiffusion.pipeline import Pipeline

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument('dataset', type=Path, help='from `dualdiffusion prepare`')
parser.add_argument('runs', type=Path, help='folder for the degraded dataset and the models')
parser.add_argument('--steps', type=int, default=120, help='of 8 crops')
parser.add_argument('--seeds', type=int, default=8, help='clips of each class')
parser.add_argument('--save', type=Path, help='JSON file for the result')
args = parser.parse_args()
RATE, ARMS = 32000, {'told': ['--condition', 'bandwidth'], 'untold': []}

def low_passed(x):
    "Nothing above 4.2 kHz."
    hz = torch.fft.rfftfreq(x.shape[1], 1/RATE)
    y = torch.fft.irfft(torch.fft.rfft(x)*((4200 - hz)/400).clamp(0, 1), x.shape[1])
    return y/max(1, y.abs().max().item())

def degrade(out):
    "A copy of the dataset in which every second training track of a class is low-passed, with all bandwidths noted."
    rows, seen = [], Counter()
    for line in (args.dataset/'metadata.jsonl').read_text().splitlines():
        row = json.loads(line)
        sound, file = load_audio(args.dataset/row['file_name'], RATE), out/row['file_name']
        if row['split'] == 'train':
            seen[row['label']] += 1
            row['poor'] = seen[row['label']] % 2 == 0
            if row['poor']: sound = low_passed(sound)
        file.parent.mkdir(parents=True, exist_ok=True)
        soundfile.write(file, sound.T.numpy(), RATE, 'PCM_16')
        row['conditions'] = dict(bandwidth=round(2*quality([sound], RATE).bandwidth/RATE, 4))
        rows.append(row)
    (out/'metadata.jsonl').write_text(''.join(json.dumps(r) + '\n' for r in rows))

def highs(x):
    "What lies above 5 kHz against all of it, dB."
    window = torch.hann_window(2048)
    power = torch.stft(x.mean(0), 2048, 1024, window=window, return_complex=True).abs().square().sum(1)
    return float(10*torch.log10(power[power.shape[0]*5000//(RATE//2):].sum()/power.sum()))

def run(*words):
    if main([str(w) for w in words]): raise SystemExit(1)

found = {}
for arm, condition in ARMS.items():
    data, model = args.runs/f'{arm}-data', args.runs/arm
    if not (data/'metadata.jsonl').exists(): degrade(data)
    run('encode', 'default', data, '--variations', 1, *condition)
    run('train', 'unet', '--from', 'default', '--model', model, '--dataset', data, '--max_steps', args.steps)
    pipe = Pipeline.from_pretrained(model, device='cpu')
    made = {k: pipe.generate(k, 8, seed=range(args.seeds), preset='fast', n_iter=15) for k in pipe.labels}
    found[arm] = {k: [highs(clip.audio) for clip in clips] for k, clips in made.items()}
rows = [json.loads(line) for line in (args.runs/'told-data'/'metadata.jsonl').read_text().splitlines()]
for kind, wanted in (('clean tracks', False), ('poor tracks', True)):
    chosen = [r for r in rows if r.get('poor') is wanted]
    sounds = {r['file_name']: load_audio(args.runs/'told-data'/r['file_name'], RATE, start=20, seconds=60) for r in chosen}
    found[kind] = {k: [highs(sounds[r['file_name']]) for r in chosen if r['label'] == k] for k in pipe.labels}
if args.save: write_json(args.save, dict(steps=args.steps, highs=found))
print('| highs, dB: median |', ' | '.join(pipe.labels), '|')
for kind, classes in found.items():
    print(f'| {kind} |', ' | '.join(f'{torch.tensor(classes[k]).median():.1f}' for k in pipe.labels), '|')
