"""The logo of the person's organisation: chosen or dropped here, shown small, removed."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QWidget

from composer.app.document.session import Session
from composer.app.logo import read_logo
from composer.core.color import Color
from composer.core.document.edits import remove_logo
from composer.core.geometry import Rect
from composer.core.problems import Refused
from composer.core.words import Words
from composer.gui.notice import in_words
from composer.gui.shared import Shared
from composer.gui.widgets.file_dialog import file_to_open
from composer.gui.widgets.labels import PlainLabel, add_line, announce, bound_button, bound_label, column, plain_label
from composer.gui.widgets.thumbnail import thumbnail
from composer.gui.widgets.when_visible import follow
from composer.render.frame import Flat, Frame
from composer.render.logo import Logo
from composer.render.logo_item import logo_item

LABEL = Words("Logo de l’organisation (PNG ou SVG)", "Organisation’s logo (PNG or SVG)")
_HELP = Words(
    "Facultatif. Il est placé à côté de la signature de la campagne, là où il y a de la place.",
    "Optional. It is placed beside the campaign’s signature, where there is room.",
)
_CHOOSE = Words("Choisir un logo…", "Choose a logo…")
_REMOVE = Words("Retirer le logo", "Remove the logo")
_TITLE = Words("Choisir un logo", "Choose a logo")
_TYPES = Words("Logos", "Logos")
_PATTERNS = "*.png *.svg *.jpg *.jpeg *.webp"
_PICTURE = Words("Logo choisi", "Logo chosen")
_REFUSED = Words("Logo refusé. {why}", "Logo refused. {why}")
#: Pixels of the longer side of the picture; behind it, a grey on which a black and a white logo are both seen.
_SIDE, _GREY = 72, Color(0x9A, 0x9A, 0x9A)


class LogoRow(QWidget):
    """A button that chooses the logo, its picture and a button that removes it; under them, why one was refused."""

    def __init__(self, shared: Shared) -> None:
        super().__init__()
        self._state, self._jobs = shared.state, shared.jobs
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))
        self._shown, self._why = "", Words("", "")
        translator = self._state.translator
        self.choose = bound_button(translator, _CHOOSE, _HELP, does=self._choose)
        self.remove = bound_button(translator, _REMOVE, does=self._remove)
        self.picture, self.refusal = PlainLabel(), plain_label("error")
        translator.bind(self.picture, self.picture.setAccessibleName, _PICTURE)
        translator.bind(self.refusal, self.refusal.setText, lambda: self._why)
        self._lay_out()
        self.setAcceptDrops(True)
        self._state.session_changed.connect(self._box.hide)
        follow(self._on_visual_changed, self._state.visual_changed)

    def take_file(self, path: Path) -> None:
        """Read the logo of a file in the background, and put it on the visual that is open now."""
        session = self._state.session
        self._jobs.start(partial(read_logo, path), partial(self._put, session), partial(self._refuse, session))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept one file."""
        if _file_of(event) is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file, which is copied, never moved."""
        path = _file_of(event)
        if path is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.take_file(path)

    def _lay_out(self) -> None:
        # In its own box, so that its colour is not the only sign of it.
        self._box = QFrame()
        self._box.setObjectName("refusal")
        column(self._box).addWidget(self.refusal)
        self._box.hide()
        rows = column(self, 8, bound_label(self._state.translator, LABEL, buddy=self.choose))
        add_line(rows, self.picture, self.choose, self.remove).addStretch()
        rows.addWidget(self._box)

    def _choose(self) -> None:
        path = file_to_open(self._state.translator, _TITLE, (_TYPES, _PATTERNS), self._folder, self)
        if path is not None:
            self._folder = path.parent
            self.take_file(path)

    def _remove(self) -> None:
        # The focus never goes to a button that is about to be hidden.
        self.choose.setFocus()
        self._state.edit(remove_logo(self._state.visual), "logo")

    def _put(self, session: Session, logo: Logo) -> None:
        """Put `logo` on the visual of `session`, unless another document is open by now."""
        if self._state.session is session:
            self._box.hide()
            self._state.put_logo(logo)

    def _refuse(self, session: Session, refused: Refused) -> None:
        if self._state.session is session:
            self._why = _REFUSED.format(why=in_words(refused.problems[0]))
            self.refusal.setText(self._state.translator(self._why))
            self._box.show()
            announce(self.refusal, self.refusal.text())

    def _on_visual_changed(self) -> None:
        logo = self._state.session.own_logo
        digest = logo.digest if logo else ""
        self.picture.setVisible(logo is not None)
        self.remove.setVisible(logo is not None)
        if digest != self._shown:
            self._shown = digest
            if logo is not None:
                self.picture.setPixmap(thumbnail(_frame(logo), _SIDE, self.devicePixelRatioF()))


def _file_of(event: QDropEvent) -> Path | None:
    """The one file that is dropped; None when it is something else, which the window then handles."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def _frame(logo: Logo) -> Frame:
    share = _SIDE / max(logo.size.width, logo.size.height)
    box = Rect(0, 0, max(1.0, share * logo.size.width), max(1.0, share * logo.size.height))
    return Frame(box.size, (Flat("", box, _GREY), logo_item(logo, box, 2)))
