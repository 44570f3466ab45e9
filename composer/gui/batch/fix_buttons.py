"""What corrects a finding of a row in place: buttons for another photo or an answer, and a field for other words."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from composer.app.batch.row_brief import RowBrief
from composer.core.lists.known_rows import MOST_CHARACTERS
from composer.core.lists.meanings import Meaning
from composer.core.naming import shown
from composer.core.problems import Problem
from composer.core.words import Words, counted
from composer.gui.batch.column_names import name_of
from composer.gui.batch.fixes import Fix, rows_with
from composer.gui.batch.list_state import ListState
from composer.gui.widgets import labels
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.text_area import TextArea
from composer.gui.widgets.translator import Translator

_KEEP, _USE = Words("Garder ces mots", "Keep these words"), Words("Prendre cette phrase", "Use this sentence")
_LENGTH = Words("{count} caractère", "{count} character")
_LENGTHS = Words("{count} caractères", "{count} characters")
_LOOKING = Words("Recherche de phrases qui tiennent…", "Looking for sentences that fit…")
_SHORTER = Words(
    "Ces phrases se comprennent seules et tiennent sur l’affiche\u00a0:",
    "These sentences make sense alone and fit the poster:",
)
_NONE = Words("Aucune de ses phrases ne tient seule.", "None of its sentences works on its own.")
#: Lines of a quote, and of any other cell.
_OF_QUOTE, _OF_OTHER = 6, 2


class CellEditor(QWidget):
    """The words of a cell, how long they are, and for a quote the sentences of it that would fit."""

    #: The words to put in place of the cell.
    kept = Signal(str)

    def __init__(self, row: RowBrief, meaning: Meaning, state: ListState, translator: Translator) -> None:
        super().__init__()
        self._translator, self._number = translator, row.number
        is_quote = meaning.field == "quote"
        self._column = labels.column(self, 4)
        self.field, self._length = TextArea(_OF_QUOTE if is_quote else _OF_OTHER), labels.PlainLabel("hint")
        # A cell is left with Tab, as in a spreadsheet.
        self.field.setTabChangesFocus(True)
        what = name_of(meaning, state.tools.studio.context.campaign)
        text = state.text_of(row.number, meaning)
        self.keep = labels.bound_button(translator, _KEEP, does=self._keep)
        name = labels.bound_label(translator, what, "quiet", self.field)
        labels.add_all(self._column, name, self.field, self._length, self.keep)
        self.field.textChanged.connect(self._count)
        self.field.setPlainText(text)
        self._heading = labels.plain_label("quiet")
        if is_quote and text:
            self._column.addWidget(self._heading)
            self._heading.setText(translator(_LOOKING))
            state.shortened.connect(self._propose)
            state.shorten(row, text)

    def _count(self) -> None:
        length = len(self.field.toPlainText().strip())
        self._length.setText(self._translator(counted(length, _LENGTH, _LENGTHS)))

    def _keep(self) -> None:
        self.kept.emit(self.field.toPlainText().strip()[:MOST_CHARACTERS])

    def _take(self, quote: str, *_: object) -> None:
        self.field.setPlainText(quote)
        self.keep.setFocus()

    def _propose(self, number: int, quotes: tuple[str, ...]) -> None:
        if number != self._number:
            return
        self._heading.setText(self._translator(_SHORTER if quotes else _NONE))
        for quote in quotes:
            label = labels.plain_label()
            label.setText(quote)
            take = labels.bound_button(
                self._translator, _USE, Words(quote, quote), "quietButton", does=partial(self._take, quote)
            )
            labels.add_all(self._column, label, take)


_CHOOSE_PHOTO, _TAKE = Words("Choisir une photo…", "Choose a photo…"), Words("Prendre {name}", "Take {name}")
_WITHOUT = Words("Faire sans photo", "Make without a photo")
_OTHER_POSTER, _SAY = Words("Autre affiche", "Another poster"), Words("Indiquer\u00a0: {what}", "Specify: {what}")
_CORRECT = Words("Corriger ici\u00a0: {what}…", "Correct here: {what}…")
_FOR_ALL = Words("Pour les {count} lignes qui ont ce point", "For the {count} rows that have this item")
#: Photos suggested for a row.
_MOST_LIKELY = 3
#: Pixels that the padding and the arrow of a menu take beside the text.
_AROUND = 44


class ElidedButton(labels.EnterButton):
    """A button whose text is cut in its middle where there is too little room, and whole as its tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setObjectName("quietButton")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def call(self, text: str) -> None:
        """Set the text."""
        self._whole = text
        self.setAccessibleName(text)
        labels.set_help(self, text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the text as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - _AROUND
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideMiddle, room))


