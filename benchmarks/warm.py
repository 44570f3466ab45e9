"""Measures a running program: composing, laying out and repainting once everything is loaded."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import count
from pathlib import Path

import msgspec
from PySide6.QtGui import QImage, QPainter

from benchmarks.figure import Figure, promised
from benchmarks.floor import PORTRAIT, floor
from benchmarks.timing import medians
from composer.app.brief import Brief, resolve
from composer.app.proof.poster_proof import self_test
from composer.app.sample import sample_brief
from composer.app.studio import Studio
from composer.core.color import Color
from composer.core.formats import Format, by_id
from composer.core.geometry import Point, Rect, Size
from composer.core.layout.visible_layers import drawn_layers
from composer.core.poster import PhotoSlot
from composer.export.encode import encode
from composer.export.metadata import visual_labels
from composer.render.arrange import arrange
from composer.render.frame import Frame
from composer.render.paint import paint
from composer.render.photo.halftone import printed
from composer.render.photo.intake import take_in
from composer.render.photo.looks import NATURAL, Look, look_of
from composer.render.photo.photo import open_photo
from composer.render.photo.source import PhotoSource, Print
from composer.storage.atomic_write import write_atomic
from composer.storage.formats_file import shipped_formats

_FORMATS = by_id(shipped_formats())
_PORTRAIT, _LETTER = _FORMATS["portrait"], _FORMATS["letter"]
_SCREENS = tuple(format_ for format_ in _FORMATS.values() if format_.medium == "screen")
#: Where the face is in the photo that is measured.
_FACE = Point(0.44, 0.3)

#: The inks of a halftone.
_PAPER, _INK = Color(248, 200, 190), Color(14, 70, 54)


def figures(photo: Path, studio: Studio) -> Iterator[Figure]:
    """Measure each poster with `photo`, of 12 megapixels."""
    briefs = {poster: _brief(poster, photo) for poster in studio.context.poster_ids()}
    yield from _portraits(briefs, photo, studio)
    yield from _screens(briefs, photo, studio)
    for poster, brief in briefs.items():
        yield _letter(poster, brief, photo, studio)
    for poster, brief in briefs.items():
        yield from _on_screen(poster, brief, photo, studio)
    yield _halftone(photo)
    yield _self_test(photo, studio)


def _brief(poster: str, photo: Path) -> Brief:
    return msgspec.structs.replace(sample_brief(poster), photo=photo, focus=_FACE)


def _compose(brief: Brief, studio: Studio, formats: Sequence[Format]) -> list[bytes]:
    """The bytes of the files of a brief, made as a kit makes them."""
    resolved = resolve(brief, studio.context)
    scene = studio.scene(resolved)
    labels = visual_labels(resolved.visual, resolved.poster.name, studio.context.campaign)
    return [encode(arrange(scene, format_).frame, format_, format_.usual_type, labels) for format_ in formats]


def _portraits(briefs: dict[str, Brief], photo: Path, studio: Studio) -> Iterator[Figure]:
    """Each poster in portrait, in memory and with its file written atomically; the limit applies to both."""
    works = {
        f"compose-portrait-{poster}": partial(_compose, brief, studio, [_PORTRAIT]) for poster, brief in briefs.items()
    }
    target = photo.with_name("written.jpg")
    written = {f"{name}-file": partial(_written, work, target) for name, work in works.items()}
    taken = medians({"floor": partial(floor, str(photo), PORTRAIT), **works, **written}, rounds=15)
    reference = taken.pop("floor")
    yield from (Figure(name, milliseconds, reference, 1.2 * reference) for name, milliseconds in taken.items())


def _written(work: "partial[list[bytes]]", target: Path) -> None:
    (data,) = work()
    write_atomic(target, data)


def _screens(briefs: dict[str, Brief], photo: Path, studio: Studio) -> Iterator[Figure]:
    """All the screen formats of a poster, beside a resize and an encode for each, and a decode for each scale."""
    sizes = [_pixels(format_.pixels) for format_ in _SCREENS]
    works = {
        f"compose-screens-{poster}": partial(_compose, brief, studio, _SCREENS) for poster, brief in briefs.items()
    }
    taken = medians({"floor": partial(floor, str(photo), *sizes), **works}, rounds=7)
    reference = taken.pop("floor")
    yield from (Figure(name, milliseconds, reference, 1.2 * reference) for name, milliseconds in taken.items())


def _letter(poster: str, brief: Brief, photo: Path, studio: Studio) -> Figure:
    """A Letter page, beside the decode, resize and encode of its own photo at 300 dots an inch."""
    resolved = resolve(brief, studio.context)
    layers = drawn_layers(resolved.visual, resolved.poster, _LETTER)
    boxes = [layer.box for layer in layers if isinstance(layer, PhotoSlot)]
    sizes = [_pixels(Size(box.width * _LETTER.scale, box.height * _LETTER.scale)) for box in boxes]
    works = {"floor": partial(floor, str(photo), *sizes), "ours": partial(_compose, brief, studio, [_LETTER])}
    taken = medians(works, rounds=7)
    return Figure(f"compose-letter-{poster}", taken["ours"], taken["floor"], 1.3 * taken["floor"])


def _on_screen(poster: str, brief: Brief, photo: Path, studio: Studio) -> Iterator[Figure]:
    """The cost of a keystroke: the layout, its photo already cropped, and its painting."""
    scene = studio.scene(resolve(brief, studio.context))
    if scene.photo:
        scene = msgspec.structs.replace(scene, photo=_Cut(scene.photo))
    canvas = QImage(*PORTRAIT, QImage.Format.Format_RGB32)
    works = {
        "floor": partial(floor, str(photo), PORTRAIT),
        "arrange": partial(arrange, scene, _PORTRAIT),
        "repaint": partial(_repaint, canvas, arrange(scene, _PORTRAIT).frame),
    }
    taken = medians(works, rounds=15)
    reference = taken["floor"]
    yield Figure(f"arrange-portrait-{poster}", taken["arrange"], reference, promised(12, reference))
    yield Figure(f"repaint-portrait-{poster}", taken["repaint"], reference, promised(10, reference))


def _repaint(canvas: QImage, frame: Frame) -> None:
    painter = QPainter(canvas)
    paint(painter, frame)
    painter.end()


def _halftone(photo: Path) -> Figure:
    """The dots of a photo, 1080 × 930 pixels: each time of another part of it, as a print is kept for the same one."""
    source, parts = open_photo(take_in(photo, photo.name)), count()
    size, pixels, look = (400, 344), (1080, 930), look_of("halftone", _PAPER, _INK)
    cuts = [source.cut(Rect(0, part / 1000, 0.9, 0.9), size, look) for part in range(16)]
    wanted = Print(Size(*pixels), pixels[0] / 100, pixels, look.dark, look.light)
    works = {
        "floor": partial(floor, str(photo), PORTRAIT),
        "ours": lambda: printed(cuts[next(parts) % len(cuts)], size, wanted),
    }
    taken = medians(works, rounds=15)
    return Figure("halftone", taken["ours"], taken["floor"], promised(60, taken["floor"]))


def _self_test(photo: Path, studio: Studio) -> Figure:
    """One picture of the self-test: the sample laid out, encoded and read back; the mean of all posters and formats."""
    count = sum(len(studio.context.poster(poster).layouts) for poster in studio.context.poster_ids())
    works = {"floor": partial(floor, str(photo), PORTRAIT), "ours": lambda: list(self_test(studio))}
    taken = medians(works, rounds=3)
    return Figure("self-test-each", taken["ours"] / count, taken["floor"], 10 * taken["floor"])


class _Cut:
    """A photo that keeps each of its cuts."""

    def __init__(self, photo: PhotoSource) -> None:
        self._photo = photo
        self._cuts: dict[tuple[Rect, tuple[int, int], Look], QImage] = {}

    @property
    def size(self) -> Size:
        return self._photo.size

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:
        key = rect, pixels, look
        if key not in self._cuts:
            self._cuts[key] = self._photo.cut(rect, pixels, look)
        return self._cuts[key]


def _pixels(size: Size) -> tuple[int, int]:
    return round(size.width), round(size.height)
