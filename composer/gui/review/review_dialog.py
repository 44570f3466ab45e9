"""The window « Relire les trousses reçues… »: what was received at the top, its lines in the middle, the foot below."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from composer.app.studio import Studio
from composer.core.words import Words
from composer.gui.guide.topics import offer_guide
from composer.gui.review.review_bar import ReviewBar
from composer.gui.review.review_findings import ReviewFindings
from composer.gui.review.review_list import ReviewList
from composer.gui.review.review_state import ReviewState
from composer.gui.review.source_bar import SourceBar
from composer.gui.table.working_dialog import WorkingDialog
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.labels import bound_label
from composer.gui.widgets.scrolled import open_as
from composer.gui.widgets.translator import Translator

_TITLE = Words("Trousses reçues", "Received kits")
_HEAD = Words("Relire les trousses reçues", "Review received kits")
#: Pixels, as it opens.
_SIZE = QSize(1280, 700)


class ReviewDialog(WorkingDialog):
    """Reads what ambassadors sent, and saves what an organisation publishes of it."""

    def __init__(self, studio: Studio, translator: Translator, ask: Ask, parent: QWidget | None = None) -> None:
        """Begin without anything."""
        super().__init__(parent)
        self.state = ReviewState(studio, self)
        self.attend(self.state, self.state.choose)
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
        open_as(self, _SIZE)
        self.lines.selected.connect(self.findings.show_reviewed)
        self.state.changed.connect(self.leave_once_idle)
        self.foot.close_.clicked.connect(self.reject)
        self.sources.folder.setFocus()
