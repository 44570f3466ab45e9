"""Changes the campaign of the window: chosen in a list, or returned to; the visual goes on under it."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from composer.app.context import Context, load_context
from composer.core.campaign.incomplete import asked_handles, lacking_texts
from composer.core.problems import Problem
from composer.core.words import Words
from composer.gui.campaign.head_button import campaign_label
from composer.gui.jobs import Jobs
from composer.gui.state import State
from composer.gui.widgets.asking import Ask

if TYPE_CHECKING:
    from composer.app.campaign.draft import CampaignDraft
    from composer.app.campaign.installed import InstalledCampaign
    from composer.app.campaign.take_in import PackPreview
    from composer.gui.campaign.complete_dialog import CompleteDialog
    from composer.gui.campaign.pack_dialog import ShownPack

#: What the list takes: the campaigns of this computer, and the problems of those that cannot be read.
_Listed = tuple[Sequence["InstalledCampaign"], Sequence[Problem]]
_NOW = Words(
    "La campagne est maintenant {label}. Rien de votre visuel n’est perdu.",
    "The campaign is now {label}. Nothing in your visual is lost.",
)
_COMPLETED = Words(
    "C’est gardé pour la campagne {label}. Rien de votre visuel n’est perdu.",
    "It is kept for the campaign {label}. Nothing in your visual is lost.",
)
_UPDATED = Words(
    "Ce qu’il avait de l’autre campagne est mis à jour; «\u00a0Annuler\u00a0» y revient.",
    "What it had of the other campaign is updated; “Undo” reverts it.",
)

_ADDED = Words(
    "La campagne {label} est ajoutée. Elle se choisit en haut de la fenêtre.",
    "The campaign {label} was added. Choose it at the top of the window.",
)


class Campaigns(QObject):
    """Opens the dialogs about campaigns; files are read and written in a thread of their own."""

    #: Something was done: Words.
    reported = Signal(object)

    def __init__(self, state: State, ask: Ask, parent: QWidget) -> None:
        """Change the campaign of `state`; dialogs open over `parent`."""
        super().__init__(parent)
        self._state, self._asking, self._over, self._jobs = state, ask, parent, Jobs(self)

    def choose(self) -> None:
        """Show the list of campaigns."""
        self._jobs.start(_kept, self._list, self._state.refuse)

    def write(self, folder: Path) -> None:
        """Show the form that writes a campaign, on the one of the window; packs are saved in `folder`."""
        work = partial(_written, self._state.campaign.id)
        self._jobs.start(work, partial(self._edit, folder), self._state.refuse)

    def use(self, campaign_id: str) -> None:
        """Put a campaign in force; the visual goes on under it."""
        self._jobs.start(partial(_in_force, campaign_id), self.go_on, self._state.refuse)

    def return_to(self, campaign_id: str, digest: str) -> None:
        """Make a former version of a campaign the current one again, and put it in force."""
        self._jobs.start(partial(_returned, campaign_id, digest), self.go_on, self._state.refuse)

    def add(self) -> None:
        """Ask for a campaign's file, and show what it contains."""
        path = self._asking.file("campaign")
        if path is not None:
            self.look(path)

    def look(self, path: Path) -> None:
        """Show what the campaign's file `path` contains, before anything of it is added."""
        self._jobs.start(partial(_looked_into, path, self._state.studio.context), self._preview, self._state.refuse)

    @cached_property
    def can_complete(self) -> bool:
        """Whether the campaign of the window is here, and lacks something or has handles that the person gave.

        Told once: a window keeps its campaign, and every key asks.
        """
        context = self._state.studio.context
        campaign = context.campaign
        return context.campaign_is == "here" and bool(asked_handles(campaign) or lacking_texts(campaign))

    def complete(self) -> None:
        """Show the form of what the campaign of the window lacks."""
        from composer.gui.campaign.complete_dialog import CompleteDialog  # noqa: PLC0415 - as below

        campaign = self._state.campaign
        dialog = CompleteDialog(self._state.translator, campaign, self._over)
        dialog.given.connect(partial(self._keep, dialog))
        dialog.open()

    def _keep(self, dialog: "CompleteDialog", handles: Mapping[str, str], texts: Mapping[str, str]) -> None:
        work = partial(_completed, self._state.campaign.id, handles, texts)

        def go_on(context: Context) -> None:
            dialog.accept()
            self.go_on(context, _COMPLETED)

        self._jobs.start(work, go_on, lambda refused: dialog.show_problem(refused.problems[0]))

    def go_on(self, context: Context, template: Words = _NOW) -> None:
        """Let the visual go on under the campaign of `context`, in another window that says `template`.

        Nothing happens where it is the campaign of this window.
        """
        state = self._state
        if context.same_campaign(state.studio.context):
            return
        before, session = state.visual, state.session.under(context)
        session.notices = (_now(template, context, updated=session.visual != before and session.unsaved),)
        state.show(session)

    def close(self) -> None:
        """Let the work that is running end: the window is closing."""
        self._jobs.finish()

    def _list(self, found: _Listed) -> None:
        from composer.gui.campaign.choose_dialog import ChooseDialog  # noqa: PLC0415 - a start does without it

        kept, problems = found
        current = self._state.campaign.id
        dialog = ChooseDialog(self._state.translator, kept, current, self._over)
        dialog.chosen.connect(self.use)
        dialog.returned.connect(self.return_to)
        dialog.adding.connect(self.add)
        dialog.open()
        for problem in problems:
            self._state.refused.emit(problem)

    def _edit(self, folder: Path, work: "CampaignDraft") -> None:
        from composer.gui.campaign.editor_dialog import EditorDialog  # noqa: PLC0415 - as above

        dialog = EditorDialog(work, self._state, self._asking, folder, self._over)
        dialog.used.connect(self.use)
        dialog.open()

    def _preview(self, pack: "ShownPack") -> None:
        from composer.gui.campaign.pack_dialog import PackDialog  # noqa: PLC0415 - as above

        dialog = PackDialog(self._state, pack, self._over)
        dialog.agreed.connect(partial(self._add, pack.preview))
        dialog.open()

    def _add(self, preview: "PackPreview", use: bool, handles: Literal["own", "brought"]) -> None:  # noqa: FBT001 - what the dialog's signal gives
        campaign_id = preview.campaign.id
        # The campaign of the window is read anew: it is another version.
        use = use or campaign_id == self._state.campaign.id
        follow = partial(_in_force if use else load_context, campaign_id)
        self._jobs.start(
            partial(_added, preview, handles, follow), self.go_on if use else self._report_added, self._state.refuse
        )

    def _report_added(self, context: Context) -> None:
        self.reported.emit(_ADDED.format(label=campaign_label(context.campaign)))


