"""Prints problems and results: as sentences, one line each, or as JSON for a program."""

import json
import re
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from composer.cli import streams
from composer.core.formats import Formats
from composer.core.problems import NOWHERE, Problem, stopping
from composer.core.words import Language, Words

if TYPE_CHECKING:
    from composer.app.kit.make import Made
    from composer.app.proof.poster_proof import Proof

#: Exit codes: everything written, or something could not be. A usage error is 2, as in argparse.
WRITTEN, NOT_WRITTEN = 0, 1
#: The number of the format of `--json`: a later one means that an earlier reader would be wrong (docs/json.md).
JSON_FORMAT = 1
_FIX = Words("Corrigez les erreurs ci-dessus.", "Fix the errors above.")
#: The same, where the person may insist.
INSIST = Words(
    "Corrigez les erreurs ci-dessus, ou ajoutez --despite-errors pour écrire quand même.",
    "Fix the errors above, or add --despite-errors to write anyway.",
)
_SEVERITY = {
    "error": Words("erreur", "error"),
    "warning": Words("attention", "warning"),
    "notice": Words("à noter", "note"),
}
_COMMAND = Words("En ligne de commande\u00a0: «\u00a0{command}\u00a0».", "On the command line: “{command}”.")
# What would break a line or control the terminal: control characters, line and paragraph separators.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_PASSED, _FAILED = Words("réussi", "passed"), Words("échoué", "failed")


def problem_line(problem: Problem, language: Language) -> str:
    """One problem on one line: its severity, location, sentence and fix."""
    colon = "\u00a0:" if language == "fr" else ":"
    head = _SEVERITY[problem.severity].to(language)
    location = f" ({problem.location})" if problem.location != NOWHERE else ""
    line = " ".join(filter(None, (problem.words.to(language), _fix(problem, language))))
    return _CONTROLS.sub(" ", f"{head}{location}{colon} {line}")


def _fix(problem: Problem, language: Language) -> str:
    command = _COMMAND.format(command=problem.command) if problem.command else None
    return " ".join(words.to(language) for words in (problem.fix, command) if words)


def problem_value(problem: Problem, language: Language) -> dict[str, str]:
    """One problem as a JSON value; texts in `language`."""
    return {
        "code": problem.code,
        "severity": problem.severity,
        "place": str(problem.location),
        "message": problem.words.to(language),
        "mend": _fix(problem, language),
    }


def problem_values(problems: Iterable[Problem], language: Language) -> list[dict[str, str]]:
    """Problems as JSON values; texts in `language`."""
    return [problem_value(each, language) for each in problems]


def in_its_file(problem: Problem, path: str) -> Problem:
    """The problem with its file, where it is one of several; a problem that names a file already stays as it is."""
    if not path or problem.location.file:
        return problem
    return replace(problem, location=replace(problem.location, file=path))


def print_line(line: str) -> None:
    """Print a line of the result on standard output."""
    streams.write_output(f"{line}\n")


def print_problems(problems: Iterable[Problem], language: Language) -> None:
    """Print problems on standard error, one line each."""
    for problem in problems:
        streams.write_error(f"{problem_line(problem, language)}\n")


def print_notes(notes: Iterable[str], language: Language) -> None:
    """Print remarks about a result on standard error, one line each."""
    colon = "\u00a0:" if language == "fr" else ":"
    for note in notes:
        streams.write_error(f"{_SEVERITY['notice'].to(language)}{colon} {note}\n")


def print_json(value: Mapping[str, object]) -> None:
    """Print a result as JSON on standard output, in ASCII: correct whatever encoding either side uses.

    What each command prints is in docs/json.md.
    """
    print_line(json.dumps({"format": JSON_FORMAT, **value}, indent=2))


def print_answer(
    arguments: Namespace,
    language: Language,
    value: Mapping[str, object],
    lines: Iterable[str],
    problems: Iterable[Problem] | None = None,
) -> None:
    """Print a result in one of its two forms: `value` as JSON, or its `lines`, each with the problems if it has any."""
    if arguments.json:
        print_json(value if problems is None else {**value, "problems": problem_values(problems, language)})
        return
    for line in lines:
        print_line(line)
    print_problems(problems or (), language)


def advice_after(problems: Iterable[Problem]) -> Words:
    """What to do about errors: fix them, or insist where that is allowed."""
    errors = stopping(problems)
    return INSIST if len(stopping(errors, "despite-errors")) < len(errors) else _FIX


def print_kit(made: "Made", formats: Formats, arguments: Namespace, language: Language) -> int:
    """Print a kit's files, one per line, then its problems; returns the exit code."""
    from composer.app.kit.preflight import withheld_problem  # noqa: PLC0415 - already loaded where kits are made
    from composer.app.kit.shop_sheets import sheets_summary  # noqa: PLC0415 - as above

    held = withheld_problem(made, formats)
    problems = (*made.problems, replace(held, fix=advice_after(made.problems))) if held else made.problems
    if arguments.json:
        value = {"folder": str(made.folder), "files": [str(path) for path in made.files], "complete": made.complete}
        print_json({**value, "held": list(made.withheld), "problems": problem_values(problems, language)})
    else:
        for path in made.files:
            print_line(str(path))
        if said := sheets_summary(tuple(made.prints.values())):
            print_notes([said.to(language)], language)
        print_problems(problems, language)
    return WRITTEN if made.complete else NOT_WRITTEN


def print_proof(proof: "Proof", language: Language) -> None:
    """Print whether one poster in one format passed or failed, and why."""
    verdict = (_PASSED if proof.passed else _FAILED).to(language)
    size = proof.format.pixels
    print_line(f"{verdict} {proof.poster} {proof.format.id} {size.width:g} × {size.height:g}")
    print_problems(proof.problems, language)


def proof_value(proof: "Proof", language: Language) -> dict[str, object]:
    """The result of one poster in one format, as a JSON value."""
    found = problem_values(proof.problems, language)
    return {"poster": proof.poster, "format": proof.format.id, "passed": proof.passed, "problems": found}


def progress_on(stream: Any = None) -> Callable[[int, int, str], None]:  # noqa: ANN401 - any object that replaces a standard stream
    """A function that prints progress on one line, replaced each time; it prints nothing without a terminal."""
    terminal = stream or sys.stderr

    def print_progress(done: int, total: int, name: str) -> None:
        if terminal is not None and terminal.isatty():
            terminal.write("\r\x1b[K" + (f"{done + 1}/{total} {name}" if done < total else ""))
            terminal.flush()

    return print_progress
