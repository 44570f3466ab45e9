"""The unseen sets hold together: what a verdict quotes is in the text, and there is enough of each kind."""

import unicodedata
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from tests.words.unseen_sets import AnswerSet, answer_files, answer_sets, caption_cases, typed_lines
from tests.words.verdicts import folded


def _every() -> list[AnswerSet]:
    return [each for path in answer_files() for each in answer_sets(path)]


def test_every_verdict_on_a_quote_is_a_substring_of_its_answers() -> None:
    strange = [
        (each.name, words)
        for each in _every()
        for words in (*each.allowed, *each.best, *each.forbidden, *each.sensitive)
        if words not in each.answers
    ]
    assert not strange


def test_no_allowed_quote_contains_forbidden_or_sensitive_words() -> None:
    clashes = [
        (each.name, quote, words)
        for each in _every()
        for quote in each.allowed
        for words in (*each.forbidden, *each.sensitive)
        if folded(words) in folded(quote)
    ]
    assert not clashes


def test_the_best_quotes_are_one_to_three_of_the_allowed_ones() -> None:
    wrong = [
        each.name
        for each in _every()
        if not set(each.best) <= set(each.allowed) or len(each.best) > 3 or bool(each.best) != bool(each.allowed)
    ]
    assert not wrong


def test_the_first_set_of_answers_comes_first() -> None:
    assert [path.name for path in answer_files()] == ["quotes.toml", "quotes-2.toml", "quotes-3.toml", "quotes-4.toml"]


def test_no_two_files_of_answers_share_a_person_or_a_sentence() -> None:
    for one, other in combinations(map(answer_sets, answer_files()), 2):
        assert not {each.name for each in one} & {each.name for each in other}
        assert not {words for each in one for words in each.allowed} & {
            words for each in other for words in each.allowed
        }


@pytest.mark.parametrize("path", answer_files(), ids=lambda path: path.stem)
def test_there_are_enough_sets_in_both_languages_and_some_without_a_quote(path: Path) -> None:
    sets = answer_sets(path)
    assert len(sets) == len({each.name for each in sets})
    assert len(sets) >= 60
    assert sum(each.language == "en" for each in sets) >= 10
    assert sum(not each.allowed for each in sets) >= 5


def test_a_fixed_caption_differs_from_its_text_and_a_right_one_has_no_other() -> None:
    cases = caption_cases()
    assert not [each.name for each in cases if each.verdict == "fixed" and each.text in (None, *each.becomes)]
    assert not [each.name for each in cases if each.verdict == "fixed" and each.fixed is None]
    assert not [each.name for each in cases if each.verdict == "right" and (each.fixed or each.also or each.hint)]
    assert not [each.name for each in cases if each.verdict == "left" and each.fixed == each.text]


def test_a_fix_keeps_the_captions_composed_as_one_code_point_a_letter() -> None:
    for each in caption_cases():
        assert all(text == unicodedata.normalize("NFC", text) for text in each.becomes), each.name


def test_there_are_enough_captions_of_each_verdict() -> None:
    cases = caption_cases()
    counts = Counter(each.verdict for each in cases)
    assert len(cases) == len({(each.name, each.network) for each in cases}) >= 130
    assert counts["right"] >= 45
    assert min(counts.values()) >= 30


def test_there_are_enough_lines_and_many_to_leave_alone() -> None:
    lines = typed_lines()
    assert len(lines) == len({each.text for each in lines}) >= 70
    assert sum(each.text == each.corrected for each in lines) >= 20
    assert not [each.text for each in lines if each.suggested == each.corrected]
