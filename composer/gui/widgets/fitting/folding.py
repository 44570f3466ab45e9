"""Parts side by side, or one under the other where they do not all fit."""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from composer.gui.widgets.labels import fill_grid, row, tab_in_order


class Wrapped(QWidget):
    """A grid of widgets, in at most `most` columns; one that is narrow has fewer, and goes on below."""

    def __init__(self, widgets: Sequence[QWidget], most: int) -> None:
        super().__init__()
        self._widgets, self._most, self._columns = tuple(widgets), most, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._arrange(1)
        tab_in_order(self, *widgets)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the columns that there is room for."""
        super().resizeEvent(event)
        spacing = self._grid.spacing()
        self._arrange(max(1, min(self._most, (self.width() + spacing) // (self._least + spacing))))

    def minimumSizeHint(self) -> QSize:
        """Return the width of one column: narrower than all beside each other, it has fewer."""
        return QSize(self._least, super().minimumSizeHint().height())

    @property
    def _least(self) -> int:
        return max((each.minimumSizeHint().width() for each in self._widgets), default=1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        spread(self._grid, self._widgets, columns)


def spread(grid: QGridLayout, widgets: Iterable[QWidget], columns: int) -> None:
    """Put `widgets` in `grid`, row by row, in so many equal `columns`."""
    for column in range(max(grid.columnCount(), columns)):
        grid.setColumnStretch(column, int(column < columns))
    fill_grid(grid, widgets, columns)


_DIRECTIONS = QBoxLayout.Direction
#: Pixels: what a part that scrolls has of height at least, among parts that are one under the other; Qt's own limit.
_HIGH, _ANY = 220, 16_777_215


class Part(Struct, frozen=True):
    """One part: the pixels that it needs at least beside the others, and whether it takes no more there.

    One that can fold itself « folds-last » when it is put under the others before that.
    """

    widget: QWidget
    least: int = 0
    is_narrow: bool = False
    order: Literal["folds-first", "folds-last"] = "folds-first"

    @property
    def width(self) -> int:
        """The pixels that it needs beside the others."""
        hint = self.widget.minimumSizeHint() if self.order == "folds-first" else self.widget.sizeHint()
        return max(self.least, hint.width())


class Folding(QWidget):
    """Arranges its parts by the width it has; it can always be made as narrow as the widest of them."""

    def __init__(self, *parts: Part, spacing: int = 8) -> None:
        """Contain `parts`, from left to right, or from top to bottom."""
        super().__init__()
        self._parts = parts
        self._line = row(self, spacing=spacing)
        for each in parts:
            self._line.addWidget(each.widget, 0 if each.is_narrow else 1)

    @property
    def is_folded(self) -> bool:
        """Whether the parts are one under the other."""
        return self._line.direction() == _DIRECTIONS.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold for a new width."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Fold or unfold for parts that became wider or narrower."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest part: narrower than all of them beside each other, it folds."""
        widest = max((each.widget.minimumSizeHint().width() for each in self._shown), default=0)
        around = self.contentsMargins()
        return QSize(widest + around.left() + around.right(), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Return the width of all parts beside each other."""
        around = self.contentsMargins()
        return QSize(self._needed + around.left() + around.right(), super().sizeHint().height())

    @property
    def _needed(self) -> int:
        shown = self._shown
        return sum(each.width for each in shown) + self._line.spacing() * (len(shown) - 1)

    @property
    def _shown(self) -> list[Part]:
        return [each for each in self._parts if not each.widget.isHidden()]

    def _arrange(self) -> None:
        folds = self._needed > self.contentsRect().width()
        alone = all(each.is_narrow for each in self._shown)
        for each in self._parts:
            _give_room(each, folds=folds or alone)
        if folds != self.is_folded:
            self._line.setDirection(_DIRECTIONS.TopToBottom if folds else _DIRECTIONS.LeftToRight)
            self.updateGeometry()


def _give_room(part: Part, *, folds: bool) -> None:
    """Let a part be as wide as the others above it, and one that scrolls be high enough to be read."""
    widget = part.widget
    is_fixed = part.is_narrow and not folds
    widget.setMinimumWidth(part.width if is_fixed else 0)
    widget.setMaximumWidth(part.width if is_fixed else _ANY)
    widget.setMinimumHeight(min(_HIGH, widget.sizeHint().height()) if folds else 0)
