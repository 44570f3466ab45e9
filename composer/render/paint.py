"""The only code that draws a poster: paints a frame with any painter, at the scale of the painter's transform."""

from collections.abc import Generator, Iterable
from contextlib import contextmanager

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QTransform

from composer.core.art.outline import Contour
from composer.core.color import Color
from composer.core.geometry import Point, Rect, Rotation
from composer.core.poster import ROUNDED, Shape
from composer.render.frame import Drawing, Flat, Frame, Item, Outline, Picture, Scrim, Text

HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform


def paint(painter: QPainter, frame: Frame) -> None:
    """Draw `frame` from back to front."""
    painter.setRenderHints(HINTS)
    for item in frame.items:
        _paint_item(painter, item)


def painted(image: QImage, frame: Frame, transform: QTransform) -> QImage:
    """`image` with `frame` drawn on it; `transform` is from its design pixels to those of the image."""
    painter = QPainter(image)
    painter.setTransform(transform)
    paint(painter, frame)
    painter.end()
    return image


def overprinted(picture: Picture, inks: Iterable[Flat]) -> Picture:
    """`picture` with `inks` printed over it, which multiply its colours.

    In its own pixels, since a PDF's painter draws every blend mode as an opaque flat.
    """
    image, box, turn = QImage(picture.image), picture.box, picture.turn
    painter = QPainter(image)
    painter.setRenderHints(HINTS)
    painter.scale(image.width() / box.width, image.height() / box.height)
    painter.translate(-box.x, -box.y)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    with _rotated(painter, turn and Rotation(-turn.angle, turn.about)):
        for ink in inks:
            _paint_flat(painter, ink)
    painter.end()
    return replace(picture, image=image)


def _paint_item(painter: QPainter, item: Item) -> None:
    match item:
        case Flat():
            _paint_flat(painter, item)
        case Picture():
            _paint_picture(painter, item)
        case Scrim():
            _paint_scrim(painter, item)
        case Drawing():
            _paint_drawing(painter, item)
        case Outline():
            painter.fillPath(item.path, _color(item.color))
        case Text():
            with _rotated(painter, item.turn):
                for glyphs in item.glyphs:
                    painter.setPen(_color(glyphs.color or item.color))
                    painter.drawGlyphRun(glyphs.origin, glyphs.run)


@contextmanager
def _rotated(painter: QPainter, turn: Rotation | None) -> Generator[None]:
    if turn is None:
        yield
        return
    painter.save()
    painter.translate(turn.about.x, turn.about.y)
    painter.rotate(turn.angle)
    painter.translate(-turn.about.x, -turn.about.y)
    yield
    painter.restore()


def _paint_flat(painter: QPainter, flat: Flat) -> None:
    with _rotated(painter, flat.turn):
        if flat.shape == "rectangle":
            painter.fillRect(qt_rect(flat.box), _color(flat.color))
        else:
            painter.fillPath(_outline(flat), _color(flat.color))


def _paint_drawing(painter: QPainter, drawing: Drawing) -> None:
    box = qt_rect(drawing.box)
    if not drawing.mirrored:
        drawing.art.render(painter, box)
        return
    painter.save()
    painter.translate(box.left() + box.right(), 0)
    painter.scale(-1, 1)
    drawing.art.render(painter, box)
    painter.restore()


def _paint_picture(painter: QPainter, picture: Picture) -> None:
    box = qt_rect(picture.box)
    if picture.shape == "rectangle":
        with _rotated(painter, picture.turn), _compressed(painter, lossless=picture.lossless):
            painter.drawImage(box, picture.image)
        return
    painter.save()
    with _rotated(painter, picture.turn), _compressed(painter, lossless=picture.lossless):
        painter.setClipPath(_outline(picture), Qt.ClipOperation.IntersectClip)
        painter.drawImage(box, picture.image)
    painter.restore()


def _paint_scrim(painter: QPainter, scrim: Scrim) -> None:
    with _compressed(painter, lossless=True):
        painter.drawImage(qt_rect(scrim.box), scrim.image)


@contextmanager
def _compressed(painter: QPainter, *, lossless: bool) -> Generator[None]:
    """In a PDF, compress what is drawn in the block: photos go as JPEG, a ramp or a logo must not."""
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering, on=lossless)
    yield
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering, on=False)


def _outline(item: Flat | Picture) -> QPainterPath:
    return shape_path(item.shape, qt_rect(item.box), item.contours)


def shape_path(shape: Shape, box: QRectF, contours: Iterable[Contour] = ()) -> QPainterPath:
    """The outline of a photo or a flat of `shape` that fills `box`; `contours` are those of a blob or of chevrons."""
    path = QPainterPath()
    for contour in contours:
        _add_contour(path, contour, box)
    match shape:
        case "ellipse":
            path.addEllipse(box)
        case "capsule" | "rounded":
            radius = (0.5 if shape == "capsule" else ROUNDED) * min(box.width(), box.height())
            path.addRoundedRect(box, radius, radius)
        case "arch":
            radius = min(box.width() / 2, box.height())
            path.moveTo(box.bottomLeft())
            path.lineTo(box.left(), box.top() + radius)
            path.arcTo(QRectF(box.left(), box.top(), box.width(), 2 * radius), 180, -180)
            path.lineTo(box.bottomRight())
            path.closeSubpath()
        case "half-disc":
            whole = QRectF(box.x(), box.y(), box.width(), 2 * box.height())
            path.moveTo(box.bottomLeft())
            path.arcTo(whole, 180, -180)
            path.closeSubpath()
        case "rectangle" | "chevrons" | "blob":
            if path.isEmpty():
                path.addRect(box)
    return path


def _add_contour(path: QPainterPath, contour: Contour, box: QRectF) -> None:
    """Add a closed curve, in fractions of `box`, to `path`."""

    def placed(point: Point) -> QPointF:
        return QPointF(box.x() + point.x * box.width(), box.y() + point.y * box.height())

    path.moveTo(placed(contour.start))
    for piece in contour.pieces:
        match tuple(map(placed, piece)):
            case (end,):
                path.lineTo(end)
            case (one, end):
                path.quadTo(one, end)
            case points:
                path.cubicTo(*points)
    path.closeSubpath()


def qt_rect(box: Rect) -> QRectF:
    """Return `box` as Qt has it."""
    return QRectF(box.x, box.y, box.width, box.height)


def _color(color: Color) -> QColor:
    return QColor(*color.channels)
