"""Opens the window of a list, from the menu or on a list that was dropped."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from composer.gui.jobs import Jobs
from composer.gui.state import State
from composer.gui.widgets.asking import Ask

if TYPE_CHECKING:
    from composer.gui.batch.batch_dialog import BatchDialog


class Batches(QObject):
    """Opens one window of a list at a time over the main window."""

    def __init__(self, state: State, memory: Path | None, ask: Ask, parent: QWidget) -> None:
        """Make kits under the campaign of `state`; columns are remembered in the folder `memory`."""
        super().__init__(parent)
        self._state, self._memory, self._ask, self._over = state, memory, ask, parent
        self._dialog: BatchDialog | None = None
        self._jobs = Jobs(self)

    def open_soon(self, file: Path | None = None) -> None:
        """Open the window as `open` does, once it is imported: the main window answers meanwhile."""
        self._jobs.load("composer.gui.batch.batch_dialog", partial(self.open, file))

    def open(self, file: Path | None = None) -> "BatchDialog":
        """Open the window on the list `file`, or empty."""
        from composer.gui.batch.batch_dialog import BatchDialog  # noqa: PLC0415 - it loads the engine, and is seldom used
        from composer.gui.batch.list_work import ListTools, as_many_as_cores  # noqa: PLC0415

        tools = ListTools(self._state.studio, self._memory, as_many_as_cores)
        self._dialog = dialog = BatchDialog(tools, self._state.translator, self._ask, self._over)
        dialog.finished.connect(self._forget)
        dialog.open()
        if file is not None:
            dialog.state.choose_list(file)
        return dialog

    def close(self) -> None:
        """Let the work that is running end: the main window is closing."""
        self._jobs.finish()
        if self._dialog is not None:
            self._dialog.end()

    def _forget(self) -> None:
        self._dialog = None
