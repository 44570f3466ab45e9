"""The main window: menus, the rail of steps, a panel, the live visual, its formats and its findings."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from composer.app.document.recovery import LostWork
from composer.app.document.session import Session
from composer.core.words import Words
from composer.gui.campaign.campaigns import Campaigns
from composer.gui.campaign.head_button import HeadButton
from composer.gui.canvas.badge import example_badge
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.compression_preview import CompressionPreview
from composer.gui.canvas.frames import Frames
from composer.gui.canvas.ghosts import Ghosts
from composer.gui.canvas.start_buttons import StartButtons
from composer.gui.canvas.zones_overlay import ZonesOverlay
from composer.gui.document.autosaver import Autosaver
from composer.gui.document.documents import Documents
from composer.gui.document.folder_refresher import FolderRefresher
from composer.gui.document.forgetting import Forgetting
from composer.gui.document.next_person import NextPerson
from composer.gui.document.update_card import UpdateCard
from composer.gui.export.contact_sheets import ContactSheets
from composer.gui.export.exports import Exports
from composer.gui.jobs import Jobs
from composer.gui.notice import Notice, NoticeAction
from composer.gui.photo.face_marks import FaceMarks
from composer.gui.photo.framing import Framing
from composer.gui.photo.import_photo import PhotoImporter
from composer.gui.poster.user_posters import PosterImporter
from composer.gui.preferences import Preferences
from composer.gui.shared import Shared
from composer.gui.start.start_sheet import StartActions, StartSheet
from composer.gui.state import STEPS, State
from composer.gui.table.kit_window import KitWindow
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.labels import as_title
from composer.gui.widgets.when_visible import Deferred
from composer.gui.window import panels
from composer.gui.window.actions import Actions, WindowKeys
from composer.gui.window.ahead import Ahead
from composer.gui.window.canvas_tools import CanvasTools, Overlays
from composer.gui.window.drop_target import DropTarget
from composer.gui.window.menus import RecentMenu, fill_menus
from composer.gui.window.problem_list import Findings, ProblemList
from composer.gui.window.rail import Rail
from composer.gui.window.steps import Steps
from composer.gui.window.workspace import GallerySwitch, Parts, Workspace
from composer.gui.workshop.workshops import Workshops

_TITLE = Words("Compositeur des JPS", "JPS composer")
_MAYBE_ART = Words(
    "L’image est prise comme photo. Si c’est l’affiche d’une agence, l’atelier peut en faire une affiche.",
    "It was added as a photo. If it is an agency’s poster, the workshop can make a poster from it.",
)
_GO_BACK = Words("Revenir", "Go back")
_TO_WORKSHOP = Words("Ouvrir dans l’atelier", "Open in the workshop")
#: Pixels, as the window first opens.
_LEAST, _LARGEST = QSize(1280, 720), QSize(1760, 1040)


class Window(QMainWindow):
    """Builds the parts of the window and connects them; it does no other work."""

    def __init__(self, state: State, preferences: Preferences, ask: Ask | None = None) -> None:
        """Show `state`; `ask` answers the window's questions, or the person when it is None."""
        super().__init__()
        self.state, self.preferences = state, preferences
        # Connected first: what is typed is kept before it is drawn.
        self.autosaver = Autosaver(state, preferences.folders.autosave, self)
        self.jobs = Jobs(self)
        self.frames = Frames(state, self.jobs, self)
        self.framing = Framing(state, self.frames, self)
        self.marks = FaceMarks(state, self.framing, self)
        self.shared = Shared(state, self.frames, self.jobs)
        self.ask = ask or Ask(state.translator, self)
        self.documents = Documents(state, preferences, self.ask, self)
        self.exports = Exports(state, self.jobs, preferences, self)
        self.next_person = NextPerson(state, self.documents, self.exports, preferences)
        self.forgetting = Forgetting(state, self.documents, self.exports, self.autosaver, preferences, self.ask)
        self.sheets = ContactSheets(state, self.jobs, preferences, self.ask)
        self.posters = PosterImporter(state, self.jobs, self.ask, self)
        self.workshops = Workshops(state, self.ask, self)
        self.batches = KitWindow("composer.gui.batch.batch_dialog", partial(panels.batch_dialog, self), self)
        self.reviews = KitWindow("composer.gui.review.review_dialog", partial(panels.review_dialog, self), self)
        self.campaigns = Campaigns(state, self.ask, self)
        self.refresher = FolderRefresher(state, preferences, self.ask, self)
        self.findings = Findings(state, self.jobs, self)
        self.canvas = Canvas(self.frames, state.translator)
        self.compression_preview = CompressionPreview(state, self.frames, self.jobs, self.canvas)
        self.zones = ZonesOverlay(state, self.frames, self.canvas)
        self.example_badge = example_badge(state, self.canvas)
        self.notice, self.update_card = Notice(state), UpdateCard(state, self.jobs, preferences)
        self.commands = Actions(self, state.translator)
        self.head = HeadButton(state)
        self.photos = PhotoImporter(state, self.jobs, self)
        self.steps = Steps(self)
        self._leaving = False
        self.setCentralWidget(self._assemble())
        self.drop_target = DropTarget(self)
        self._add_menus()
        self._connect()
        state.translator.bind(self, self.setWindowTitle, self._title)
        self._take_size()

    def _take_size(self) -> None:
        """Begin with most of a large screen, and all of a small one."""
        screen = self.screen().availableSize()
        self.resize((screen * 0.9).boundedTo(_LARGEST).expandedTo(_LEAST).boundedTo(screen))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first when work would be lost; then let background jobs end before the window closes."""
        if self.state.session.unsaved and not self._leaving:
            event.ignore()
            # Not inside this event: a second close from here would be ignored.
            QTimer.singleShot(0, self, lambda: self.documents.leave(self.leave))
            return
        self.ahead.stop()
        # An export that is stopped puts everything back; waiting for its last files would keep the window open.
        self.exports.stop()
        self.jobs.finish()
        dialogs = (self.campaigns, self.workshops, self.batches, self.reviews)
        for each in (self.photos, self.tools, *dialogs, self.refresher):
            each.close()
        self.start_sheet.recent.close_files()
        self.documents.close()
        self.autosaver.close()
        self.preferences.save_now()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the innermost thing: the notice, the findings, the start sheet, then the full screen."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.notice.isVisible():
            self.notice.hide()
        elif self.problems.is_open:
            self.problems.fold()
        elif self.start_sheet.isVisible():
            self.start_sheet.leave()
        elif self.isFullScreen():
            self.showNormal()

    def leave(self) -> None:
        """Close without asking."""
        self._leaving = True
        self.close()

    def stop(self) -> None:
        """Close at once, without asking: unsaved work is offered again at the next start."""
        self.autosaver.leave_for_recovery()
        self.leave()

    def export(self) -> None:
        """Export with the last choices, in the step « Exporter », where progress is visible."""
        self.state.go_to("export")
        self.workspace.show_panel()
        self.exports.start()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or leave it."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def offer_recovery(self, lost: LostWork) -> None:
        """Offer the work that a crash left behind."""
        panels.recovery_dialog(self, lost).open()

    def show_leftovers(self, left: tuple[Path, ...]) -> None:
        """List what is still on the disk of a visual that was forgotten."""
        panels.leftovers_dialog(self, left).open()

    def _assemble(self) -> Workspace:
        steps = self.steps
        self.problems = ProblemList(self.state, self.findings, steps.targets)
        self.overlays = Overlays(self.shared, self.canvas, self.marks)
        self.tools = CanvasTools(self)
        self._begin(steps)
        self._rail = Rail(self.state, self.commands)
        cards = (self.update_card, self.notice)
        gallery = Deferred(partial(panels.gallery, self))
        parts = Parts(self._rail, steps, self.head, self.canvas, self.tools.formats, gallery, self.problems, cards)
        self.workspace = Workspace(self.state, parts)
        self.gallery = GallerySwitch(self.state, gallery, self.workspace)
        # What is asked for is in the panel whose place the gallery takes.
        for asked in (self.commands["step-poster"].triggered, self.posters.began):
            asked.connect(self.gallery.close)
        for step in STEPS:
            self.commands[f"step-{step}"].triggered.connect(self.workspace.show_panel)
        steps.brought.connect(self._show_place)
        self._rail.pointed.connect(steps.write_first)
        return self.workspace

    def _begin(self, steps: Steps) -> None:
        """Cover the canvas with how to begin; under it, the visual shows what it lacks."""
        state, frames, canvas, preferences = self.state, self.frames, self.canvas, self.preferences
        documents, acts = self.documents, (steps.show_framing, partial(steps.write, "quote"))
        actions = StartActions(
            acts[0], documents.see_example, self.batches.open_soon, self.campaigns.choose, documents.open_path
        )
        self.start_sheet = StartSheet(state, canvas, preferences, actions)
        self.ghosts = Ghosts(state, frames, canvas, preferences, self.start_sheet.covers)
        self.start_buttons = StartButtons(state, frames, canvas, self.ghosts, acts)
        self.start_sheet.raise_()

    def _add_menus(self) -> None:
        recent = RecentMenu(self.preferences, self.documents, self.state.translator, self)
        fill_menus(self.menuBar(), self.commands, self.state.translator, recent)
        # Also on the window, so that shortcuts work where a platform hides the menus.
        self.addActions(self.commands.all())
        self.head.clicked.connect(self.campaigns.choose)
        if not self.menuBar().isNativeMenuBar():
            self.menuBar().setCornerWidget(self.head)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            WindowKeys(application, self)

    def _connect(self) -> None:
        state = self.state
        self._connect_beginnings()
        self.canvas.appeared.connect(self.frames.start_other_formats)
        self.canvas.appeared.connect(self.findings.start_checking)
        self.posters.ended.connect(self.drop_target.posters_ended)
        self.drop_target.refused.connect(self.notice.warn)
        state.step_changed.connect(self._show_step)
        state.refused.connect(self.notice.warn)
        state.noticed.connect(self.notice.warn_of_edit)
        self.preferences.refused.connect(self.notice.warn)
        self.documents.save_failed.connect(partial(self.notice.warn, another=self.documents.save_as))
        state.completing.connect(self.campaigns.complete)
        self.update_card.wanted.connect(self.campaigns.go_on)
        self.workshops.offered.connect(self._offer_workshop)
        self.posters.making.connect(self.workshops.choose)
        self.autosaver.leftovers_found.connect(self.offer_recovery)
        self.forgetting.leftovers_found.connect(self.show_leftovers)
        for each in (state, self.campaigns, self.workshops, self.posters):
            each.reported.connect(self.notice.inform)
        state.noted.connect(self.notice.note)
        refreshing = (state.visual_changed, state.session_changed, self.exports.changed, self.preferences.changed)
        for changed in (*refreshing, self.zones.changed, self.compression_preview.changed, *self.tools.changed):
            changed.connect(self._refresh)
        for problem in self.preferences.unread:
            self.notice.warn(problem)

    def _connect_beginnings(self) -> None:
        self.ahead = Ahead(self.state, self.steps, self.frames, self)
        self.canvas.appeared.connect(self.ahead.begin)
        self.canvas.appeared.connect(self.start_sheet.recent.draw)
        self.drop_target.arrived.connect(self.start_sheet.leave_soon)
        self.start_sheet.left.connect(self.start_buttons.follow)
        self.next_person.begun.connect(self._offer_way_back)

    def _offer_workshop(self, pictures: tuple[Path, ...]) -> None:
        self.notice.offer(_MAYBE_ART, NoticeAction(_TO_WORKSHOP, partial(self.workshops.open_soon, pictures)))

    def _offer_way_back(self, noted: Words, before: Session) -> None:
        back = partial(self.documents.leave, partial(self.state.show, before))
        self.notice.offer_once(noted, NoticeAction(_GO_BACK, back))

    def _refresh(self) -> None:
        self.commands.refresh()
        self.setWindowTitle(self._title().to(self.state.translator.language))
        # Qt tells the system of it anew even where it is the same.
        if self.isWindowModified() != self.state.session.unsaved:
            self.setWindowModified(self.state.session.unsaved)

    def _show_step(self) -> None:
        step, focused = self._rail.show_step(), self.focusWidget()
        # The focus follows the step: the widget that has it is about to be hidden, or is another step's button.
        if not focused or focused.objectName() == "step" or self.steps.isAncestorOf(focused):
            step.setFocus()
        if self.state.step != "photo":
            # The handles of the photo are not to lie over the words that one goes on to.
            self.canvas.select("")
        self.steps.show_step()
        self.workspace.show_panel()

    def _show_place(self) -> None:
        """Uncover a place of a panel that is to be looked at."""
        self.gallery.close()
        self.problems.fold()
        self.workspace.show_panel()

    def _title(self) -> Words:
        name = self.documents.name
        return Words(f"{as_title(name.fr)}[*] – {_TITLE.fr}", f"{as_title(name.en)}[*] – {_TITLE.en}")
