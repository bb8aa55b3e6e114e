"""Phase recovery beside its peers, on any folder of music: how long, how good, how much memory?

    python benchmarks/formats.py MUSIC_DIR [--clips 20] [--seconds 10] [--device cpu]
    python benchmarks/formats.py MUSIC_DIR --only ours --seconds 45 --device cuda
    python benchmarks/formats.py MUSIC_DIR --convergence curves.png [--clips 3]
    python benchmarks/formats.py MUSIC_DIR --minutes 60          # memory of long sounds

One row a method, the mean over the clips:

    seconds     by the clock, for 10 s of stereo
    ratio       how many times faster than the plain procedure, in this run
    channels, mean, difference      ||encode(result) - encode(original)|| / ||encode(original)|| of the mel spectrograms
                (magnitude ** 0.25, the format of the package, the same for all), for the channels, for (L+R)/2 and for
                (L-R)/2; clips whose difference is 40 dB below their mean don't count in the last
    memory      peak of the process above what it had before, MB, on the first clip

The plain procedure is FGLA as the field knows it: n_fft 6400, Hann**32 over all of it, hop 256, momentum 0.99, 200
iterations, random phases, reference `own * t + mean * (1 - t)` with t = max(i / n - 0.67, 0). torchaudio and librosa get the
same window and the same magnitudes, each channel by itself. `floor` says what part of a round is Fourier transforms."""
import argparse, ctypes, gc, importlib, math, os, sys, threading, time
from pathlib import Path

import torch

from dualdiffusion.core import UserError, progress
from dualdiffusion.formats.fgla import Projector, griffin_lim, interleave
from dualdiffusion.formats.spectrogram import SpectrogramFormat
from dualdiffusion.formats.stft import hann_power

sys.path.insert(0, str(Path(__file__).parent))
from roundtrip import clips, errors

N, HOP = 6400, 256


class Plain:
    "The format as the field would write it: torch.stft with all of the window, pseudo-inverse, clipped."
    def __init__(self, fmt, device):
        window = hann_power(N, 32)
        self.window = (2 * window / window.sum()).float().to(device)
        self.filters = fmt.scale.filters(N, fmt.cfg.sample_rate, fmt.num_rows).float().to(device)
        self.inverse = fmt.scale.inverse(N, fmt.cfg.sample_rate, fmt.num_rows).float().to(device)

    def stft(self, audio): return torch.stft(audio, N, HOP, N, self.window, return_complex=True)
    def istft(self, bins): return torch.istft(bins, N, HOP, N, self.window)

    def magnitudes(self, audio):
        "(2 k t) as they come back from the mel rows."
        rows = self.stft(audio).abs().mT @ self.filters
        return (rows @ self.inverse).clamp(min=0).mT.contiguous()

    def recover(self, mag, n_iter=200, momentum=.99):
        mean, angles = mag.mean(0, keepdim=True), random_phase(mag[:1]).expand(2, -1, -1)
        before = 0.
        for i in range(n_iter):
            t = max(i / n_iter - .67, 0)
            c = self.stft(self.istft((mag * t + mean * (1 - t)) * angles))
            angles, before = c - before * (momentum / (1 + momentum)), c
            angles = angles / (angles.abs() + 1e-16)
        return self.istft((mag * t + mean * (1 - t)) * angles)


def random_phase(mag, seed=0):
    draw = torch.rand(mag.shape, generator=torch.Generator().manual_seed(seed))
    return torch.polar(torch.ones_like(draw), draw * 2 * math.pi).to(mag.device)


def loads(name):
    "Whether a peer can be imported; if not, says so."
    try: importlib.import_module(name)
    except (ImportError, OSError) as e:
        print(f"{name} can't be loaded, so it is not compared with: {e}")
        return False
    return True


def torchaudio_gl(plain, mag):
    import torchaudio
    torch.manual_seed(0)
    gl = torchaudio.transforms.GriffinLim(N, 50, N, HOP, lambda n: plain.window, power=1., momentum=.99)
    return gl.to(mag.device)(mag)


def librosa_gl(plain, mag):
    import librosa
    out = librosa.griffinlim(mag.cpu().numpy(), n_iter=50, hop_length=HOP, win_length=N, n_fft=N,
                             window=plain.window.cpu().numpy(), momentum=.99, random_state=0)
    return torch.from_numpy(out)


# Other projections, over the whole array of bins with the package's short transform: what they do to `c`, given the
# projections on consistent arrays (S) and on arrays with the wanted magnitudes (M), and what they remember.
def gla(c, S, M, m): return S(M(c))

