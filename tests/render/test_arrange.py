from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from composer.core.color import Color
from composer.core.formats import FORMATS, Format
from composer.core.geometry import Crop, Point, Rect, Size
from composer.core.poster import Art, Condition, Fill, Layer, Layout, Palette, PhotoSlot, Poster, QrSlot, TextSlot
from composer.core.visual import FormatChoice, Person, PhotoChoice, Visual
from composer.core.words import Words
from composer.render.arrange import Arranged, arrange, drawn_layers
from composer.render.frame import Drawing, Flat, Outline, Picture, Text
from composer.render.looks import Look
from tests.render.pixels import LETTERS, Patches, assert_different_renderings, assert_letters, draw
from tests.render.stage import PERSON, PHOTO, QUOTES, Stage

TINY = Format("tiny", Words("minuscule", "tiny"), Size(8, 4))
ROLES: dict[str, str] = {letter: color.hex for letter, color in LETTERS.items()} | {
    "ground": "#ffffff",
    "ink": "#000000",
}
TILES = Patches("rg", "by")


def toy(*layers: Layer, art: Mapping[str, str] | None = None) -> Poster:
    """A poster of one tiny layout, whose roles are the letters of LETTERS."""
    words = Words("Jouet", "Toy")
    return Poster(
        1, "toy", words, words, {}, {"plain": Palette(words, ROLES)}, {"tiny": Layout(layers)}, art or {}
    )


def toy_arranged(stage: Stage, visual: Visual, *layers: Layer, photo: Patches | None = None) -> Arranged:
    return arrange(replace(stage, poster=toy(*layers)).scene(visual, photo), TINY)


def box(x: float, y: float, width: float, height: float) -> Rect:
    return Rect(x, y, width, height)


CONDITIONS: tuple[Condition, ...] = ("photo", "no-photo", "quote", "no-quote", "qr", "no-qr", "first", "second")


@pytest.mark.parametrize(
    ("visual", "row"),
    [
        (Visual("toy"), "wkwkwkkw"),
        (Visual("toy", quote="Oui"), "wkkwwkkw"),
        (Visual("toy", quote=" \n"), "wkwkwkkw"),
        (Visual("toy", photo=PHOTO), "kwwkwkkw"),
        (Visual("toy", photo=PHOTO, quote="Oui", qr="https://a.ca"), "kwkwkwkw"),
        (Visual("toy", by_format={"tiny": FormatChoice(arrangement="second")}), "wkwkwkwk"),
        (Visual("toy", by_format={"portrait": FormatChoice(arrangement="second")}), "wkwkwkkw"),
    ],
)
def test_a_layer_is_drawn_when_its_condition_holds(visual: Visual, row: str, stage: Stage) -> None:
    marks = [Fill("k", box(at, 0, 1, 4), (condition,)) for at, condition in enumerate(CONDITIONS)]
    assert_letters(draw(toy_arranged(stage, visual, Fill("w"), *marks).frame), f"{row} {row} {row} {row}")


def test_a_layer_with_several_conditions_needs_them_all(stage: Stage) -> None:
    both = Fill("k", when=("photo", "quote"))
    poster = replace(stage.poster, layouts={"tiny": Layout((both,))})
    for quote in ("", "Oui"):
        for photo in (None, PHOTO):
            drawn = drawn_layers(Visual("toy", quote=quote, photo=photo), poster, TINY)
            assert drawn == ((both,) if quote and photo else ())


def test_layers_are_drawn_from_back_to_front(stage: Stage) -> None:
    layers = (Fill("g"), Fill("r", box(0, 0, 4, 4)), Fill("b", box(2, 1, 4, 2)), Fill("y", box(3, 0, 1, 4)))
    assert_letters(
        draw(toy_arranged(stage, Visual("toy"), *layers).frame),
        """rrrygggg
           rrbybbgg
           rrbybbgg
           rrrygggg""",
    )


def test_a_photo_fills_its_slot_and_nothing_else(stage: Stage) -> None:
    arranged = toy_arranged(
        stage, Visual("toy", photo=PHOTO), Fill("w"), PhotoSlot(box(2, 0, 4, 4)), photo=TILES
    )
    assert_letters(
        draw(arranged.frame),
        """wwrrggww
           wwrrggww
           wwbbyyww
           wwbbyyww""",
    )


def test_a_see_through_photo_stands_on_the_ground_its_slot_names(stage: Stage) -> None:
    arranged = toy_arranged(
        stage, Visual("toy", photo=PHOTO), Fill("w"), PhotoSlot(box(2, 0, 4, 4), ground="g"), photo=TILES
    )
    grounds = [item for item in arranged.frame.items if isinstance(item, Flat)]
    assert grounds[-1] == Flat("photo", box(2, 0, 4, 4), LETTERS["g"])


@pytest.mark.parametrize(
    ("crop", "picture"),
    [
        (Crop(0.25, 0.25, 2), "rrrr rrrr rrrr rrrr"),
        (Crop(0.75, 0.25, 2), "gggg gggg gggg gggg"),
        (Crop(0.5, 0.75, 2), "bbyy bbyy bbyy bbyy"),
        (Crop(0.5, 0.5, 1), "rrgg rrgg bbyy bbyy"),
        (Crop(9, 9, 2), "yyyy yyyy yyyy yyyy"),
    ],
)
def test_a_crop_shows_the_part_it_says(crop: Crop, picture: str, stage: Stage) -> None:
    visual = Visual("toy", photo=PhotoChoice("", crop=crop))
    slot = PhotoSlot(box(0, 0, 4, 4))
    square = replace(TINY, size=Size(4, 4))
    assert_letters(draw(arrange(replace(stage, poster=toy(slot)).scene(visual, TILES), square).frame), picture)


def test_a_crop_made_in_one_format_wins_there_and_only_there(stage: Stage) -> None:
    everywhere, here = Crop(0.25, 0.25, 2), Crop(0.75, 0.75, 2)
    visual = Visual("toy", photo=PhotoChoice("", crop=everywhere), by_format={"tiny": FormatChoice(crop=here)})
    slot, elsewhere = PhotoSlot(box(0, 0, 8, 4)), replace(TINY, id="other")
    poster = replace(toy(slot), layouts={"tiny": Layout((slot,)), "other": Layout((slot,))})
    scene = replace(stage, poster=poster).scene(visual, TILES)
    assert_letters(draw(arrange(scene, TINY).frame), " ".join(["yyyyyyyy"] * 4))
    assert_letters(draw(arrange(scene, elsewhere).frame), " ".join(["rrrrrrrr"] * 4))


class Ramp:
    """A photo whose red says how far right a pixel is in it, and whose green how far down."""

    def __init__(self, size: Size) -> None:
        self.size = size
        self.rects: list[Rect] = []

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look) -> "Picture.image":  # type: ignore[name-defined]
        raise NotImplementedError
