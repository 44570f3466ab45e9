"""Reads the texts in the code, those of each `Words(…)`, from the syntax tree; nothing is run."""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from texts.text import Text

_WORDS = "Words"
#: The names that the two languages have as parameters.
_LANGUAGES = (("fr", "en"), ("french", "english"))
#: What identifies a problem, a command or an item among its kind.
_CODE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")

#: By the name of a function that takes both languages: those two parameters and their positions.
_Takers = Mapping[str, tuple[tuple[str, int], tuple[str, int]]]


def code_texts(folder: Path) -> Iterator[Text]:
    """Read the texts of every module in `folder`, in the order in which they are written."""
    for path in sorted(folder.rglob("*.py")):
        source = path.read_text("utf-8")
        if _WORDS in source:  # half of the modules have no text, and need no tree
            yield from module_texts(path.relative_to(folder).with_suffix("").as_posix(), source)


def module_texts(module: str, source: str) -> Iterator[Text]:
    """Read the texts of one module; what is filled in later becomes its name in braces, a choice `{one|other}`."""
    tree = ast.parse(source)
    takers = _takers(tree)
    for owner, call in _calls(tree, ()):
        sides = _sides(call, takers)
        if any(map(_written, sides)):
            yield Text(f"{module}: {'.'.join(owner)}", *map(_as_text, sides))


def _takers(tree: ast.Module) -> _Takers:
    """`Words`, and the functions of this module that are given both languages to make one of."""
    found = {_WORDS: (("fr", 0), ("en", 1))}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            names = [each.arg for each in node.args.args]
            for french, english in _LANGUAGES:
                if french in names and english in names:
                    found[node.name] = ((french, names.index(french)), (english, names.index(english)))
    return found


def _sides(call: ast.Call, takers: _Takers) -> tuple[ast.expr, ...]:
    """The French and the English argument of a call that takes both; nothing for any other call."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name) if name in takers:
            sides = [_argument(call, *parameter) for parameter in takers[name]]
            return tuple(side for side in sides if side) if all(sides) else ()
        case _:
            return ()


def _argument(call: ast.Call, name: str, at: int) -> ast.expr | None:
    named = (keyword.value for keyword in call.keywords if keyword.arg == name)
    return call.args[at] if at < len(call.args) else next(named, None)


def _calls(node: ast.AST, owner: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], ast.Call]]:
    """Every call under `node`, with the names of what it is in from the outermost to the innermost."""
    if isinstance(node, ast.Call):
        yield owner, node
    for child, names in _children(node):
        yield from _calls(child, (*owner, *names))


def _children(node: ast.AST) -> Iterator[tuple[ast.AST, tuple[str, ...]]]:
    """The children of `node`, each with the names that identify it."""
    match node:
        case ast.Dict(keys=keys, values=values):
            yield from ((value, (_key(key),) if key else ()) for key, value in zip(keys, values, strict=True))
        case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)):
            yield from ((value, (_key(target),)) for target, value in zip(targets, values, strict=False))
        case _:
            names = tuple(_names(node))
            for child in ast.iter_child_nodes(node):
                yield child, (child.arg,) if isinstance(child, ast.keyword) and child.arg else names


def _names(node: ast.AST) -> Iterator[str]:
    """The name that `node` gives to its content, if it gives one."""
    match node:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            yield name
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            yield name
        case ast.Call(args=parts) | ast.Tuple(elts=parts):
            yield from (part for part in map(_key, parts[:1]) if _CODE.fullmatch(part))
        case _:
            pass


def _key(node: ast.expr) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else ast.unparse(node)


def _as_text(node: ast.expr) -> str:
    """The text of an expression, with `{name}` in place of what comes from elsewhere."""
    written = _written(node)
    return f"{{{_name(node)}}}" if written is None else written


def _written(node: ast.expr) -> str | None:
    """The text written in an expression; None when all of it comes from elsewhere."""
    text: str | None = None
    match node:
        case ast.Constant(value=str(text)):
            pass
        case ast.JoinedStr(values=parts):
            text = "".join(map(_as_text, parts))
        case ast.FormattedValue(value=value):
            text = _written(value)
        case ast.IfExp(body=one, orelse=other):
            text = _joined("|", (one, other), "{%s}")
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            text = _joined("", (left, right))
        case ast.Call(
            func=ast.Attribute(value=ast.Constant(value=str(mark)), attr="join"), args=[ast.Tuple() as listed]
        ):
            text = _joined(mark, listed.elts)
        case _:
            pass
    return text


def _joined(mark: str, parts: Sequence[ast.expr], form: str = "%s") -> str | None:
    return form % mark.join(map(_as_text, parts)) if any(map(_written, parts)) else None


def _name(node: ast.AST) -> str:
    """The placeholder of a value in a sentence: its name, without the language chosen or what is done to it."""
    match node:
        case ast.Name(id=name) | ast.Attribute(value=ast.Name(id="self"), attr=name):
            return name.strip("_").lower()
        case (
            ast.Attribute(value=value, attr="fr" | "en" | "value")
            | ast.Call(func=ast.Attribute(value=ast.Constant()), args=[value, *_])
            | ast.Call(func=ast.Attribute(value=value))
            | ast.Call(args=[value, *_])
            | ast.BinOp(left=value)
            | ast.IfExp(body=value)
            | ast.List(elts=[value, *_])
            | ast.GeneratorExp(generators=[ast.comprehension(iter=value)])
            | (ast.FormattedValue(value=value) | ast.Starred(value=value) | ast.Subscript(value=value))
        ):
            return _name(value)
        case ast.Attribute(value=value, attr=name):
            return f"{_name(value)}.{name.strip('_')}"
        case _:
            return "…"
