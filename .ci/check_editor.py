"""Fails when an editor can't see what users type: jedi must show parameters and what they mean for every call of the public
surface, and pyright must find no error in the README's Python, the tutorials' and the surface, whose types it must know."""
import ast
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import jedi

root = Path(__file__).resolve().parent.parent
SURFACE = '''
from typing import assert_type
import torch
from dualdiffusion.audio import load_audio, save_audio
from dualdiffusion.diffusion.sigma import SigmaSampler, SigmaSamplerConfig
from dualdiffusion.formats.fgla import griffin_lim
from dualdiffusion.formats.spectrogram import SpectrogramFormat, SpectrogramFormatConfig
from dualdiffusion.networks.unet import UNet, UNetConfig
from dualdiffusion.networks.vae import VAE, VAEConfig
from dualdiffusion.pipeline import Pipeline
from dualdiffusion.show import Clip
from dualdiffusion.training.trainer import Trainer

audio = load_audio('song.ogg', sample_rate=32000, channels=2, start=0., seconds=None)
save_audio('song.flac', audio, 32000)
fmt = SpectrogramFormat(SpectrogramFormatConfig())
spec = assert_type(fmt.encode(audio[None]), torch.Tensor)
audio = assert_type(fmt.decode(spec, n_iter=None, seed=0), torch.Tensor)
audio = assert_type(griffin_lim(spec, fmt.stft), torch.Tensor)
unet = UNet(UNetConfig(in_channels=4, out_channels=4, label_dim=2, model_channels=16, channel_mult=(1, 2)))
embedded = unet.embed(torch.ones(1), None)
vae = VAE(VAEConfig())
latents = assert_type(vae.encode(spec, None).mode(), torch.Tensor)
latents = assert_type(vae.encode(spec, None).sample(), torch.Tensor)
spec = assert_type(vae.decode(latents, None), torch.Tensor)
vae.save_pretrained('model/vae')
sigma = assert_type(SigmaSampler(SigmaSamplerConfig()).sample(8), torch.Tensor)
pipe = assert_type(Pipeline.from_pretrained(), Pipeline)
clip = assert_type(pipe.generate({'wesnoth': .7, 'supertux': .3}, seconds=30, seed=1), Clip)
clip.save('song.flac')
clips = assert_type(pipe.generate('wesnoth', seconds=30, seed=[1, 2]), list[Clip])
clips[0].save('song.flac')
heard = assert_type(pipe.reconstruct(clip, 'wesnoth', n_iter=20), Clip)
pipe.generate([(0, 'wesnoth'), (20, 'supertux')], bars=4, bpm=120, loop=True).save('song.flac')
pipe.inpaint(clip, (1, 2), strength=.5, resample=2, seed=1).save('song.flac')
pipe.extend(clip, left=1, right=2, seed=1).save('song.flac')
pipe.vary(clip, .2, seed=[1, 2])[1].save('song.flac')
pipe.loop(clip, seam=1, seed=1).save('song.flac')
pipe.restore(clip.tags, clip).save('song.flac')
for event in pipe.stream('inpaint', clip, (1, 2)): print(event)
same = assert_type(UNet.from_pretrained('model/unet', device='cpu'), UNet)
def go_on(trainer: Trainer): trainer.train()
'''


def unknown(code: str) -> list[str]:
    "Calls in `code` for which jedi has no signature, or a keyword that isn't in it or isn't explained."
    bad, script, n = [], jedi.Script(code), 0
    for call in [x for x in ast.walk(ast.parse(code)) if isinstance(x, ast.Call)]:
        n, said, func = n + 1, ast.unparse(call), call.func
        signatures = script.get_signatures(func.end_lineno, func.end_col_offset + 1)
        takes, doc = {p.name for s in signatures for p in s.params}, '\n'.join(s.docstring(raw=True) for s in signatures)
        keywords = {k.arg for k in call.keywords}
        if not signatures: bad.append(f"{said}: jedi has no signature for it")
        elif missing := keywords - takes: bad.append(f"{said}: jedi doesn't know {missing}")
        elif not doc: bad.append(f"{said}: jedi shows no docstring")
        elif missing := {k for k in keywords if f"\n    {k}: " not in doc}: bad.append(f"{said}: jedi doesn't explain {missing}")
    print(f"jedi knows {n - len(bad)} of {n} calls of the public surface")
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
        command = [sys.executable, '-m', 'pyright', '--outputjson', '--pythonpath', sys.executable, '--level', 'error']
        ran = subprocess.run([*command, tmp], capture_output=True, text=True, encoding='utf-8', cwd=root)
    try: found = json.loads(ran.stdout)
    except json.JSONDecodeError: return [f"pyright did not run: {ran.stdout}{ran.stderr}"]
    print(f"pyright: {found['summary']['errorCount']} errors in {found['summary']['filesAnalyzed']} files")
    return [f"{Path(d['file']).name}:{d['range']['start']['line'] + 1}: {d['message']}" for d in found['generalDiagnostics']]

def patched() -> list[str]:
    "Methods that the export couldn't put into their class."
    return [f"{path}:{i}: no editor sees this method in its class; define above the class what it needs at once"
            for path in sorted(root.glob('dualdiffusion/**/*.py'))
            for i, line in enumerate(path.read_text(encoding='utf-8').split('\n'), 1) if line.startswith('@patch')]


bad = [*patched(), *unknown(SURFACE), *errors()]
print('\n'.join(bad))
sys.exit(bool(bad))
