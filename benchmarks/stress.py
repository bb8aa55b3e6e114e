"""Training that is killed, interrupted, starved of disk and given damaged files, and what comes of it.

    python benchmarks/stress.py kills --kind vae      # kill -9 at random moments; the end must equal an undisturbed run
    python benchmarks/stress.py signals --kind unet   # SIGINT and SIGTERM at random moments
    python benchmarks/stress.py disk --kind vae       # a full disk, and a folder that may not be written (as root, on Linux)
    python benchmarks/stress.py damage --kind unet    # each file of a model's folder, damaged in several ways
    python benchmarks/stress.py endings               # commands killed, and the disk full, at each system call that changes their
                                                      # folder, and killed at random moments; then run again
    python benchmarks/stress.py endings --command encode --count 20 --random 5  # one command, at some 20 calls evenly spread
                                                      # and 5 random moments; the next --seed takes other calls, the last the rest
    python benchmarks/stress.py strangers             # hostile values, tensors, links and pipes in models and datasets, 1,000
    python benchmarks/stress.py strangers --count 24  # so many of these; another --seed draws other values for each field
    python benchmarks/stress.py strangers --first 24 --count 24  # the next ones
    python benchmarks/stress.py sounds                # malformed audio, and audio of up to 64 channels

Each prints a table and ends with exit code 1 if something isn't as it must be: a traceback, a run that starts anew over
what was there, an end that differs by a bit. Models are tiny; every trial is a forked process that runs the command line.
"""
import argparse
import contextlib
import errno
import hashlib
import importlib
import itertools
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault('OMP_NUM_THREADS', '1')
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from safetensors.torch import load, save  # noqa: E402

from dualdiffusion import cli  # noqa: E402
from dualdiffusion.core import from_dict, write_json  # noqa: E402
from dualdiffusion.data.latents import LatentsDataset, read_index  # noqa: E402
from dualdiffusion.training import plan  # noqa: E402
from dualdiffusion.training.checkpoint import (  # noqa: E402
    State, _seal, checkpoint_folders, file_hash, read_state, write_state)
from dualdiffusion.training.trainer import read_metrics  # noqa: E402

LATER = ('pyloudnorm torch._dynamo torch.utils.tensorboard onnx optuna mido dualdiffusion.pipeline dualdiffusion.metrics '
         'dualdiffusion.listening dualdiffusion.page dualdiffusion.training.tasks dualdiffusion.training.finetune '
         'dualdiffusion.data.prepare dualdiffusion.data.render dualdiffusion.commands.music dualdiffusion.commands.models '
         'dualdiffusion.commands.training')
for name in LATER.split():      # what commands import when they need it: before any fork, or every trial takes seconds for it
    with contextlib.suppress(ImportError): importlib.import_module(name)
plan._per_item, plan._looks = (lambda *args: .01), (lambda trainer: {})     # timing a training takes longer than its few steps

MEDIA = Path(__file__).resolve().parent.parent/'nbs'/'media'
TRAINER = dict(batch_size=2, device='cpu', precision='fp32', lr_rampup_steps=5, lr_end_steps=0, log_every=1,
               checkpoint_every=3, validate_every=10, media_every=0, ema_archive_every=10, ema_archives=4, keep_every=20)
SETTINGS = dict(
    vae=dict(format=dict(name='SpectrogramFormat', sample_rate=8000, n_mels=64, scale=dict(kind='mel', max_hz=4000.)),
             vae=dict(label_dim=0, model_channels=8, encoder_channels=8, latent_channels=4, channel_mult=[1, 2],
                      num_layers_per_block=1, spec_mean=.2, spec_std=.1, scale=dict(kind='mel', max_hz=4000.)),
             data=dict(crop_frames=64, num_validation=2), trainer=TRAINER),
    unet=dict(unet=dict(model_channels=16, channel_mult=[1, 2], num_layers_per_block=1, attn_levels=[],
                        channels_per_head=16), data=dict(crop_frames=32, num_validation=2),
              sigma=dict(distribution='error'), trainer=TRAINER))


