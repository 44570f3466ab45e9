"""What is kept as pictures on the screen: it looks as if it were drawn anew, and is drawn once."""

from collections.abc import Callable
from functools import partial

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from composer.core.document.edits import choose_arrangement
from composer.core.geometry import Rect
from composer.core.visual import Visual
from composer.render import art_pictures
from composer.render import frame as frame_module
from composer.render import paint as paint_module
from composer.render.art_pictures import ArtPictures, LastingPictures
from composer.render.frame import Drawing, Flat, Frame, Item, Picture
from composer.render.paint import paint, painted
from composer.render.text.outlines import with_large_outlines
from composer.storage.paths import poster_home
from composer.storage.posters.library import load_poster
from tests.render.pixels import Patches
from tests.render.stage import PERSON, PHOTO, QUOTES, Stage

_POSTERS = ("sentier", "carnet")
_SIDE = 700
_Pictured = Callable[[Frame, QPainter], Frame]


def _frame(poster: str, stage: Stage) -> Frame:
    on_poster = replace(stage, poster=load_poster(poster, poster_home()))
    frame = on_poster.arranged(Visual(poster, quote=QUOTES["fr"][40], person=PERSON), "portrait").frame
    assert any(isinstance(item, Drawing) for item in frame.items)
    return frame


def _painted(frame: Frame, ratio: float, scale: float, pictured: _Pictured | None) -> np.ndarray:
    """The pixels of `frame` on a screen that shows only a part of it, its corner between two pixels."""
    image = QImage(round(_SIDE * ratio), round(_SIDE * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.setClipRect(QRectF(12.5, 0, 1080 * scale, _SIDE))
    painter.translate(QPointF(12.5, -30))
    painter.scale(scale, scale)
    paint(painter, pictured(frame, painter) if pictured else frame)
    painter.end()
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    return flat[:, : image.width(), :3].astype(int)


@pytest.mark.parametrize("poster", _POSTERS)
@pytest.mark.parametrize(("ratio", "scale"), [(1.0, 0.61), (1.25, 0.47), (2.0, 0.6)])
def test_art_kept_as_pictures_has_the_pixels_of_its_shapes(
    ratio: float, scale: float, poster: str, stage: Stage
) -> None:
    frame, pictured = _frame(poster, stage), ArtPictures().pictured
    drawn = _painted(frame, ratio, scale, None)
    for _ in range(2):
        assert np.abs(_painted(frame, ratio, scale, pictured) - drawn).max() <= 2


def test_art_is_drawn_once_until_it_changes_or_moves_and_that_of_the_frame_before_is_kept(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Frame] = []

    def watch(image: QImage, frame: Frame, transform: QTransform) -> QImage:
        drawn.append(frame)
        return painted(image, frame, transform)

    monkeypatch.setattr(art_pictures, "painted", watch)
    frame, draw = _frame("carnet", stage), partial(_painted, pictured=ArtPictures().pictured)
    draw(frame, 1.0, 0.5)
    once = len(drawn)
    draw(frame, 1.0, 0.5)
    assert len(drawn) == once > 0
    draw(frame, 1.0, 0.4)
    assert len(drawn) == 2 * once
    draw(_frame("sentier", stage), 1.0, 0.4)
    both = len(drawn)
    assert both > 2 * once
    for poster in ("carnet", "sentier"):
        draw(_frame(poster, stage), 1.0, 0.4)
    assert len(drawn) == both
    draw(frame, 1.0, 0.5)
    assert len(drawn) == both + once


def test_art_kept_as_pictures_is_not_read_again_at_each_key(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    frame, pictured = _frame("carnet", stage), ArtPictures().pictured
    before = _painted(frame, 1.0, 0.5, pictured)
    monkeypatch.delattr(frame_module, "QSvgRenderer")
    again = replace(frame, items=tuple(replace(each) if isinstance(each, Drawing) else each for each in frame.items))
    assert np.array_equal(_painted(again, 1.0, 0.5, pictured), before)


def _with_photo(frame: Frame, colors: str) -> Frame:
    """`frame` with another photo in its slot."""

    def moved(item: Item) -> Item:
        if not isinstance(item, Picture) or item.slot != "photo":
            return item
        return replace(item, image=Patches(colors).cut(Rect(0, 0, 1, 1), (item.image.width(), item.image.height())))

    return replace(frame, items=tuple(map(moved, frame.items)))


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_what_lies_over_a_moved_photo_is_drawn_once_and_has_nearly_the_pixels_of_its_shapes(
    ratio: float, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_poster = replace(stage, poster=load_poster("sentier", poster_home()))
    visual = Visual("sentier", quote=QUOTES["fr"][40], person=PERSON, photo=PHOTO)
    visual = choose_arrangement(visual, "portrait", "first")
    first, front = on_poster.arranged(visual, "portrait", Patches("rgb")).frame, LastingPictures().over_photo
    moved = [_with_photo(first, colors) for colors in ("rgb", "gbw", "bwr")]
    shown = [_painted(frame, ratio, 0.47, front) for frame in moved]
    bottom = int((1350 * 0.47 - 30) * ratio)
    for frame, pixels in zip(moved, shown, strict=True):
        drawn = _painted(with_large_outlines(frame, 0.47 * ratio), ratio, 0.47, None)
        # A picture is sampled a few hundredths of a pixel beside, which the edge of a letter shows.
        assert np.abs(pixels - drawn)[:bottom].max() <= 10
    filled: list[Flat] = []

    def note(_: QPainter, flat: Flat) -> None:
        filled.append(flat)

    monkeypatch.setattr(paint_module, "_paint_scrim", None)
    monkeypatch.setattr(paint_module, "_paint_flat", note)
    inside = np.s_[: bottom - 1, round(12.5 * ratio) + 1 : int((12.5 + 1080 * 0.47) * ratio) - 1]
    assert np.array_equal(_painted(moved[-1], ratio, 0.47, front)[inside], shown[-1][inside])
    # Of the ground, which the photo hides, nothing is drawn but the edges.
    assert filled
    assert all(min(flat.box.width, flat.box.height) < 20 for flat in filled)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_a_photo_behind_words_is_drawn_once_while_they_change_and_has_its_very_pixels(
    ratio: float, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_poster = replace(stage, poster=load_poster("sentier", poster_home()))
    pictured = partial(LastingPictures().behind_words, surface=QColor("white"))
    visuals = [Visual("sentier", quote=QUOTES["fr"][size], person=PERSON, photo=PHOTO) for size in (40, 140, 40)]
    typed = [
        on_poster.arranged(choose_arrangement(each, "portrait", "first"), "portrait", Patches("rgb")).frame
        for each in visuals
    ]
    drawn = [_painted(frame, ratio, 0.47, None) for frame in typed]
    assert not np.array_equal(drawn[0], drawn[1])
    for frame, pixels in zip(typed, drawn, strict=True):
        assert np.array_equal(_painted(frame, ratio, 0.47, pictured), pixels)
    monkeypatch.setattr(paint_module, "_paint_flat", None)
    assert np.array_equal(_painted(typed[0], ratio, 0.47, pictured), drawn[0])
