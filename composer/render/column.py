"""A column of texts in its box: the small ones first, then the largest takes the room that is left."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from composer.core.fitting import Column, Fitted, block_height, fit
from composer.core.geometry import Rect
from composer.core.poster import Part, Style, TextSlot
from composer.core.problems import Problem
from composer.core.wording import closing_mark, opening_mark, wording
from composer.core.words import Words
from composer.render.fonts import Fonts
from composer.render.frame import Item
from composer.render.scene import Scene
from composer.render.text import Setting, place

#: At most this many lines for a short quote; more make a column of it. A long one may take what its part allows.
SHORT_QUOTE, SHORT_LINES = 140, 7
#: An opening mark that does not hang does not count in the length of a quote, nor does its space.
_MARKS = 2


class _Entry(Struct):
    """One part of the column that has something to say: `hung`, then the words, then `ending`."""

    part: Part
    style: Style
    words: str
    gap: float
    hung: str = ""
    ending: str = ""
    fitted: Fitted | None = None


def arrange_column(slot: TextSlot, scene: Scene) -> tuple[list[Item], list[Problem]]:
    """Fit and place the parts of `slot` that have words; a part that holds too many says by how much."""
    entries, fonts = _entries(slot, scene), scene.fonts
    problems: list[Problem] = []
    room = slot.box.height - sum(entry.gap for entry in entries)
    for entry in sorted(entries, key=lambda entry: entry.part.size[0]):
        entry.fitted = _fit(entry, slot.box.width, max(0.0, room), scene)
        room -= _height(entry, fonts)
        if entry.fitted.excess:
            problems.append(_excess_problem(entry))
    items, found = _stack(entries, slot, scene, max(0.0, room))
    return items, problems + found


def _entries(slot: TextSlot, scene: Scene) -> list[_Entry]:
    entries: list[_Entry] = []
    for part in slot.parts:
        style, words = scene.poster.styles[part.style], wording(part.content, scene.visual, scene.campaign)
        if words:
            cased = words.upper() if style.case == "upper" else words
            hung = opening_mark(cased) if style.hanging == "marks" and slot.align == "left" else ""
            ending = closing_mark(cased) if part.content == "quote" else ""
            bare = cased.removeprefix(hung).removesuffix(ending)
            entries.append(_Entry(part, style, bare, part.gap if entries else 0.0, hung, ending))
    return entries


def _fit(entry: _Entry, width: float, room: float, scene: Scene) -> Fitted:
    """Fit the words in the few lines that a short quote should have, or in all that its part allows."""
    part, leading, measure = entry.part, entry.style.leading, scene.fonts.measure(entry.style)
    column = Column(width, room, *part.size, leading, part.lines, scene.visual.language)
    if len(entry.words) <= SHORT_QUOTE + _MARKS and part.lines > SHORT_LINES:
        fitted = fit(entry.words, replace(column, lines=SHORT_LINES), measure, entry.ending)
        if not fitted.excess:
            return fitted
    return fit(entry.words, column, measure, entry.ending)


def _height(entry: _Entry, fonts: Fonts) -> float:
    fitted = entry.fitted
    if fitted is None:
        return 0.0
    return block_height(len(fitted.lines), fitted.size, entry.style.leading, fonts.measure(entry.style))


def _stack(entries: Sequence[_Entry], slot: TextSlot, scene: Scene, spare: float) -> tuple[list[Item], list[Problem]]:
    y = slot.box.y + {"top": 0.0, "middle": spare / 2, "bottom": spare}[slot.valign]
    items: list[Item] = []
    problems: list[Problem] = []
    for entry in entries:
        if entry.fitted is None:
            continue
        y += entry.gap
        height = _height(entry, scene.fonts)
        setting = Setting(entry.part.slot_id, entry.style, scene.color(entry.style.ink), slot.align, entry.hung)
        text, found = place(entry.fitted, setting, Rect(slot.box.x, y, slot.box.width, height), scene.fonts)
        items.append(text)
        problems += found
        y += height
    return items, problems


def _excess_problem(entry: _Entry) -> Problem:
    count = entry.fitted.excess if entry.fitted else 0
    many = "s" if count > 1 else ""
    signs = Words(f"{count} caractère{many}", f"{count} character{many}")
    return Problem(
        "text-too-long",
        "error",
        Words(
            f"Le texte a {signs.fr} de plus que l’affiche n’en montre lisiblement\u00a0: la fin est coupée.",
            f"The text is {signs.en} longer than the poster can show legibly: its end is cut.",
        ),
        entry.part.slot_id,
        Words(
            f"Retirez au moins {signs.fr}, ou choisissez un format plus grand.",
            f"Remove at least {signs.en}, or choose a larger format.",
        ),
    )
