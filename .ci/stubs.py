"""Writes what editors read: a .pyi beside each module, in which the methods that `@patch` adds stand in their class.

Signatures, defaults and types are the source's own; comments of parameters and fields go into docstrings, which editors
show. To be run after nbdev-export. Needs only Python, and writes the same on any version and system."""
import ast
import copy
import io
import re
import textwrap
import tokenize
from pathlib import Path

package = Path(__file__).resolve().parent.parent/'dualdiffusion'
KEPT = {'property', 'setter', 'classmethod', 'staticmethod', 'dataclass', 'contextmanager'}     # decorators that count
PATCH = {'as_prop': 'property', 'cls_method': 'classmethod'}    # what arguments of `patch` mean
GIVES = dict(len='int', round='int', sorted='list') | {k: k for k in 'int float str bool list dict set tuple'.split()}
SPECIAL = dict(__init__='None', __len__='int', __repr__='str', _repr_html_='str', _ipython_display_='None')
DISPLAYS = {ast.Dict: 'dict', ast.DictComp: 'dict', ast.List: 'list', ast.ListComp: 'list', ast.Set: 'set',
            ast.Tuple: 'tuple', ast.JoinedStr: 'str', ast.Compare: 'bool'}
HEAD = '''# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
'''
Function = ast.FunctionDef


