"""The start sheet: how to begin, which visuals to go on with, and of which region one is, asked once."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from composer.app.document.session import open_own
from composer.core.problems import Refused
from composer.core.words import Words, printable, shown
from composer.gui.canvas.canvas import Canvas
from composer.gui.document.pictures import SIDE, Pictured, Pictures
from composer.gui.jobs import Jobs
from composer.gui.notice import in_words
from composer.gui.preferences import Preferences
from composer.gui.state import State
from composer.gui.widgets import labels
from composer.gui.widgets.fitting.folding import Wrapped
from composer.gui.widgets.scrolled import Scrolled
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.turns import SOON, single_shot
from composer.storage.campaigns.library import read_index
from composer.storage.paths import own_campaign_home

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
            card.clicked.connect(partial(open_, card.path))
        self._pictures = Pictures([_pictured(card, state) for card in self.cards], state, self._jobs, self)
        self.forget = labels.bound_button(state.translator, _FORGET, _FORGET_HELP, "quietButton", does=self._forget)
        title = labels.bound_label(state.translator, _RESUME, "section")
        rows = labels.column(self)
        labels.add_line(rows, title, self.forget, grows=title)
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
        self._preferences.change(recent=())
        self.hide()
        self.forgotten.emit()


class RecentCard(labels.PlainToolButton):
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
        labels.set_help(self, printable(str(path)))
        translator.bind(self, self.setAccessibleName, _RESUME_ONE.format(name=name))

    def show_picture(self, picture: QPixmap) -> None:
        """Show the picture of the visual."""
        self.setIcon(QIcon(picture))

    def show_refused(self, refused: Refused) -> None:
        """Show that the file is gone, or cannot be read, and why."""
        self.setEnabled(False)
        self.show_picture(_absent(self.palette().color(QPalette.ColorRole.PlaceholderText)))
        words = in_words(refused.problems[0])
        self._translator.bind(self, partial(labels.set_help, self), words)
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


_TITLE = Words("Par où commencer?", "Where to begin?")
_DROP = Words(
    "Vous pouvez aussi déposer ou coller une photo ici, tout de suite.",
    "You can also drop or paste a photo here, right away.",
)
_BEGIN = Words("Commencer", "Start")
_BEGIN_HELP = Words("Votre photo d’abord, puis vos mots.", "Your photo first, then your words.")
_EXAMPLE = Words("Voir un exemple", "See an example")
_EXAMPLE_HELP = Words("Un visuel fini, que l’on ne peut pas publier.", "A finished visual, which cannot be published.")
_LIST = Words("Une liste…", "A list…")
_LIST_HELP = Words(
    "Pour le personnel\u00a0: un visuel par personne d’un tableau.", "For staff: one visual for each person in a table."
)
_REGION = Words("Votre région", "Your region")
_REGION_HELP = Words(
    "L’organisation à nommer et ses identifiants en dépendent. Vous pourrez en changer en haut de la fenêtre.",
    "The organisation to mention and its handles depend on it. You can change it later, at the top of the window.",
)
_REGION_NAME = Words("Votre région\u00a0: {region}. En choisir une autre.", "Your region: {region}. Choose another.")
#: Pixels: of the widest sheet, and around it.
_WIDEST, _AROUND = 760, 24


class StartActions(Struct, frozen=True):
    """What the buttons of the sheet do; `begin` goes to the photo, `open` takes the file of a visual."""

    begin: Callable[[], object]
    example: Callable[[], object]
    people: Callable[[], object]
    region: Callable[[], object]
    open: Callable[[Path], object]


class StartSheet(QFrame):
    """Covers the canvas as long as nobody has begun; Esc, a drop, a paste and any other act begin at once."""

    #: The person began: the visual is in view.
    left = Signal()

    def __init__(self, state: State, canvas: Canvas, preferences: Preferences, actions: StartActions) -> None:
        super().__init__(canvas)
        self.setObjectName("start")
        self._state, self._canvas, self._preferences = state, canvas, preferences
        state.translator.bind(self, self.setAccessibleName, _TITLE)
        self.begin = self._way(_BEGIN, _BEGIN_HELP, actions.begin, "primary")
        self.example = self._way(_EXAMPLE, _EXAMPLE_HELP, actions.example)
        self.people = self._way(_LIST, _LIST_HELP, actions.people)
        self.recent = RecentCards(state, preferences, actions.open)
        self.recent.forgotten.connect(self.begin.setFocus)
        self.region = RegionRow(state, preferences, actions.region)
        self._assemble()
        # In a turn of its own: the visual was just laid out, and what stands in for it once in view is not yet.
        self._leaving = single_shot(self, SOON, self.leave)
        for changed in (state.session_changed, state.visual_changed):
            changed.connect(self._on_visual_changed)
        for changed in (state.step_changed, state.format_changed):
            changed.connect(self.leave_soon)
        canvas.installEventFilter(self)
        canvas.covers += (self,)
        if state.session.untouched:
            canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        else:
            self.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the first way to begin."""
        super().showEvent(event)
        self.begin.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the canvas."""
        if event.type() == QEvent.Type.Resize:
            self.resize(self._canvas.size())
        return False

    def covers(self) -> bool:
        """Whether nobody has begun, so that it is over the canvas."""
        return not self.isHidden()

    def leave(self) -> None:
        """Show the visual: the person has begun."""
        if self.isHidden():
            return
        focused = QApplication.focusWidget()
        self.hide()
        self._canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if focused is not None and self.isAncestorOf(focused):
            self._canvas.setFocus()
        self._preferences.change(begun=True)
        self.left.emit()

    def _on_visual_changed(self) -> None:
        if not self._state.session.untouched:
            self.leave_soon()

    def leave_soon(self) -> None:
        """Show the visual in another turn, or now where the window does not show yet."""
        (self._leaving.start if self.isVisible() else self.leave)()

    def _way(self, words: Words, help_: Words, act: Callable[[], object], kind: str = "") -> QPushButton:
        return labels.bound_button(self._state.translator, words, help_, kind, does=partial(act))

    def _assemble(self) -> None:
        translator = self._state.translator
        body, content = QWidget(), QWidget()
        body.setObjectName("startBody")
        content.setMaximumWidth(_WIDEST)
        rows = labels.column(content, 16)
        rows.addWidget(labels.bound_label(translator, _TITLE, "large"))
        rows.addWidget(labels.bound_label(translator, _DROP, "quietText"))
        helps = {self.begin: _BEGIN_HELP, self.example: _EXAMPLE_HELP, self.people: _LIST_HELP}
        rows.addWidget(
            Wrapped(
                [_with_caption(button, labels.bound_label(translator, helps[button], "hint")) for button in helps], 3
            )
        )
        labels.add_all(rows, self.recent, self.region)
        around = QHBoxLayout(body)
        around.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        around.addWidget(content, 0, Qt.AlignmentFlag.AlignVCenter)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        scrolled = Scrolled(body)
        bar = scrolled.verticalScrollBar()
        for changed in (bar.valueChanged, bar.rangeChanged):
            changed.connect(self.recent.draw_more)
        outside.addWidget(scrolled)


class RegionRow(QWidget):
    """Names the region that the campaign is of, and opens the list of the others; hidden once it was asked."""

    def __init__(self, state: State, preferences: Preferences, choose: Callable[[], object]) -> None:
        """Name the region of the campaign of `state`; `choose` opens the list."""
        super().__init__()
        translator, region = state.translator, shown(state.campaign.region)
        self.choose = labels.EnterButton()
        self.choose.setText(f"{region} ▾")
        self.choose.clicked.connect(lambda _checked=False: choose())
        translator.bind(self.choose, self.choose.setAccessibleName, _REGION_NAME.format(region=region))
        labels.bind_help(translator, self.choose, _REGION_HELP)
        help_ = labels.bound_label(translator, _REGION_HELP, "hint")
        rows = labels.column(self, 8, labels.bound_label(translator, _REGION, "section"))
        labels.add_line(rows, self.choose, help_, grows=help_)
        if _is_chosen() or not preferences.is_first_start:
            self.hide()


def _is_chosen() -> bool:
    """Whether a campaign was chosen on this computer, which is an answer too."""
    home = own_campaign_home()
    return home is None or bool(read_index(home).in_force)


def _with_caption(button: QPushButton, caption: QWidget) -> QWidget:
    both = QWidget()
    rows = labels.column(both, 4, button, caption)
    rows.addStretch()
    return both
