"""The one door for what is dropped anywhere on the window, pasted, or named when the program starts."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from composer.app.incoming import Arrivals, left_out, sorted_out
from composer.core.problems import Problem
from composer.core.words import Words
from composer.gui.jobs import Jobs
from composer.gui.photo.import_photo import photo_in
from composer.gui.widgets.focused_field import Field, field_of, paste_menu, put_at, writable

_ADDRESS = Words(
    "C’est une adresse, pas une image\u00a0: enregistrez d’abord l’image, puis déposez son fichier.",
    "That is an address, not a picture: save the picture first, then drop its file.",
)
_TEXT = Words(
    "C’est du texte\u00a0: il va dans un champ, par exemple la citation.",
    "That is text: it goes in a field, the quote for one.",
)
_NOTHING = Words(
    "Il n’y a rien ici qui se prenne\u00a0: ni photo, ni affiche, ni visuel.",
    "There is nothing here to take: no photo, no poster, no visual.",
)


class Receivers(Struct, frozen=True):
    """Who takes what comes in: a visual's file, folders and zips of posters, a photo's file, a picture without one."""

    visual: Callable[[Path], object]
    posters: Callable[[Sequence[Path]], object]
    photo: Callable[[Path], object]
    picture: Callable[[QMimeData], bool]


class DropTarget(QObject):
    """Watches a window; fields keep the words that are brought to them, and give all else to the visual.

    Whatever is dropped is copied, never moved: a source that keeps the rules removes what it was told has moved.
    """

    #: What is not taken, in a Problem.
    told = Signal(object)

    def __init__(self, window: QWidget, jobs: Jobs, receivers: Receivers) -> None:
        """Let in by `window` what `receivers` take; folders are looked into beside."""
        super().__init__(window)
        self._window, self._jobs, self._receivers = window, jobs, receivers
        self._unsaid: Problem | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        for field in (*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)):
            self._watch(field)
        # A field made later is met when it gets the keyboard.
        if isinstance(application := QApplication.instance(), QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), window)
        paste.setKeys(QKeySequence.StandardKey.Paste)
        paste.activated.connect(self.paste)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dropped or pasted; say beforehand that it may be."""
        if isinstance(event, QDropEvent):
            return self._drop(field_of(watched), event)
        if not isinstance(event, QKeyEvent | QContextMenuEvent) or not _asks_to_paste(event):
            return False
        field = field_of(watched)
        if field is None or not _for_visual(_copied(), field):
            return False
        if isinstance(event, QContextMenuEvent):
            paste_menu(field, self.paste).popup(event.globalPos())
        else:
            self.paste()
        return True

    def paste(self) -> None:
        """Take what the clipboard holds."""
        self._take(_copied())

    def take_files(self, files: Sequence[Path]) -> None:
        """Take files and folders, and say which are not taken."""
        if any(each.is_dir() for each in files):
            # A folder may be far away, and large.
            self._jobs.start(partial(sorted_out, tuple(files)), self._share)
        else:
            self._share(sorted_out(files))

    def take_file(self, file: Path) -> None:
        """Take one file, as `take_files` does."""
        self.take_files([file])

    def posters_ended(self) -> None:
        """The posters that came with something else are in, or not: say what else was left out."""
        unsaid, self._unsaid = self._unsaid, None
        if unsaid is not None:
            # After what is said of the posters themselves.
            QTimer.singleShot(0, self, partial(self.told.emit, unsaid))

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self._window and (field := field_of(now)) is not None:
            self._watch(field)

    def _watch(self, field: Field) -> None:
        field.installEventFilter(self)
        if isinstance(field, QPlainTextEdit):
            # Qt brings what is dropped on a scrolled area, and the menu asked there, to its viewport.
            field.viewport().installEventFilter(self)

    def _drop(self, field: Field | None, event: QDropEvent) -> bool:
        """Enter, move and drop alike: True when what was in the hand is seen to here."""
        if field is not None and event.source() in {field, _inside(field)}:
            return False  # words moved within their own field
        if not event.possibleActions() & Qt.DropAction.CopyAction:
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if not isinstance(event, QDragEnterEvent | QDragMoveEvent):
            self._let_go(field, event)
        return True

    def _let_go(self, field: Field | None, event: QDropEvent) -> None:
        mime = event.mimeData()
        if field is None or _for_visual(mime, field):
            self._take(mime)
        else:
            put_at(field, event.position().toPoint(), mime.text())

    def _take(self, mime: QMimeData) -> None:
        """Give it to who takes it, or say why nobody does."""
        files = _files(mime)
        if files:
            # Not inside the drop: the program it comes from waits for its end, and a question may have to be answered.
            QTimer.singleShot(0, self, partial(self.take_files, files))
        elif not self._receivers.picture(mime):
            words = _ADDRESS if mime.hasUrls() else _TEXT if mime.text().strip() else _NOTHING
            self.told.emit(Problem("not-taken", "warning", words))

    def _share(self, arrivals: Arrivals) -> None:
        unsaid = left_out(arrivals)
        if arrivals.posters:
            self._unsaid = unsaid
            self._receivers.posters(arrivals.posters)
        elif unsaid is not None:
            self.told.emit(unsaid)
        if arrivals.visual is not None:
            self._receivers.visual(arrivals.visual)
        if arrivals.photo is not None:
            self._receivers.photo(arrivals.photo)


def _asks_to_paste(event: QKeyEvent | QContextMenuEvent) -> bool:
    """Whether it is the key, or the menu where one finds it."""
    if isinstance(event, QContextMenuEvent):
        return True
    return event.type() == QEvent.Type.KeyPress and event.matches(QKeySequence.StandardKey.Paste)


def _copied() -> QMimeData:
    """What the clipboard holds; nothing where the system has no clipboard."""
    return QGuiApplication.clipboard().mimeData() or QMimeData()


def _inside(field: Field) -> QWidget:
    return field.viewport() if isinstance(field, QPlainTextEdit) else field


def _files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def _for_visual(mime: QMimeData, field: Field) -> bool:
    """Whether `mime` goes past `field` to the visual: files, and a picture that comes without words."""
    if not writable(field) or _files(mime):
        return True
    return not mime.text().strip() and photo_in(mime) is not None