class Stub:
    "The stub of one module."
    def __init__(
        self,
        source: str,
        gives: dict[str, str],  # types of what functions return, by the functions' names
    ):
        self.tree = ast.parse(source)
        self.gives = gives | returned(self.tree)
        imports = [n for n in self.tree.body if isinstance(n, (ast.Import, ast.ImportFrom))]
        self.names = {a.asname or a.name for n in imports for a in n.names}     # that may be types
        self.names |= {n.name for n in self.tree.body if isinstance(n, ast.ClassDef)}
        tokens = tokenize.generate_tokens(io.StringIO(source).readline)
        self.comments = {t.start[0]: t.string.lstrip('# ') for t in tokens if t.type == tokenize.COMMENT}

    def text(self) -> str:
        "Imports, constants, functions, and classes with all their methods."
        patches, imports, body = {}, [], []
        functions = [n for n in self.tree.body if isinstance(n, Function)]
        for n in functions:
            if not any(name_of(d) == 'patch' for d in n.decorator_list): continue
            for target in ast.walk(n.args.args[0].annotation):
                if isinstance(target, ast.Name): patches.setdefault(target.id, []).append(n)
        for n in self.tree.body:
            if isinstance(n, (ast.Import, ast.ImportFrom)): imports.append(n)
            elif isinstance(n, ast.ClassDef): body.append(self.class_(n, patches.get(n.name, [])))
            elif n in functions and n not in sum(patches.values(), []): body += self.function(n)
            elif isinstance(n, (ast.Assign, ast.AnnAssign)): body += self.variables(n, set(), {})
        used = {n.id for part in body for n in ast.walk(part) if isinstance(n, ast.Name)}
        for n in imports: n.names = [a for a in n.names if (a.asname or a.name).split('.')[0] in used]
        body = [n for n in imports if n.names] + body
        return HEAD + ast.unparse(ast.fix_missing_locations(ast.Module(body, []))) + '\n'

    def class_(self, node: ast.ClassDef, patches: list[Function]) -> ast.ClassDef:
        "A class with its fields, the attributes that its methods set, its methods and patches."
        methods = [n for n in node.body if isinstance(n, Function)] + patches
        self.gives |= {f"self.{n.name}": ast.unparse(n.returns) for n in methods if n.returns}
        known, body = {n.name for n in methods}, docstring(ast.get_docstring(node), 1)
        for n in node.body:
            if isinstance(n, ast.Assign) and ast.unparse(n.targets[0]) == 'config_class':   # what a `Module` is made of
                body.append(annotation('cfg', ast.unparse(n.value)))
                known.add('cfg')
            elif isinstance(n, ast.Assign): body += self.variables(n, known, {})
            elif isinstance(n, ast.AnnAssign):
                if isinstance(n.value, ast.Call):   # `added(2)` is 2, `field(…)` has some default
                    n.value = n.value.args[0] if len(n.value.args) == 1 else ast.Constant(...)
                body += [optional(n, n.value), *docstring(self.comments.get(n.lineno), 1)]
                known.add(n.target.id)
        for m in methods:
            types = {a.arg: ast.unparse(a.annotation) for a in (*m.args.args, *m.args.kwonlyargs) if a.annotation}
            for n in ast.walk(m):
                if isinstance(n, (ast.Assign, ast.AnnAssign)): body += self.variables(n, known, types, 'self.')
        for m in methods:
            body += (made := self.function(m, node.name))
            if m.name == 'forward': body += [renamed(f, '__call__') for f in made]  # `nn.Module` hides what it takes
        node.decorator_list = [d for d in node.decorator_list if name_of(d) in KEPT]
        node.body = body or [ast.Expr(ast.Constant(...))]
        return node

    def variables(
        self,
        node: ast.Assign | ast.AnnAssign,
        known: set[str],        # names that are declared already; new ones are added
        types: dict[str, str],  # of what the values name
        prefix: str = '',       # 'self.' for attributes, in a method
    ) -> list[ast.stmt]:
        "Declarations for what an assignment makes; a module's `__all__` and names for types are kept as they are."
        if isinstance(node, ast.AnnAssign): pairs = [(node.target, ast.unparse(node.annotation))]
        else: pairs = [(t, self.guess(v, types)) for target in node.targets for t, v in unpacked(target, node.value)]
        out = []
        for target, hint in pairs:
            name = ast.unparse(target)
            if not name.startswith(prefix) or not (name := name[len(prefix):]).isidentifier() or name in known: continue
            known.add(name)
            kept = not prefix and (name == '__all__' or name[0].isupper() and not name.isupper())
            out += [node] if kept else [annotation(name, hint)]
        return out

    def guess(self, value: ast.expr, types: dict[str, str]) -> str:
        "The type of an expression, as far as it can be seen without running it; else `Any`."
        if type(value) in DISPLAYS: return DISPLAYS[type(value)]
        match value:
            case ast.Name(id=name): return types.get(name, 'Any')
            case ast.Constant(value=v) if v is not None: return type(v).__name__
            case ast.BoolOp(values=[*_, last]): return self.guess(last, types)
            case ast.IfExp(body=ast.Constant(value=None), orelse=other): return self.guess(other, types)
            case ast.IfExp(body=body): return self.guess(body, types)
            case ast.BinOp(op=ast.Div(), right=ast.Constant(value=str())): return 'Path'
            case ast.Call(func=f):
                called = ast.unparse(f)
                if re.fullmatch(r'torch\.[a-z]\w+', called): return 'Tensor'
                made = re.fullmatch(r'(\w+\.)*[A-Z]\w+', called) and called.split('.')[0] in self.names - {'tempfile'}
                return self.gives.get(called, called if made else 'Any')
        return 'Any'

    def function(self, node: Function, owner: str = '') -> list[Function]:
        "What a function takes and gives, with its docstring; overloads where a parameter decides what it gives."
        args, kept = node.args, [d for d in node.decorator_list if name_of(d) in KEPT]
        text = self.described(node)
        for d in node.decorator_list:
            if name_of(d) == 'patch' and isinstance(d, ast.Call): kept += [ast.Name(PATCH[k.arg]) for k in d.keywords]
        node.decorator_list = kept
        node.body = docstring(text, 2 if owner else 1) + [ast.Expr(ast.Constant(...))]
        if owner and args.args: args.args[0].annotation = None
        if node.name in SPECIAL and not node.returns: node.returns = ast.Name(SPECIAL[node.name])
        gives = ast.unparse(node.returns) if node.returns else ''
        if owner and gives.strip("'") == owner and 'classmethod' in map(name_of, kept):     # a subclass gives its own
            args.args[0].annotation, node.returns = parsed('type[_Self]'), ast.Name('_Self')
        for a, default in zip(args.args[::-1], args.defaults[::-1]): optional(a, default)
        one, _, other = gives.partition(' | ')
        for i, a in enumerate(args.args):
            takes = ast.unparse(a.annotation).split(' | ') if a.annotation else []
            many = [t for t in takes if t.startswith('Sequence[')]
            if many and other == f"list[{one}]":    # a list for many
                few = ' | '.join(t for t in takes if t not in many)
                return [overload(node, i, few, one), overload(node, i, many[0], other)]
            if takes == ['bool'] and a.arg.startswith('return_') and other.startswith('tuple['):    # more, if asked for
                return [overload(node, i, 'Literal[False]', one), overload(node, i, 'Literal[True]', other)]
        return [node]

    def described(self, node: Function) -> str:
        "The docstring with the comments of parameters and result."
        args = node.args
        every = [a for a in (*args.posonlyargs, *args.args, args.vararg, *args.kwonlyargs, args.kwarg) if a]
        lines = [a.lineno for a in every]
        notes = {a.arg: self.comments[a.lineno] for a in every
                 if a.lineno in self.comments and lines.count(a.lineno) == 1 and a.lineno > node.lineno}
        text = ast.get_docstring(node) or ''
        if notes: text += '\n\nArgs:\n' + '\n'.join(f"    {k}: {v}" for k, v in notes.items())
        last = node.returns and node.returns.end_lineno
        if last in self.comments and last not in lines: text += f"\n\nReturns:\n    {self.comments[last]}"
        return text.strip()


