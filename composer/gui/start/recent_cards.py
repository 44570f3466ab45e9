"""« Reprendre »: a card for each of the last visuals, whose picture is read from its file once the window is shown."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from composer.app.document.session import open_own
from composer.core.naming import printable, shown
from composer.core.problems import Refused
from composer.core.words import Words
from composer.gui.document.pictures import SIDE, Pictured, Pictures
from composer.gui.jobs import Jobs
from composer.gui.notice import in_words
from composer.gui.preferences import Preferences
from composer.gui.state import State
from composer.gui.widgets.fitting.folding import Wrapped
from composer.gui.widgets.labels import PlainToolButton, add_line, bound_button, bound_label, column, set_help
from composer.gui.widgets.translator import Translator

_RESUME, _RESUME_ONE = Words("Reprendre", "Resume"), Words("Reprendre {name}", "Resume {name}")
_FORGET = Words("Oublier cette liste", "Forget this list")
_FORGET_HELP = Words("Les fichiers restent où ils sont.", "The files stay where they are.")
#: Cards beside each other at most, and average letters of a name that are shown under a picture.
_ACROSS, _LETTERS = 4, 18


class RecentCards(QWidget):
    """The cards of the last visuals, the latest first, and the button that forgets them; hidden without any."""

    #: The list was forgotten.
    forgotten = Signal()

    def __init__(self, state: State, preferences: Preferences, open_: Callable[[Path], object]) -> None:
        """Show the visuals that `preferences` remembers; `open_` opens one."""
        super().__init__()
        # Its own thread: a file on a share that does not answer must not keep a photo waiting.
        self._preferences, self._jobs, self._painted = preferences, Jobs(self), False
        self.cards = tuple(RecentCard(state.translator, Path(each)) for each in preferences.settings.recent)
        for card in self.cards:
            card.clicked.connect(partial(_open, open_, card.path))
        self._pictures = Pictures([_pictured(card, state) for card in self.cards], state, self._jobs, self)
        self.forget = bound_button(state.translator, _FORGET, _FORGET_HELP, "quietButton", does=self._forget)
        title = bound_label(state.translator, _RESUME, "section")
        rows = column(self)
        add_line(rows, title, self.forget, grows=title)
        rows.addWidget(Wrapped(self.cards, _ACROSS))
        if not self.cards:
            self.hide()

    def draw(self) -> None:
        """Draw the pictures in view, which the first paint does without."""
        self._painted = True
        self._pictures.draw_next()

    def draw_more(self) -> None:
        """Draw those that came into view since."""
        if self._painted:
            self._pictures.draw_next()

    def close_files(self) -> None:
        """Read no more files: the window is closing."""
        self._jobs.finish()

    def _forget(self) -> None:
        self._preferences.forget_recent()
        self.hide()
        self.forgotten.emit()


class RecentCard(PlainToolButton):
    """A visual by the name of its file, under its picture; greyed when it cannot be read."""

    def __init__(self, translator: Translator, path: Path) -> None:
        super().__init__()
        self.path, self._translator, self._words = path, translator, Words("", "")
        self.setObjectName("card")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(SIDE, SIDE))
        # What is below must not move once the picture is there.
        empty = QPixmap(SIDE, SIDE)
        empty.fill(Qt.GlobalColor.transparent)
        self.show_picture(empty)
        metrics, name = self.fontMetrics(), shown(path.stem)
        self.setText(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, metrics.averageCharWidth() * _LETTERS))
        set_help(self, printable(str(path)))
        translator.bind(self, self.setAccessibleName, _RESUME_ONE.format(name=name))

    def show_picture(self, picture: QPixmap) -> None:
        """Show the picture of the visual."""
        self.setIcon(QIcon(picture))

    def show_refused(self, refused: Refused) -> None:
        """Show that the file is gone, or cannot be read, and why."""
        self.setEnabled(False)
        self.show_picture(_absent(self.palette().color(QPalette.ColorRole.PlaceholderText)))
        words = in_words(refused.problems[0])
        self._translator.bind(self, partial(set_help, self), words)
        self._translator.bind(self, self.setAccessibleDescription, words)


def _pictured(card: RecentCard, state: State) -> Pictured:
    read = partial(open_own, state.studio.context, card.path)
    return Pictured(card, read, lambda _: None, card.show_picture, card.show_refused)


def _absent(ink: QColor) -> QPixmap:
    """A sheet of paper in dashes, for a visual that is not there."""
    picture = QPixmap(SIDE, SIDE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setPen(QPen(ink, 2.0, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(QRectF(0.1 * SIDE, 2, 0.8 * SIDE, SIDE - 4), 4, 4)
    painter.end()
    return picture


def _open(open_: Callable[[Path], object], path: Path, _checked: object = None) -> None:
    open_(path)
