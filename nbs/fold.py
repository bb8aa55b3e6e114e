"""Makes ordinary modules of chapters: methods that `@patch` adds move into their class, what comments say of parameters
goes into docstrings, where editors and `help()` show it, and what returns one thing or a list gets overloads.
`nbdev-export` loads this file, since `export_procs` in pyproject.toml names `Fold`."""
import ast
import copy
import io
import re
import textwrap
import tokenize

from fastcore.basics import patch
from nbdev.maker import ModuleMaker
from nbdev.process import Processor

Function = ast.FunctionDef
KINDS = dict(as_prop='@property', cls_method='@classmethod', set_prop='@{}.setter')     # what arguments of `patch` mean
IMPORTS = {'@patch': 'from fastcore.basics import patch', '@overload': 'from typing import overload'}


class Fold(Processor):
    "Writes docstrings and overloads into a notebook's cells on their way to the module."
    def cell(self, cell) -> None:
        if cell.cell_type != 'code' or not {'export', 'exporti'} & set(cell.directives_): return
        cell.source = with_docs(with_overloads(cell.source))

@patch
def make(self: ModuleMaker, *args, **kwargs) -> None:
    "Make a module, with methods in their classes."
    self._orig_make(*args, **kwargs)
    self.fname.write_text(folded(self.fname.read_text(encoding='utf-8')), encoding='utf-8')


def splice(
    source: str,
    edits: list[tuple],     # (line, column, end line, end column, text), as `ast` counts
) -> str:
    "`source` with other text in these places."
    lines = [line.encode() for line in source.split('\n')]      # `ast` counts columns in bytes
    for line, column, end, end_column, text in sorted(edits, reverse=True):
        lines[line - 1:end] = [lines[line - 1][:column] + text.encode() + lines[end - 1][end_column:]]
    return b'\n'.join(lines).decode()

def place(node: ast.AST) -> tuple: return node.lineno, node.col_offset, node.end_lineno, node.end_col_offset

def top(node: ast.AST) -> int: return min(n.lineno for n in (node, *getattr(node, 'decorator_list', [])))

def tokens(source: str) -> list: return list(tokenize.generate_tokens(io.StringIO(source).readline))

def arguments(node: Function) -> list[ast.arg]:
    a = node.args
    return [x for x in (*a.posonlyargs, *a.args, a.vararg, *a.kwonlyargs, a.kwarg) if x]

def public(source: str) -> list[Function | ast.ClassDef]:
    "Functions, classes and their methods, without those whose name begins with one underscore."
    nodes = ast.parse(source).body
    nodes += [m for n in nodes if isinstance(n, ast.ClassDef) and n.name[0] != '_' for m in n.body]
    return [n for n in nodes if isinstance(n, (Function, ast.ClassDef)) and not re.match('_[^_]', n.name)]

def patch_of(node: ast.AST) -> ast.expr | None:
    "The `@patch` of a function that has it."
    return next((d for d in getattr(node, 'decorator_list', []) if re.match(r'patch\b', ast.unparse(d))), None)


def with_docs(source: str) -> str:
    "What comments say of parameters, results and a dataclass' fields, also in docstrings; of all that is public."
    comments = {t.start[0]: t.string.lstrip('# ') for t in tokens(source) if t.type == tokenize.COMMENT}
    edits = []
    for node in public(source):
        if isinstance(node, Function): names = {a.arg: a.lineno for a in arguments(node) if a.lineno > node.lineno}
        elif not any('dataclass' in ast.unparse(d) for d in node.decorator_list): continue
        else: names = {f.target.id: f.lineno for f in node.body if isinstance(f, ast.AnnAssign)}
        said = {k: comments[i] for k, i in names.items() if i in comments and list(names.values()).count(i) == 1}
        text = ['Args:', *(f"    {k}: {v}" for k, v in said.items())] if said else []
        last = getattr(node, 'returns', None) and node.returns.end_lineno
        if last in comments and last not in names.values(): text += ['Returns:', f"    {comments[last]}"]
        if text: edits.append(docstring(node, source, text))
    return splice(source, edits)

def docstring(node: Function | ast.ClassDef, source: str, more: list[str]) -> tuple:
    "The edit that adds lines to a docstring, or makes one of them."
    first, indent = node.body[0], '\n' + ' ' * (node.col_offset + 4)
    said = ast.get_docstring(node) and ast.get_source_segment(source, first)
    raw = said and said[0] == 'r'
    more = indent.join(more).replace('\\', '\\' if raw else r'\\') + indent + '"""'
    if said:
        quotes, text = re.fullmatch(r'r?("""|"|\'\'\'|\')(.*)\1', said, re.S).groups()
        return *place(first), f'{"r" * raw}"""{text.strip()}\n{indent}{more}'
    line = top(first)
    before = source.split('\n')[line - 1].encode()[:first.col_offset]
    head = len(before.rstrip())     # of a body on the line of its header
    return line, head or len(before), line, len(before), f'{indent if head else ""}"""{more}{indent}'

def with_overloads(source: str) -> str:
    "A function `f(x: A | Sequence[A]) -> B | list[B]` also as overloads: a `B` of an `A`, a list of several."
    edits = []
    for node in public(source):
        if not getattr(node, 'returns', None): continue
        one, _, other = ast.unparse(node.returns).partition(' | ')
        for i, arg in enumerate(node.args.args):
            takes = ast.unparse(arg.annotation).split(' | ') if arg.annotation else []
            many = [t for t in takes if t.startswith('Sequence[')]
            if not many or other != f"list[{one}]": continue
            few = ' | '.join(t for t in takes if t not in many)
            text = overload(node, i, few, one) + overload(node, i, many[0], other)
            edits.append((top(node), 0, top(node), 0, textwrap.indent(text, ' ' * node.col_offset)))
            break
    return splice(source, edits)

