"""The import of a photo: made in the background; its button, its progress and why it was refused, in the panel."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QWidget

from composer.core.file_kinds import PHOTOS
from composer.core.naming import named, shown
from composer.core.problems import Problem
from composer.core.visual import Face
from composer.core.words import Words
from composer.gui.jobs import Jobs
from composer.gui.notice import in_words
from composer.gui.state import State
from composer.gui.widgets.file_dialog import file_to_open
from composer.gui.widgets.labels import add_line, announce, bound_button, bound_label, column, plain_label
from composer.render.photo.faces import FaceFinder
from composer.render.photo.intake import Intake, take_in
from composer.render.photo.photo import Photo, open_photo

_PASTED = Words("l’image collée", "the pasted picture")
#: Picture types on the clipboard, the lossless one with the most data first.
_KINDS = ("image/png", "image/jpeg", "image/webp", "image/tiff")

Source = Path | bytes | QImage


class PhotoImporter(QObject):
    """Imports one photo at a time; starting another cancels the one in progress."""

    #: The reading of a photo of this name began; it ended, with or without success.
    began = Signal(str)
    ended = Signal()
    #: Why the photo was refused, a Problem; the visual is as it was.
    refused = Signal(object)
    #: Several photos came at once, a tuple of paths: one of them is to be chosen.
    offered = Signal(tuple)
    #: The window is closing: whatever reads photos must end.
    closing = Signal()

    def __init__(self, state: State, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._jobs = state, jobs
        self._number = 0
        self._finder = FaceFinder()
        state.session_changed.connect(self._on_session_changed)
        self._session = state.session

    def take(self, source: Source, name: str) -> None:
        """Read `source` and put it on the visual; messages call it `name`."""
        self._number += 1
        number = self._number
        self._state.go_to("photo")
        self.began.emit(name)
        self._jobs.start(
            partial(_import, source, name, self._finder),
            lambda imported: self._put(number, imported),
            lambda refused: self._refuse(number, refused.problems[0]),
        )

    def take_file(self, path: Path) -> None:
        """Import the photo of a file."""
        self.take(path, path.name)

    def offer(self, paths: Sequence[Path]) -> None:
        """Let the person choose one of several photos, in the step « Photo »."""
        self._state.go_to("photo")
        self.offered.emit(tuple(paths))

    def close(self) -> None:
        """End what reads photos in the background: the window is closing."""
        self.closing.emit()

    def take_from(self, mime: QMimeData) -> bool:
        """Import the picture that was dropped or pasted without a file; False when there is none."""
        source = photo_in(mime)
        if source is None:
            return False
        self.take(source, self._state.translator(_PASTED))
        return True

    def cancel(self) -> None:
        """Cancel the import in progress; the visual stays as it is."""
        self._number += 1
        self.ended.emit()

    def _on_session_changed(self) -> None:
        # A photo meant for one document never goes into the next one; saving the same document cancels nothing.
        if self._state.session is not self._session:
            self._session = self._state.session
            self.cancel()

    def _put(self, number: int, imported: tuple[Intake, Photo, tuple[Face, ...]]) -> None:
        if number == self._number:
            self._state.put_photo(*imported)
            self.ended.emit()

    def _refuse(self, number: int, problem: object) -> None:
        if number == self._number:
            self.ended.emit()
            self.refused.emit(problem)


def photo_in(mime: QMimeData) -> bytes | QImage | None:
    """The picture in what was dropped or pasted; None when there is none."""
    kind = next((kind for kind in _KINDS if mime.hasFormat(kind)), None)
    if kind is not None:
        return bytes(mime.data(kind).data())
    # On some systems a copied picture has no encoded bytes; Qt has it as pixels.
    image: object = mime.imageData() if mime.hasImage() else None
    return image if isinstance(image, QImage) and not image.isNull() else None


def _import(source: Source, name: str, finder: FaceFinder) -> tuple[Intake, Photo, tuple[Face, ...]]:
    """The photo cleaned and read as far as its header, and its faces; runs in the background."""
    intake = take_in(_png(source) if isinstance(source, QImage) else source, name)
    photo = open_photo(intake)
    faces = finder.find(photo)
    if faces:
        # Decoded here rather than in the window's thread, which measures the light on the faces.
        photo.sample()
    return intake, photo, faces


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png")
    writer.setCompression(1)  # of 100: these bytes are read once
    writer.write(image)
    return bytes(buffer.data().data())


_OPEN = Words("Ouvrir une photo…", "Open a photo…")
_HINT = Words(
    "Vous pouvez aussi la déposer n’importe où dans la fenêtre, ou la coller (Ctrl+V).",
    "You can also drop it anywhere in the window, or paste it (Ctrl+V).",
)
_TITLE = Words("Choisir une photo", "Choose a photo")
_TYPES = Words("Photos", "Photos")
_PATTERNS = " ".join(f"*{suffix}" for suffix in PHOTOS)
_READING = Words("Lecture de {name}…", "Reading {name}…")
_CANCEL = Words("Annuler", "Cancel")
_REFUSED = Words("Photo refusée. {why}", "Photo refused. {why}")


class ImportPanel(QWidget):
    """A button and a hint, then the progress of the import, or why it was refused."""

    def __init__(self, state: State, importer: PhotoImporter) -> None:
        super().__init__()
        self._state, self._importer = state, importer
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))
        self._name, self._problem = "", Words("", "")
        self.open = bound_button(state.translator, _OPEN, _HINT, "primary", icon="open-photo", does=self.choose)
        self.refusal = plain_label("error")
        self._progress_box, self._progress_label = QWidget(), plain_label()
        hint = bound_label(state.translator, _HINT, "quiet")
        column(self, 8, self.open, hint, self._build_progress(), self._in_box(self.refusal))
        state.translator.bind(self, self._progress_label.setText, self._reading)
        self._show_refusal = state.translator.bind(self, self.refusal.setText, self._why)
        importer.began.connect(self._begin)
        importer.ended.connect(self._progress_box.hide)
        importer.refused.connect(self._refuse)

    def _in_box(self, label: QLabel) -> QFrame:
        """Put the refusal in its own box, so that its colour is not the only sign of it."""
        self._box = QFrame()
        self._box.setObjectName("refusal")
        column(self._box, 8, label)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._box.hide()
        return self._box

    def _build_progress(self) -> QWidget:
        progress = self._progress = QProgressBar()
        progress.setRange(0, 0)  # a decoder does not report its progress
        progress.setTextVisible(False)
        self._state.translator.bind(progress, progress.setAccessibleName, self._reading)
        cancel = bound_button(self._state.translator, _CANCEL, does=self._importer.cancel)
        rows = column(self._progress_box, 8, self._progress_label)
        add_line(rows, progress, cancel, grows=progress)
        self._progress_box.hide()
        return self._progress_box

    def choose(self) -> None:
        """Let the person choose a photo, and import it."""
        path = file_to_open(self._state.translator, _TITLE, (_TYPES, _PATTERNS), self._folder, self)
        if path is not None:
            self._folder = path.parent
            self._importer.take(path, path.name)

    def _begin(self, name: str) -> None:
        self._name = shown(name)
        self._box.hide()
        reading = self._state.translator(self._reading())
        self._progress_label.setText(reading)
        self._progress.setAccessibleName(reading)
        self._progress_box.show()

    def _refuse(self, problem: Problem) -> None:
        self._problem = in_words(problem)
        self._show_refusal()
        self._box.show()
        announce(self.refusal, self.refusal.text())

    def _reading(self) -> Words:
        return _READING.format(name=named(self._name))

    def _why(self) -> Words:
        return _REFUSED.format(why=self._problem)
