"""How time and memory grow with the number of tracks, up to twenty thousand.

    python benchmarks/scale.py                          # 100 tracks made, prepared and encoded; then 1,000, 4,000 and 20,000
    python benchmarks/scale.py --made 500 --counts 2000 # others

The tracks last 4 s, so that the count grows and not the hours: excerpts of the book's clips at other speeds and levels, in
twenty classes. Decoding, measuring and encoding concern one track at a time; they are timed on the tracks that are made. All
that knows the whole dataset is timed on more tracks, for which the prepared ones stand under other names, with fingerprints of
noise: `prepare` that finds nothing new (it looks for duplicates among all), `encode` that finds nothing new, opening the
latents, the first 100 steps of a tiny UNet. Every command is a process of its own: CPU seconds, its imports not counted, and
the most memory, MB, of which imports take 540. On one core of a machine in use (2026-11), where 100 tracks took 2.8 s to
prepare and 1.8 s to encode:

| tracks | prepare, nothing new | encode, nothing new | open the latents | 100 steps |
|---|---|---|---|---|
| 1,000 | 0.8 s, 560 MB | 0.9 s, 580 MB | 0.1 s, 539 MB | 5.0 s, 627 MB |
| 4,000 | 2.9 s, 625 MB | 2.9 s, 649 MB | 0.6 s, 596 MB | 9.2 s, 701 MB |
| 20,000 | 13.7 s, 950 MB | 13.1 s, 1037 MB | 1.4 s, 913 MB | 28.9 s, 1036 MB |

Five times the tracks take 4.7 times as long in `prepare`, of which 1.8 s are the search for duplicates among 20,000 tracks
of one length (it grew with the square and took 12 s until products in bfloat16 came first, chapter 39a), 4.5 times in
`encode`, and 20 kB of memory a track. A training of 100 steps takes 1 s more per 1,000 tracks, once.
"""
import argparse
import base64
import json
import os
import random
import shutil
import sys
import tempfile
from pathlib import Path

import numpy as np
import soundfile

from stress import MEDIA, SETTINGS, Stage, write_json
from dualdiffusion.audio import load_audio, resample
from dualdiffusion.core import read_json
from dualdiffusion.data.latents import LatentsDataset, read_index
from safetensors.torch import load_file, save_file

SECONDS, RATE, CLASSES = 4, 32000, 20

def make_music(folder: Path, count: int) -> None:
    "Excerpts of the clips, up to six semitones lower or higher."
    rng, clips = random.Random(0), [load_audio(p, RATE, 2) for p in sorted(MEDIA.rglob('*.ogg'))]
    for i in range(count):
        clip, speed = rng.choice(clips), 2**rng.uniform(-.5, .5)
        n = round(SECONDS*RATE*speed)
        start = rng.randrange(clip.shape[1] - n)
        audio = resample(clip[:, start:start + n], round(RATE*speed), RATE)*rng.uniform(.2, .9)
        path = folder/f'class {i % CLASSES:02}'/f'{i:05}.wav'
        path.parent.mkdir(parents=True, exist_ok=True)
        soundfile.write(path, audio.T.clamp(-1, 1).numpy(), RATE)

