"""Fails when an editor can't see what users type: jedi must know every method of the package as it runs and every call of
the public surface, and pyright must find no error in the README's Python, the tutorials' and the stubs."""
import ast
import importlib
import inspect
import json
import pkgutil
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import jedi

import dualdiffusion

root = Path(__file__).resolve().parent.parent
SURFACE = '''
import torch
from dualdiffusion.audio import load_audio, save_audio
from dualdiffusion.diffusion.sigma import SigmaSampler, SigmaSamplerConfig
from dualdiffusion.formats.fgla import griffin_lim
from dualdiffusion.formats.spectrogram import SpectrogramFormat, SpectrogramFormatConfig
from dualdiffusion.networks.unet import UNet, UNetConfig
from dualdiffusion.networks.vae import VAE, VAEConfig
from dualdiffusion.pipeline import Pipeline
from dualdiffusion.training.trainer import Trainer

audio = load_audio('song.ogg', sample_rate=32000, channels=2, start=0., seconds=None)
save_audio('song.flac', audio, 32000)
fmt = SpectrogramFormat(SpectrogramFormatConfig())
spec = fmt.encode(audio[None])
audio = fmt.decode(spec, n_iter=None, seed=0)
audio = griffin_lim(spec, fmt.stft)
unet = UNet(UNetConfig(in_channels=4, out_channels=4, label_dim=2, model_channels=16, channel_mult=(1, 2)))
denoised = unet(spec, torch.ones(1), labels=None)
embedded = unet.embed(torch.ones(1), None)
vae = VAE(VAEConfig())
latents = vae.encode(spec, None).mode()
latents = vae.encode(spec, None).sample()
spec = vae.decode(latents, None)
vae.save_pretrained('model/vae')
sigma = SigmaSampler(SigmaSamplerConfig()).sample(8)
pipe = Pipeline.from_pretrained()
clip = pipe.generate({'wesnoth': .7, 'supertux': .3}, seconds=30, seed=1)
clip.save('song.flac')
clips = pipe.generate('wesnoth', seconds=30, seed=[1, 2])
clips[0].save('song.flac')
heard = pipe.reconstruct(clip, 'wesnoth', n_iter=20)
pipe.generate([(0, 'wesnoth'), (20, 'supertux')], bars=4, bpm=120, loop=True)
pipe.inpaint(clip, (1, 2), strength=.5, resample=2, seed=1).save('song.flac')
pipe.extend(clip, left=1, right=2, seed=1).save('song.flac')
pipe.vary(clip, .2, seed=[1, 2])[1].save('song.flac')
pipe.loop(clip, seam=1, seed=1).save('song.flac')
pipe.restore(clip.tags, clip).save('song.flac')
for event in pipe.stream('inpaint', clip, (1, 2)): print(event)
same = UNet.from_pretrained('model/unet', device='cpu').embed(torch.ones(1), None)
def go_on(trainer: Trainer): trainer.train()
'''


def methods(cls: type) -> set[str]:
    "The methods and properties that the running class has from this package, of its own."
    code = {k: inspect.unwrap(getattr(v, 'fget', None) or getattr(v, '__func__', v)) for k, v in vars(cls).items()
            if inspect.isroutine(v) or isinstance(v, property)}
    return {k for k, f in code.items() if inspect.isfunction(f) and f.__module__ == cls.__module__
            and f.__code__.co_filename != '<string>'    # a dataclass' own
            and not k.startswith('_orig_')}             # what `@patch` keeps of a method that it replaces

def patched(module) -> set[tuple[str, str]]:
    "Class and name of the methods that stand outside their class, in the module's source."
    return {(target.id, n.name) for n in ast.parse(inspect.getsource(module)).body if isinstance(n, ast.FunctionDef)
            if any('patch' in ast.unparse(d) for d in n.decorator_list)
            for target in ast.walk(n.args.args[0].annotation) if isinstance(target, ast.Name)}

def unseen() -> list[str]:
    "Methods of the running package that jedi doesn't complete."
    bad, counts = [], dict(methods=[0, 0], patched=[0, 0])
    for info in pkgutil.walk_packages(dualdiffusion.__path__, 'dualdiffusion.'):
        if info.name.endswith('_modidx') or info.ispkg: continue
        module, name = importlib.import_module(info.name), info.name
        outside = patched(module)
        for cls in [c for c in vars(module).values() if inspect.isclass(c) and c.__module__ == name]:
            line = f"{cls.__name__}."
            found = jedi.Script(f"from {name} import {cls.__name__}\n{line}").complete(2, len(line))
            found = {c.name for c in found}
            own = {m for owner, m in outside if owner == cls.__name__}
            for method in sorted(methods(cls) | own):
                for kind in ('methods', 'patched')[:1 + (method in own)]:
                    counts[kind][0] += method in found
                    counts[kind][1] += 1
                if method not in found: bad.append(f"{name}.{cls.__name__}.{method}: jedi doesn't see it")
    for kind, (n, total) in counts.items(): print(f"jedi sees {n} of {total} {kind}")
    return bad

def unknown(code: str) -> list[str]:
    "Calls in `code` for which jedi has no signature, or one without a keyword that is used."
    bad, script, n = [], jedi.Script(code), 0
    for call in [x for x in ast.walk(ast.parse(code)) if isinstance(x, ast.Call)]:
        said, n = ast.unparse(call), n + 1
        signatures = script.get_signatures(call.func.end_lineno, call.func.end_col_offset + 1)
        takes = {p.name for s in signatures for p in s.params}
        if not signatures: bad.append(f"{said}: jedi has no signature for it")
        elif missing := {k.arg for k in call.keywords if k.arg} - takes: bad.append(f"{said}: jedi doesn't know {missing}")
        elif not any(s.docstring(raw=True) for s in signatures): bad.append(f"{said}: jedi shows no docstring")
    print(f"jedi knows the signatures of {n - len(bad)} of {n} calls of the public surface")
    return bad

def code_of(path: Path) -> str:
    "The Python in a Markdown file or a notebook."
    text = path.read_text(encoding='utf-8')
    if path.suffix == '.md': return '\n'.join(re.findall(r'^```python\n(.*?)^```', text, re.S | re.M))
    return '\n\n'.join(''.join(c['source']) for c in json.loads(text)['cells'] if c['cell_type'] == 'code')

def errors() -> list[str]:
    "What pyright says."
    with tempfile.TemporaryDirectory() as tmp:
        snippets = {'README': code_of(root/'README.md'), 'surface': SURFACE}
        snippets |= {p.stem: code_of(p) for p in (root/'nbs'/'tutorials').glob('*.ipynb')}
        for name, code in snippets.items(): (Path(tmp)/f'{name}.py').write_text(code, encoding='utf-8')
        stubs = sorted(map(str, (root/'dualdiffusion').rglob('*.pyi')))
        command = [sys.executable, '-m', 'pyright', '--outputjson', '--pythonpath', sys.executable, '--level', 'error']
        ran = subprocess.run([*command, tmp, *stubs], capture_output=True, text=True, encoding='utf-8', cwd=root)
    try: found = json.loads(ran.stdout)
    except json.JSONDecodeError: return [f"pyright did not run: {ran.stdout}{ran.stderr}"]
    print(f"pyright: {found['summary']['errorCount']} errors in {found['summary']['filesAnalyzed']} files")
    return [f"{Path(d['file']).name}:{d['range']['start']['line'] + 1}: {d['message']}" for d in found['generalDiagnostics']]


bad = [*unseen(), *unknown(SURFACE), *errors()]
print('\n'.join(bad))
sys.exit(bool(bad))
