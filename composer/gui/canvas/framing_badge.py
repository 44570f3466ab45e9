"""The badge of a format whose photo is framed apart from the others, over the canvas."""

from composer.core.visual import has_own_framing
from composer.core.words import Words
from composer.gui.canvas.badge import Badge
from composer.gui.canvas.canvas import Canvas
from composer.gui.state import State

#: Also the mark of its thumbnail.
OWN_FRAMING = Words("Cadré à part", "Framed separately")


class FramingBadge(Badge):
    """Shows that the displayed format does not follow the common framing."""

    def __init__(self, state: State, canvas: Canvas) -> None:
        super().__init__(state, canvas, OWN_FRAMING, "right")
        state.translator.bind(self, self.setAccessibleName, OWN_FRAMING)
        for changed in (state.visual_changed, state.format_changed, state.translator.changed):
            changed.connect(self._on_visual_changed)
        self._on_visual_changed()

    def _on_visual_changed(self) -> None:
        self.setVisible(has_own_framing(self._state.visual, self._state.format.id))
        self.raise_()
        self.update()
