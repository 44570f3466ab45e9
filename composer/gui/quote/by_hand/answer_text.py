"""The answers as a text in which sentences are chosen: by a click, Shift and a click, a drag, or the keys."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Literal

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCursor

from composer.core.quotes.by_hand import pick
from composer.core.quotes.by_hand.pick import Pick
from composer.core.quotes.by_hand.sheet import Sheet
from composer.gui.field_text import head_of, put_text, text_of, units_of
from composer.gui.widgets.text_area import TextArea

_Key = tuple[Qt.Key, Qt.KeyboardModifier]
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BACK, _ON = (Qt.Key.Key_Left, Qt.Key.Key_Up), (Qt.Key.Key_Right, Qt.Key.Key_Down)
#: The keys beside which modifiers may be, such as those of a numeric keypad.
_MODIFIERS = _SHIFT | _CTRL | Qt.KeyboardModifier.AltModifier
_MOVES: Mapping[_Key, Callable[[Sheet, Pick], Pick]] = {
    **{(key, _NONE): partial(pick.stepped, way="before") for key in _BACK},
    **{(key, _NONE): partial(pick.stepped, way="after") for key in _ON},
    **{(key, _SHIFT): partial(pick.stretched, way="before") for key in _BACK},
    **{(key, _SHIFT): partial(pick.stretched, way="after") for key in _ON},
    (Qt.Key.Key_Right, _CTRL): partial(pick.trimmed, edge="start"),
    (Qt.Key.Key_Left, _CTRL): partial(pick.restored, edge="start"),
    (Qt.Key.Key_Left, _CTRL | _SHIFT): partial(pick.trimmed, edge="end"),
    (Qt.Key.Key_Right, _CTRL | _SHIFT): partial(pick.restored, edge="end"),
    (Qt.Key.Key_Home, _NONE): lambda sheet, _: pick.sentence_pick(sheet, 0),
    (Qt.Key.Key_End, _NONE): lambda sheet, _: pick.sentence_pick(sheet, len(sheet.sentences)),
}


class AnswerText(TextArea):
    """Shows the answers; what is chosen in them is selected."""

    #: Other words were chosen.
    picked = Signal()
    #: The person wants the chosen words on the poster.
    taken = Signal()

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(8)
        self._sheet = sheet
        #: What is chosen; None at first.
        self.pick: Pick | None = None
        #: The word that was clicked last, and whether the button is still down on it, or has left it since.
        self._begun = 0
        self._hand: Literal["up", "down", "dragged"] = "up"
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        put_text(self, sheet.text, 0)

    def choose(self, pick: Pick) -> None:
        """Choose other words, bring them into view and select them."""
        self.pick = pick
        words, cursor = self._sheet.words, QTextCursor(self.document())
        # Its end first, so that the view keeps the beginning of a long one.
        cursor.setPosition(units_of(self._sheet.text[: words[pick.last][1]]))
        self.setTextCursor(cursor)
        cursor.setPosition(units_of(self._sheet.text[: words[pick.first][0]]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose another sentence, join one, leave out a word, or take what is chosen."""
        key = (Qt.Key(event.key()), event.modifiers() & _MODIFIERS)
        if key[0] in _ENTER and self.pick is not None:
            self.taken.emit()
        elif key in _MOVES:
            self.choose(_MOVES[key](self._sheet, self.pick) if self.pick else pick.sentence_pick(self._sheet, 0))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the sentence under the pointer; with Shift, go as far as there."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        word = self._word_at(event.position().toPoint())
        if self.pick is not None and event.modifiers() & _SHIFT:
            self.choose(pick.reached(self._sheet, self.pick, self._begun, word))
            return
        self._begun, self._hand = word, "down"
        self.choose(pick.sentence_pick(self._sheet, self._sheet.sentence_of(word)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose the words between the press and the pointer, once it is over another one."""
        word = self._word_at(event.position().toPoint())
        if self._hand == "up" or (self._hand == "down" and word == self._begun):
            return
        self._hand = "dragged"
        self.choose(pick.between(self._sheet, self._begun, word))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag."""
        self._hand = "up"

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose the sentence, as a click does: a word alone is no quote."""
        self.mousePressEvent(event)

    def _word_at(self, point: QPoint) -> int:
        place = len(head_of(text_of(self), self.cursorForPosition(point).position()))
        return self._sheet.word_at(place)
