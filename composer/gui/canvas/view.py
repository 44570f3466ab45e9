"""How the canvas shows the visual: fitted to its room, or larger, with scroll bars in the canvas's own margins."""

from math import ceil

from PySide6.QtCore import QObject, QPointF, QRectF, QSignalBlocker, QSizeF, Qt, Signal
from PySide6.QtWidgets import QScrollBar, QWidget

from composer.core.formats import PAPER_UNITS
from composer.core.words import Words
from composer.gui.canvas.frames import Frames
from composer.gui.widgets.translator import Translator

#: Widget pixels around the visual, where the scroll bars are; and those of the tools at its right.
MARGIN, TOOLS = 16, 52
#: How much larger one step shows the visual, and the largest that it is shown: twice its file's own pixels.
STEP, LARGEST = 1.25, 2.0
_LEAST = 0.01
#: Pixels: a scroll bar, as the style sheet draws it.
_BAR = 12
_ACROSS = Words("Défilement horizontal du visuel", "Horizontal scrolling of the visual")
_DOWN = Words("Défilement vertical du visuel", "Vertical scrolling of the visual")


class View(QObject):
    """The scale of the visual on the canvas, and the part of it that is in view."""

    #: The scale changed, or another part is in view.
    changed = Signal()

    def __init__(self, canvas: QWidget, frames: Frames, translator: Translator) -> None:
        super().__init__(canvas)
        self._canvas, self._frames = canvas, frames
        #: The share of the full size, None while the visual is fitted to its room.
        self._share: float | None = None
        self._format = frames.format.id
        self._across = self._bar(Qt.Orientation.Horizontal, translator, _ACROSS)
        self._down = self._bar(Qt.Orientation.Vertical, translator, _DOWN)
        frames.changed.connect(self._on_frame_changed)

    @property
    def scale(self) -> float:
        """Widget pixels per design pixel."""
        return self._fitted if self._share is None else self._share * self._full

    @property
    def share(self) -> float:
        """The scale as a share of the full size: 1 shows a pixel of the file as a pixel of the screen."""
        return self.scale / self._full

    @property
    def is_fitted(self) -> bool:
        """Whether the visual is fitted to its room."""
        return self._share is None

    @property
    def can_grow(self) -> bool:
        """Whether the visual can be shown larger."""
        return self.share < LARGEST

    @property
    def overflows(self) -> bool:
        """Whether a part of the visual is out of view."""
        return not (self._across.isHidden() and self._down.isHidden())

    @property
    def port(self) -> QRectF:
        """Where the visual may be drawn, in widget pixels: not under the scroll bars, nor under the tools."""
        room = self._room()
        bar = _BAR if self.overflows else 0
        return QRectF(0, 0, room.width() - bar, room.height() - bar)

    @property
    def corner(self) -> QPointF:
        """The top left corner of the visual, in widget pixels."""
        page, room = self._page(), self._room()
        x = (room.width() - page.width()) / 2 if self._across.isHidden() else MARGIN - self._across.value()
        y = (room.height() - page.height()) / 2 if self._down.isHidden() else MARGIN - self._down.value()
        return QPointF(x, y)

    def fit(self) -> None:
        """Fit the visual to its room."""
        self._show(None)

    def show_full(self) -> None:
        """Show the visual at its full size."""
        self._show(1.0)

    def magnify(self, steps: int) -> None:
        """Show the visual larger by `steps`, or smaller, down to where it fits."""
        share = min(self.share * STEP**steps, LARGEST)
        self._show(None if share * self._full <= self._fitted * 1.001 else share)

    def pan(self, moved: QPointF) -> None:
        """Move the visual by `moved` widget pixels, as far as some of it is out of view."""
        self._across.setValue(round(self._across.value() - moved.x()))
        self._down.setValue(round(self._down.value() - moved.y()))

    def turn_page(self, pages: int) -> None:
        """Bring the part below into view, or above for a negative number of `pages`."""
        self._down.setValue(self._down.value() + pages * self._down.pageStep())

    def lay_out(self) -> None:
        """Follow the size of the canvas: the middle of what is in view stays in the middle."""
        page, room = self._page(), self._room()
        _set_range(self._across, page.width() + 2 * MARGIN, room.width(), fitted=self.is_fitted)
        _set_range(self._down, page.height() + 2 * MARGIN, room.height(), fitted=self.is_fitted)
        width, height = round(room.width()), round(room.height())
        self._across.setGeometry(0, height - _BAR, width - _BAR, _BAR)
        self._down.setGeometry(width - _BAR, 0, _BAR, height - _BAR)
        self.changed.emit()

    @property
    def _fitted(self) -> float:
        """The scale at which the whole visual is in view."""
        size, room = self._frames.size, self._room()
        across, down = (room.width() - 2 * MARGIN) / size.width, (room.height() - 2 * MARGIN) / size.height
        return max(_LEAST, min(across, down))

    @property
    def _full(self) -> float:
        """The scale of the full size: a screen's own pixels, or paper as large as it is."""
        if self._frames.format.medium == "print":
            return self._canvas.logicalDpiX() / PAPER_UNITS
        return 1.0 / self._canvas.devicePixelRatioF()

    def _room(self) -> QSizeF:
        return QSizeF(self._canvas.width() - TOOLS, self._canvas.height())

    def _page(self) -> QSizeF:
        size, scale = self._frames.size, self.scale
        return QSizeF(size.width * scale, size.height * scale)

    def _show(self, share: float | None) -> None:
        self._share = share
        self.lay_out()

    def _on_frame_changed(self) -> None:
        if self._frames.format.id != self._format:
            self._format = self._frames.format.id
            self._show(None)

    def _bar(self, orientation: Qt.Orientation, translator: Translator, name: Words) -> QScrollBar:
        bar = QScrollBar(orientation, self._canvas)
        bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        bar.setCursor(Qt.CursorShape.ArrowCursor)
        translator.bind(bar, bar.setAccessibleName, name)
        bar.valueChanged.connect(self.changed)
        bar.hide()
        return bar


def _set_range(bar: QScrollBar, whole: float, room: float, *, fitted: bool) -> None:
    """Show `bar` where the `whole` is longer than the `room`, with the same point of it in the middle."""
    middle = (bar.value() + bar.pageStep() / 2) / (bar.maximum() + bar.pageStep()) if not bar.isHidden() else 0.5
    over = 0 if fitted else max(0, ceil(whole - room))
    with QSignalBlocker(bar):
        bar.setRange(0, over)
        bar.setPageStep(max(1, round(room)))
        bar.setSingleStep(40)
        bar.setValue(round(middle * (over + bar.pageStep()) - bar.pageStep() / 2))
    bar.setVisible(over > 0)
