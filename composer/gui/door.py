"""The one door for what is dropped anywhere on the window, or pasted: photos, posters, and visuals to open."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QPlainTextEdit, QWidget

from composer.gui.photo_taking import may_come

_VISUAL, _ZIP = ".jps", ".zip"


class Receivers(Struct, frozen=True):
    """Who takes what comes in: a visual's file, folders and zips of posters, or a photo when there is one."""

    visual: Callable[[Path], object]
    posters: Callable[[Sequence[Path]], object]
    photo: Callable[[QMimeData], bool]


class Door(QObject):
    """Watches a window; fields keep the words that are dropped on them, and give their files to the visual."""

    def __init__(self, window: QWidget, receivers: Receivers) -> None:
        """Let in by `window` what `receivers` take."""
        super().__init__(window)
        self._receivers = receivers
        window.setAcceptDrops(True)
        fields = (*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit))
        for widget in (window, *fields):
            # Qt brings what is dropped on a scrolled area to its viewport.
            (widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget).installEventFilter(self)
        # Fields take this key for themselves before a shortcut sees it.
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), window)
        paste.activated.connect(lambda: self._take(QGuiApplication.clipboard().mimeData()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dropped; say beforehand that it may be."""
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            return self._may_come(event)
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            taken = self._take(event.mimeData())
            if taken:
                event.acceptProposedAction()
            return taken
        return False

    def _may_come(self, event: QDropEvent) -> bool:
        if not may_come(event.mimeData()):
            return False
        event.acceptProposedAction()
        return True

    def _take(self, mime: QMimeData) -> bool:
        """Give it to who takes it; False when nobody does."""
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        first = next(iter(files), None)
        posters = [each for each in files if each.suffix.lower() == _ZIP or each.is_dir()]
        if first is not None and first.suffix.lower() == _VISUAL:
            self._after(partial(self._receivers.visual, first))
        elif first in posters:
            self._after(partial(self._receivers.posters, posters))
        else:
            return self._receivers.photo(mime)
        return True

    def _after(self, then: Callable[[], object]) -> None:
        """Not inside the drop: the program it comes from waits for its end, and a question may have to be answered."""
        QTimer.singleShot(0, self, then)
