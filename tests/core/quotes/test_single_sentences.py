"""Sentences one by one: what is never proposed as a quote, of each kind, and what is."""

import tomllib
from pathlib import Path

import pytest
from msgspec import Struct, convert

from composer.core.quotes.private.subjects import subject_of
from composer.core.quotes.proposals import parse_answers, propose_quotes

_FILE = Path(__file__).parents[2] / "data" / "answer_sentences.toml"
_BESIDE = "J'ai refait mon cours de soudure deux fois, et la deuxième, j'ai gardé mes gants."


class _Kind(Struct, frozen=True):
    """Sentences that are no quotes, all for one reason."""

    kind: str
    sentences: tuple[str, ...]


class _Sentences(Struct, frozen=True):
    """Sentences of which all is well: those that are quotes, or tell no confidence."""

    sentences: tuple[str, ...]


class _File(Struct, frozen=True):
    """The file."""

    never: tuple[_Kind, ...]
    proposed: _Sentences
    told: _Sentences


_READ = convert(tomllib.loads(_FILE.read_text(encoding="utf-8")), _File)


def _quotes(answers: str) -> list[str]:
    return [quote.text for quote in propose_quotes(parse_answers(answers), lambda quote: len(quote) <= 280).quotes]


@pytest.mark.parametrize("kind", _READ.never, ids=lambda kind: kind.kind)
def test_nothing_of_such_a_sentence_is_proposed_alone_or_beside_a_good_one(kind: _Kind) -> None:
    alone = [text for text in kind.sentences if _quotes(text)]
    beside = [text for text in kind.sentences if [quote for quote in _quotes(f"{text} {_BESIDE}") if quote != _BESIDE]]
    assert (alone, beside) == ([], [])


def test_a_good_sentence_is_proposed_alone() -> None:
    assert [text for text in _READ.proposed.sentences if not _quotes(text)] == []


def test_what_only_resembles_a_confidence_is_none() -> None:
    assert [text for text in _READ.told.sentences if subject_of(text)] == []


def test_there_are_many_of_each() -> None:
    assert sum(len(kind.sentences) for kind in _READ.never) >= 700
    assert len(_READ.proposed.sentences) >= 60
