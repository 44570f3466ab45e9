"""The palettes of a poster as dots: one under the pointer or the keyboard is previewed, a press takes it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from composer.core.poster import Palette, Poster
from composer.core.words import Words
from composer.gui.widgets.labels import PlainToolButton, row, set_help, tab_in_order
from composer.gui.widgets.translator import Translator

#: Pixels: a dot's disc; and as many dots as a card has room for: the panel offers all palettes of the poster chosen.
_DISC, _MOST = 24, 6
#: Colours shown in a disc: the background, then those that most tell palettes apart.
_STRIPES = 3
_NAME = Words("Couleurs {palette}", "{palette} colours")
#: Light and dark around the disc, so that it shows on any ground.
_EDGE = QColor(128, 128, 128)


class PaletteDots(QWidget):
    """A row of palettes, of which one is shown in the card."""

    #: The palette with this id is pointed at; empty when none is any more.
    pointed = Signal(str)
    #: The palette with this id is to be taken.
    taken = Signal(str)

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self.dots: dict[str, _Dot] = {}
        self._palettes: dict[str, Palette] = {}
        self._row = row(self, spacing=0)
        self._row.addStretch()
        translator.changed.connect(self._update_texts)

    def offer(self, poster: Poster | None) -> None:
        """Offer the palettes of `poster`, if there is one."""
        for dot in self.dots.values():
            self._row.removeWidget(dot)
            dot.deleteLater()
        self._palettes = dict(list(poster.palettes.items())[:_MOST]) if poster else {}
        self.dots = {id_: self._dot(id_, palette) for id_, palette in self._palettes.items()}
        tab_in_order(self, *self.dots.values())
        self._update_texts()

    def mark(self, palette: str) -> None:
        """Show which palette the card shows."""
        for id_, dot in self.dots.items():
            dot.setChecked(id_ == palette)

    def let_tab_in(self, policy: Qt.FocusPolicy) -> None:
        """Set how the dots take the keyboard."""
        for dot in self.dots.values():
            dot.setFocusPolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the dot beside; at either end, leave the key to the card."""
        dots = list(self.dots.values())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        at = next((index for index, dot in enumerate(dots) if dot.hasFocus()), None)
        to = at + steps.get(Qt.Key(event.key()), 0) if at is not None else None
        if to is None or to == at or not 0 <= to < len(dots):
            event.ignore()
            return
        dots[to].setFocus(Qt.FocusReason.TabFocusReason)

    def _dot(self, palette_id: str, palette: Palette) -> "_Dot":
        dot = _Dot(lambda: self.pointed.emit(palette_id), lambda: self.pointed.emit(""))
        dot.setIcon(QIcon(_disc(palette, self.devicePixelRatioF())))
        dot.clicked.connect(lambda: self.taken.emit(palette_id))
        self._row.insertWidget(self._row.count() - 1, dot)
        return dot

    def _update_texts(self) -> None:
        for id_, dot in self.dots.items():
            name = self._translator(_NAME.format(palette=self._palettes[id_].name))
            dot.setAccessibleName(name)
            set_help(dot, name)


class _Dot(PlainToolButton):
    """One palette; `point` and `leave` are called as the pointer or the keyboard comes and goes."""

    def __init__(self, point: Callable[[], object], leave: Callable[[], object]) -> None:
        super().__init__()
        self._point, self._leave = point, leave
        self.setObjectName("dot")
        self.setCheckable(True)
        self.setIconSize(QSize(_DISC, _DISC))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def nextCheckState(self) -> None:
        """Stay as it is: what is checked is what the card shows."""

    def event(self, event: QEvent) -> bool:
        """Preview the palette under the pointer or the keyboard, and end the preview once it is no more."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self._point()
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self._leave()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take it on Enter; arrows go to the row."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()


def _disc(palette: Palette, ratio: float) -> QPixmap:
    """A disc of the colours of `palette`, the background first."""
    colors = list(dict.fromkeys(palette.colors.values()))[:_STRIPES]
    pixmap = QPixmap(round(_DISC * ratio), round(_DISC * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter, round_ = QPainter(pixmap), QPainterPath()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    round_.addEllipse(QRectF(1, 1, _DISC - 2, _DISC - 2))
    painter.setClipPath(round_)
    width = _DISC / len(colors)
    for index, color in enumerate(colors):
        painter.fillRect(QRectF(index * width, 0, width + 1, _DISC), QColor(color))
    painter.setClipping(False)
    painter.setPen(QPen(_EDGE, 1.0))
    painter.drawEllipse(QRectF(1, 1, _DISC - 2, _DISC - 2))
    painter.end()
    return pixmap
