"""A window without a screen: one QApplication for the whole run, a fresh session each time, folders of its own."""

import gc
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete, isValid

from composer.app.context import Context, load_context
from composer.app.studio import Studio
from composer.core.problems import Problem
from composer.core.words import Words
from composer.gui.application.theme import dress, read_theme
from composer.gui.canvas.frames import Frames
from composer.gui.jobs import Jobs
from composer.gui.main import build_window, windows_of
from composer.gui.preferences import Folders
from composer.gui.shared import Shared
from composer.gui.state import State
from composer.gui.widgets.asking import Answer, Ask, File, Files, Folder, Forget, NewFile
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.when_visible import Deferred
from composer.gui.window.window import Window
from composer.render.fonts import Fonts
from composer.storage.paths import poster_home
from tests.gui.watchdog import Watchdog
from tests.own_person import own_session

#: Pixels: the window of most tests, where every part has its room.
USUAL_SIZE = QSize(1280, 720)
# Made while tests are collected, before any test asks for an application: a QGuiApplication made first could not
# show a widget, and a process has only one.
_RUNNING = QApplication.instance() or QApplication(["jps-composer", "-platform", "offscreen"])


class Answers(Ask):
    """Answers the window's questions as a test says, and remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.about_unsaved: Answer = "discard"
        self.about_forgetting: Forget = "copies"
        self.to_open: Path | None = None
        self.to_save: Path | None = None
        self.picture: Path | None = None
        self.to_export: Path | None = None
        self.visuals: Path | None = None
        self.posters: Path | None = None
        self.campaign: Path | None = None
        self.art: tuple[Path, ...] = ()
        self.logo: Path | None = None
        self.profile: Path | None = None
        self.pack: Path | None = None
        self.list: Path | None = None
        self.photos: Path | None = None
        self.photo: Path | None = None
        self.kits: Path | None = None
        self.model: Path | None = None
        self.received: tuple[Path, ...] = ()
        self.review: Path | None = None
        self.agrees = False
        #: The way to take out of the problem of each code, by its place among those offered.
        self.ways: dict[str, int] = {}

    def unsaved(self, name: str) -> Answer:
        self.asked.append(f"unsaved: {name}")
        return self.about_unsaved

    def file(self, which: File, folder: Path | None = None) -> Path | None:
        self.asked.append(f"{which}: {folder}")
        answers: dict[File, Path | None] = {
            "visual": self.to_open,
            "list": self.list,
            "photo": self.photo,
            "logo": self.logo,
            "profile": self.profile,
            "campaign": self.campaign,
            "poster-zip": self.posters,
        }
        return answers[which]

    def files(self, which: Files, folder: Path | None = None) -> tuple[Path, ...]:
        self.asked.append(f"{which}: {folder}")
        return {"art": self.art, "received": self.received}[which]

    def new_file(self, which: NewFile, proposed: Path) -> Path | None:
        self.asked.append(f"new {which}: {proposed}")
        answers: dict[NewFile, Path | None] = {
            "visual": self.to_save,
            "sheet": self.picture,
            "campaign": self.pack,
            "list": self.model,
        }
        return answers[which]

    def folder(self, which: Folder, folder: Path | None = None) -> Path | None:
        self.asked.append(f"{which}: {folder}")
        answers: dict[Folder, Path | None] = {
            "exports": self.to_export,
            "visuals": self.visuals,
            "poster": self.posters,
            "photos": self.photos,
            "kits": self.kits,
            "received": next(iter(self.received), None),
            "review": self.review,
        }
        return answers[which]

    def confirm(self, question: Words, detail: Words, yes: Words) -> bool:
        self.asked.append(f"{question.fr} {detail.fr} [{yes.fr}]")
        return self.agrees

    def offer(self, problem: Problem, ways: tuple[Words, ...]) -> Words | None:
        self.asked.append(f"offer: {problem.code}")
        return ways[self.ways[problem.code]] if problem.code in self.ways else None

    def forget(self, name: str, file: Path | None) -> Forget:
        self.asked.append(f"forget: {name}, {file}")
        return self.about_forgetting


def wait_for(predicate: Callable[[], object], milliseconds: int = 60_000) -> None:
    """Run the event loop until `predicate` holds; fails when it does not in time."""
    # A loop of its own, as only a loop deletes what asked to be deleted later.
    deadline, loop, tick = QDeadlineTimer(milliseconds), QEventLoop(), QTimer()
    tick.timeout.connect(loop.quit)
    tick.start(5)
    while not predicate():
        assert not deadline.hasExpired(), "what was awaited did not happen"
        loop.exec()


def pytest_sessionfinish() -> None:
    """Empty the clipboard: without a screen, Qt destroys what Python put there once Python is gone, and crashes."""
    if isinstance(application := QApplication.instance(), QApplication):
        application.clipboard().clear()


@pytest.fixture(scope="package", autouse=True)
def _in_this_thread() -> Iterator[None]:  # pyright: ignore[reportUnusedFunction] - pytest calls it
    """Collect garbage here alone, as the program does: a thread beside would delete the last window's widgets."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


