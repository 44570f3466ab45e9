"""The inline editor: a field over the text that was double-clicked on the canvas, the same edit as in the panel."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from composer.core.person.fields import FIELD_BY_ID
from composer.core.words import Words
from composer.gui.bound_field import QUOTE, Binding, BoundField, person_binding
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.frames import Frames
from composer.gui.state import State
from composer.gui.widgets.labels import bind_help

#: The texts that are edited on the canvas itself, by slot.
BINDINGS: dict[str, tuple[Binding, Words]] = {
    "quote": (QUOTE, Words("Citation, sur l’affiche", "Quote, on the poster")),
    "name": (person_binding(FIELD_BY_ID["name"]), Words("Nom, sur l’affiche", "Name, on the poster")),
}
_HELP = Words("Échap pour revenir à l’affiche.", "Esc to go back to the poster.")
#: Pixels around the text, and the smallest usable field.
_PADDING, _LEAST_WIDTH, _LEAST_HEIGHT = 8, 240, 40
#: Pixels: readable however small the visual is shown, and never so large that little fits.
_SMALLEST, _LARGEST = 14, 24


class InlineEditor(QPlainTextEdit):
    """A field over one text of the canvas, open while the person writes in it."""

    #: The editor closed.
    left = Signal()

    def __init__(self, state: State, frames: Frames, canvas: Canvas, slot: str) -> None:
        """Open over `slot`, a key of BINDINGS."""
        super().__init__(canvas)
        self.setObjectName("onCanvas")
        self._frames, self._canvas, self._slot = frames, canvas, slot
        binding, name = BINDINGS[slot]
        state.translator.bind(self, self.setAccessibleName, name)
        bind_help(state.translator, self, _HELP)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        BoundField(self, state, binding)
        frames.changed.connect(self._reposition)
        canvas.installEventFilter(self)
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the canvas when it is resized."""
        if event.type() == QEvent.Type.Resize and watched is self._canvas:
            self._reposition()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc, and on Enter in a name, which has one line."""
        enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape or (enters and self._slot == "name"):
            self.leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close, unless the field's own menu has taken the focus."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.leave()

    def _reposition(self) -> None:
        """Cover the text as it is laid out now, inside the canvas; stay in place while there is none."""
        box = self._canvas.box_of(self._slot)
        if box is None:
            return
        self._size_letters()
        room = QRectF(self._canvas.rect())
        width = min(max(box.width(), _LEAST_WIDTH) + 2 * _PADDING, room.width())
        height = min(max(box.height(), self._lines(width), _LEAST_HEIGHT) + 2 * _PADDING, room.height())
        left = min(max(box.x() - _PADDING, 0.0), room.width() - width)
        top = min(max(box.center().y() - height / 2, 0.0), room.height() - height)
        self.setGeometry(QRectF(left, top, width, height).toRect())

    def _lines(self, width: float) -> int:
        """The height of the lines, in pixels: the field's letters are wider than the poster's."""
        room = QRect(0, 0, round(width) - 4 * _PADDING, 0)
        self.ensurePolished()
        text = self.toPlainText() or self.placeholderText()
        return self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text).height() + _PADDING

    def _size_letters(self) -> None:
        texts = self._frames.frame.texts()
        size = next((text.size for text in texts if text.slot == self._slot), _SMALLEST)
        pixels = round(min(max(size * self._canvas.scale, _SMALLEST), _LARGEST))
        # The window's style sheet sets every widget's font size: only a style sheet overrides it.
        self.setStyleSheet(f"QPlainTextEdit {{ font-size: {pixels}px; }}")
