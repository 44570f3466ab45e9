"""`man`: prints the manual page of the command line, for groff and mandoc."""

from argparse import Namespace
from collections.abc import Iterator

import composer
from composer.cli.examples import lines_for
from composer.cli.parser import ABOUT
from composer.cli.report import WRITTEN, print_line
from composer.cli.shell.branches import Branch, Typed, branches
from composer.core.words import Language, Words

_NAME = Words("NOM", "NAME")
_SYNOPSIS = Words("SYNOPSIS", "SYNOPSIS")
_DESCRIPTION = Words("DESCRIPTION", "DESCRIPTION")
_OPTIONS, _COMMANDS = Words("OPTIONS", "OPTIONS"), Words("COMMANDES", "COMMANDS")
_EXAMPLES, _EXIT = Words("EXEMPLES", "EXAMPLES"), Words("CODES DE SORTIE", "EXIT STATUS")
_COMMAND = Words("commande", "command")
_WHAT = Words("compose visuels et légendes", "composes visuals and captions")
_ALONE = Words(
    "Sans commande, la fenêtre s’ouvre, sur les fichiers nommés.",
    "Without a command, the window opens, on the files named.",
)
_CODES: tuple[tuple[str, Words], ...] = (
    ("0", Words("tout est écrit, ou en règle", "everything was written, or is in order")),
    ("1", Words("quelque chose n’a pas pu l’être", "something could not be")),
    ("2", Words("la commande n’a pas été comprise", "the command was not understood")),
)


def run(_arguments: Namespace, language: Language) -> int:
    """Print the page in the language of messages."""
    for line in page(language):
        print_line(line)
    return WRITTEN


def page(language: Language) -> Iterator[str]:
    """The lines of the page, in the macros of man(7)."""
    root, *commands = branches({}, language)
    yield f'.TH JPS\\-COMPOSER 1 "" "jps\\-composer {composer.__version__}"'
    yield from (_section(_NAME, language), f"jps\\-composer \\- {_safe(_WHAT.to(language))}")
    yield from (_section(_SYNOPSIS, language), f".B jps\\-composer\n.I {_COMMAND.to(language)}\n.RI [ options ]")
    yield from (_section(_DESCRIPTION, language), _safe(ABOUT.to(language)), _safe(_ALONE.to(language)))
    yield _section(_OPTIONS, language)
    yield from (line for each in root.options for line in _typed(each))
    yield _section(_COMMANDS, language)
    for branch in commands:
        yield from _branch(branch)
    yield from (_section(_EXAMPLES, language), ".nf")
    yield from (_safe(line) for branch in (root, *commands) for line in lines_for(branch.path, language))
    yield from (".fi", _section(_EXIT, language))
    yield from (f".TP\n.B {code}\n{_safe(words.to(language))}" for code, words in _CODES)


def _section(title: Words, language: Language) -> str:
    return f".SH {title.to(language)}"


def _branch(branch: Branch) -> Iterator[str]:
    yield f".SS {_safe(branch.path)}"
    yield _safe(branch.help)
    for each in (*branch.operands, *branch.options):
        yield from _typed(each)


def _typed(typed: Typed) -> Iterator[str]:
    yield f'.TP\n.BI "{_safe(", ".join(typed.names))} " "{_safe(typed.value)}"'
    words = f" ({', '.join(typed.words)})" if typed.words else ""
    yield _safe(typed.help + words)


def _safe(text: str) -> str:
    """`text` as groff prints it: no line of it is a request, and a dash can be copied."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("\u00a0", "\\~")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
