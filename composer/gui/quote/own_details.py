"""« Mes renseignements »: kept on this computer where the person ticks it, offered on an empty visual, forgotten."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from composer.app.document.own_details import OwnDetails, details_of, forget_details, keep_details, read_details
from composer.core.problems import Refused
from composer.core.visual import Person
from composer.core.words import Words, shown
from composer.gui.shared import Shared
from composer.gui.widgets.labels import add_line, bind_help, bound_button, bound_label, column, plain_label
from composer.gui.widgets.tick_row import TickRow
from composer.gui.widgets.turns import single_shot
from composer.gui.widgets.when_visible import follow, show_in_place

_RESUME = Words("Reprendre\u00a0: {who}", "Use again: {who}")
_TAKE, _NO = Words("Prendre", "Use"), Words("Non", "No")
_TAKE_HELP = Words(
    "Remplit le nom, le rôle, l’organisation, les identifiants et le logo gardés sur cet ordinateur.",
    "Fills in the name, role, organisation, handles and logo kept on this computer.",
)
_KEEP = Words("Garder mes renseignements sur cet ordinateur", "Keep my details on this computer")
_KEEP_HELP = Words(
    "Ils seront proposés sur un prochain visuel, jamais remplis d’office. Décochez pour les oublier.",
    "They will be offered on your next visual, never filled in without asking. Untick to forget them.",
)
_FORGET = Words("Oublier mes renseignements", "Forget my details")
_FORGET_HELP = Words(
    "Les efface de cet ordinateur; les visuels restent.", "Erases them from this computer; visuals stay."
)
_LOGO = Words("votre logo", "your logo")
#: Milliseconds without an edit before what changed is written.
_WRITTEN_AFTER = 400


class KeptDetails(QObject):
    """Keeps the details of whoever ticked it, and follows what they change on this visual."""

    #: Other details are kept, or none; or the tick is another.
    changed = Signal()

    def __init__(self, shared: Shared, folder: Path | None, parent: QObject) -> None:
        """Read what is kept in `folder`, in the background; None keeps nothing."""
        super().__init__(parent)
        self._state, self._jobs, self.folder = shared.state, shared.jobs, folder
        self._session = self._state.session
        self.details = OwnDetails()
        #: Whether those on the visual are kept, and whether the person would rather not have the others.
        self.follows = self.declined = False
        #: How many times they were written or erased: what was read before is of no use.
        self._changes = 0
        self._later = single_shot(self, _WRITTEN_AFTER, self._write)
        self._state.visual_changed.connect(self._on_visual_changed)
        self._state.session_changed.connect(self._on_session_changed)
        self._read()

    @property
    def offered(self) -> bool:
        """Whether the details kept can be of use: nobody speaks on the visual yet."""
        visual = self._state.visual
        nobody = visual.person == Person() and not visual.logo
        return nobody and not self.declined and self.details != OwnDetails()

    def take(self) -> None:
        """Put the details on the visual; what is changed there is kept too."""
        self.follows = True
        self._state.introduce(self.details.person, self.details.logo)
        self.changed.emit()

    def decline(self) -> None:
        """Offer them no more on this visual."""
        self.declined = True
        self.changed.emit()

    def keep(self) -> None:
        """Keep the details of the visual, from now on."""
        self.follows = True
        self._write()

    def forget(self) -> None:
        """Erase what is kept."""
        self._later.stop()
        self._changes += 1
        self.follows, self.details = False, OwnDetails()
        self.changed.emit()
        if self.folder is not None:
            self._jobs.start(partial(forget_details, self.folder), lambda _: None, self._refuse)

    def _write(self) -> None:
        details = details_of(self._session)
        if self.folder is not None and details not in (self.details, OwnDetails()):
            self.details = details
            self._changes += 1
            self._jobs.start(partial(keep_details, self.folder, details), lambda _: None, self._refuse)
        self.changed.emit()

    def _read(self) -> None:
        if self.folder is not None:
            self._jobs.start(partial(read_details, self.folder), partial(self._show, self._changes))

    def _show(self, changes: int, details: OwnDetails) -> None:
        if changes == self._changes:
            self.details = details
            self.changed.emit()

    def _refuse(self, refused: Refused) -> None:
        self.follows = False
        self._read()
        self._state.refuse(refused)

    def _on_visual_changed(self) -> None:
        if self.follows and details_of(self._session) != self.details:
            self._later.start()
        self.changed.emit()

    def _on_session_changed(self) -> None:
        """Another document is of another person, as far as is known."""
        if self._state.session is self._session:
            return  # it was saved
        self._session = self._state.session
        self._later.stop()
        self.follows = self.declined = False
        self._read()


class DetailsOffer(QFrame):
    """The card that offers the details kept, while nobody speaks on the visual."""

    def __init__(self, shared: Shared, kept: KeptDetails) -> None:
        super().__init__()
        self.setObjectName("card")
        self._kept, self._translator = kept, shared.state.translator
        self._text = plain_label()
        self.take = bound_button(self._translator, _TAKE, _TAKE_HELP, "primary", does=kept.take)
        self.decline = bound_button(self._translator, _NO, does=kept.decline)
        rows = QVBoxLayout(self)
        rows.addWidget(self._text)
        add_line(rows, self.take, self.decline).addStretch()
        follow(self._on_changed, kept.changed, self._translator.changed)

    def _on_changed(self) -> None:
        offered = self._kept.offered
        if offered:
            who = _RESUME.format(who=summary(self._kept.details))
            self._text.setText(self._translator(who))
            self.setAccessibleName(self._text.text())
        show_in_place(self, shown=offered)


class DetailsTick(QWidget):
    """The tick that keeps the details of the visual, and the button that forgets those that are kept."""

    def __init__(self, shared: Shared, kept: KeptDetails) -> None:
        super().__init__()
        self._kept, translator = kept, shared.state.translator
        self.tick = TickRow()
        translator.bind(self.tick, self.tick.say, _KEEP)
        bind_help(translator, self.tick.box, _KEEP_HELP)
        self.forget = bound_button(translator, _FORGET, _FORGET_HELP, "quietButton", does=self._forget)
        column(self, 8, self.tick, bound_label(translator, _KEEP_HELP, "hint"), self.forget)
        self.tick.box.toggled.connect(self._on_toggled)
        if kept.folder is None:
            self.hide()
        follow(self._on_changed, kept.changed)

    def _on_toggled(self, ticked: bool) -> None:  # noqa: FBT001 - what Qt's signal gives
        (self._kept.keep if ticked else self._kept.forget)()

    def _forget(self) -> None:
        # The focus never goes to a button that is about to be hidden.
        self.tick.box.setFocus()
        self._kept.forget()

    def _on_changed(self) -> None:
        with QSignalBlocker(self.tick.box):
            self.tick.box.setChecked(self._kept.follows)
        self.forget.setVisible(self._kept.details != OwnDetails())


def summary(details: OwnDetails) -> Words:
    """Name a person by the first name and an initial, with what else is known: « Aïcha T., enseignante »."""
    person = details.person
    known = (_initialled(person.name), person.role, person.organisation, *person.handles.values())
    said = shown(", ".join(each for each in known if each))
    return Words(said, said) if said else _LOGO


def _initialled(name: str) -> str:
    first, *others = name.split() or [""]
    return f"{first} {others[-1][0]}." if others else first
