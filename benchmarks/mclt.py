"""Speed of the MDCT and MCLT formats: seconds of stereo audio coded in a second, and what the FFTs alone take.

    OMP_NUM_THREADS=1 python benchmarks/mclt.py [SECONDS]
"""
import sys
import time

import torch

from dualdiffusion.formats.mclt import MCLTFormat, MCLTFormatConfig


def best(f, times=15):
    "Least processor time of some runs, s: the clock would count what else the machine does."
    f()
    took = []
    for _ in range(times):
        start = time.process_time()
        f()
        took.append(time.process_time() - start)
    return min(took)


@torch.no_grad()
def main(seconds=10.):
    audio = torch.randn(1, 2, int(seconds * 32000)) * .1
    print(f'{seconds:g} s of stereo at 32 kHz, {torch.get_num_threads()} thread(s)')
    for kind in 'mdct', 'mclt':
        for rows in 256, 1024:
            fmt = MCLTFormat(MCLTFormatConfig(kind=kind, num_rows=rows))
            spec = fmt.encode(audio)
            z = torch.randn(2 * fmt.parts, spec.shape[-1], rows // 2, dtype=torch.cfloat)
            there, back, fft = best(lambda: fmt.encode(audio)), best(lambda: fmt.decode(spec)), best(lambda: torch.fft.fft(z))
            error = (fmt.decode(spec)[..., :audio.shape[-1]] - audio).abs().max()
            print(f'{kind} {rows:4} rows: encode {there * 1e3:5.1f} ms, decode {back * 1e3:5.1f} ms, '
                  f'{seconds / (there + back):4.0f} times real time there and back; '
                  f'FFTs {2 * fft / (there + back):4.0%}; error {error:.0e}')


if __name__ == '__main__': main(*map(float, sys.argv[1:]))
