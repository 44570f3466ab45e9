"""Sets a text in a width, to be drawn by a painter: a text of one colour, and the end of it in another."""

from msgspec import Struct
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

#: What Qt breaks lines at, in a text that it takes for one paragraph.
_LINE = "\u2028"


class SetText(Struct, frozen=True):
    """A text with its lines broken, and its size in pixels."""

    layout: QTextLayout
    ink: QColor
    width: float
    height: float

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw it with its top left corner at `at`."""
        painter.setPen(self.ink)
        self.layout.draw(painter, at)


def set_text(text: str, font: QFont, ink: QColor, width: float, end: tuple[str, QColor] | None = None) -> SetText:
    """Break `text` in lines of at most `width` pixels, with `end` in its own colour at its end."""
    tail, color = end or ("", ink)
    layout = QTextLayout((text + tail).replace("\n", _LINE), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_colored(len(text.encode("utf-16-le")) // 2, len(tail), color)] if tail else [])
    return _broken(layout, ink, width)


def _colored(start: int, length: int, color: QColor) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    style = QTextCharFormat()
    style.setForeground(color)
    made.start, made.length, made.format = start, length, style  # pyright: ignore[reportAttributeAccessIssue] - Qt's fields
    return made


def _broken(layout: QTextLayout, ink: QColor, width: float) -> SetText:
    height = widest = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
        widest = max(widest, line.naturalTextWidth())
    layout.endLayout()
    return SetText(layout, ink, widest, height)
