"""Training that is killed, interrupted, starved of disk and given damaged files, and what comes of it.

    python benchmarks/stress.py kills --kind vae      # kill -9 at random moments; the end must equal an undisturbed run
    python benchmarks/stress.py signals --kind unet   # SIGINT and SIGTERM at random moments
    python benchmarks/stress.py disk --kind vae       # a full disk, and a folder that may not be written (as root, on Linux)
    python benchmarks/stress.py damage --kind unet    # each file of a model's folder, damaged in several ways

Each prints a table and ends with exit code 1 if something isn't as it must be: a traceback, a run that starts anew over
what was there, an end that differs by a bit. Models are tiny; every trial is a forked process that runs the command line.
"""
import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

os.environ.setdefault('OMP_NUM_THREADS', '1')
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from dualdiffusion import cli  # noqa: E402
from dualdiffusion.core import write_json  # noqa: E402
from dualdiffusion.training.checkpoint import checkpoint_folders, file_hash, read_state  # noqa: E402
from dualdiffusion.training.trainer import read_metrics  # noqa: E402
from dualdiffusion.training.unet import train_unet  # noqa: E402, F401 (imported before any fork)

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
        self.kind, self.here = kind, Path(tempfile.mkdtemp(prefix='stress-'))
        self.data, self.base, self.steps = self.here/'data', self.here/'base', steps
        for name, settings in SETTINGS.items(): write_json(self.here/f'{name}.json', settings)
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

    def start(self, *words, user: int | None = None) -> int:
        "The program in a process of its own; its output goes to a file."
        sys.stdout.flush()
        if (child := os.fork()): return child
        out = os.open(self.here/'out.txt', os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o666)
        for stream in (1, 2): os.dup2(out, stream)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        code = 99       # what a traceback leaves
        try:
            if user is not None: os.setuid(user)
            code = cli.main([str(w) for w in words])
        except BaseException:
            import traceback
            traceback.print_exc()
        finally: os._exit(code)

    def train(self, model: Path, steps: int, user: int | None = None) -> int:
        "Training of `model` up to a step, in a process of its own."
        return self.start('train', self.kind, '--model', model, '--dataset', self.data, '--config',
                          self.here/f'{self.kind}.json', '--max_steps', steps, user=user)

    def wait(self, child: int) -> tuple[int, str]:
        "Exit code, negative for a signal, and what was printed."
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
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


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('what', choices=['kills', 'signals', 'disk', 'damage'])
    parser.add_argument('--kind', choices=['vae', 'unet'], default='vae')
    parser.add_argument('--count', type=int, help='trials (default: 20 kills, 10 signals, 12 disks, all damages)')
    parser.add_argument('--steps', type=int, help='of the undisturbed run')
    parser.add_argument('--seed', type=int, default=0, help='of the random moments')
    args = parser.parse_args()
    count, steps = dict(kills=(20, 60), signals=(10, 60), disk=(12, 21), damage=(0, 8))[args.what]
    stage = Stage(args.kind, args.steps or steps)
    try: fine = globals()[args.what](stage, count if args.count is None else args.count, random.Random(args.seed))
    finally: shutil.rmtree(stage.here)
    sys.exit(not fine)
