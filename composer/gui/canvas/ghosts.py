"""Where the photo and the words of an empty visual will be: a silhouette and lines over the canvas, in no file."""

from collections.abc import Callable, Iterator

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from composer.core.layout.visible_layers import drawn_layers
from composer.core.poster import Layer, PhotoSlot, TextSlot
from composer.core.visual import PhotoChoice, is_empty
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.frames import Frames
from composer.gui.preferences import Preferences
from composer.gui.state import State

#: Seen on the darkest and on the lightest ground.
_GREY = QColor(128, 128, 128, 120)
#: A quote as long as most, for which a layout has its usual place.
_WORDS = "—" * 80
#: The lines of a quote, as shares of the width of its box; how thick and how far apart, as shares of the visual.
_LINES, _THICK, _APART = (0.96, 0.84, 0.58), 0.028, 0.056
#: The side of the silhouette, as a share of the shorter side of the photo; from where on it is the chest.
_PERSON, _CHEST = 0.8, 0.66


class Ghosts(QWidget):
    """Draws the silhouette and the lines while the visual is empty; mouse events pass through to the canvas."""

    def __init__(
        self,
        state: State,
        frames: Frames,
        canvas: Canvas,
        preferences: Preferences,
        is_covered: Callable[[], bool],
    ) -> None:
        """Cover `canvas`; `is_covered` says whether something else covers it."""
        super().__init__(canvas)
        self._state, self._frames, self._canvas, self._is_covered = state, frames, canvas, is_covered
        #: Whether this is the first start, at which one is told what to do.
        self.hints = preferences.is_first_start
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for changed in (state.visual_changed, state.format_changed, frames.changed):
            changed.connect(self._on_visual_changed)
        canvas.installEventFilter(self)
        self._on_visual_changed()

    @property
    def covered(self) -> bool:
        """Whether the visual is not in view."""
        return self._is_covered()

    @property
    def chest(self) -> QRectF | None:
        """The lower part of the silhouette, in widget pixels; None where the poster has no photo."""
        person = self._person()
        return person and person.adjusted(0, _CHEST * person.height(), 0, 0)

    @property
    def lines(self) -> QRectF | None:
        """The box of the lines, in widget pixels; None where the poster's own words leave them no room."""
        slot = next((each for each in self._layers() if isinstance(each, TextSlot)), None)
        return slot and self._lines_in(slot)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the canvas."""
        if event.type() == QEvent.Type.Resize:
            self.resize(self._canvas.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both where the poster has them, unless they are covered."""
        if self.covered:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._canvas.on_widget(self._state.format.box))
        if (person := self._person()) is not None:
            painter.fillPath(_figure(person), _GREY)
        for slot in self._layers():
            if isinstance(slot, TextSlot) and (box := self._lines_in(slot)) is not None:
                painter.fillPath(_bars(box, slot), _GREY)

    def _layers(self) -> Iterator[Layer]:
        """The places of the photo and of the quote in a visual that has both."""
        state = self._state
        filled = replace(state.visual, photo=PhotoChoice(""), quote=_WORDS)
        layers = drawn_layers(filled, state.poster, state.format)
        yield from (each for each in layers if isinstance(each, PhotoSlot) or _says_quote(each))

    def _person(self) -> QRectF | None:
        slot = next((each for each in self._layers() if isinstance(each, PhotoSlot)), None)
        if slot is None:
            return None
        visual = self._canvas.on_widget(self._state.format.box)
        room = self._band(self._canvas.on_widget(slot.opening).intersected(visual))
        side = _PERSON * min(room.width(), room.height())
        # On the lower edge, as a person in a photo.
        return QRectF(room.center().x() - side / 2, room.bottom() - side, side, side)

    def _lines_in(self, slot: TextSlot) -> QRectF | None:
        band = self._band(self._canvas.on_widget(slot.box))
        needed = (_APART * (len(_LINES) - 1) + _THICK) * self._unit
        if band.height() < needed:
            return None
        spare = {"top": 0.15, "middle": 0.5, "bottom": 0.85}[slot.valign] * (band.height() - needed)
        return QRectF(band.left(), band.top() + spare, band.width(), needed)

    def _band(self, box: QRectF) -> QRectF:
        """The largest part of `box` above, below or between the poster's own words."""
        clear = _THICK * self._unit
        texts = [self._canvas.on_widget(text.box).adjusted(0, -clear, 0, clear) for text in self._frames.frame.texts()]
        met = sorted((each for each in texts if each.intersects(box)), key=QRectF.top)
        edges = [box.top(), *(edge for each in met for edge in (each.top(), each.bottom())), box.bottom()]
        top, bottom = max(zip(edges[::2], edges[1::2], strict=True), key=lambda band: band[1] - band[0])
        return QRectF(box.left(), top, box.width(), max(0.0, bottom - top))

    @property
    def _unit(self) -> float:
        """The shorter side of the visual, in widget pixels."""
        return min(self._state.format.size.width, self._state.format.size.height) * self._canvas.scale

    def _on_visual_changed(self) -> None:
        self.setVisible(is_empty(self._state.visual))
        self.update()


def _says_quote(layer: Layer) -> bool:
    return isinstance(layer, TextSlot) and any(part.content == "quote" for part in layer.parts)


def _bars(box: QRectF, slot: TextSlot) -> QPainterPath:
    """The lines of a quote that fill `box`, aligned as those of `slot`."""
    path = QPainterPath()
    thick = box.height() * _THICK / (_APART * (len(_LINES) - 1) + _THICK)
    step = (box.height() - thick) / (len(_LINES) - 1)
    before = {"left": 0.0, "center": 0.5, "right": 1.0}[slot.align]
    for place, share in enumerate(_LINES):
        left = box.left() + before * (1 - share) * box.width()
        path.addRoundedRect(left, box.top() + place * step, share * box.width(), thick, thick / 2, thick / 2)
    return path


def _figure(box: QRectF) -> QPainterPath:
    """A head and shoulders that fill `box`."""
    side, middle = box.width(), box.center().x()
    head, shoulders = QPainterPath(), QPainterPath(box.bottomLeft())
    head.addEllipse(QPointF(middle, box.top() + 0.32 * side), 0.2 * side, 0.25 * side)
    at = box.top() + 0.62 * side
    shoulders.cubicTo(QPointF(box.left(), at + 0.06 * side), QPointF(middle - 0.3 * side, at), QPointF(middle, at))
    shoulders.cubicTo(QPointF(middle + 0.3 * side, at), QPointF(box.right(), at + 0.06 * side), box.bottomRight())
    shoulders.closeSubpath()
    return head.united(shoulders)
