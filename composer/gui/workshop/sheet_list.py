"""The formats of a board at its left: supplied or to be checked, kept or left out, and the page that each was."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from composer.app.workshop.open_art import OpenedArt
from composer.core.words import Words, shown
from composer.core.workshop.board.board import Board, Sheet
from composer.core.workshop.format_match import PageId
from composer.gui.widgets import labels
from composer.gui.widgets.choices import NamedList
from composer.gui.widgets.scrolled import Scrolled
from composer.gui.widgets.translator import Translator

#: Pixels: a thumbnail's square, the whole list beside the sheet, what is between the parts of a row.
_SIDE, SHEETS, _GAPS = 64, 296, 24
_NAME = Words("Formats de l’affiche", "Formats of the poster")
_KEEP, _CHECKED = Words("Garder", "Keep"), Words("Vérifié", "Checked")
_KEEP_ONE = Words("Garder le format {format}", "Keep the format {format}")
_CHECKED_ONE = Words("Le format {format} est vérifié", "The format {format} is checked")
_SUPPLIED, _TO_CHECK = Words("fournie", "supplied"), Words("à vérifier", "to check")
_SEEN, _LEFT_OUT = Words("vérifiée", "checked"), Words("retirée", "left out")
_PAGE = Words("{file}, page {number}", "{file}, page {number}")
_ONLY = Words("{file}", "{file}")
_WHICH = Words("Page du format {format}", "Page of the format {format}")


class SheetRow(QFrame):
    """One format: its picture, its state, and what a click changes of it."""

    def __init__(self, sheet: Sheet, translator: Translator) -> None:
        """Show `sheet`; `refresh` shows it again once it has changed."""
        super().__init__()
        self._translator, self._format = translator, sheet.format
        name = sheet.format.name
        self.button = labels.PlainToolButton()
        self.button.setObjectName("thumbnail")
        self.button.setCheckable(True)
        self.button.setIconSize(QSize(_SIDE, _SIDE))
        translator.bind(self.button, self.button.setAccessibleName, name)
        self.status = labels.plain_label("quiet")
        self.kept, self.checked = self._tick(_KEEP, _KEEP_ONE), self._tick(_CHECKED, _CHECKED_ONE)
        self.page = NamedList[PageId | None](translator)
        self.page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        translator.bind(self.page, self.page.setAccessibleName, _WHICH.format(format=name))
        self._ticks = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the check boxes one under the other where large letters leave no room beside."""
        super().resizeEvent(event)
        needed = self.button.sizeHint().width() + self.kept.sizeHint().width() + self.checked.sizeHint().width() + _GAPS
        directions = QBoxLayout.Direction
        self._ticks.setDirection(directions.LeftToRight if needed <= self.width() else directions.TopToBottom)

    def _tick(self, text: Words, name: Words) -> labels.PlainTick:
        tick = labels.bound_tick(self._translator, text)
        self._translator.bind(tick, tick.setAccessibleName, name.format(format=self._format.name))
        return tick

    def _lay_out(self, name: Words) -> None:
        line, rows = QHBoxLayout(self), QVBoxLayout()
        line.setContentsMargins(4, 0, 4, 0)
        rows.setSpacing(0)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(rows, 1)
        labels.add_all(rows, labels.bound_label(self._translator, name, "strong"), self.status, self._ticks, self.page)
        labels.add_all(self._ticks, self.kept, self.checked)
        self._ticks.addStretch()

    def offer(self, art: OpenedArt) -> None:
        """Offer the pages of `art` that may be for this format, if there are several."""
        pages = art.choices.get(self._format.id, ())
        lengths = {each.artwork.name: len(each.artwork.pages) for each in art.reads}
        words = {each: _PAGE if lengths[each.file] > 1 else _ONLY for each in pages}
        self.page.offer([(each, words[each].format(file=shown(each.file), number=each.number + 1)) for each in pages])
        self.page.show_value(art.pages.get(self._format.id))
        self.page.setVisible(len(pages) > 1)

    def refresh(self, sheet: Sheet) -> None:
        """Show the state of `sheet`."""
        self.kept.setChecked(sheet.kept)
        self.checked.setVisible(sheet.source is not None)
        self.checked.setEnabled(sheet.kept)
        self.checked.setChecked(sheet.checked)
        self.status.setText(self._translator(_status(sheet)))
        labels.restyle(self.status, "warning" if sheet.is_to_check else "quiet")

    def draw(self, image: QImage) -> None:
        """Show the format as `image`."""
        self.button.setIcon(QIcon(QPixmap.fromImage(image)))


class SheetList(Scrolled):
    """The formats one under the other; one of them is on screen."""

    #: The format of this id is to be shown; is kept or left out; is checked or not; has another page.
    chosen = Signal(str)
    kept = Signal(str, bool)
    checked = Signal(str, bool)
    page_chosen = Signal(str, object)

    def __init__(self, translator: Translator) -> None:
        inside = QWidget()
        super().__init__(inside)
        self._translator = translator
        self._art: OpenedArt | None = None
        self._board = Board(())
        self.rows: dict[str, SheetRow] = {}
        self._group = QButtonGroup(self)
        self._column = labels.column(inside, 4)
        self._column.addStretch()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        translator.bind(self, self.setAccessibleName, _NAME)
        translator.changed.connect(self._retranslate)

    def take(self, art: OpenedArt, board: Board) -> None:
        """Show the formats of other art."""
        for row in self.rows.values():
            self._group.removeButton(row.button)
        labels.replace_parts(self._column, self.rows.values(), ())
        self._art = art
        self.rows = {each.format.id: self._row(each, art) for each in board.sheets}
        for number, row in enumerate(self.rows.values()):
            self._column.insertWidget(number, row)
        self.refresh(board)

    def refresh(self, board: Board) -> None:
        """Show the state of every sheet."""
        self._board = board
        for sheet in board.sheets:
            if sheet.format.id in self.rows:
                self.rows[sheet.format.id].refresh(sheet)

    def mark(self, format_id: str) -> None:
        """Show which format is on screen."""
        if format_id in self.rows:
            self.rows[format_id].button.setChecked(True)

    def draw(self, format_id: str, image: QImage) -> None:
        """Show a format as `image`."""
        if format_id in self.rows:
            self.rows[format_id].draw(image)

    def _row(self, sheet: Sheet, art: OpenedArt) -> SheetRow:
        format_id, row = sheet.format.id, SheetRow(sheet, self._translator)
        row.offer(art)
        row.draw(art.shown[format_id])
        self._group.addButton(row.button)
        row.button.clicked.connect(lambda: self.chosen.emit(format_id))
        row.kept.clicked.connect(lambda: self.kept.emit(format_id, row.kept.isChecked()))
        row.checked.clicked.connect(lambda: self.checked.emit(format_id, row.checked.isChecked()))
        row.page.chosen.connect(lambda: self.page_chosen.emit(format_id, row.page.value))
        return row

    def _retranslate(self) -> None:
        if self._art is not None:
            for row in self.rows.values():
                row.offer(self._art)
            self.refresh(self._board)


def _status(sheet: Sheet) -> Words:
    if not sheet.kept:
        return _LEFT_OUT
    if sheet.source is None:
        return _SUPPLIED
    return _SEEN if sheet.checked else _TO_CHECK
