"""The columns of the list side by side: each with its heading and what it is read as, which a person may correct."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from composer.core.lists.meanings import Meaning
from composer.core.lists.table import letters
from composer.core.words import Words, shown
from composer.gui.batch.column_names import NOT_READ, corrections, meanings
from composer.gui.batch.list_state import ListState
from composer.gui.widgets.choices import NamedList
from composer.gui.widgets.labels import PlainLabel, bound_button, column, replace_parts, row
from composer.gui.widgets.scrolled import Scrolled
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.when_visible import follow

_NAME = Words("Colonnes de la liste", "Columns of the list")
_HEADING = Words("{letter}\u00a0: {heading}", "{letter}: {heading}")
_READ_AS = Words("La colonne {letter}, {heading}, est lue comme", "Column {letter}, {heading}, is read as")
_FORGET = Words("Reconnaître de nouveau", "Detect again")
_FORGET_HELP = Words(
    "Oublie vos corrections\u00a0: les colonnes sont lues d’après leurs titres.",
    "Forgets your corrections: columns are read by their headings.",
)
#: Pixels: the least and the most width of a column, the padding and the arrow beside its text, the scroll bar below.
_WIDTH, _WIDEST, _AROUND, _BAR = 160, 320, 64, 14
#: The least width of a column in lines of text.
_LINES = 10


class ColumnsStrip(Scrolled):
    """The columns that have a heading; they scroll sideways."""

    def __init__(self, state: ListState, translator: Translator) -> None:
        body = QWidget()
        super().__init__(body)
        self._state, self._translator = state, translator
        self.boxes: dict[int, QComboBox] = {}
        self._parts: list[QWidget] = []
        self._row = row(body)
        self.forget = bound_button(translator, _FORGET, _FORGET_HELP, "quietButton", does=state.forget_columns)
        self._row.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignBottom)
        self._row.addStretch()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        translator.bind(self, self.setAccessibleName, _NAME)
        state.changed.connect(self._enable)
        follow(self._fill, state.reopened, translator.changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as high as the columns, which Qt lays out later."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.inside:
            self.setFixedHeight(self.inside.minimumSizeHint().height() + _BAR)
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        replace_parts(self._row, self._parts, ())
        self._parts, self.boxes = [], {}
        opened = self._state.opened
        self.setVisible(opened is not None)
        if opened is None:
            return
        self.forget.setVisible(bool(opened.columns.said))
        for number, heading in enumerate(opened.table.headings):
            if heading:
                self._parts.append(self._part(number, heading))
                self._row.insertWidget(len(self._parts) - 1, self._parts[-1])

    def _part(self, number: int, heading: str) -> QWidget:
        part, label = QWidget(), PlainLabel("quiet")
        box = self.boxes[number] = self._box(number)
        named = {"letter": letters(number), "heading": shown(heading)}
        label.ensurePolished()
        box.ensurePolished()
        read_as = min(_WIDEST, box.fontMetrics().horizontalAdvance(box.currentText()) + _AROUND)
        width = max(_WIDTH, _LINES * label.fontMetrics().lineSpacing(), read_as)
        text = self._translator(_HEADING.format(**named))
        label.setText(label.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width))
        label.setBuddy(box)
        box.setAccessibleName(self._translator(_READ_AS.format(**named)))
        column(part, 2, label, box)
        part.setFixedWidth(width)
        return part

    def _box(self, number: int) -> QComboBox:
        box, opened = NamedList[Meaning | None](self._translator), self._state.opened
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.offer([(None, NOT_READ), *meanings(self._state.tools.studio.context.campaign)])
        read = {} if opened is None else {column: meaning for meaning, column in opened.columns.by_meaning.items()}
        box.show_value(read.get(number))
        box.chosen.connect(partial(self._correct, number))
        return box

    def _correct(self, number: int, meaning: Meaning | None) -> None:
        opened = self._state.opened
        if opened is not None and (said := corrections(number, meaning, opened.columns, opened.table)):
            self._state.correct(said)

    def _enable(self) -> None:
        self.inside.setEnabled(self._state.may_change)
