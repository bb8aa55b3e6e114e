"""Does augmentation help where music is scarce? The part with the least music of `benchmarks/enough.py`, augmented in
one way at a time, the same training steps from the base on each.

    python benchmarks/enough.py DATASET OUT --minutes 10 0      # makes the parts
    python benchmarks/augment.py OUT [--steps 120] [--clips 24] [--crops 48] [--seeds 2]

Augmented parts are encoded with the base's VAE, three variants per track beside the track itself; the network is told
what was done to a crop, and told "nothing" when it makes the clips. Figures are those of `enough.py`. OUT gets the
augmented parts and a JSON file per training; finished ones are not made again."""
import argparse
import json
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import enough

from dualdiffusion.core import read_json, write_json
from dualdiffusion.data.latents import read_index
from dualdiffusion.hub import model_folder
from dualdiffusion.metrics import Judge
from dualdiffusion.pipeline import Pipeline
from dualdiffusion.training.finetune import finetune_config, start_model
from dualdiffusion.training.tasks import resized
from dualdiffusion.training.unet import UNetTask, train_unet

NONE = dict(variants=3, semitones=[], gain_db=0, exchange=False, sums=0)
ARMS = {'plain': None, 'speed': NONE | dict(semitones=[-2, 2, 1]), 'exchange': NONE | dict(exchange=True),
        'gain': NONE | dict(gain_db=6), 'sums': NONE | dict(sums=1)}

def augmented(part: Path, out: Path, how: dict | None) -> Path:
    "The part, with latents of augmented variants."
    if out.exists(): return out
    shutil.rmtree(half := out.with_name('.tmp-' + out.name), ignore_errors=True)
    shutil.copytree(part, half, ignore=shutil.ignore_patterns('latents') if how else None)
    if how:
        words = [x for k, v in how.items() for x in (f'--augment.{k}', json.dumps(v))]
        subprocess.run([sys.executable, '-m', 'dualdiffusion.cli', 'encode', 'default', half, '--variations', '1',
                        '--max_seconds_per_track', '200', *words], check=True)
    return half.rename(out)

def trained(model: Path, data: Path, base: Pipeline, args: argparse.Namespace, seed: int, told: bool) -> UNetTask:
    "The task of a model after training from the base."
    shutil.rmtree(model, ignore_errors=True)
    cfg = finetune_config('unet', base, read_index(data).labels, 'cpu', told)
    cfg.data = replace(cfg.data, num_validation=args.crops)
    few = dict(validate_every=0, media_every=0, checkpoint_every=50, keep_last=1, keep_best=False)
    cfg.trainer = replace(resized(cfg.trainer, args.steps, {'lr_rampup_steps'}), device='cpu', seed=seed, **few)
    start_model('unet', model, data, 'default', 'cpu')
    train_unet(model, data, cfg, live_plot=False)
    return UNetTask(Pipeline.from_pretrained(model, device='cpu').unet, cfg, data)

def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('out', type=Path, help="folder of enough.py, with parts/10 and parts/0")
    parser.add_argument('--steps', type=int, default=120)
    parser.add_argument('--clips', type=int, default=24)
    parser.add_argument('--crops', type=int, default=48, help='that the error is measured on')
    parser.add_argument('--seeds', type=int, default=2)
    args = parser.parse_args()
    base, place = Pipeline.from_pretrained(model_folder('default'), device='cpu'), args.out/'augment'
    place.mkdir(exist_ok=True)
    judge, cells = Judge(args.out/'parts'/'0', args.clips, enough.SECONDS, reference=480, device='cpu'), []
    for seed in range(args.seeds):
        for arm, how in ARMS.items():
            file, model = place/f'{arm}-{seed}.json', place/f'model-{arm}-{seed}'
            if not file.exists():
                print(f'seed {seed}, {arm}', flush=True)
                data, begun = augmented(args.out/'parts'/'10', place/arm, how), time.process_time()
                cell = enough.measured(trained(model, data, base, args, seed, bool(how)), model, data, judge, args.clips)
                write_json(file, dict(arm=arm, seed=seed, cpu=time.process_time() - begun) | cell)
                shutil.rmtree(model)
            cells.append(read_json(file))
    print('| | seed | error | similarity: clips (validation) | Fréchet distance / floor | CPU min |\n|---|---|---|---|---|---|')
    for c in sorted(cells, key=lambda c: [*ARMS].index(c['arm'])):
        similar, held_out = (statistics.median(c[k]) for k in ('scores', 'held_out'))
        print(f"| {c['arm']} | {c['seed']} | {c['error']['error']:.4f} | {similar:.3f} ({held_out:.3f}) | "
              f"{c['frechet']:.2f} | {c['cpu']/60:.1f} |")


if __name__ == '__main__': main()