class Stage:
    "A dataset and a tiny model to start from, in a temporary folder."
    def __init__(self, kind: str, steps: int):
        self.kind, self.here, self.peak, self.seconds = kind, Path(tempfile.mkdtemp(prefix='stress-')), 0, 0.
        os.environ['XDG_CACHE_HOME'], tempfile.tempdir = str(self.here/'place'/'cache'), str(self.here)
        self.data, self.base, self.steps = self.here/'data', self.here/'base', steps
        for name, settings in SETTINGS.items():
            write_json(self.here/f'{name}.json', settings)
            cli.make_parser(['train', name])        # reads the settings' sources once, not in every trial
        self.command('prepare', MEDIA, self.data, '--workers', 0)
        if kind == 'unet':
            more = '--trainer.checkpoint_every', 0, '--trainer.validate_every', 0, '--trainer.batch_size', 4
            self.command('train', 'vae', '--model', self.base, '--dataset', self.data, '--config', self.here/'vae.json',
                         '--max_steps', 100, '--trainer.learning_rate', .02, *more)
            self.command('encode', self.base, self.data, '--variations', 1, '--max_seconds_per_track', 5)

    def command(self, *words) -> None:
        "One command of the program, which must succeed."
        code, text = self.wait(self.start(*words))
        assert code == 0, text

    def start(self, *words, user: int | None = None, before: Callable[[], None] = lambda: None) -> int:
        "The program in a process of its own; its output goes to a file."
        sys.stdout.flush()
        if (child := os.fork()): return child
        out = os.open(self.here/'out.txt', os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o666)
        for stream in (1, 2): os.dup2(out, stream)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        code = 99       # what a traceback leaves
        try:
            if user is not None: os.setuid(user)
            before()
            code = cli.main([str(w) for w in words])
        except BaseException:
            import traceback
            traceback.print_exc()
        finally: os._exit(code)

    def train(self, model: Path, steps: int, user: int | None = None) -> int:
        "Training of `model` up to a step, in a process of its own."
        return self.start('train', self.kind, '--model', model, '--dataset', self.data, '--config',
                          self.here/f'{self.kind}.json', '--max_steps', steps, user=user)

    def wait(self, child: int, limit: float = 3600.) -> tuple[int, str]:
        """Exit code, negative for a signal, and what was printed; -9 for what was still running after `limit` seconds.
        `peak` is the most memory that a process has had, bytes; `seconds` what the last one has computed."""
        end = time.monotonic() + limit
        while os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            if time.monotonic() > end: os.kill(child, signal.SIGKILL)
            time.sleep(.01)
        _, status, used = os.wait4(child, 0)
        code, self.peak = os.waitstatus_to_exitcode(status), max(self.peak, 1024*used.ru_maxrss)
        self.seconds = used.ru_utime + used.ru_stime
        return code, (self.here/'out.txt').read_text(errors='replace')

    def fresh(self, name: str, of: Path | None = None) -> Path:
        "A model folder that begins as a copy of another's, with its hard links."
        model = self.here/name
        shutil.rmtree(model, ignore_errors=True)
        if (of or self.base).exists(): subprocess.run(['cp', '-a', str(of or self.base), str(model)], check=True)
        return model


def outcome(model: Path, kind: str) -> dict:
    "All that training leaves, as hashes: weights, moments, averages, archives, counters, published files, the log."
    training = model/kind/'training'
    rows = [{k: v for k, v in r.items() if k != 'steps_per_second'} for r in read_metrics(training/'metrics.jsonl')]
    checkpoints = {f.name: read_state(f) for f in checkpoint_folders(training)}
    others = {p.name: file_hash(p) for p in (*(model/kind).glob('*.*'), *(training/'ema').glob('*'))}
    return dict(rows=rows, checkpoints=checkpoints, others=others)

def moment(child: int, log: Path, rng: random.Random) -> None:
    "Wait for a random moment: one in five while it sets up, else within the next ten steps."
    begun, end = len(read_metrics(log)), time.monotonic() + rng.uniform(0, 5)
    steps = 0 if rng.random() < .2 else rng.randint(1, 10)
    def alive(): return os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None
    if steps:
        while alive() and len(read_metrics(log)) < begun + steps: time.sleep(.02)
        end = time.monotonic() + rng.uniform(0, .5)
    while alive() and time.monotonic() < end: time.sleep(.005)

def doing(training: Path) -> str:
    "What a killed run was just doing, as far as its folder shows."
    steps = checkpoint_folders(training)
    if not steps: return 'setting up'
    if any(training.rglob('.tmp-*')) or not read_state(steps[-1]): return 'writing a checkpoint'
    return 'training' if read_metrics(training/'metrics.jsonl') else 'setting up'

def kills(stage: Stage, count: int, rng: random.Random) -> bool:
    "kill -9 until it has happened `count` times; each run that ends must equal the undisturbed one."
    whole = stage.fresh('whole')
    code, text = stage.wait(stage.train(whole, stage.steps))
    assert code == 0, text
    wanted, done, ends, seen = outcome(whole, stage.kind), 0, [], Counter()
    while done < count or not ends:
        model, finished = stage.fresh('killed'), False
        while not finished:
            child = stage.train(model, stage.steps)
            if done < count:
                moment(child, model/stage.kind/'training'/'metrics.jsonl', rng)
                os.kill(child, signal.SIGKILL)
            code, text = stage.wait(child)
            finished = code == 0
            if finished: break
            if code != -signal.SIGKILL: sys.exit(f"instead of being killed it ended with {code}: {text}")
            done += 1
            steps = checkpoint_folders(model/stage.kind/'training')
            did = doing(model/stage.kind/'training')
            seen[did] += 1
            print(f"kill {done:2}: {did}, {steps[-1].name if steps else 'no checkpoint'}", flush=True)
        got = outcome(model, stage.kind)
        ends.append(got == wanted)
        for k in wanted:
            if got[k] != wanted[k]: print(f"{k} differ:\n{json.dumps(got[k])[:2000]}\n{json.dumps(wanted[k])[:2000]}")
    print(f"| {stage.kind} | {done} kills | {', '.join(f'{n} {k}' for k, n in seen.items())} | "
          f"{sum(ends)} of {len(ends)} ends equal the undisturbed run's, bit for bit |")
    return all(ends)

