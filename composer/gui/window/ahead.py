"""Imports and builds ahead what the window does not show first: a piece at a time, while nobody changes anything."""

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import Any

from PySide6.QtCore import QObject

from composer.gui.canvas.frames import Frames
from composer.gui.state import STEPS, State
from composer.gui.widgets.turns import Turns
from composer.gui.widgets.when_visible import Deferred
from composer.gui.window.steps import Steps

_Piece = Callable[[], object]
#: The largest of what the panels import, and then these, which a person shows within a minute.
_LARGEST = "quote.question_cards", "photo.offered_photos", "phone.to_phone_dialog", "caption.caption_tab"
_PANELS = "quote.quote_step", "photo.photo_step", "caption.caption_step", "export.export_step", "poster.gallery.gallery"
#: Shown after an export. Last: a background thread imports what makes files meanwhile, and must not be waited for.
_ENDING = "export.ending.copies", "export.ending.ending"
#: Milliseconds between two pieces, of 2 to 15 each, and without a change before going on.
_BETWEEN, _QUIET = 15, 200


class Ahead(Turns):
    """Does each piece in its own turn of the event loop, so that a click finds its panel there.

    Where thumbnails follow, pieces and the parts of these take turns.
    """

    def __init__(self, state: State, steps: Steps, frames: Frames, parent: QObject) -> None:
        """Plan the panels of `steps`; a change of `state` puts off what is left."""
        super().__init__(parent, _pieces(steps), _BETWEEN)
        self._frames = frames
        for changed in (state.visual_changed, state.step_changed, state.format_changed):
            changed.connect(self._wait)

    def _do_next(self) -> None:
        # Asked again after a while, as a change of the visual has the frames forget it.
        self.begin()
        self._frames.do_between(super()._do_next)

    def _wait(self) -> None:
        self.put_off(_QUIET)


def _pieces(steps: Steps) -> Iterator[_Piece]:
    yield from map(_imported, (*_LARGEST, *_PANELS))
    for each in STEPS:
        yield from _built(steps.later(each))
    yield from _built(steps.quote.cards)
    yield from map(_imported, _ENDING)
    yield from _built(steps.export.result.ending)


def _imported(module: str) -> _Piece:
    return partial(import_module, f"composer.gui.{module}")


def _built(place: Deferred[Any]) -> Iterator[_Piece]:
    """Make what `place` is for, put it there, which takes as long, then each part of it that waits to be in view."""
    yield place.make
    yield lambda: place.widget
    for each in place.parts:
        yield from _built(each)
