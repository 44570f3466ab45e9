"""Imports and builds ahead what the window does not show first: a piece at a time, while nobody changes anything."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from itertools import chain
from typing import Any

from PySide6.QtCore import QObject

from composer.gui.canvas.frames import Frames
from composer.gui.state import STEPS, State
from composer.gui.widgets.turns import Turns
from composer.gui.widgets.when_visible import Deferred
from composer.gui.window.steps import Steps

_Piece = Callable[[], object]
#: The panels, which a person shows within a minute, and before them the largest of what they import.
_PANELS = (
    "quote.quote_step",
    "photo.photo_step",
    "phone.to_phone_dialog",
    "caption.caption_step",
    "export.export_step",
    "poster.gallery.gallery",
)
#: Shown after an export. Last: a background thread imports what makes files meanwhile, and must not be waited for.
_ENDING = "export.ending.ending"
#: Milliseconds between two pieces, of 5 to 25 each, and without a change before going on.
_BETWEEN, _QUIET = 40, 200


class Ahead(Turns):
    """Does each piece in its own turn of the event loop, so that a click finds its panel there.

    Where thumbnails follow, pieces and the parts of these take turns.
    """

    def __init__(self, state: State, steps: Steps, frames: Frames, parent: QObject) -> None:
        """Plan the panels of `steps`; a change of `state` puts off what is left."""
        panels = chain.from_iterable(_built(partial(steps.later, each)) for each in STEPS)
        ending = _imported(_ENDING), *_built(lambda: steps.export.result.ending)
        super().__init__(parent, (*map(_imported, _PANELS), *panels, *ending), _BETWEEN)
        self._frames = frames
        for changed in (state.visual_changed, state.step_changed, state.format_changed):
            changed.connect(self._wait)

    def _do_next(self) -> None:
        # Asked again after a while, as a change of the visual has the frames forget it.
        self.begin()
        self._frames.do_between(super()._do_next)

    def _wait(self) -> None:
        self.put_off(_QUIET)


def _imported(module: str) -> _Piece:
    return partial(import_module, f"composer.gui.{module}")


def _built(place: Callable[[], Deferred[Any]]) -> tuple[_Piece, _Piece]:
    """Make what `place` is for, then put it there, which takes as long."""
    return lambda: place().make(), lambda: place().widget
