"""The window « Relire les trousses reçues… »: what was received at the top, its lines in the middle, the foot below."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from composer.app.studio import Studio
from composer.core.words import Words
from composer.gui.guide.topics import offer_guide
from composer.gui.review.review_bar import ReviewBar
from composer.gui.review.review_findings import FINDINGS, ReviewFindings
from composer.gui.review.review_list import ReviewList
from composer.gui.review.review_state import ReviewState
from composer.gui.review.source_bar import SourceBar
from composer.gui.table.table import ROWS
from composer.gui.table.working_dialog import WorkingDialog
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.fitting.folding import Folding, Part
from composer.gui.widgets.labels import add_all, bound_label
from composer.gui.widgets.translator import Translator

_TITLE = Words("Trousses reçues", "Received kits")
_HEAD = Words("Relire les trousses reçues", "Review received kits")


class ReviewDialog(WorkingDialog):
    """Reads what ambassadors sent, and saves what an organisation publishes of it."""

    def __init__(self, studio: Studio, translator: Translator, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = ReviewState(studio, self)
        self.sources = SourceBar(self.state, translator, ask)
        self.lines = ReviewList(self.state, translator)
        self.findings = ReviewFindings(self.state, translator)
        self.foot = ReviewBar(self.state, translator, ask)
        self.column.addWidget(bound_label(translator, _HEAD, "title"))
        add_all(self.column, Folding(Part(self.sources), Part(self.lines.views, is_narrow=True)), self.lines.head)
        findings = Part(self.findings, least=FINDINGS, is_narrow=True)
        self.column.addWidget(Folding(Part(self.lines, least=ROWS), findings, spacing=16), 1)
        self.show_work(self.state, self.foot)
        translator.bind(self, self.setWindowTitle, _TITLE)
        offer_guide(self, "review", translator)
        self.lines.selected.connect(self.findings.show_reviewed)
        self.sources.folder.setFocus()

    def take(self, files: Sequence[Path]) -> None:
        """Read what was dropped."""
        self.state.choose(files)
