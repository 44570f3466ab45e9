"""The example goes as a whole with the first change of a person's own, and stays whole for a change of style."""

from collections.abc import Callable
from functools import partial

import pytest
from msgspec.structs import replace

from composer.core.document import edits
from composer.core.document.first_change import as_own, without_example
from composer.core.geometry import Crop, Size
from composer.core.visual import (
    SAMPLE_PARTS,
    AlternativeEdits,
    Consent,
    Face,
    FormatChoice,
    Person,
    PhotoChoice,
    Visual,
    drawn_part,
    is_empty,
)

_EXAMPLE = Visual(
    "bloc",
    "papier",
    "On tombe, on se relève.",
    Person("Maïka", "Ébéniste", "Atelier"),
    PhotoChoice("0" * 64, Crop(0.5, 0.5, 2.0), look="duotone"),
    "en",
    "https://example.org",
    {"story": FormatChoice(Crop(0.1), "second")},
    word="relève",
    sample=SAMPLE_PARTS,
)
#: The same style with nobody on it.
_NOBODY = Visual(
    "bloc", "papier", language="en", qr="https://example.org", by_format={"story": FormatChoice(None, "second")}
)

Edit = Callable[[Visual], Visual]
_SIZE = Size(100, 100)

_OWN: dict[str, tuple[Edit, Visual]] = {
    "quote": (partial(edits.write_quote, quote="On avance."), replace(_NOBODY, quote="On avance.")),
    "quote taken away": (partial(edits.write_quote, quote=""), _NOBODY),
    "name": (partial(edits.describe_person, name="Zoé"), replace(_NOBODY, person=Person("Zoé"))),
    "role": (partial(edits.describe_person, role="Chimiste"), replace(_NOBODY, person=Person(role="Chimiste"))),
    "organisation": (
        partial(edits.describe_person, organisation="Rives"),
        replace(_NOBODY, person=Person(organisation="Rives")),
    ),
    "handle": (
        partial(edits.give_handle, network="instagram", handle="zoe"),
        replace(_NOBODY, person=Person(handles={"instagram": "@zoe"})),
    ),
    "photo": (
        partial(edits.take_photo, digest="1" * 64),
        replace(_NOBODY, photo=PhotoChoice("1" * 64, look="duotone")),
    ),
    "photo taken away": (edits.remove_photo, _NOBODY),
    "photographer": (partial(edits.name_photographer, photographer="A. Roy"), _NOBODY),
    "consent": (partial(edits.give_consent, consent=Consent("self")), _NOBODY),
    "answer": (partial(edits.answer, question="parcours", text="Oui."), replace(_NOBODY, answers={"parcours": "Oui."})),
    "caption": (
        partial(edits.write_part, part="story", text="Un récit."),
        edits.write_part(_NOBODY, "story", "Un récit."),
    ),
    "caption with the example's words": (
        partial(edits.write_part, part="quote", text="« On tombe, on se relève. »"),
        _NOBODY,
    ),
    "caption of one network": (
        partial(edits.write_part, part="opening", text="Merci à Maïka.", network="facebook"),
        _NOBODY,
    ),
    "alternative": (
        partial(edits.describe, alternative=AlternativeEdits("Zoé", "Portrait de Maïka")),
        edits.describe(_NOBODY, AlternativeEdits("Zoé")),
    ),
    "new": (edits.forget_person, Visual("bloc", "papier", language="en", qr="https://example.org")),
}
_STYLE: dict[str, Edit] = {
    "poster": partial(edits.choose_poster, poster="ruban"),
    "palette": partial(edits.choose_palette, palette=""),
    "language": partial(edits.choose_language, language="fr"),
    "crop": partial(edits.frame, crop=Crop(0.2, 0.2, 3.0)),
    "look": partial(edits.choose_look, look="natural"),
    "turn": partial(edits.turn_photo, quarters=1, photo=_SIZE),
    "angle": partial(edits.tilt_photo, angle=4.0, photo=_SIZE),
    "faces": partial(edits.mark_faces, faces=(Face(0.5, 0.5, 0.1),)),
    "arrangement": partial(edits.choose_arrangement, format_id="square", arrangement="first"),
    "word": partial(edits.choose_word, word="tombe"),
    "code": partial(edits.add_qr, address=""),
}


@pytest.mark.parametrize("name", _OWN)
def test_the_first_change_of_a_persons_own_empties_the_whole_example(name: str) -> None:
    edit, expected = _OWN[name]
    assert as_own(_EXAMPLE, edit(_EXAMPLE)) == expected


@pytest.mark.parametrize("name", _STYLE)
def test_a_change_of_style_leaves_the_example_whole_and_marked(name: str) -> None:
    after = _STYLE[name](_EXAMPLE)
    assert after != _EXAMPLE
    assert as_own(_EXAMPLE, after) == after
    assert after.sample == SAMPLE_PARTS


def test_of_a_visual_half_the_examples_only_that_half_goes() -> None:
    half = replace(_EXAMPLE, person=Person("Zoé", "Ébéniste", "Atelier"), sample=("role", "organisation"))
    after = as_own(half, edits.write_quote(half, "On avance."))
    assert after == replace(half, quote="On avance.", person=Person("Zoé"), sample=())
    assert without_example(half) == replace(half, person=Person("Zoé"), sample=())


@pytest.mark.parametrize("name", _OWN)
def test_a_visual_without_a_mark_changes_as_it_is_told(name: str) -> None:
    own = replace(_EXAMPLE, sample=())
    after = _OWN[name][0](own)
    assert as_own(own, after) == after


def test_the_mark_is_not_drawn() -> None:
    assert drawn_part(_EXAMPLE) == drawn_part(replace(_EXAMPLE, sample=()))


def test_a_visual_is_empty_without_a_photo_and_a_quote() -> None:
    assert is_empty(_NOBODY)
    assert is_empty(replace(_NOBODY, quote=" \n", person=Person("Zoé")))
    assert not is_empty(replace(_NOBODY, quote="Oui."))
    assert not is_empty(edits.take_photo(_NOBODY, "1" * 64))