def fgla(c, S, M, m):
    new = S(M(c))
    c, m['c'] = new + .99 * (new - m.get('c', new)), new
    return c

def agla(c, S, M, m, a=.09, b=1.1, g=1.25):
    "Nenov et al. 2023."
    t = (1 - g) * m.get('d', c) + g * S(M(c))
    step = t - m.get('t', t)
    m['t'], m['d'] = t, t + b * step
    return t + a * step

def admm(c, S, M, m):
    "Masuyama et al. 2019, with the indicator function of consistency."
    x, u = M(c), m.get('u', 0.)
    z = S(x + u)
    m['u'] = u + x - z
    return z - m['u']

def raar(c, S, M, m, b=.9):
    "Luke 2005; Peer et al. 2022."
    x = M(c)
    return b * (c + S(2 * x - c) - x) + (1 - b) * x

def difference_map(c, S, M, m, b=.8):
    "Elser 2003."
    x, y = M(c), S(c)
    return c + b * (S((1 + 1 / b) * x - c / b) - M((1 - 1 / b) * y + c / b))

PROJECTIONS = {'Griffin-Lim': gla, 'FGLA 0.99': fgla, 'AGLA': agla, 'ADMM': admm, 'RAAR 0.9': raar,
               'difference map 0.8': difference_map}


def iterate(update, fmt, mag, n_iter):
    "Audio (2 n), with the package's stereo blend: the mean, in the last 2 sqrt(n) iterations the channels' own."
    mean, memory, apart = mag.mean(0, keepdim=True), {}, 2 * math.sqrt(n_iter)
    S = lambda c: fmt.stft(fmt.stft.inverse(c))
    c = mag * random_phase(mag[:1])
    for i in range(n_iter):
        target = mean.lerp(mag, max(0., 1 - (n_iter - 1 - i) / apart))
        M = lambda c: target * c / c.abs().clamp(min=1e-9)
        c = update(c, S, M, memory)
    return fmt.stft.inverse(M(c))


class PeakMemory:
    "Peak of this process's memory (or the GPU's) above what it was at the start, MB."
    def __init__(self, device): self.cuda = device.type == 'cuda'
    def now(self): return int(Path('/proc/self/statm').read_text().split()[1]) * os.sysconf('SC_PAGE_SIZE')

    def watch(self):
        while not self.done.wait(.002): self.peak = max(self.peak, self.now())

    def __enter__(self):
        gc.collect()
        if self.cuda:
            torch.cuda.reset_peak_memory_stats()
            self.before = torch.cuda.memory_allocated()
        elif Path('/proc/self/statm').exists():
            ctypes.CDLL(None).malloc_trim(0)    # what earlier methods left
            self.before = self.peak = self.now()
            self.done = threading.Event()
            self.thread = threading.Thread(target=self.watch, daemon=True)
            self.thread.start()
        return self

    def __exit__(self, *_):
        self.mb = math.nan
        if self.cuda: self.mb = (torch.cuda.max_memory_allocated() - self.before) / 1e6
        elif hasattr(self, 'thread'):
            self.done.set(), self.thread.join()
            self.mb = (self.peak - self.before) / 1e6


def methods(fmt, plain, device):
    "Name: what to do with audio (2 n) that is already on the device; it gives back a function that is timed."
    def peer(f): return lambda audio: (lambda mag: lambda: f(mag))(plain.magnitudes(audio))
    def ours(n_iter): return lambda audio: (lambda spec: lambda: fmt.decode(spec, n_iter=n_iter)[0])(fmt.encode(audio[None]))
    def part(n_iter, fixed=False, random=False, **options):
        def prepare(audio):
            rows = fmt.mel(fmt.encode(audio[None]))
            def run():
                mag, kw = fmt.bank(rows), dict(options)
                if random: kw['phase'] = random_phase(mag[:, :1])
                if not fixed: kw |= dict(bank=fmt.bank, rows=rows)
                return griffin_lim(mag, fmt.stft, n_iter, **kw)[0]
            return run
        return prepare
    peers = {}
    if loads('torchaudio'): peers['torchaudio GriffinLim, 50'] = peer(lambda m: torchaudio_gl(plain, m))
    if loads('librosa'): peers['librosa griffinlim, 50'] = peer(lambda m: librosa_gl(plain, m))
    return {'plain, 200': peer(plain.recover), **peers,
            'ours, 25 (fast)': ours(25), 'ours, 50 (default)': ours(50), 'ours, 200 (quality)': ours(200),
            'ours, 50, random start': part(50, random=True),
            'ours, 50, magnitudes fixed': part(50, fixed=True),
            'ours, 50, no stereo blend': part(50, blend=False),
            'ours, 25, all frames': part(25, stride=1)}


