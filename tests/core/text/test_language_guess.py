"""A quote in the other language is noticed when its small words leave no doubt, and a right one never."""

import tomllib
from pathlib import Path

import pytest

from composer.core.text.language_guess import language_of, language_problem
from composer.core.visual import Visual
from composer.core.words import Language

_DATA = Path(__file__).parents[2] / "data"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I failed twice.", "en"),
        ("You don’t have to be fast, you have to come back.", "en"),
        ("It's the second try that taught me the most.", "en"),
        ("J’ai raté deux fois, puis j’ai réussi.", "fr"),
        ("On tombe, mais la vie continue.", "fr"),
        ("Fonce!", None),
        ("Never give up.", None),
        ("My best friend m’a dit : lâche pas la patate.", None),
        ("Yes we can", None),
        ("Sí se puede, siempre hay un camino para ti.", None),
        ("Chapitre I", None),
        ("", None),
    ],
)
def test_a_language_is_guessed_when_there_is_no_doubt(text: str, language: Language | None) -> None:
    assert language_of(text) == language


def _said() -> list[tuple[str, str]]:
    """Every piece of the answers of the test data, with its kind; some kinds mix both languages."""
    answers = tomllib.loads((_DATA / "answers.toml").read_text("utf-8"))["answer"]
    return [(each["kind"], line[2:].strip()) for each in answers for line in each["said"].splitlines()]


def test_no_sentence_that_people_say_is_taken_for_the_other_language() -> None:
    mixed = {"nothing usable", "headings"}
    told = [(kind, text, language_of(text)) for kind, text in _said() if kind not in mixed]
    wrong = [text for kind, text, seen in told if seen == ("fr" if kind == "English" else "en")]
    assert wrong == []
    assert sum(seen is not None for _, _, seen in told) > 600


def test_the_hint_says_which_way_to_go() -> None:
    problem = language_problem(Visual("bloc", quote="I failed twice."))
    assert problem is not None
    assert (problem.code, problem.severity, str(problem.location)) == ("language-mismatch", "notice", "quote")
    assert problem.fix is not None
    assert problem.fix.fr == "Passer le visuel en anglais."
    assert language_problem(Visual("bloc", quote="I failed twice.", language="en")) is None
