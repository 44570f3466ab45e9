"""The card over a visual that follows a campaign which is not in force: keep it so, or update it, with what changes."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from composer.app.context import Context, load_context
from composer.app.document.session import Session
from composer.core.campaign.campaign import Campaign
from composer.core.campaign.changes import Change
from composer.core.problems import Refused
from composer.core.visual import is_empty
from composer.core.words import Words, shown
from composer.gui.campaign.head_button import campaign_label
from composer.gui.jobs import Jobs
from composer.gui.preferences import Preferences
from composer.gui.state import State
from composer.gui.widgets.labels import add_all, announce, bound_button, column, plain_label
from composer.gui.widgets.scrolled import Scrolled

_FOLLOWS = Words(
    "Ce visuel a été fait pour {own}, et la suit. La campagne en vigueur est {forced}.",
    "This visual was made for {own}, and follows it. The campaign in force is {forced}.",
)
_SAVED = Words(
    "La campagne de ce visuel, {own}, n’est pas sur cet ordinateur; il garde ce qu’elle disait. La campagne en vigueur "
    "est {forced}.",
    "The campaign of this visual, {own}, is not on this computer; it keeps what that said. The campaign in force is "
    "{forced}.",
)
_VERSION = Words(
    "Ce visuel suit la version {own} de {label}. La version en vigueur est la {forced}.",
    "This visual follows version {own} of {label}. The version in force is {forced}.",
)
_UNKNOWN = Words(
    "La campagne de ce visuel, «\u00a0{id}\u00a0», n’est pas sur cet ordinateur, et il n’a rien gardé d’elle\u00a0: il "
    "suit {forced}.",
    "The campaign of this visual, “{id}”, is not on this computer, and it kept nothing of that: it follows {forced}.",
)
_CHANGES = Words("La mise à jour change ceci\u00a0:", "Updating changes this:")
_NOTHING = Words("La mise à jour ne change rien de ce qu’il montre.", "Updating changes nothing that it shows.")
_KNOWN = Words("Ce qui est connu de ce qui change\u00a0:", "What is known to change:")
_KEEP, _UPDATE = Words("Garder", "Keep"), Words("Mettre à jour", "Update")
_KEEP_HELP = Words(
    "Laisse le visuel tel quel, et ne le demande plus tant que la même campagne est en vigueur.",
    "Leaves the visual as it is, and does not ask again while the same campaign is in force.",
)
_UPDATE_HELP = Words(
    "En une étape, que «\u00a0Annuler\u00a0» défait; le fichier ne change qu’à l’enregistrement.",
    "In one step, which “Undo” reverts; the file changes only when it is saved.",
)
#: Pixels: the list scrolls rather than hide the visual.
_MOST = 150


class UpdateCard(QFrame):
    """Asks once for each visual; hidden while its campaign is the one in force."""

    #: The visual is to go on under the campaign of this Context.
    wanted = Signal(object)

    def __init__(self, state: State, jobs: Jobs, preferences: Preferences) -> None:
        """Follow `state`; the campaign in force is read in `jobs`, and what is kept is remembered in `preferences`."""
        super().__init__()
        self.setObjectName("noticeBar")
        self._state, self._jobs, self._preferences = state, jobs, preferences
        self._asked: Session | None = None
        self._forced: Context | None = None
        translator = state.translator
        self._text, self._list = plain_label("strong"), plain_label()
        self.keep = bound_button(translator, _KEEP, _KEEP_HELP, does=self._keep)
        self.update_ = bound_button(translator, _UPDATE, _UPDATE_HELP, "primary", does=self._take)
        self._assemble()
        state.session_changed.connect(self._look)
        translator.changed.connect(self._show_texts)
        self.hide()

    @property
    def text(self) -> str:
        """What it says and lists; empty while hidden."""
        return "" if self.isHidden() else f"{self._text.text()}\n{self._list.text()}"

    def _assemble(self) -> None:
        whole, row, said = QVBoxLayout(self), QHBoxLayout(), QWidget()
        whole.setContentsMargins(16, 8, 16, 8)
        column(said, 4, self._text, self._list)
        # All of it scrolls: in large letters, the sentence alone would hide the visual, or be cut.
        listed = Scrolled(said)
        listed.setMaximumHeight(_MOST)
        # Arrow keys scroll it, and its background is the card's.
        listed.setObjectName("findings")
        listed.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        said.setAutoFillBackground(False)
        self._state.translator.bind(listed, listed.setAccessibleName, _CHANGES)
        whole.addWidget(listed)
        whole.addLayout(row)
        row.addStretch()
        add_all(row, self.keep, self.update_)

    def _look(self) -> None:
        """Compare the campaign of another document with the one in force."""
        session = self._state.session
        if session is self._asked:
            return
        self._asked, self._forced = session, None
        self.hide()
        self._jobs.start(load_context, partial(self._offer, session), _leave)

    def _offer(self, session: Session, forced: Context) -> None:
        follows = forced.same_campaign(self._state.studio.context) and not self._is_unknown
        if session is not self._state.session or follows:
            return
        path = session.path
        if path is None and is_empty(session.visual):
            # A new visual is for the campaign in force.
            self.wanted.emit(forced)
            return
        # What was never saved stays under the campaign it was begun under, unless that is not here.
        if self._is_lost if path is None else not self._preferences.keeps_campaign(path, forced.mark):
            self._ask(forced)

    def _ask(self, forced: Context) -> None:
        self._forced = forced
        self._show_texts()
        self.show()
        announce(self, self._text.text())

    @property
    def _is_unknown(self) -> bool:
        """Whether the visual was saved under a campaign of which nothing is known here, and follows another."""
        saved_under = self._state.visual.campaign.id
        return saved_under not in {"", self._state.studio.context.mark.id}

    @property
    def _is_lost(self) -> bool:
        """Whether the campaign that the visual was saved under is not here."""
        return self._is_unknown or self._state.studio.context.campaign_is == "saved"

    def _show_texts(self) -> None:
        if self._forced is None:
            return
        translator = self._state.translator
        self._text.setText(translator(self._follows(self._forced.campaign)))
        changes = [translator(each.words) for each in self._changes(self._forced.campaign)]
        head = _KNOWN if self._is_unknown else _CHANGES
        self._list.setText("\n".join([translator(head), *changes] if changes else [translator(_NOTHING)]))

    def _follows(self, forced: Campaign) -> Words:
        own, label = self._state.campaign, campaign_label(forced)
        if self._is_unknown:
            return _UNKNOWN.format(id=shown(self._state.visual.campaign.id), forced=label)
        if own.id == forced.id:
            return _VERSION.format(own=own.version, label=label, forced=forced.version)
        return (_SAVED if self._is_lost else _FOLLOWS).format(own=campaign_label(own), forced=label)

    def _changes(self, forced: Campaign) -> tuple[Change, ...]:
        from composer.core.campaign import update  # noqa: PLC0415 - a start does without

        visual = self._state.visual
        if self._is_unknown:
            return update.changes_from_past(visual, visual.campaign, forced)
        return update.changes_in(visual, self._state.campaign, forced)

    def _keep(self) -> None:
        self.hide()
        path = self._state.session.path
        if self._forced is not None and path is not None:
            self._preferences.keep_campaign(path, self._forced.mark)

    def _take(self) -> None:
        self.hide()
        if self._forced is None:
            return
        if self._is_unknown:
            self._take_known(self._forced)
        self.wanted.emit(self._forced)

    def _take_known(self, forced: Context) -> None:
        """Update what is known to be of the former campaign, in one step."""
        from composer.core.campaign.update import updated_from_past  # noqa: PLC0415 - as above

        visual = self._state.visual
        self._state.edit(
            replace(updated_from_past(visual, visual.campaign, forced.campaign), campaign=forced.mark), "campaign"
        )


def _leave(_: Refused) -> None:
    """A campaign that cannot be read is reported where it is chosen."""