def timed(f, device):
    sync = torch.cuda.synchronize if device.type == 'cuda' else lambda: None
    sync()
    start = time.perf_counter()
    out = f()
    sync()
    return out, time.perf_counter() - start


def table(args, fmt, device):
    plain = Plain(fmt, device)
    rows = {n: f for n, f in methods(fmt, plain, device).items() if args.only in n}
    if not rows: raise UserError(f"no method has '{args.only}' in its name; try --only ours")
    results, memory = {n: [] for n in rows}, {}
    for i, (file, audio) in enumerate(progress(clips(args.music_dir, args.clips, args.seconds, 32000), total=args.clips)):
        audio = audio[0].to(device)
        for name, prepare in rows.items():
            f = prepare(audio)
            if i == 0:
                try:
                    if device.type == 'cuda' or not name.startswith('plain'): f()   # warm up; a minute's run needs none
                    with PeakMemory(device) as peak: again, seconds = timed(f, device)
                except ImportError as e: print(f"{name}: left out, {e}"); results[name] = None; continue
                memory[name] = peak.mb
            elif results[name] is None: continue
            else: again, seconds = timed(f, device)
            n = min(again.shape[-1], audio.shape[-1]) // HOP * HOP
            e = errors(fmt, audio[None, :, :n], again[None, :, :n].to(device))
            results[name].append([seconds / audio.shape[-1] * fmt.cfg.sample_rate * 10, *e])
    results = {n: torch.tensor(r).nanmean(0).tolist() for n, r in results.items() if r}
    base = results.get('plain, 200', [math.nan])[0]
    print(f"{i + 1} clips of {args.seconds:g} s, {device}, {torch.get_num_threads()} threads, torch {torch.__version__}")
    print("| method | seconds | ratio | channels | mean | difference | memory, MB |\n| --- | --- | --- | --- | --- | --- | --- |")
    for name, (s, *e) in results.items():
        print(f"| {name} | {s:.3g} | {base / s:.1f} | {e[0]:.4f} | {e[1]:.4f} | {e[2]:.4f} | {memory[name]:.0f} |")


