"""The window « Relire les trousses reçues… »: what was received at the top, its lines in the middle, the foot below."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from composer.app.studio import Studio
from composer.core.words import Words
from composer.gui.guide.topics import offer_guide
from composer.gui.review.review_bar import ReviewBar
from composer.gui.review.review_findings import ReviewFindings
from composer.gui.review.review_list import ReviewList
from composer.gui.review.review_state import ReviewState
from composer.gui.review.source_bar import SourceBar
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.labels import bound_label
from composer.gui.widgets.translator import Translator

_TITLE = Words("Trousses reçues", "Received kits")
_HEAD = Words("Relire les trousses reçues", "Review received kits")
#: Pixels, as it opens.
_SIZE = QSize(1280, 700)


class ReviewDialog(QDialog):
    """Reads what ambassadors sent, and saves what an organisation publishes of it."""

    def __init__(self, studio: Studio, translator: Translator, ask: Ask, parent: QWidget | None = None) -> None:
        """Begin without anything."""
        super().__init__(parent)
        self._leaving = False
        self.state = ReviewState(studio, self)
        self.sources = SourceBar(self.state, translator, ask)
        self.lines = ReviewList(self.state, translator)
        self.findings = ReviewFindings(self.state, translator)
        self.foot = ReviewBar(self.state, translator, ask)
        whole, middle = QVBoxLayout(self), QHBoxLayout()
        whole.setContentsMargins(16, 12, 16, 12)
        whole.addWidget(bound_label(translator, _HEAD, "title"))
        top = QHBoxLayout()
        top.addWidget(self.sources, 1)
        top.addWidget(self.lines.views)
        whole.addLayout(top)
        whole.addLayout(self.lines.head)
        whole.addLayout(middle, 1)
        middle.setSpacing(16)
        middle.addWidget(self.lines, 1)
        middle.addWidget(self.findings)
        whole.addWidget(self.foot)
        translator.bind(self, self.setWindowTitle, _TITLE)
        offer_guide(self, "review", translator)
        self.setAcceptDrops(True)
        self.resize(_SIZE)
        self.lines.selected.connect(self.findings.show_reviewed)
        self.state.changed.connect(self._leave_once_idle)
        self.foot.close_.clicked.connect(self.reject)
        self.sources.folder.setFocus()

    def reject(self) -> None:
        """Close: what is being read ends by itself, and the main window is not kept waiting for it."""
        self._leaving = True
        self.state.stop()
        if self.state.busy:
            self.hide()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """End what runs in the background before the widgets that wait for it are gone."""
        self.end()
        super().done(result)

    def end(self) -> None:
        """Stop what goes on, and wait until the kit that is being read has ended."""
        self.state.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter in a field from pressing a button somewhere else."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept folders and files that were received."""
        if self.state.phase != "writing" and _files(event):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what is dropped; it is never moved."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.state.choose(_files(event))

    def _leave_once_idle(self) -> None:
        if self._leaving and not self.state.busy:
            super().reject()


def _files(event: QDropEvent) -> tuple[Path, ...]:
    return tuple(Path(each.toLocalFile()) for each in event.mimeData().urls() if each.isLocalFile())
