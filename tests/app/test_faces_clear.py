"""No word over a face, on any poster, in any format: the real portraits, by the circles drawn on them."""

from collections.abc import Callable, Sequence
from math import hypot
from typing import TypeAlias

import pytest
from msgspec import Struct
from PySide6.QtGui import QImage

from composer.app.studio import Studio
from composer.core.geometry import Point, Rect, Size
from composer.core.layout.framing import Circle
from composer.core.layout.visible_layers import visible_faces, visible_part
from composer.core.poster import PhotoSlot
from composer.core.visual import PhotoChoice, Visual
from composer.render.arrange import Arranged, arrange
from composer.render.frame import Flat, Picture, Text
from composer.render.legibility.legibility import UNMEASURED
from composer.render.photo.faces import FaceFinder
from composer.render.photo.looks import NATURAL, Look
from composer.render.scene import Scene
from tests.formats import FORMAT_BY_ID
from tests.needs_faces import needs_faces
from tests.render.photo.face_pictures import Pictured, group, mirrored, portraits, small, turned
from tests.render.stage import PERSON, QUOTES

pytestmark = needs_faces

#: A telephone's photo, whatever the size of the picture it stands for.
_LONG_SIDE = 4000.0


class Blank:
    """A photo of a size, whose pixels nobody looks at."""

    def __init__(self, size: Size) -> None:
        self.size = size

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:
        assert Rect(0, 0, 1, 1).contains(rect, tolerance=1e-9)
        assert min(pixels) > 0
        assert look
        grey = QImage(1, 1, QImage.Format.Format_RGB32)
        grey.fill(0xFF808080)
        return grey


class Found(Struct, frozen=True):
    """What the program made of a picture: the faces it found, and the size of the photo that it stands for."""

    choice: PhotoChoice
    size: Size


LookFor: TypeAlias = Callable[[Pictured], Found]


@pytest.fixture(scope="module")
def found_in() -> LookFor:
    """Looks for faces as the program does, once in each picture."""
    finder, known = FaceFinder(), dict[str, Found]()

    def look(pictured: Pictured) -> Found:
        if pictured.name not in known:
            photo = pictured.photo()
            times = _LONG_SIDE / max(photo.size.width, photo.size.height)
            size = Size(photo.size.width * times, photo.size.height * times)
            known[pictured.name] = Found(PhotoChoice(photo.digest, faces=finder.find(photo)), size)
        return known[pictured.name]

    return look


def pictures() -> list[Pictured]:
    astronaut, hopper = portraits()
    head = hopper.heads[0]
    tight = hopper.image.crop((round(head.x - 170), round(head.y - 180), round(head.x + 170), round(head.y + 250)))
    return [
        astronaut,
        hopper,
        mirrored(astronaut),
        Pictured("tight", tight, (type(head)(170, 180, head.radius),)),
        turned(astronaut, -20),
        small(hopper, 0.08, (0.8, 0.3)),
        small(astronaut, 0.12, (0.12, 0.45)),
        small(hopper, 0.2, (0.6, 0.75)),
        group(2, 0.16, 1),
        group(4, 0.1, 2),
        group(6, 0.08, 3),
    ]


def _named(value: object) -> str:
    return value.name if isinstance(value, Pictured) else str(value)


def scene_of(found: Found, quote: str, poster: str, studio: Studio) -> Scene:
    visual = Visual(poster, quote=quote, person=PERSON, photo=found.choice)
    return Scene(visual, studio.context.poster(poster), studio.context.campaign, studio.fonts, Blank(found.size))


def known_circles(pictured: Pictured, scene: Scene, arranged: Arranged, format_id: str) -> list[tuple[Circle, Rect]]:
    """Where the faces really come, by the circles drawn on the originals; with the box of the slot each is in."""
    format_ = FORMAT_BY_ID[format_id]
    drawn = {item.box for item in arranged.frame.items if isinstance(item, Picture)}
    layers = scene.poster.layouts[format_id].layers
    slot = next(each for each in layers if isinstance(each, PhotoSlot) and each.opening in drawn)
    assert scene.photo is not None
    part = visible_part(slot, scene.photo.size, scene.visual, scene.poster, format_)
    known = PhotoChoice("", faces=pictured.faces)
    return [(circle, slot.opening) for circle in visible_faces(slot, part, scene.photo.size, known)]


