"""The menu of a sheet: the contents of the selected slot, and slots added, duplicated, removed, carried over."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from composer.core.words import Words
from composer.core.workshop.board import contents
from composer.core.workshop.board.board import Board, Sheet, Spot
from composer.core.workshop.board.edits import EditKind, for_others
from composer.core.workshop.slots import WordsPlace
from composer.gui.widgets.labels import literal
from composer.gui.widgets.translator import Translator
from composer.gui.workshop.board_state import BoardState
from composer.gui.workshop.slots.slot_names import CODE_NAME, CONTENT_NAMES, PHOTO_NAME

CONTENTS = Words("Ce qu’il dit", "What it says")
ADD = Words("Ajouter", "Add")
DUPLICATE = Words("Dupliquer pour un autre texte", "Duplicate for another text")
REMOVE = Words("Retirer de tous les formats", "Remove from all formats")
FOR_OTHERS = Words("Appliquer aux autres formats", "Apply to the other formats")


class SlotMenu(QMenu):
    """Offers what can be done with the selected slot, if any, and the slots that the sheet has not."""

    def __init__(self, state: BoardState, translator: Translator, parent: QWidget) -> None:
        """Offer it for `state` as it is now."""
        super().__init__(parent)
        self._state, self._translator = state, translator
        sheet, spot, place = state.sheet, state.selected, state.place
        if sheet and spot and isinstance(place, WordsPlace):
            self._add_contents(sheet, spot, place)
        if sheet and spot and place:
            self._add_for_slot(sheet, spot)
            self.addSeparator()
        self.addMenu(NewSlotMenu(state, translator, self))

    def _add_contents(self, sheet: Sheet, spot: Spot, place: WordsPlace) -> None:
        menu = QMenu(literal(self._translator(CONTENTS)), self)
        self.addMenu(menu)
        for content in contents.SAID:
            change = partial(
                contents.says, format_id=sheet.format.id, spot=spot, contents=contents.toggled(place, content)
            )
            action = _add(menu, self._state, self._translator(CONTENT_NAMES[content]), "say", change)
            action.setCheckable(True)
            action.setChecked(content in place.contents)
            action.setEnabled(contents.can_toggle(place, content))

    def _add_for_slot(self, sheet: Sheet, spot: Spot) -> None:
        board, format_id = self._state.board, sheet.format.id
        offered: tuple[tuple[Words, EditKind, Callable[..., Board], bool], ...] = (
            (DUPLICATE, "add", contents.duplicated, spot.kind == "words" and bool(contents.unsaid(sheet))),
            (FOR_OTHERS, "others", for_others, len(board.sheets) > 1),
            (REMOVE, "remove", contents.removed, contents.removable(board, format_id, spot)),
        )
        for words, kind, change, can_be_done in offered:
            edit = partial(change, format_id=format_id, spot=spot)
            _add(self, self._state, self._translator(words), kind, edit).setEnabled(can_be_done)


class NewSlotMenu(QMenu):
    """Offers the slots that the sheet has not."""

    def __init__(self, state: BoardState, translator: Translator, parent: QWidget) -> None:
        """Offer them for `state` as it is now."""
        super().__init__(literal(translator(ADD)), parent)
        sheet = state.sheet
        if sheet is None:
            return
        offered: list[tuple[Words, Callable[[Board], Board], bool]] = [
            (PHOTO_NAME, contents.with_photo, sheet.slots.photo is None),
            *(
                (CONTENT_NAMES[each], partial(contents.with_words, content=each), each not in sheet.said)
                for each in contents.SAID
                if each != "quote"
            ),
            (CODE_NAME, contents.with_code, sheet.slots.qr is None),
        ]
        for words, change, is_missing in offered:
            _add(self, state, translator(words), "add", change).setEnabled(is_missing)


def _add(menu: QMenu, state: BoardState, text: str, kind: EditKind, change: Callable[[Board], Board]) -> QAction:
    action = menu.addAction(literal(text))
    action.triggered.connect(lambda: state.edit(kind, change))
    return action
