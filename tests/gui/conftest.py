"""A window without a screen: one QApplication for the whole run, a fresh session each time, folders of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from composer.app.context import Context, load_context
from composer.app.session import new_session
from composer.app.studio import Studio
from composer.gui.dialogs.asking import Answer
from composer.gui.frames import Frames
from composer.gui.framing import Framing
from composer.gui.jobs import Jobs
from composer.gui.main import build_window
from composer.gui.preferences import Folders
from composer.gui.shared import Shared
from composer.gui.speech import Speech
from composer.gui.state import State
from composer.gui.window import Window
from composer.render.fonts import Fonts

# Made while tests are collected, before any test asks for an application: a QGuiApplication made first could not
# show a widget, and a process has only one.
_RUNNING = QApplication.instance() or QApplication(["jps-composer", "-platform", "offscreen"])


class Answers:
    """Answers the window's questions as a test says, and remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.about_unsaved: Answer = "discard"
        self.to_open: Path | None = None
        self.to_save: Path | None = None
        self.to_export: Path | None = None

    def unsaved(self, name: str) -> Answer:
        self.asked.append(f"unsaved: {name}")
        return self.about_unsaved

    def file_to_open(self, folder: Path) -> Path | None:
        self.asked.append(f"open: {folder}")
        return self.to_open

    def file_to_save(self, proposed: Path) -> Path | None:
        self.asked.append(f"save: {proposed}")
        return self.to_save

    def folder(self, folder: Path) -> Path | None:
        self.asked.append(f"folder: {folder}")
        return self.to_export


def wait_for(predicate: Callable[[], object], milliseconds: int = 20_000) -> None:
    """Let the window live until `predicate` holds; fails when it does not in time."""
    # A loop of its own, as only a loop deletes what asked to be deleted later.
    deadline, loop, tick = QDeadlineTimer(milliseconds), QEventLoop(), QTimer()
    tick.timeout.connect(loop.quit)
    tick.start(5)
    while not predicate():
        assert not deadline.hasExpired(), "what was awaited did not happen"
        loop.exec()


def bury() -> None:
    """Delete for good what asked to be: its shortcuts would answer for the next window's."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


@pytest.fixture(scope="session")
def application() -> QApplication:
    assert isinstance(_RUNNING, QApplication)
    return _RUNNING


@pytest.fixture(scope="session")
def context() -> Context:
    return load_context()


@pytest.fixture(scope="session")
def window_fonts(application: QApplication) -> Fonts:
    assert application
    return Fonts()


@pytest.fixture
def state(application: QApplication, context: Context, window_fonts: Fonts) -> State:
    """The finished example, in French."""
    return State(Studio(context, application, window_fonts), new_session(context), Speech("fr"))


@pytest.fixture
def shared(state: State) -> Iterator[Shared]:
    """What a panel gets, without a window around it."""
    owner = QObject()
    jobs = Jobs(owner)
    frames = Frames(state, jobs, owner)
    yield Shared(state, frames, Framing(state, frames, owner), jobs)
    jobs.finish()
    owner.deleteLater()
    bury()


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Where the window keeps its own: never the person's folders."""
    return Folders(tmp_path / "exports", tmp_path / "settings", tmp_path / "autosave")


@pytest.fixture
def window(application: QApplication, folders: Folders, answers: Answers) -> Iterator[Window]:
    """The whole window on the example, shown, in French; closed without a question."""
    made = build_window(application, [], "fr", folders, answers)
    made.show()
    made.activateWindow()
    wait_for(made.isActiveWindow)
    yield made
    made.leave()
    made.deleteLater()
    bury()
