"""Findings and results in words for a person, one line each, or as JSON for a program."""

import json
import sys
from collections.abc import Iterable
from typing import Any

from composer.core.problems import Problem
from composer.core.words import Language, Words

_SEVERITY = {
    "error": Words("erreur", "error"),
    "warning": Words("attention", "warning"),
    "notice": Words("à noter", "note"),
}


def problem_line(problem: Problem, language: Language) -> str:
    """One finding on one line: how bad, where, what, and what would do."""
    colon = "\u00a0:" if language == "fr" else ":"
    head = _SEVERITY[problem.severity].to(language)
    place = f" ({problem.place})" if problem.place else ""
    mend = f" {problem.mend.to(language)}" if problem.mend else ""
    return " ".join(f"{head}{place}{colon} {problem.words.to(language)}{mend}".split("\n"))


def problem_value(problem: Problem, language: Language) -> dict[str, str]:
    """One finding for a program; texts in `language`."""
    return {
        "code": problem.code,
        "severity": problem.severity,
        "place": problem.place,
        "message": problem.words.to(language),
        "mend": problem.mend.to(language) if problem.mend else "",
    }


def say(line: str) -> None:
    """A result, on standard output; what the terminal's encoding lacks is shown as an escape."""
    _write(line, sys.stdout)


def say_problems(problems: Iterable[Problem], language: Language) -> None:
    """Findings, on standard error, one line each."""
    for problem in problems:
        _write(problem_line(problem, language), sys.stderr)


def say_json(value: object) -> None:
    """A value for a program, on standard output."""
    _write(json.dumps(value, ensure_ascii=False, indent=2), sys.stdout)


def say_progress(done: int, total: int, name: str) -> None:
    """How far the work is, on a terminal only, on a line that the next one replaces."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{done}/{total} {name}" if done < total else "\r\x1b[K")
        sys.stderr.flush()


def _write(line: str, stream: Any) -> None:  # noqa: ANN401 - whatever stands for a standard stream
    encoding = getattr(stream, "encoding", None) or "utf-8"
    stream.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")
