"""What stands in for the photo and the words of an empty visual: a silhouette, and letters drawn as lines."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPixmap, QTransform

from composer.core.color import Color
from composer.core.formats import Format
from composer.core.geometry import Rect, Size
from composer.core.visual import Face, PhotoChoice
from composer.gui.state import State
from composer.gui.widgets.thumbnail import thumbnail
from composer.render.arrange import arrange
from composer.render.frame import Frame, Text
from composer.render.photo.looks import NATURAL, Look
from composer.render.photo.proxy import PROXY_SIDE, shrunk
from composer.render.photo.source import Print

#: The only letter of the words that stand in for a quote, which is as long as many.
_LETTER = "n"
_WORDS = " ".join(_LETTER * length for length in (3, 7, 5, 2, 8, 6, 3, 9, 4, 6, 7, 4))
#: The portrait: its pixels, and the face in it.
_SIZE, _FACE = Size(900, 1200), Face(0.5, 0.36, 0.2)
#: The ground and the figure where the poster's look has no colours of its own; the figure's share of these.
_LIGHT, _DARK, _FIGURE = Color(0xDD, 0xE2, 0xDE), Color(0x5E, 0x6B, 0x64), 0.45
#: How thick the line of a line of letters is, in sizes of the letters, and how dark, of 255.
_THICK, _FAINT = 0.36, 105

#: The left shoulder from its foot up to the neck: a point, then curves of three points, in fractions of the portrait.
_LEFT_SIDE = (
    (0.05, 1.0),
    *((0.05, 0.75), (0.13, 0.66), (0.3, 0.62)),
    *((0.38, 0.6), (0.41, 0.585), (0.41, 0.55)),
    *((0.41, 0.53), (0.41, 0.5), (0.41, 0.48)),
)


class Silhouette(Struct, frozen=True):
    """A portrait of nobody, as a photo that a layout crops; no side of a crop is longer than the screen's `longest`."""

    longest: float
    size: Size = _SIZE

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:
        """The part `rect` (fractions) for a device of `pixels`, in the two tones of `look`."""
        dark, light = (_DARK, _LIGHT) if look.name == "natural" else (look.dark, look.light)
        pixels = shrunk(pixels, min(1.0, self.longest / max(pixels)))
        image = QImage(*pixels, QImage.Format.Format_RGB32)
        image.fill(_mixed(dark, light, 0.12))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(pixels[0] / (rect.width * _SIZE.width), pixels[1] / (rect.height * _SIZE.height))
        painter.translate(-rect.x * _SIZE.width, -rect.y * _SIZE.height)
        painter.fillPath(_figure(), _mixed(dark, light, _FIGURE))
        painter.end()
        return image

    def halftone(self, rect: Rect, samples: tuple[int, int], look: Look, wanted: Print) -> QImage:
        """The same without dots: a figure of two tones has nothing for them to show."""
        return self.cut(rect, wanted.pixels, replace(look, dark=wanted.dark, light=wanted.light))


def stand_in(state: State, format_: Format, longest: float = PROXY_SIDE) -> Frame:
    """The visual of `state`, which is empty, in a format with what stands in for a photo and a quote.

    The photo has no more pixels a side than `longest`: a page on paper would be drawn with fifteen million.
    """
    resolved = state.session.resolved()
    visual = replace(resolved.visual, photo=PhotoChoice("", faces=(_FACE,)), quote=_WORDS)
    scene = state.studio.scene(replace(resolved, visual=visual))
    return arrange(replace(scene, photo=Silhouette(longest)), format_).frame


def stand_in_picture(state: State, format_: Format, side: int, ratio: float) -> QPixmap:
    """Draw what `stand_in` gives to fit a square of `side` pixels, at a screen's pixel ratio."""
    # Of twice the pixels that show, each is the mean of several, as in a photo.
    frame = stand_in(state, format_, 2 * side * ratio)
    picture = thumbnail(without_letters(frame), side, ratio)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = side / max(frame.size.width, frame.size.height)
    painter.scale(scale, scale)
    paint_lines(painter, frame)
    painter.end()
    return picture


def without_letters(frame: Frame) -> Frame:
    """`frame` without the words that stand in for a quote."""
    return replace(frame, items=tuple(each for each in frame.items if not (isinstance(each, Text) and stands_in(each))))


def stands_in(text: Text) -> bool:
    """Whether the words of `text` stand in for a quote."""
    letters = {each for line in text.lines for each in line if each.isalpha()}
    return letters <= {_LETTER, _LETTER.upper()}


def paint_lines(painter: QPainter, frame: Frame) -> None:
    """Draw the words of `frame` that stand in for a quote as lines, in their ink."""
    for text in filter(stands_in, frame.texts()):
        painter.save()
        if text.turn:
            painter.translate(text.turn.about.x, text.turn.about.y)
            painter.rotate(text.turn.angle)
            painter.translate(-text.turn.about.x, -text.turn.about.y)
        for line in _lines(text):
            path = QPainterPath()
            path.addRoundedRect(line, line.height() / 2, line.height() / 2)
            painter.fillPath(path, QColor(text.color.red, text.color.green, text.color.blue, _FAINT))
        painter.restore()


def _lines(text: Text) -> Iterator[QRectF]:
    thick = _THICK * text.size
    for box in text.line_boxes:
        yield QRectF(box.x, box.center.y - thick / 2, box.width, thick)


def _mixed(dark: Color, light: Color, part: float) -> QColor:
    """`light` with a part of `dark`."""
    pairs = ((dark.red, light.red), (dark.green, light.green), (dark.blue, light.blue))
    return QColor(*(round(part * one + (1 - part) * other) for one, other in pairs))


def _figure() -> QPainterPath:
    """A head, a neck and shoulders, in the pixels of the portrait."""
    width, height = _SIZE.width, _SIZE.height
    head, body = QPainterPath(), QPainterPath(QPointF(width / 2, height))
    head.addEllipse(QPointF(width / 2, _FACE.y * height), 0.185 * width, 0.235 * width)
    points = [QPointF(x * width, y * height) for x, y in _LEFT_SIDE]
    body.lineTo(points[0])
    for at in range(1, len(points), 3):
        body.cubicTo(*points[at : at + 3])
    body.lineTo(width / 2, points[-1].y())
    body.closeSubpath()
    mirror = QTransform(-1, 0, 0, 1, width, 0)
    return head.united(body).united(mirror.map(body))
