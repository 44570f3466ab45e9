"""Measures which sizes of a quote its poster has room for: a step that changes no format is not offered."""

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from composer.app.poster.quote_room import quote_slots, words_only
from composer.core.formats import Format
from composer.core.visual import QUOTE_SIZES, QuoteSize
from composer.render.arrange import arrange
from composer.render.legibility.legibility import UNMEASURED
from composer.render.scene import Scene

#: The sizes of the lines of a quote, in design pixels.
_Sizes = tuple[int, ...]


def useful_sizes(scene: Scene, wanted: Callable[[], bool]) -> frozenset[QuoteSize] | None:
    """The sizes that change the quote of `scene` in some format, and the usual one; None once no longer `wanted`."""
    bare = words_only(scene)
    found: set[QuoteSize] = {"usual"}
    for format_ in (scene.campaign.format_by_id[format_id] for format_id in scene.poster.layouts):
        if not wanted():
            return None
        found.update(_changing(bare, format_, (each for each in QUOTE_SIZES if each not in found)))
        if len(found) == len(QUOTE_SIZES):
            break
    return frozenset(found)


def _changing(scene: Scene, format_: Format, steps: Iterator[QuoteSize]) -> Iterator[QuoteSize]:
    usual = _sizes(scene, format_, "usual")
    return (step for step in steps if _sizes(scene, format_, step) != usual)


def _sizes(scene: Scene, format_: Format, step: QuoteSize) -> _Sizes:
    sized = replace(scene, visual=replace(scene.visual, quote_size=step))
    slots = quote_slots(scene.poster)
    return tuple(text.size for text in arrange(sized, format_, UNMEASURED).frame.texts() if text.slot in slots)
