"""Lays out a text on steps: each line is a separate text at the bottom of its box."""

from msgspec.structs import replace

from composer.core.geometry import Rect
from composer.core.poster import TextSlot
from composer.core.text.fitting import Fitted
from composer.core.text.step_fitting import Steps, fit_steps
from composer.render.frame import Text
from composer.render.scene import Scene
from composer.render.text.entry import Entry, Placed, lacking_problem
from composer.render.text.glyphs import Setting, place_text


def arrange_steps(entry: Entry, slot: TextSlot, scene: Scene) -> Placed:
    """Fit and position the words of `entry` on the steps of `slot`; reports how many characters are too many."""
    style, measure = entry.style, scene.fonts.measure(entry.style)
    steps = Steps(slot.steps, *entry.size, slot.valign, scene.visual.language)
    stepped = fit_steps(" ".join(filter(None, (entry.words, entry.aside))), steps, measure, entry.ending)
    setting = Setting(entry.part.slot_id, style, scene.color(style.ink), slot.align, entry.hung)
    size = stepped.fitted.size
    items: list[Text] = []
    lacking = lacking_problem(entry, stepped.fitted)
    problems = [lacking] if lacking else []
    for line, box in zip(stepped.fitted.lines, stepped.boxes, strict=True):
        height = size * (measure.rise + measure.drop)
        floor = Rect(box.x, box.bottom - height, box.width, height)
        text, found = place_text(Fitted(size, (line,)), setting, floor, scene.fonts)
        items.append(text)
        problems += found
        # The mark opens the first line alone.
        setting = replace(setting, hung="")
    return Placed(tuple(items), tuple(problems))
