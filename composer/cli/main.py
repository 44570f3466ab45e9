"""The entry point of the command line: chooses the language, parses arguments, runs the command, prints refusals."""

import sys
import time
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module

from composer.cli.bilingual_argparse import USAGE
from composer.cli.language import wanted_language
from composer.cli.parser import build_parser
from composer.cli.report import NOT_WRITTEN, print_json, print_problems, problem_values
from composer.cli.streams import OutputLost, discard, flush
from composer.core.problems import Misused, Problem, Refused
from composer.core.words import Language, Words

#: Commands that draw nothing start without Qt; `pack check` and `batch`, which draw, ask for it themselves.
_WITHOUT_QT = frozenset(("posters", "caption", "lint", "typography", "pack", "batch", "campaign", "completion", "man"))
#: Commands about the command line itself, in a folder of their own.
_SHELL = frozenset({"completion", "man"})


def main(argv: Sequence[str]) -> int:
    """Run one command and return the exit code: 0 everything written, 1 something could not be, 2 usage error."""
    language = wanted_language(argv)
    try:
        code = _answer(argv, language)
        flush()
    except OutputLost as lost:
        discard(sys.stdout)
        print_problems((_unwritten(lost.cause),), language)
        return NOT_WRITTEN
    return code


def _answer(argv: Sequence[str], language: Language) -> int:
    try:
        arguments = build_parser(language).parse_args(argv)
        # Looked for in `argv`: typed before the command, it would be hidden by the command's own default.
        return _run_logged(arguments, language) if "--debug" in argv else _run(arguments, language)
    except SystemExit as leaving:  # argparse exits this way after --help and after a usage error
        return leaving.code if isinstance(leaving.code, int) else USAGE
    except Refused as refused:
        # Looked for in `argv`: a text that is not UTF-8 is refused before the arguments are parsed.
        if "--json" in argv:
            print_json({"problems": problem_values(refused.problems, language)})
        else:
            print_problems(refused.problems, language)
        return USAGE if isinstance(refused, Misused) else NOT_WRITTEN


def _run(arguments: Namespace, language: Language) -> int:
    if arguments.command not in _WITHOUT_QT or getattr(arguments, "visual", None):
        # Imported here so that a usage error is immediate.
        from composer.render.qt_ready import require_qt  # noqa: PLC0415

        require_qt()
    folder = "shell" if arguments.command in _SHELL else "commands"
    return import_module(f"composer.cli.{folder}.{arguments.command.replace('-', '_')}").run(arguments, language)


def _run_logged(arguments: Namespace, language: Language) -> int:
    """Run the command, and print on standard error which one, the versions used and how long it took."""
    # Imported here as it is rarely needed.
    from composer.app.versions import versions  # noqa: PLC0415
    from composer.storage.activity_log import ActivityLog  # noqa: PLC0415

    journal, began = ActivityLog(echo=sys.stderr), time.perf_counter()
    journal.begin(versions().items())
    code = _run(arguments, language)
    journal.note(f"{arguments.command} {code}", milliseconds=(time.perf_counter() - began) * 1000)
    return code


def _unwritten(error: OSError) -> Problem:
    # Imported here as it is almost never needed.
    from composer.storage.disk_errors import cause_of  # noqa: PLC0415

    return Problem(
        "output-not-written",
        "error",
        Words(
            "Le résultat de la commande n’a pas pu être écrit\u00a0: {cause}. Les fichiers déjà écrits sont intacts.",
            "The command’s result could not be written: {cause}. Files already written are intact.",
        ).format(cause=cause_of(error).words),
        fix=Words("Envoyez-le ailleurs, puis recommencez.", "Send it elsewhere, then try again."),
    )
