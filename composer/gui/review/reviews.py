"""Opens the window of received kits, from the menu or on a folder that was dropped."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from composer.gui.jobs import Jobs
from composer.gui.state import State
from composer.gui.widgets.asking import Ask

if TYPE_CHECKING:
    from composer.gui.review.review_dialog import ReviewDialog


class Reviews(QObject):
    """Opens one window of received kits at a time over the main window."""

    def __init__(self, state: State, ask: Ask, parent: QWidget) -> None:
        """Name networks and formats as the campaign of `state` does."""
        super().__init__(parent)
        self._state, self._ask, self._over = state, ask, parent
        self._dialog: ReviewDialog | None = None
        self._jobs = Jobs(self)

    def open_soon(self, sources: Sequence[Path] = ()) -> None:
        """Open the window as `open` does, once it is imported: the main window answers meanwhile."""
        self._jobs.load("composer.gui.review.review_dialog", partial(self.open, sources))

    def open(self, sources: Sequence[Path] = ()) -> "ReviewDialog":
        """Open the window on folders and files that were received, or empty."""
        from composer.gui.review.review_dialog import ReviewDialog  # noqa: PLC0415 - it loads the engine, and is seldom used

        self._dialog = dialog = ReviewDialog(self._state.studio, self._state.translator, self._ask, self._over)
        dialog.finished.connect(self._forget)
        dialog.open()
        if sources:
            dialog.state.choose(sources)
        return dialog

    def close(self) -> None:
        """Let the work that is running end: the main window is closing."""
        self._jobs.finish()
        if self._dialog is not None:
            self._dialog.end()

    def _forget(self) -> None:
        self._dialog = None
