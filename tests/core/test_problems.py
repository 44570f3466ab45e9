"""What stops a file: errors do, unless a person insists; nobody insists on words that are absent."""

import pytest

from composer.core.codes import Code
from composer.core.problems import Problem, Severity, stopping
from composer.core.words import Words

_SAID = Words("Voilà.", "There.")


def _problem(code: Code, severity: Severity) -> Problem:
    return Problem(code, severity, _SAID)


@pytest.mark.parametrize("severity", ["warning", "notice"])
def test_what_would_be_regretted_or_is_a_hint_stops_nothing(severity: Severity) -> None:
    assert not stopping([_problem("text-too-long", severity)])


def test_an_error_stops_until_one_insists() -> None:
    cut = _problem("text-too-long", "error")
    assert stopping([_problem("photo-too-small", "warning"), cut]) == (cut,)
    assert not stopping([cut], "despite-errors")


@pytest.mark.parametrize("code", ["text-absent", "minor-not-agreed", "nothing-to-show"])
def test_nobody_insists_on_what_is_not_there_or_not_allowed(code: Code) -> None:
    assert stopping([_problem(code, "error")], "despite-errors")
