"""A photo on its way to the visual: read beside the window, put on when it is sound, refused in words when not."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QImage, QImageWriter

from composer.core.visual import Face
from composer.core.words import Words
from composer.gui.jobs import Jobs
from composer.gui.state import State
from composer.render.photo.faces import FaceFinder
from composer.render.photo.intake import Intake, take_in
from composer.render.photo.photo import Photo, open_photo

_PASTED = Words("l’image collée", "the pasted picture")
#: Pictures as a program copies them, the one that keeps all it has first.
_KINDS = ("image/png", "image/jpeg", "image/webp", "image/tiff")

Source = Path | bytes | QImage


class PhotoTaking(QObject):
    """One photo at a time: taking another lets go of the one under way."""

    #: A photo of this name is being read; or nothing is any more.
    began = Signal(str)
    ended = Signal()
    #: Why the photo was refused, a Problem; the visual is as it was.
    refused = Signal(object)

    def __init__(self, state: State, jobs: Jobs, parent: QObject) -> None:
        """Put photos on the visual of `state`."""
        super().__init__(parent)
        self._state, self._jobs = state, jobs
        self._number = 0
        self._finder = FaceFinder()
        state.session_changed.connect(self._follow_session)
        self._session = state.session

    def take(self, source: Source, name: str) -> None:
        """Read `source`, which people call `name`, and put it on the visual."""
        self._number += 1
        number = self._number
        self._state.go_to("photo")
        self.began.emit(name)
        self._jobs.start(
            partial(_taken, source, name, self._finder),
            lambda taken: self._put(number, taken),
            lambda refused: self._refuse(number, refused.problems[0]),
        )

    def take_file(self, path: Path) -> None:
        """Take the photo of a file."""
        self.take(path, path.name)

    def take_from(self, mime: QMimeData) -> bool:
        """Take the picture that was dropped or pasted without a file; False when there is none."""
        source = photo_in(mime)
        if source is None:
            return False
        self.take(source, self._state.translator(_PASTED))
        return True

    def forget(self) -> None:
        """Let go of the photo under way; the visual stays as it is."""
        self._number += 1
        self.ended.emit()

    def _follow_session(self) -> None:
        # A photo meant for one document never lands on the next one; saving the same one changes nothing.
        if self._state.session is not self._session:
            self._session = self._state.session
            self.forget()

    def _put(self, number: int, taken: tuple[Intake, Photo, tuple[Face, ...]]) -> None:
        if number == self._number:
            self._state.put_photo(*taken)
            self.ended.emit()

    def _refuse(self, number: int, problem: object) -> None:
        if number == self._number:
            self.ended.emit()
            self.refused.emit(problem)


def photo_in(mime: QMimeData) -> bytes | QImage | None:
    """The picture of what was dropped or pasted; None when it has none."""
    kind = next((kind for kind in _KINDS if mime.hasFormat(kind)), None)
    if kind is not None:
        return bytes(mime.data(kind).data())
    # On some systems a copied picture has no bytes of its own kind; Qt has it as pixels.
    image: object = mime.imageData() if mime.hasImage() else None
    return image if isinstance(image, QImage) and not image.isNull() else None


def _taken(source: Source, name: str, finder: FaceFinder) -> tuple[Intake, Photo, tuple[Face, ...]]:
    """The photo cleaned, read as far as its header, and its faces: not in the window's own time."""
    intake = take_in(_png(source) if isinstance(source, QImage) else source, name)
    photo = open_photo(intake)
    return intake, photo, finder.find(photo)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png")
    writer.setCompression(1)  # of 100: these bytes are read once
    writer.write(image)
    return bytes(buffer.data().data())
