"""Each verb changes what it says and nothing else, and leaves no trace when it says nothing."""

from collections.abc import Callable, Iterator
from typing import TypeAlias, cast

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.document import edits
from composer.core.document.edit_names import NAMES
from composer.core.geometry import MAX_ZOOM, Crop, Rect, Size, crop_rect
from composer.core.visual import (
    AlternativeEdits,
    CaptionEdits,
    Face,
    FormatChoice,
    Person,
    PhotoChoice,
    Reframing,
    Visual,
)
from tests.networks import SHIPPED

Verb: TypeAlias = Callable[[Visual], Visual]

_VISUAL = Visual(
    "bloc",
    "papier",
    "Je suis arrivée quand même.",
    Person("Zoé Roy", "Tutrice", "École Riverside", {"instagram": "@zoe", "facebook": "@zoe.roy"}),
    PhotoChoice("0" * 64, Crop(0.4, 0.5, 1.5), (Face(0.5, 0.3, 0.2),), "A. Côté", "duotone"),
    "fr",
    "https://exemple.org/",
    {"portrait": FormatChoice(Crop(0.2, 0.3, 2.0), "second"), "story": FormatChoice(Crop(0.6, 0.6, 3.0))},
    CaptionEdits({"story": "Mon histoire."}, {"linkedin": {"opening": "mon parcours."}}),
    AlternativeEdits("Zoé rit.", "Zoé rit devant son école."),
    {"parcours": "Un pas à la fois.", "mantra": "Tiens bon."},
)
_BARE = Visual("bloc")
_MOVED = Reframing("square", 0.1, -0.1, 1.4)

#: What is done, and the places of the visual that change by it.
_VERBS: list[tuple[Verb, set[str]]] = [
    (lambda visual: edits.choose_poster(visual, "ruban"), {"poster", "palette"}),
    (lambda visual: edits.choose_palette(visual, "foret"), {"palette"}),
    (lambda visual: edits.write_quote(visual, "Autre chose."), {"quote"}),
    (lambda visual: edits.describe_person(visual, name="Zoé Côté"), {"person.name"}),
    (lambda visual: edits.describe_person(visual, role="", organisation=""), {"person.role", "person.organisation"}),
    (lambda visual: edits.describe_person(visual, pronouns="iel"), {"person.pronouns"}),
    (lambda visual: edits.give_handle(visual, "instagram", "autre"), {"person.handles.instagram"}),
    (lambda visual: edits.give_handle(visual, "linkedin", "@zoe"), {"person.handles.linkedin"}),
    (lambda visual: edits.give_handle(visual, "facebook", ""), {"person.handles.facebook"}),
    (
        lambda visual: edits.take_photo(visual, "1" * 64, "B. Roy"),
        {
            *("photo.digest", "photo.crop", "photo.faces", "photo.photographer"),
            *("by_format.portrait.crop", "by_format.story"),
        },
    ),
    (edits.remove_photo, {"photo", "by_format.portrait.crop", "by_format.story"}),
    (lambda visual: edits.take_logo(visual, "2" * 64), {"logo"}),
    (lambda visual: edits.remove_logo(edits.take_logo(visual, "2" * 64)), set()),
    (lambda visual: edits.frame(visual, Crop(0.1, 0.1, 4.0)), {"photo.crop"}),
    (lambda visual: edits.frame(visual, Crop(0.1, 0.1, 4.0), "portrait"), {"by_format.portrait.crop"}),
    (lambda visual: edits.frame(visual, Crop(0.1, 0.1, 4.0), "letter"), {"by_format.letter"}),
    (
        lambda visual: edits.reframe_alike(visual, _MOVED),
        {"photo.reframing", "by_format.portrait.crop", "by_format.story"},
    ),
    (lambda visual: edits.reframe(visual, _MOVED), {"photo.reframing"}),
    (lambda visual: edits.unframe(edits.reframe(visual, _MOVED), "square"), {"photo.reframing"}),
    (edits.unframe, {"photo.crop", "by_format.portrait.crop", "by_format.story"}),
    (lambda visual: edits.unframe(visual, "portrait"), {"by_format.portrait.crop"}),
    (lambda visual: edits.unframe(visual, "story"), {"by_format.story"}),
    (lambda visual: edits.mark_faces(visual, [Face(0.6, 0.4, 0.2)]), {"photo.faces"}),
    (lambda visual: edits.choose_look(visual, "natural"), {"photo.look"}),
    (lambda visual: edits.choose_brighten(visual, "on"), {"photo.brighten"}),
    (lambda visual: edits.name_photographer(visual, "B. Roy"), {"photo.photographer"}),
    (lambda visual: edits.describe_photo(visual, "Zoé rit."), {"photo.shows"}),
    (lambda visual: edits.choose_arrangement(visual, "portrait", "first"), {"by_format.portrait.arrangement"}),
    (lambda visual: edits.choose_mirror(visual, "portrait", "yes"), {"by_format.portrait.mirror"}),
    (lambda visual: edits.choose_word(visual, "arrivée"), {"word"}),
    (lambda visual: edits.choose_arrangement(visual, "square", "second"), {"by_format.square"}),
    (lambda visual: edits.choose_language(visual, "en"), {"language"}),
    (lambda visual: edits.choose_campaign_language(visual, "iu"), {"campaign_language"}),
    (lambda visual: edits.add_qr(visual, ""), {"qr"}),
    (lambda visual: edits.answer(visual, "parcours", "Deux pas."), {"answers.parcours"}),
    (lambda visual: edits.answer(visual, "message", "Ose."), {"answers.message"}),
    (lambda visual: edits.answer(visual, "mantra", ""), {"answers.mantra"}),
    (lambda visual: edits.write_part(visual, "story", "Autre."), {"caption.shared.story"}),
    (
        lambda visual: edits.write_part(visual, "story", "Autre.", network="linkedin"),
        {"caption.by_network.linkedin.story"},
    ),
    (lambda visual: edits.restore_part(visual, "story"), {"caption.shared.story"}),
    (
        lambda visual: edits.restore_part(visual, "opening", network="linkedin"),
        {"caption.by_network.linkedin"},
    ),
    (lambda visual: edits.choose_networks(visual, ("bluesky",), SHIPPED), {"networks"}),
    (lambda visual: edits.describe(visual, AlternativeEdits("", "Autre.")), {"alternative.short", "alternative.full"}),
    (
        edits.forget_person,
        {
            *("quote", "person.name", "person.role", "person.organisation", "photo"),
            *("person.handles.instagram", "person.handles.facebook", "by_format.portrait", "by_format.story"),
            *("caption.shared.story", "caption.by_network.linkedin", "alternative.short", "alternative.full"),
            *("answers.parcours", "answers.mantra"),
        },
    ),
]

