"""How much music is enough? The same number of training steps on more and more music, from a model and from scratch.

    python benchmarks/enough.py DATASET OUT [--minutes 10 30 120 0] [--steps 120] [--scratch_steps 1200]

DATASET has latents of the base's VAE. Of the labels that the base doesn't know, those with the most music are taken.
Each part of the music contains the smaller ones (whole tracks in a random order, a track of each label in turn; 0 is
all); the validation tracks are the same for all. Each cell of the table is a new model: from the base as
`train unet --from` makes it, or from random weights with the same network and recipe, but at the learning rate of a new
UNet. OUT gets the parts (hard links to DATASET, which stays as it is), and a JSON file per cell; finished cells are not
made again, and an interrupted training resumes.

error: weighted error of the validation of `train unet` (1: nothing is known), with the first EMA.
similarity: of clips to their most similar passage in the training music, as `--data.stop_copies` compares it: median of
the clips and of validation music, and the fraction of clips above all of the latter. periodicity: the highest
autocorrelation of the onsets, median (chapter 60b). recognised: the label asked for is the judge's nearest (61).
"""
import argparse
import json
import os
import random
import shutil
import statistics
import time
from dataclasses import replace
from pathlib import Path

import torch

from dualdiffusion.copies import CopyWatch
from dualdiffusion.core import progress, read_json, to_dict, write_json
from dualdiffusion.data.dataset import read_tracks
from dualdiffusion.data.latents import read_index
from dualdiffusion.hub import model_folder
from dualdiffusion.metrics import Judge
from dualdiffusion.pipeline import Pipeline
from dualdiffusion.training.finetune import finetune_config, start_model
from dualdiffusion.training.tasks import resized
from dualdiffusion.training.unet import PICKED, UNetTask, train_unet

SECONDS = 8.    # of a generated clip, as of a training crop
NAMES = {'base': 'base, untrained', 'tuned': 'from the base', 'scratch': 'from scratch'}

def share(dataset: Path, out: Path, base: Pipeline, games: int, minutes: list[float], seed: int) -> dict[float, Path]:
    "A dataset for each amount of music, linked to the whole one; the amounts that there are, by folder."
    index = read_index(dataset)
    def spent(rows): return sum(t.frames for t in rows)*index.pixel/index.sample_rate/60
    train = {name: [t for t in index.tracks if t.split == 'train' and t.label == name] for name in index.labels}
    labels = sorted(sorted(set(train) - set(base.labels), key=lambda k: -spent(train[k]))[:games])
    turns = [(i, name, t) for name in labels
             for i, t in enumerate(random.Random(f'{seed}/{name}').sample(train[name], len(train[name])))]
    order = [t for *_, t in sorted(turns, key=lambda x: x[:2])]
    held_out = [t for t in index.tracks if t.split == 'validation' and t.label in labels]
    lines = {x['file_name']: x for x in map(json.loads, (dataset/'metadata.jsonl').read_text().splitlines())}
    parts = {}
    for want in minutes:
        count = next((i for i in range(len(labels), len(order)) if want and spent(order[:i]) >= want), len(order))
        mine, folder = order[:count] + held_out, out/'parts'/f'{want:g}'
        parts[spent(order[:count])] = folder
        if folder.exists(): continue
        shutil.rmtree(half := folder.with_name('.tmp-' + folder.name), ignore_errors=True)
        (half/'latents').mkdir(parents=True)
        for name in {t.file_name for t in mine} | {f'latents/{t.shard}' for t in mine}:
            (half/name).parent.mkdir(parents=True, exist_ok=True)
            os.link(dataset/name, half/name)
        rows = [{k: v for k, v in lines[t.file_name].items() if k != 'conditions'} for t in mine]
        (half/'metadata.jsonl').write_text(''.join(json.dumps(x) + '\n' for x in rows))
        mine = [replace(t, conditions={}) for t in sorted(mine, key=lambda t: t.file_name)]
        part = replace(index, labels=labels, tracks=mine, augmented=[], augment=None, conditions=[])
        write_json(half/'latents'/'index.json', to_dict(part))
        half.rename(folder)
    return parts

def trained(how: str, steps: int, model: Path, data: Path, base: Pipeline, args: argparse.Namespace) -> UNetTask:
    "The task of a model after training; its UNet has the weights that are used."
    labels = read_index(data).labels
    cfg = finetune_config('unet', base, labels, 'cpu')
    cfg.data = replace(cfg.data, num_validation=args.crops)
    few = dict(validate_every=0, media_every=0, checkpoint_every=50, keep_last=1, keep_best=False)
    cfg.trainer = replace(resized(cfg.trainer, steps, {'lr_rampup_steps'}), device='cpu', seed=args.seed, **few)
    if how == 'scratch': cfg.trainer.learning_rate = PICKED['always']['trainer']['learning_rate']
    start_model('vae' if how == 'scratch' else 'unet', model, data, args.base, 'cpu')
    if how != 'base': train_unet(model, data, cfg, live_plot=False)
    return UNetTask(Pipeline.from_pretrained(model, device='cpu').unet, cfg, data)

