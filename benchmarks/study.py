"""Which window, hop and number of bands? The round trip of the spectrogram format for many settings, judged alike.

    python benchmarks/study.py MUSIC_DIR [--clips 20] [--seconds 5] [--n_iter 50] [--tables numbers width shape]

A setting's own spectrogram can't judge it: one that shows little finds little wrong. So all are judged by the same two:
`mel`, the relative error of the default format's mel spectrogram (magnitude ** 0.25), in percent; and `levels`, the rms
difference of levels in dB over Hann windows of 8, 32 and 128 ms, each mel of frequency counting alike, down to 80 dB
below the loudest. `true phase` is the channels with the phases of the original: what the rows alone lose. The others are
after phase recovery: the channels, their mean (L+R)/2 and their difference (L-R)/2. Means over clips are printed, as
markdown; a clip whose difference is 40 dB below its mean (nearly mono) doesn't count in the difference. Half an hour of
one core for the defaults."""
import argparse
import math

import torch
import torch.nn.functional as F
from scipy.special import polygamma

from dualdiffusion.formats.frequency import FilterBank
from dualdiffusion.formats.spectrogram import SpectrogramFormat, SpectrogramFormatConfig
from dualdiffusion.formats.stft import STFT, hann_power
from roundtrip import clips, true_phase

RATE = 32000    # of the audio, Hz


def span(power, sigma):
    "How long the Hann window is whose `power` has the effective width `sigma`, in the unit of `sigma`."
    return sigma * math.pi / math.sqrt(polygamma(1, 2 * power + 1))


SIGMA = 200 / span(32, 1)   # effective width of the default window, 7.9 ms


