"""The window's icons: one set of drawings in `resources/icons`, coloured at run time by the palette's roles."""

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from composer.gui.widgets.fitting.letters import system_letters
from composer.storage.paths import resource

#: The colour in the drawings, which is replaced.
_INK = "currentColor"
#: Pixels of an icon beside a text of the usual size.
SIDE = 20
#: Pixels between an icon and its text, beyond the four that every style leaves.
GAP = 4
_Role = QPalette.ColorRole


def drawing(name: str, color: QColor) -> bytes:
    """Return the SVG called `name` with its lines in `color`."""
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace(_INK, color.name()).encode()


def icon(name: str, ink: QPalette.ColorRole = _Role.ButtonText) -> QIcon:
    """Return the icon called `name` in the palette's colour for `ink`, which follows changes of theme."""
    return QIcon(_Inked(name, ink))


def side() -> int:
    """Pixels of an icon beside a text, as large as the system's letters ask for."""
    return round(SIDE * system_letters())


def give_icon(button: QAbstractButton, name: str) -> None:
    """Put an icon before a button's text, in the same colour: the one for the accent on a primary button."""
    primary = button.objectName() == "primary"
    button.setIcon(icon(name, _Role.HighlightedText if primary else _Role.ButtonText))
    button.setIconSize(QSize(side() + GAP, side()))


class _Inked(QIconEngine):
    """Draws an icon at every size, in the palette's current colour."""

    def __init__(self, name: str, ink: QPalette.ColorRole) -> None:
        super().__init__()
        self._name, self._ink = name, ink

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw it in `rect`."""
        renderer = QSvgRenderer(QByteArray(drawing(self._name, self._color(mode, state))))
        side = min(rect.width(), rect.height())
        renderer.render(painter, QRectF(rect.x(), rect.y(), side, side))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw it on a transparent pixmap, once for each size and colour: the same is on many buttons."""
        key = f"{self._name} {size.width()} × {size.height()} {self._color(mode, state).name()}"
        pixmap = QPixmap()
        if not QPixmapCache.find(key, pixmap):
            pixmap = QPixmap(size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            self.paint(painter, pixmap.rect(), mode, state)
            painter.end()
            QPixmapCache.insert(key, pixmap)
        return pixmap

    def clone(self) -> QIconEngine:
        """Return a copy."""
        return _Inked(self._name, self._ink)

    def _color(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        palette = QGuiApplication.palette()
        if mode == QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, _Role.ButtonText)
        # What is chosen, in a menu or among buttons, has the accent as its background.
        on_accent = state == QIcon.State.On or mode == QIcon.Mode.Selected
        return palette.color(QPalette.ColorGroup.Active, _Role.HighlightedText if on_accent else self._ink)
