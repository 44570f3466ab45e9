"""An empty visual as it will be: a silhouette for its photo and lines for its quote, over the canvas and in no file."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from composer.core.formats import Format
from composer.core.poster import Poster
from composer.core.visual import Visual, is_empty
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.frames import Frames
from composer.gui.canvas.overlay import Overlay
from composer.gui.canvas.stand_in import paint_lines, stand_in, stands_in, without_letters
from composer.gui.preferences import Preferences
from composer.gui.state import State
from composer.render.frame import Frame, covered
from composer.render.paint import paint


class Ghosts(Overlay):
    """Draws the silhouette and the lines while the visual is empty."""

    def __init__(
        self, state: State, frames: Frames, canvas: Canvas, preferences: Preferences, is_covered: Callable[[], bool]
    ) -> None:
        """Cover `canvas`; `is_covered` says whether something else covers it."""
        super().__init__(canvas)
        self._state, self._is_covered = state, is_covered
        #: Whether this is the first start, at which one is told what to do.
        self.hints = preferences.is_first_start
        self._made: tuple[tuple[Visual, Poster, Format], Frame] | None = None
        # Under whatever else lies over the visual, which is not painted meanwhile.
        self.lower()
        canvas.covers += (self,)
        for changed in (state.visual_changed, state.format_changed, frames.changed):
            changed.connect(self._on_visual_changed)
        self._on_visual_changed()

    @property
    def covered(self) -> bool:
        """Whether the visual is not in view."""
        return self._is_covered()

    @property
    def photo(self) -> QRectF:
        """The largest part of the photo's box above or below the words, in widget pixels; empty without a photo."""
        page = self._canvas.on_widget(self._state.format.box)
        boxes = [self._canvas.on_widget(covered(each)) & page for each in self._frame.items if each.slot == "photo"]
        box = boxes[-1] if boxes else QRectF()
        words = self.words & box
        if words.isEmpty():
            return box
        above, below = QRectF(box), QRectF(box)
        above.setBottom(words.top())
        below.setTop(words.bottom())
        return max(above, below, key=QRectF.height)

    @property
    def words(self) -> QRectF:
        """The box of the lines, in widget pixels; empty where the poster shows no quote."""
        found = QRectF()
        for text in filter(stands_in, self._frame.texts()):
            found |= self._canvas.on_widget(covered(text))
        return found

    @property
    def texts(self) -> list[QRectF]:
        """The boxes of the poster's own words, in widget pixels."""
        return [self._canvas.on_widget(covered(each)) for each in self._frame.texts() if not stands_in(each)]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both where the poster has them, unless they are covered."""
        if self.covered:
            return
        page, scale, painter = self._canvas.on_widget(self._state.format.box), self._canvas.scale, QPainter(self)
        painter.setClipRect(page)
        painter.translate(page.topLeft())
        painter.scale(scale, scale)
        paint(painter, without_letters(self._frame))
        paint_lines(painter, self._frame)

    @property
    def _frame(self) -> Frame:
        """The visual with what stands in for its photo and quote, laid out when it is first needed."""
        state = self._state
        of = state.visual, state.poster, state.format
        if self._made is None or self._made[0] != of:
            self._made = of, stand_in(state, state.format)
        return self._made[1]

    def _on_visual_changed(self) -> None:
        self.setVisible(is_empty(self._state.visual))
        self.update()