def _kept() -> _Listed:
    # Imported here and below, in the background: they are needed once a campaign is to change.
    from composer.app.campaign.installed import installed_campaigns  # noqa: PLC0415 - as above

    return installed_campaigns()


def _written(campaign_id: str) -> "CampaignDraft":
    # The form loads the workshop.
    import_module("composer.gui.campaign.editor_dialog")
    from composer.app.campaign.draft import draft_of  # noqa: PLC0415 - as above

    return draft_of(campaign_id)


def _looked_into(path: Path, context: Context) -> "ShownPack":
    from composer.gui.campaign.pack_dialog import shown_pack  # noqa: PLC0415 - as above

    return shown_pack(path, context)


def _added(preview: "PackPreview", handles: Literal["own", "brought"], follow: Callable[[], Context]) -> Context:
    from composer.app.campaign.take_in import take_in  # noqa: PLC0415 - as above

    take_in(preview, handles)
    return follow()


def _completed(campaign_id: str, handles: Mapping[str, str], texts: Mapping[str, str]) -> Context:
    from composer.app.campaign.own_values import keep_values  # noqa: PLC0415 - as above
    from composer.app.campaign.take_in import campaign_home  # noqa: PLC0415

    keep_values(campaign_id, handles, texts, campaign_home())
    return load_context(campaign_id)


def _in_force(campaign_id: str) -> Context:
    from composer.app.campaign.take_in import campaign_home  # noqa: PLC0415
    from composer.storage.campaigns.pack_store import use  # noqa: PLC0415

    use(campaign_id, campaign_home())
    return load_context(campaign_id)


def _returned(campaign_id: str, digest: str) -> Context:
    from composer.app.campaign.take_in import campaign_home  # noqa: PLC0415 - as above
    from composer.storage.campaigns.pack_store import return_to  # noqa: PLC0415

    return_to(campaign_id, digest, campaign_home())
    return _in_force(campaign_id)


def _now(template: Words, context: Context, *, updated: bool) -> Problem:
    words = template.format(label=campaign_label(context.campaign))
    return Problem("other-campaign", "notice", words, fix=_UPDATED if updated else None)