CALLS = 'mkdir', 'fsync', 'replace', 'rename', 'link', 'unlink', 'rmdir'

def sabotage(place: Path, number: int, fails: bool, counted: Path) -> None:
    "In this process: one of the calls that change `place`, by its number, kills it, or finds the disk full."
    numbers, home = itertools.count(1), str(place.resolve())
    def concerns(args, kwargs):
        at = [kwargs['dir_fd']] if kwargs.get('dir_fd') is not None else args
        at = [os.readlink(f'/proc/self/fd/{a}') if isinstance(a, int) else os.path.abspath(a)
              for a in at if isinstance(a, (int, str, Path))]
        return any(a.startswith(home) for a in at)
    def wrapped(name, real):
        def call(*args, **kwargs):
            if concerns(args if name != 'mkdir' else args[:1], kwargs):
                n = next(numbers)
                counted.write_text(str(n))
                if n == number and not fails: os.kill(os.getpid(), signal.SIGKILL)
                if n == number and name not in ('unlink', 'rmdir'): raise OSError(errno.ENOSPC, 'No space left on device')
            return real(*args, **kwargs)
        return call
    for name in CALLS: setattr(os, name, wrapped(name, getattr(os, name)))

def digest(path: Path) -> str: return hashlib.sha256(path.read_bytes()).hexdigest()

def dataset(place: Path) -> dict:
    "What a dataset holds: rows, sounds, latents by track; and no file besides."
    data = place/'data'
    rows = {name: sorted((data/name).read_text().splitlines()) for name in ('metadata.jsonl', 'report.jsonl')}
    out = dict(rows=rows, sounds={str(p.relative_to(data)): digest(p) for p in (data/'audio').rglob('*') if p.is_file()})
    if not (data/'latents'/'index.json').exists(): return out
    crops, index = LatentsDataset(data, 8), read_index(data)
    tracks = {r.file_name: crops.read(r, 0, 0, r.frames).numpy().tobytes() for r in index.tracks}
    return out | dict(latents={k: hashlib.sha256(v).hexdigest() for k, v in tracks.items()},
                      surplus={p.name for p in (data/'latents').glob('[!.]*')} - {r.shard for r in index.tracks} - {'index.json'})

def files(*patterns: str) -> Callable[[Path], dict]:
    "What tells the contents of some files."
    return lambda place: {str(p.relative_to(place)): digest(p) for name in patterns for p in place.glob(name) if p.is_file()}

def heard(place: Path) -> dict:
    "The clips of a listening test, whose names are drawn, and the names of all else."
    if not (test := place/'test'/'test.json').exists(): return {}
    samples = json.loads(test.read_text())['samples']
    clips = sorted((s['group'], s['piece'], digest(place/'test'/s['file'])) for s in samples)
    return dict(clips=clips, files=len(list((place/'test').iterdir())), beside=sorted(p.name for p in place.iterdir()))

def study(place: Path) -> dict:
    "The completed trials of a search, the best settings, and the names of all files."
    ask = 'SELECT param_value, value FROM trials JOIN trial_params USING (trial_id) JOIN trial_values USING (trial_id)'
    with sqlite3.connect(place/'study'/'study.db') as db: rows = sorted(db.execute(f"{ask} WHERE state = 'COMPLETE'"))
    return dict(trials=rows, best=digest(place/'study'/'best.json'), files=sorted(p.name for p in (place/'study').iterdir()))

def scores(place: Path) -> None:
    "Two tunes as MIDI files."
    import mido
    (place/'tunes').mkdir(parents=True)
    for name, first in ('a', 60), ('b', 67):
        notes = [mido.Message(kind, note=first + 2*n, time=240*(kind == 'note_off'))
                 for n in range(6) for kind in ('note_on', 'note_off')]
        mido.MidiFile(tracks=[mido.MidiTrack(notes)]).save(str(place/'tunes'/f'{name}.mid'))

@dataclass
class Ending:
    "A command that changes a folder."
    words: Callable[[Path], tuple]          # what is typed, for a folder
    end: Callable[[Path], dict]             # all that comes of it, and that it leaves
    before: Path | None = None              # what is there before; None: nothing

