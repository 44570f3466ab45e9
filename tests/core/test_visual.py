"""A visual's drawn part."""

import pytest
from msgspec.structs import replace

from composer.core.visual import (
    AlternativeEdits,
    CaptionEdits,
    Consent,
    Person,
    PhotoChoice,
    Visual,
    drawn_part,
    sound_id,
)

VISUAL = Visual("bloc", quote="Oui.", person=Person("Ana"), photo=PhotoChoice("0" * 64))


@pytest.mark.parametrize(
    "unseen",
    [
        replace(VISUAL, caption=CaptionEdits({"story": "Un récit."})),
        replace(VISUAL, alternative=AlternativeEdits("Court.")),
        replace(VISUAL, answers={"1": "Une réponse."}),
        replace(VISUAL, person=Person("Ana", handles={"instagram": "@ana"})),
        replace(VISUAL, photo=PhotoChoice("0" * 64, consent=Consent("self"))),
        replace(VISUAL, id="0123"),
    ],
)
def test_words_that_are_not_drawn_leave_the_drawn_part_alone(unseen: Visual) -> None:
    assert unseen != VISUAL
    assert drawn_part(unseen) == drawn_part(VISUAL)


@pytest.mark.parametrize(
    "seen",
    [
        replace(VISUAL, quote="Non."),
        replace(VISUAL, palette="papier"),
        replace(VISUAL, person=Person("Ana", "Rôle")),
        replace(VISUAL, photo=None),
        replace(VISUAL, language="en"),
        replace(VISUAL, qr="https://example.org"),
        replace(VISUAL, logo="1" * 64),
    ],
)
def test_what_is_drawn_is_its_drawn_part(seen: Visual) -> None:
    assert drawn_part(seen) != drawn_part(VISUAL)


@pytest.mark.parametrize("text", ["", "é", "a b", "../a", "a\n", "a" * 65, "\0"])
def test_what_no_program_gave_is_no_id(text: str) -> None:
    assert sound_id(text) == ""


@pytest.mark.parametrize("text", ["0123abcd" * 4, "rang_12-b", "a" * 64])
def test_a_token_is_an_id(text: str) -> None:
    assert sound_id(text) == text
