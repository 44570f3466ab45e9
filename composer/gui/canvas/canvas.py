"""The canvas: paints the live visual as large as the window allows, and turns mouse, keys and gestures into signals."""

from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QSizePolicy, QWidget

from composer.core.geometry import Point, Rect, around
from composer.core.person.fields import FIRST_IN_SLOT
from composer.core.words import Words
from composer.gui.canvas.frames import Frames
from composer.gui.canvas.view import View
from composer.gui.widgets.labels import bind_help
from composer.gui.widgets.translator import Translator
from composer.render.art_pictures import ArtPictures, LastingPictures
from composer.render.changes import changes, within
from composer.render.frame import Frame, covered, holds
from composer.render.paint import paint
from composer.render.text.outlines import with_large_outlines

_NAME = Words("Visuel", "Visual")
_HELP = Words(
    "Glissez la photo ou déplacez-la avec les flèches; zoomez avec la roulette ou la touche +. "
    "Double-cliquez sur un texte pour le modifier, ou sur la photo pour la remplacer.",
    "Drag the photo or move it with the arrow keys; zoom with the wheel or the + key. Double-click a text to edit it, "
    "or the photo to replace it.",
)
#: The slots whose text is the person's own; on any other text, a press drags the photo behind it.
WRITABLE = frozenset(("quote", *FIRST_IN_SLOT))
_THEME = "theme"
#: Design pixels that an arrow moves the photo; with Shift, ten times as many.
ARROWS: dict[int, tuple[float, float]] = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
#: The zoom factor of each key; « = » is « + » without Shift on most keyboards.
ZOOM_KEYS: dict[int, float] = {Qt.Key.Key_Plus: 1.1, Qt.Key.Key_Equal: 1.1, Qt.Key.Key_Minus: 1 / 1.1}
#: The pages of the view that each key turns.
_PAGES: dict[int, int] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
#: Steps of the wheel, each an eighth of a degree, in a notch: the most that one event counts, however fast the wheel.
_NOTCH = 120
#: Widget pixels around what changed: a letter's edge is painted on both sides of it.
_EDGE = 2
#: The theme's colour of what has the keyboard, and its border in pixels: how wide, and the radius of its corners.
_FOCUS, _BORDER, _RADIUS = QPalette.ColorRole.LinkVisited, 2, 8
#: The zoom factor of one step of the wheel: a notch zooms as much as the key does.
_PER_WHEEL_STEP = ZOOM_KEYS[Qt.Key.Key_Plus] ** (1 / _NOTCH)


