"""The menu of a sheet: what the selected slot says, and slots added, duplicated, removed, carried to other formats."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from composer.core.poster import Content
from composer.core.words import Words
from composer.core.workshop.board.board import Board, Sheet, Spot
from composer.core.workshop.board.contents import (
    SAID,
    duplicated,
    removable,
    removed,
    says,
    unsaid,
    with_code,
    with_photo,
    with_words,
)
from composer.core.workshop.board.edits import EditKind
from composer.core.workshop.board.proportions import for_others
from composer.core.workshop.slots import WordsPlace
from composer.gui.widgets.labels import literal
from composer.gui.widgets.translator import Translator
from composer.gui.workshop.board_state import BoardState
from composer.gui.workshop.slots.slot_names import CODE_NAME, CONTENT_NAMES, PHOTO_NAME

SAYS = Words("Ce qu’il dit", "What it says")
ADD = Words("Ajouter", "Add")
DUPLICATE = Words("Dupliquer pour un autre texte", "Duplicate for another text")
REMOVE = Words("Retirer de tous les formats", "Remove from all formats")
FOR_OTHERS = Words("Appliquer aux autres formats", "Apply to the other formats")
_Edit = Callable[[Board], Board]


class SlotMenu(QMenu):
    """Offers what can be done with the selected slot, or with the sheet where none is."""

    def __init__(self, state: BoardState, translator: Translator, parent: QWidget) -> None:
        """Offer it for `state` as it is now."""
        super().__init__(parent)
        self._state, self._translator = state, translator
        sheet, spot, place = state.sheet, state.selected, state.place
        if sheet is None:
            return
        if spot and isinstance(place, WordsPlace):
            self._add_says(sheet, spot, place)
        if spot and place:
            self._add_for_slot(sheet, spot)
            self.addSeparator()
        self._add_new(sheet)

    def _add_says(self, sheet: Sheet, spot: Spot, place: WordsPlace) -> None:
        menu = self._submenu(SAYS)
        for content in SAID:
            others = frozenset[Content](place.contents) ^ frozenset[Content]((content,))
            change = partial(says, format_id=sheet.format.id, spot=spot, contents=others)
            action = self._add(menu, CONTENT_NAMES[content], "say", change)
            action.setCheckable(True)
            action.setChecked(content in place.contents)
            # The quote leaves a place only for another one, and the last text only with its place.
            action.setEnabled(not (content in place.contents and (content == "quote" or len(place.contents) == 1)))

    def _add_for_slot(self, sheet: Sheet, spot: Spot) -> None:
        board, at = self._state.board, {"format_id": sheet.format.id, "spot": spot}
        copy = self._add(self, DUPLICATE, "add", partial(duplicated, **at))
        copy.setEnabled(spot.kind == "words" and bool(unsaid(sheet)))
        carry = self._add(self, FOR_OTHERS, "others", partial(for_others, **at))
        carry.setEnabled(len(board.sheets) > 1)
        self._add(self, REMOVE, "remove", partial(removed, **at)).setEnabled(removable(board, sheet.format.id, spot))

    def _add_new(self, sheet: Sheet) -> None:
        menu = self._submenu(ADD)
        self._add(menu, PHOTO_NAME, "add", with_photo).setEnabled(sheet.slots.photo is None)
        for content in SAID:
            if content != "quote":
                added = partial(with_words, content=content)
                self._add(menu, CONTENT_NAMES[content], "add", added).setEnabled(content not in sheet.said)
        self._add(menu, CODE_NAME, "add", with_code).setEnabled(sheet.slots.qr is None)

    def _submenu(self, words: Words) -> QMenu:
        menu = QMenu(literal(self._translator(words)), self)
        self.addMenu(menu)
        return menu

    def _add(self, menu: QMenu, words: Words, kind: EditKind, change: _Edit) -> QAction:
        action = menu.addAction(literal(self._translator(words)))
        action.triggered.connect(lambda: self._state.edit(kind, change))
        return action
