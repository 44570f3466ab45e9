"""Handles what is dropped or pasted onto the window, or named when the program starts."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from composer.app.incoming import Arrivals, left_out, sorted_out
from composer.core.file_kinds import ZIP
from composer.core.problems import Problem
from composer.core.words import Words
from composer.gui.export.drag_out import DragOut
from composer.gui.photo.import_photo import photo_in
from composer.gui.widgets.focused_field import Field, field_of, focused_field, paste_menu, put_at, writable
from composer.gui.widgets.when_visible import Deferred

if TYPE_CHECKING:
    from composer.gui.window.window import Window

_ADDRESS = Words(
    "C’est une adresse, pas une image. Enregistrez d’abord l’image, puis déposez son fichier.",
    "This is an address, not a picture. Save the picture first, then drop its file.",
)
_TEXT = Words(
    "C’est du texte. Mettez-le dans un champ, par exemple la citation.",
    "This is text. Put it in a field, such as the quote.",
)
_NOTHING = Words(
    "Il n’y a rien à ajouter\u00a0: ni photo, ni affiche, ni visuel.",
    "There is nothing to add: no photo, no poster, no visual.",
)


class DropTarget(QObject):
    """Handles drops and pastes on a window: text goes into the field under it, everything else to the visual.

    Dropped data is always copied, never moved: a source that follows the rules deletes what was reported as moved.
    """

    #: Something cannot be used: a Problem.
    refused = Signal(object)
    #: Something was dropped, pasted or named, whatever comes of it.
    arrived = Signal()

    def __init__(self, window: "Window") -> None:
        """Pass what `window` gets to its parts; folders are searched in the background."""
        super().__init__(window)
        self._window = window
        #: What was left out beside posters that are still being imported.
        self._left_out: Problem | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self._watch_within(window)
        # A field made later is watched from its first focus.
        if isinstance(application := QApplication.instance(), QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept drags, and take what is dropped or pasted."""
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
        """Take the content of the clipboard."""
        self._take(_copied())

    def paste_in_place(self) -> None:
        """Paste text in the field that has the keyboard focus, anything else on the visual."""
        field = focused_field()
        if field is None or _for_visual(_copied(), field):
            self.paste()
        else:
            field.paste()

    def take_files(self, files: Sequence[Path]) -> None:
        """Take files and folders, and report those that cannot be used."""
        self.arrived.emit()
        if any(each.is_dir() or each.name.lower().endswith(ZIP) for each in files):
            # A folder may be large, or on a slow share, and a zip is read at its end.
            self._window.jobs.start(partial(sorted_out, tuple(files)), self._dispatch)
        else:
            self._dispatch(sorted_out(files))

    def take_file(self, file: Path) -> None:
        """Take one file, as `take_files` does."""
        self.take_files([file])

    def posters_ended(self) -> None:
        """Report what was left out beside posters, once they have been imported or refused."""
        problem, self._left_out = self._left_out, None
        if problem is not None:
            # After the message about the posters themselves.
            QTimer.singleShot(0, self, partial(self.refused.emit, problem))

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self._window and (field := field_of(now)) is not None:
            self._watch(field)

    def _watch_within(self, part: QWidget) -> None:
        """Watch the fields of `part`, and those of what is built in it later."""
        own = (part,) if isinstance(part, QPlainTextEdit) else ()
        for field in (*own, *part.findChildren(QLineEdit), *part.findChildren(QPlainTextEdit)):
            self._watch(field)
        later: list[Deferred[QWidget]] = part.findChildren(Deferred)
        for each in later:
            each.built.connect(self._watch_within)

    def _watch(self, field: Field) -> None:
        field.installEventFilter(self)
        if isinstance(field, QPlainTextEdit):
            # Qt sends drops on a scroll area, and its context menu, to the viewport.
            field.viewport().installEventFilter(self)

    def _drop(self, field: Field | None, event: QDropEvent) -> bool:
        """Answer a drag that enters, moves or drops; True when it is handled here."""
        if field is not None and event.source() in {field, _inside(field)}:
            return False  # text moved within its own field
        if isinstance(event.source(), DragOut):
            event.ignore()
            return True  # its own picture, which is not its photo
        if not event.possibleActions() & Qt.DropAction.CopyAction:
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if not isinstance(event, QDragEnterEvent | QDragMoveEvent):
            self._take_drop(field, event)
        return True

    def _take_drop(self, field: Field | None, event: QDropEvent) -> None:
        mime = event.mimeData()
        if field is None or _for_visual(mime, field):
            self._take(mime)
        else:
            put_at(field, event.position().toPoint(), mime.text())

    def _take(self, mime: QMimeData) -> None:
        """Pass the data to its receiver, or report why there is none."""
        self.arrived.emit()
        files = _files(mime)
        if files:
            # Not inside the drop: the source program waits for its end, and the person may have to answer a question.
            QTimer.singleShot(0, self, partial(self.take_files, files))
        elif not self._window.photos.take_from(mime):
            words = _ADDRESS if mime.hasUrls() else _TEXT if mime.text().strip() else _NOTHING
            self.refused.emit(Problem("not-taken", "warning", words))

    def _dispatch(self, arrivals: Arrivals) -> None:
        problem = left_out(arrivals)
        if arrivals.posters:
            self._left_out = problem
            self._window.posters.take(arrivals.posters)
        elif problem is not None:
            self.refused.emit(problem)
        for arrived, receive in self._receiving(arrivals):
            if arrived:
                receive(arrived)
        if maybe_art := arrivals.pictures or tuple(filter(None, (arrivals.photo,))):
            self._window.workshops.consider(maybe_art)

    def _receiving(self, arrivals: Arrivals) -> tuple[tuple[object, Callable[[Any], object]], ...]:
        """What arrived besides posters, or None, and what takes it."""
        window = self._window
        return (
            (arrivals.visual, window.documents.open_path),
            (arrivals.campaign, window.campaigns.look),
            (arrivals.list, lambda path: window.batches.open_soon((path,))),
            (arrivals.received, window.reviews.open_soon),
            (arrivals.art, window.workshops.open_soon),
            (arrivals.photo, window.photos.take_file),
            (arrivals.photos, window.photos.offer),
        )


def _asks_to_paste(event: QKeyEvent | QContextMenuEvent) -> bool:
    """Whether `event` is the paste shortcut, or the menu that offers it."""
    if isinstance(event, QContextMenuEvent):
        return True
    return event.type() == QEvent.Type.KeyPress and event.matches(QKeySequence.StandardKey.Paste)


def _copied() -> QMimeData:
    """Return the content of the clipboard; empty where the system has no clipboard."""
    return QGuiApplication.clipboard().mimeData() or QMimeData()


def _inside(field: Field) -> QWidget:
    return field.viewport() if isinstance(field, QPlainTextEdit) else field


def _files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def _for_visual(mime: QMimeData, field: Field) -> bool:
    """Whether `mime` is for the visual rather than for `field`: files, and a picture that comes without text."""
    if not writable(field) or _files(mime):
        return True
    return not mime.text().strip() and photo_in(mime) is not None
