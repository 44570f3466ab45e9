"""The visual, live and as large as the window allows: it paints the frame and says what is under the cursor."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from composer.core.words import Words
from composer.gui.frames import Frames
from composer.gui.speech import Speech
from composer.render.paint import paint

_NAME = Words("Visuel", "Visual")
_HELP = Words(
    "Glissez la photo pour la cadrer, tournez la roulette pour l’approcher, double-cliquez un texte pour l’écrire.",
    "Drag the photo to frame it, turn the wheel to bring it nearer, double-click a text to write it.",
)
MARGIN = 16


class Canvas(QWidget):
    """Paints the frame of the format looked at, fitted in the room there is."""

    #: The photo was dragged by (dx, dy) design pixels, or the hand let it go.
    dragged = Signal(float, float)
    dropped = Signal()
    #: The wheel or a pinch asks for the photo so many times nearer.
    neared = Signal(float)
    #: A text, by its slot, was double-clicked.
    text_chosen = Signal(str)

    def __init__(self, frames: Frames, speech: Speech) -> None:
        """Follow `frames`."""
        super().__init__()
        self._frames = frames
        self._last: QPointF | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(QSize(320, 240))
        speech.say(self, self.setAccessibleName, _NAME)
        speech.say(self, self.setToolTip, _HELP)
        speech.say(self, self.setAccessibleDescription, _HELP)
        frames.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, scaled to fit."""
        frame, scale, place = self._frames.frame, self.scale, self._place()
        painter = QPainter(self)
        painter.setClipRect(QRectF(place.x(), place.y(), frame.size.width * scale, frame.size.height * scale))
        painter.translate(place)
        painter.scale(scale, scale)
        paint(painter, frame)
        painter.end()

    @property
    def scale(self) -> float:
        """Widget pixels for one design pixel."""
        size = self._frames.frame.size
        across = (self.width() - 2 * MARGIN) / size.width
        down = (self.height() - 2 * MARGIN) / size.height
        return max(0.01, min(across, down))

    def design_point(self, point: QPointF) -> QPointF:
        """A point of the widget in design pixels."""
        return (point - self._place()) / self.scale

    def box_of(self, slot: str) -> QRectF | None:
        """Where the item of `slot` stands, in widget pixels."""
        box = next((item.box for item in self._frames.frame.items if item.slot == slot), None)
        if box is None:
            return None
        corner = self._place() + QPointF(box.x, box.y) * self.scale
        return QRectF(corner.x(), corner.y(), box.width * self.scale, box.height * self.scale)

    def slot_at(self, point: QPointF) -> str:
        """The slot of the topmost item under a point of the widget; empty for none."""
        at = self.design_point(point)
        for item in reversed(self._frames.frame.items):
            box = item.box
            if item.slot and box.x <= at.x() <= box.right and box.y <= at.y() <= box.bottom:
                return item.slot
        return ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the photo."""
        if event.button() == Qt.MouseButton.LeftButton and self.slot_at(event.position()) == "photo":
            self._last = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the photo with the hand."""
        if self._last is None:
            return
        moved = (event.position() - self._last) / self.scale
        self._last = event.position()
        self.dragged.emit(moved.x(), moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the photo go."""
        if self._last is not None:
            self._last = None
            self.unsetCursor()
            self.dropped.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write the text under the cursor."""
        slot = self.slot_at(event.position())
        if slot and slot != "photo":
            self.text_chosen.emit(slot)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Bring the photo nearer or further."""
        if self.slot_at(event.position()) == "photo":
            self.neared.emit(1.0015 ** event.angleDelta().y())
            event.accept()

    def _place(self) -> QPointF:
        """The top left corner of the visual in the widget."""
        size = self._frames.frame.size
        return QPointF((self.width() - size.width * self.scale) / 2, (self.height() - size.height * self.scale) / 2)
