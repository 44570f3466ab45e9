"""A fix is in place and minimal, keeps a person's words, and what only the person can fill is reported and left."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct, convert

from composer.core.linter.confusables import skeleton
from composer.core.linter.dates.calendar import WEEKDAYS
from composer.core.linter.finding import CaptionFinding, TextEdit
from composer.core.linter.lint import apply_fixes, lint
from composer.core.problems import SEVERITIES
from tests.networks import SHIPPED

_PHRASE = SHIPPED.phrase.value
_FILE = Path(__file__).parents[2] / "data" / "caption_fixes.toml"


class _Group(Struct, frozen=True, forbid_unknown_fields=True):
    """Captions of one kind on one network, each with what it becomes where that differs."""

    verdict: Literal["right", "fixed", "left"]
    kind: str
    network: str
    form: Literal["body", "whole"]
    captions: tuple[tuple[str, ...], ...]


class _Case(Struct, frozen=True):
    """One caption, and what `--fix` makes of it."""

    verdict: str
    network: str
    text: str
    fixed: str


def _cases() -> Iterator[_Case]:
    data = tomllib.loads(_FILE.read_text("utf-8"))
    for group in convert(data["group"], tuple[_Group, ...]):
        for texts in group.captions:
            text, fixed = (_whole(each, group) for each in (texts[0], texts[-1]))
            yield _Case(group.verdict, group.network, text, fixed)


def _whole(text: str, group: _Group) -> str:
    if group.form == "whole":
        return text.replace("{phrase}", _PHRASE)
    return f"{_PHRASE} {text}\n\n{SHIPPED.mention(group.network)}"


_CASES = tuple(_cases())


def _each(verdict: str) -> pytest.MarkDecorator:
    cases = [case for case in _CASES if case.verdict == verdict]
    return pytest.mark.parametrize("case", cases, ids=[case.text[-90:] for case in cases])


def _found(case: _Case, text: str) -> tuple[CaptionFinding, ...]:
    return lint(text, case.network, SHIPPED)


@_each("right")
def test_a_right_caption_is_left_in_silence(case: _Case) -> None:
    assert _found(case, case.text) == ()
    assert apply_fixes(case.text, case.network, SHIPPED) == case.text


@_each("fixed")
def test_what_is_certain_is_fixed_in_place_and_nothing_else_is_touched(case: _Case) -> None:
    assert _found(case, case.text)
    assert apply_fixes(case.text, case.network, SHIPPED) == case.fixed
    assert _found(case, case.fixed) == ()


@_each("left")
def test_what_only_the_person_can_fill_is_reported_and_left(case: _Case) -> None:
    fixed = apply_fixes(case.text, case.network, SHIPPED)
    assert fixed == case.text
    assert any(each.problem.severity != "notice" for each in _found(case, fixed))


def test_the_captions_are_many_of_every_verdict() -> None:
    counted = Counter(case.verdict for case in _CASES)
    assert counted["right"] >= 300
    assert counted["fixed"] >= 350
    assert counted["left"] >= 150


# --- What holds of any text. ---

_PIECES = st.sampled_from([
    *("Semaine de la persévérance scolaire", "Journées de persévérance scolaire", "Hooked on Schools Days", "JPS 2025"),
    *("du 16 au 21 février 2025", "le vingt février", "mardi 18 février 2026", "JSP", "Jeudi PerseVERT", "JPS"),
    *("« La persévérance fait toute la différence »", "thème : la persévérance mène loin", "XXXX", "[votre école]"),
    *("@reseau\\_reussite\\_montreal", "@Réseau réussite Montréal", "reseau_reussite_montreal", "@zoe", "#JPS2025"),
    *("#JPS2026#perséVERT2026", "# JPS 2026", "#jsp2026", "\n> oui", "Envoyé de mon iPhone", "**gras**", "1\\. lire"),
    *("Jeudi", "Thème", "PersiVERDANT Thursday", "La persévérance, ça mène plus loin", "[enseignante]", "Day"),
    *("je vous partages", "Dans le cadre des", _PHRASE, "à compléter", "la", "de la", "\n\n", ". ", " ", "ma route"),
])  # fmt: skip
_TEXTS = st.lists(st.one_of(_PIECES, st.text(max_size=6)), max_size=9).map(" ".join)
_NETWORKS = st.sampled_from(tuple(SHIPPED.networks))


@given(_TEXTS, _NETWORKS)
def test_fixing_twice_is_fixing_once(text: str, network: str) -> None:
    fixed = apply_fixes(text, network, SHIPPED)
    assert apply_fixes(fixed, network, SHIPPED) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "Thème Jeudi La persévérance fait toute la différence",
        "Le thème de la campagne : Jeudi PerséVERT, ça mène loin",
        "Hooked on Schools DayDans le cadre des Journées de la persévérance scolaire, je vous partage... ma route",
        "PerséVERT Thursdaydu 16 au 21 février 2025",
    ],
)
def test_no_fix_is_offered_that_another_one_undoes(text: str) -> None:
    fixed = apply_fixes(text, "instagram", SHIPPED)
    assert not [each for each in lint(fixed, "instagram", SHIPPED) if each.fix]
    assert apply_fixes(fixed, "instagram", SHIPPED) == fixed


@given(st.sampled_from([case for case in _CASES if case.verdict == "right"]), st.sampled_from(["", "\n", " 🎓"]))
def test_a_right_caption_stays_as_it_is_whatever_ends_it(case: _Case, end: str) -> None:
    assert apply_fixes(case.text + end, case.network, SHIPPED) == case.text + end


@given(_TEXTS, _NETWORKS)
def test_a_fix_brings_no_error_and_leaves_none_that_has_a_fix(text: str, network: str) -> None:
    before = {each.problem.code for each in lint(text, network, SHIPPED)}
    left = lint(apply_fixes(text, network, SHIPPED), network, SHIPPED)
    assert not [each for each in left if isinstance(each.fix, TextEdit)]
    errors = {each.problem.code for each in left if each.problem.severity == SEVERITIES[0]}
    assert errors <= before


@given(_TEXTS, _NETWORKS)
def test_no_word_of_the_person_is_lost(text: str, network: str) -> None:
    """Words that are gone are of a version of the campaign's own, within a span that a finding reported."""
    fixes = [each for each in lint(text, network, SHIPPED) if isinstance(each.fix, TextEdit)]
    for each in fixes:
        assert isinstance(each.fix, TextEdit)
        gone = Counter(_words(text[each.fix.start : each.fix.end])) - Counter(_words(each.fix.replacement))
        assert all(_is_campaign_s(word) for word in gone), (each.problem.code, gone)


def _words(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in skeleton(text).text).split()


_NEAR = (*SHIPPED.words.near, *(each for typed in SHIPPED.words.near.values() for each in typed))
_THEMES = (
    *SHIPPED.theme.values(),
    *(each for edition in SHIPPED.editions.values() for each in edition.themes.values()),
)
# « plus »: of a theme as it is misquoted in the pieces above.
_NAMES = (
    "plus reseau reussite montreal reseaureussitemontreal hooked on school days jps hsd february persevert vingt cinq"
)
_DAYS = " ".join(day for names in WEEKDAYS for day in names)
_OWN_WORDS = frozenset(_words(" ".join((_PHRASE, *_NEAR, *(theme.value for theme in _THEMES), _NAMES, _DAYS))))
#: The share of letters of a misspelling, and the letters of a word that only joins others.
_LIKENESS, _SHORT = 0.7, 3


def _is_campaign_s(word: str) -> bool:
    """Whether a word is the campaign's, or a misspelling, a number, or a short word that joins others."""
    likely = (SequenceMatcher(None, word, own).ratio() >= _LIKENESS for own in _OWN_WORDS)
    return any(map(str.isdigit, word)) or len(word) <= _SHORT or any(likely)