def returned(tree: ast.Module) -> dict[str, str]:
    "Return types of a module's functions by name."
    return {n.name: ast.unparse(n.returns) for n in tree.body if isinstance(n, Function) and n.returns}

def name_of(decorator: ast.expr) -> str:
    "What a decorator is called, without its module and arguments."
    return ast.unparse(decorator.func if isinstance(decorator, ast.Call) else decorator).split('.')[-1]

def parsed(expression: str) -> ast.expr: return ast.parse(expression, mode='eval').body

def annotation(name: str, hint: str) -> ast.stmt: return ast.parse(f"{name}: {hint}").body[0]

def optional(node: ast.arg | ast.AnnAssign, default: ast.expr | None) -> ast.arg | ast.AnnAssign:
    "`x: int = None` as what it means, `int | None`. Changes `node`."
    hint = node.annotation and ast.unparse(node.annotation)
    if hint and default and ast.unparse(default) == 'None' and 'None' not in hint:
        node.annotation = parsed(f"{hint} | None")
    return node

def overload(node: Function, i: int, takes: str, gives: str) -> Function:
    "`node` where its argument `i`, which has a default, is of type `takes`."
    node = copy.deepcopy(node)
    node.args.args[i].annotation, node.returns = parsed(takes), parsed(gives)
    if takes.startswith(('Sequence[', 'Literal[True')): node.args.defaults[i - len(node.args.args)] = ast.Constant(...)
    node.decorator_list.insert(0, ast.Name('overload'))
    return node

def renamed(node: Function, name: str) -> Function:
    node = copy.deepcopy(node)
    node.name = name
    return node

def docstring(text: str | None, depth: int) -> list[ast.stmt]:
    "A statement, or none."
    if not text: return []
    text = textwrap.indent(text, '    ' * depth).strip()
    return [ast.Expr(ast.Constant(text + ('\n' + '    ' * depth if '\n' in text else '')))]

def unpacked(target: ast.expr, value: ast.expr) -> list[tuple[ast.expr, ast.expr]]:
    "`a, b = x, y` as pairs."
    if not isinstance(target, ast.Tuple): return [(target, value)]
    values = value.elts if isinstance(value, ast.Tuple) else [ast.Constant(None)] * len(target.elts)
    return list(zip(target.elts, values))


sources = {path: path.read_text(encoding='utf-8') for path in sorted(package.rglob('*.py')) if path.stem[0] != '_'}
gives = {k: v for source in sources.values() for k, v in returned(ast.parse(source)).items()} | GIVES
for path in package.rglob('*.pyi'): path.unlink()
for path, source in sources.items(): path.with_suffix('.pyi').write_bytes(Stub(source, gives).text().encode())
