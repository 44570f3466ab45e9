"""The command line's entry: language, arguments, the command, and refusals as sentences."""

import sys
import time
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module

from composer.cli.bilingual_argparse import USAGE
from composer.cli.language import wanted_language
from composer.cli.parser import build_parser
from composer.cli.report import NOT_WRITTEN, problem_value, say_json, say_problems
from composer.cli.streams import OutputLost, flush, forget
from composer.core.problems import Misused, Problem, Refused
from composer.core.words import Language, Words

#: Commands that draw nothing start without Qt.
_WITHOUT_QT = frozenset({"posters", "caption", "lint", "typography"})


def main(argv: Sequence[str]) -> int:
    """Run one command; the exit code: 0 all written, 1 something could not be, 2 usage."""
    language = wanted_language(argv)
    try:
        code = _answer(argv, language)
        flush()
    except OutputLost as lost:
        forget(sys.stdout)
        say_problems((_unwritten(lost.cause),), language)
        return NOT_WRITTEN
    return code


def _answer(argv: Sequence[str], language: Language) -> int:
    try:
        arguments = build_parser(language).parse_args(argv)
        # Read where it was typed: given before the command, the command's own default would hide it.
        return _noted(arguments, language) if "--debug" in argv else _run(arguments, language)
    except SystemExit as leaving:  # argparse leaves this way after --help and after a misuse
        return leaving.code if isinstance(leaving.code, int) else USAGE
    except Refused as refused:
        # As it was typed: a text that is none is refused before the arguments are known.
        if "--json" in argv:
            say_json({"problems": [problem_value(problem, language) for problem in refused.problems]})
        else:
            say_problems(refused.problems, language)
        return USAGE if isinstance(refused, Misused) else NOT_WRITTEN


def _run(arguments: Namespace, language: Language) -> int:
    if arguments.command not in _WITHOUT_QT:
        _require_qt()
    return import_module(f"composer.cli.commands.{arguments.command.replace('-', '_')}").run(arguments, language)


def _noted(arguments: Namespace, language: Language) -> int:
    """Run the command and say on standard error which, with what, and how long it took."""
    # Imported here as few people ask for it.
    from composer.app.versions import versions  # noqa: PLC0415
    from composer.storage.activity_log import ActivityLog  # noqa: PLC0415

    journal, began = ActivityLog(echo=sys.stderr), time.perf_counter()
    journal.begin(versions().items())
    code = _run(arguments, language)
    journal.note(f"{arguments.command} {code}", milliseconds=(time.perf_counter() - began) * 1000)
    return code


def _require_qt() -> None:
    # Imported here so that a usage error waits for nothing.
    from composer.render.qt_ready import require_qt  # noqa: PLC0415

    require_qt()


def _unwritten(error: OSError) -> Problem:
    # Imported here as almost nobody meets it.
    from composer.storage.disk_errors import cause_of  # noqa: PLC0415

    said = cause_of(error).words
    return Problem(
        "output-not-written",
        "error",
        Words(
            f"Le résultat de la commande n’a pas pu être écrit\u00a0: {said.fr}. Les fichiers déjà faits sont intacts.",
            f"The command’s result could not be written: {said.en}. The files already made are intact.",
        ),
        fix=Words("Envoyez-le ailleurs, puis recommencez.", "Send it elsewhere, then try again."),
    )