#: What says nothing new of the visual.
_SAYS_NOTHING: list[Verb] = [
    lambda visual: edits.choose_poster(visual, "bloc"),
    lambda visual: edits.give_handle(visual, "linkedin", " @ "),
    lambda visual: edits.choose_networks(visual, (), SHIPPED),
    lambda visual: edits.choose_networks(visual, SHIPPED.offered, SHIPPED),
    lambda visual: edits.unframe(visual, "square"),
    lambda visual: edits.choose_arrangement(visual, "square", "auto"),
    lambda visual: edits.choose_mirror(visual, "square", "auto"),
    lambda visual: edits.choose_word(visual, ""),
    lambda visual: edits.answer(visual, "defi", ""),
    lambda visual: edits.restore_part(visual, "quote"),
    edits.describe_person,
]

#: What is said of a photo, which a visual may not have.
_OF_A_PHOTO: list[Verb] = [
    lambda visual: edits.frame(visual, Crop(0.1, 0.1, 4.0)),
    lambda visual: edits.frame(visual, Crop(0.1, 0.1, 4.0), "story"),
    lambda visual: edits.reframe(visual, _MOVED),
    lambda visual: edits.reframe_alike(visual, _MOVED),
    edits.unframe,
    lambda visual: edits.unframe(visual, "story"),
    lambda visual: edits.mark_faces(visual, [Face(0.6, 0.4, 0.2)]),
    lambda visual: edits.choose_look(visual, "duotone"),
    lambda visual: edits.choose_brighten(visual, "on"),
    lambda visual: edits.name_photographer(visual, "B. Roy"),
    lambda visual: edits.describe_photo(visual, "Zoé rit."),
    edits.remove_photo,
]


def _places(before: object, after: object, place: str = "") -> Iterator[str]:
    """Where two plain values differ: the full path of each key whose value is another, new or gone; a crop is one."""
    if isinstance(before, dict) and isinstance(after, dict) and not place.endswith("crop"):
        one, other = cast("dict[str, object]", before), cast("dict[str, object]", after)
        for key in one | other:
            yield from _places(one.get(key), other.get(key), f"{place}.{key}".removeprefix("."))
    elif before != after:
        yield place


@pytest.mark.parametrize(("verb", "places"), _VERBS)
def test_each_verb_changes_what_it_says_and_nothing_else(verb: Verb, places: set[str]) -> None:
    before = msgspec.to_builtins(_VISUAL)
    assert set(_places(before, msgspec.to_builtins(verb(_VISUAL)))) == places
    assert msgspec.to_builtins(_VISUAL) == before


@pytest.mark.parametrize("verb", [verb for verb, _ in _VERBS])
def test_doing_the_same_again_changes_nothing(verb: Verb) -> None:
    assert verb(verb(_VISUAL)) == verb(_VISUAL)


