"""Reports that files named for the window cannot be opened without a screen, and what the command line can do."""

import shlex
from collections.abc import Sequence

from composer.cli.bilingual_argparse import USAGE
from composer.cli.language import wanted_language
from composer.cli.report import print_problems
from composer.core.file_kinds import Kind, kind_of
from composer.core.problems import Problem
from composer.core.words import Words, named

_WHY = Words(
    "{name} s’ouvre dans la fenêtre, et il n’y a pas d’écran ici.",
    "{name} opens in the window, and there is no screen here.",
)
_COMMAND = Words("Par la ligne de commande\u00a0: {line}", "From the command line: {line}")
_UNZIP = Words(
    "Décompressez-le, puis, par la ligne de commande\u00a0: {line}", "Unzip it, then, from the command line: {line}"
)
#: By kind of file; a folder, as any other name, is taken for a poster's.
_LINES: dict[Kind, str] = {
    "photo": "jps-composer compose --poster bloc --photo {file}",
    "visual": "jps-composer compose {file}",
    "campaign": "jps-composer pack add {file}",
    "posters": "jps-composer check .",
    "art": "jps-composer posters import {file}",
    "other": "jps-composer check {file}",
}


def report_no_window(files: Sequence[str]) -> int:
    """Print what the command line can do with the first of `files`; returns the exit code of a usage error."""
    file = files[0]
    kind = kind_of(file)
    line = _LINES[kind].format(file=shlex.quote(file))
    fix = (_UNZIP if kind == "posters" else _COMMAND).format(line=line)
    print_problems([Problem("no-screen", "error", _WHY.format(name=named(file)), fix=fix)], wanted_language([]))
    return USAGE
