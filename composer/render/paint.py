"""The only code that draws a poster: a frame on any painter, at whatever scale the painter's transform sets."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from composer.core.color import Color
from composer.core.geometry import Rect
from composer.render.frame import Drawing, Flat, Frame, Item, Outline, Picture, Scrim, Text

HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform


def paint(painter: QPainter, frame: Frame) -> None:
    """Draw `frame` from back to front."""
    painter.setRenderHints(HINTS)
    for item in frame.items:
        _paint_item(painter, item)


def _paint_item(painter: QPainter, item: Item) -> None:
    match item:
        case Flat():
            painter.fillRect(_rect(item.box), _color(item.color))
        case Picture():
            _paint_picture(painter, item)
        case Scrim():
            _paint_scrim(painter, item)
        case Drawing():
            item.art.render(painter, _rect(item.box))
        case Outline():
            painter.fillPath(item.path, _color(item.color))
        case Text():
            _paint_text(painter, item)


def _paint_text(painter: QPainter, text: Text) -> None:
    painter.setPen(_color(text.color))
    for glyphs in text.glyphs:
        painter.drawGlyphRun(glyphs.origin, glyphs.run)


def _paint_picture(painter: QPainter, picture: Picture) -> None:
    box = _rect(picture.box)
    if picture.shape == "rectangle":
        painter.drawImage(box, picture.image)
        return
    painter.save()
    painter.setClipPath(_clip(box, picture.shape), Qt.ClipOperation.IntersectClip)
    painter.drawImage(box, picture.image)
    painter.restore()


def _paint_scrim(painter: QPainter, scrim: Scrim) -> None:
    # In a PDF the hint holds for the pictures drawn under it: photos go as JPEG, a ramp must not.
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering, on=True)
    painter.drawImage(_rect(scrim.box), scrim.image)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering, on=False)


def _clip(box: QRectF, shape: str) -> QPainterPath:
    path = QPainterPath()
    if shape == "ellipse":
        path.addEllipse(box)
    else:
        radius = min(box.width(), box.height()) / 2
        path.addRoundedRect(box, radius, radius)
    return path


def _rect(box: Rect) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)


def _color(color: Color) -> QColor:
    return QColor(color.red, color.green, color.blue)
