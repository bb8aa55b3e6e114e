"Fails when the README's song, or an output of a notebook, was made by another model than the one that comes with the package."
import json
import re
from pathlib import Path

from dualdiffusion.audio import read_tags
from dualdiffusion.pipeline import Pipeline

own = Pipeline.from_pretrained(device='cpu').fingerprint()
found = {'nbs/images/song.ogg': {read_tags('nbs/images/song.ogg')['fingerprint']}}
tags = re.compile(r'model\b\W+(?:td\W+)*default\W+(?:t[dr]\W+)*fingerprint\W+(?:td\W+)*([0-9a-f]{16})')    # as HTML or a dict
for path in sorted(Path('nbs').rglob('*.ipynb')):
    if '.ipynb_checkpoints' in path.parts: continue
    outputs = [o for c in json.loads(path.read_text(encoding='utf-8'))['cells'] for o in c.get('outputs', [])]
    texts = [''.join(t) for o in outputs for k, t in [*o.get('data', {}).items(), ('text', o.get('text', ''))] if k.startswith('text')]
    if (prints := {f for text in texts for f in tags.findall(text)}): found[path.as_posix()] = prints

other = [f"{path}: made by {', '.join(prints - {own})}, not by {own}; run .ci/record" for path, prints in found.items() if prints - {own}]
lost = [f"{path}: shows no clip of the shipped model any more; mend it, or this check"
        for path in ('nbs/index.ipynb', 'nbs/60_pipeline.ipynb', 'nbs/tutorials/01_folder_to_song.ipynb') if path not in found]
print('\n'.join(other + lost) or f"what is recorded was made by the model that comes with the package, {own}")
raise SystemExit(bool(other + lost))
