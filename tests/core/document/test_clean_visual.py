"""No text of a visual is past the door uncleaned, wherever in the visual it stands and whatever it says."""

from collections.abc import Iterator, Mapping
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace

from composer.core.document.clean_visual import clean_visual
from composer.core.problems import Refused, at_slot
from composer.core.text.cleaning import ANSWERS_LIMIT, LINE_LIMIT, TEXT_LIMIT, clean
from composer.core.visual import (
    AlternativeEdits,
    CaptionEdits,
    FormatChoice,
    Person,
    PhotoChoice,
    Visual,
)

_TROUBLE = "\x00\x07\x1b\r\n\t\x85\u200b\u200d\u202e\u2066\ufeff\u00ad\ufff9\ufffd\ufffe\u3164\U000e0041 «»\u0301e"
_TEXT = st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(_TROUBLE)), max_size=12)
_FEW = st.dictionaries(st.sampled_from(["1", "instagram", "a\x1bb"]), _TEXT, max_size=3)
_PARTS = st.dictionaries(st.sampled_from(["opening", "story"]), _TEXT, max_size=2)
_VISUALS = st.builds(
    Visual,
    poster=_TEXT,
    palette=_TEXT,
    quote=_TEXT,
    person=st.builds(Person, _TEXT, _TEXT, _TEXT, _FEW, _TEXT),
    photo=st.none() | st.builds(PhotoChoice, digest=_TEXT, photographer=_TEXT),
    qr=_TEXT,
    by_format=st.dictionaries(st.sampled_from(["story", "st\u200bory\x00"]), st.just(FormatChoice()), max_size=1),
    caption=st.builds(CaptionEdits, _PARTS, st.dictionaries(st.just("linkedin\x1b"), _PARTS, max_size=1)),
    alternative=st.builds(AlternativeEdits, _TEXT, _TEXT),
    answers=_FEW,
    word=_TEXT,
)


def texts(value: object) -> Iterator[str]:
    """Every text in `value`, and every name that a text is kept under."""
    match value:
        case str():
            yield value
        case Struct():
            for name in value.__struct_fields__:
                yield from texts(getattr(value, name))
        case Mapping():
            for name, each in cast("Mapping[str, object]", value).items():
                yield name
                yield from texts(each)
        case tuple():
            for each in cast("tuple[object, ...]", value):
                yield from texts(each)
        case _:
            pass


@given(_VISUALS)
def test_no_text_is_past_the_door_uncleaned(visual: Visual) -> None:
    try:
        cleaned, problems = clean_visual(visual)
    except Refused:  # a letter with eleven accents
        return
    for text in texts(cleaned):
        assert clean(text, at_slot(""))[0] == text
    assert clean_visual(cleaned)[0] == cleaned
    if cleaned == visual:
        assert {problem.code for problem in problems} <= {"letters-lost", "private-signs"}


def test_what_is_removed_is_reported_at_its_location() -> None:
    visual = Visual(
        "bloc",
        quote="Oui.\x07",
        person=Person("Zo\x00é", "Tu\u202etrice", "École\x1b", {"instagram": "@zo\u200be"}),
        photo=PhotoChoice("", photographer="A.\x1b Roy"),
        qr="https://a.ca/\x00",
        caption=CaptionEdits({"story": "Mon\x1b récit"}, {"facebook": {"opening": "Ici\x07"}}),
        alternative=AlternativeEdits("Court\x1b", "Long"),
        answers={"1": "Oui\x00"},
        word="ou\x1bi",
    )
    cleaned, problems = clean_visual(visual)
    assert {problem.code for problem in problems} == {"characters-removed"}
    assert {str(problem.location) for problem in problems} == {
        *("quote", "name", "role", "organisation", "handle: instagram", "photo", "qr", "caption", "caption: facebook"),
        *("alternative", "answers", "word"),
    }
    assert cleaned.person == Person("Zoé", "Tutrice", "École", {"instagram": "@zoe"})
    assert cleaned.caption == CaptionEdits({"story": "Mon récit"}, {"facebook": {"opening": "Ici"}})


_PERSON = Person("Zoé")


@pytest.mark.parametrize(
    "visual",
    [
        Visual("bloc", quote="é" * (TEXT_LIMIT + 1)),
        Visual("bloc", person=Person("n" * 100_000)),
        Visual("bloc", person=Person(role="n" * 100_000)),
        Visual("bloc", person=Person(organisation="n" * (LINE_LIMIT + 1))),
        Visual("bloc", person=Person(handles={"instagram": "n" * (LINE_LIMIT + 1)})),
        Visual("bloc", person=Person("e" + "\u0301" * 400_000)),
        Visual("bloc", person=Person("e" + "\u0301" * 200)),
        Visual("bloc", quote="e" + "\u0301" * 400_000),
        Visual("bloc", photo=PhotoChoice("", photographer="n" * 301)),
        Visual("bloc", qr="https://a.ca/" + "a" * 300),
        Visual("bloc", word="a" * 301),
        Visual("bloc", answers={"1": "a" * (ANSWERS_LIMIT + 1)}),
        Visual("bloc", caption=CaptionEdits({"story": "a" * (ANSWERS_LIMIT + 1)})),
        Visual("bloc", caption=CaptionEdits({}, {"facebook": {"story": "a" * (ANSWERS_LIMIT + 1)}})),
        Visual("bloc", alternative=AlternativeEdits("a" * (TEXT_LIMIT + 1))),
        Visual("b" * 301),
    ],
)
def test_a_text_that_no_field_would_take_is_refused(visual: Visual) -> None:
    with pytest.raises(Refused) as refusal:
        clean_visual(visual)
    assert {problem.code for problem in refusal.value.problems} <= {"text-too-large", "too-many-marks"}


def test_half_of_a_sign_is_refused_anywhere() -> None:
    for visual in (Visual("bloc", answers={"1": "\ud83d"}), Visual("bloc", answers={"\ud83d": "Oui"})):
        with pytest.raises(Refused) as refusal:
            clean_visual(visual)
        assert [problem.code for problem in refusal.value.problems] == ["half-a-sign"]


def test_two_texts_whose_names_differ_by_an_unseen_sign_are_refused_rather_than_lost() -> None:
    with pytest.raises(Refused) as refusal:
        clean_visual(Visual("bloc", answers={"1": "Un.", "1\x00": "Deux."}))
    assert [problem.code for problem in refusal.value.problems] == ["texts-alike"]


def test_a_visual_that_is_clean_is_the_same() -> None:
    visual = Visual("bloc", "foret", "Tomber,\nsourire. 🎽", replace(_PERSON, handles={"instagram": "@zoe"}))
    assert clean_visual(visual) == (visual, ())


def test_a_network_that_a_file_names_twice_counts_once_and_no_file_names_thousands() -> None:
    named = replace(Visual("bloc"), networks=("bluesky", "tiktok", "bluesky", *(f"reseau-{n}" for n in range(5000))))
    networks = clean_visual(named)[0].networks
    assert networks[:3] == ("bluesky", "tiktok", "reseau-0")
    assert len(networks) < 100
