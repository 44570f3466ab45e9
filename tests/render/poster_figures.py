"""Prints the figures of the posters that design rules bound: `python -m tests.render.poster_figures [POSTER ...]`.

For each format, the worst of a tight portrait and no photo, with a person of a long name, a long role and a long
organisation: sizes of type as shares of the short side, the x-height of the quote on a telephone 375 pixels wide, what
the photo and the largest bare rectangle take of the surface, how near anything opaque comes to the face, texts lost.
"""

import sys
from collections.abc import Iterable, Iterator
from itertools import product
from math import hypot

import numpy as np
from msgspec import Struct
from PIL import Image
from PySide6.QtGui import QImage

from composer.app.context import load_context
from composer.app.poster.capacity import LONG_PERSON
from composer.app.studio import Studio, open_studio
from composer.core.formats import Format
from composer.core.geometry import Point, Rect, Size
from composer.core.layout.framing import Circle
from composer.core.layout.visible_layers import visible_faces, visible_part
from composer.core.poster import PhotoSlot
from composer.core.problems import Problem
from composer.core.visual import Face, PhotoChoice, Visual
from composer.render.arrange import Arranged, arrange
from composer.render.frame import Flat, Item, Picture, Text
from composer.render.photo.looks import NATURAL, Look
from composer.render.picture import thumbnail
from composer.render.scene import Scene
from tests.formats import FORMAT_BY_ID

#: Pixels of a telephone's width.
TELEPHONE = 375
#: Quotes by their number of characters; 205 is what wide formats and some posters hold.
QUOTES = {
    14: "Je me relance.",
    40: "J’ai recommencé quatre fois, et j’y suis",
    85: "J’ai coulé deux fois mon examen de mathématique, et à la troisième, j’ai eu soixante.",
    140: "J’ai repris mon secondaire trois fois. La troisième, j’ai compris que personne ne réussit seul: demander "
    "de l’aide, c’est déjà avancer loin.",
    280: "À seize ans, je pensais que lâcher l’école réglerait tout. Un enseignant m’a dit que le plus long "
    "chemin commence toujours par une seule journée. J’y suis retourné le lundi, puis le mardi, et aujourd’hui je "
    "dirige l’atelier où d’autres jeunes apprennent le métier que j’aime tant.",
}
#: A head that fills its photo: forehead and chin near the edges.
TIGHT = Face(0.5, 0.46, 0.3)
#: Cells along the short side in which a bare rectangle is looked for.
_CELLS = 54


class Grey(Struct, frozen=True):
    """A photo of a size, grey all over."""

    size: Size = Size(2400, 3000)

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:  # noqa: ARG002 - a source's
        """Grey pixels."""
        image = QImage(*pixels, QImage.Format.Format_RGB32)
        image.fill(0xFF808080)
        return image


class Figures(Struct, frozen=True):
    """The figures of a poster in a format: shares of the short side or of the surface, by length of the quote."""

    quote: dict[int, float]
    x_height: dict[int, float]
    name: float
    role: float
    theme: float
    photo: float
    bare: float
    bare_alone: float
    face: float
    clear: float
    lost: tuple[str, ...]


class Drawn(Struct, frozen=True):
    """A visual as arranged, and the faces it shows."""

    scene: Scene
    format: Format
    arranged: Arranged

    @property
    def texts(self) -> dict[str, Text]:
        """Its texts with words, by slot."""
        return {text.slot: text for text in self.arranged.frame.texts() if text.lines}

    def share(self, slot: str) -> float:
        """The size of a text, as a share of the short side; 0 when it is not there."""
        text = self.texts.get(slot)
        return text.size / min(self.format.size.width, self.format.size.height) if text else 0.0

    def photos(self) -> Iterator[Picture]:
        """Its photo."""
        return (item for item in self.arranged.frame.items if isinstance(item, Picture) and item.slot == "photo")


def draw(studio: Studio, poster: str, format_: Format, quote: str, *, photo: bool) -> Drawn:
    """Arrange the worst person with a quote, over a tight portrait or without a photo."""
    choice = PhotoChoice("0" * 64, faces=(TIGHT,)) if photo else None
    visual = Visual(poster, quote=quote, person=LONG_PERSON, photo=choice)
    context = studio.context
    scene = Scene(visual, context.poster(poster), context.campaign, studio.fonts, Grey() if photo else None)
    return Drawn(scene, format_, arrange(scene, format_))


def figures(studio: Studio, poster: str, format_: Format) -> Figures:
    """Measure `poster` in `format_`."""
    capacity = studio.context.poster(poster).layouts[format_.id].capacity
    lengths = [each for each in QUOTES if each <= max(140, capacity)]
    by_photo = {
        photo: {each: draw(studio, poster, format_, QUOTES[each], photo=photo) for each in lengths}
        for photo in (True, False)
    }
    every = [each for made in by_photo.values() for each in made.values()]
    shown, alone = by_photo[True], by_photo[False]
    return Figures(
        {each: min(shown[each].share("quote"), alone[each].share("quote")) for each in lengths},
        {each: min(_x_height(shown[each]), _x_height(alone[each])) for each in lengths},
        min(each.share("name") for each in every),
        max(each.share("role") for each in every),
        min(each.share("theme") for each in every),
        min(_photo_share(each) for each in shown.values()),
        max(_bare(shown[each]) for each in lengths if each <= 140),
        max(_bare(alone[each]) for each in lengths if each <= 140),
        min(
            2 * face.radius / min(format_.size.width, format_.size.height)
            for each in shown.values()
            for face in _faces(each)
        ),
        min(_clear(each) for each in shown.values()),
        tuple(sorted({f"{one.code}:{','.join(one.location.slots)}" for each in every for one in _lost(each)})),
    )