def apart(circle: Circle, item: Text | Flat) -> bool:
    """Whether `item`, turned as it is drawn, stands clear of the circle."""
    box, middle = item.box, Point(circle.x, circle.y)
    at = item.turn.back(middle) if item.turn else middle
    across = max(box.x - at.x, 0.0, at.x - box.right)
    down = max(box.y - at.y, 0.0, at.y - box.bottom)
    return hypot(across, down) >= circle.radius


def may_fit(circle: Circle, slot: Rect, *over: Text | Flat) -> bool:
    """Whether so large a face can be whole in `slot`; a band that crosses it takes more than half of it."""
    room = 0.4 if over else 1.0
    return 2 * circle.radius <= room * min(slot.width, slot.height)


def over_photo(arranged: Arranged) -> list[Flat]:
    """The flat shapes drawn on the photo."""
    items = arranged.frame.items
    photo = next(index for index, item in enumerate(items) if isinstance(item, Picture))
    return [item for item in items[photo:] if isinstance(item, Flat)]


@pytest.mark.parametrize(("turn", "pictured"), list(enumerate(pictures())), ids=_named)
def test_no_word_is_over_a_face(turn: int, pictured: Pictured, studio: Studio, found_in: LookFor) -> None:
    _assert_clear(pictured, (280, 140, 40)[turn % 3], _some(studio, turn), studio, found_in)


@pytest.mark.exhaustive
@pytest.mark.parametrize("length", [40, 140, 280])
@pytest.mark.parametrize("pictured", pictures(), ids=_named)
def test_no_word_of_any_length_is_over_a_face(
    pictured: Pictured, length: int, studio: Studio, found_in: LookFor
) -> None:
    _assert_clear(pictured, length, studio.context.poster_ids(), studio, found_in)


def _drawn(scene: Scene) -> list[str]:
    """The formats drawn for themselves: the others have the same boxes, larger."""
    return [each for each, layout in scene.poster.layouts.items() if not layout.inherits]


def _some(studio: Studio, turn: int) -> tuple[str, ...]:
    """Every third poster, by turns: each meets three or four of the pictures."""
    return studio.context.poster_ids()[turn % 3 :: 3]


def _assert_clear(pictured: Pictured, length: int, posters: Sequence[str], studio: Studio, found_in: LookFor) -> None:
    touched: list[str] = []
    for poster in posters:
        scene = scene_of(found_in(pictured), QUOTES["fr"][length], poster, studio)
        for format_id in _drawn(scene):
            arranged = arrange(scene, FORMAT_BY_ID[format_id], UNMEASURED)
            for circle, slot in known_circles(pictured, scene, arranged, format_id):
                seen = circle.box.shared(slot)
                words = [
                    text for text in arranged.frame.texts() if seen and text.turn is None and text.box.overlaps(seen)
                ]
                touched += [f"{poster}, {format_id}: {text.slot}" for text in words if not apart(circle, text)]
    assert touched == []


@pytest.mark.parametrize(("turn", "pictured"), list(enumerate(pictures())), ids=_named)
def test_a_face_is_whole_on_every_poster(turn: int, pictured: Pictured, studio: Studio, found_in: LookFor) -> None:
    # Others than those whose words are looked at.
    assert _cut(pictured, _some(studio, turn + 1), studio, found_in) == []


@pytest.mark.exhaustive
@pytest.mark.parametrize("pictured", pictures(), ids=_named)
def test_a_face_of_any_picture_is_whole_on_every_poster(pictured: Pictured, studio: Studio, found_in: LookFor) -> None:
    assert _cut(pictured, studio.context.poster_ids(), studio, found_in) == []


def _cut(pictured: Pictured, posters: Sequence[str], studio: Studio, found_in: LookFor) -> list[str]:
    missed: list[str] = []
    for poster in posters:
        scene = scene_of(found_in(pictured), QUOTES["fr"][140], poster, studio)
        for format_id in _drawn(scene):
            arranged = arrange(scene, FORMAT_BY_ID[format_id], UNMEASURED)
            circles = known_circles(pictured, scene, arranged, format_id)
            flats = over_photo(arranged)
            whole = [
                circle
                for circle, slot in circles
                if slot.contains(circle.box) and all(apart(circle, flat) for flat in flats)
            ]
            if any(may_fit(circle, slot, *flats) for circle, slot in circles) and not whole:
                missed.append(f"{poster}, {format_id}")
    return missed