def bury() -> None:
    """Delete for good what asked to be: its shortcuts would answer for the next window's."""
    gc.collect()
    delete_now()


def delete_now() -> None:
    """Delete the widgets that asked for it, without looking for garbage, which takes much longer."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


@pytest.fixture(autouse=True)
def _no_panel_is_left(request: pytest.FixtureRequest) -> Iterator[None]:  # pyright: ignore[reportUnusedFunction] - pytest calls it
    """Delete the panels a test was given, which pytest keeps: Qt would style them again with the next test's window."""
    yield
    for each in request.node.funcargs.values():
        # A whole window is closed by who opened it, which may be for several tests.
        if isinstance(each, QWidget) and isValid(each) and not isinstance(each, Window):
            delete(each)
    delete_now()
    assert not gc.isenabled(), "garbage would be collected in a thread beside"


@pytest.fixture(scope="session")
def application() -> QApplication:
    """The application in the window’s theme: a panel alone has the same sizes as in the window."""
    assert isinstance(_RUNNING, QApplication)
    dress(_RUNNING, read_theme(), "light")
    return _RUNNING


@pytest.fixture(scope="session")
def context() -> Context:
    return Context(load_context().campaign, poster_home())


@pytest.fixture(scope="session")
def window_fonts(application: QApplication) -> Fonts:
    assert application
    return Fonts()


@pytest.fixture
def state(application: QApplication, context: Context, window_fonts: Fonts) -> State:
    """A person’s finished visual, in French."""
    return State(Studio(context, application, window_fonts), own_session(context), Translator("fr"))


@pytest.fixture
def shared(state: State) -> Iterator[Shared]:
    """What a panel gets, without a window around it."""
    owner = QObject()
    jobs = Jobs(owner)
    frames = Frames(state, jobs, owner)
    yield Shared(state, frames, jobs)
    jobs.finish()
    owner.deleteLater()
    bury()


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Where the window keeps its own: never the person's folders."""
    names = ("exports", "settings", "autosave", "posters", "open")
    return Folders(*(tmp_path / name for name in names))


def complete(window: Window) -> Window:
    """Build all that waits to be shown: what is looked for in the whole window is looked for there too."""
    built: list[Deferred[QWidget]] = []
    found: list[Deferred[QWidget]] = window.findChildren(Deferred)
    while len(found) > len(built):
        for each in found:
            assert each.widget
        built, found = found, window.findChildren(Deferred)
    return window


@contextmanager
def opened(application: QApplication, folders: Folders, answers: Answers) -> Generator[Window]:
    """The whole window as it starts, shown, in French; closed without a question."""
    with _shown(_built(application, folders, answers, None)) as made:
        yield made


def _built(application: QApplication, folders: Folders, answers: Answers, fonts: Fonts | None) -> Window:
    # As in the program, whose first window meets an application without a style sheet: half as long.
    application.setStyleSheet("")
    made = build_window(application, [], "fr", folders, answers, fonts)
    # The platform without a screen says that it has a small one.
    made.resize(USUAL_SIZE)
    return made


@contextmanager
def _shown(made: Window) -> Generator[Window]:
    made.show()
    made.activateWindow()
    wait_for(made.isActiveWindow)
    windows = windows_of(made)
    try:
        yield made
    finally:
        # Or the window that took its place, under another campaign.
        if isValid(windows.current):
            windows.current.leave()
            windows.current.deleteLater()
        bury()


@pytest.fixture
def window(application: QApplication, folders: Folders, answers: Answers, window_fonts: Fonts) -> Iterator[Window]:
    """A window for one test, on somebody's finished visual."""
    made = _built(application, folders, answers, window_fonts)
    made.state.show(own_session(made.state.studio.context))
    # What a test does not look at costs it no time.
    made.ahead.stop()
    with _shown(made):
        yield made


@pytest.fixture
def watchdog(application: QApplication) -> Iterator[Watchdog]:
    """Sees how long the window at worst did not answer; `with watchdog.aside():` around what the test does itself."""
    assert application
    watching = Watchdog()
    yield watching
    watching.stop()