def measured(task: UNetTask, model: Path, data: Path, judge: Judge, clips: int) -> dict:
    "A cell's figures."
    with torch.no_grad():
        task.module.eval()
        error = task.validate()
    pipe, made, asked = Pipeline.from_pretrained(model, device='cpu'), [], []
    for i in progress(range(clips), desc='clips'):
        asked.append(pipe.labels[i % len(pipe.labels)])
        made.append(pipe.generate(asked[-1], SECONDS, i, solver='ipndm', steps=16, cfg_scale=2., progress=False).audio)
    tracks = read_tracks(data)
    paths = [[t.path for t in tracks if t.split == split] for split in ('train', 'validation')]
    found = CopyWatch(*paths, SECONDS, judge.sample_rate)(made)
    scores = [m.score for m in found.matches]
    return dict(error=error, scores=scores, held_out=found.held_out, **judge.clips(made, asked))

def row(cell: dict) -> str:
    "Its line of the table."
    scores, held_out = cell['scores'], cell['held_out']
    above = sum(s > max(held_out) for s in scores)/len(scores)
    return (f"| {cell['minutes']:.0f} min, {cell['tracks']} tracks | {NAMES[cell['how']]} | "
            f"{cell['error']['error']:.4f} | {statistics.median(scores):.3f} ({statistics.median(held_out):.3f}), "
            f"{above:.0%} | {cell['periodicity of onsets']:.2f} | {cell['recognised']:.2f} "
            f"({cell['recognised low']:.2f} to {cell['recognised high']:.2f}) | {cell['frechet']:.2f} | "
            f"{cell['cpu']/60:.1f} |")

def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('dataset', type=Path)
    parser.add_argument('out', type=Path, help='folder; on the same disk as the dataset')
    parser.add_argument('--minutes', type=float, nargs='+', default=[10, 30, 120, 0], help='of training music; 0: all')
    parser.add_argument('--steps', type=int, default=120)
    parser.add_argument('--scratch_steps', type=int, help='of those from random weights (default: as the others)')
    parser.add_argument('--clips', type=int, default=24)
    parser.add_argument('--crops', type=int, default=48, help='that the error is measured on')
    parser.add_argument('--base', default='default', help='model to start from')
    parser.add_argument('--games', type=int, default=5, help='labels')
    parser.add_argument('--seed', type=int, default=0, help='of the order of tracks and of training')
    args = parser.parse_args()
    base, cells = Pipeline.from_pretrained(model_folder(args.base), device='cpu'), args.out/'cells'
    parts = share(args.dataset, args.out, base, args.games, args.minutes, args.seed)
    whole = parts[max(parts)]
    todo = [('base', max(parts)), *((how, m) for how in ('tuned', 'scratch') for m in parts)]
    judge, spent = Judge(whole, args.clips, SECONDS, reference=480, device='cpu'), []
    for i, (how, minutes) in enumerate(todo):
        file, model = cells/f'{how}-{parts[minutes].name}.json', args.out/f'model-{how}-{parts[minutes].name}'
        if file.exists(): continue
        left = f', about {statistics.mean(spent)*(len(todo) - i)/60:.0f} min left' if spent else ''
        print(f'cell {i + 1} of {len(todo)}: {NAMES[how]}, {minutes:.0f} min of music{left}', flush=True)
        begun, cpu = time.monotonic(), time.process_time()
        steps = args.scratch_steps or args.steps if how == 'scratch' else args.steps
        task = trained(how, steps, model, parts[minutes], base, args)
        cell = measured(task, model, parts[minutes], judge, args.clips)
        tracks = sum(t.split == 'train' for t in read_tracks(parts[minutes]))
        about = dict(how=how, minutes=minutes, steps=steps, tracks=tracks)
        cells.mkdir(exist_ok=True)
        write_json(file, about | dict(cpu=time.process_time() - cpu) | cell)
        shutil.rmtree(model)
        if how != 'base': spent.append(time.monotonic() - begun)
    real = judge.flat(judge.heard['real'])
    print(f"{args.steps} steps, {args.clips} clips of {SECONDS:g} s, labels {', '.join(judge.labels)}\n\n"
          '| training music | start | error | similarity: clips (validation), above all | periodicity | recognised | '
          'Fréchet distance / floor | CPU min |\n|---|---|---|---|---|---|---|---|')
    for how, minutes in todo: print(row(read_json(cells/f'{how}-{parts[minutes].name}.json')))
    print(f"| | real clips | | | {real['periodicity of onsets']:.2f} | {real['recognised']:.2f} | "
          f"{real['frechet']:.2f} | |")


if __name__ == '__main__': main()
