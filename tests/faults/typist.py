"""A window at work without a screen, in a process forked to be killed: it types, saves, exports, changes photos."""

import os
import random
import time
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from composer.core.document.edits import write_quote
from composer.gui.main import build_window
from composer.gui.preferences import Folders
from composer.gui.widgets.asking import Ask, NewFile
from composer.gui.widgets.translator import Translator
from composer.gui.window.window import Window
from composer.render.photo.intake import Intake
from tests.own_person import own_session

#: Milliseconds between two edits, photos, saves, exports, the first of each at any moment of that time: fast hands.
_EDIT, _PHOTO, _SAVE, _EXPORT = 90, 2900, 1100, 3700
#: Seconds a window may take to answer and still be one that a person would begin to type in.
_ANSWERS = 0.25
_SAID = "Version {number}."


class Desk(Struct, frozen=True):
    """Where a typist works; everything lives on from one typist to the next."""

    home: Path

    @property
    def folders(self) -> Folders:
        """The program's own folders, and where kits go."""
        return Folders(self.home / "exports", self.home / "settings", self.home / "sessions", self.home / "open")

    @property
    def file(self) -> Path:
        """The visual in hand."""
        return self.home / "clé usb" / "zoé.jps"

    @property
    def journal(self) -> Path:
        """What was typed and what was said to be saved, each with its moment."""
        return self.home / "journal"


class Line(Struct, frozen=True):
    """One line of the journal: `typed` or `saved`, the edit's number, and the moment in seconds."""

    what: str
    number: int
    moment: float


def number_in(quote: str) -> int:
    """The number of the edit that left `quote`; 0 for any other text."""
    digits = quote.removeprefix("Version ").removesuffix(".")
    return int(digits) if quote == _SAID.format(number=digits) and digits.isdigit() else 0


def lines_of(desk: Desk) -> tuple[Line, ...]:
    """The journal; a last line that the kill cut short is no line."""
    whole = desk.journal.read_text("utf-8").split("\n")[:-1] if desk.journal.exists() else []
    return tuple(Line(what, int(number), float(moment)) for what, number, moment in map(str.split, whole))


def work(desk: Desk, photos: tuple[Intake, ...]) -> None:
    """Open the desk's visual and work on it until killed."""
    application = QApplication(["jps-composer", "-platform", "offscreen"])
    files = [str(desk.file)] if desk.file.exists() else []
    window = build_window(application, files, "fr", desk.folders, _Hurried(Translator("fr"), desk.file))
    if not files:
        window.state.show(own_session(window.state.studio.context))
    window.preferences.change(left_out=tuple(each for each in window.state.poster.layouts if each != "landscape"))
    window.show()
    hands = _Typist(desk, window, photos)  # named for as long as the loop runs: a timer does not hold what it calls
    hands.begin()
    application.exec()


class _Hurried(Ask):
    """Saves where the desk says; any other question would stay open, and show."""

    def __init__(self, translator: Translator, file: Path) -> None:
        super().__init__(translator)
        self._file = file

    def new_file(self, which: NewFile, proposed: Path) -> Path | None:  # noqa: ARG002 - all go beside the visual
        return self._file.with_suffix(proposed.suffix)


class _Typist:
    """The hands; what they did is in the journal before the next thing."""

    def __init__(self, desk: Desk, window: Window, photos: tuple[Intake, ...]) -> None:
        self._window, self._photos, self._chance = window, photos, random.Random()  # noqa: S311 - moments, not secrets
        self._journal = os.open(desk.journal, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self._number = max((line.number for line in lines_of(desk)), default=0)

    def begin(self) -> None:
        """Work as soon as the window answers: it has much to draw when it opens."""
        asked = time.monotonic()
        QTimer.singleShot(100, self._window, lambda: self._answered(asked))

    def _answered(self, asked: float) -> None:
        if time.monotonic() - asked > 0.1 + _ANSWERS:
            self.begin()
            return
        self._window.state.reported.connect(self._tell)
        for every, act in ((_EDIT, self._type), (_PHOTO, self._photo), (_SAVE, self._save), (_EXPORT, self._export)):
            self._repeat(every, act)

    def _repeat(self, every: int, act: Callable[[], None]) -> None:
        timer = QTimer(self._window)
        timer.timeout.connect(act)
        first = self._chance.randrange(every)
        QTimer.singleShot(first, self._window, act)
        QTimer.singleShot(first, timer, lambda: timer.start(every))

    def _type(self) -> None:
        self._number += 1
        state = self._window.state
        state.edit(write_quote(state.visual, _SAID.format(number=self._number)), "quote", "typing")
        self._write("typed", self._number)

    def _photo(self) -> None:
        self._window.state.put_photo(self._photos[self._number % len(self._photos)])

    def _save(self) -> None:
        self._window.documents.save()

    def _export(self) -> None:
        self._window.exports.start()

    def _tell(self, _words: object) -> None:
        saved = self._window.state.session._saved  # pyright: ignore[reportPrivateUsage] - what was really written
        self._write("saved", number_in(saved.quote) if saved else 0)

    def _write(self, what: str, number: int) -> None:
        os.write(self._journal, f"{what} {number} {time.monotonic()}\n".encode())
