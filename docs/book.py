"""Pages for Sphinx from the notebooks as they were recorded; nothing is run.

    python docs/book.py     # writes them, and the front page, to build/docs"""
import ast
import base64
import functools
import hashlib
import json
import os
import re
import shutil
from configparser import ConfigParser
from pathlib import Path

here = Path(__file__).resolve().parent
root = here.parent
out = root/'build'/'docs'
settings = ConfigParser(delimiters=['='])
settings.read(root/'settings.ini', encoding='utf-8')
library, git_url = settings['DEFAULT']['lib_name'], settings['DEFAULT']['git_url']
version = os.environ.get('DOCS_VERSION', 'latest')      # 'latest' is made from main, others from the tag of that name
source_url = f"{git_url}/blob/{'main' if version == 'latest' else version}"

# What becomes a page, by its place in the repository; a link to anything else leads to the code host.
PAGES = {p.relative_to(root).as_posix(): f"book/{p.relative_to(root/'nbs').as_posix()}" for p in sorted((root/'nbs').rglob('*.ipynb'))
         if '.ipynb_checkpoints' not in p.parts}
PAGES |= {'nbs/index.ipynb': 'index.md', 'dualdiffusion/models/default/README.md': 'book/model.md',
          'dualdiffusion/models/musicnn/README.md': 'book/musicnn.md', 'nbs/media/README.md': 'book/media.md'}

def cells_of(path: str) -> list[tuple[str, str, dict]]:
    "A notebook's cells: type, source, cell."
    return [(c['cell_type'], ''.join(c['source']), c) for c in json.loads((root/path).read_text(encoding='utf-8'))['cells']]

def directives(source: str) -> list[list[str]]:
    "nbdev's `#| …` lines, as words."
    return [line.split() for line in re.findall(r'^#\|[ ]*(\S.*)$', source, re.M)]

def defined(source: str) -> list[str]:
    "Names that a cell defines; methods that are patched into a class as `Class.method`."
    names = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef): names.append(node.name)
        elif isinstance(node, ast.FunctionDef):
            owner = node.args.args[0].annotation if any('patch' in ast.unparse(d) for d in node.decorator_list) else None
            names.append(f'{ast.unparse(owner)}.{node.name}' if owner else node.name)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            names += [n.id for t in getattr(node, 'targets', None) or [node.target] for n in ast.walk(t) if isinstance(n, ast.Name)]
    return names

@functools.cache
def exports() -> dict[str, dict[str, str]]:
    "For each module, as `formats.fgla`, the notebook that defines a name."
    found = {}
    for path in PAGES:
        module = None
        for kind, source, _ in cells_of(path) if path.endswith('.ipynb') else ():
            for word, *rest in directives(source) if kind == 'code' else ():
                if word == 'default_exp': module = rest[0]
                if word == 'export': found.setdefault(rest[0] if rest else module, {}).update(dict.fromkeys(defined(source), path))
    return found

def modules_of(path: str) -> list[str]: return [m for m, names in exports().items() if path in names.values()]

def number(path: str) -> str:
    "A chapter's number as one says it: 12a, or 3 of `03_own_module.ipynb`."
    found = re.match(r'(\d+[a-z]?)_', Path(path).name)
    return (found[1].lstrip('0') if '/' in path.removeprefix('nbs/') else found[1]) if found else ''

def relink(text: str, path: str) -> str:
    "Links of Markdown to pages of the site, or to the code host for what is no page."
    def target(match: re.Match) -> str:
        link, _, part = match[1].partition('#')
        if not link or re.match(r'\w+:', link): return match[0]
        found = Path(os.path.normpath((root/path).parent/link)).relative_to(root).as_posix()
        if re.search(r'\.(png|svg)$', found): return match[0]
        if found == 'nbs/index.ipynb' and part: return f'({git_url}#{part.lower()})'     # the front page is another one
        if found not in PAGES: return f'({source_url}/{found})'
        return f"({os.path.relpath(PAGES[found], Path(PAGES[path]).parent)}{'#' + part if part else ''})"
    return re.sub(r'(?<=\])\(([^)\s]+)\)', target, text)

def to_pages(text: str) -> str:
    "Links of an output's Markdown, which Sphinx doesn't resolve, to the HTML pages."
    def target(match: re.Match) -> str:
        heading = re.sub(r'[^a-z0-9]+', '-', (match[2] or '').lower()).strip('-')
        return f"({match[1]}.html{'#' + heading if heading else ''})"
    return re.sub(r'(?<=\])\((?!\w+:)([^)#\s]+)\.(?:ipynb|md)(?:#([^)\s]*))?\)', target, text)

def slug(term: str) -> str: return 'term-' + re.sub(r'\W+', '-', term.lower()).strip('-')

def terms_of(entry: str) -> list[str]:
    "The terms of a line of the glossary."
    return [t.strip('` ') for t in re.sub(r'\s\(\w+\)$', '', entry).split(',')] + re.findall(r'\((\w+)\)$', entry)

@functools.cache
def glossary() -> dict[str, tuple[str, str]]:
    "The anchor and the definition of each term."
    text = '\n'.join(source for kind, source, _ in cells_of('nbs/glossary.ipynb') if kind == 'markdown')
    entries = re.findall(r'^- \*\*(.+?)\*\*: (.+?)(?=\n- |\n*\Z|\n\n)', text, re.M | re.S)
    plain = lambda s: ' '.join(re.sub(r'\s*\(\[.*', '', s, flags=re.S).replace('`', '').replace('$', '').split())
    return {term: (slug(terms_of(entry)[0]), plain(text)) for entry, text in entries for term in terms_of(entry)}

