"""How does a setting of sampling change what a model makes? The same seeds with each, heard by the judge.

    python benchmarks/generate.py DATASET --setting 'cfg 1: cfg_scale=1 steps=32' --setting 'cfg 3: cfg_scale=3 steps=16'

A setting is a name and, after a colon, fields of `SamplerConfig`. The judge's figures of all clips come with 95 % intervals;
of each clip there are its descriptors, how far its embedding lies from the nearest real one (`nearest`) and, on average,
from the other clips' (`variety`), so that settings can be compared clip by clip."""
import argparse
import sys
import time

import torch

from dualdiffusion.core import UserError
from dualdiffusion.metrics import Judge
from dualdiffusion.pipeline import Pipeline
from learn import command, nested, rounded, save


def heard(judge: Judge, audio: list, asked: list[str]) -> dict:
    "Figures of all clips together, and what is known of each."
    it = judge.listen(audio, asked)
    figures = {k: rounded([f.value, f.low, f.high]) for k, f in judge.figures(it).items()}
    clips = dict(zip(judge.descriptors, it.told.T.tolist()))
    clips['nearest'] = torch.cdist(it.means, judge.points).min(1).values.tolist()
    clips['variety'] = (torch.cdist(it.means, it.means).sum(1)/(len(it.means) - 1)).tolist()
    if len(judge.labels) > 1: clips['recognised'] = [float(a == b) for a, b in zip(judge.recognise(it), asked)]
    return dict(figures=figures, clips={k: rounded(v) for k, v in clips.items()})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('dataset', help='made by `dualdiffusion prepare`')
    parser.add_argument('--setting', action='append', required=True, help="'NAME: FIELD=VALUE …'")
    parser.add_argument('--model', help='folder (default: the model that comes with the package)')
    parser.add_argument('--count', type=int, default=26, help='clips (default: 26)')
    parser.add_argument('--seconds', type=float, default=6., help='length of a clip, s (default: 6)')
    parser.add_argument('--n_iter', type=int, default=20, help='iterations of phase recovery (default: 20)')
    parser.add_argument('--save', help='file for all figures, JSON')
    args = parser.parse_args()
    try:
        pipe = Pipeline.from_pretrained(args.model)
        judge = Judge(args.dataset, args.count, args.seconds, sample_rate=pipe.format.cfg.sample_rate)
        result = dict(command=command(), settings={})
        asked = [judge.labels[i*len(judge.labels)//args.count] for i in range(args.count)]
        result['settings']['real'] = heard(judge, judge.real(), [judge.tracks[c.track].label for c in judge.cuts])
        for text in args.setting:
            name, _, fields = text.partition(':')
            start, clips = time.process_time(), [None]*args.count
            for label in dict.fromkeys(asked):
                seeds = [i for i, a in enumerate(asked) if a == label]
                made = pipe.generate(label, args.seconds, seeds, n_iter=args.n_iter, progress=False, **nested(fields.split()))
                for i, clip in zip(seeds, made): clips[i] = clip.audio
            row = heard(judge, clips, asked) | dict(nfe=pipe.spent['nfe'], seconds=round(time.process_time() - start))
            result['settings'][name.strip()] = row
            print(name.strip(), row['nfe'], 'evaluations,', f"{row['seconds']} s:", row['figures'], flush=True)
            if args.save: save(args.save, result)
    except UserError as e: sys.exit(f'{parser.prog}: {e}')


if __name__ == '__main__': main()
