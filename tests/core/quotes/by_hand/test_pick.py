"""Words chosen by hand in the answers: whatever is done, neighbouring sentences of one answer, cut at whole words."""

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from composer.core.quotes.answer import Answer
from composer.core.quotes.by_hand.pick import (
    FINISHES,
    MOST_JOINED,
    Pick,
    between,
    can_join,
    finished,
    joined,
    picked_quote,
    reached,
    restored,
    sentence_pick,
    sentences_of,
    stepped,
    stretched,
    trimmed,
)
from composer.core.quotes.by_hand.remaining import objections
from composer.core.quotes.by_hand.sheet import Sheet, sheet_of

_TEXT = (
    "Ma mère m’a dit de recommencer, alors j’ai recommencé! J’y suis retourné. Ça a marché. On tombe, et on se relève."
)
_PIECES = (
    "On tombe, et on se relève.",
    "Moi « oui » !",
    "Faque j’ai osé…",
    "🎉",
    "- ",
    "1. ",
    "____",
    "\n",
    "\n\n",
    "jamais plus",
)
_ANSWERS = st.lists(
    (st.lists(st.sampled_from(_PIECES), min_size=1, max_size=8).map(" ".join) | st.text(max_size=60)).map(
        partial(Answer, 0)
    ),
    min_size=1,
    max_size=3,
)
_Move = Callable[[Sheet, Pick, int], Pick]
_MOVES: dict[str, _Move] = {
    **{f"step {way}": lambda sheet, pick, _, way=way: stepped(sheet, pick, way) for way in ("before", "after")},
    **{f"stretch {way}": lambda sheet, pick, _, way=way: stretched(sheet, pick, way) for way in ("before", "after")},
    **{f"join {way}": lambda sheet, pick, _, way=way: joined(sheet, pick, way) for way in ("before", "after")},
    **{f"trim {edge}": lambda sheet, pick, _, edge=edge: trimmed(sheet, pick, edge) for edge in ("start", "end")},
    **{f"restore {edge}": lambda sheet, pick, _, edge=edge: restored(sheet, pick, edge) for edge in ("start", "end")},
    "reach": lambda sheet, pick, word: reached(sheet, pick, word // 7 % len(sheet.words), word % len(sheet.words)),
    "drag": lambda sheet, pick, word: between(sheet, pick.first, word % len(sheet.words)),
}


def _sheet() -> Sheet:
    return sheet_of((Answer(2, _TEXT), Answer(5, "Osez.")))


def _words(sheet: Sheet, pick: Pick) -> str:
    return finished(sheet, pick).bare


@given(_ANSWERS, st.lists(st.tuples(st.sampled_from(sorted(_MOVES)), st.integers(0, 200)), max_size=12))
def test_whatever_is_done_it_is_whole_words_of_neighbouring_sentences_of_one_answer(
    answers: list[Answer], moves: list[tuple[str, int]]
) -> None:
    sheet = sheet_of(answers)
    assume(sheet.sentences)
    pick = sentence_pick(sheet, 0)
    for name, word in moves:
        pick = _MOVES[name](sheet, pick, word)
        first, last = sentences_of(sheet, pick)
        assert 0 <= pick.first <= pick.last < len(sheet.words)
        assert first <= pick.held <= last < first + MOST_JOINED
        assert len({each.where.answer for each in sheet.sentences[first : last + 1]}) == 1
        made = finished(sheet, pick)
        assert any(map(str.isalnum, made.bare))
        assert "\n" not in made.bare
        # An emoji between two sentences is none, and stays where it is.
        assert made.bare in sheet.text.replace("\n", " ")
        assert made.text(FINISHES).replace("[…]", "").strip(" .").casefold() == made.bare.strip(" .").casefold()
        assert set(picked_quote(sheet, pick).told) <= {each.said.text for each in sheet.sentences}
        assert all(why.fr and why.en for why in objections(sheet, pick))


@given(st.integers(0, 5), st.sampled_from(("start", "end")))
def test_a_word_left_out_is_taken_back(sentence: int, edge: str) -> None:
    sheet, end = _sheet(), "start" if edge == "start" else "end"
    pick = sentence_pick(sheet, sentence)
    cut = trimmed(sheet, pick, end)
    assert (cut == pick) == (pick.first == pick.last)
    assert restored(sheet, cut, end) == pick == restored(sheet, pick, end)


def test_every_word_is_where_it_is_found() -> None:
    sheet = _sheet()
    for at, (start, end) in enumerate(sheet.words):
        assert {sheet.word_at(place) for place in range(start, end)} == {at}
    assert sheet.word_at(0) == 0
    assert sheet.word_at(len(sheet.text)) == len(sheet.words) - 1


def test_sentences_are_joined_up_to_three_of_one_answer_and_dropped_again() -> None:
    sheet = _sheet()
    pick = sentence_pick(sheet, 1)
    more = stretched(sheet, stretched(sheet, pick, "after"), "after")
    assert _words(sheet, more) == _TEXT.split("! ")[1]
    assert stretched(sheet, more, "after") == more
    assert stretched(sheet, stretched(sheet, more, "before"), "before") == pick
    assert not can_join(sheet, sentence_pick(sheet, 3), "after")
    assert _words(sheet, reached(sheet, pick, 9, len(sheet.words) - 1)) == _TEXT.split("! ")[1]


def test_with_shift_the_words_from_the_first_click_are_chosen_and_other_sentences_are_joined() -> None:
    sheet = _sheet()
    pick = sentence_pick(sheet, 0)
    cut = reached(sheet, pick, 6, 8)
    assert _words(sheet, cut) == "alors j’ai recommencé!"
    assert _words(sheet, reached(sheet, cut, 6, 7)) == "alors j’ai"
    two = reached(sheet, cut, 6, 10)
    assert _words(sheet, two) == "alors j’ai recommencé! J’y suis retourné."
    assert _words(sheet, reached(sheet, two, 6, 7)) == "j’ai recommencé! J’y suis retourné."
    assert _words(sheet, reached(sheet, two, 6, 9)) == "alors j’ai recommencé! J’y"


def test_a_drag_takes_the_words_between_in_either_direction_and_stops_at_the_answer_s_end() -> None:
    sheet = _sheet()
    assert between(sheet, 6, 9).first == between(sheet, 9, 6).first == 6
    assert _words(sheet, between(sheet, 6, 9)) == "alors j’ai recommencé! J’y"
    assert _words(sheet, between(sheet, 15, len(sheet.words) - 1)).endswith("on se relève.")


def test_what_a_cut_leaves_is_finished_only_as_asked() -> None:
    sheet = _sheet()
    made = finished(sheet, Pick(3, 5, 0))
    assert (made.bare, made.possible) == ("dit de recommencer", ("marks", "capital", "stop"))
    assert made.text() == "dit de recommencer"
    assert made.text(("capital", "stop")) == "Dit de recommencer."
    assert made.text(FINISHES) == "[…] Dit de recommencer […]"
    assert finished(sheet, sentence_pick(sheet, 0)).possible == ()


def test_a_sentence_kept_whole_is_told_and_one_that_is_cut_is_not() -> None:
    sheet = _sheet()
    quote = picked_quote(sheet, Pick(6, 11, 0))
    assert (quote.text, quote.answer) == ("alors j’ai recommencé! J’y suis retourné.", 2)
    assert quote.told == ("J’y suis retourné.",)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("J’ai fait une dépression.", "Ceci parle de santé"),
        ("Mon amie Lucie Roy m’a appris à lire.", "Lucie Roy"),
        ("Faque on recommence, euh, chaque matin.", "«\u00a0Faque\u00a0», «\u00a0euh\u00a0»"),
        ("Believe in yourself, unless you’re terrible at it.", "ironie"),
        ("Elle m’a montré à recommencer chaque matin.", "nommé avant"),
        ("J’ai tout abandonné en secondaire quatre.", "échec"),
        ("Suivez-moi sur Instagram pour voir mes toiles.", "en ligne"),
    ],
)
def test_the_reasons_against_it_are_told(text: str, says: str) -> None:
    sheet = sheet_of((Answer(0, text),))
    assert any(says in why.fr for why in objections(sheet, sentence_pick(sheet, 0), ("Instagram",)))


def test_a_part_without_the_name_or_the_confidence_is_not_told_of_them() -> None:
    sheet = sheet_of((Answer(0, "Après ma dépression, Lucie Roy m’a aidé, et j’ai fini mon bac quand même."),))
    health, name, *_ = objections(sheet, sentence_pick(sheet, 0))
    assert "santé" in health.fr
    assert "Lucie Roy" in name.fr
    assert _words(sheet, Pick(8, 13, 0)) == "j’ai fini mon bac quand même."
    assert objections(sheet, Pick(8, 13, 0)) == ()


def test_a_sentence_worth_a_poster_meets_no_objection() -> None:
    sheet = sheet_of((Answer(0, "La persévérance, c’est retourner sur la glace le lendemain d’une chute."),))
    assert objections(sheet, sentence_pick(sheet, 0)) == ()
