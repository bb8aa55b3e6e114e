"""How fast `prepare` is: seconds of music a second, by the clock and by the processor.

    python benchmarks/prepare.py MUSIC_DIR [--workers 2]

The first figure is what a user waits for. The second, music per second of processor time, is what two free cores would
give, whatever else the machine was doing.
"""
import argparse
import resource
import tempfile

from dualdiffusion.data.prepare import prepare


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('music_dir')
    parser.add_argument('--workers', type=int, default=2)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        report = prepare(args.music_dir, folder, workers=args.workers)
    print(report)
    usage = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    cpu = sum(u.ru_utime + u.ru_stime for u in usage)
    print(f"{cpu:.0f} s of processor time: {report.new_seconds / cpu:.0f} s of music for each, "
          f"{2 * report.new_seconds / cpu:.0f} a second on two free cores")
    print(f"{usage[1].ru_maxrss / 2**20:.2f} GB at most in one process")


if __name__ == '__main__':
    main()