def floor(fmt, device, rounds=20):
    "How much of a round is Fourier transforms: timed inside of it, and the same transforms alone."
    t, stft, stride = 1250, fmt.stft, interleave(fmt.stft)
    mag = torch.rand(2, t, stft.n_fft // 2 + 1, device=device)
    rows = fmt.bank.rows(mag)
    audio = torch.randn(2, t * HOP, device=device)
    best = lambda f: min(timed(f, device)[1] for _ in range(rounds))
    inside, transforms = [0.], (torch.fft.rfft, torch.fft.irfft)
    def clocked(f):
        def run(*args, **kw):
            out, seconds = timed(lambda: f(*args, **kw), device)
            inside[0] += seconds
            return out
        return run
    print("| round | ms | transforms in it, ms | share | alone, ms | share |\n| --- | --- | --- | --- | --- | --- |")
    for name, c, refit in ('together', 1, False), ('apart', 2, False), ('apart, magnitudes guessed again', 2, True):
        project = Projector(stft, mag[:c], mag[:1], stride, fmt.bank, rows[:c])
        frames = [torch.randn(c, b[0].shape[1], stft.n_fft, device=device) for b in project.blocks[0]]
        bins = [torch.fft.rfft(x) for x in frames]
        def alone():
            for x, b in zip(frames, bins): torch.fft.rfft(x), torch.fft.irfft(b, n=stft.n_fft)
        whole, floor = best(lambda: project(audio[:c], 0, .5 if c > 1 else 1., refit)), best(alone)
        torch.fft.rfft, torch.fft.irfft = map(clocked, transforms)
        parts = []
        for _ in range(rounds):
            inside[0] = 0.
            project(audio[:c], 0, .5 if c > 1 else 1., refit)
            parts.append(inside[0])
        torch.fft.rfft, torch.fft.irfft = transforms
        print(f"| {name} | {whole * 1e3:.2f} | {min(parts) * 1e3:.2f} | {min(parts) / whole:.2f} "
              f"| {floor * 1e3:.2f} | {floor / whole:.2f} |")


def convergence(args, fmt, device):
    "Error of the channels against seconds for every method, as a picture and as a table."
    import matplotlib
    matplotlib.use('agg')
    import matplotlib.pyplot as plt
    counts, found = (6, 12, 25, 50, 100, 200), list(clips(args.music_dir, args.clips, args.seconds, 32000))
    fig, axes = plt.subplots(1, 2, figsize=(8, 3.6), dpi=72, sharex=True, constrained_layout=True)
    plain = Plain(fmt, device)
    def run(n, audio, update=None, name=None):
        audio = audio[0].to(device)
        if name == 'plain':
            mag = plain.magnitudes(audio)
            return lambda: plain.recover(mag, n)
        spec = fmt.encode(audio[None])
        if update is None: return lambda: fmt.decode(spec, n_iter=n)[0]
        mag = fmt.magnitudes(spec)[0]
        return lambda: iterate(update, fmt, mag, n)
    lines = {'ours': dict(), 'plain': dict(name='plain')} | {n: dict(update=u) for n, u in PROJECTIONS.items()}
    print("| method | " + " | ".join(f"{n} iterations" for n in counts) + " |\n" + "| --- " * (len(counts) + 1) + "|")
    for name, kw in lines.items():
        points = []
        for n in counts:
            values = []
            for _, audio in found:
                again, seconds = timed(run(n, audio, **kw), device)
                k = min(again.shape[-1], audio.shape[-1]) // HOP * HOP
                values.append([seconds / args.seconds * 10, *errors(fmt, audio[..., :k].to(device), again[None, :, :k])])
            points.append(torch.tensor(values).nanmean(0).tolist())
        print(f"| {name} | " + " | ".join(f"{p[0]:.2g} s: {p[1]:.4f}, {p[2]:.4f}" for p in points) + " |", flush=True)
        for ax, column in zip(axes, (1, 2)):
            ax.loglog([p[0] for p in points], [p[column] for p in points], 'o-', ms=3, lw=2 if name == 'ours' else 1, label=name)
    for ax, title in zip(axes, ('channels', 'mean (L+R)/2')):
        ax.set(title=title, xlabel='seconds for 10 s of stereo', ylabel='error of the mel spectrogram')
        ax.grid(alpha=.3, which='both')
    axes[1].legend(fontsize=7)
    fig.savefig(args.convergence)


def long_sound(args, fmt, device):
    "Memory above the spectrogram's own while a long one is decoded piece by piece; and pieces against the whole."
    _, audio = next(clips(args.music_dir, 1, 30., 32000))
    spec = fmt.encode(audio)
    whole = next(fmt.stream(spec, 25, chunk=spec.shape[-1]))
    pieces = torch.cat(list(fmt.stream(spec, 25, chunk=1024)), -1)
    print(f"30 s whole and in pieces: largest difference {(whole - pieces).abs().max():g}")
    for minutes in args.minutes / 12, args.minutes:
        long = spec.repeat(1, 1, 1, math.ceil(minutes * 2))[..., :round(minutes * 60 * fmt.cfg.frames_per_second)]
        with PeakMemory(device) as peak:
            _, seconds = timed(lambda: [x.shape for x in fmt.stream(long)], device)
        print(f"{minutes:g} minutes of stereo: {seconds:.0f} s, {seconds / minutes / 60:.3f} a second, "
              f"peak {peak.mb:.0f} MB above the spectrogram's {long.nbytes / 1e6:.0f}", flush=True)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('music_dir', help='a folder of music, at least a minute a track')
    p.add_argument('--clips', type=int, default=20, help='stereo clips, spread over the folder')
    p.add_argument('--seconds', type=float, default=10., help='length of a clip')
    p.add_argument('--device', default='cpu', type=torch.device)
    p.add_argument('--only', default='', help='only methods with this in their name')
    p.add_argument('--convergence', metavar='PNG', help='draw error against seconds instead, on a few clips')
    p.add_argument('--minutes', type=float, help='try a sound of so many minutes instead')
    args = p.parse_args()
    torch.set_grad_enabled(False)
    fmt = SpectrogramFormat().to(args.device)
    try:
        if args.convergence: return convergence(args, fmt, args.device)
        if args.minutes: return long_sound(args, fmt, args.device)
        table(args, fmt, args.device)
        floor(fmt, args.device)
    except UserError as e: raise SystemExit(str(e))


if __name__ == '__main__': main()
