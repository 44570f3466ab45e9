"""Where the photo and the words of an empty visual will be: a silhouette and lines over the canvas, in no file."""

from collections.abc import Iterator

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from composer.core.layout.visible_layers import drawn_layers
from composer.core.poster import Layer, PhotoSlot, TextSlot
from composer.core.visual import PhotoChoice, is_empty
from composer.core.words import Words
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.frames import Frames
from composer.gui.preferences import Preferences
from composer.gui.state import State

_HINT = Words("Déposez votre photo", "Drop your photo")
#: A light line within a dark one, so that one of the two shows on any ground; pixels of both.
_DARK, _LIGHT, _OUTER, _INNER = QColor(0, 0, 0, 90), QColor(255, 255, 255, 190), 4.0, 2.0
#: A quote as long as most, for which a layout has its usual place.
_WORDS = "—" * 80
#: The lines of a quote, as shares of the width of its box; their thickness and distance, as shares of its height.
_LINES, _THICK, _APART = (0.96, 0.84, 0.58), 0.07, 0.16
#: The side of the silhouette, as a share of the shorter side of the photo.
_PERSON = 0.66


class Ghosts(QWidget):
    """Draws the silhouette and the lines while the visual is empty; mouse events pass through to the canvas."""

    def __init__(self, state: State, frames: Frames, canvas: Canvas, preferences: Preferences) -> None:
        """Cover `canvas`; the hint is drawn at the first start only, as `preferences` remembers."""
        super().__init__(canvas)
        self._state, self._canvas, self._hints = state, canvas, preferences.is_first_start
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for changed in (state.visual_changed, state.format_changed, frames.changed, state.translator.changed):
            changed.connect(self._on_visual_changed)
        canvas.installEventFilter(self)
        self._on_visual_changed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the canvas."""
        if event.type() == QEvent.Type.Resize:
            self.resize(self._canvas.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both where the poster has them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._canvas.on_widget(self._state.format.box))
        for layer in self._layers():
            match layer:
                case PhotoSlot():
                    self._draw_person(painter, self._canvas.on_widget(layer.opening))
                case TextSlot():
                    self._draw_lines(painter, layer)
                case _:
                    pass

    def _layers(self) -> Iterator[Layer]:
        """The layers that a visual with a photo and a quote would have."""
        state = self._state
        filled = replace(state.visual, photo=PhotoChoice(""), quote=_WORDS)
        layers = drawn_layers(filled, state.poster, state.format)
        yield from (each for each in layers if isinstance(each, PhotoSlot) or _says_quote(each))

    def _draw_person(self, painter: QPainter, opening: QRectF) -> None:
        room = opening.intersected(self._canvas.on_widget(self._state.format.box))
        side = _PERSON * min(room.width(), room.height())
        box = QRectF(0, 0, side, side)
        box.moveCenter(room.center())
        _outline(painter, _person(box))
        if self._hints:
            _say(painter, self._state.translator(_HINT), box)

    def _draw_lines(self, painter: QPainter, slot: TextSlot) -> None:
        box = self._canvas.on_widget(slot.box)
        path, top = QPainterPath(), box.top() + _spare(slot) * box.height()
        for place, share in enumerate(_LINES):
            width, thick = share * box.width(), _THICK * box.height()
            left = box.left() + {"left": 0.0, "center": 0.5, "right": 1.0}[slot.align] * (box.width() - width)
            path.addRoundedRect(QRectF(left, top + place * _APART * box.height(), width, thick), thick / 2, thick / 2)
        _outline(painter, path)

    def _on_visual_changed(self) -> None:
        shown = is_empty(self._state.visual)
        # Whoever has put something on a visual knows how.
        self._hints = self._hints and shown
        self.setVisible(shown)
        self.update()


def _says_quote(layer: Layer) -> bool:
    return isinstance(layer, TextSlot) and any(part.content == "quote" for part in layer.parts)


def _spare(slot: TextSlot) -> float:
    """The share of the height of its box above the lines."""
    taken = _APART * (len(_LINES) - 1) + _THICK
    return {"top": 0.0, "middle": 0.5, "bottom": 1.0}[slot.valign] * (1 - taken)


def _person(box: QRectF) -> QPainterPath:
    """A head and shoulders that fill `box`."""
    side, middle = box.width(), box.center().x()
    path = QPainterPath()
    path.addEllipse(QPointF(middle, box.top() + 0.3 * side), 0.2 * side, 0.24 * side)
    shoulders = QPainterPath(box.bottomLeft())
    shoulders.cubicTo(
        QPointF(box.left() + 0.02 * side, box.top() + 0.66 * side),
        QPointF(middle - 0.3 * side, box.top() + 0.62 * side),
        QPointF(middle, box.top() + 0.62 * side),
    )
    shoulders.cubicTo(
        QPointF(middle + 0.3 * side, box.top() + 0.62 * side),
        QPointF(box.right() - 0.02 * side, box.top() + 0.66 * side),
        box.bottomRight(),
    )
    path.addPath(shoulders)
    return path


def _outline(painter: QPainter, path: QPainterPath) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, width in ((_DARK, _OUTER), (_LIGHT, _INNER)):
        painter.strokePath(path, QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))


def _say(painter: QPainter, words: str, box: QRectF) -> None:
    """Write `words` under the head, on a ground of their own."""
    metrics = painter.fontMetrics()
    room = QRectF(0, 0, metrics.horizontalAdvance(words) + 2 * metrics.height(), 1.8 * metrics.height())
    room.moveCenter(QPointF(box.center().x(), box.top() + 0.84 * box.height()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 190))
    painter.drawRoundedRect(room, room.height() / 2, room.height() / 2)
    painter.setPen(QColor(255, 255, 255))
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
