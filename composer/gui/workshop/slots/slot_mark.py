"""One slot over the art: its outline, its name, its handles when it is selected; the keyboard reaches it by Tab."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from composer.core.geometry import Rect
from composer.core.layout.photo_shape import contours_of
from composer.core.poster import PhotoSlot
from composer.core.words import Words
from composer.core.workshop.board.board import Place, Spot
from composer.core.workshop.board.boxes import HANDLES, Handle, Held, holds
from composer.core.workshop.slots import PhotoPlace
from composer.gui.widgets.labels import set_help
from composer.gui.widgets.translator import Translator
from composer.gui.workshop.slots.slot_names import name_of
from composer.render.paint import shape_path

#: How far from the middle of a handle a pointer takes it, and the least side of a box that has handles in the middle of
#: its sides.
TARGET, _ROOMY = 9.0, 44.0
#: What the pointer looks like over what it would take.
CURSORS: dict[Held, Qt.CursorShape] = {
    "nw": Qt.CursorShape.SizeFDiagCursor,
    "se": Qt.CursorShape.SizeFDiagCursor,
    "ne": Qt.CursorShape.SizeBDiagCursor,
    "sw": Qt.CursorShape.SizeBDiagCursor,
    "n": Qt.CursorShape.SizeVerCursor,
    "s": Qt.CursorShape.SizeVerCursor,
    "e": Qt.CursorShape.SizeHorCursor,
    "w": Qt.CursorShape.SizeHorCursor,
    "whole": Qt.CursorShape.SizeAllCursor,
}


def handle_points(box: QRectF) -> dict[Handle, QPointF]:
    """The middles of the handles of a box; a small one has them at its corners alone."""
    return {each: _point(each, box) for each in HANDLES if _has_room(each, box)}


def handle_at(box: QRectF, at: QPointF) -> Handle | None:
    """The handle of a box that a pointer takes at a point; None for none."""
    points = handle_points(box)
    nearest: Handle = min(points, key=lambda each: _distance(points[each], at))
    return nearest if _distance(points[nearest], at) <= TARGET else None


def _has_room(handle: Handle, box: QRectF) -> bool:
    if handle in ("n", "s"):
        return box.width() >= _ROOMY
    return handle not in ("e", "w") or box.height() >= _ROOMY


def _point(handle: Handle, box: QRectF) -> QPointF:
    across = 0.0 if holds(handle, "w") else 1.0 if holds(handle, "e") else 0.5
    down = 0.0 if holds(handle, "n") else 1.0 if holds(handle, "s") else 0.5
    return QPointF(box.x() + across * box.width(), box.y() + down * box.height())


def _distance(one: QPointF, other: QPointF) -> float:
    """How far apart two points are along the longer of the two ways, so that a target is a square."""
    return max(abs(one.x() - other.x()), abs(one.y() - other.y()))


_HELP = Words(
    "Flèches\u00a0: déplacer (avec Maj, par 10). Suppr\u00a0: retirer. Touche de menu\u00a0: le reste.",
    "Arrows: move (with Shift, by 10). Delete: remove. Menu key: everything else.",
)
#: Dark and light together, so that one of the two shows on any art.
_DARK, _LIGHT, _PLATE = QColor(0, 0, 0, 170), QColor(255, 255, 255), QColor(20, 26, 24, 215)
_DASHES = (5.0, 4.0)
#: Pixels: a handle's side, what the widget has around its box for handles and lines, the padding of a name, and how far
#: it is from the corner of its box, where a handle is.
_HANDLE, AROUND, _PADDING, _INSET = 12.0, 10, 5.0, 9.0


class SlotMark(QWidget):
    """Shows one slot and takes the keyboard focus; the pointer is left to the sheet under it."""

    #: It has the keyboard focus.
    focused = Signal()

    def __init__(self, parent: QWidget, spot: Spot, translator: Translator) -> None:
        """Show the slot `spot` over `parent`, which is the sheet."""
        super().__init__(parent)
        self.spot = spot
        self._place: Place | None = None
        self._box = QRectF()
        self._is_selected = False
        self._translator = translator
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        translator.bind(self, self.setAccessibleDescription, _HELP)
        translator.bind(self, lambda text: set_help(self, text), _HELP)
        translator.bind(self, self._set_name, lambda: name_of(self._place) if self._place else Words("", ""))

    def show_at(self, box: QRectF, place: Place, *, is_selected: bool) -> None:
        """Stand at `box`, in pixels of the sheet's view."""
        self._place, self._is_selected = place, is_selected
        whole = box.toAlignedRect().adjusted(-AROUND, -AROUND, AROUND, AROUND)
        self._box = box.translated(-whole.x(), -whole.y())
        self.setGeometry(whole)
        self._set_name(self._translator(name_of(place)))
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outline, the shape of a photo, the name and the handles."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_lines(painter)
        self._draw_name(painter)
        if self._is_selected:
            self._draw_handles(painter)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Report that this slot is now the selected one."""
        super().focusInEvent(event)
        self.update()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw it without the focus."""
        super().focusOutEvent(event)
        self.update()

    def _draw_lines(self, painter: QPainter) -> None:
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        paths = [_rectangle(self._box)]
        if isinstance(self._place, PhotoPlace) and self._place.shape != "rectangle":
            paths.append(_shape(self._place, self._box))
        light = QPen(_LIGHT, 1.2)
        light.setDashPattern(_DASHES)
        pens = [QPen(_DARK, 2.5), light]
        if self._is_selected:
            wide = 2.0 if self.hasFocus() else 0.0
            pens = [QPen(_DARK, 5.5 + wide), QPen(_LIGHT, 4.0 + wide), QPen(accent, 2.0 + wide)]
        for path in paths:
            for pen in pens:
                painter.strokePath(path, pen)

    def _draw_name(self, painter: QPainter) -> None:
        """The name on a plate in the upper left corner, as far as the box is wide; none where it is too low."""
        metrics = self.fontMetrics()
        height, room = metrics.height() + _PADDING, self._box.width() - 2 * _HANDLE
        if height > self._box.height() or room < 4 * _PADDING:
            return
        name = metrics.elidedText(self.accessibleName(), Qt.TextElideMode.ElideRight, int(room - 2 * _PADDING))
        corner = self._box.topLeft() + QPointF(_INSET, min(_INSET, (self._box.height() - height) / 2))
        plate = QRectF(corner.x(), corner.y(), metrics.horizontalAdvance(name) + 2 * _PADDING, height)
        painter.fillRect(plate, _PLATE)
        painter.setPen(_LIGHT)
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, name)

    def _draw_handles(self, painter: QPainter) -> None:
        painter.setPen(QPen(_DARK, 1.5))
        painter.setBrush(_LIGHT)
        corner = QPointF(_HANDLE / 2, _HANDLE / 2)
        for point in handle_points(self._box).values():
            painter.drawRect(QRectF(point - corner, point + corner))

    def _set_name(self, name: str) -> None:
        if name != self.accessibleName():
            self.setAccessibleName(name)
            self.update()


def _rectangle(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRect(box)
    return path


def _shape(photo: PhotoPlace, box: QRectF) -> QPainterPath:
    slot = PhotoSlot(Rect(0, 0, 1, 1), shape=photo.shape, outline=photo.outline if photo.shape == "blob" else "")
    return shape_path(photo.shape, box, contours_of(slot))