def overload(node: Function, i: int, takes: str, gives: str) -> str:
    "The signature where argument `i`, which has a default, is of type `takes`."
    args = copy.deepcopy(node.args)
    args.args[i].annotation = ast.Name(takes)
    if takes.startswith('Sequence['): args.defaults[i - len(args.args)] = ast.Constant(...)
    line = re.sub('(?<!,) ', '\0', f"def {node.name}({ast.unparse(args)}) -> {gives}: ...")      # broken after commas
    lines = textwrap.fill(line, 112, subsequent_indent='    ', break_long_words=False).replace('\0', ' ')
    return '\n'.join([*(f"@{ast.unparse(d)}" for d in node.decorator_list), '@overload', lines, ''])


def folded(source: str) -> str:
    """The source of a module with patched methods in their classes. One stays outside if a default or decorator uses a
    name that is defined below the class, or if it patches several classes or one of another module."""
    lines, nodes, moved, gone = source.split('\n'), ast.parse(source).body, {}, set()
    first = {name: n.lineno for n in reversed(nodes) for name in defined(n)}
    for cls in [n for n in nodes if isinstance(n, ast.ClassDef) and n.body[0].lineno > n.lineno]:
        late = {name for name, line in first.items() if line >= cls.lineno}     # what the class' body can't use yet,
        late |= {name for n in cls.body for name in defined(n)}                 # or what is another thing there
        cells = {mark_of(cls, lines): []}
        for node in [n for n in nodes if owner_of(n) == cls.name]:
            if uses(late, *node.decorator_list, *node.args.defaults, *node.args.kw_defaults): continue
            start, end = extent(node, lines)
            cells.setdefault(mark_of(node, lines), []).append(method(node, source, late))
            late.add(node.name)
            while lines[end:end + 1] == ['']: end += 1
            gone |= set(range(start, end))
        own, *others = cells.items()
        moved[extent(cls, lines)[1]] = [f"\n{text}" for text in own[1]] + [
            f"\n    {mark}\n" + '\n\n'.join(methods) for mark, methods in others]
    kept = []
    for i, line in enumerate([*lines, '']): kept += moved.get(i, []) + [line] * (i not in gone)
    text = re.sub(r'(?m)^# %% .*\n+(?=# %% |\Z)', '', '\n'.join(kept)).strip() + '\n'     # cells that are empty now
    for name, line in IMPORTS.items():
        if not re.search(rf'^ *{name}\b', text, re.M): text = text.replace(f"{line}\n", '')
        elif line not in text: text = text.replace('\n\n# %% auto', f'\n\n{line}\n\n# %% auto', 1)
    return text

def defined(node: ast.stmt) -> list[str]:
    "The names that a statement gives a meaning."
    if isinstance(node, (ast.Import, ast.ImportFrom)): return [(a.asname or a.name).split('.')[0] for a in node.names]
    if isinstance(node, (Function, ast.ClassDef)): return [] if patch_of(node) else [node.name]
    return [n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)]

def uses(names: set[str], *parts: ast.AST | None) -> bool:
    return any(isinstance(n, ast.Name) and n.id in names for part in parts if part for n in ast.walk(part))

def owner_of(node: ast.stmt) -> str | None:
    "The name of the class that a function patches, if it is one that `method` can handle."
    decorator = patch_of(node)
    if not decorator or {k.arg for k in getattr(decorator, 'keywords', [])} - set(KINDS): return None
    return getattr(node.args.args[0].annotation, 'id', None)

def extent(node: ast.stmt, lines: list[str]) -> tuple[int, int]:
    "First and last line, as a slice, with comments above and at the end of its body."
    start, end = top(node) - 1, node.end_lineno
    while re.match('#(?! %%)', lines[start - 1]): start -= 1
    while re.match(' +#', ''.join(lines[end:end + 1])): end += 1
    return start, end

def mark_of(node: ast.stmt, lines: list[str]) -> str:
    "The line that says which cell it comes from."
    return next(line for line in lines[node.lineno - 1::-1] if line.startswith('# %% '))

def method(node: Function, source: str, late: set[str]) -> str:
    "A patched function as it stands in its class, where annotations with names of `late` are strings."
    me, decorator, (start, end) = node.args.args[0], patch_of(node), extent(node, source.split('\n'))
    kind = ''.join(KINDS[k.arg].format(node.name) for k in getattr(decorator, 'keywords', []))
    edits = [(decorator.lineno, 0, *place(decorator)[2:], kind)]
    edits.append((me.lineno, me.col_offset + len(me.arg), *place(me)[2:], ''))
    hints = [a.annotation for a in arguments(node)[1:]] + [node.returns]
    edits += [(*place(h), repr(ast.get_source_segment(source, h))) for h in hints if uses(late, h)]
    lines = splice(source, edits).split('\n')[start:end]
    if not kind: del lines[decorator.lineno - 1 - start]
    return indented('\n'.join(lines))

def indented(source: str) -> str:
    "A function's source, four columns to the right, but not what strings hold."
    inside = {line for t in tokens(source) for line in range(t.start[0] + 1, t.end[0] + 1)}
    for n in ast.walk(ast.parse(source)):
        if isinstance(n, Function) and ast.get_docstring(n):
            inside -= {*range(n.body[0].lineno, n.body[0].end_lineno + 1)}
    return '\n'.join('    ' * bool(line and i not in inside) + line for i, line in enumerate(source.split('\n'), 1))
