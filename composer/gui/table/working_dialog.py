"""A window whose work goes on in the background, and which takes dropped files."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from composer.gui.widgets.fitting.form_dialog import FormDialog
from composer.gui.widgets.scrolled import open_in_most

#: Pixels, as it opens.
_LEAST, _LARGEST = QSize(1280, 700), QSize(1760, 1040)


class Work(Protocol):
    """What goes on in the background."""

    @property
    def busy(self) -> bool:
        """Whether something does now."""
        ...

    @property
    def may_change(self) -> bool:
        """Whether it may go on with other files now."""
        ...

    def stop(self) -> None:
        """Begin nothing more."""

    def close(self) -> None:
        """Wait until what goes on has ended, for good."""


class WorkingDialog(FormDialog):
    """Hides when it is closed, and is gone once its work has ended: the main window is not kept waiting for it."""

    def __init__(self, parent: QWidget | None) -> None:
        """Begin without work: `set_work` gives it."""
        super().__init__(parent, _LEAST, 16)
        open_in_most(self, _LEAST, _LARGEST)
        self._leaving = False
        self.setAcceptDrops(True)

    def set_work(self, work: Work, take: Callable[[tuple[Path, ...]], None]) -> None:
        """Set what runs in the background, and give `take` the files that are dropped."""
        self._work, self._take = work, take

    def reject(self) -> None:
        """Close: what goes on ends by itself."""
        self._leaving = True
        self._work.stop()
        if self._work.busy:
            self.hide()
        else:
            super().reject()

    def leave_once_idle(self) -> None:
        """Go, if that was asked for while something went on that has ended since."""
        if self._leaving and not self._work.busy:
            super().reject()

    def done(self, result: int) -> None:
        """End what runs in the background before the widgets that wait for it are gone."""
        self.end()
        super().done(result)

    def end(self) -> None:
        """Stop what goes on, and wait until it has ended."""
        self._work.close()

    @property
    def takes_files(self) -> bool:
        """Whether its work may go on with other files now."""
        return self._work.may_change

    def take(self, files: Sequence[Path]) -> None:
        """Give the files that are dropped to whoever asked for them."""
        self._take(tuple(files))
