"""How fast latents are read, and in how much memory: many tracks, against what a step of the UNet consumes.

    python benchmarks/loader.py [--tracks 500 5000 20000] [--workers 0 2] [--dtype float16 int8]
    python benchmarks/loader.py --dataset DATASET_DIR           the latents of a dataset that was encoded

Without a dataset, tracks of three minutes at four offsets are made up: 20,000 are 173 GB in 16 bits. Their files are
sparse (holes that take no room on the disk and read as zeros), so what is measured is everything but the disk: the
draws, the index, the mapped files, the copies. Each row is a fresh process that reads crops in batches of 32 out of a
`DataLoader`: random ones for the first time, then the same ones again. `own memory` is what it has for itself, with
its workers; `mapped` what it sees of the files, which the system takes back when it needs room; `files` how many it
has open. (Rows with workers come after a process that has read the same: the files are in memory.) Last, the UNet of
the package's model: how many such crops a training step consumes in a second here, and would on a GPU that does 60
TFLOP/s of it, a good third of what a fast consumer card can do at best.
"""
import argparse
import json
import os
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import torch
from torch.utils.data import DataLoader, Subset
from torch.utils.flop_counter import FlopCounterMode

from dualdiffusion.data.latents import LatentsDataset
from dualdiffusion.networks.unet import UNet
from dualdiffusion.training.unet import UNetTrainConfig

Z, F, FRAMES, VARIATIONS, PER_SHARD = 12, 32, 2812, 4, 8    # three minutes
LABELS = [f'class {i:02}' for i in range(13)]


def make_latents(folder, tracks, dtype):
    "A dataset's latents, as sparse files with right headers."
    size, name = (2, 'F16') if dtype == 'float16' else (1, 'I8')
    (folder/'latents').mkdir(parents=True)
    rows = [dict(file_name=f'audio/{LABELS[i % 13]}/{i}.flac', label=LABELS[i % 13], split='train', frames=FRAMES, time_first=True, mean=0., std=1.,
                 shard=f'shard-{i // PER_SHARD:05}.safetensors') for i in range(tracks)]
    for first in range(0, tracks, PER_SHARD):
        head, at = {}, 0
        for row in rows[first:first + PER_SHARD]:
            parts = [(row['file_name'], name, [VARIATIONS, FRAMES, Z, F], size)]
            if dtype == 'int8': parts.append((row['file_name'] + '.scale', 'F32', [Z, F], 4))
            for key, kind, shape, width in parts:
                end = at + width * torch.Size(shape).numel()
                head[key], at = dict(dtype=kind, shape=shape, data_offsets=[at, end]), end
        text = json.dumps(head).encode()
        text += b' ' * (-len(text) % 8)
        with open(folder/'latents'/rows[first]['shard'], 'wb') as f:
            f.write(struct.pack('<Q', len(text)) + text)
            f.truncate(8 + len(text) + at)
    index = dict(vae='0', format='0', variations=VARIATIONS, max_seconds=None, dtype=dtype, sample_rate=32000, pixel=2048,
                 labels=LABELS, mean=0., std=1., tracks=rows)
    (folder/'latents'/'index.json').write_text(json.dumps(index))


def memory():
    "Own and mapped memory of this process and its children, MB."
    me, own, mapped = os.getpid(), 0, 0
    children = Path(f'/proc/{me}/task/{me}/children').read_text().split()
    for pid in [str(me), *children]:
        lines = dict(line.split(':') for line in Path(f'/proc/{pid}/smaps_rollup').read_text().splitlines()[1:])
        kb = {k: int(v.split()[0]) for k, v in lines.items()}
        own, mapped = own + kb['Pss_Anon'], mapped + kb['Pss_File']
    return own / 1024, mapped / 1024


def measure(folder, workers, frames, items):
    "Items a second out of a loader, for the first time and again; own and mapped memory, open files."
    data, count = LatentsDataset(folder, frames), items // 32 * 32
    batches = iter(DataLoader(Subset(data, [*range(10**9, 10**9 + 64), *range(count), *range(count)]), 32, num_workers=workers))
    for _ in range(2): next(batches)
    rates = []
    for _ in range(2):
        start = time.perf_counter()
        for _ in range(count // 32): next(batches)
        rates.append(count / (time.perf_counter() - start))
    return *rates, *memory(), len(os.listdir('/proc/self/fd'))


def consumption(frames):
    "Crops a second that a training step takes here, and its operations for one."
    config = json.loads((Path(sys.modules['dualdiffusion'].__file__).parent/'models/default/unet/config.json').read_text())
    from dualdiffusion.core import from_dict
    net = UNet(from_dict(UNet.config_class, config))
    x, sigma = torch.randn(2, Z, F, frames), torch.ones(2)
    labels = torch.eye(13)[:2]
    with FlopCounterMode(display=False) as flops: net(x, sigma, labels).square().mean().backward()
    took = []
    for _ in range(3):
        start = time.perf_counter()
        net(x, sigma, labels).square().mean().backward()
        took.append(time.perf_counter() - start)
    return 2 / min(took), flops.get_total_flops() / 2


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--dataset')
    parser.add_argument('--tracks', type=int, nargs='+', default=[500, 5000, 20000])
    parser.add_argument('--workers', type=int, nargs='+', default=[0, 2])
    parser.add_argument('--dtype', nargs='+', default=['float16', 'int8'])
    parser.add_argument('--items', type=int, default=4000)
    parser.add_argument('--one', action='store_true', help=argparse.SUPPRESS)
    args = parser.parse_args()
    frames = UNetTrainConfig().data.crop_frames
    if args.one:
        first, again, own, mapped, files = measure(args.dataset, args.workers[0], frames, args.items)
        print(f'{args.workers[0]:7} {first:10.0f} {again:8.0f} {own:14.0f} {mapped:10.0f} {files:7}', flush=True)
        return
    print(f'crops of {frames} frames, items a second\n{"latents":20} workers first time    again own memory, MB mapped, MB   files')
    with tempfile.TemporaryDirectory() as folder:
        made = {f'{n} tracks, {dtype}': (n, dtype) for dtype in args.dtype for n in args.tracks}
        for name, what in made.items() if not args.dataset else [(args.dataset, None)]:
            place = Path(folder)/name if what else Path(args.dataset)
            if what: make_latents(place, *what)
            for workers in args.workers:
                print(f'{place.name:20}', end=' ', flush=True)
                subprocess.run([sys.executable, __file__, '--one', '--dataset', place, '--workers', str(workers),
                                '--items', str(args.items)], check=True)
    here, flops = consumption(frames)
    print(f'a step of the UNet takes {here:.2f} crops a second here, {flops / 1e9:.0f} GFLOP each; '
          f'{60e12 / flops:.0f} a second at 60 TFLOP/s')


if __name__ == '__main__':
    main()
