"""Visuals of others brought in by the window's doors, in one process of bounded memory; writes what became of each.

A file opened, a recent one chosen again, and what a crash left: each is drawn, told and asked about.
"""

import json
import os
import resource
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import TracebackType

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QApplication, QLabel

from composer.core.problems import Problem
from composer.core.words import Words
from composer.gui.document.recovery_dialog import RecoveryDialog
from composer.gui.main import build_window
from composer.gui.preferences import Folders
from composer.gui.window.menus import RecentMenu
from composer.gui.window.window import Window
from tests.gui.conftest import Answers, complete
from tests.hostile.kept import kept_words
from tests.hostile.visuals import marked_up, visuals

#: Bytes of address space: several times what the window takes, a fraction of what a fault took.
_MEMORY = 6 << 30
#: Bytes. Longer words are refused by the reader of files, whose door has them all.
_LONG = 50_000
#: Seconds for one input, on a machine that is busy.
_WORK = 30


class _Willing(Answers):
    """Gives up what is not saved, and takes the first way out of whatever is asked."""

    def offer(self, problem: Problem, ways: tuple[Words, ...]) -> Words | None:
        self.asked.append(problem.code)
        return ways[0]


class _Watched:
    """The window, and what nobody foresaw in it."""

    def __init__(self, home: Path) -> None:
        # The one that the tests of the window have made.
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.application, self.fallen = application, list[str]()
        folders = Folders(*(home / name for name in ("exports", "settings", "kept", "posters", "open")))
        self.window: Window = complete(build_window(self.application, [], "fr", folders, _Willing()))
        sys.excepthook = self._note
        self.window.show()

    def _note(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        self.fallen.append("".join(traceback.format_exception(error)))

    def settle(self, also: Callable[[], object] = lambda: True) -> str:
        """Live until nothing is done beside any more, and draw; what went wrong, empty for nothing."""
        until = time.monotonic() + _WORK
        window = self.window
        # Privately, as nothing that a person sees tells when all is done.
        jobs = (window.jobs, window.documents._jobs, window.autosaver._jobs)  # pyright: ignore[reportPrivateUsage]
        self.application.processEvents()
        while any(each._waiting for each in jobs) or not also():  # pyright: ignore[reportPrivateUsage]
            if time.monotonic() > until:
                return "not done in time"
            self.application.processEvents()
            time.sleep(0.002)
        window.grab()
        rich = [each.text() for each in window.findChildren(QLabel) if each.textFormat() != Qt.TextFormat.PlainText]
        fallen, self.fallen = self.fallen, []
        return "".join((*fallen, *(f"read as HTML: {text}" for text in rich if text)))


def _opened(watched: _Watched, home: Path) -> Iterator[tuple[str, str]]:
    """Each visual opened by its file, which has a name of the same kind."""
    fifo = home / "fifo"
    os.mkfifo(fifo)
    found = [*((name, data) for name, data in visuals() if len(data) < _LONG), *marked_up(str(fifo))]
    for number, (name, data) in enumerate(found):
        path = home / f"<h1>Cliquez & {number} [*] {{0}}.jps"
        path.write_bytes(data)
        watched.window.documents.open_path(path)
        yield name, watched.settle()


def _recent(watched: _Watched) -> Iterator[tuple[str, str]]:
    (menu,) = watched.window.findChildren(RecentMenu)
    # Opened, the last one comes first: the menu is another each time.
    for turn in range(len(menu.actions())):
        menu.actions()[-1].trigger()
        yield f"recent {turn}", watched.settle()


def _left(watched: _Watched, home: Path) -> Iterator[tuple[str, str]]:
    """What crashes left, offered together."""
    for number, (_, data) in enumerate(kept_words()):
        if len(data) < _LONG:
            folder = home / "kept" / f"{number:016x}"
            folder.mkdir(parents=True)
            (folder / "visual.json").write_bytes(data)
    watched.window.autosaver.look_for_leftovers()
    yield "left by crashes", watched.settle(lambda: watched.window.findChild(RecoveryDialog))
    for dialog in watched.window.findChildren(RecoveryDialog):
        yield "their pictures", watched.settle()
        dialog.reject()


def _all(home: Path) -> Mapping[str, str]:
    watched = _Watched(home)
    try:
        watched.settle()
        ended = dict(_opened(watched, home))
        ended |= dict(_recent(watched))
        ended |= dict(_left(watched, home))
        watched.window.leave()
    finally:
        # What falls here falls for all to see.
        sys.excepthook = sys.__excepthook__
    return ended


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    sys.stdout.write(json.dumps(_all(Path(sys.argv[1]).resolve())))