class FixButtons(QWidget):
    """The ways to correct one finding of a row, one under the other."""

    #: A CellEditor was opened, which is to be seen.
    opened = Signal(object)

    def __init__(self, row: RowBrief, problem: Problem, state: ListState, translator: Translator, ask: Ask) -> None:
        super().__init__()
        self._row, self._problem = row, problem
        self._state, self._translator, self._ask = state, translator, ask
        self._column = labels.column(self, 2)
        self.editor: CellEditor | None = None

    def offer(self, fixes: Iterable[Fix]) -> None:
        """Add the buttons of `fixes`."""
        for fix in fixes:
            if fix.kind == "photo":
                self._offer_photos(fix)
            elif fix.kind == "answer":
                self._offer_answers(fix)
            else:
                what = name_of(fix.meaning, self._state.tools.studio.context.campaign)
                self._add(_CORRECT.format(what=what)).clicked.connect(partial(self._edit, fix.meaning))

    def _add(self, words: Words) -> ElidedButton:
        button = ElidedButton()
        self._translator.bind(button, button.call, words)
        self._column.addWidget(button)
        return button

    def _offer_photos(self, fix: Fix) -> None:
        for path in self._row.likely[:_MOST_LIKELY]:
            button = self._add(_TAKE.format(name=shown(path.rpartition("/")[2])))
            button.clicked.connect(partial(self._choose, fix.meaning, path))
        self._add(_CHOOSE_PHOTO).clicked.connect(partial(self._choose_photo, fix.meaning))
        self._add(_WITHOUT).clicked.connect(partial(self._choose, fix.meaning, ""))

    def _offer_answers(self, fix: Fix) -> None:
        what = name_of(fix.meaning, self._state.tools.studio.context.campaign)
        button = self._add(_OTHER_POSTER if fix.meaning.field == "poster" else _SAY.format(what=what))
        menu, rows = QMenu(button), rows_with(self._problem, self._state.results.values())
        self._fill(menu, fix, (self._row.number,))
        if len(rows) > 1:
            menu.addSeparator()
            every = menu.addMenu(labels.literal(self._translator(_FOR_ALL.format(count=len(rows)))))
            self._fill(every, fix, rows)
        button.setMenu(menu)

    def _fill(self, menu: QMenu, fix: Fix, rows: tuple[int, ...]) -> None:
        for text, name in fix.answers:
            action = menu.addAction(labels.literal(self._translator(name)))
            action.triggered.connect(partial(self._choose_for, rows, fix.meaning, text))

    def _choose_photo(self, meaning: Meaning, *_: object) -> None:
        folder = self._state.order.photos
        path = self._ask.file("photo", folder)
        if path is not None:
            inside = folder is not None and path.is_relative_to(folder)
            self._choose(meaning, path.relative_to(folder).as_posix() if folder and inside else str(path.absolute()))

    def _choose(self, meaning: Meaning, text: str, *_: object) -> None:
        self._choose_for((self._row.number,), meaning, text)

    def _choose_for(self, rows: Iterable[int], meaning: Meaning, text: str, *_: object) -> None:
        self._state.decide({each: {meaning: text} for each in rows})

    def _edit(self, meaning: Meaning, *_: object) -> None:
        """Open the field in which the words of the cell are corrected, or close it."""
        if self.editor is not None:
            self._column.removeWidget(self.editor)
            self.editor.deleteLater()
            self.editor = None
            return
        self.editor = CellEditor(self._row, meaning, self._state, self._translator)
        self.editor.kept.connect(partial(self._choose, meaning))
        self._column.addWidget(self.editor)
        self.editor.field.setFocus()
        self.opened.emit(self.editor)
