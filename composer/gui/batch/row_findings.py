"""All that was found of the row that is selected, each with what to do, over what concerns the whole list."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from composer.app.batch.row_brief import RowBrief
from composer.app.batch.run import RowResult
from composer.core.naming import shown
from composer.core.problems import Problem, Severity
from composer.core.words import Words
from composer.gui.batch.list_state import ListState
from composer.gui.batch.row_model import worst_first
from composer.gui.notice import in_words
from composer.gui.widgets.labels import PlainLabel, bound_label, column, plain_label
from composer.gui.widgets.scrolled import Scrolled
from composer.gui.widgets.translator import Translator

_NAME = Words("Points à corriger ou à voir", "Items to correct or review")
_TITLE, _LIST = Words("Ligne {number}\u00a0: {name}", "Row {number}: {name}"), Words("Toute la liste", "The whole list")
_HOW = Words("Comment faire", "How to")
_STEPS = (
    Words(
        "1. Choisissez la liste et le dossier des photos. Le modèle de liste a les colonnes qu’il faut.",
        "1. Choose the list and the folder of photos. The model of a list has the columns it takes.",
    ),
    Words(
        "2. Vérifiez comment les colonnes sont lues, puis corrigez les lignes signalées.",
        "2. Check how the columns are read, then correct the rows that are marked.",
    ),
    Words(
        "3. Faites les trousses. Si la liste change, seules les lignes changées sont refaites.",
        "3. Make the kits. If the list changes, only the rows that changed are made again.",
    ),
)
_NO_ROW = Words("Choisissez une ligne pour lire tout ce qui la concerne.", "Select a row to read all that concerns it.")
_NOT_YET = Words("Cette ligne n’est pas encore vérifiée.", "This row is not checked yet.")
_NOTHING = Words("Rien à signaler.", "Nothing to report.")
_CORRECT = Words(
    "Corrigez la liste dans votre tableur, enregistrez-la, puis relisez-la ici.",
    "Correct the list in your spreadsheet, save it, then read it again here.",
)
_FOLDER = Words("Sa trousse est dans {folder}.", "Its kit is in {folder}.")
_MARKED = Words("{mark} {words}", "{mark} {words}")
_MARKS: Mapping[Severity, str] = {"error": "✖", "warning": "▲", "notice": "•"}
#: Pixels.
_WIDTH = 340


class RowFindings(QWidget):
    """The findings as texts that can be selected; they scroll."""

    def __init__(self, state: ListState, translator: Translator) -> None:
        """Begin with those of the whole list."""
        super().__init__()
        self._state, self._translator = state, translator
        self._row: RowBrief | None = None
        self._labels: list[PlainLabel] = []
        body = QWidget()
        self._column: QVBoxLayout = column(body)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.addStretch()
        self.title = plain_label("strong")
        scroll = Scrolled(body)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Reached by the keyboard, which then scrolls it.
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        scroll.setObjectName("findings")
        translator.bind(scroll, scroll.setAccessibleName, _NAME)
        rows = column(self)
        rows.addWidget(self.title)
        rows.addWidget(scroll, 1)
        rows.addWidget(bound_label(translator, _CORRECT, "quiet"))
        self.setFixedWidth(_WIDTH)
        state.known.connect(self._on_known)
        state.opened_anew.connect(self._fill)
        translator.changed.connect(self._fill)
        self._fill()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is written, in order."""
        return tuple(each.text() for each in self._labels)

    def show_row(self, row: RowBrief | None) -> None:
        """Show what was found of a row, or of the whole list alone."""
        self._row = row
        self._fill()

    def _on_known(self, result: RowResult) -> None:
        if self._row is not None and result.number == self._row.number:
            self._fill()

    def _fill(self) -> None:
        for each in self._labels:
            self._column.removeWidget(each)
            each.hide()
            each.deleteLater()
        self._labels = []
        row = self._row
        title = _TITLE.format(number=row.number, name=shown(row.name)) if row else _LIST if self._state.opened else _HOW
        self.title.setText(self._translator(title))
        for kind, words in (*self._of_row(), *self._of_list()):
            label = plain_label(kind)
            label.setText(self._translator(words))
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.insertWidget(len(self._labels), label)
            self._labels.append(label)

    def _of_row(self) -> Iterator[tuple[str, Words]]:
        """The kind of label and the words of each text about the row."""
        if self._row is None:
            return
        result = self._state.results.get(self._row.number)
        if result is None:
            yield "quiet", _NOT_YET
            return
        if result.folder:
            yield "quiet", _FOLDER.format(folder=shown(result.folder))
        if not result.problems:
            yield "quiet", _NOTHING
        yield from map(_text, worst_first(result.problems))

    def _of_list(self) -> Iterator[tuple[str, Words]]:
        opened = self._state.opened
        if opened is None:
            yield from (("quietText", each) for each in _STEPS)
            return
        if self._row is None:
            yield "quiet", _NO_ROW
        elif opened.problems:
            yield "section", _LIST
        yield from map(_text, worst_first(opened.problems))


def _text(problem: Problem) -> tuple[str, Words]:
    return problem.severity, _MARKED.format(mark=_MARKS[problem.severity], words=in_words(problem))
