"""The tools of the canvas: framing, what is over it, the tools at its right, menus, pictures dragged out."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import QToolButton, QWidget

from composer.core.words import Words
from composer.gui.canvas.badge import framing_badge
from composer.gui.canvas.canvas import WRITABLE, Canvas
from composer.gui.canvas.drag_source import DragSource
from composer.gui.canvas.format_strip import FormatStrip
from composer.gui.canvas.view import TOOLS
from composer.gui.export.drag_out import DragOut
from composer.gui.photo.crop_handles import CropHandles
from composer.gui.photo.face_circles import FaceCircles
from composer.gui.photo.face_marks import FaceMarks
from composer.gui.shared import Shared
from composer.gui.widgets.icons import SIDE, icon
from composer.gui.widgets.labels import PlainToolButton, bind_help, column, tab_in_order
from composer.gui.window.actions import ACTION_BY_ID
from composer.gui.window.menus import About, context_menu

if TYPE_CHECKING:
    # It compares texts, which nobody needs before the first double-click.
    from composer.gui.canvas.inline_editor import InlineEditor
    from composer.gui.window.window import Window

_DRAG = Words("Glisser l’image", "Drag the picture")
_DRAG_HELP = Words(
    "Glissez d’ici l’image de ce format vers un courriel, une page ou un dossier. Au clavier\u00a0: Ctrl+C la copie.",
    "Drag the picture of this format from here to a message, a page or a folder. Keyboard: Ctrl+C copies it.",
)
#: What each button does, from the top; the last three give way where the canvas is low, being in the menu too.
_BUTTONS = ("frame-alone", "frame-common", "view-larger", "view-smaller", "view-fit")
_VIEW = 3
#: Pixels: a button, and the space between two.
_BUTTON, _GAP = 44, 4


class CanvasTools(QObject):
    """Connects the canvas to the framing, and holds what is over it and beside it."""

    def __init__(self, window: "Window") -> None:
        """Act on `window`, whose canvas and commands are there."""
        super().__init__(window)
        self._window, canvas, framing = window, window.canvas, window.framing
        self.formats = FormatStrip(window.state, window.frames)
        self.badge = framing_badge(window.state, canvas)
        self.handles = CropHandles(window.state, window.frames, canvas, framing)
        self.drag_out = DragOut(window.state, window.jobs, window.preferences, self)
        self.bar = CanvasBar(window)
        #: What changes which actions apply.
        self.changed = (framing.reach_changed, window.state.format_changed, canvas.view.changed)
        self._connect_framing()
        canvas.photo_chosen.connect(lambda: QTimer.singleShot(0, self, self.replace_photo))
        canvas.menu_asked.connect(self._open_menu)
        self.formats.menu_asked.connect(partial(self._open, "format"))
        self.formats.dragged_out.connect(self.drag_out.begin)
        self.bar.drag.started.connect(lambda: self.drag_out.begin(window.state.format.id))
        window.exports.forgotten.connect(self.drag_out.forget)

    def replace_photo(self) -> None:
        """Choose another photo, as the button of the step « Photo » does."""
        self._window.steps.photo.import_panel.choose()

    def write(self) -> None:
        """Write the text that was last clicked."""
        self._window.overlays.write_pointed(self._window.canvas.pointed_slot)

    def close(self) -> None:
        """Remove the pictures that were dragged out long ago."""
        from composer.storage.handed_out import sweep_handed_out  # noqa: PLC0415 - a start does without

        sweep_handed_out()

    def _connect_framing(self) -> None:
        canvas, framing = self._window.canvas, self._window.framing
        canvas.held.connect(framing.hold)
        canvas.dragged.connect(framing.move)
        canvas.cancelled.connect(framing.cancel)
        canvas.nudged.connect(framing.nudge)
        canvas.dropped.connect(framing.settle)
        canvas.zoomed.connect(framing.near)

    def _open_menu(self, at: QPoint) -> None:
        """Open the menu about what was clicked on the canvas."""
        slot = self._window.canvas.pointed_slot
        self._open("photo" if slot == "photo" else "text" if slot else "page", at)

    def _open(self, about: About, at: QPoint) -> None:
        self._window.commands.refresh()
        context_menu(about, self._window.commands, self._window).popup(at)


class CanvasBar(QWidget):
    """The tools at the right of the canvas, in the room that the visual leaves them."""

    def __init__(self, window: "Window") -> None:
        """Show some of the commands of `window`, and the handle that drags the picture out."""
        super().__init__(window.canvas)
        self._canvas = window.canvas
        self._buttons = [_button(window, each) for each in _BUTTONS]
        handle = _tool()
        handle.setIcon(icon("drag-out"))
        window.state.translator.bind(handle, handle.setAccessibleName, _DRAG)
        bind_help(window.state.translator, handle, _DRAG_HELP)
        handle.setCursor(Qt.CursorShape.OpenHandCursor)
        self.drag = DragSource(handle)
        parts = (*self._buttons[:-_VIEW], handle, *self._buttons[-_VIEW:])
        column(self, _GAP, *parts)
        tab_in_order(window.canvas, *parts)
        window.canvas.view.changed.connect(self._place)

    def _place(self) -> None:
        """Stay at the right of the canvas, in the middle of its height."""
        height = self._canvas.height()
        whole = (len(self._buttons) + 1) * (_BUTTON + _GAP)
        for each in self._buttons[-_VIEW:]:
            each.setVisible(whole <= height)
        needed = whole if whole <= height else whole - _VIEW * (_BUTTON + _GAP)
        left = self._canvas.width() - TOOLS + (TOOLS - _BUTTON) // 2
        self.setGeometry(left, max(0, (height - needed) // 2), _BUTTON, needed - _GAP)


def _button(window: "Window", action_id: str) -> QToolButton:
    button = _tool()
    button.setDefaultAction(window.commands[action_id])
    window.state.translator.bind(button, button.setAccessibleName, ACTION_BY_ID[action_id].text)
    return button


def _tool() -> QToolButton:
    button = PlainToolButton()
    button.setObjectName("hand")
    button.setIconSize(QSize(SIDE, SIDE))
    button.setFixedSize(_BUTTON, _BUTTON)
    return button


class Overlays(QObject):
    """Opens the editor of a text that was double-clicked, and holds the face circles."""

    def __init__(self, shared: Shared, canvas: Canvas, marks: FaceMarks) -> None:
        super().__init__(canvas)
        self._shared, self._canvas = shared, canvas
        self.editor: InlineEditor | None = None
        self.faces = FaceCircles(shared.state, shared.frames, canvas, marks)
        canvas.text_chosen.connect(self.write_pointed)

    def write_pointed(self, slot: str) -> None:
        """Write the field of `slot` that was last clicked; the campaign's own words cannot be edited."""
        from composer.gui.canvas.written_text import field_at  # noqa: PLC0415 - as above

        if slot in WRITABLE:
            frame = self._shared.frames.frame
            self.write(slot, field_at(frame, slot, self._shared.state.visual, self._canvas.pointed))

    def write(self, slot: str, field: str = "") -> None:
        """Write a field of `slot` over its text, the first one unless it is named."""
        from composer.gui.canvas.inline_editor import FIELDS_OF, InlineEditor  # noqa: PLC0415 - as above

        if self.editor is not None:
            self.editor.leave()
        shared = self._shared
        self.editor = InlineEditor(shared.state, shared.frames, self._canvas, slot, field or FIELDS_OF[slot][0])
        self.editor.left.connect(self._on_editor_left)
        self.editor.passed.connect(partial(self.write, slot))

    def _on_editor_left(self) -> None:
        self.editor = None
