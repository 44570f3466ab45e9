"""The buttons under a finding of a row that correct it in place: another photo, an answer, other words."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from composer.app.batch.row_brief import RowBrief
from composer.core.lists.meanings import Meaning
from composer.core.naming import shown
from composer.core.problems import Problem
from composer.core.words import Words
from composer.gui.batch.cell_editor import CellEditor
from composer.gui.batch.column_names import name_of
from composer.gui.batch.fixes import Fix, rows_with
from composer.gui.batch.list_state import ListState
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.labels import EnterButton, column, literal, set_help
from composer.gui.widgets.translator import Translator

_CHOOSE_PHOTO, _TAKE = Words("Choisir une photo…", "Choose a photo…"), Words("Prendre {name}", "Take {name}")
_WITHOUT = Words("Faire sans photo", "Make without a photo")
_OTHER_POSTER, _SAY = Words("Autre affiche", "Another poster"), Words("Indiquer\u00a0: {what}", "Specify: {what}")
_CORRECT = Words("Corriger ici\u00a0: {what}…", "Correct here: {what}…")
_FOR_ALL = Words("Pour les {count} lignes qui ont ce point", "For the {count} rows that have this item")
#: Photos suggested for a row.
_MOST_LIKELY = 3
#: Pixels that the padding and the arrow of a menu take beside the text.
_AROUND = 44


class ElidedButton(EnterButton):
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
        set_help(self, text)
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
        self._column = column(self, 2)
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
            every = menu.addMenu(literal(self._translator(_FOR_ALL.format(count=len(rows)))))
            self._fill(every, fix, rows)
        button.setMenu(menu)

    def _fill(self, menu: QMenu, fix: Fix, rows: tuple[int, ...]) -> None:
        for text, name in fix.answers:
            action = menu.addAction(literal(self._translator(name)))
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
