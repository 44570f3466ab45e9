"""An error that nobody foresaw, on the command line: a report, one sentence, and never a traceback unless asked for."""

import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from composer.app.crash_report import crash_problem, report, write_report
from composer.cli.language import wanted_language
from composer.cli.report import NOT_WRITTEN, problem_value, say_json, say_problems
from composer.cli.streams import OutputLost, forget


def report_crash(error: Exception, arguments: Sequence[str]) -> int:
    """Write the report of `error` and say so in the language and the form that `arguments` ask for; the exit code."""
    if "--debug" in arguments:
        traceback.print_exception(error)
    problem, language = crash_problem("nothing", _written(report(error))), wanted_language(arguments)
    try:
        if "--json" in arguments:
            say_json({"problems": [problem_value(problem, language)]})
            return NOT_WRITTEN
    except OutputLost:  # then it is said where the rest is
        forget(sys.stdout)
    say_problems((problem,), language)
    return NOT_WRITTEN


def _written(text: str) -> Path | None:
    try:
        from composer.app.platform_folders import journal_folder  # noqa: PLC0415 - Qt knows the platform's folders
    except ImportError:  # or cannot start, which may be the very error
        return None
    return write_report(journal_folder(), text)
