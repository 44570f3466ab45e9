"""Photos as small pictures, each decoded in the background when it is first seen."""

from collections import OrderedDict
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from composer.core.problems import Refused
from composer.gui.jobs import Jobs
from composer.render.photo.photo import qimage
from composer.render.preview import preview

#: Pictures kept: a few hundred kilobytes in all at the size of a row.
_KEPT = 600


class Thumbnails(QObject):
    """The small pictures known so far; asking for another one has it made."""

    #: The picture of the photo at this Path is there; it cannot be made.
    drawn = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject, side: int) -> None:
        """Begin without any; they will fit a square of `side` pixels."""
        super().__init__(parent)
        self._side, self._jobs = side, Jobs(self)
        self._known: OrderedDict[Path, QPixmap | None] = OrderedDict()

    def of(self, photo: Path | None) -> QPixmap | None:
        """The picture of a photo; None while it is being made, and for one that cannot be."""
        if photo is None:
            return None
        if photo not in self._known:
            self._known[photo] = None
            self._jobs.start(partial(_drawn, photo, self._side), partial(self._keep, photo))
        return self._known[photo]

    def forget(self) -> None:
        """Make all pictures again: the photos may be others."""
        self._known.clear()

    def keep_only(self, photos: Iterable[Path]) -> None:
        """Forget the pictures of all other photos."""
        kept = set(photos)
        self._known = OrderedDict((path, picture) for path, picture in self._known.items() if path in kept)

    def close(self) -> None:
        """End the work in the background."""
        self._jobs.finish()

    def _keep(self, photo: Path, image: QImage | None) -> None:
        if image is None:
            self.refused.emit(photo)
            return
        self._known[photo] = QPixmap.fromImage(image)
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
        self.drawn.emit(photo)


def _drawn(photo: Path, side: int) -> QImage | None:
    """The photo at `photo`, small; None when it cannot be read, which a list of people tells in its checks."""
    try:
        small = preview(photo, side)
    except Refused:
        return None
    return qimage(small.convert("RGBa") if small.mode == "RGBA" else small)
