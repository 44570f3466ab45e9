"""A dialog that one works in: Enter in a field presses no button, and it may take files that are dropped on it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent

from composer.gui.widgets.fitting.fitted_dialog import FittedDialog


class FormDialog(FittedDialog):
    """A fitted dialog of many fields; one that takes files accepts drops and overrides both members below."""

    @property
    def takes_files(self) -> bool:
        """Whether files may be dropped now."""
        return False

    def take(self, files: Sequence[Path]) -> None:
        """Take files and folders of this computer that were dropped: they are read, never moved."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter in a field from pressing a button somewhere else."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files and folders of this computer."""
        if self.takes_files and _files(event):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take them."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.take(_files(event))


def _files(event: QDropEvent) -> tuple[Path, ...]:
    return tuple(Path(each.toLocalFile()) for each in event.mimeData().urls() if each.isLocalFile())
