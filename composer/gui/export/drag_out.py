"""Drags a picture out of the window, into a message, a page or a folder: the very file that an export makes."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QGuiApplication, QImage, QPixmap

from composer.app.example import require_publishable
from composer.app.studio import Studio
from composer.core.formats import Format
from composer.gui.jobs import Jobs
from composer.gui.preferences import Preferences
from composer.gui.state import State

if TYPE_CHECKING:
    # The making of files is heavy: it is imported at first use.
    from composer.app.kit.order import Order
    from composer.core.formats import FileType

#: Pixels: the picture under the pointer.
_SIDE = 96


class _Ready(Struct, frozen=True):
    """A picture as a file, and as pixels where it has some."""

    path: Path
    image: QImage


class DragOut(QObject):
    """Drags one picture at a time; the data are copied, never moved."""

    #: Another program, by dropping, took the file of this path: a Path.
    dropped = Signal(object)

    def __init__(self, state: State, jobs: Jobs, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._jobs, self._preferences = state, jobs, preferences
        self._files: list[Path] = []

    def begin(self, format_id: str) -> None:
        """Make the picture of a format and drag it, if the button of the mouse is still down once it is made.

        Refused, with the reason, when it may not leave.
        """
        if not self._state.may_leave(require_publishable):
            return
        order = self._order(self._state.campaign.format_by_id[format_id])
        self._jobs.start(partial(_made, order, self._state.studio.apart()), self._drag_made, self._state.refuse)

    def begin_file(self, path: Path) -> None:
        """Drag a picture that was exported, if the button of the mouse is still down once it is read."""
        self._jobs.start(partial(_read, path), self._drag)

    def forget(self) -> None:
        """Remove at once what was dragged out of this window."""
        from composer.storage.handed_out import take_back_handed_out  # noqa: PLC0415 - seldom needed

        for path in self._files:
            take_back_handed_out(path)
        self._files.clear()

    def _order(self, format_: Format) -> "Order":
        from composer.app.kit.order import Order  # noqa: PLC0415 - as above

        settings, resolved = self._preferences.settings, self._state.session.resolved()
        kinds = (_picture_type(settings.types, format_),)
        return Order(resolved, self._preferences.export_folder, (format_.id,), kinds, settings.metadata)

    def _drag_made(self, ready: _Ready) -> None:
        self._files.append(ready.path)
        self._drag(ready)

    def _drag(self, ready: _Ready) -> None:
        if not QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            return
        drag = QDrag(self)
        drag.setMimeData(drag_data(ready.path, ready.image))
        if not ready.image.isNull():
            drag.setPixmap(QPixmap.fromImage(_small(ready.image)))
            drag.setHotSpot(QPoint(-8, -8))
        if drag.exec(Qt.DropAction.CopyAction) != Qt.DropAction.IgnoreAction:
            self.dropped.emit(ready.path)


def drag_data(path: Path, image: QImage) -> QMimeData:
    """What a program gets: the file, and the pixels for one that takes no files."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    if not image.isNull():
        data.setImageData(image)
    return data


def _picture_type(chosen: "tuple[FileType, ...]", format_: Format) -> "FileType":
    """The type to hand out: the first chosen one that a message shows, else the format's own."""
    kinds: tuple[FileType, ...] = chosen or (format_.usual_type,)
    pictures: list[FileType] = [each for each in kinds if each != "pdf"]
    return pictures[0] if pictures else kinds[0]


def _made(order: "Order", studio: Studio) -> _Ready:
    from composer.app.kit.make import one_picture  # noqa: PLC0415 - as above
    from composer.storage.handed_out import hand_out, sweep_handed_out  # noqa: PLC0415 - as above

    sweep_handed_out()
    name, data = one_picture(order, studio)
    image = QImage()
    if not name.endswith(".pdf"):
        image.loadFromData(data)
    return _Ready(hand_out(name, data), image)


def _read(path: Path) -> _Ready:
    from composer.app.kit.made_pictures import read_picture  # noqa: PLC0415 - as above

    return _Ready(path, read_picture(path))


def _small(image: QImage) -> QImage:
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(_SIDE, _SIDE, keep, smooth)