def window(shape, sigma, n_fft):
    "A window (n_fft) of effective width `sigma` samples: Hann to the power of `shape`, 'gauss', or 'kaiser'."
    n = torch.arange(n_fft, dtype=torch.float64) - n_fft // 2
    if shape == 'gauss': return torch.exp(-n**2 / 2 / sigma**2)
    if shape == 'kaiser': return torch.kaiser_window(n_fft, periodic=True, beta=(n_fft / 2 / sigma)**2, dtype=torch.float64)
    length = 2 * round(span(shape, sigma) / 2)
    kept = hann_power(length, shape, min(length, n_fft))
    return F.pad(kept, ((n_fft - len(kept)) // 2, (n_fft - len(kept) + 1) // 2))


def setting(shape=32, sigma=SIGMA, hop=8, bands=256):
    "The format with another window (effective width `sigma` ms), hop (ms) or number of bands; the FFT holds 8 widths."
    fft_ms = max(64, 2**math.ceil(math.log2(8 * sigma)))
    window_ms = max(span(32, sigma), fft_ms)
    fmt = SpectrogramFormat(SpectrogramFormatConfig(hop_ms=hop, fft_ms=fft_ms, window_ms=window_ms, n_mels=bands))
    fmt.stft = STFT(window(shape, sigma * RATE / 1000, fmt.cfg.n_fft), fmt.cfg.hop_length)
    fmt.bank = FilterBank(fmt.cfg.scale, fmt.cfg.n_fft, RATE, bands, blur_hz=1000 / (2 * math.pi * sigma))
    return fmt


class MelJudge:
    "Relative error of the default format's mel spectrogram, in percent."
    def __init__(self): self.fmt = SpectrogramFormat()

    def __call__(self, again, audio):
        a, b = self.fmt.encode(again), self.fmt.encode(audio)
        return float(100 * (a - b).norm() / b.norm())


class LevelJudge:
    "Rms difference of levels in dB over three Hann windows; each mel of frequency counts alike."
    def __init__(self): self.stfts = [STFT(hann_power(n, 1), n // 4) for n in (256, 1024, 4096)]

    def __call__(self, again, audio):
        found = []
        for stft in self.stfts:
            a, b = stft(again).abs(), stft(audio).abs()
            floor = b.max() * 1e-4
            weight = 1 / (700 + torch.linspace(0, RATE / 2, b.shape[-1]))
            squares = (20 * (a.clamp(min=floor) / b.clamp(min=floor)).log10())**2
            found.append((squares.mean((0, 1, 2)) @ weight / weight.sum()).sqrt())
        return float(sum(found) / len(found))


def measure(fmt, audio, judges, n_iter=None):
    "For each judge: true phase; the channels, the mean, the difference after phase recovery. `audio` is (1 2 n)."
    n = audio.shape[-1]
    again = fmt.decode(fmt.encode(audio), n_iter=n_iter)[..., :n]
    pairs = [(true_phase(fmt, audio)[..., :n], audio), (again, audio)]
    pairs += [(again.mean(1, keepdim=True), audio.mean(1, keepdim=True)), (again.diff(dim=1) / 2, audio.diff(dim=1) / 2)]
    nearly_mono = pairs[3][1].norm() < .01 * pairs[2][1].norm()
    return [float('nan') if i == 3 and nearly_mono else judge(*pair) for judge in judges for i, pair in enumerate(pairs)]


HEAD = """| window | duration, ms | width, ms | hop, ms | bands | numbers a sample | true phase | channels | mean | difference |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"""


def row(values, shape=32, sigma=SIGMA, hop=8, bands=256):
    "A line of a table: the setting, and the `values` that `measure` gave for it."
    name, duration = (shape, '') if isinstance(shape, str) else (f'Hann^{shape:.3g}', f'{span(shape, sigma):.0f}')
    errors = [f'{mel:.2f} %, {level:.2f} dB' for mel, level in zip(values[:4], values[4:])]
    return f"| {' | '.join([name, duration, f'{sigma:.1f}', f'{hop}', f'{bands}', f'{1000 * bands / hop / RATE:g}', *errors])} |"


def read_tables(text):
    "What `main` printed, as {table: rows}; a row is a dictionary by column, with (mel, level) for an error."
    tables = {}
    for part in text.split('\n### ')[1:]:
        head, _, *rows = [[cell.strip() for cell in line.split('|')[1:-1]] for line in part.splitlines() if line[:1] == '|']
        number = lambda cell: [float(x.split()[0]) if x[:1].isdigit() else x for x in cell.split(', ')]
        tables[part.split()[0]] = [{k: v[0] if len(v := number(c)) == 1 else v for k, c in zip(head, r)} for r in rows]
    return tables


steps = [2**(i / 2) for i in range(-2, 3)]
TABLES = {  # the settings that are compared, by what is varied
    'numbers': [dict(hop=h, bands=b, sigma=SIGMA * (h / 8)**.5) for n in (8, 16, 32, 64) for h in (4, 8, 16, 32)
                if (b := n * h) < 2048],
    'width': [dict(sigma=SIGMA * s, shape=p) for s in steps for p in (2, 32 / s**2)],   # Hann^2, and Hann^x over 200 ms
    'shape': [dict(shape=s) for s in (.5, 1, 2, 4, 8, 16, 32, 64, 'gauss', 'kaiser')]}


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('music_dir')
    p.add_argument('--clips', type=int, default=20)
    p.add_argument('--seconds', type=float, default=5.)
    p.add_argument('--n_iter', type=int, default=SpectrogramFormatConfig().n_iter, help="of phase recovery; the format's")
    p.add_argument('--tables', nargs='+', choices=TABLES, default=list(TABLES))
    args = p.parse_args()
    music = [audio for _, audio in clips(args.music_dir, args.clips, args.seconds, RATE)]
    judges, known = (MelJudge(), LevelJudge()), {}
    print(f"{len(music)} clips of {args.seconds:g} s, {args.n_iter} iterations of phase recovery")
    for table in args.tables:
        print(f"\n### {table}\n\n{HEAD}")
        for kw in TABLES[table]:
            key = tuple(sorted(({'shape': 32, 'sigma': SIGMA, 'hop': 8, 'bands': 256} | kw).items()))
            if key not in known:
                fmt = setting(**kw)
                known[key] = torch.tensor([measure(fmt, a, judges, args.n_iter) for a in music]).nanmean(0).tolist()
            print(row(known[key], **kw), flush=True)


if __name__ == '__main__': main()