class Canvas(QWidget):
    """Paints the frame of the current format, scaled to fit, and reports what the person does on it."""

    #: The visual, or what covers it, is on the screen for the first time.
    appeared = Signal()
    #: The photo was grabbed, dragged by (dx, dy) design pixels, and dropped, or the drag was cancelled.
    held = Signal()
    dragged = Signal(float, float)
    dropped = Signal()
    cancelled = Signal()
    #: A key moves the photo by (dx, dy) design pixels.
    nudged = Signal(float, float)
    #: The wheel, a key or a pinch zooms the photo by this factor.
    zoomed = Signal(float)
    #: A text, by its slot, was double-clicked; or the photo was.
    text_chosen = Signal(str)
    photo_chosen = Signal()
    #: The photo was selected, or no longer is.
    selection_changed = Signal()
    #: A menu is asked for, at a point of the screen; `pointed` is what it is about.
    menu_asked = Signal(QPoint)

    def __init__(self, frames: Frames, translator: Translator) -> None:
        super().__init__()
        self._frames = frames
        self._art, self._lasting = ArtPictures(), LastingPictures()
        #: What is painted, or will be at the next turn; None before the first frame, and while the visual is covered.
        self._painted: Frame | None = None
        #: Whether what is over the photo was painted from a picture of it, whose edges are not quite those of letters.
        self._is_rough = False
        #: What lies over all of it while it is shown: the visual is then neither laid out nor painted.
        self.covers: tuple[QWidget, ...] = ()
        self._last: QPointF | None = None
        self._grabbed: Literal["photo", "view"] = "photo"
        #: Whether the space bar is down: a press then moves the view.
        self._moves_view = False
        #: What is selected: the photo, or nothing.
        self.selected: Literal["photo", ""] = ""
        #: The point of the visual last clicked, in design pixels.
        self.pointed = QPointF()
        self.view = View(self, frames, translator)
        self.view.changed.connect(self.update)
        # It fills its background, and a style sheet has no rule for it: Qt would paint all that is behind it first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(QSize(320, 160))
        self.setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setObjectName("canvas")
        translator.bind(self, self.setAccessibleName, _NAME)
        bind_help(translator, self, _HELP)
        frames.changed.connect(self._show_frame)
        self._seen = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the background, and the frame, scaled to fit, unless it is covered."""
        self._paint_ground(event.rect())
        if not self._is_covered:
            self._paint_frame(event.rect())
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self.appeared.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the visual to the new size, or keep what is in view."""
        self.view.lay_out()

    @property
    def scale(self) -> float:
        """Widget pixels per design pixel."""
        return self.view.scale

    def select(self, what: Literal["photo", ""]) -> None:
        """Select the photo, or nothing."""
        if what != self.selected:
            self.selected = what
            self.selection_changed.emit()

    def design_point(self, point: QPointF) -> QPointF:
        """Convert a point of the widget to design pixels."""
        return (point - self._corner()) / self.scale

    def box_of(self, slot: str) -> QRectF | None:
        """Return the box around the items of `slot`, in widget pixels; None without items."""
        boxes = [covered(item) for item in self._frames.frame.items if item.slot == slot]
        if not boxes:
            return None
        return self.on_widget(around(boxes))

    def on_widget(self, box: Rect) -> QRectF:
        """Convert a box of design pixels to widget pixels."""
        return _on_widget(box, self.scale, self._corner())

    def slot_at(self, point: QPointF) -> str:
        """Return the slot of the topmost item under a point of the widget; empty for none."""
        at = self._at(point)
        for item in reversed(self._frames.frame.items):
            if item.slot and holds(item, at):
                return item.slot
        return ""

    def grip_at(self, point: QPointF) -> str:
        """Return the slot that a press acts on at a point of the widget: a text to edit, the photo, or empty."""
        at, in_place = self._at(point), self.slot_in_place_of_quote
        under = [item.slot for item in reversed(self._frames.frame.items) if holds(item, at)]
        under = ["quote" if slot == in_place else slot for slot in under]
        return next((slot for slot in under if slot in WRITABLE), "photo" if "photo" in under else "")

    @property
    def slot_in_place_of_quote(self) -> str:
        """The slot of the theme while it stands where the quote is still to be written; else the quote's own."""
        return "quote" if any(text.slot == "quote" for text in self._frames.frame.texts()) else _THEME

    @property
    def pointed_slot(self) -> str:
        """What was last clicked, as `grip_at` says."""
        return self.grip_at(self.view.corner + self.pointed * self.scale)

    def event(self, event: QEvent) -> bool:
        """Zoom on a pinch: a native gesture from a trackpad, or Qt's own from a touch screen."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoomed.emit(1.0 + event.value())
            return True
        if isinstance(event, QGestureEvent) and isinstance(
            pinch := event.gesture(Qt.GestureType.PinchGesture), QPinchGesture
        ):
            self.zoomed.emit(pinch.scaleFactor())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the photo on arrows, zoom on + and −; Esc cancels a drag, then the selection."""
        key = event.key()
        if key in ARROWS:
            across, down = ARROWS[key]
            times = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self.nudged.emit(across * times, down * times)
        elif key in ZOOM_KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(ZOOM_KEYS[key])
        elif key == Qt.Key.Key_Escape and self._last is not None:
            self._let_go()
            self.unsetCursor()
            self.cancelled.emit()
        elif key == Qt.Key.Key_Escape and self.selected:
            self.select("")
        elif self.view.overflows and key in _PAGES:
            self.view.turn_page(_PAGES[key])
        elif self.view.overflows and key == Qt.Key.Key_Space:
            self._moves_view = True
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let a press move the photo again once the space bar is up."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._moves_view = False
        super().keyReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grab the photo and select it; or the view, where there is more of it than room."""
        self.pointed = self.design_point(event.position())
        left, grip = event.button() == Qt.MouseButton.LeftButton, self.grip_at(event.position())
        if self.view.overflows and (
            event.button() == Qt.MouseButton.MiddleButton or (left and (self._moves_view or not grip))
        ):
            self._grab("view", event.position())
        elif left and grip == "photo":
            self.select("photo")
            self._grab("photo", event.position())
            self.held.emit()
        elif left:
            self.select("")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the photo or the view; without a drag, show by the cursor what a press would do here."""
        if self._last is None:
            self._update_cursor(event.position())
            return
        moved = event.position() - self._last
        self._last = event.position()
        if self._grabbed == "view":
            self.view.pan(moved)
        else:
            self.dragged.emit(moved.x() / self.scale, moved.y() / self.scale)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the photo, or the view."""
        if self._last is not None and event.button() != Qt.MouseButton.RightButton:
            self._update_cursor(event.position())
            if self._let_go() == "photo":
                self.dropped.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask to edit the text under the cursor, or to replace the photo."""
        slot = self.grip_at(event.position())
        self.pointed = self.design_point(event.position())
        if slot in WRITABLE:
            self.text_chosen.emit(slot)
        elif slot == "photo":
            self.photo_chosen.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom the photo where nothing covers it; where the view has more than its room, only with Ctrl.

        Momentum after the fingers have left zooms nothing.
        """
        if self.view.overflows and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.view.pan(_scrolled(event))
            event.accept()
            return
        has_momentum = event.phase() == Qt.ScrollPhase.ScrollMomentum
        if has_momentum or self.slot_at(event.position()) != "photo":
            event.ignore()
            return
        steps = max(-_NOTCH, min(event.angleDelta().y(), _NOTCH))
        self.zoomed.emit(_PER_WHEEL_STEP**steps)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu about what is under the pointer, or from the keyboard about what is selected."""
        at = QPointF(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = (self.box_of(self.selected) or self.on_widget(self._frames.format.box)).center()
        self.pointed = self.design_point(at)
        self.menu_asked.emit(self.mapToGlobal(at.toPoint()))

    @property
    def _is_covered(self) -> bool:
        return not all(each.isHidden() for each in self.covers)

    def _show_frame(self) -> None:
        """Have all painted that is not as it was: at a keystroke, little more than the words."""
        before = None if self._is_rough and not self._frames.is_held else self._painted
        self._painted = None if self._is_covered or not self.isVisible() else self._frames.frame
        boxes = changes(before, self._painted) if before and self._painted else None
        if boxes is None:
            self.update()
            return
        scale, corner = self.scale, self._corner()
        for box in boxes:
            self.update(_on_widget(box, scale, corner).toAlignedRect().adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE))

    def _paint_ground(self, area: QRect) -> None:
        """Paint the background in `area`, and the border of what has the focus."""
        painter = QPainter(self)
        painter.setClipRegion(QRegion(area) - QRegion(self._hidden_ground()))
        painter.fillRect(area, self.palette().window())
        painter.setClipping(False)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(_FOCUS), _BORDER))
            half = _BORDER / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), _RADIUS, _RADIUS)
        painter.end()

    def _hidden_ground(self) -> QRect:
        """What is under the page and not at its edges, where that lets nothing through: at each move, half the work."""
        frame = None if self._is_covered else self._frames.frame
        if frame is None or not frame.has_ground:
            return QRect()
        return self._page(frame).toAlignedRect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)

    def _page(self, frame: Frame) -> QRectF:
        """The part of the widget that shows the page."""
        size, corner = frame.size, self._corner()
        page = QRectF(corner.x(), corner.y(), size.width * self.scale, size.height * self.scale)
        return page.intersected(self.view.port)

    def _paint_frame(self, area: QRect) -> None:
        """Paint the part of the visual that is in `area`."""
        frame, scale, corner = self._frames.frame, self.scale, self._corner()
        if frame is not self._painted:
            self._show_frame()
        self._frames.show_at(scale * self.devicePixelRatioF())
        painter = QPainter(self)
        painter.setClipRect(self._page(frame))
        painter.translate(corner)
        painter.scale(scale, scale)
        pictured = self._art.pictured(frame, painter)
        self._is_rough = self._frames.is_held
        if self._is_rough:
            pictured = self._lasting.over_photo(pictured, painter)
        else:
            pictured = self._lasting.behind_words(pictured, painter, self.palette().window().color())
        part = area.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)
        at, size = self.design_point(QPointF(part.topLeft())), QSizeF(part.size()) / scale
        seen = within(pictured, (Rect(at.x(), at.y(), size.width(), size.height()),))
        paint(painter, with_large_outlines(seen, scale * self.devicePixelRatioF()))
        painter.end()

    def _grab(self, what: Literal["photo", "view"], at: QPointF) -> None:
        self._last, self._grabbed = at, what
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def _let_go(self) -> Literal["photo", "view"]:
        self._last = None
        return self._grabbed

    def _update_cursor(self, point: QPointF) -> None:
        match self.grip_at(point):
            case "photo":
                self.setCursor(Qt.CursorShape.OpenHandCursor)
            case "":
                self.unsetCursor()
            case _:
                self.setCursor(Qt.CursorShape.IBeamCursor)

    def _at(self, point: QPointF) -> Point:
        at = self.design_point(point)
        return Point(at.x(), at.y())

    def _corner(self) -> QPointF:
        """The top left corner of the visual, in widget pixels."""
        return self.view.corner


def _on_widget(box: Rect, scale: float, corner: QPointF) -> QRectF:
    return QRectF(corner.x() + box.x * scale, corner.y() + box.y * scale, box.width * scale, box.height * scale)


def _scrolled(event: QWheelEvent) -> QPointF:
    """How far the wheel moves the view, in widget pixels; with Shift, to the sides."""
    pixels = QPointF(event.pixelDelta())
    moved = QPointF(event.angleDelta()) / 2 if pixels.isNull() else pixels
    sideways = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not moved.x()
    return QPointF(moved.y(), 0.0) if sideways else moved
