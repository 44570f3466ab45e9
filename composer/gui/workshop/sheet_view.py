"""The sheet of one format: its art with the slots over it, moved and resized by the pointer and by the keyboard."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from composer.core.color import Color
from composer.core.geometry import Size
from composer.core.words import Words
from composer.core.workshop.board.board import Place, Spot
from composer.core.workshop.board.boxes import Held
from composer.gui.widgets.labels import announce, bind_help
from composer.gui.widgets.translator import Translator
from composer.gui.workshop.board_state import BoardState
from composer.gui.workshop.slots.sheet_drawing import ShrunkArt, draw_guides, draw_page, draw_room
from composer.gui.workshop.slots.slot_gestures import SlotDrag, did_with_key
from composer.gui.workshop.slots.slot_mark import CURSORS, SlotMark, handle_at
from composer.gui.workshop.slots.slot_menu import SlotMenu
from composer.gui.workshop.slots.viewport import Viewport

_NAME, _EMPTY = Words("Format {format}", "Format {format}"), Words("Format sans image", "Format without art")
_HELP = Words(
    "Glissez un emplacement pour le déplacer, une poignée pour changer sa taille; tenez Alt pour qu’il ne s’aligne sur "
    "rien. Roulette, ou Ctrl avec + et −\u00a0: zoom; Ctrl 0\u00a0: tout voir.",
    "Drag a slot to move it, a handle to resize it; hold Alt so that it snaps to nothing. Wheel, or Ctrl with + and −: "
    "zoom; Ctrl 0: see all.",
)
_PICKING = Words("Cliquez sur la couleur à prendre; Échap annule.", "Click the colour to take; Esc cancels.")
#: The zoom of a key, and of a step of the wheel, of which a notch has 120.
_KEY_ZOOM, _NOTCH = 1.25, 120
_WHEEL_ZOOM = 1.1 ** (1 / _NOTCH)
_ZOOM_KEYS: dict[int, float] = {
    Qt.Key.Key_Plus: _KEY_ZOOM,
    Qt.Key.Key_Equal: _KEY_ZOOM,
    Qt.Key.Key_Minus: 1 / _KEY_ZOOM,
}
#: Of 255: what is clearer than this has no colour to take.
_CLEAR = 128
#: The art of a format by its id, as it is shown; None before there is any.
Pictures = Callable[[str], QImage | None]


class SheetView(QWidget):
    """Shows the sheet of the state that is looked at, over the art that it was given."""

    #: A Color was taken from the art with the pipette.
    ink_picked = Signal(object)
    #: The pipette was put away, whether it took a colour or not.
    picking_ended = Signal()

    def __init__(self, state: BoardState, translator: Translator, pictures: Pictures) -> None:
        super().__init__()
        self._state, self._translator, self._pictures = state, translator, pictures
        #: Where the sheet is in the view; and what stands for each slot of the sheet, the lowest first.
        self.viewport = Viewport(Size(640, 480), Size(1, 1))
        self.marks: dict[Spot, SlotMark] = {}
        self._drag: SlotDrag | None = None
        self._pan: QPointF | None = None
        self._shrunk = ShrunkArt()
        self._is_picking = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(320, 240))
        self.setMouseTracking(True)
        # The style sheet draws its border when it has the focus.
        self.setObjectName("board")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        translator.bind(self, self.setAccessibleName, self._name)
        bind_help(translator, self, _HELP)
        state.changed.connect(self._show_slots)
        state.selection_changed.connect(self._show_selection)
        state.shown_changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """See the whole sheet."""
        sheet = self._state.sheet
        self.viewport = Viewport(Size(self.width(), self.height()), sheet.format.size if sheet else Size(1, 1))
        self.setAccessibleName(self._translator(self._name()))
        self._show_slots()

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Zoom by `factor` about a point of the view, its middle unless one is given."""
        self.viewport = self.viewport.zoomed(factor, QRectF(self.rect()).center() if about is None else about)
        self._show_slots()

    def pick_ink(self) -> None:
        """Take the colour of the art at the next click; Esc puts the pipette away."""
        self._is_picking = True
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocus()
        announce(self, self._translator(_PICKING))

    def spot_at(self, at: QPointF) -> Spot | None:
        """The topmost slot at a point of the view; None where there is none."""
        sheet = self._state.sheet
        places = reversed(list(sheet.places.items())) if sheet else ()
        return next((spot for spot, place in places if self.viewport.on_view(place.box).contains(at)), None)

    def held_at(self, at: QPointF) -> Held | None:
        """What a press at a point of the view takes: a handle of the selected slot, a whole slot, or nothing."""
        place = self._state.place
        handle = handle_at(self.viewport.on_view(place.box), at) if place else None
        return handle or ("whole" if self.spot_at(at) else None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the art, and what a drag stands on."""
        sheet = self._state.sheet
        if sheet is None:
            return
        painter = QPainter(self)
        draw_page(painter, self.viewport.page, self._pictures(sheet.format.id), self._shrunk)
        if self._drag is not None and self._drag.has_moved:
            draw_room(painter, self.viewport.on_view(self._drag.limits))
            draw_guides(painter, self.viewport.page, self._drag.guides)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sheet in its place, as far in or out as it was."""
        before = self.viewport
        self.viewport = Viewport(Size(self.width(), self.height()), before.sheet, before.zoom, before.pan)
        self._show_slots()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a handle, a slot, or the sheet itself; with the pipette, take a colour."""
        if event.button() == Qt.MouseButton.MiddleButton:
            self._pan = event.position()
        elif event.button() == Qt.MouseButton.LeftButton and self._is_picking:
            self._pick(event.position())
        elif event.button() == Qt.MouseButton.LeftButton:
            self._take(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was taken; without a press, show by the cursor what one would take."""
        at = event.position()
        if self._pan is not None:
            self.viewport, self._pan = self.viewport.moved(at - self._pan), at
            self._show_slots()
        elif self._drag is not None:
            self._drag.move(at, self.viewport, snaps=not event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self.update()
        elif not self._is_picking:
            held = self.held_at(at)
            self.setCursor(CURSORS[held] if held else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._pan = None
        drag, self._drag = self._drag, None
        if drag is not None:
            drag.let_go()
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer; momentum after the fingers have left is ignored."""
        if event.phase() != Qt.ScrollPhase.ScrollMomentum and self._drag is None:
            steps = max(-_NOTCH, min(event.angleDelta().y(), _NOTCH))
            self.zoom(_WHEEL_ZOOM**steps, event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Zoom on a pinch of a trackpad."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(1.0 + event.value(), event.position())
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the slot under the pointer, or with the selected one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        if not by_key:
            self._state.select(self.spot_at(QPointF(event.pos())))
        menu = SlotMenu(self._state, self._translator, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._beside_selected() if by_key else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, remove or duplicate the selected slot; zoom; undo; put down what is held."""
        if event.key() == Qt.Key.Key_Escape:
            done = self._put_down()
        elif self._drag is not None:
            done = True
        else:
            done = self._zoomed(event) or did_with_key(event, self._state)
        if not done:
            super().keyPressEvent(event)

    def _zoomed(self, event: QKeyEvent) -> bool:
        """Zoom where a key asks for it; whether it does."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if event.key() == Qt.Key.Key_0:
            self.fit()
            return True
        if event.key() in _ZOOM_KEYS:
            self.zoom(_ZOOM_KEYS[event.key()])
            return True
        return False

    def _put_down(self) -> bool:
        """Put the pipette away, cancel a drag, or select nothing; whether there was any of it."""
        drag, self._drag = self._drag, None
        if self._is_picking:
            self._stop_picking()
        elif drag is not None:
            drag.cancel()
            self.update()
        elif self._state.selected is not None:
            self.setFocus()
            self._state.select(None)
        else:
            return False
        return True

    def _take(self, at: QPointF) -> None:
        """Select and take the slot at a point, or take the whole sheet where there is none."""
        sheet, held = self._state.sheet, self.held_at(at)
        spot = self._state.selected if held not in (None, "whole") else self.spot_at(at)
        self._state.select(spot)
        if sheet is None or spot is None or held is None:
            self.setFocus()
            self._pan = at
        else:
            self.marks[spot].setFocus(Qt.FocusReason.MouseFocusReason)
            self._drag = SlotDrag(self._state, sheet, spot, held, at)

    def _pick(self, at: QPointF) -> None:
        """Take the colour of the art at a point of the view; nothing where it is clear, or beside it."""
        sheet = self._state.sheet
        image = self._pictures(sheet.format.id) if sheet else None
        point = self.viewport.on_sheet(at)
        if image is None or not (0 <= point.x < 1 and 0 <= point.y < 1):
            return
        color = image.pixelColor(int(point.x * image.width()), int(point.y * image.height()))
        if color.alpha() >= _CLEAR:
            self._stop_picking()
            self.ink_picked.emit(Color(color.red(), color.green(), color.blue()))

    def _stop_picking(self) -> None:
        self._is_picking = False
        self.unsetCursor()
        self.picking_ended.emit()

    def _beside_selected(self) -> QPoint:
        place = self._state.place
        box = self.viewport.on_view(place.box) if place else self.viewport.page
        return self.mapToGlobal(box.center().toPoint())

    def _show_selection(self) -> None:
        """Show which slot is selected; the pipette was for the one before."""
        if self._is_picking:
            self._stop_picking()
        self._show_slots()

    def _show_slots(self) -> None:
        sheet = self._state.sheet
        places: Mapping[Spot, Place] = sheet.places if sheet else {}
        for spot in [each for each in self.marks if each not in places]:
            self._drop(self.marks.pop(spot))
        for spot, place in places.items():
            mark = self.marks.get(spot) or self._new_mark(spot)
            mark.show_at(self.viewport.on_view(place.box), place, is_selected=spot == self._state.selected)
            mark.raise_()
        if self._state.selected in self.marks:
            # Its handles are over all; the pointer goes through every mark.
            self.marks[self._state.selected].raise_()
        self.marks = {spot: self.marks[spot] for spot in places}
        self.update()

    def _new_mark(self, spot: Spot) -> SlotMark:
        self.marks[spot] = made = SlotMark(self, spot, self._translator)
        made.focused.connect(lambda: self._state.select(spot))
        return made

    def _drop(self, mark: SlotMark) -> None:
        if mark.hasFocus():
            self.setFocus()
        mark.hide()
        mark.deleteLater()

    def _name(self) -> Words:
        sheet = self._state.sheet
        return _NAME.format(format=sheet.format.name) if sheet else _EMPTY
