"""The import of a photo in the panel: the button that opens one, the progress bar and the reason of a refusal."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QWidget

from composer.core.file_kinds import PHOTOS
from composer.core.naming import named, shown
from composer.core.problems import Problem
from composer.core.words import Words
from composer.gui.notice import in_words
from composer.gui.photo.import_photo import PhotoImporter
from composer.gui.state import State
from composer.gui.widgets.file_dialog import file_to_open
from composer.gui.widgets.labels import add_line, announce, bound_button, bound_label, column, plain_label

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
