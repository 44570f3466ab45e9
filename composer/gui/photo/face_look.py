"""Drawing of a face's circle: a dark and a light line, so that one of the two is visible on any picture."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

_DARK, _LIGHT = QColor(0, 0, 0, 170), QColor(255, 255, 255)
#: Pixels: the radius of the resizing dot.
_DOT = 8.0


def paint_circle(painter: QPainter, center: QPointF, radius: float, highlight: QPalette | None = None) -> None:
    """Draw the circle, in widget pixels; `highlight` gives the colour of one that has the focus."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    lines = [(_DARK, 5.0), (_LIGHT, 2.5)]
    if highlight is not None:
        lines = [(_DARK, 9.0), (highlight.highlight().color(), 7.0), (_LIGHT, 2.5)]
    for color, width in lines:
        painter.setPen(QPen(color, width))
        painter.drawEllipse(center, radius, radius)


def paint_dot(painter: QPainter, at: QPointF) -> None:
    """Draw the dot on the line that resizes the circle, in widget pixels."""
    painter.setPen(QPen(_DARK, 2.0))
    painter.setBrush(_LIGHT)
    painter.drawEllipse(at, _DOT, _DOT)
