"""The widgets over the canvas that are not part of the visual: the inline editor and the face circles."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from composer.core.person.fields import FIRST_IN_SLOT
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.inline_editor import BINDINGS, InlineEditor
from composer.gui.photo.face_circles import FaceCircles
from composer.gui.photo.face_marks import FaceMarks
from composer.gui.shared import Shared


class Overlays(QObject):
    """Opens the editor of a text that was double-clicked, and holds the face circles."""

    def __init__(
        self, shared: Shared, canvas: Canvas, marks: FaceMarks, write_in_panel: Callable[[str], object]
    ) -> None:
        """Listen to `canvas`; `write_in_panel` moves the focus to a field of the step « Citation »."""
        super().__init__(canvas)
        self._shared, self._canvas, self._write_in_panel = shared, canvas, write_in_panel
        self.editor: InlineEditor | None = None
        self.faces = FaceCircles(shared.state, shared.frames, canvas, marks)
        canvas.text_chosen.connect(self.write)

    def write(self, slot: str) -> None:
        """Edit the text of `slot`, over it or in the panel; the campaign's own words cannot be edited."""
        if slot in BINDINGS:
            if self.editor is not None:
                self.editor.leave()
            self.editor = InlineEditor(self._shared.state, self._shared.frames, self._canvas, slot)
            self.editor.left.connect(self._on_editor_left)
        elif slot in FIRST_IN_SLOT:
            self._write_in_panel(FIRST_IN_SLOT[slot])

    def _on_editor_left(self) -> None:
        self.editor = None
