"""A post as a phone shows it: whose it is, the picture, the caption up to the fold, and the profile's grid.

The frame is neutral: it imitates no network, whose name is written as text.
"""

from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

#: What Qt breaks lines at, in a text that it takes for one paragraph.
_LINE = "\u2028"
#: Pixels: the width of the frame, its corners, the space inside, the disc that stands for a portrait, the height of the
#: strip that stands for buttons, the gap between the pictures of the grid.
_WIDTH, _CORNER, _SPACE, _DISC, _STRIP, _GAP = 320, 24, 12, 36, 40, 3
#: Pixels of the frame's line.
_EDGE = 2
#: Pictures side by side in the grid.
_ACROSS = 3
_SET_AGAIN = {QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange}


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


class Post(Struct, frozen=True):
    """What the phone shows; `rest` is what is written after a caption that is cut.

    `grid` is the width and the height of a picture in the profile's grid, named by `in_grid`; None without a grid.
    """

    network: str
    author: str
    when: str
    text: str
    rest: str
    caption: Literal["above", "below"]
    image: QImage
    grid: tuple[int, int] | None = None
    in_grid: str = ""


class _Placed(Struct, frozen=True):
    """What is drawn, from top to bottom, at which height, and how high it all is."""

    title: SetText
    author: SetText
    when: SetText
    caption: SetText
    in_grid: SetText
    head: float
    text: float
    picture: QRectF
    strip: float
    grid: float
    height: float


class Phone(QWidget):
    """Draws a post; nothing in it can be pressed."""

    def __init__(self) -> None:
        super().__init__()
        self._post: Post | None = None
        self._placed: _Placed | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def show_post(self, post: Post) -> None:
        """Draw `post` instead of what was there."""
        if post != self._post:
            self._post = post
            self._place()

    def sizeHint(self) -> QSize:
        """Return the size of a phone as wide as it is here, and as high as the post needs."""
        return QSize(_WIDTH, round(self._placed.height) if self._placed else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the caption again for the width there is."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Set the texts again in other colours or letters."""
        super().changeEvent(event)
        if event.type() in _SET_AGAIN:
            self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, then what is in it."""
        del event
        post, placed = self._post, self._placed
        if post is None or placed is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate((self.width() - self._across) / 2, 0)
        self._draw_frame(painter, placed)
        self._draw_head(painter, placed)
        placed.caption.draw(painter, QPointF(_SPACE, placed.text))
        painter.drawImage(placed.picture, post.image)
        self._draw_strip(painter, placed)
        if post.grid:
            self._draw_grid(painter, placed, post.image, post.grid)
        painter.end()

    @property
    def _across(self) -> float:
        return min(_WIDTH, self.width())

    def _place(self) -> None:
        if self._post is not None:
            self._placed = self._laid_out(self._post)
            self.setFixedHeight(round(self._placed.height))
            self.update()

    def _laid_out(self, post: Post) -> _Placed:
        inside = self._across - 2 * _SPACE
        ink, quiet = _color(QPalette.ColorRole.Text), _color(QPalette.ColorRole.PlaceholderText)
        bold = QFont(self.font())
        bold.setBold(True)
        title = set_text(post.network, bold, ink, inside)
        author = set_text(post.author, bold, ink, inside - _DISC - _SPACE)
        when = set_text(post.when, self.font(), quiet, inside - _DISC - _SPACE)
        caption = set_text(post.text, self.font(), ink, inside, (post.rest, quiet))
        in_grid = set_text(post.in_grid, self.font(), quiet, inside)
        head = _SPACE + title.height + _SPACE
        below = head + max(_DISC, author.height + when.height) + _SPACE
        tall = (self._across - 2 * _EDGE) * post.image.height() / max(1, post.image.width())
        above = post.caption == "above"
        text = below if above else below + tall + _STRIP
        top = below + (caption.height + _SPACE if above else 0)
        picture = QRectF(_EDGE, top, self._across - 2 * _EDGE, tall)
        strip = picture.bottom()
        grid = max(strip + _STRIP, text + caption.height + _SPACE)
        tiles = in_grid.height + _SPACE + _tile(self._across, post.grid)[1] + _SPACE if post.grid else 0
        height = grid + tiles + _SPACE
        return _Placed(title, author, when, caption, in_grid, head, text, picture, strip, grid, height)

    def _draw_frame(self, painter: QPainter, placed: _Placed) -> None:
        around = QPainterPath()
        around.addRoundedRect(QRectF(1, 1, self._across - 2, placed.height - 2), _CORNER, _CORNER)
        painter.setPen(QPen(_color(QPalette.ColorRole.PlaceholderText), _EDGE))
        painter.fillPath(around, _color(QPalette.ColorRole.Base))
        painter.drawPath(around)

    def _draw_head(self, painter: QPainter, placed: _Placed) -> None:
        placed.title.draw(painter, QPointF((self._across - placed.title.width) / 2, _SPACE))
        painter.setPen(_color(QPalette.ColorRole.PlaceholderText))
        painter.setBrush(_color(QPalette.ColorRole.AlternateBase))
        painter.drawEllipse(QRectF(_SPACE, placed.head, _DISC, _DISC))
        beside = 2 * _SPACE + _DISC
        placed.author.draw(painter, QPointF(beside, placed.head))
        placed.when.draw(painter, QPointF(beside, placed.head + placed.author.height))

    def _draw_strip(self, painter: QPainter, placed: _Placed) -> None:
        """Draw bars where the buttons of any network would be."""
        painter.setPen(_color(QPalette.ColorRole.PlaceholderText))
        painter.setBrush(_color(QPalette.ColorRole.AlternateBase))
        for number in range(3):
            bar = QRectF(_SPACE + number * (56 + _SPACE), placed.strip + _STRIP / 2 - 6, 56, 12)
            painter.drawRoundedRect(bar, 6, 6)

    def _draw_grid(self, painter: QPainter, placed: _Placed, image: QImage, grid: tuple[int, int]) -> None:
        placed.in_grid.draw(painter, QPointF(_SPACE, placed.grid))
        wide, high = _tile(self._across, grid)
        top = placed.grid + placed.in_grid.height + _SPACE
        for number in range(_ACROSS):
            tile = QRectF(_GAP + number * (wide + _GAP), top, wide, high)
            if number:
                painter.drawRect(tile)
            else:
                painter.drawImage(tile, image, cropped(image.size(), grid))


def cropped(size: QSize, grid: tuple[int, int]) -> QRectF:
    """The part of a picture of `size` that the grid shows: the largest of its proportions, at the centre."""
    wide, high = grid
    scale = min(size.width() / wide, size.height() / high)
    kept = QRectF(0, 0, wide * scale, high * scale)
    kept.moveCenter(QPointF(size.width() / 2, size.height() / 2))
    return kept


def _color(role: QPalette.ColorRole) -> QColor:
    # The application's own: under a style sheet, a widget's quiet colour is made paler.
    return QGuiApplication.palette().color(role)


def _tile(across: float, grid: tuple[int, int]) -> tuple[float, float]:
    wide = (across - (_ACROSS + 1) * _GAP) / _ACROSS
    return wide, wide * grid[1] / grid[0]