def _lost(drawn: Drawn) -> Iterator[Problem]:
    return (
        problem
        for problem in drawn.arranged.problems
        if problem.severity == "error" or problem.code in {"organisation-left-out", "role-left-out"}
    )


def _x_height(drawn: Drawn) -> float:
    """Pixels on a telephone."""
    text = drawn.texts.get("quote")
    if text is None:
        return 0.0
    font = text.glyphs[0].run.rawFont()
    return font.xHeight() * text.size / font.pixelSize() * TELEPHONE / drawn.format.size.width


def _photo_share(drawn: Drawn) -> float:
    page = drawn.format.box
    return sum(_area(item.box.shared(page)) for item in drawn.photos()) / _area(page)


def _area(box: Rect | None) -> float:
    return box.width * box.height if box else 0.0


def _faces(drawn: Drawn) -> list[Circle]:
    boxes = [item.box for item in drawn.photos()]
    choice, photo = drawn.scene.visual.photo, drawn.scene.photo
    assert choice
    assert photo
    slots = (each for each in drawn.scene.poster.layouts[drawn.format.id].layers if isinstance(each, PhotoSlot))
    slot = next(each for each in slots if each.opening in boxes)
    part = visible_part(slot, photo.size, drawn.scene.visual, drawn.scene.poster, drawn.format)
    return visible_faces(slot, part, photo.size, choice)


def _clear(drawn: Drawn) -> float:
    """The distance from the middle of the face to the nearest word, flat or edge of its photo, in radii."""
    items = drawn.arranged.frame.items
    index = next(number for number, item in enumerate(items) if isinstance(item, Picture))
    over = [
        item
        for item in items[index + 1 :]
        if isinstance(item, Flat | Text) and (not isinstance(item, Text) or item.lines)
    ]
    face = _faces(drawn)[0]
    return min((_away(face, item) for item in over), default=9.0)


def _away(face: Circle, item: Item) -> float:
    turn = item.turn if isinstance(item, Flat | Text) else None
    at = turn.back(Point(face.x, face.y)) if turn else Point(face.x, face.y)
    across = max(item.box.x - at.x, 0.0, at.x - item.box.right)
    down = max(item.box.y - at.y, 0.0, at.y - item.box.bottom)
    return hypot(across, down) / face.radius


def _bare(drawn: Drawn) -> float:
    """The largest rectangle without photo, words or drawing, as a share of the surface."""
    size, short = drawn.format.size, min(drawn.format.size.width, drawn.format.size.height)
    cell = short / _CELLS
    scale = 4 / cell
    image = thumbnail(drawn.arranged.frame, scale).convertToFormat(QImage.Format.Format_RGB888)
    pixels = Image.frombytes(
        "RGB", (image.width(), image.height()), bytes(image.constBits()), "raw", "RGB", image.bytesPerLine()
    )
    rows, columns = int(size.height / cell), int(size.width / cell)
    levels = np.asarray(pixels, np.int16)[: 4 * rows, : 4 * columns].reshape(rows, 4, columns, 4, 3)
    busy = (levels.max((1, 3)) - levels.min((1, 3))).max(2) > 12
    taken = [item.box for item in drawn.photos()] + [text.box for text in drawn.texts.values()]
    for box in taken:
        left, right = int(box.x / cell), int(box.right / cell) + 1
        busy[max(0, int(box.y / cell)) : int(box.bottom / cell) + 1, max(0, left) : right] = True
    return _largest(busy) / busy.size


def _largest(busy: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> int:
    """Cells of the largest rectangle that is free of `busy` ones."""
    best, heights = 0, np.zeros(busy.shape[1], int)
    for row in busy:
        heights = np.where(row, 0, heights + 1)
        for start in range(len(heights)):
            lowest = np.minimum.accumulate(heights[start:])
            best = max(best, int((lowest * np.arange(1, len(lowest) + 1)).max()))
    return best


def _row(poster: str, format_: Format, made: Figures) -> str:
    quote = "/".join(f"{100 * each:.1f}" for each in made.quote.values())
    x_height = "/".join(f"{each:.1f}" for each in made.x_height.values())
    ratio = (
        f"{made.quote[40] / made.role if made.role else 0:.1f} : {made.name / made.role if made.role else 0:.2f} : 1"
    )
    shares = " | ".join(f"{100 * each:.0f}" for each in (made.photo, made.bare, made.bare_alone, made.face))
    return (
        f"| {poster} | {format_.id} | {quote} | {x_height} | {ratio} | {100 * made.theme:.1f} | {shares} | "
        f"{made.clear:.2f} | {' '.join(made.lost) or '–'} |"
    )


def table(studio: Studio, posters: Iterable[str]) -> Iterator[str]:
    """The lines of a table of every drawn format of `posters`, all of them when none is named."""
    yield (
        "| poster | format | quote, % at 14/40/85/140/280 | x-height, px | quote : name : role | theme % "
        "| photo % | bare % | bare, no photo % | face % | clear, radii | lost |"
    )
    yield "|---|---|---|---|---|---|---|---|---|---|---|---|"
    for poster, format_ in product([*posters] or studio.context.poster_ids(), FORMAT_BY_ID.values()):
        layout = studio.context.poster(poster).layouts.get(format_.id)
        if layout and not layout.inherits:
            yield _row(poster, format_, figures(studio, poster, format_))


if __name__ == "__main__":
    for line in table(open_studio(load_context()), sys.argv[1:]):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
