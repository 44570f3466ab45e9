"""Photos of rows as small pictures, each decoded in the background when its row is first seen."""

from collections import OrderedDict
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from composer.core.problems import Refused
from composer.gui.jobs import Jobs
from composer.render.photo.intake import take_in
from composer.render.photo.photo import open_photo, qimage

#: Pixels of a side; and pictures kept, a few hundred kilobytes in all.
SIDE, _KEPT = 44, 600


class Thumbnails(QObject):
    """The small pictures known so far; asking for another one has it made."""

    #: The picture of the photo at this Path is there.
    drawn = Signal(object)

    def __init__(self, parent: QObject) -> None:
        """Begin without any."""
        super().__init__(parent)
        self._jobs = Jobs(self)
        self._known: OrderedDict[Path, QPixmap | None] = OrderedDict()

    def of(self, photo: Path | None) -> QPixmap | None:
        """The picture of a photo; None while it is being made, and for one that cannot be."""
        if photo is None:
            return None
        if photo not in self._known:
            self._known[photo] = None
            self._jobs.start(partial(_drawn, photo), partial(self._keep, photo))
        return self._known[photo]

    def forget(self) -> None:
        """Make all pictures again: the photos may be others."""
        self._known.clear()

    def close(self) -> None:
        """End the work in the background."""
        self._jobs.finish()

    def _keep(self, photo: Path, image: QImage | None) -> None:
        if image is None:
            return
        self._known[photo] = QPixmap.fromImage(image)
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
        self.drawn.emit(photo)


def _drawn(photo: Path) -> QImage | None:
    """The photo at `photo`, small; None when it cannot be read, which the checks tell."""
    try:
        sample = open_photo(take_in(photo, photo.name)).sample()
    except Refused:
        return None
    image = qimage(sample.convert("RGBa") if sample.mode == "RGBA" else sample)
    modes = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(SIDE, SIDE, *modes)