@pytest.mark.parametrize("verb", _SAYS_NOTHING)
def test_what_says_nothing_new_leaves_no_trace(verb: Verb) -> None:
    assert verb(_VISUAL) == _VISUAL
    assert verb(_BARE) == _BARE


@pytest.mark.parametrize("verb", _OF_A_PHOTO)
def test_what_is_said_of_a_photo_needs_one(verb: Verb) -> None:
    assert verb(_BARE) == _BARE


@given(st.floats(), st.floats(), st.floats(), st.sampled_from([None, "story"]))
def test_a_crop_is_kept_within_the_photo_whatever_the_hand_does(
    x: float, y: float, zoom: float, format_id: str | None
) -> None:
    visual = edits.frame(_VISUAL, Crop(x, y, zoom), format_id)
    crop = visual.by_format["story"].crop if format_id else visual.photo and visual.photo.crop
    assert crop
    assert 0 <= crop.x <= 1
    assert 0 <= crop.y <= 1
    assert 1 <= crop.zoom <= MAX_ZOOM
    assert Rect(0, 0, 1, 1).contains(crop_rect(Size(4000, 3000), Size(1080, 1350), crop), tolerance=1e-9)


@given(st.floats())
def test_a_zoom_of_every_format_is_kept_within_bounds(times: float) -> None:
    visual = edits.reframe(_VISUAL, Reframing("square", times=times))
    assert visual.photo
    assert visual.photo.reframing
    assert 1 / MAX_ZOOM <= visual.photo.reframing.times <= MAX_ZOOM
    assert edits.unframe(visual) == edits.unframe(_VISUAL)


@given(st.floats(0, 1), st.floats(0, 1), st.floats(1, MAX_ZOOM))
def test_a_crop_within_bounds_is_kept_as_it_is(x: float, y: float, zoom: float) -> None:
    visual = edits.frame(_VISUAL, Crop(x, y, zoom))
    assert visual.photo
    assert visual.photo.crop == Crop(x, y, zoom)


@pytest.mark.parametrize("handle", ["zoe", "@zoe", "@@zoe", " @zoe ", "@ zoe", "zoe\n", "\t@ @zoe"])
def test_a_handle_has_its_one_sign(handle: str) -> None:
    assert edits.give_handle(_BARE, "instagram", handle).person.handles == {"instagram": "@zoe"}


@pytest.mark.parametrize("handle", ["", " ", "@", " @ ", "@@", "\n"])
def test_an_empty_handle_is_forgotten(handle: str) -> None:
    assert edits.give_handle(_VISUAL, "instagram", handle).person.handles == {"facebook": "@zoe.roy"}


def test_another_photo_forgets_every_crop_and_keeps_arrangement_and_look() -> None:
    visual = edits.take_photo(_VISUAL, "1" * 64)
    assert visual.photo == PhotoChoice("1" * 64, look="duotone")
    assert visual.by_format == {"portrait": FormatChoice(arrangement="second")}
    assert edits.take_photo(_BARE, "1" * 64).photo == PhotoChoice("1" * 64)


def test_a_palette_is_its_poster_s_own() -> None:
    assert edits.choose_poster(_VISUAL, "ruban").palette == ""
    assert edits.choose_poster(_VISUAL, "bloc").palette == "papier"


def test_a_person_has_no_other_field() -> None:
    with pytest.raises(TypeError):
        edits.describe_person(_VISUAL, age="34")


def test_the_next_person_of_a_day_keeps_the_poster_and_no_word_of_the_one_before() -> None:
    visual = edits.forget_person(_VISUAL)
    assert visual == Visual("bloc", "papier", qr="https://exemple.org/")
    assert edits.forget_person(edits.choose_language(_VISUAL, "en")).language == "en"
    assert edits.forget_person(edits.choose_campaign_language(_VISUAL, "iu")).campaign_language == "iu"
    assert edits.forget_person(edits.choose_networks(_VISUAL, ("bluesky",), SHIPPED)).networks == ("bluesky",)


@pytest.mark.parametrize("question", SHIPPED.questions)
def test_each_question_has_its_own_answer(question: str) -> None:
    visual = edits.answer(_VISUAL, question, "Oui.")
    assert visual.answers[question] == "Oui."
    assert {key: text for key, text in visual.answers.items() if key != question} == {
        key: text for key, text in _VISUAL.answers.items() if key != question
    }


def test_every_step_has_a_name_in_both_languages() -> None:
    assert len({words.fr for words in NAMES.values()}) == len({words.en for words in NAMES.values()}) == len(NAMES)
    assert all(words.fr.startswith(("le ", "la ", "l’")) for words in NAMES.values())
    # After « Undo » and « Redo », as a menu entry: « Undo Rotate photo ».
    assert all(words.en[0].isupper() and words.en.isascii() for words in NAMES.values())
