"""The inline editor: the text of the poster itself, written in place; the field over it draws its caret alone.

The poster's own letters are the letters of the field, so that nothing moves when it opens or closes: same face, same
size, same lines.
"""

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from composer.core.geometry import around
from composer.core.person.fields import FIELD_BY_ID, PERSON_FIELDS
from composer.core.words import Words
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.frames import Frames
from composer.gui.canvas.written_text import Caret, carets_in, nearest, source_of
from composer.gui.field_text import QUOTE, BoundField, person_binding, text_of, units_of
from composer.gui.state import State
from composer.gui.widgets.labels import bind_help

#: The fields of each text that is written on the poster, in the order of Tab.
FIELDS_OF: dict[str, tuple[str, ...]] = {
    "quote": ("quote",),
    **{slot: tuple(each.id for each in PERSON_FIELDS if each.slot == slot) for slot in ("name", "role")},
}
_QUOTE_NAME = Words("Citation, sur l’affiche", "Quote, on the poster")
_NAME = Words("{field}, sur l’affiche", "{field}, on the poster")
_HELP = Words("Échap pour revenir à l’affiche.", "Esc to go back to the poster.")
#: Widget pixels: around the text, and the width of the caret.
_PADDING, _CARET = 8.0, 2.0
_DARK, _LIGHT = QColor(29, 38, 34, 170), QColor(255, 255, 255)
_SELECTED = 110  # of 255: the letters are read through it


