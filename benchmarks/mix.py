"""How well `mix_of` finds the mix of labels that a clip was made of: clips of known mixes by the bundled model, and real music
in folders named by label. Tables to standard output.

    python benchmarks/mix.py --clips 24 --seed 5000
    python benchmarks/mix.py --music FOLDER     # a track per folder in it"""
import argparse
import random
import time
from pathlib import Path

import torch

from dualdiffusion.labels import label_text
from dualdiffusion.pipeline import Pipeline

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument('--clips', type=int, default=0, help='clips of known mixes')
parser.add_argument('--seed', type=int, default=0, help='of the first of them')
parser.add_argument('--music', type=Path, help='folder with a folder of music per label')
parser.add_argument('--seconds', type=float, default=8.)
args = parser.parse_args()
torch.set_num_threads(1)
pipe, rows, took = Pipeline.from_pretrained(device='cpu'), [], []

def known() -> list[tuple]:
    "Clips of one, two or three labels, with weights from .09 up."
    for seed in range(args.seed, args.seed + args.clips):
        draw = random.Random(seed)
        who = draw.sample(pipe.labels, (1, 2, 2, 3)[seed % 4])
        mix = {name: draw.uniform(.2, 1) for name in who}
        mix = {name: w / sum(mix.values()) for name, w in mix.items()}
        yield mix, pipe.generate(mix, args.seconds, seed, n_iter=6, progress=False)

def real() -> list[tuple]:
    "The first track of each folder."
    for folder in sorted(args.music.iterdir()) if args.music else ():
        if folder.name in pipe.labels: yield {folder.name: 1.}, sorted(p for p in folder.iterdir() if p.is_file())[0]

for mix, clip in (*known(), *real()):
    start = time.process_time()
    found = pipe.mix_of(clip, args.seconds, progress=False)
    took.append(time.process_time() - start)
    rows.append([[m.get(name, 0.) for name in pipe.labels] for m in (mix, found)])
    print(f"{took[-1]:5.1f} s  {label_text(mix)} → {label_text(found)}", flush=True)
made, found = torch.tensor(rows).unbind(1)
error, chance = (found - made).abs().mean(), (made[:, None] - made).abs().mean() * len(made) / (len(made) - 1)
right = (made.argmax(1) == found.argmax(1)).sum()
print(f"{len(made)} clips: mean absolute error {error:.4f} a label (the mix of another clip: {chance:.4f}), largest label right "
      f"{right} times (by chance {len(made) / len(pipe.labels):.1f}), {sum(took) / len(took):.1f} s of one core each")
