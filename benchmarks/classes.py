"""Does the model make music of the class it is asked for?

    python benchmarks/classes.py DATASET_DIR [--model MODEL_DIR] [--per_label 4] [--seconds 12] [--out clips/]

Generates `per_label` clips of every label and asks which label's real music each is nearest to. Every clip, real or
generated, is described by the mean and the deviation over time of its mel bands (2 x 256 numbers, in the format's
power 0.25 domain); a label's centroid is the mean over clips of its validation tracks, which no training has seen;
distances are Euclidean with every number divided by its deviation over the real clips. Chance is one over the labels.
The same question put to real clips of the training tracks tells what could be had at best from such a crude judge."""
import argparse
import json
from pathlib import Path

import torch

from dualdiffusion.audio import load_audio
from dualdiffusion.core import progress
from dualdiffusion.pipeline import Pipeline


def describe(fmt, audio):
    "Mean and deviation over time of the mel bands of `audio` (c n), the channels' mean: (2 f)."
    spec = fmt.encode(audio[None])[0].mean(0)
    return torch.cat([spec.mean(-1), spec.std(-1)])


def real_clips(fmt, dataset, label, split, seconds, most=24):
    "Descriptions of up to `most` clips of a label's tracks, spread evenly over tracks and time."
    rows = [json.loads(line) for line in (dataset/'metadata.jsonl').read_text(encoding='utf-8').splitlines()]
    rows = [r for r in rows if r['label'] == label and r['split'] == split]
    spots = [(r, s) for r in rows for s in torch.arange(r['seconds']//seconds).mul(seconds).tolist()]
    spots = [spots[i] for i in torch.linspace(0, len(spots) - 1, min(most, len(spots))).round().int()] if spots else []
    load = lambda r, s: load_audio(dataset/r['file_name'], fmt.cfg.sample_rate, start=s, seconds=seconds)
    return torch.stack([describe(fmt, load(r, s)) for r, s in spots]) if spots else torch.zeros(0, 2*fmt.cfg.n_mels)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('dataset', type=Path)
    parser.add_argument('--model', default=None, help="a model folder; without it, the package's model")
    parser.add_argument('--per_label', type=int, default=4)
    parser.add_argument('--seconds', type=float, default=12.)
    parser.add_argument('--seed', type=int, default=0, help='seed of the first clip; the next ones count on from it')
    parser.add_argument('--out', type=Path, default=None, help='a folder to keep the generated clips in')
    args = parser.parse_args()

    pipe = Pipeline.from_pretrained(args.model)
    labels, fmt = pipe.labels, pipe.format
    held_out = {l: real_clips(fmt, args.dataset, l, 'validation', args.seconds) for l in labels}
    if missing := [l for l, c in held_out.items() if not len(c)]:
        raise SystemExit(f"no validation clips of {', '.join(missing)} in {args.dataset}; prepare it with more tracks")
    scale = torch.cat(list(held_out.values())).std(0)
    centroids = torch.stack([held_out[l].mean(0) for l in labels])/scale
    nearest = lambda clips: torch.cdist(clips/scale, centroids).argmin(-1)

    real = {l: (nearest(real_clips(fmt, args.dataset, l, 'train', args.seconds)) == i).float().mean()
            for i, l in enumerate(progress(labels, desc='real clips', unit='label'))}
    rows, hits, total = [], 0, 0
    for i, label in enumerate(progress(labels, desc='generating', unit='label')):
        clips = pipe.generate(label, args.seconds, range(first := args.seed + i*args.per_label, first + args.per_label))
        if args.out:
            for k, clip in enumerate(clips): clip.save(args.out/f"{label}-{k + 1}.ogg")
        guess = nearest(torch.stack([describe(fmt, clip.audio) for clip in clips]))
        hits, total = hits + int((guess == i).sum()), total + len(guess)
        rows.append(f"| {label} | {int((guess == i).sum())}/{len(guess)} | {real[label]:.2f} | {', '.join(labels[g] for g in guess)} |")
    print('| label | generated clips nearest to it | real training clips nearest to it | nearest labels |\n| --- | --- | --- | --- |')
    print('\n'.join(rows))
    print(f"\n{hits} of {total} generated clips ({hits/total:.2f}) are nearest to their own label; chance is {1/len(labels):.3f}")


if __name__ == '__main__': main()