def multiply(music: Path, data: Path, count: int) -> None:
    "More tracks, as if they had been prepared and encoded: other names and fingerprints, the same sound."
    rng = np.random.default_rng(0)
    lines = [json.loads(x) for x in (data/'report.jsonl').read_text().splitlines()]
    lines, known = [x for x in lines if x['status'] == 'taken'], {r.file_name: r for r in read_index(data).tracks}
    meta = {x['file_name']: x for x in map(json.loads, (data/'metadata.jsonl').read_text().splitlines())}
    index, stored = read_json(data/'latents'/'index.json'), {}
    entries = {t['file_name']: t for t in index['tracks']}
    for shard in {r.shard for r in known.values()}: stored |= load_file(data/'latents'/shard)
    report, rows, tracks, tensors = [], [], [], {}
    for i in range(count):
        line, copy = lines[i % len(lines)], i//len(lines)
        name = line['file_name']
        def another(x): return x.replace(Path(x).stem, f'{Path(x).stem}-{copy}') if copy else x
        for root, path in ((music, line['source']), (data, name)):
            if copy: os.link(root/path, root/another(path))
        shape = base64.b85encode(rng.integers(-127, 128, 512, np.int8).tobytes()).decode()
        report.append(line | dict(source=another(line['source']), file_name=another(name), hash=f'{i:040x}', fingerprint=shape))
        report[-1].pop('version_of', None)
        rows.append(meta[name] | dict(file_name=another(name), source=another(line['source'])))
        tracks.append(entries[name] | dict(file_name=another(name), shard=f'more-{i // 2000:05}.safetensors'))
        tensors.setdefault(tracks[-1]['shard'], {})[another(name)] = stored[name].clone()
    for file, found in (('report.jsonl', report), ('metadata.jsonl', rows)):
        (data/file).write_text(''.join(json.dumps(x) + '\n' for x in found))
    for shard, found in tensors.items(): save_file(found, data/'latents'/shard)
    write_json(data/'latents'/'index.json', index | dict(tracks=tracks))

def timed(stage: Stage, *words) -> str:
    "CPU seconds and MB of a command, which must succeed."
    stage.peak = 0
    code, text = stage.wait(stage.start(*words))
    assert code == 0, text
    return f'{stage.seconds:.1f} s, {stage.peak/1e6:.0f} MB'

def opened(stage: Stage, data: Path) -> str:
    "The same of opening the latents and reading a crop."
    def open_them():
        LatentsDataset(data, 16)[0]
        os._exit(0)
    stage.peak = 0
    stage.wait(stage.start('info', before=open_them))
    return f'{stage.seconds:.1f} s, {stage.peak/1e6:.0f} MB'

def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--made', type=int, default=100, help='tracks that are made, prepared and encoded')
    parser.add_argument('--counts', type=int, nargs='+', default=[1000, 4000, 20000], help='tracks that stand for more')
    parser.add_argument('--folder', help='for the data, which is removed at the end (default: where temporary files go)')
    args = parser.parse_args()
    tempfile.tempdir = args.folder
    stage = Stage('unet', 1)
    try:
        music, first = stage.here/'tracks', stage.here/'first'
        make_music(music, args.made)
        prepare = 'prepare', music, first, '--workers', 0, '--min_seconds', 3
        encode = 'encode', stage.base, first, '--variations', 1
        print(f'| {args.made} made | {timed(stage, *prepare)} | {timed(stage, *encode)} |', flush=True)
        print('| tracks | prepare, nothing new | encode, nothing new | open the latents | 100 steps |\n|---|---|---|---|---|')
        for count in args.counts:
            mine, data, model = stage.fresh('mine', music), stage.fresh('many', first), stage.fresh('model')
            multiply(mine, data, count)
            write_json(model/'model_index.json', {k: v for k, v in read_json(model/'model_index.json').items() if k != 'labels'})
            settings = stage.here/'unet.json'
            write_json(settings, SETTINGS['unet'] | dict(data=dict(crop_frames=16, num_validation=2)))
            train = ('train', 'unet', '--model', model, '--dataset', data, '--config', settings, '--max_steps', 100,
                     '--trainer.checkpoint_every', 0, '--trainer.validate_every', 0)
            found = [timed(stage, 'prepare', mine, data, '--workers', 0, '--min_seconds', 3),
                     timed(stage, 'encode', stage.base, data, '--variations', 1), opened(stage, data), timed(stage, *train)]
            print(f"| {count:,} | {' | '.join(found)} |", flush=True)
    finally: shutil.rmtree(stage.here)


if __name__ == '__main__':
    sys.exit(main())
