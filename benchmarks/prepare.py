"""How fast `prepare` is, and what many tracks cost.

    python benchmarks/prepare.py MUSIC_DIR [--workers 2]        all steps, on a folder of music
    python benchmarks/prepare.py --tracks 500 5000 20000        all but decoding, on so many generated tracks

Of the first, one figure is what a user waits for. The other, music per second of processor time, is what two free cores
would give, whatever else the machine was doing; it projects the hours for 20,000 tracks of three minutes.

For the second, each number of tracks is a fresh process. Its files hold a number, and decoding one gives a made-up
fingerprint and length (60 to 300 s; one in 50 is a copy, one in 50 a version of another). So what is measured is what
doesn't run in the worker processes: finding the files, the report, duplicates, splits. Then a second run, with nothing to do.
"""
import argparse
import base64
import hashlib
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from unittest import mock

import numpy as np

from dualdiffusion.data.prepare import prepare


def pretend(source, file, *_):
    "What takes the place of `prepare_track`."
    n = int(Path(source).read_text())
    piece = n - n % 50 if n % 50 in (1, 2) else n   # what it is a copy or a version of
    random = np.random.default_rng(n)
    x, seconds = np.random.default_rng(piece).standard_normal(512), float(np.random.default_rng(piece).uniform(60, 300))
    x = x + random.standard_normal(512) * {1: .1, 2: .8}.get(n % 50, 0)
    path = Path(file)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(str(n))
    figures = dict.fromkeys('clipping dc balance silence noise bandwidth drop edge width rate'.split(), 0.)
    return dict(status='taken', detail='', took=0., seconds=round(seconds, 3), loudness=-20., gain_db=0.,
                hash=hashlib.sha1(str(n).encode()).hexdigest(), active=round(seconds, 2), quality=figures | dict(spectrum=' '.join(['-40'] * 26)),
                fingerprint=base64.b85encode((127 * x / abs(x).max()).astype(np.int8).tobytes()).decode())


def run_many(tracks):
    "In this process: prepare so many generated tracks, twice."
    with tempfile.TemporaryDirectory() as folder:
        for n in range(tracks):
            path = Path(folder)/'music'/f'class {n % 20:02}'/f'{n}.ogg'
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(str(n))
        with mock.patch('dualdiffusion.data.prepare.prepare_track', pretend):
            prepare_few(Path(folder))
            base, took = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, []
            for _ in range(2):
                report = None       # a next run is another process's: nothing is left of the first
                start = time.process_time()
                report = prepare(Path(folder)/'music', Path(folder)/'dataset', workers=0, say=lambda text: None)
                took.append(time.process_time() - start)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        copies = sum(r.reason == 'duplicate' for r in report.refused())
        versions = sum(r.version_of is not None for r in report.taken())
        print(f"{tracks:6} {took[0]:9.1f} {took[1]:9.1f} {1000 * took[0] / tracks:10.2f} {base / 1024:8.0f} {memory / 1024:8.0f} "
              f"{copies:8} {versions:8}", flush=True)


def prepare_few(folder):
    "So that what is measured holds no first time."
    path = folder/'few'/'a'/'0.ogg'
    path.parent.mkdir(parents=True)
    path.write_text('0')
    prepare(folder/'few', folder/'few dataset', workers=0)


def run_music(music_dir, workers):
    with tempfile.TemporaryDirectory() as folder:
        report = prepare(music_dir, folder, workers=workers)
    print(report)
    usage = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    cpu = sum(u.ru_utime + u.ru_stime for u in usage)
    print(f"{cpu:.0f} s of processor time: {report.new_seconds / cpu:.0f} s of music for each, "
          f"{2 * report.new_seconds / cpu:.0f} a second on two free cores")
    print(f"20,000 tracks of three minutes, 1,000 hours: {20000 * 180 / 3600 / (2 * report.new_seconds / cpu):.1f} hours")
    print(f"{usage[1].ru_maxrss / 2**20:.2f} GB at most in one process")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('music_dir', nargs='?')
    parser.add_argument('--workers', type=int, default=2)
    parser.add_argument('--tracks', type=int, nargs='+', default=[])
    args = parser.parse_args()
    if args.music_dir: return run_music(args.music_dir, args.workers)
    if len(args.tracks) == 1: return run_many(args.tracks[0])
    print('tracks   first, s  again, s  ms a track  MB before  MB after  copies versions')
    for n in args.tracks: subprocess.run([sys.executable, __file__, '--tracks', str(n)], check=True)


if __name__ == '__main__':
    main()
