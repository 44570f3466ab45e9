"""Drives one window as a person would and prints its times as JSON, given a pixel ratio (0: a long day) and a photo."""

import gc
import json
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from composer.core.document.edits import choose_poster, write_quote
from composer.gui.application.garbage_collector import GarbageCollector
from composer.gui.main import build_window
from composer.gui.quote.quote_step import FreeWriting
from composer.gui.state import STEPS
from composer.render.photo.intake import take_in
from tests.own_person import own_session

_KEYS, _MOVES, _TURNS, _EDITS, _PHOTOS = 120, 180, 12, 1000, 50
#: Points of a window in which the visual is about 640 × 800 points, of one pixel or of two by two.
_WINDOW = (1920, 1080)
#: The full-bleed poster: the most pixels that a hand can drag.
_POSTER = "sentier"
#: Milliseconds between keystrokes: a run, then rests in which thumbnails begin to follow.
_RHYTHM = (20, 60, 160, 210)


class Watch(QObject):
    """Notes when a widget has been painted: at the iteration of the event loop after the one that paints it."""

    def __init__(self, widget: QWidget) -> None:
        """Start noting."""
        super().__init__(widget)
        self.painted = 0.0
        #: Paintings begun, and ended.
        self._begun, self._ended = 0, 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002 - Qt names it
        """Let everything through."""
        if event.type() == QEvent.Type.Paint:
            self._begun += 1
            QTimer.singleShot(0, self, partial(self._note, self._begun))
        return False

    def until_painted(self, act: Callable[[], object]) -> float:
        """Milliseconds from `act` to the end of the first painting begun after it."""
        started = perf_counter()
        act()
        before = self._begun
        while self._ended <= before:
            QApplication.processEvents()
        return 1000 * (self.painted - started)

    def _note(self, ended: int) -> None:
        self._ended, self.painted = ended, perf_counter()


class Driven:
    """The program's window on a photo, with the full-bleed poster."""

    def __init__(self, photo: Path) -> None:
        """Open it, and wait until it is idle."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        # As the program does: garbage is collected in turns of the loop, never in the middle of a keystroke.
        gc.freeze()
        self.window = build_window(application, [], "fr")
        GarbageCollector(self.window).attend(self.window.ahead)
        self.state = self.window.state
        self.window.resize(*_WINDOW)
        self.window.show()
        self.watch = Watch(self.window.canvas)
        self.state.show(own_session(self.state.studio.context))
        self.put(photo)
        self.state.edit(choose_poster(self.state.visual, _POSTER), "poster")
        live(2000)

    def put(self, photo: Path) -> None:
        """Measure putting another photo on the visual."""
        self.state.put_photo(take_in(photo, photo.name))

    def typed(self) -> list[float]:
        """Measure each keystroke in the quote."""
        self.state.go_to("quote")
        live(800)
        field = self.window.findChildren(FreeWriting)[0].field
        field.moveCursor(QTextCursor.MoveOperation.End)
        times: list[float] = []
        for count in range(_KEYS):
            key = Qt.Key.Key_Backspace if count % 40 >= 20 else Qt.Key.Key_A
            times.append(self.watch.until_painted(partial(QTest.keyClick, field, key)))
            live(_RHYTHM[count % len(_RHYTHM)])
        return times

    def dragged(self, angle: float) -> list[float]:
        """Measure each move of the pointer on the photo, rotated by `angle` degrees."""
        framing = self.window.framing
        self.state.go_to("photo")
        framing.tilt(angle)
        framing.set_zoom(1.5)
        live(800)
        framing.hold()
        times = [self.watch.until_painted(partial(framing.move, *step)) for step in _steps()]
        framing.settle()
        return times

    def refined(self) -> list[float]:
        """Measure from the last move of the pointer to the exact picture painted, each after a pause."""
        times: list[float] = []
        for count in range(_TURNS):
            live(400)
            moved = perf_counter()
            # Further each time: a place that the hand has been at is exact at once.
            self.watch.until_painted(partial(self.window.framing.move, -3.0 - count, 0.0))
            self.watch.until_painted(_nothing)
            times.append(1000 * (self.watch.painted - moved))
        return times

    def turns(self) -> list[float]:
        """Measure each iteration of the event loop while the thumbnails of every format update."""
        live(600)
        self.state.edit(write_quote(self.state.visual, "Un pas, puis un autre."), "quote")
        times: list[float] = []
        ended = perf_counter() + 1.5
        while perf_counter() < ended:
            started = perf_counter()
            QApplication.processEvents()
            times.append(1000 * (perf_counter() - started))
        # The first is the keystroke's own.
        return times[1:]

    def day(self, photo: Path) -> list[float]:
        """Measure the megabytes in use after a warm-up of two tenths of the day, and at its end."""
        held: list[float] = []
        for part in range(12):
            for count in range(_EDITS // 10):
                self._edit(part, count)
            for _ in range(_PHOTOS // 10):
                self.put(photo)
                live(200)
                self.state.undo()
                live(100)
            live(1500)
            held.append(_held())
        return [held[1], held[-1]]

    def _edit(self, part: int, count: int) -> None:
        state, posters = self.state, self.state.studio.context.poster_ids()
        if count % 20 == 0:
            state.go_to(STEPS[count // 20 % len(STEPS)])
            state.edit(choose_poster(state.visual, posters[(part + count // 20) % len(posters)]), "poster")
        state.edit(write_quote(state.visual, f"On avance, un pas à la fois, {part} fois {count}."), "quote")
        live(2)


def bare() -> list[float]:
    """Each painting of a window that does nothing."""
    window = QMainWindow()
    window.resize(*_WINDOW)
    window.show()
    watch = Watch(window)
    live(200)
    return [watch.until_painted(window.update) for _ in range(50)]


def live(milliseconds: int) -> None:
    """Process the window's events."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _steps() -> Iterator[tuple[float, float]]:
    """The path of the pointer, in design pixels: there and back."""
    for count in range(_MOVES):
        side = 1.0 if count // 30 % 2 else -1.0
        yield 4 * side, 2 * side


def _nothing() -> None:
    """Wait for a painting that was already requested."""


def _held() -> float:
    """Megabytes of memory this process uses now; Linux gives it in pages."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _main(ratio: int, photo: Path) -> dict[str, list[float]]:
    application = QApplication(["bench"])
    bare_times = bare() if ratio else []
    driven = Driven(photo)
    if not ratio:
        taken = {"memory": driven.day(photo)}
    else:
        taken = {
            "bare": bare_times,
            "keystroke": driven.typed(),
            "drag": driven.dragged(0.0),
            "drag-leaning": driven.dragged(4.0),
            "refined": driven.refined(),
            "turns": driven.turns(),
        }
    driven.window.leave()
    del application
    return taken


if __name__ == "__main__":
    print(json.dumps(_main(int(sys.argv[1]), Path(sys.argv[2]))))
