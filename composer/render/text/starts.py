"""Draws the false starts of a quote above it: outlines of its first words, each closed by a thin bar.

They are no text of the frame: no reader and no search finds in a PDF what nobody said, and they need no contrast.
"""

from collections.abc import Iterator

from msgspec.structs import replace
from PySide6.QtGui import QPainterPath

from composer.core.geometry import Rect
from composer.core.poster import Starts, TextSlot
from composer.core.text.false_starts import chosen
from composer.core.text.fitting import Fitted
from composer.render.frame import Flat, Outline
from composer.render.scene import Scene
from composer.render.text.entry import Entry
from composer.render.text.glyphs import Setting, place_text
from composer.render.text.outlines import outlined

#: The width of a bar and the space before it, and how far it goes over a capital and under the baseline, in ems: less
#: high than a line of tight type, so that the bars of two lines do not meet.
_BAR, _BEFORE_BAR, _OVER, _UNDER = 0.066, 0.055, 0.05, 0.11


def starts_within(entry: Entry, count: int, size: int, width: float, scene: Scene) -> tuple[str, ...]:
    """At most `count` false starts of `entry` that stand on one line each at `size`, in `width` design pixels."""
    measure, room = scene.fonts.measure(entry.style), width / size - _BEFORE_BAR - _BAR
    return chosen([each for each in entry.beginnings if measure.advance(each) <= room], count)


def starts_height(entry: Entry) -> float:
    """The height that the false starts of `entry` take above its words."""
    return len(entry.starts) * entry.fitted.size * entry.style.leading if entry.fitted else 0.0


def draw_starts(entry: Entry, starts: Starts, slot: TextSlot, top: float, scene: Scene) -> Iterator[Outline | Flat]:
    """The false starts of `entry`, from `top` down, as the words below them are aligned in `slot`."""
    size = entry.fitted.size if entry.fitted else 0
    measure, bar = scene.fonts.measure(entry.style), scene.color(starts.bar)
    setting = Setting("", entry.style, scene.color(starts.role), slot.align)
    width = slot.box.width - (_BEFORE_BAR + _BAR) * size
    for number, words in enumerate(entry.starts):
        y = top + number * size * entry.style.leading
        text, _ = place_text(Fitted(size, (words,)), setting, Rect(slot.box.x, y, width, size), scene.fonts)
        letters = [_with_own_box(item) for item in outlined(text) if isinstance(item, Outline)]
        yield from letters
        x = max((letter.box.right for letter in letters), default=slot.box.x) + _BEFORE_BAR * size
        height = (_OVER + measure.rise + _UNDER) * size
        yield Flat("", Rect(x, y - _OVER * size, _BAR * size, height), bar)


def _with_own_box(letter: Outline) -> Outline:
    """`letter` in the box of its ink, so that what it touches is known."""
    path: QPainterPath = letter.path
    ink = path.boundingRect()
    return replace(letter, box=Rect(ink.x(), ink.y(), ink.width(), ink.height()))
