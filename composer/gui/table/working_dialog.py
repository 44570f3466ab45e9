"""A window whose work goes on in the background, and which takes dropped files."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from composer.gui.widgets.fitting.fitted_dialog import FittedDialog
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


class WorkingDialog(FittedDialog):
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter in a field from pressing a button somewhere else."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files and folders of this computer."""
        if self._work.may_change and _files(event):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take them: they are read, never moved."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._take(_files(event))


def _files(event: QDropEvent) -> tuple[Path, ...]:
    return tuple(Path(each.toLocalFile()) for each in event.mimeData().urls() if each.isLocalFile())