def apart(html: str, up: str) -> str:
    "HTML whose sounds and pictures lie in files, named by their content, so that each is there once."
    def file(match: re.Match) -> str:
        data = base64.b64decode(match[2])
        name = f"{hashlib.sha256(data).hexdigest()[:16]}.{match[1]}"
        (out/'static'/'media').mkdir(parents=True, exist_ok=True)
        (out/'static'/'media'/name).write_bytes(data)
        return f'{up}_static/media/{name}'
    html = re.sub(r'data:\w+/(\w+);base64,([A-Za-z0-9+/=]+)', file, html)
    return html.replace('<audio ', '<audio preload="none" ').replace('<img ', '<img alt="plot" ')

def has_player(output: dict) -> bool: return '<audio' in output.get('data', {}).get('text/html', '')

def heading(source: str, path: str) -> str:
    "A chapter's title with its number, what it exports, and where its notebook is."
    n, modules = number(path), modules_of(path)
    up = os.path.relpath('api', Path(PAGES[path]).parent)
    part = f"{Path(path).parent.name.removesuffix('s').capitalize()} {n}" if '/' in path.removeprefix('nbs/') else ''
    links = [part, f'[Notebook]({source_url}/{path})'] + [f'[API: {m}]({up}/{m}.md)' for m in modules]
    title = re.sub(r'^# (?:Finding: )?(.)', lambda m: f'# {n} {m[1].upper()}'.replace('#  ', '# '), source, count=1)
    return f"{title}\n\n:::{{container}} page-links\n{' '.join(filter(None, links))}\n:::"

def references(names: list[str], path: str, up: str) -> str:
    "What stands over a cell of the package: a place for the reference to lead to, and the way back."
    module = next(m for m in modules_of(path) if names[0] in exports()[m])
    link = '<a id="def-{0}" href="{1}api/{2}.html#{3}.{2}.{0}">{0}</a>'
    public = lambda n: all(not part.startswith('_') or part == '__call__' for part in n.split('.'))
    places = (link.format(n, up, module, library) if public(n) else f'<a id="def-{n}"></a>' for n in names)
    return f'<div class="in-reference">{" ".join(places)}</div>'

def page(path: str) -> dict:
    "A notebook for MyST-NB: without what nbdev hides, its sounds in files of their own."
    up, cells = '../' * PAGES[path].count('/'), []
    add = lambda kind, source, **more: cells.append(dict(cell_type=kind, metadata={}, source=source) | more)
    for kind, source, cell in cells_of(path):
        if kind == 'markdown':
            source = relink(source, path)
            if source.startswith('# '): source = heading(source, path)
            if opening := re.match(r'(\*(Read first|Afterwards).*?(\n\n|\Z))+', source, re.S):
                source = f':::{{container}} read-first\n{opening[0].strip()}\n:::\n\n{source[opening.end():]}'
            if path == 'nbs/glossary.ipynb':
                source = re.sub(r'^- \*\*(.+?)\*\*', lambda m: f'- <a id="{slug(terms_of(m[1])[0])}"></a>**{m[1]}**', source, flags=re.M)
            add('markdown', source)
            continue
        words = {d[0]: d[1:] for d in directives(source)}
        code = re.sub(r'^#\|.*\n?', '', source, flags=re.M).strip('\n')
        if 'hide' in words or not code: continue
        tags = [tag for word, tag in (('export', 'exported'), ('hide_input', 'remove-input')) if word in words]
        if names := defined(code) if 'export' in words else (): add('markdown', references(names, path, up))
        outputs, alt = cell.get('outputs', []), 'plot made by the code above'
        for out in outputs:
            data = out.get('data', {})
            if 'text/html' in data: data['text/html'] = apart(''.join(data['text/html']), up)
            if 'text/markdown' in data: data['text/markdown'] = to_pages(relink(''.join(data['text/markdown']), path))
            if (text := ''.join(data.get('text/plain', ''))).startswith('picture of'): alt = text
        for i, (a, b) in enumerate(zip(outputs, outputs[1:])):      # players go under their pictures
            if has_player(a) and 'image/png' in b.get('data', ()) and not (i and 'image/png' in outputs[i - 1].get('data', ())):
                outputs[i:i + 2] = b, a
        add('code', code, metadata=dict(tags=tags, mystnb=dict(image=dict(alt=alt))), execution_count=None, outputs=outputs)
    kernel = dict(name='python3', display_name='Python 3', language='python')
    return dict(cells=cells, metadata=dict(kernelspec=kernel, language_info=dict(name='python')), nbformat=4, nbformat_minor=4)

def write(path: Path, text: str):
    "Write what has changed, so that Sphinx reads only that again."
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding='utf-8') != text: path.write_text(text, encoding='utf-8')

def main():
    for path, name in PAGES.items():
        if name.endswith('.ipynb'): write(out/name, json.dumps(page(path), ensure_ascii=False))
        elif path.endswith('.md'): write(out/name, relink((root/path).read_text(encoding='utf-8'), path))
    shutil.copytree(root/'nbs'/'images', out/'book'/'images', dirs_exist_ok=True)
    for name in 'song.ogg', 'song.png': shutil.copy(root/'nbs'/'images'/name, out/'static')
    front = (here/'index.md').read_text(encoding='utf-8')
    for key, text in dict(CHAIN=(here/'chain.svg').read_text(encoding='utf-8'), GIT=git_url).items(): front = front.replace(f'{{{key}}}', text)
    write(out/'index.md', front)


if __name__ == '__main__': main()
