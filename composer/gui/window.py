"""The main window: menus, the rail of steps, a panel, the live visual, its formats and its findings, side by side."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from composer.app.recovery import Leftover
from composer.core.words import Words
from composer.gui.actions import ACTION_BY_ID, Actions
from composer.gui.autosaver import Autosaver
from composer.gui.canvas import Canvas
from composer.gui.dialogs.about_dialog import AboutDialog
from composer.gui.dialogs.asking import Ask, AskPerson
from composer.gui.dialogs.recovery_dialog import RecoveryDialog
from composer.gui.dialogs.settings_dialog import SettingsDialog
from composer.gui.documents import Documents
from composer.gui.exports import Exports
from composer.gui.frames import Frames
from composer.gui.framing import Framing
from composer.gui.jobs import Jobs
from composer.gui.menus import RecentMenu, fill_menus
from composer.gui.notice import Notice
from composer.gui.overlays import Overlays
from composer.gui.photo_door import PhotoDoor
from composer.gui.preferences import Preferences
from composer.gui.problem_list import ProblemList
from composer.gui.shared import Shared
from composer.gui.state import STEPS, State
from composer.gui.steps.caption_step import CaptionStep
from composer.gui.steps.export_step import ExportStep
from composer.gui.steps.photo_step import PhotoStep
from composer.gui.steps.poster_step import PosterStep
from composer.gui.steps.quote_step import QuoteStep
from composer.gui.strip import Strip
from composer.gui.undo_keys import UndoKeys

_TITLE = Words("Compositeur des JPS", "JPS composer")
_PANEL_WIDTH = 400


class Window(QMainWindow):
    """Assembles; every part does its own work."""

    def __init__(self, state: State, preferences: Preferences, ask: Ask | None = None) -> None:
        """Show `state`; `ask` answers its questions, the person when there is none."""
        super().__init__()
        self.state, self.preferences = state, preferences
        self.jobs = Jobs(self)
        self.frames = Frames(state, self.jobs, self)
        self.framing = Framing(state, self.frames, self)
        self.shared = Shared(state, self.frames, self.framing, self.jobs)
        self.documents = Documents(state, self.jobs, preferences, ask or AskPerson(state.speech, self), self)
        self.exports = Exports(state, self.jobs, preferences, self)
        self.autosaver = Autosaver(state, self.jobs, preferences.folders.autosave, self)
        self.ask = ask or AskPerson(state.speech, self)
        self.canvas = Canvas(self.frames, state.speech)
        self.notice = Notice(state.speech)
        self.commands = Actions(self, state.speech)
        self._steps: dict[str, QPushButton] = {}
        self._panels = QStackedWidget()
        self._leaving = False
        self.setCentralWidget(self._assemble())
        self._add_menus()
        self._connect()
        state.speech.say(self, self.setWindowTitle, self._title)
        self.resize(1280, 720)
        self.frames.start_following()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first when something would be lost; then let the work beside end before the window goes."""
        if self.state.session.unsaved and not self._leaving:
            event.ignore()
            # Not inside this event: closing again from here would be ignored.
            QTimer.singleShot(0, self, lambda: self.documents.leave(self.leave))
            return
        # An export cut short puts everything back, instead of holding the window for its last files.
        self.exports.stop()
        self.jobs.finish()
        self.autosaver.close()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves what is innermost: first what is said, then the full screen."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.notice.isVisible():
            self.notice.hide()
        elif self.isFullScreen():
            self.showNormal()

    def leave(self) -> None:
        """Close without asking."""
        self._leaving = True
        self.close()

    def export(self) -> None:
        """Export as last time, where it can be followed."""
        self.state.go_to("export")
        self.exports.start()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or leave it."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def show_settings(self) -> None:
        """Open the settings."""
        self._open(SettingsDialog(self.preferences, self.state.speech, self.ask, self))

    def show_help(self) -> None:
        """Open the quick help."""
        self._open(AboutDialog(self.state.speech, "help", self))

    def show_about(self) -> None:
        """Open what the program says of itself."""
        self._open(AboutDialog(self.state.speech, "about", self))

    def offer_back(self, leftovers: tuple[Leftover, ...]) -> None:
        """Offer what a crash left behind."""
        self._open(RecoveryDialog(leftovers, self.state, self.autosaver, self.documents.leave, self))

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _assemble(self) -> QWidget:
        quote = QuoteStep(self.shared)
        for panel in (PosterStep(self.shared), PhotoStep(self.shared), quote, CaptionStep(self.shared)):
            self._panels.addWidget(panel)
        self.overlays = Overlays(self.shared, self.canvas, quote.write)
        self._panels.addWidget(ExportStep(self.shared, self.exports, self.preferences, self.ask))
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
            self.state.speech.say(button, button.setText, ACTION_BY_ID[f"step-{step}"].text)
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
        stage.addWidget(self.notice)
        stage.addWidget(self.canvas, 1)
        stage.addWidget(Strip(self.state, self.frames), 0, Qt.AlignmentFlag.AlignHCenter)
        stage.addWidget(ProblemList(self.state))
        return stage

    def _add_menus(self) -> None:
        recent = RecentMenu(self.preferences, self.documents, self.state.speech, self)
        fill_menus(self.menuBar(), self.commands, self.state.speech, recent)
        # Also on the window, so that the keys work where a platform hides the menus.
        self.addActions(self.commands.all())
        application = QApplication.instance()
        if isinstance(application, QApplication):
            UndoKeys(application, self)

    def _connect(self) -> None:
        state = self.state
        self.canvas.held.connect(self.framing.hold)
        self.canvas.dragged.connect(self.framing.move)
        self.canvas.cancelled.connect(self.framing.cancel)
        self.canvas.nudged.connect(self.framing.nudge)
        self.canvas.dropped.connect(self.framing.settle)
        self.canvas.neared.connect(self.framing.near)
        for step in self.findChildren(PhotoStep):
            PhotoDoor(self, step.taking)
        state.step_changed.connect(self._show_step)
        state.refused.connect(self.notice.warn)
        self.preferences.refused.connect(self.notice.warn)
        self.documents.told.connect(self.notice.tell)
        self.exports.told.connect(self.notice.tell)
        self.autosaver.found.connect(self.offer_back)
        for changed in (state.visual_changed, state.session_changed, self.exports.changed, self.preferences.changed):
            changed.connect(self._refresh)
        for problem in self.preferences.unread:
            self.notice.warn(problem)

    def _refresh(self) -> None:
        self.commands.refresh()
        self.setWindowTitle(self._title().to(self.state.speech.language))
        self.setWindowModified(self.state.session.unsaved)

    def _show_step(self) -> None:
        self._panels.setCurrentIndex(STEPS.index(self.state.step))
        self._steps[self.state.step].setChecked(True)

    def _title(self) -> Words:
        name = self.documents.name
        return Words(f"{name.fr}[*] – {_TITLE.fr}", f"{name.en}[*] – {_TITLE.en}")
