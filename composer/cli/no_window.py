"""What is said where files are named for the window, and there is no screen to open it on."""

import shlex
from collections.abc import Sequence

from composer.cli.bilingual_argparse import USAGE
from composer.cli.language import wanted_language
from composer.cli.report import say_problems
from composer.core.file_kinds import Kind, kind_of
from composer.core.naming import named
from composer.core.problems import Problem
from composer.core.words import Words

_WHY = Words(
    "{name} s’ouvre dans la fenêtre, et il n’y a pas d’écran ici.",
    "{name} opens in the window, and there is no screen here.",
)
_COMMAND = Words("Par la ligne de commande\u00a0: {line}", "From the command line: {line}")
_UNZIP = Words(
    "Décompressez-le, puis, par la ligne de commande\u00a0: {line}", "Unzip it, then, from the command line: {line}"
)
#: By what a file is; a folder, as any other name, is taken for a poster's.
_LINES: dict[Kind, str] = {
    "photo": "jps-composer compose --poster bloc --photo {file}",
    "visual": "jps-composer compose {file}",
    "posters": "jps-composer check .",
    "other": "jps-composer check {file}",
}


def say_no_window(files: Sequence[str]) -> int:
    """Say what the command line can do with the first of `files`; the exit code of a misuse."""
    file = files[0]
    kind = kind_of(file)
    name, line = named(file), _LINES[kind].format(file=shlex.quote(file))
    words = _WHY.format(name=name)
    way = _UNZIP if kind == "posters" else _COMMAND
    fix = way.format(line=line)
    say_problems([Problem("no-screen", "error", words, fix=fix)], wanted_language([]))
    return USAGE
