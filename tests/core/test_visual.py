"""A visual's drawn part."""

import pytest
from msgspec.structs import replace

from composer.core.visual import AlternativeEdits, CaptionEdits, Consent, Person, PhotoChoice, Visual, drawn_part

VISUAL = Visual("bloc", quote="Oui.", person=Person("Ana"), photo=PhotoChoice("0" * 64))


@pytest.mark.parametrize(
    "unseen",
    [
        replace(VISUAL, caption=CaptionEdits({"story": "Un récit."})),
        replace(VISUAL, alternative=AlternativeEdits("Court.")),
        replace(VISUAL, answers={"1": "Une réponse."}),
        replace(VISUAL, person=Person("Ana", handles={"instagram": "@ana"})),
        replace(VISUAL, photo=PhotoChoice("0" * 64, consent=Consent("self"))),
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
    ],
)
def test_what_is_drawn_is_its_drawn_part(seen: Visual) -> None:
    assert drawn_part(seen) != drawn_part(VISUAL)
