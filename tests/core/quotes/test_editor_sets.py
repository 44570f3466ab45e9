"""What is proposed of the invented sets: an editor's choice first, nothing forbidden, no confidence in the story."""

from functools import cache

import pytest

from composer.core.quotes.proposals import Proposals, parse_answers, propose_quotes
from composer.core.quotes.sentences import squeeze
from tests.core.quotes.editor_sets import EditorSet, editor_sets, holds, is_allowed, plain

SETS = editor_sets()
KINDS = sorted({each.kind for each in SETS})


def _room(text: str) -> bool:
    return len(text) <= 180


@cache
def _proposed(text: str) -> Proposals:
    return propose_quotes(parse_answers(text), _room)


def _first_is_allowed(each: EditorSet, text: str) -> bool:
    quotes = _proposed(text).quotes
    return not quotes if not each.allowed else bool(quotes) and is_allowed(quotes[0].text, each.allowed)


@pytest.mark.parametrize("kind", KINDS)
def test_what_comes_first_is_what_an_editor_would_take(kind: str) -> None:
    missed = [each.name for each in SETS if each.kind == kind and not _first_is_allowed(each, each.text)]
    assert len(missed) <= 0.1 * sum(each.kind == kind for each in SETS), missed


@pytest.mark.parametrize("kind", KINDS)
def test_capitals_change_nothing_of_what_comes_first(kind: str) -> None:
    sets = [each for each in SETS if each.kind == kind]
    missed = [each.name for each in sets if not _first_is_allowed(each, each.text.upper())]
    assert len(missed) <= 0.15 * len(sets), missed


@pytest.mark.parametrize("kind", KINDS)
def test_the_best_is_among_the_three(kind: str) -> None:
    sets = [each for each in SETS if each.kind == kind and each.allowed]
    missed = [each.name for each in sets if not any(holds(q.text, each.best) for q in _proposed(each.text).quotes)]
    assert len(missed) <= 0.15 * len(sets), missed


@pytest.mark.parametrize("each", SETS, ids=lambda each: f"{each.kind}: {each.name}")
def test_nothing_forbidden_is_proposed_and_no_confidence_told_unasked(each: EditorSet) -> None:
    proposals = _proposed(each.text)
    shown = [plain(quote.text) for quote in proposals.quotes]
    assert [words for words in each.forbidden if any(words in quote for quote in shown)] == []
    assert [words for words in each.confidences if squeeze(words) in squeeze(proposals.rest)] == []
