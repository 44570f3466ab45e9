"""The widgets over the canvas that are not part of the visual: the inline editor and the face circles."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from composer.gui.canvas.canvas import WRITABLE, Canvas
from composer.gui.photo.face_circles import FaceCircles
from composer.gui.photo.face_marks import FaceMarks
from composer.gui.shared import Shared

if TYPE_CHECKING:
    # It compares texts, which nobody needs before the first double-click.
    from composer.gui.canvas.inline_editor import InlineEditor


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
