"""The overlay of what networks hide in the current format: under their buttons, and outside the grid's crop."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPen

from composer.core.layout.zones import Zone, zones
from composer.core.words import Words
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.frames import Frames
from composer.gui.canvas.overlay import SwitchedOverlay
from composer.gui.state import State
from composer.gui.widgets.when_visible import WhenVisible

_WHOLE = Words("Ce format s’affiche en entier partout.", "This format is shown in full everywhere.")
#: Dark and light together, so that one of the two shows on any picture.
_SHADE, _LINE, _LETTERS = QColor(0, 0, 0, 110), QColor(255, 255, 255), QColor(0, 0, 0, 190)
_DASHES = (6.0, 4.0)
#: Widget pixels around a zone's name.
_PADDING = 6.0


class ZonesOverlay(SwitchedOverlay):
    """Draws the zones while it is on."""

    def __init__(self, state: State, frames: Frames, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._state = state
        moved = frames.changed, state.visual_changed, state.format_changed, state.translator.changed
        WhenVisible(self, self._reposition, *moved)

    @property
    def _zones(self) -> tuple[Zone, ...]:
        campaign = self._state.campaign
        chosen = campaign.chosen(self._state.visual.networks)
        return zones(self._state.format, [campaign.networks[each] for each in chosen])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shade what is hidden, and label what stays visible."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        found = self._zones
        for zone in found:
            self._shade(painter, zone)
        for index, zone in enumerate(found):
            self._outline(painter, zone, index)
        if not found:
            whole = self._canvas.on_widget(self._state.format.box)
            self._name(painter, self._state.translator(_WHOLE), whole.topLeft())

    def _shade(self, painter: QPainter, zone: Zone) -> None:
        hidden, kept = QPainterPath(), QPainterPath()
        hidden.addRect(self._canvas.on_widget(self._state.format.box))
        kept.addRect(self._canvas.on_widget(zone.box))
        painter.fillPath(hidden.subtracted(kept), QBrush(_SHADE))

    def _outline(self, painter: QPainter, zone: Zone, index: int) -> None:
        box = self._canvas.on_widget(zone.box)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, dashes in ((_LETTERS, ()), (_LINE, _DASHES)):
            pen = QPen(color, 1.5)
            if dashes:
                pen.setDashPattern(dashes)
            painter.setPen(pen)
            painter.drawRect(box)
        # The labels of two zones never overlap each other or the poster's texts: outside of what the buttons leave
        # clear, and at the foot of what each grid shows.
        corner = (
            box.topLeft() - QPointF(0, self._height())
            if zone.id == "safe"
            else box.bottomLeft() - QPointF(0, self._height() * (index + 1))
        )
        self._name(painter, self._state.translator(zone.name), corner)

    def _name(self, painter: QPainter, words: str, corner: QPointF) -> None:
        width = self.fontMetrics().horizontalAdvance(words) + 2 * _PADDING
        box = QRectF(corner.x(), corner.y(), width, self._height())
        painter.fillRect(box, _LETTERS)
        painter.setPen(_LINE)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _height(self) -> float:
        return self.fontMetrics().height() + _PADDING

    def _reposition(self) -> None:
        names = [zone.name for zone in self._zones] or [_WHOLE]
        self.setAccessibleName(". ".join(self._state.translator(each) for each in names))
        self.update()
