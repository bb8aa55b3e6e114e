"""Pages about every public name of the package, from its signatures, docstrings and the comments of its parameters.

    python docs/reference.py    # writes a page a module to build/docs/api"""
import dataclasses
import importlib
import inspect
import pkgutil
import re
from types import ModuleType

from book import PAGES, exports, library, number, out, write
from fastcore.docments import docments
from sphinx.util.inspect import signature, stringify_signature

def prose(text: str | None) -> str:
    """A docstring as Markdown: only what is in backticks or is a formula is more than text. What it says of parameters is left
    out, since `parameters` has it."""
    text = re.split(r'(?:^|\n\n)(?:Args|Returns):\n', inspect.cleandoc(text or ''))[0]
    parts = re.split(r'(`[^`]*`|\$[^$]*\$)', text)
    return ''.join(p if i % 2 else re.sub(r'([*<\[])', r'\\\1', p) for i, p in enumerate(parts))

def parameters(obj) -> list[str]:
    "A field for each parameter that has a comment, and for what is returned."
    try: found = docments(obj, full=True, returns=True)
    except (OSError, TypeError, ValueError, SyntaxError): return []
    fields = []
    for name, p in found.items():
        if comment := ' '.join(prose(p['docment']).split()):
            fields.append(f":returns: {comment}" if name == 'return' else f":param {name}: {comment}")
    return fields

def call(obj, method: bool = False) -> str:
    "How it is called, with types and defaults."
    try: return stringify_signature(signature(obj, bound_method=method), unqualified_typehints=True).replace('\n', ' ')
    except (TypeError, ValueError): return '()'

def chapter(module: str, name: str) -> str:
    "A link to the place where the book defines it."
    owners = exports().get(module, {})
    path = owners.get(name) or owners.get(name.split('.')[0])
    if not path: return ''
    place = name if name in owners else name.split('.')[0]
    return f'<a class="defined" href="../{PAGES[path].removesuffix(".ipynb")}.html#def-{place}">chapter {number(path)}</a>'

def entry(kind: str, title: str, *parts: str, options: tuple = (), level: int = 3) -> str:
    "A directive of Sphinx's Python domain."
    body = '\n\n'.join(p for p in parts if p)
    return '\n'.join(['`' * level + f'{{py:{kind}}} {title}', *options, '', body, '`' * level])

def method(module: str, owner: type, name: str) -> str:
    "A public method or property of a class."
    raw, obj = vars(owner)[name], getattr(owner, name)
    if isinstance(raw, property):
        return entry('property', name, chapter(module, f'{owner.__name__}.{name}'), prose(raw.__doc__))
    options = (':classmethod:',) if inspect.ismethod(obj) else (':staticmethod:',) if isinstance(raw, staticmethod) else ()
    obj = getattr(obj, '__func__', obj)
    title = name + call(obj, method=options != (':staticmethod:',))
    return entry('method', title, chapter(module, f'{owner.__name__}.{name}'), prose(obj.__doc__), '\n'.join(parameters(obj)), options=options)

def symbol(module: str, name: str, obj) -> str:
    "All about one public name."
    if inspect.isclass(obj):
        made = dataclasses.is_dataclass(obj)
        own = [n for n, x in vars(obj).items() if (n == '__call__' or not n.startswith('_'))
               and (isinstance(x, property) or inspect.isroutine(getattr(obj, n)))]
        doc = '' if made and (obj.__doc__ or '').startswith(f'{name}(') else prose(vars(obj).get('__doc__'))
        fields = [f for f in parameters(obj if made or '__init__' not in vars(obj) else obj.__init__) if not f.startswith(':returns')]
        return entry('class', name + call(obj).removesuffix(' -> None'), chapter(module, name), doc, '\n'.join(fields),
                     *(method(module, obj, n) for n in own), level=4)
    if callable(obj) and hasattr(obj, '__wrapped__') or inspect.isfunction(obj):
        return entry('function', name + call(obj), chapter(module, name), prose(obj.__doc__), '\n'.join(parameters(obj)))
    value = repr(obj).replace('typing.', '').replace('collections.abc.', '')
    return entry('data', name, chapter(module, name), options=(f':value: {value}',) if len(value) < 100 and '\n' not in value else ())

def page(module: ModuleType) -> str:
    "The page of a module."
    short = module.__name__.removeprefix(f'{library}.')
    chapters = sorted(set(exports().get(short, {}).values()))
    links = ' '.join(f'[Chapter {number(p)}](../{PAGES[p]})' for p in chapters)
    head = [f'# {short}', f':::{{container}} page-links\n{links}\n:::', prose(module.__doc__),
            f'```{{py:module}} {module.__name__}\n```', f'    from {module.__name__} import …']
    return '\n\n'.join([*head, *(symbol(short, name, getattr(module, name)) for name in module.__all__)]) + '\n'

def main():
    rows = []
    package = importlib.import_module(library)
    for info in pkgutil.walk_packages(package.__path__, f'{library}.'):
        module = importlib.import_module(info.name)
        if not getattr(module, '__all__', None): continue
        short = info.name.removeprefix(f'{library}.')
        write(out/'api'/f'{short}.md', page(module))
        rows.append(f"| [{short}]({short}.md) | {' '.join(prose(module.__doc__).split())} |")
    head = '# API reference\n\n> Every public name of the package, by module; each leads to the chapter that explains it.\n\n'
    toc = '\n\n```{toctree}\n:hidden:\n:glob:\n*\n```\n'
    write(out/'api'/'index.md', head + '| module | what it is about |\n| --- | --- |\n' + '\n'.join(rows) + toc)


if __name__ == '__main__': main()
