"""Findings and results in words for a person, one line each, or as JSON for a program."""

import json
import re
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from composer.cli import streams
from composer.core.formats import Formats
from composer.core.location import NOWHERE
from composer.core.problems import Problem, stopping
from composer.core.words import Language, Words

if TYPE_CHECKING:
    from composer.app.kit.make import Made
    from composer.app.proof.poster_proof import Proof

#: Exit codes: all written, or something could not be. Usage is 2, as argparse has it.
WRITTEN, NOT_WRITTEN = 0, 1
_FIX = Words("Corrigez ce qui est dit plus haut.", "Fix what is said above.")
#: The same, for whoever may insist.
INSIST = Words(
    "Corrigez ce qui est dit plus haut, ou ajoutez --despite-errors pour écrire quand même.",
    "Fix what is said above, or add --despite-errors to write anyway.",
)
_SEVERITY = {
    "error": Words("erreur", "error"),
    "warning": Words("attention", "warning"),
    "notice": Words("à noter", "note"),
}
# What would break a line or speak to the terminal: control characters, line and paragraph separators.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_PASSED, _FAILED = Words("réussi", "passed"), Words("échoué", "failed")


def problem_line(problem: Problem, language: Language) -> str:
    """One finding on one line: how bad, where, what, and what would do."""
    colon = "\u00a0:" if language == "fr" else ":"
    head = _SEVERITY[problem.severity].to(language)
    place = f" ({problem.location})" if problem.location != NOWHERE else ""
    fix = f" {problem.fix.to(language)}" if problem.fix else ""
    return _CONTROLS.sub(" ", f"{head}{place}{colon} {problem.words.to(language)}{fix}")


def problem_value(problem: Problem, language: Language) -> dict[str, str]:
    """One finding for a program; texts in `language`."""
    return {
        "code": problem.code,
        "severity": problem.severity,
        "place": str(problem.location),
        "message": problem.words.to(language),
        "mend": problem.fix.to(language) if problem.fix else "",
    }


def say(line: str) -> None:
    """A result, on standard output."""
    streams.say(f"{line}\n")


def say_problems(problems: Iterable[Problem], language: Language) -> None:
    """Findings, on standard error, one line each."""
    for problem in problems:
        streams.tell(f"{problem_line(problem, language)}\n")


def say_notes(notes: Iterable[str], language: Language) -> None:
    """Remarks beside a result, on standard error, one line each."""
    colon = "\u00a0:" if language == "fr" else ":"
    for note in notes:
        streams.tell(f"{_SEVERITY['notice'].to(language)}{colon} {note}\n")


def say_json(value: object) -> None:
    """A value for a program, on standard output, in ASCII: right whatever encoding either side takes."""
    say(json.dumps(value, indent=2))


def way_on(problems: Iterable[Problem]) -> Words:
    """What to do after errors: fix them, or insist where one may."""
    errors = stopping(problems)
    return INSIST if len(stopping(errors, "despite-errors")) < len(errors) else _FIX


def say_made(made: "Made", formats: Formats, arguments: Namespace, language: Language) -> int:
    """A kit's files, one a line, then its findings; the exit code."""
    from composer.app.kit.preflight import held_problem  # noqa: PLC0415 - where kits are made, what it needs is loaded

    held = held_problem(made, formats)
    problems = (*made.problems, replace(held, fix=way_on(made.problems))) if held else made.problems
    if arguments.json:
        files = [str(path) for path in made.files]
        found = [problem_value(problem, language) for problem in problems]
        value = {"folder": str(made.folder), "files": files, "complete": made.complete}
        say_json({**value, "held": list(made.held), "problems": found})
    else:
        for path in made.files:
            say(str(path))
        say_problems(problems, language)
    return WRITTEN if made.complete else NOT_WRITTEN


def say_proof(proof: "Proof", language: Language) -> None:
    """One poster in one format: passed or failed, and why."""
    verdict = (_PASSED if proof.passed else _FAILED).to(language)
    size = proof.format.pixels
    say(f"{verdict} {proof.poster} {proof.format.id} {size.width:g} × {size.height:g}")
    say_problems(proof.problems, language)


def proof_value(proof: "Proof", language: Language) -> dict[str, object]:
    """One poster in one format, for a program."""
    found = [problem_value(problem, language) for problem in proof.problems]
    return {"poster": proof.poster, "format": proof.format.id, "passed": proof.passed, "problems": found}


def progress_on(stream: Any = None) -> Callable[[int, int, str], None]:  # noqa: ANN401 - whatever stands for a standard stream
    """Says how far the work is, on a line that the next one replaces; says nothing where nobody watches."""
    terminal = stream or sys.stderr

    def say_progress(done: int, total: int, name: str) -> None:
        if terminal is not None and terminal.isatty():
            terminal.write("\r\x1b[K" + (f"{done + 1}/{total} {name}" if done < total else ""))
            terminal.flush()

    return say_progress
