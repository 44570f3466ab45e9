"""The command line as branches: each command with its commands, its options, and what may be typed after each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from msgspec import Struct

from composer.cli.argument import FILE, FOLDER, Argument, Command
from composer.cli.arguments import CAMPAIGN, COMMANDS, DEBUG, LANG
from composer.cli.bilingual_argparse import HELP
from composer.cli.parser import ABOUT, VERSION
from composer.core.words import Language

#: What is typed after an option: nothing, one of its words, a file, a folder, or anything.
Kind = Literal["nothing", "word", "file", "folder", "anything"]
_NO_VALUE = {"store_true", "store_const", "help", "version"}
#: A word that no shell reads as anything else.
_SAFE = re.compile(r"[\w.:@#+-]+")


class Typed(Struct, frozen=True):
    """An option, or an argument without a name: its names, its help, what is typed for it, and how that is shown."""

    names: tuple[str, ...]
    help: str
    kind: Kind
    words: tuple[str, ...] = ()
    value: str = ""


class Branch(Struct, frozen=True):
    """One command: the words that name it, the commands it has with their help, its options, its arguments."""

    path: str
    help: str
    commands: Mapping[str, str]
    options: tuple[Typed, ...]
    operands: tuple[Typed, ...]


#: What the parser adds to the table by itself.
_HELP = Argument(("--help",), HELP, options={"action": "help"})
_VERSION = Argument(("--version",), VERSION, options={"action": "version"})
_ROOT = Command(ABOUT, (LANG, DEBUG, _VERSION), COMMANDS)


def branches(known: Mapping[str, tuple[str, ...]], language: Language) -> Iterator[Branch]:
    """The command line, named by no word, then every command; `known` has words for an argument, by its name."""
    for path, command in _walk(_ROOT, ""):
        always = (CAMPAIGN, LANG, DEBUG, _HELP) if path else (_HELP,)
        typed = [_typed(each, known, language) for each in (*command.arguments, *always)]
        options = tuple(each for each in typed if each.names[0].startswith("-"))
        operands = tuple(each for each in typed if not each.names[0].startswith("-"))
        inside = {name: each.help.to(language) for name, each in command.commands.items()}
        yield Branch(path, command.help.to(language), inside, options, operands)


def quoted_paths(tree: Sequence[Branch], quote: str) -> list[str]:
    """The words of each command between two `quote`, as a script meets them: a first word comes after a space."""
    return [f"{quote}{each.path if ' ' in each.path else f' {each.path}'}{quote}" for each in tree[1:]]


def quotable(text: str) -> str:
    """`text` without what ends or escapes a text between single quotes."""
    return text.replace("\\", "/").replace("'", "’")


def _walk(command: Command, path: str) -> Iterator[tuple[str, Command]]:
    yield path, command
    for name, inside in command.commands.items():
        yield from _walk(inside, f"{path} {name}".strip())


def _typed(argument: Argument, known: Mapping[str, tuple[str, ...]], language: Language) -> Typed:
    options: Mapping[str, Any] = argument.options
    words = tuple(str(each) for each in options.get("choices", known.get(argument.names[0], ())))
    safe = tuple(each for each in words if _SAFE.fullmatch(each))
    kind: Kind = "anything"
    if options.get("action") in _NO_VALUE:
        kind = "nothing"
    elif safe:
        kind = "word"
    elif argument.metavar == FOLDER:
        kind = "folder"
    elif argument.metavar == FILE or "type" in options:
        kind = "file"
    value = argument.metavar.to(language) if argument.metavar else ""
    return Typed(argument.names, argument.help.to(language), kind, safe, value)
