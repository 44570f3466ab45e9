"""What is proposed of answers that the rules were mended on: nothing forbidden, an editor's choice first."""

from functools import cache

import pytest

from composer.core.quotes.proposals import Proposals, parse_answers, propose_quotes
from tests.words.unseen_sets import DEVELOPMENT, UNSEEN, AnswerSet, answer_files, answer_sets
from tests.words.verdicts import folded, is_best, verdict

#: Characters: the longest quote that any poster of the project takes.
_LONGEST = 280
#: The files that every rule was mended on; a later one is measured apart until it is.
_LEARNED = ("quotes.toml", *(f"quotes-{number}.toml" for number in range(2, 13)))
_FILES = [path for folder in (UNSEEN, DEVELOPMENT) for path in answer_files(folder) if path.name in _LEARNED]
SETS = tuple(each for path in _FILES for each in answer_sets(path))
_USABLE = tuple(each for each in SETS if each.allowed)


@cache
def _proposed(answers: str) -> Proposals:
    return propose_quotes(parse_answers(answers), lambda quote: len(quote) <= _LONGEST)


def _quotes(each: AnswerSet) -> list[str]:
    return [quote.text for quote in _proposed(each.answers).quotes]


@pytest.mark.parametrize("each", SETS, ids=lambda each: each.name)
def test_nothing_forbidden_is_proposed(each: AnswerSet) -> None:
    assert [quote for quote in _quotes(each) if verdict(quote, each) == "forbidden"] == []


@pytest.mark.parametrize("each", [each for each in SETS if not each.allowed], ids=lambda each: each.name)
def test_nothing_is_proposed_where_an_editor_takes_nothing(each: AnswerSet) -> None:
    assert _quotes(each) == []


@pytest.mark.parametrize("each", [each for each in SETS if each.sensitive], ids=lambda each: each.name)
def test_names_and_confidences_are_kept_out_of_the_rest(each: AnswerSet) -> None:
    rest = folded(_proposed(each.answers).rest)
    assert [words for words in each.sensitive if folded(words) in rest] == []


def test_in_nineteen_sets_of_twenty_what_comes_first_is_what_an_editor_would_take() -> None:
    missed = [each.name for each in _USABLE if [verdict(quote, each) for quote in _quotes(each)[:1]] != ["allowed"]]
    assert len(missed) <= 0.05 * len(_USABLE), missed


def test_in_nine_sets_of_ten_the_best_is_among_the_three() -> None:
    missed = [each.name for each in _USABLE if not any(is_best(quote, each) for quote in _quotes(each))]
    assert len(missed) <= 0.1 * len(_USABLE), missed
