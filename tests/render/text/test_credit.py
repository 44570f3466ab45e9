"""The credit of a photo on its poster: near it, legible, clear of faces and words; or left out, and said so."""

from math import hypot

import pytest
from msgspec.structs import replace

from composer.core.geometry import Crop, Point, Rect
from composer.core.layout.visible_layers import drawn_layers, visible_faces, visible_part
from composer.core.poster import PhotoSlot
from composer.core.visual import Face, FormatChoice, PhotoChoice, Visual
from composer.core.workshop.slots import smallest
from composer.render.arrange import Arranged
from composer.render.frame import Picture, Text, covered
from composer.render.photo.source import PhotoSource
from tests.formats import FORMAT_BY_ID
from tests.render.pixels import Patches
from tests.render.stage import LONG_PERSON, PERSON, QUOTES, Stage
from tests.render.test_posters import LAYOUTS, POSTERS

#: A layout in seven; the others in the exhaustive run.
_BY_TURNS = [
    pytest.param(*each, marks=pytest.mark.exhaustive if index % 7 else ()) for index, each in enumerate(LAYOUTS)
]
_NAMED = PhotoChoice("0" * 64, photographer="Andréanne Côté", credit="on")


def _credit(arranged: Arranged) -> Text | None:
    return next((text for text in arranged.frame.texts() if text.slot == "credit"), None)


def _words(arranged: Arranged) -> list[Rect]:
    texts = [text for text in arranged.frame.texts() if text.slot != "credit"]
    return [text.turn.covered(line) if text.turn else line for text in texts for line in text.line_boxes]


def _arranged(stage: Stage, visual: Visual, format_id: str, photo: PhotoSource) -> Arranged:
    return replace(stage, poster=POSTERS[visual.poster]).arranged(visual, format_id, photo)


@pytest.mark.parametrize(("name", "format_id"), _BY_TURNS)
def test_it_is_whole_legible_and_clear_of_all_other_words_or_left_out_and_said_so(
    name: str, format_id: str, stage: Stage
) -> None:
    visual = Visual(name, quote=QUOTES["fr"][140], person=LONG_PERSON, photo=_NAMED)
    form = FORMAT_BY_ID[format_id]
    arranged = _arranged(stage, visual, format_id, Patches("rgb", "bwy", "kyr"))
    credit, codes = _credit(arranged), [problem.code for problem in arranged.problems]
    assert ("credit-left-out" in codes) == (credit is None)
    if credit is None:
        return
    assert " ".join(credit.lines).casefold() == "photo\u00a0: andréanne côté"
    assert len(credit.lines) <= 3
    assert credit.size >= smallest(form)
    assert form.text_box.contains(covered(credit), tolerance=1)
    assert not any(covered(credit).inset(2).overlaps(line) for line in _words(arranged))
    assert arranged.legibility.worst is None or arranged.legibility.worst.part >= 1
    assert {"text-covered", "text-clipped", "face-covered"}.isdisjoint(codes)


def test_a_long_name_has_a_place_on_every_poster_in_landscape(stage: Stage) -> None:
    photo = replace(_NAMED, photographer="Marie-Hélène Lapointe-Beauregard", faces=(Face(0.5, 0.4, 0.15),))
    plain = Visual("bloc", quote=QUOTES["fr"][40], person=PERSON, photo=photo)
    found = {
        name: _credit(_arranged(stage, replace(plain, poster=name), "landscape", Patches("rgb", "bwy", "kyr")))
        for name in POSTERS
    }
    assert [name for name, credit in found.items() if credit is None] == []
    words = {"".join(credit.lines).replace(" ", "").casefold() for credit in found.values() if credit}
    assert words == {"photo\u00a0:marie-hélènelapointe-beauregard"}


def test_nothing_is_drawn_unless_it_was_asked_for_and_somebody_is_named(stage: Stage) -> None:
    photo = Patches("rgb", "bwy", "kyr")
    for choice in (replace(_NAMED, credit="off"), replace(_NAMED, photographer=" ")):
        arranged = _arranged(stage, Visual("bloc", quote="Oser.", photo=choice), "portrait", photo)
        assert _credit(arranged) is None
        assert "credit-left-out" not in {problem.code for problem in arranged.problems}


@pytest.mark.parametrize("name", ["sentier", "serigraphie"])
@pytest.mark.parametrize(("x", "y"), [(0.85, 0.08), (0.5, 0.1), (0.9, 0.9)])
def test_it_is_never_over_a_face(name: str, x: float, y: float, stage: Stage) -> None:
    choice = replace(_NAMED, faces=(Face(x, y, 0.15),), crop=Crop())
    first = {"portrait": FormatChoice(arrangement="first")}
    visual, photo = Visual(name, quote="Oser.", photo=choice, by_format=first), Patches("rgb", "bwy", "kyr")
    form = FORMAT_BY_ID["portrait"]
    arranged = _arranged(stage, visual, "portrait", photo)
    credit, poster = _credit(arranged), POSTERS[name]
    shown = [item for item in arranged.frame.items if isinstance(item, Picture) and item.slot == "photo"]
    slots = [each for each in drawn_layers(visual, poster, form) if isinstance(each, PhotoSlot)]
    slots += [each for each in drawn_layers(visual, poster, form, "second") if isinstance(each, PhotoSlot)]
    slot = next(each for each in slots if each.opening == shown[0].box)
    part = visible_part(slot, photo.size, visual, poster, form)
    (face,) = visible_faces(slot, part, photo.size, choice)
    if credit is not None:
        assert all(hypot(face.x - at.x, face.y - at.y) >= face.radius for at in _outline(covered(credit)))


def _outline(box: Rect) -> list[Point]:
    """Points of a box: a face may be nearest to the middle of its side."""
    across = [box.x + box.width * step / 8 for step in range(9)]
    return [Point(x, y) for x in across for y in (box.y, box.bottom)]
