"""A dialog that is no larger than the screen: where there is too little room, it scrolls, and its foot stays."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from composer.core.words import Words
from composer.gui.widgets.fitting.folding import Folding, Part
from composer.gui.widgets.labels import bound_button, column, row
from composer.gui.widgets.scrolled import Scrolled, grow_to_show, open_as
from composer.gui.widgets.translator import Translator

_CLOSE = Words("Fermer", "Close")
#: Pixels around what a dialog contains, between its rows, and what a message needs beside buttons.
_AROUND, _BETWEEN, _MESSAGE = 24, 8, 260


class FittedDialog(QDialog):
    """Contains `column`, which scrolls, over a foot that is always in view; every dialog of the window is one."""

    def __init__(self, parent: QWidget | None, size: QSize, around: int = _AROUND) -> None:
        """Open in `size` pixels, or as much higher as shows all of it, within the screen; `around` is its margin."""
        super().__init__(parent)
        self._around = around
        inside = _Inside()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(around, 16, around, around)
        self.column.setSpacing(_BETWEEN)
        self.scrolled = Scrolled(inside)
        self._whole = column(self, 0)
        self._whole.addWidget(self.scrolled, 1)
        open_as(self, size)

    def stand_on(self, foot: QWidget) -> None:
        """Keep `foot` in view, under what scrolls."""
        around = self._around
        self.column.setContentsMargins(around, 16, around, _BETWEEN)
        line = QHBoxLayout()
        self._whole.addLayout(line)
        line.setContentsMargins(around, _BETWEEN, around, around)
        line.addWidget(foot)

    def stand_on_close(self, translator: Translator) -> None:
        """Keep in view the one button of a dialog that only shows something, or takes each change at once."""
        self.stand_on(bound_button(translator, _CLOSE, kind="primary", does=self.accept))

    def stand_on_buttons(self, *buttons: QWidget) -> None:
        """Keep buttons in view at the right, the first at the left of the others."""
        self.stand_on(line_of(*buttons))

    def open(self) -> None:
        """Open over the window behind; closed, it is gone."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        super().open()

    def showEvent(self, event: QShowEvent) -> None:
        """Open with as much of it in view as the screen has room for."""
        # Before Qt places it over the window behind.
        if not event.spontaneous():
            grow_to_show(self.scrolled)
        super().showEvent(event)


class _Inside(QWidget):
    """What scrolls: lists and tables that scroll too give way before it does, texts do not."""

    def heightForWidth(self, width: int) -> int:
        """Return the least height, where Qt would ask for the preferred one of every table."""
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout is not None else -1


def beside_buttons(message: QWidget, *buttons: QWidget) -> QWidget:
    """A message beside buttons, or above them where there is too little room."""
    return Folding(Part(message, least=_MESSAGE), Part(line_of(*buttons), is_narrow=True))


def line_of(*buttons: QWidget) -> QWidget:
    """Buttons beside each other, at the right of the room they have."""
    line = QWidget()
    row(line, *buttons).insertStretch(0)
    return line


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
