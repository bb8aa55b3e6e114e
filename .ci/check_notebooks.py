"""Fails when a notebook isn't recorded whole: over 2 MB, without outputs or with outputs that are older than its code, with
an error, the state of widgets or a progress bar that stood still; and when lines over 120 columns have become more."""
import hashlib
import json
import re
import sys
from pathlib import Path

LONG_LINES = 0    # lines over 120 columns in the book; never raised


def lines(cell: dict) -> list[str]: return ''.join(cell['source']).split('\n')

def code_hash(notebook: dict) -> str:
    "What identifies the code of a notebook, wherever its cells begin; `.ci/execute.py` notes it beside the outputs."
    every = [line.rstrip() for c in notebook['cells'] if c['cell_type'] == 'code' for line in lines(c)]
    code = '\n'.join(line for line in every if line and line != '#| export')
    return hashlib.sha256(code.encode()).hexdigest()[:16]

def is_bar(output: dict) -> bool:
    "Whether an output is a progress bar, which only moves while the code runs."
    text = ''.join(output.get('text', '')) + ''.join(output.get('data', {}).get('text/plain', ''))
    return bool(re.search(r'\d+%\|.*\|', text))

def troubles(notebook: dict) -> list[str]:
    "What is wrong with a notebook, and what to do."
    outputs = [o for c in notebook['cells'] for o in c.get('outputs', [])]
    run = 'run .ci/execute.py on it'
    seen = [("holds the state of widgets; delete metadata.widgets", 'widgets' in notebook['metadata']),
            (f"no recorded output; {run}", not outputs),
            (f"its outputs are older than its code; {run}", notebook['metadata'].get('executed') != code_hash(notebook)),
            (f"holds an error; mend its code and {run}", any(o['output_type'] == 'error' for o in outputs)),
            (f"holds a progress bar; {run}", any(map(is_bar, outputs)))]
    return [text for text, is_so in seen if is_so]

def long_lines(notebook: dict) -> int:
    "Lines over 120 columns; tables and links can't be broken and don't count."
    return sum(len(line) > 120 and not re.search(r'^\||\]\(|https?:', line) for c in notebook['cells'] for line in lines(c))

def main(folder: str) -> None:
    bad, long = [], {}
    for path in sorted(Path(folder).rglob('*.ipynb')):
        if '.ipynb_checkpoints' in path.parts: continue
        notebook = json.loads(path.read_text(encoding='utf-8'))
        bad += [f"{path}: {text}" for text in troubles(notebook)]
        if path.stat().st_size > 2_000_000: bad.append(f"{path}: {path.stat().st_size/1e6:.1f} MB, over 2 MB")
        long[path] = long_lines(notebook)
    total = sum(long.values())
    print(f"{total} lines over 120 columns, at most {LONG_LINES}:", ', '.join(f"{n} {k.stem}" for k, n in long.items() if n))
    if total > LONG_LINES: bad.append(f"{total} lines are over 120 columns, {total - LONG_LINES} more than were; break them")
    print('\n'.join(bad) or 'all notebooks are recorded, whole and small')
    sys.exit(bool(bad))


if __name__ == '__main__': main(sys.argv[1])
