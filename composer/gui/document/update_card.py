"""The card over a visual that follows a campaign which is not in force: keep it so, or update it, with what changes."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from composer.app.context import Context, load_context
from composer.app.document.session import Session
from composer.core.problems import Refused
from composer.core.visual import is_empty
from composer.core.words import Words
from composer.gui.campaign.label import campaign_label
from composer.gui.jobs import Jobs
from composer.gui.state import State
from composer.gui.widgets.labels import announce, bound_button, plain_label
from composer.gui.widgets.scrolled import Scrolled

_FOLLOWS = Words(
    "Ce visuel a été fait pour {own}, et la suit. La campagne en vigueur est {forced}.",
    "This visual was made for {own}, and follows it. The campaign in force is {forced}.",
)
_CHANGES = Words("La mise à jour change ceci\u00a0:", "Updating changes this:")
_NOTHING = Words("La mise à jour ne change rien de ce qu’il montre.", "Updating changes nothing that it shows.")
_KEEP, _UPDATE = Words("Garder", "Keep"), Words("Mettre à jour", "Update")
_KEEP_HELP = Words("Laisse le visuel sous sa propre campagne.", "Leaves the visual under its own campaign.")
_UPDATE_HELP = Words(
    "En une étape, que «\u00a0Annuler\u00a0» défait; le fichier ne change qu’à l’enregistrement.",
    "In one step, which “Undo” reverts; the file changes only when it is saved.",
)
#: Pixels: the list scrolls rather than hide the visual.
_MOST = 96


class UpdateCard(QFrame):
    """Asks once for each visual; hidden while its campaign is the one in force."""

    #: The visual is to go on under the campaign of this Context.
    wanted = Signal(object)

    def __init__(self, state: State, jobs: Jobs) -> None:
        """Follow `state`; the campaign in force is read in `jobs`."""
        super().__init__()
        self.setObjectName("noticeBar")
        self._state, self._jobs = state, jobs
        self._asked: Session | None = None
        self._forced: Context | None = None
        translator = state.translator
        self._text, self._list = plain_label("strong"), plain_label()
        self.keep, self.update_ = (
            bound_button(translator, _KEEP, _KEEP_HELP),
            bound_button(translator, _UPDATE, _UPDATE_HELP, "primary"),
        )
        self._assemble()
        self.keep.clicked.connect(self.hide)
        self.update_.clicked.connect(self._take)
        state.session_changed.connect(self._look)
        translator.changed.connect(self._show_texts)
        self.hide()

    @property
    def text(self) -> str:
        """What it says and lists; empty while hidden."""
        return "" if self.isHidden() else f"{self._text.text()}\n{self._list.text()}"

    def _assemble(self) -> None:
        whole, row = QVBoxLayout(self), QHBoxLayout()
        whole.setContentsMargins(16, 8, 16, 8)
        listed = Scrolled(self._list)
        listed.setMaximumHeight(_MOST)
        row.addWidget(self._text, 1)
        row.addWidget(self.keep)
        row.addWidget(self.update_)
        whole.addLayout(row)
        whole.addWidget(listed)

    def _look(self) -> None:
        """Compare the campaign of another document with the one in force."""
        session = self._state.session
        if session is self._asked:
            return
        self._asked, self._forced = session, None
        self.hide()
        self._jobs.start(load_context, partial(self._offer, session), _leave)

    def _offer(self, session: Session, forced: Context) -> None:
        if session is not self._state.session or forced.same_campaign(self._state.studio.context):
            return
        if session.path is None:
            if is_empty(session.visual):
                # A new visual is for the campaign in force.
                self.wanted.emit(forced)
            return
        self._forced = forced
        self._show_texts()
        self.show()
        announce(self, self._text.text())

    def _show_texts(self) -> None:
        if self._forced is None:
            return
        from composer.core.campaign.update import changes_in  # noqa: PLC0415 - a start does without it

        translator, own = self._state.translator, self._state.studio.context.campaign
        follows = _FOLLOWS.format(own=campaign_label(own), forced=campaign_label(self._forced.campaign))
        self._text.setText(translator(follows))
        changes = [translator(each.words) for each in changes_in(self._state.visual, own, self._forced.campaign)]
        lines = [translator(_CHANGES), *changes] if changes else [translator(_NOTHING)]
        self._list.setText("\n".join(lines))

    def _take(self) -> None:
        self.hide()
        if self._forced is not None:
            self.wanted.emit(self._forced)


def _leave(_: Refused) -> None:
    """A campaign that cannot be read is reported where it is chosen."""