def commands(stage: Stage) -> dict[str, Ending]:
    "All commands that write more than one file, and one of each kind of those that write a single one; by name."
    music, start, fewer = stage.fresh('music', MEDIA), stage.fresh('start', stage.here/'none'), stage.fresh('fewer', MEDIA)
    start.mkdir()
    next(fewer.rglob('*.ogg')).unlink()
    for path in stage.data, stage.base:
        if path.exists(): subprocess.run(['cp', '-a', path, start/path.name], check=True)
    def train(kind): return lambda p: ('train', kind, '--model', p/('own' if kind == 'vae' else 'base'), '--dataset', p/'data', '--config',
                                       stage.here/f'{kind}.json', '--max_steps', 4)
    def trained(kind): return lambda p: outcome(p/('own' if kind == 'vae' else 'base'), kind)
    found = {
        'prepare': Ending(lambda p: ('prepare', music, p/'data', '--workers', 0), dataset),
        'prepare --prune': Ending(lambda p: ('prepare', fewer, p/'data', '--workers', 0, '--prune'), dataset, start),
        'train vae': Ending(train('vae'), trained('vae'), start),
        'info --html': Ending(lambda p: ('info', p/'data', '--html', p/'page.html'), files('*.html'), start)}
    if shutil.which('fluidsynth'):
        scores(stage.here/'scores')
        found['render'] = Ending(lambda p: ('render', stage.here/'scores', p/'rendered'), files('rendered/**/*'))
    if stage.kind == 'vae': return found
    ready, judged = stage.fresh('ready', start), stage.here/'judged'
    stage.command(*train('unet')(ready))
    stage.command('prepare', MEDIA, judged, '--workers', 0, '--val_fraction', .5)
    shutil.copytree(ready/'base', judged/'base')
    bare = stage.fresh('bare', ready)
    shutil.rmtree(bare/'data'/'latents')
    space = stage.here/'space.json'
    write_json(space, {'trainer.learning_rate': [.01, .001]})
    tuned = '--max_steps', 4, '--trainer.batch_size', 2, '--trainer.checkpoint_every', 2, '--trainer.media_every', 0
    short = '--seconds', 3, '--count', 2
    return found | {
        'encode': Ending(lambda p: ('encode', p/'base', p/'data', '--variations', 2, '--max_seconds_per_track', 5), dataset, start),
        'train unet': Ending(train('unet'), trained('unet'), start),
        'train unet --from': Ending(lambda p: ('train', 'unet', '--from', p/'base', '--model', p/'own', '--dataset', p/'data', *tuned),
                                    lambda p: outcome(p/'own', 'unet') | dataset(p), bare),
        'search': Ending(lambda p: ('search', 'unet', '--model', p/'base', '--dataset', p/'data', '--config', stage.here/'unet.json',
                                    '--space', space, '--out', p/'study', '--trials', 2, '--max_steps', 4), study, start),
        'ema': Ending(lambda p: ('ema', p/'base', p/'data', '--std', '0.1'), files('base/unet/*.json'), ready),
        'generate': Ending(lambda p: ('generate', '--model', p/'base', '--label', 'supertux', '--seconds', 1, '--steps', 2, '--n_iter', 2,
                                      '--count', 2, '--seed', 1, '--out', p/'song.flac', '--device', 'cpu'), files('*.flac'), ready),
        'evaluate': Ending(lambda p: ('evaluate', p/'base', p, '--out', p/'page.html', *short, '--steps', 2, '--device', 'cpu'),
                           files('*.html', 'cache/**/*'), judged),
        'listen': Ending(lambda p: ('listen', p/'test', '--dataset', p, '--model', p/'base', '--seconds', 1, '--count', 1), heard, judged),
        'export': Ending(lambda p: ('export', p/'base', p/'graphs'), files('graphs/**/*'), ready),
        'page': Ending(lambda p: ('page', p/'page', p/'base'), files('page/**/*'), ready)}

