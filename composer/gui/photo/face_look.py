"""How the circle of a face looks over a photo: dark and light together, so that one of the two shows on any picture."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

_DARK, _LIGHT = QColor(0, 0, 0, 170), QColor(255, 255, 255)
#: Pixels: the radius of the dot that sizes.
_DOT = 8.0


def paint_circle(painter: QPainter, middle: QPointF, radius: float, highlight: QPalette | None = None) -> None:
    """The line; it stands out in `highlight`'s colour when it is in hand. In widget pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    lines = [(_DARK, 5.0), (_LIGHT, 2.5)]
    if highlight is not None:
        lines = [(_DARK, 9.0), (highlight.highlight().color(), 7.0), (_LIGHT, 2.5)]
    for color, width in lines:
        painter.setPen(QPen(color, width))
        painter.drawEllipse(middle, radius, radius)


def paint_dot(painter: QPainter, at: QPointF) -> None:
    """The dot on the line by which a hand sizes the circle."""
    painter.setPen(QPen(_DARK, 2.0))
    painter.setBrush(_LIGHT)
    painter.drawEllipse(at, _DOT, _DOT)
