"""Photos as small pictures beside each other, of which one is chosen by a click, Enter or the space bar."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPalette, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from composer.app.photos.newest import FoundPhoto
from composer.core.naming import shown
from composer.core.words import Words
from composer.gui.thumbnails import Thumbnails
from composer.gui.widgets.labels import set_help
from composer.gui.widgets.translator import Translator

#: Pixels of a picture's square and of what is around it, and lines of pictures shown before the person asks for more.
_SIDE, _AROUND, _LINES = 84, 10, 2
_CELL = _SIDE + _AROUND
_KEYS = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space))


class PhotoStrip(QListWidget):
    """Lines of pictures, as high as they are; a photo that cannot be read has no place among them."""

    #: The person chose the photo at this Path.
    chosen = Signal(object)
    #: As many are shown, and are left to show, as say `count` and `more`.
    filled = Signal()

    def __init__(self, translator: Translator, name: Words) -> None:
        """Begin empty; a screen reader calls it `name`."""
        super().__init__()
        self.setObjectName("photos")
        translator.bind(self, self.setAccessibleName, name)
        self.thumbnails = Thumbnails(self, round(_SIDE * self.devicePixelRatioF()))
        self.photos: tuple[FoundPhoto, ...] = ()
        self._folded = True
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setMovement(QListWidget.Movement.Static)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.setGridSize(QSize(_CELL, _CELL))
        for hide in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            hide(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._choose)
        self.thumbnails.drawn.connect(self._draw)
        self.thumbnails.refused.connect(self._leave_out)

    @property
    def more(self) -> int:
        """How many photos are left to show."""
        return sum(self.isRowHidden(at) for at in range(self.count()))

    def show_photos(self, photos: Sequence[FoundPhoto]) -> None:
        """Show `photos`, in this order; those that were there keep their pictures."""
        if tuple(photos) == self.photos:
            return
        self.thumbnails.keep_only(each.path for each in set(photos) & set(self.photos))
        self.photos = tuple(photos)
        self.clear()
        for each in photos:
            self._add(each)
        self._fit()

    def show_all(self) -> None:
        """Show the photos left to show, and go to the first of them."""
        first = self.count() - self.more
        self._folded = False
        self._fit()
        self.setCurrentRow(min(first, self.count() - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the current photo, or go to another; Escape is for the window."""
        if event.key() in _KEYS and (item := self.currentItem()):
            self._choose(item)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Have the pictures drawn, which nobody saw before."""
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as the lines take at this width."""
        super().resizeEvent(event)
        self._fit()

    def _add(self, photo: FoundPhoto) -> None:
        item, name = QListWidgetItem(self), shown(photo.path.name)
        item.setData(Qt.ItemDataRole.UserRole, photo)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
        item.setSizeHint(QSize(_CELL, _CELL))
        set_help(item, name)
        item.setIcon(_icon(self._named(name)))

    def _fit(self) -> None:
        """Show the first lines, or all; have the pictures of those shown drawn."""
        across = max(1, (self.width() - 2 * self.frameWidth()) // _CELL)
        most = _LINES * across if self._folded else self.count()
        for at in range(self.count()):
            self.setRowHidden(at, at >= most)
            if at < most and self.isVisible():
                self._picture(self.item(at))
        lines = -(-min(self.count(), most) // across)
        self.setFixedHeight(lines * _CELL + 2 * self.frameWidth())
        self.filled.emit()

    def _picture(self, item: QListWidgetItem) -> None:
        """Show the picture of a photo once it is known; to read one that is in the cloud would fetch it."""
        photo = _photo(item)
        if photo.here and (picture := self.thumbnails.of(photo.path)) is not None:
            item.setIcon(_icon(_centred(picture)))

    def _draw(self, path: Path) -> None:
        for item in self._of(path):
            self._picture(item)

    def _leave_out(self, path: Path) -> None:
        for item in self._of(path):
            self.takeItem(self.row(item))
        self._fit()

    def _of(self, path: Path) -> list[QListWidgetItem]:
        return [item for at in range(self.count()) if _photo(item := self.item(at)).path == path]

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(_photo(item).path)

    def _named(self, name: str) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(QSize(_SIDE, _SIDE) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self.palette().color(QPalette.ColorRole.AlternateBase))
        painter = QPainter(picture)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _SIDE - 8)
        painter.drawText(QRect(4, 0, _SIDE - 8, _SIDE), Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        return picture


def _icon(picture: QPixmap) -> QIcon:
    """`picture` with its own colours when it is selected too."""
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon


def _centred(picture: QPixmap) -> QPixmap:
    """`picture` in the middle of a square: Qt would put it at the top."""
    side = max(picture.width(), picture.height())
    square = QPixmap(side, side)
    square.fill(Qt.GlobalColor.transparent)
    painter = QPainter(square)
    painter.drawPixmap((side - picture.width()) // 2, (side - picture.height()) // 2, picture)
    painter.end()
    return square


def _photo(item: QListWidgetItem) -> FoundPhoto:
    return item.data(Qt.ItemDataRole.UserRole)
