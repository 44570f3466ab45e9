"""Lays out a text on steps: each line is a separate text at the bottom of its box, on a block where they are drawn."""

from msgspec.structs import replace

from composer.core.geometry import Rect
from composer.core.poster import Align, Stairs, TextSlot
from composer.core.text.fitting import Fitted
from composer.core.text.step_fitting import Steps, chosen_steps, fit_steps
from composer.render.frame import Flat, Text
from composer.render.scene import Scene
from composer.render.text.entry import Entry, Placed, fitting_problem, setting_of
from composer.render.text.glyphs import place_text

#: The space over and under the words of a drawn step, as shares of its height: an accent, and what makes words legible,
#: stay on it. Judged on posters of two to five lines.
_OVER, _UNDER = 0.28, 0.14


def arrange_steps(entry: Entry, slot: TextSlot, scene: Scene) -> Placed:
    """Fit and position the words of `entry` on the steps of `slot`; reports how many characters are too many."""
    measure = scene.fonts.measure(entry.style)
    grow = slot.stairs.grow if slot.stairs else 1.0
    steps = Steps(_rows(slot), *entry.size, scene.visual.language, grow)
    stepped = fit_steps(" ".join(filter(None, (entry.words, entry.aside))), steps, measure, entry.ending)
    setting = setting_of(entry, slot, scene)
    items: list[Text] = []
    lacking = fitting_problem(entry, stepped.fitted)
    problems = [lacking] if lacking else []
    for line, box, size in zip(stepped.fitted.lines, stepped.boxes, stepped.sizes, strict=True):
        height = size * (measure.rise + measure.drop)
        floor = Rect(box.x, box.bottom - height, box.width, height)
        text, found = place_text(Fitted(size, (line,)), setting, floor, scene.fonts)
        items.append(text)
        problems += found
        # The mark opens the first line alone.
        setting = replace(setting, hung="")
    return Placed(tuple(items), tuple(problems), blocks=_blocks(slot, len(items), scene))


def _rows(slot: TextSlot) -> tuple[tuple[Rect, ...], ...]:
    """The boxes of the lines, for each number of lines that there may be."""
    stairs = slot.stairs
    if stairs is None:
        return chosen_steps(slot.steps, slot.valign)
    every = (treads(slot.box, stairs, slot.align, count) for count in range(1, len(stairs.roles) + 1))
    return tuple(tuple(map(_inside, rooms)) for rooms in every)


def _inside(step: Rect) -> Rect:
    """The part of a drawn step that letters may fill."""
    return replace(step, y=step.y + _OVER * step.height, height=(1 - _OVER - _UNDER) * step.height)


def _blocks(slot: TextSlot, count: int, scene: Scene) -> tuple[Flat, ...]:
    """The steps drawn behind `count` lines; a text without words has none."""
    stairs = slot.stairs
    if stairs is None or not count:
        return ()
    rooms = zip(treads(slot.box, stairs, slot.align, count), stairs.roles, strict=False)
    return tuple(Flat("", block(room, stairs, slot.align), scene.color(role)) for room, role in rooms)


def treads(box: Rect, stairs: Stairs, align: Align, count: int) -> tuple[Rect, ...]:
    """The room of each of `count` lines in `box`, from the top step down.

    Heights grow as the sizes of the lines do. Steps end on one side, and begin further in the higher they are; those of
    words aligned to the right are mirrored. A single line has the widest.
    """
    unit = box.height / sum(stairs.grow**step for step in range(count))
    spare = box.width * (1 - stairs.top)
    rooms: list[Rect] = []
    y = box.y
    for step in range(count):
        height, before = unit * stairs.grow**step, spare * (count - 1 - step) / max(1, count - 1)
        x = box.x if align == "right" else box.x + before
        rooms.append(Rect(x, y, box.width - before, height))
        y += height
    return tuple(rooms)


def block(tread: Rect, stairs: Stairs, align: Align) -> Rect:
    """The block that is drawn behind the words of a step: it begins before them and may go on off the page."""
    before = stairs.bleed if align == "right" else stairs.inset
    return replace(tread, x=tread.x - before, width=tread.width + stairs.inset + stairs.bleed)
