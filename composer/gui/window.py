"""The main window: the rail of steps, a panel, the live visual, its formats and its findings, put side by side."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMainWindow, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from composer.core.words import Words
from composer.gui.canvas import Canvas
from composer.gui.frames import Frames
from composer.gui.framing import Framing
from composer.gui.jobs import Jobs
from composer.gui.problem_list import ProblemList
from composer.gui.shared import Shared
from composer.gui.state import STEPS, State
from composer.gui.steps.caption_step import CaptionStep
from composer.gui.steps.export_step import ExportStep
from composer.gui.steps.photo_step import PhotoStep
from composer.gui.steps.poster_step import PosterStep
from composer.gui.steps.quote_step import QuoteStep
from composer.gui.strip import Strip

_TITLE = Words("Compositeur des JPS", "JPS composer")
_UNNAMED = Words("Sans titre", "Untitled")
_PANEL_WIDTH = 400
_NAMES = {
    "poster": Words("1  Affiche", "1  Poster"),
    "photo": Words("2  Photo", "2  Photo"),
    "quote": Words("3  Citation", "3  Quote"),
    "caption": Words("4  Légende", "4  Caption"),
    "export": Words("5  Exporter", "5  Export"),
}


class Window(QMainWindow):
    """Assembles; every part does its own work."""

    def __init__(self, state: State) -> None:
        """Show `state`."""
        super().__init__()
        self.state = state
        self.jobs = Jobs(self)
        self.frames = Frames(state, self.jobs, self)
        self.framing = Framing(state, self.frames, self)
        self.canvas = Canvas(self.frames, state.speech)
        self._steps: dict[str, QPushButton] = {}
        self._panels = QStackedWidget()
        self.setCentralWidget(self._assemble(Shared(state, self.frames, self.framing, self.jobs)))
        self._connect()
        state.speech.say(self, self.setWindowTitle, self._title)
        self.resize(1280, 720)
        self.frames.start_following()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the work beside end before the window goes."""
        self.jobs.finish()
        event.accept()

    def _assemble(self, shared: Shared) -> QWidget:
        steps = (PosterStep, PhotoStep, QuoteStep, CaptionStep, ExportStep)
        for make in steps:
            self._panels.addWidget(make(shared))
        self._panels.setFixedWidth(_PANEL_WIDTH)
        center = QWidget()
        center.setObjectName("surface")
        row = QHBoxLayout(center)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail())
        row.addWidget(self._panels)
        row.addLayout(self._stage(), 1)
        return center

    def _rail(self) -> QWidget:
        rail = QWidget()
        rail.setObjectName("surface")
        column = QVBoxLayout(rail)
        column.setContentsMargins(8, 16, 8, 16)
        group = QButtonGroup(rail)
        for step in STEPS:
            button = QPushButton()
            button.setObjectName("step")
            button.setCheckable(True)
            self.state.speech.say(button, button.setText, _NAMES[step])
            button.clicked.connect(lambda _checked=False, step=step: self.state.go_to(step))
            group.addButton(button)
            column.addWidget(button)
            self._steps[step] = button
        column.addStretch()
        self._steps[self.state.step].setChecked(True)
        return rail

    def _stage(self) -> QVBoxLayout:
        stage = QVBoxLayout()
        stage.setSpacing(0)
        stage.addWidget(self.canvas, 1)
        stage.addWidget(Strip(self.state, self.frames), 0, Qt.AlignmentFlag.AlignHCenter)
        stage.addWidget(ProblemList(self.state))
        return stage

    def _connect(self) -> None:
        self.canvas.dragged.connect(self.framing.move)
        self.canvas.dropped.connect(self.framing.settle)
        self.canvas.neared.connect(self.framing.near)
        self.state.step_changed.connect(self._show_step)
        self.state.session_changed.connect(lambda: self.setWindowTitle(self._title().to(self.state.speech.language)))

    def _show_step(self) -> None:
        self._panels.setCurrentIndex(STEPS.index(self.state.step))
        self._steps[self.state.step].setChecked(True)

    def _title(self) -> Words:
        path = self.state.session.path
        name = Words(path.stem, path.stem) if path else _UNNAMED
        return Words(f"{name.fr} – {_TITLE.fr}", f"{name.en} – {_TITLE.en}")
