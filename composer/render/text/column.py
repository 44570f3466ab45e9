"""A column of texts in its box: the small ones first, then the largest takes the room that is left."""

from collections.abc import Sequence

from msgspec.structs import replace

from composer.core.geometry import Rect, turn_of
from composer.core.poster import TextSlot
from composer.core.problems import Problem
from composer.core.text.fitting import Column, Fitted, block_height
from composer.render.fonts import Fonts
from composer.render.frame import Text
from composer.render.scene import Scene
from composer.render.text.entry import Entry, Placed, entries_of, lacking_problem
from composer.render.text.glyphs import Setting, place
from composer.render.text.steps import arrange_steps

#: At most this many lines for a short quote; more make a column of it. A long one may take what its part allows.
SHORT_QUOTE, SHORT_LINES = 140, 7
#: An opening mark that does not hang does not count in the length of a quote, nor does its space.
_MARKS = 2


def arrange_column(slot: TextSlot, scene: Scene) -> Placed:
    """Fit and place the parts of `slot` that have words; a part that holds too many says by how much.

    On steps the one part is set line by line; every text turns with the slot.
    """
    entries = entries_of(slot, scene)
    if slot.steps:
        placed = arrange_steps(entries[0], slot, scene) if entries else Placed()
    else:
        placed = _arrange_stack(entries, slot, scene)
    turn = turn_of(slot.angle, slot.box)
    return replace(placed, items=tuple(replace(item, turn=turn) for item in placed.items)) if turn else placed


def _arrange_stack(entries: list[Entry], slot: TextSlot, scene: Scene) -> Placed:
    fonts = scene.fonts
    problems: list[Problem] = []
    room = slot.box.height - sum(entry.gap for entry in entries)
    for entry in sorted(entries, key=_turn_to_fit):
        kept = sum(_least_height(each, slot.box.width, scene) for each in entries if _waits(each, entry))
        entry.fitted = _fit(entry, slot.box.width, max(0.0, room - kept), scene)
        room -= _height(entry, fonts)
        if lacking := lacking_problem(entry, entry.fitted):
            problems.append(lacking)
    items, found = _stack(entries, slot, scene, max(0.0, room))
    return Placed(tuple(items), (*problems, *found), fits=not problems)


def _turn_to_fit(entry: Entry) -> tuple[bool, int]:
    """The small ones first; but the large word spans the width, and what is largest of the others takes the rest."""
    return entry.part.content != "word", entry.size[0]


def _waits(entry: Entry, before: Entry) -> bool:
    """Whether `entry` is a name still to be fitted after `before`: what gives way is never the name."""
    return entry.part.content == "name" and entry.fitted is None and entry is not before


def _least_height(entry: Entry, width: float, scene: Scene) -> float:
    """The height that the words of `entry` need at their floor size."""
    measure, floor = scene.fonts.measure(entry.style), entry.size[1]
    whole = Column(width, 1e6, floor, floor, entry.style.leading, entry.part.lines, scene.visual.language)
    return block_height(len(measure.fitted(entry.words, whole, entry.ending).lines), floor, whole.leading, measure)


def _fit(entry: Entry, width: float, room: float, scene: Scene) -> Fitted:
    """Fit the words in the few lines that a short quote should have, or in all that its part allows."""
    part, leading, measure = entry.part, entry.style.leading, scene.fonts.measure(entry.style)
    lines = 1 if part.content == "word" else part.lines
    among = "whole-sizes" if part.content == "word" else "scale"
    column = Column(width, room, *entry.size, leading, lines, scene.visual.language, among)
    if len(entry.words) <= SHORT_QUOTE + _MARKS and lines > SHORT_LINES:
        fitted = measure.fitted(entry.words, replace(column, lines=SHORT_LINES), entry.ending)
        if not fitted.excess:
            return fitted
    return measure.fitted(entry.words, column, entry.ending)


def _height(entry: Entry, fonts: Fonts) -> float:
    fitted = entry.fitted
    if fitted is None:
        return 0.0
    return block_height(len(fitted.lines), fitted.size, entry.style.leading, fonts.measure(entry.style))


def _stack(entries: Sequence[Entry], slot: TextSlot, scene: Scene, spare: float) -> tuple[list[Text], list[Problem]]:
    y = slot.box.y + {"top": 0.0, "middle": spare / 2, "bottom": spare}[slot.valign]
    items: list[Text] = []
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
