"""Why a good-looking sentence is not proposed, whatever the answers hold."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from composer.core.quotes.answer import MANY, Answer
from composer.core.quotes.proposals import parse_answers, propose_quotes
from composer.core.quotes.refusals import refusals
from composer.core.quotes.sentences import squeeze
from tests.core.quotes.editor_sets import editor_sets

_TEXTS = st.sampled_from([each.text for each in editor_sets()]) | st.text(max_size=120)


def _anything(_: str) -> bool:
    return True


def _codes(text: str) -> dict[str, str]:
    answers = (Answer(0, text),)
    quotes = propose_quotes(answers, _anything).quotes
    return {each.text: each.code for each in refusals(answers, quotes, _anything)}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Mon amie Lucie Roy m’a appris à lire.", "named"),
        ("J’ai fait une dépression, et j’ai fini mon bac quand même.", "private"),
        ("As my coach used to say, pain is temporary.", "another"),
        ("Believe in yourself, unless you’re terrible at it.", "joke"),
        ("Elle m’a montré à recommencer chaque matin.", "pointer"),
        ("J’ai tout abandonné en secondaire quatre.", "falls"),
        ("Est-ce que l’échec fait partie du chemin de tout le monde?", "question"),
    ],
)
def test_each_reason_is_named(text: str, code: str) -> None:
    assert _codes(text)[text] == code


def test_a_sentence_that_is_proposed_is_not_refused() -> None:
    assert _codes("La persévérance, c’est retourner sur la glace le lendemain d’une chute.") == {}


def test_a_sentence_too_long_for_the_poster_is_told_so() -> None:
    text = "La persévérance, c’est retourner sur la glace le lendemain d’une chute."
    (refusal,) = refusals((Answer(2, text),), (), lambda _: False)
    assert (refusal.answer, refusal.code) == (2, "too-long")


@settings(deadline=None)
@given(_TEXTS)
def test_every_refusal_is_a_sentence_of_the_answers_with_a_reason_in_both_languages(text: str) -> None:
    answers = parse_answers(text)
    for refusal in refusals(answers, propose_quotes(answers, _anything).quotes, _anything):
        assert any(refusal.text in squeeze(answer.text) for answer in answers)
        assert refusal.why.fr
        assert refusal.why.en


@settings(deadline=None)
@given(_TEXTS)
def test_more_proposals_begin_with_the_few_and_end_with_the_confidences(text: str) -> None:
    answers = parse_answers(text)
    few = propose_quotes(answers, _anything).quotes
    many = propose_quotes(answers, _anything, MANY, confidences="last").quotes
    assert many[:1] == few[:1] or not few
    assert len(few) <= len(many) <= MANY
    assert not any(quote.caution for quote in few)
    cautions = [bool(quote.caution) for quote in many]
    assert cautions == sorted(cautions)
    for quote in many:
        assert all(piece.strip() in squeeze(text) for piece in quote.text.split("[…]"))
