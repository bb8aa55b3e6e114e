"""Writes README.md from nbs/index.ipynb: hidden cells and what only a notebook can show go, links start at the repository's
root. And nbs/README.md, the table of all chapters, from their titles and descriptions."""
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

PARTS = {'tutorials/': 'Tutorials', '0': 'Foundations', '1': 'Formats: sound as pictures', '2': 'Networks', '3[0-8]': 'Diffusion',
         '39|4': 'Data', '5': 'Training', '6': 'Making music', 'findings/': 'Findings'}
book, lines = root/'nbs', ['# The book', '', 'In reading order; terms are explained in the [glossary](glossary.ipynb).']
chapters = sorted(p.relative_to(book).as_posix() for p in book.rglob('*.ipynb') if '.ipynb_checkpoints' not in p.parts)
for start, part in PARTS.items():
    lines += ['', f'## {part}', '', '| chapter | what it is about |', '| --- | --- |']
    for chapter in (c for c in chapters if re.match(start, c)):
        opening = next(c.source for c in nbformat.read(book/chapter, 4).cells if c.cell_type == 'markdown')
        title, about = re.match(r'# (?:Finding: )?(.+)\n\n((?:>.*\n?)+)', opening).groups()
        number = re.match(r'\d*[a-z]?', Path(chapter).name)[0]
        about = ' '.join(re.sub(r'(?m)^> ?', '', about).split()).rstrip('.')
        lines.append(f"| [{f'{number} {title}'.strip()}]({chapter}) | {about} |")
(book/'README.md').write_text('\n'.join(lines) + '\n', encoding='utf-8')

text = re.sub(r'\]\(([^)\s]+)\)', from_root, text)
missing = [t for t in re.findall(r'\]\(([^)\s]+)\)', text) if not re.match(r'\w+:|#', t) and not (root/t).exists()]
if missing: raise SystemExit(f"README.md links to what does not exist: {', '.join(missing)}")
text = re.sub(r'\n{3,}', '\n\n', re.sub(r'[ \t]+\n', '\n', text)).strip()
(root/'README.md').write_text(text + '\n', encoding='utf-8')
