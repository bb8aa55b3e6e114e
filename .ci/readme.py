"Writes README.md from nbs/index.ipynb: hidden cells and what only a notebook can show go, links start at the repository's root."
import re
from pathlib import Path

import nbformat
from nbconvert import MarkdownExporter

root = Path(__file__).resolve().parent.parent
nb = nbformat.read(root/'nbs'/'index.ipynb', 4)
nb.cells = [c for c in nb.cells if not re.search(r'^#\|\s*hide', c.source, re.M)]
for cell in nb.cells:
    if cell.cell_type != 'code': continue
    cell.outputs = [o for o in cell.outputs if o.output_type == 'stream' and o.name == 'stdout']
    cell.source = re.sub(r'^#\|.*\n', '', cell.source, flags=re.M)
nb.metadata.language_info = dict(name='python')    # code blocks say so
text, _ = MarkdownExporter().from_notebook_node(nb)

def from_root(match: re.Match) -> str:
    "A link as seen from the repository's root."
    target = match[1]
    if re.match(r'\w+:|#', target): return match[0]
    return f"]({target[3:] if target.startswith('../') else f'nbs/{target}'})"

text = re.sub(r'\]\(([^)\s]+)\)', from_root, text)
missing = [t for t in re.findall(r'\]\(([^)\s]+)\)', text) if not re.match(r'\w+:|#', t) and not (root/t).exists()]
if missing: raise SystemExit(f"README.md links to what does not exist: {', '.join(missing)}")
text = re.sub(r'\n{3,}', '\n\n', re.sub(r'[ \t]+\n', '\n', text)).strip()
(root/'README.md').write_text(text + '\n', encoding='utf-8')