def endings(stage: Stage, count: int, rng: random.Random, seed: int, names: list[str], moments: int) -> bool:
    """Commands that are stopped at each system call that changes their folder, by a kill or a full disk in turns, and at random
    moments; run again, each must end as if nothing had happened, and leave nothing besides; only a cache may be
    missing where the disk was full."""
    table, bad, counted = [], 0, stage.here/'counted'
    found = commands(stage)
    for name in names or found:
        ending = found[name]
        words, end, before = ending.words, ending.end, ending.before
        def fresh():
            place = stage.fresh('place', before or stage.here/'none')
            place.mkdir(exist_ok=True)
            return place
        place = fresh()
        began = time.monotonic()
        code, text = stage.wait(stage.start(*words(place), before=lambda: sabotage(place, 0, False, counted)))
        took, calls = time.monotonic() - began, int(counted.read_text())
        assert code == 0, text
        wanted, every = end(place), max(1, round(calls/count)) if count else 1
        trials = [(n, n // every % 2 == 0) for n in range(1 + seed % every, calls + 1, every)]
        randoms = [(0, rng.uniform(0, took)) for _ in range(moments)]
        tally = Counter()
        for number, how in [*trials, *randoms]:
            fresh()
            fails = how if number else False
            child = stage.start(*words(place), before=lambda: sabotage(place, number, fails, counted) if number else None)
            code, text = stage.wait(child, 60.) if number else stage.wait(child, how)
            for half in place.rglob('.tmp-*'): os.utime(half, (0, 0))       # nobody runs it again at once
            again, said = stage.wait(stage.start(*words(place)), 300.) if code else (0, '')
            ended = end(place) if again == 0 else None
            left = [str(p.relative_to(place)) for p in place.rglob('.tmp-*')]
            spared = wanted if not (fails and ended) else {k: v for k, v in wanted.items() if k in ended or not k.startswith('cache/')}
            fine = ended == spared and not left and 'Traceback' not in text + said and code in (0, 2, -signal.SIGKILL)
            tally['at a call' if number and not fails else 'full' if number else 'at random', fine] += 1
            if tally.total() % 20 == 0: print(f'{name}: {tally.total()} of {len(trials) + moments}: {bad} bad', flush=True)
            if not fine:
                bad += 1
                differ = [k for k in wanted if ended and ended.get(k) != wanted[k]]
                print(f"{name}, call {number or f'at {how:.2f} s'}{', disk full' if fails else ''}: exit codes {code}, {again}; differ: "
                      f"{differ}; left: {left}\n{text[-1200:]}\n{said[-700:]}", flush=True)
        def of(kind): return f"{tally[kind, True]} of {tally[kind, True] + tally[kind, False]}"
        table.append(f"| `{name}` | {calls} | {of('at a call')} | {of('full')} | {of('at random')} |")
        print(table[-1], flush=True)
    print('\n| command | system calls | held: killed at a call | held: disk full at a call | held: killed at random |\n|---|---|---|---|---|')
    print('\n'.join(table))
    return not bad

def signals(stage: Stage, count: int, rng: random.Random) -> bool:
    "SIGINT and SIGTERM in turn; then the run is finished, and must equal an undisturbed one."
    whole, model, seen, bad = stage.fresh('whole'), stage.fresh('stopped'), Counter(), 0
    stage.wait(stage.train(whole, stage.steps))
    for i in range(count):
        sent, child = (signal.SIGINT, signal.SIGTERM)[i % 2], stage.train(model, stage.steps)
        moment(child, model/stage.kind/'training'/'metrics.jsonl', rng)
        os.kill(child, sent)
        code, text = stage.wait(child)
        kind = ('saved, and said so' if f'stopped by {sent.name}' in text else 'was done before' if code == 0
                else "'stopped', before training" if code in (130, 143) else f'ended by the signal ({code})')
        if 'Traceback' in text: bad, kind = bad + 1, 'TRACEBACK'
        seen[f'{sent.name}: {kind}'] += 1
        print(f"{sent.name}: {kind}", flush=True)
    stage.wait(stage.train(model, stage.steps))
    mine, theirs = (outcome(m, stage.kind)['checkpoints'][f'step-{stage.steps:08}'] for m in (model, whole))
    print(f"| {stage.kind} | {count} signals | {', '.join(f'{k} {n}x' for k, n in sorted(seen.items()))} | the end "
          f"{'equals' if mine == theirs else 'DIFFERS FROM'} the undisturbed run's, bit for bit |")
    return not bad and mine == theirs

def plain(text: str) -> str:
    "The last line of what was printed, as it is shown in tables."
    return text.strip().splitlines()[-1][:150] if text.strip() else ''

def disk(stage: Stage, count: int, rng: random.Random) -> bool:
    "A disk that is full at other moments each time, then one that may not be written; then there is room again."
    half, good = stage.fresh('half'), True
    stage.wait(stage.train(half, 12))
    size = sum(p.stat().st_size for p in half.rglob('*') if p.is_file() and p.stat().st_nlink == 1)
    size += sum({(s := p.stat()).st_ino: s.st_size for p in half.rglob('*') if p.is_file() and p.stat().st_nlink > 1}.values())
    whole = stage.fresh('whole', half)
    stage.wait(stage.train(whole, stage.steps))
    wanted = outcome(whole, stage.kind)['checkpoints'][f'step-{stage.steps:08}']
    place = stage.here/'small'
    place.mkdir()
    for i in range(count):
        room = int(size*(1.02 + .6*i/count)) // 4096*4096
        subprocess.run(['mount', '-t', 'tmpfs', '-o', f'size={room}', 'tmpfs', str(place)], check=True)
        try:
            copied = subprocess.run(['cp', '-a', str(half), str(place/'model')], stderr=subprocess.DEVNULL).returncode == 0
            if not copied: print(f"{room/1e6:.2f} MB: too small for what is there"); continue
            code, text = stage.wait(stage.train(place/'model', stage.steps))
            subprocess.run(['mount', '-o', f'remount,size={5*size}', str(place)], check=True)
            after, more = stage.wait(stage.train(place/'model', stage.steps))
            same = outcome(place/'model', stage.kind)['checkpoints'].get(f'step-{stage.steps:08}') == wanted
        finally: subprocess.run(['umount', str(place)], check=True)
        fine = 'Traceback' not in text + more and after == 0 and same and (code == 0 or plain(text).startswith('dualdiffusion: '))
        good &= fine
        print(f"{room/1e6:.2f} MB: {plain(text) if code else 'there was room'}; with room again the end "
              f"{'equals' if same else 'DIFFERS FROM'} the other's{'' if fine else ' BAD: ' + text[-1500:] + more[-1500:]}", flush=True)
    os.chmod(stage.here, 0o755)
    (stage.here/'out.txt').chmod(0o666)
    code, text = stage.wait(stage.train(half, stage.steps, user=65534))
    good &= code == 2 and 'Traceback' not in text and 'no permission' in text
    print(f"no permission: exit code {code}, {plain(text)}")
    return good

def noise(b: bytes, rng: random.Random) -> bytes: return rng.randbytes(max(len(b), 1))
def flip(b: bytes, rng: random.Random) -> bytes:
    i = rng.randrange(len(b)) if b else 0
    return b[:i] + bytes([b[i] ^ 1 << rng.randrange(8)]) + b[i + 1:] if b else b'\0'

DAMAGE = {'empty': lambda b, rng: b'', 'half': lambda b, rng: b[:len(b)//2], 'a bit flipped': flip, 'noise': noise,
          'zeros': lambda b, rng: bytes(len(b)), 'JSON of another kind': lambda b, rng: b'[1]',
          'removed': None, 'a folder': None, 'a link to nowhere': None}

def hurt(path: Path, how: str, rng: random.Random) -> None:
    "Damage a file; what is linked to the same bytes stays as it was."
    content = path.read_bytes()
    path.unlink()
    if how == 'a folder': path.mkdir()
    elif how == 'a link to nowhere': path.symlink_to('nowhere')
    elif how != 'removed': path.write_bytes(DAMAGE[how](content, rng))

def damage(stage: Stage, count: int, rng: random.Random) -> bool:
    "Every file of a trained part, each damage, one at a time; then both of a kind in all checkpoints."
    good, last = stage.fresh('good'), stage.steps
    stage.wait(stage.train(good, last))
    whole = stage.fresh('whole', good)
    stage.wait(stage.train(whole, last + 2))
    wanted = outcome(whole, stage.kind)['checkpoints'][f'step-{last + 2:08}']
    part = good/stage.kind
    files = [p.relative_to(good) for p in sorted(good.rglob('*')) if p.is_file() and (part in p.parents or p.parent == good)]
    trials = [((f,), how) for f in files for how in DAMAGE]
    per = {}
    for f in files:
        if f.match('step-*/*'): per.setdefault(f.name, []).append(f)
    trials += [(tuple(fs), how) for fs in per.values() for how in DAMAGE]
    table, bad = {}, 0
    for paths, how in trials[::max(1, len(trials)//count)] if count else trials:
        model = stage.fresh('damaged', good)
        for path in paths: hurt(model/path, how, rng)
        states = {f.name: read_state(f) for f in checkpoint_folders(model/stage.kind/'training')}
        code, text = stage.wait(stage.train(model, last + 2))
        end = read_state(model/stage.kind/'training'/f'step-{last + 2:08}')
        checkpoint = any(p.match('step-*/*') for p in paths)
        if 'Traceback' in text or code not in (0, 2): verdict = 'TRACEBACK'
        elif code == 2 and not plain(text).startswith('dualdiffusion: '): verdict = 'NO SENTENCE'
        elif code == 2 and any(s and not read_state(model/stage.kind/'training'/k) for k, s in states.items()):
            verdict = 'OVERWRITTEN'
        elif code == 2: verdict = 'a sentence'
        elif checkpoint and len(paths) == 1 and end != wanted: verdict = 'OTHER BITS'
        elif len(paths) > 1 and not any(states.values()): verdict = 'STARTED ANEW'
        elif 'is damaged or incomplete' in text: verdict = 'says so, takes the checkpoint before, same bits'
        else: verdict = 'goes on, same bits' if end == wanted else 'goes on'
        name = 'in all checkpoints: ' + paths[0].name if len(paths) > 1 else str(paths[0])
        if name.startswith(f'{stage.kind}/training/tensorboard/'): name = f'{stage.kind}/training/tensorboard/*'
        table.setdefault(name, {}).setdefault(verdict, []).append(how)
        if verdict.isupper(): bad += 1; print(f"{name}, {how}: {verdict}\n{text[-1500:]}", flush=True)
        elif code == 2: print(f"{name}, {how}: {plain(text)}", flush=True)
    print('\n| file | what comes of it |\n|---|---|')
    for name, verdicts in table.items():
        said = '; '.join(f"{v} ({'all' if len(verdicts) == 1 else ', '.join(h)})" for v, h in verdicts.items())
        print(f"| `{name}` | {said} |")
    print(f"\n{sum(len(h) for v in table.values() for h in v.values())} damaged folders, {bad} bad")
    return not bad

VALUES = (None, True, -1, 0, .5, 2**40, 10**30, 10**400, 1e308, float('nan'), 'x', 'x'*6000, '\33[2J\n', '../../victim',
          '/etc/passwd', [], {}, [1]*1000, ['x'], {'x': 1})
WHOLE = {'empty': b'', 'brackets': b'['*200_000 + b'\n', 'digits': b'{"step": ' + b'1'*5000 + b'}\n', 'text': b'\xff\0\n',
         'infinity': b'{"step": 1e999, "loss": NaN}\n', 'a pipe': None, 'a link out': None, 'a device': None}
TENSORS = {'flat': lambda x: x.flatten(), 'short': lambda x: x.flatten()[:1], 'nan': lambda x: x*float('nan'),
           'whole numbers': lambda x: x.int(), 'negative': lambda x: -x - 1, 'half': lambda x: x.half(), 'none': None}

def places(x, at: tuple = ()) -> list[tuple]:
    "Where the values of some JSON are."
    items = x.items() if isinstance(x, dict) else enumerate(x[:2]) if isinstance(x, list) else ()
    return [p for k, v in items for p in [(*at, k), *places(v, (*at, k))]]

def changed(x, place: tuple, value):
    "JSON with another value in one place."
    if not place: return value
    x = x.copy()
    x[place[0]] = changed(x[place[0]], place[1:], value)
    return x

def spoil(path: Path, how: object, victim: Path) -> None:
    "Put a stranger's content in the place of a file: a name in `WHOLE` or `TENSORS`, or (line, place, value) for JSON."
    content = path.read_bytes()
    path.unlink()
    if how == 'a pipe': os.mkfifo(path)
    elif how in ('a link out', 'a device'): path.symlink_to(victim/'thesis.txt' if how == 'a link out' else '/dev/zero')
    elif isinstance(how, tuple):
        lines = content.decode().splitlines() if path.suffix == '.jsonl' else [content.decode()]
        row = changed(json.loads(lines[0]), *how)
        if path.name == 'state.json': row['seal'] = _seal({k: v for k, v in row.items() if k != 'seal'})    # as if it were its own
        lines[0] = json.dumps(row)
        path.write_text('\n'.join(lines) + '\n')
    elif how in WHOLE: path.write_bytes(WHOLE[how])
    else:
        tensors = load(content)
        first = next(k for k, v in tensors.items() if v.ndim)
        change = TENSORS[how]
        path.write_bytes(save({first + 'x': tensors[first]} if change is None else tensors | {first: change(tensors[first])}))
    plain_file = path.is_file() and not path.is_symlink()
    if plain_file and path.parent.name.startswith('step-') and path.name != 'state.json' and (state := read_state_of(path.parent)):
        (path.parent/'state.json').unlink()
        write_state(path.parent, state)     # sealed as if it were its own

def read_state_of(folder: Path) -> State | None:
    "A checkpoint's state, whatever its files are."
    says = json.loads((folder/'state.json').read_text())
    return from_dict(State, {k: v for k, v in says.items() if k != 'seal'})

def hostile(path: Path, rng: random.Random) -> list:
    "What a stranger could put in the place of a file: each other content, each change of a tensor, for each field a value."
    if path.suffix == '.flac': return ['empty', 'text', 'a pipe', 'a link out', 'a device']
    if path.suffix == '.safetensors': return ['empty', 'a pipe', 'a link out', *(TENSORS if load(path.read_bytes()) else ())]
    row = json.loads(path.read_text().split('\n')[0] if path.suffix == '.jsonl' else path.read_text())
    return [*WHOLE, *((at, rng.choice(VALUES)) for at in places(row) if at != ('seal',))]

def users(stage: Stage, good: Path, root: Path, place: Path, path: Path) -> list[tuple]:
    "The commands that read a file of a model or a dataset."
    make = 'generate', '--seconds', 1, '--steps', 2, '--n_iter', 2, '--device', 'cpu', '--out', stage.here/'song.wav', '--model'
    def train(kind, model, data, steps): return 'train', kind, '--model', model, '--dataset', data, '--max_steps', steps
    if root == good:
        if 'training' not in path.parts: return [('info', place), (*make, place)]
        return [train('vae', place, stage.data, 101) if path.parts[0] == 'vae' else train('unet', place, stage.data, 4)]
    if path.parts[0] == 'latents': return [train('unet', stage.fresh('other', good), place, 4)]
    again, new = ('prepare', MEDIA, place, '--workers', 0), stage.fresh('own', stage.here/'none')
    return [('info', place), again if path.name == 'report.jsonl' else (*train('vae', new, place, 1), '--config', stage.here/'vae.json')]

def strangers(stage: Stage, count: int, rng: random.Random, first: int) -> bool:
    """Folders as a stranger could make them: each command must say a sentence or work. It fails where something outside the
    folder is changed, and where a command crashes, hangs for 30 s, ends with a traceback or takes 1 GB."""
    good, victim = stage.fresh('good'), stage.here/'victim'
    code, text = stage.wait(stage.train(good, 3))
    assert code == 0, text
    victim.mkdir()
    for name in 'thesis.txt', 'ema-0.050-00000001.safetensors', '.tmp-mine': (victim/name).write_text('years of work')
    trials = []
    for root in good, stage.data:
        for path in sorted(root.rglob('*')):
            if not path.is_file() or path.name.startswith('.') or path.suffix not in ('.json', '.jsonl', '.safetensors', '.flac'): continue
            trials += [(root, path.relative_to(root), how) for how in hostile(path, rng)]
        trials += [(root, p.relative_to(root), 'a folder linked out') for p in sorted(root.rglob('*')) if p.is_dir()]
    every = len(trials)
    trials = list(enumerate(rng.sample(trials, every)))[first:first + count if count else None]
    before, table, bad = {p.name: p.read_text() for p in victim.iterdir()}, Counter(), 0
    for i, (root, path, how) in trials:
        if i % 50 == 0: print(f'{i} of {every}: {table.total()} runs, {bad} bad', flush=True)
        place = stage.fresh('strange', root)
        if how == 'a folder linked out':
            shutil.rmtree(place/path)
            (place/path).symlink_to(victim)
        else: spoil(place/path, how, victim)
        for words in users(stage, good, root, place, path):
            stage.peak = 0
            code, text = stage.wait(stage.start(*words), 120.)    # on a busy machine; a pipe would take for ever
            same = {p.name: p.read_text() for p in victim.iterdir()} == before
            verdict = ('OUTSIDE CHANGED' if not same else 'SEGFAULT' if code == -signal.SIGSEGV else 'HANGS' if code == -9 or stage.seconds > 30 else
                       'TRACEBACK' if 'Traceback' in text or code not in (0, 2) else 'A GIGABYTE' if stage.peak > 1e9 else
                       'works' if code == 0 else 'a sentence' if plain(text).startswith('dualdiffusion: ') else 'NO SENTENCE')
            table[words[0], verdict] += 1
            bad += verdict.isupper()
            if verdict.isupper():
                print(f"{words[0]}: {path}, {str(how)[:100]}: {verdict}, {stage.peak/1e9:.2f} GB\n{text[-700:]}", flush=True)
    print('| command | what comes of it | runs |\n|---|---|---|')
    for (command, verdict), n in sorted(table.items()): print(f'| {command} | {verdict} | {n} |')
    print(f'\n{len(trials)} strange folders, {bad} bad')
    return not bad

def sounds(stage: Stage, count: int, rng: random.Random) -> bool:
    "Audio of up to 64 channels, and damaged audio, through `reconstruct` and `prepare`."
    import av
    import numpy as np
    import soundfile
    music, table, bad = stage.here/'music'/'strange', Counter(), 0
    music.mkdir(parents=True)
    for n in 1, 2, 7, 8, 9, 10, 16, 64:
        soundfile.write(music/f'{n}.wav', np.full((32000, n), .1), 32000)
    for n, layout in (8, '7.1'), (10, '5.1.4'), (16, 'hexadecagonal'), (24, '22.2'):
        with av.open(str(music/f'{n}.mka'), 'w') as c:
            stream = c.add_stream('pcm_s16le', rate=32000, layout=layout)
            frame = av.AudioFrame.from_ndarray(np.zeros((1, 32000*n), np.int16), format='s16', layout=layout)
            frame.sample_rate = 32000
            for part in (frame, None): c.mux(stream.encode(part))
    data = next(MEDIA.rglob('*.ogg')).read_bytes()
    for i in range(count): (music/f'damaged-{i}.ogg').write_bytes(flip(data[:rng.randrange(len(data))], rng))
    model = stage.fresh('model')
    stage.wait(stage.train(model, 1))
    trials = [('reconstruct', model, p, stage.here/'out.wav', '--n_iter', 2) for p in sorted(music.iterdir())]
    for words in [*trials, ('prepare', music.parent, stage.here/'prepared', '--workers', 1, '--min_seconds', .5)]:
        code, text = stage.wait(stage.start(*words), 120.)
        verdict = 'works' if code == 0 else 'a sentence' if code == 2 and 'Traceback' not in text else f'BAD ({code})'
        table[words[0], verdict] += 1
        if verdict.isupper() or 'crashed' in text: bad += 1; print(words, verdict, text[-800:], flush=True)
    for (command, verdict), n in sorted(table.items()): print(f'| {command} | {verdict} | {n} |')
    return not bad


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('what', choices=['kills', 'signals', 'disk', 'damage', 'endings', 'strangers', 'sounds'])
    parser.add_argument('--kind', choices=['vae', 'unet'], default='vae')
    parser.add_argument('--count', type=int, help='trials (default: 20 kills, 10 signals, 12 disks, 20 sounds, all else)')
    parser.add_argument('--steps', type=int, help='of the undisturbed run')
    parser.add_argument('--seed', type=int, default=0, help='of what is random')
    parser.add_argument('--command', nargs='*', default=[], help='of endings: only these, such as "train unet"')
    parser.add_argument('--first', type=int, default=0, help='of strangers: leave out those before this number')
    parser.add_argument('--random', type=int, default=40, help='of endings: kills at random moments')
    args = parser.parse_args()
    count, steps = dict(kills=(20, 60), signals=(10, 60), disk=(12, 21), damage=(0, 8), endings=(0, 4), strangers=(0, 3),
                        sounds=(20, 1))[args.what]
    alone = args.command and {*args.command} <= {'prepare', 'prepare --prune', 'train vae', 'info --html', 'render'}     # no model
    whole = args.what == 'strangers' or args.what == 'endings' and not alone
    stage = Stage('unet' if whole else 'vae' if alone else args.kind, args.steps or steps)
    more = dict(endings=(args.seed, args.command, args.random), strangers=(args.first,)).get(args.what, ())
    try: fine = globals()[args.what](stage, count if args.count is None else args.count, random.Random(args.seed), *more)
    finally: shutil.rmtree(stage.here)
    sys.exit(not fine)
