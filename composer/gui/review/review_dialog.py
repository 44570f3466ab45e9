"""The window « Relire les trousses reçues… »: what was received at the top, its lines in the middle, the foot below."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from composer.app.studio import Studio
from composer.core.naming import named
from composer.core.words import Words, listed
from composer.gui.guide.topics import offer_guide
from composer.gui.review.review_bar import ReviewBar
from composer.gui.review.review_findings import FINDINGS, ReviewFindings
from composer.gui.review.review_list import ReviewList
from composer.gui.review.review_state import ReviewState
from composer.gui.table.table import ROWS
from composer.gui.table.working_dialog import WorkingDialog
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.fitting.folding import Folding, Part
from composer.gui.widgets.labels import add_all, bound_button, bound_label, plain_label, row
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.when_visible import follow

_FOLDER, _FILES = Words("Choisir un dossier…", "Choose a folder…"), Words("Choisir des fichiers…", "Choose files…")
_FOLDER_HELP = Words("Avec tous ses sous-dossiers et ses zips.", "With all its subfolders and zips.")
_FILES_HELP = Words("Des zips de trousses, ou des visuels (.jps).", "Zips of kits, or visuals (.jps).")
_AGAIN, _AGAIN_HELP = (
    Words("Relire", "Read again"),
    Words("Après l’arrivée d’autres trousses.", "After more kits have arrived."),
)
_NONE, _MORE = (
    Words("Rien n’est encore choisi.", "Nothing is chosen yet."),
    Words("{first} et {count} de plus", "{first} and {count} more"),
)
#: Names that are written.
_MOST_NAMED = 3


class SourceBar(QWidget):
    """One line at the top of the window."""

    def __init__(self, state: ReviewState, translator: Translator, ask: Ask) -> None:
        super().__init__()
        self._state, self._translator, self._ask = state, translator, ask
        self.folder = bound_button(translator, _FOLDER, _FOLDER_HELP, does=self._choose_folder)
        self.files = bound_button(translator, _FILES, _FILES_HELP, does=self._choose_files)
        self.again, self._chosen = bound_button(translator, _AGAIN, _AGAIN_HELP), plain_label("quietText")
        line = row(self)
        add_all(line, self.folder, self.files)
        line.addWidget(self._chosen, 1)
        line.addWidget(self.again)
        self.again.clicked.connect(lambda: state.choose(state.sources))
        follow(self._show, state.changed, translator.changed)

    def _show(self) -> None:
        sources, writing = self._state.sources, self._state.phase == "writing"
        first = listed([named(each.name) for each in sources[:_MOST_NAMED]])
        more = len(sources) - _MOST_NAMED
        words = _MORE.format(first=first, count=more) if more > 0 else first
        self._chosen.setText(self._translator(words if sources else _NONE))
        self.again.setVisible(bool(sources))
        for each in (self.folder, self.files, self.again):
            each.setEnabled(not writing)

    def _choose_folder(self) -> None:
        folder = self._ask.folder("received", self._beside())
        if folder is not None:
            self._state.choose((folder,))

    def _choose_files(self) -> None:
        files = self._ask.files("received", self._beside())
        if files:
            self._state.choose(files)

    def _beside(self) -> Path:
        return self._state.sources[0].parent if self._state.sources else Path.home()


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
