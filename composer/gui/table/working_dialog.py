"""A window whose work goes on in the background, and which takes dropped files."""

from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from composer.gui.table.work_bar import Work, WorkBar
from composer.gui.widgets.fitting.form_dialog import FormDialog
from composer.gui.widgets.scrolled import open_in_most

#: Pixels, as it opens.
_LEAST, _LARGEST = QSize(1280, 700), QSize(1760, 1040)


class WorkingDialog(FormDialog):
    """Hides when it is closed, and is gone once its work has ended: the main window is not kept waiting for it."""

    def __init__(self, parent: QWidget | None) -> None:
        """Begin without work: `show_work` gives it."""
        super().__init__(parent, _LEAST, 16)
        open_in_most(self, _LEAST, _LARGEST)
        self._leaving = False
        self.setAcceptDrops(True)

    def show_work(self, work: Work[Any], foot: WorkBar) -> None:
        """Follow what runs in the background, over the `foot` that says so."""
        self._work = work
        self.stand_on(foot)
        work.changed.connect(self._leave_once_idle)
        foot.close_.clicked.connect(self.reject)

    def reject(self) -> None:
        """Close: what goes on ends by itself."""
        self._leaving = True
        self._work.stop()
        if self._work.busy:
            self.hide()
        else:
            super().reject()

    def _leave_once_idle(self) -> None:
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
