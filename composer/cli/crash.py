"""Reports an unexpected error of the command line: a crash report, one sentence, and a traceback only on request."""

import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from composer.app.crash_report import crash_problem, report, write_report
from composer.cli.language import wanted_language
from composer.cli.report import NOT_WRITTEN, print_json, print_problems, problem_value
from composer.cli.streams import OutputLost, discard


def report_crash(error: Exception, arguments: Sequence[str]) -> int:
    """Write a report of `error`, print the problem as `arguments` ask (language, JSON), and return the exit code."""
    if "--debug" in arguments:
        traceback.print_exception(error)
    problem, language = crash_problem("nothing", _written(report(error))), wanted_language(arguments)
    try:
        if "--json" in arguments:
            print_json({"problems": [problem_value(problem, language)]})
            return NOT_WRITTEN
    except OutputLost:  # then it is printed on standard error, as without --json
        discard(sys.stdout)
    print_problems((problem,), language)
    return NOT_WRITTEN


def _written(text: str) -> Path | None:
    try:
        from composer.app.platform_folders import journal_folder  # noqa: PLC0415 - Qt knows the platform's folders
    except ImportError:  # or cannot start, which may be the very error
        return None
    return write_report(journal_folder(), text)
