"""Opens a window of many kits over the main one, from the menu or on what was dropped."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from composer.gui.jobs import Jobs

if TYPE_CHECKING:
    from composer.gui.table.work import WorkingDialog

_Dialog = TypeVar("_Dialog", bound="WorkingDialog")


class KitWindow(QObject, Generic[_Dialog]):
    """Opens one dialog of its kind at a time."""

    def __init__(self, module: str, build: Callable[[], _Dialog], parent: QWidget) -> None:
        """`build` makes the dialog over `parent`; its `module` loads the engine, and is seldom used."""
        super().__init__(parent)
        self._module, self._build, self._jobs = module, build, Jobs(self)
        self._dialog: _Dialog | None = None

    def open_soon(self, files: Sequence[Path] = ()) -> None:
        """Open the dialog as `open` does, once it is imported: the main window answers meanwhile."""
        self._jobs.load(self._module, partial(self.open, files))

    def open(self, files: Sequence[Path] = ()) -> _Dialog:
        """Open the dialog on files and folders, or empty."""
        self._dialog = dialog = self._build()
        dialog.finished.connect(self._forget)
        dialog.open()
        if files:
            dialog.take(files)
        return dialog

    def close(self) -> None:
        """Let the work that is running end: the main window is closing."""
        self._jobs.finish()
        if self._dialog is not None:
            self._dialog.end()

    def _forget(self) -> None:
        self._dialog = None
