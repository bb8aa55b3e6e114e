"""The round trip of the spectrogram format on real music: how much of the mel spectrogram does phase recovery keep, and
how long does it take?

    python benchmarks/roundtrip.py MUSIC_DIR [--clips 20] [--seconds 5] [--n_iter 50 200] [--each]

Relative error is ||encode(decode(spec)) - spec|| / ||spec|| of the mel spectrograms (magnitude ** 0.25), for the channels,
for their mean (L+R)/2 and for their difference (L-R)/2: the spectrogram of the mean of the audio, decoded and encoded
again. `true phase` is what the mel rows alone lose. The mean over clips is printed; clips whose difference is 40 dB below
their mean (nearly mono) don't count in the difference. Times are for each second of stereo: by the clock, and of the
processor, which is the one to look at on a busy machine."""
import argparse, time
from pathlib import Path

import torch

from dualdiffusion.audio import load_audio, probe_audio
from dualdiffusion.core import UserError
from dualdiffusion.formats.spectrogram import SpectrogramFormat, SpectrogramFormatConfig

SUFFIXES = {'.wav', '.flac', '.ogg', '.opus', '.mp3', '.m4a'}


def relative_error(a, b):
    return float((a - b).norm() / b.norm()) if b.any() else float('nan')


def errors(fmt, audio, again):
    "Relative errors of channels, mean and difference; `audio` and `again` are (1 2 n)."
    views = [lambda x: x, lambda x: x.mean(1, keepdim=True), lambda x: (x[:, :1] - x[:, 1:]) / 2]
    own, mean, difference = (relative_error(fmt.encode(v(again)), fmt.encode(v(audio))) for v in views)
    nearly_mono = views[2](audio).norm() < .01 * views[1](audio).norm()
    return [own, mean, float('nan') if nearly_mono else difference]


def true_phase(fmt, audio):
    "The round trip with the phases of the original."
    stft = fmt.stft(audio)
    return fmt.stft.inverse(torch.polar(fmt.magnitudes(fmt.encode(audio)), stft.angle()))


def clips(folder, count, seconds, sample_rate):
    "`count` stereo clips (1 2 n) from files spread over `folder`, from 20 s on where there is so much, skipping silence."
    files = sorted(p for p in Path(folder).rglob('*') if p.suffix.lower() in SUFFIXES)
    if not files: raise SystemExit(f"{folder} has no audio files; give a folder of music")
    found = 0
    for file in sorted(files, key=lambda p: (files.index(p) * 37) % len(files)):    # mixes the folders
        if found == count: return
        try:
            start = min(20., max(0., probe_audio(file).seconds - seconds))
            audio = load_audio(file, sample_rate=sample_rate, channels=2, start=start, seconds=seconds)
        except UserError as e: print(f"skipped: {e}"); continue
        audio = audio[:, :audio.shape[1] // 256 * 256]     # what comes back is whole hops
        if audio.shape[1] < seconds * sample_rate * .9 or audio.abs().max() < 1e-3: continue
        found += 1
        yield file, audio[None]
    if not found: raise SystemExit(f"{folder} has no clip of {seconds:g} s that isn't silent; ask for shorter ones")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('music_dir')
    p.add_argument('--clips', type=int, default=20)
    p.add_argument('--seconds', type=float, default=5.)
    p.add_argument('--n_iter', type=int, nargs='+', default=[SpectrogramFormatConfig().n_iter], help="the default is the format's")
    p.add_argument('--fft_ms', type=float, default=SpectrogramFormatConfig().fft_ms)
    p.add_argument('--each', action='store_true', help='a row a clip too')
    args = p.parse_args()
    fmt = SpectrogramFormat(SpectrogramFormatConfig(fft_ms=args.fft_ms))
    methods = {'true phase': lambda a, s: true_phase(fmt, a),
               **{f'FGLA {n}': lambda a, s, n=n: fmt.decode(s, n_iter=n) for n in args.n_iter}}
    rows = {m: [] for m in methods}
    encode_s = total_s = 0.
    for file, audio in clips(args.music_dir, args.clips, args.seconds, fmt.cfg.sample_rate):
        cpu = time.process_time()
        spec = fmt.encode(audio)
        encode_s += time.process_time() - cpu
        total_s += audio.shape[-1] / fmt.cfg.sample_rate
        for m, f in methods.items():
            start, cpu = time.perf_counter(), time.process_time()
            again = f(audio, spec)
            took = time.perf_counter() - start, time.process_time() - cpu
            rows[m].append([*errors(fmt, audio, again), *(x / audio.shape[-1] * fmt.cfg.sample_rate for x in took)])
            if args.each: print(f"{m:12} {'  '.join(f'{v:.4f}' for v in rows[m][-1])}  {file.name}", flush=True)
    print(f"{len(rows['true phase'])} clips, {total_s:.0f} s of stereo, {torch.get_num_threads()} threads")
    print("method        channels   mean   difference     clock  processor")
    for m, r in rows.items():
        e = torch.tensor(r).nanmean(0)
        print(f"{m:12}   {e[0]:.4f}   {e[1]:.4f}   {e[2]:.4f}     {e[3]:.3f} s    {e[4]:.3f} s")
    print(f"encode: {total_s / encode_s:.0f} times real time of the processor")


if __name__ == '__main__': main()