class InlineEditor(QPlainTextEdit):
    """A field over one text of the canvas, open while the person writes in it."""

    #: The editor closed.
    left = Signal()
    #: Tab: the next field of the same text, by its id, is to be written.
    passed = Signal(str)

    def __init__(self, state: State, frames: Frames, canvas: Canvas, slot: str, field: str) -> None:
        """Open on `field`, one of those of `slot` in FIELDS_OF."""
        super().__init__(canvas)
        self.setObjectName("onCanvas")
        self._state, self._frames, self._canvas, self._slot, self._field = state, frames, canvas, slot, field
        self._carets: list[Caret] = []
        self._preedit, self._is_lit = "", True
        name = _QUOTE_NAME if field == "quote" else _NAME.format(field=FIELD_BY_ID[field].label)
        state.translator.bind(self, self.setAccessibleName, name)
        bind_help(state.translator, self, _HELP)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        BoundField(self, state, QUOTE if field == "quote" else person_binding(FIELD_BY_ID[field]))
        self._blink = QTimer(self)
        self._blink.setInterval(max(200, QApplication.cursorFlashTime() // 2))
        self._blink.timeout.connect(self._wink)
        for changed in (frames.changed, canvas.view.changed):
            changed.connect(self._reposition)
        for moved in (self.cursorPositionChanged, self.selectionChanged):
            moved.connect(self._light)
        state.format_changed.connect(self.leave)
        self._reposition()
        self.selectAll()
        self.show()
        self.setFocus()

    def leave(self) -> None:
        """Close; the text is on the visual already."""
        if not self.isHidden():
            self.hide()
            self.deleteLater()
            self._canvas.setFocus()
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc, and on Enter in a text of one line; move along the lines of the poster."""
        key = event.key()
        enters = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if key == Qt.Key.Key_Escape or (enters and self._slot != "quote"):
            self.leave()
        elif key in _LINES and self._carets and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._move_along(key, event)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own
        """Go on to the next field of the same text on Tab, and leave after the last."""
        following = self._following()
        if next and following:
            self.passed.emit(following)
            return True
        return super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close, unless the field's own menu has taken the focus."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.leave()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret where the poster draws what is under the pointer; with Shift, select up to there."""
        if event.button() == Qt.MouseButton.LeftButton:
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._move_to(self._page_point(event), _mode(shift))
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select from where the pointer was pressed."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move_to(self._page_point(event), QTextCursor.MoveMode.KeepAnchor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the selection."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word under the pointer."""
        self._move_to(self._page_point(event), QTextCursor.MoveMode.MoveAnchor)
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        self.setTextCursor(cursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the canvas: the field itself has nothing to scroll."""
        event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Keep the letters being composed, which are shown at the caret."""
        super().inputMethodEvent(event)
        self._preedit = event.preeditString()
        self.viewport().update()

    def inputMethodQuery(self, property: Qt.InputMethodQuery, argument: object = None) -> object:  # noqa: A002 - Qt's name
        """Tell the input method where the caret is drawn."""
        if property == Qt.InputMethodQuery.ImCursorRectangle and self._carets:
            return self._upright(self._caret_at(self.textCursor().position())).toRect()
        return super().inputMethodQuery(property) if argument is None else super().inputMethodQuery(property, argument)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edges of the text, what is selected and the caret: the letters are the poster's."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for color, width in ((_DARK, 3.0), (_LIGHT, 1.0)):
            painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine))
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(2, 2, -2, -2), 4, 4)
        if self._carets:
            self._draw_selection(painter)
            self._draw_caret(painter)

    def _draw_selection(self, painter: QPainter) -> None:
        cursor = self.textCursor()
        tint = self.palette().highlight().color()
        tint.setAlpha(_SELECTED)
        first, last = self._index(cursor.selectionStart()), self._index(cursor.selectionEnd())
        for one, other in zip(range(first, last), range(first + 1, last + 1), strict=True):
            start, end = self._carets[one], self._carets[other]
            if start.line == end.line:
                with_turn = self._rotated(painter, start)
                painter.fillRect(self._upright(start).adjusted(0, 0, (end.x - start.x) * self._canvas.scale, 0), tint)
                with_turn.restore()

    def _draw_caret(self, painter: QPainter) -> None:
        caret = self._caret_at(self.textCursor().position())
        box = self._upright(caret)
        turned = self._rotated(painter, caret)
        if self._preedit:
            self._draw_preedit(turned, box)
        elif self._is_lit and not self.textCursor().hasSelection():
            turned.fillRect(box.adjusted(-_CARET, -1, _CARET, 1), _DARK)
            turned.fillRect(box.adjusted(-_CARET / 2, 0, _CARET / 2, 0), _LIGHT)
        turned.restore()

    def _draw_preedit(self, painter: QPainter, at: QRectF) -> None:
        font = painter.font()
        font.setPixelSize(max(10, round(at.height() * 0.7)))
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(self._preedit) + _PADDING
        box = QRectF(at.left(), at.top(), width, at.height())
        painter.fillRect(box, _LIGHT)
        painter.setPen(_DARK)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._preedit)

    def _rotated(self, painter: QPainter, caret: Caret) -> QPainter:
        """`painter` with the rotation of a text, until it is restored."""
        painter.save()
        if caret.turn is not None:
            about = self._here(QPointF(caret.turn.about.x, caret.turn.about.y))
            painter.translate(about)
            painter.rotate(caret.turn.angle)
            painter.translate(-about)
        return painter

    def _upright(self, caret: Caret) -> QRectF:
        """The line of a caret in the field's pixels, before its rotation."""
        corner = self._here(QPointF(caret.x, caret.top))
        return QRectF(corner.x(), corner.y(), 0.0, (caret.bottom - caret.top) * self._canvas.scale)

    def _here(self, point: QPointF) -> QPointF:
        """A point of the page in the field's pixels."""
        return self._canvas.view.corner + point * self._canvas.scale - QPointF(self.pos())

    def _page_point(self, event: QMouseEvent) -> QPointF:
        """Where a mouse event is on the page, in design pixels."""
        return self._canvas.design_point(event.position() + QPointF(self.pos()))

    def _index(self, position: int) -> int:
        """The index of the caret at a position of the field, counted as Qt does."""
        text = text_of(self)
        index = next((at for at in range(len(text) + 1) if units_of(text[:at]) >= position), len(text))
        return min(index, len(self._carets) - 1)

    def _caret_at(self, position: int) -> Caret:
        return self._carets[self._index(position)]

    def _move_to(self, at: QPointF, mode: QTextCursor.MoveMode) -> None:
        if self._carets:
            self._set_position(nearest(self._carets, at), mode)

    def _move_along(self, key: int, event: QKeyEvent) -> None:
        """Move to the line above or below, or to an end of the line, as the poster breaks them."""
        index = self._index(self.textCursor().position())
        here = self._carets[index]
        line = [at for at, caret in enumerate(self._carets) if caret.line == here.line + _LINES[key]]
        if key == Qt.Key.Key_Home and line:
            index = line[0]
        elif key == Qt.Key.Key_End and line:
            index = line[-1]
        else:
            edge = 0 if _LINES[key] < 0 else len(self._carets) - 1
            index = min(line, key=lambda at: abs(self._carets[at].x - here.x), default=edge)
        self._set_position(index, _mode(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def _set_position(self, index: int, mode: QTextCursor.MoveMode) -> None:
        cursor = self.textCursor()
        cursor.setPosition(units_of(text_of(self)[:index]), mode)
        self.setTextCursor(cursor)

    def _following(self) -> str:
        fields = FIELDS_OF[self._slot]
        return next(iter(fields[fields.index(self._field) + 1 :]), "")

    def _reposition(self) -> None:
        """Cover the text as it is laid out now; stay in place while there is none."""
        source, starts = source_of(self._slot, self._state.visual)
        slot = self._canvas.slot_in_place_of_quote if self._slot == "quote" else self._slot
        every, start = carets_in(self._frames.frame, slot, source), starts[self._field]
        box = self._canvas.box_of(slot)
        if not every or box is None:
            return
        self._carets = every[start : start + len(text_of(self)) + 1] or every[-1:]
        room = box.united(self._canvas.on_widget(around([caret.box for caret in self._carets])))
        self.setGeometry(room.adjusted(-_PADDING, -_PADDING, _PADDING, _PADDING).toAlignedRect())
        self._light()

    def _light(self) -> None:
        """Show the caret, and begin its blinking anew."""
        self._is_lit = True
        if QApplication.cursorFlashTime() > 0:
            self._blink.start()
        self.viewport().update()

    def _wink(self) -> None:
        self._is_lit = not self._is_lit
        self.viewport().update()


#: How many lines each key moves the caret.
_LINES: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: 0}


def _mode(shift: object) -> QTextCursor.MoveMode:
    return QTextCursor.MoveMode.KeepAnchor if shift else QTextCursor.MoveMode.MoveAnchor
