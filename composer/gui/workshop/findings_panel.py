"""The findings of a board, beside its trials; each with the buttons that fix it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from composer.core.formats import Formats
from composer.core.words import Words
from composer.core.workshop.board.findings import BoardFinding
from composer.gui.finding_row import with_mark
from composer.gui.notice import in_words
from composer.gui.widgets.labels import PlainLabel, bound_button, column, fill_grid, plain_label, replace_parts
from composer.gui.widgets.scrolled import Scrolled
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.when_visible import follow

_NAME = Words("Points à vérifier", "Items to check")
_NONE = Words("Rien à signaler.", "Nothing to report.")
_ONE = Words("1 point à vérifier", "1 item to check")
_COUNT = Words("{count} points à vérifier", "{count} items to check")
_WHERE = Words("{format}\u00a0: {words}", "{format}: {words}")
_SHOW = Words("Montrer", "Show")
#: Pixels, at least; and buttons side by side.
_WIDTH, _ABREAST = 330, 2


class FindingsPanel(QWidget):
    """The findings, the worst first, with their count; they scroll."""

    #: A BoardFix is to be applied.
    fixed = Signal(object)
    #: The format of this id is to be shown.
    shown = Signal(str)

    def __init__(self, translator: Translator, formats: Formats) -> None:
        """Begin without any; `formats` name where each is."""
        super().__init__()
        self._translator, self._formats = translator, formats
        self._found: tuple[BoardFinding, ...] = ()
        self.count, self.rows = PlainLabel("strong"), list[QWidget]()
        body = QWidget()
        self._column = column(body)
        self._column.addStretch()
        scroll = Scrolled(body)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        translator.bind(scroll, scroll.setAccessibleName, _NAME)
        column(self, 4, self.count).addWidget(scroll, 1)
        self.setMinimumWidth(_WIDTH)
        follow(self._fill, translator.changed)

    def show_found(self, found: Sequence[BoardFinding]) -> None:
        """Show these findings."""
        if tuple(found) != self._found:
            self._found = tuple(found)
            self._fill()

    def _fill(self) -> None:
        replace_parts(self._column, self.rows, ())
        self.rows = [self._row(each) for each in self._found]
        for number, row in enumerate(self.rows):
            self._column.insertWidget(number, row)
        words = _NONE if not self.rows else _ONE if len(self.rows) == 1 else _COUNT
        self.count.setText(self._translator(words).format(count=len(self.rows)))

    def _row(self, finding: BoardFinding) -> QWidget:
        row, grid = QWidget(), QGridLayout()
        text = plain_label(finding.problem.severity)
        text.setText(self._translator(self._words(finding)))
        column(row, 2, text, grid).setContentsMargins(0, 0, 8, 8)
        fill_grid(grid, self._buttons(finding), _ABREAST)
        return row

    def _buttons(self, finding: BoardFinding) -> Iterator[QPushButton]:
        for fix in finding.fixes:
            yield self._button(fix.words, finding, self.fixed, fix)
        if finding.format_id is not None:
            yield self._button(_SHOW, finding, self.shown, finding.format_id)

    def _button(self, words: Words, finding: BoardFinding, signal: SignalInstance, value: object) -> QPushButton:
        return bound_button(self._translator, words, finding.problem.words, does=lambda: signal.emit(value))

    def _words(self, finding: BoardFinding) -> Words:
        words = in_words(finding.problem)
        if finding.format_id is not None:
            words = _WHERE.format(format=self._formats[finding.format_id].name, words=words)
        return with_mark(finding.problem, words)
