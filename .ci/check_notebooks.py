"Fails when a notebook is over 2 MB, was committed without its outputs, with the state of widgets, or recorded an error."
import json
import sys
from pathlib import Path

bad = []
for path in sorted(Path(sys.argv[1]).rglob('*.ipynb')):
    if '.ipynb_checkpoints' in path.parts: continue
    notebook = json.loads(path.read_text(encoding='utf-8'))
    outputs = [o for c in notebook['cells'] for o in c.get('outputs', [])]
    if 'widgets' in notebook['metadata']: bad.append(f"{path}: holds the state of widgets; delete metadata.widgets")
    if path.stat().st_size > 2_000_000: bad.append(f"{path}: {path.stat().st_size/1e6:.1f} MB, over 2 MB")
    if not outputs: bad.append(f"{path}: no recorded output; run it and save it")
    if any(o['output_type'] == 'error' for o in outputs): bad.append(f"{path}: holds an error")
print('\n'.join(bad) or 'all notebooks are recorded, whole and small')
sys.exit(bool(bad))
