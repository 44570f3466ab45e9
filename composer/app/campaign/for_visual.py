"""Chooses the campaign that a visual is opened under: its own when it is here, else the facts it kept of it."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from composer.app.context import Context, context_of, load_context
from composer.core.campaign.campaign import Campaign
from composer.core.campaign.saved_facts import Origin, facts_of
from composer.core.problems import Problem, Refused
from composer.core.visual import CampaignMark
from composer.core.words import Words, named
from composer.storage.campaigns import library
from composer.storage.campaigns.saved_facts import saved_campaign
from composer.storage.paths import own_campaign_home
from composer.storage.visual_file import read_origin

_PROOFREAD = Words(
    "Relisez les dates, identifiants et mots-clics que vous avez tapés.",
    "Proofread the dates, handles and hashtags that you typed.",
)
_UPDATE = Words(
    "Pour le mettre à jour\u00a0: ouvrez-le, puis «\u00a0Mettre à jour\u00a0».", "To update it: open it, then “Update”."
)
_REFRESH = Words("jps-composer refresh --campaign {id}", "jps-composer refresh --campaign {id}")
_SAVED = Words(
    "La version {version} de {own} ({region}), la campagne de ce visuel, n’est pas ici\u00a0: il "
    "garde ce qu’elle disait quand il a été enregistré.",
    "Version {version} of {own} ({region}), the campaign of this visual, is not here: it keeps "
    "what that said when it was saved.",
)
_NOT_IN_FORCE = Words(
    "Ce visuel suit sa propre campagne, {own} ({region}), et non celle qui est en vigueur, {present}.",
    "This visual follows its own campaign, {own} ({region}), not the one in force, {present}.",
)
_FORMER = Words(
    "Ce visuel suit la version {version} de {own}; la version {present} la corrige.",
    "This visual follows version {version} of {own}; version {present} corrects it.",
)
_MOVED = Words(
    "Ce visuel a été fait sous la campagne {before}; il suit maintenant {present} ({region}).",
    "This visual was made under the campaign {before}; it now follows {present} ({region}).",
)
_ANOTHER_VERSION = Words(
    "Ce visuel a été fait sous la version {former} de {own}; il suit la version {present}.",
    "This visual was made under version {former} of {own}; it follows version {present}.",
)

if TYPE_CHECKING:
    # It takes Pillow, which texts alone do without.
    from composer.app.brief import Resolved


class Opened(Struct, frozen=True):
    """The context that a visual is opened under, and the notice when that is not the campaign in force, or its own."""

    context: Context
    problems: tuple[Problem, ...] = ()

    def noted(self, resolved: "Resolved") -> "Resolved":
        """Return `resolved` with the notice among its problems."""
        return replace(resolved, problems=(*self.problems, *resolved.problems))


def context_for_file(path: Path | None, campaign_id: str = "") -> Opened:
    """Choose the context for the visual in `path`, or for a new one; `campaign_id` is the one asked for by name.

    Refused when there is none of that id. A file that is no visual is reported by whatever reads it.
    """
    return Opened(load_context(campaign_id)) if path is None else context_for(read_origin(path), campaign_id)


def context_for(origin: Origin, campaign_id: str = "") -> Opened:
    """Choose the context for a visual that was saved under the campaign of `origin`, as `own_context` does.

    Without any, the visual follows the campaign in force.
    """
    if campaign_id:
        return Opened(load_context(campaign_id))
    context = own_context(origin)
    if context is None:
        forced = load_context()
        return Opened(forced, (not_here(origin.mark, forced.campaign),))
    return Opened(context, (*_said(origin.mark, context, own_campaign_home()), *lost_logo(origin, context)))


def own_context(origin: Origin) -> Context | None:
    """Read the campaign that a visual was saved under; None when it is not here, and the visual kept nothing of it.

    The very version of its mark comes first. Where that is gone, what the visual kept is laid over its campaign as it
    is now, or over the one in force. Saved before visuals had a mark, a visual is of the only campaign that there was.
    """
    mark, home = known_mark(origin.mark), own_campaign_home()
    exact = library.find_version(mark, home)
    if context := exact and _readable(exact):
        return context
    present = _readable(library.find_campaign(mark.id, home)) if mark.id in library.campaign_ids(home) else None
    if present and origin.facts == facts_of(present.campaign):
        return present
    return _saved_context(Origin(mark, origin.facts), present) or present


def lost_logo(origin: Origin, context: Context) -> tuple[Problem, ...]:
    """The warning that a visual is drawn without the logo of its campaign, which only the campaign has."""
    kept = context.campaign_is == "saved" and origin.facts is not None and origin.facts.logo
    if not kept or context.logo is not None:
        return ()
    words = Words(
        "Le logo de {name}, l’organisation de ce visuel, est resté dans sa campagne\u00a0: il n’est pas montré.",
        "The logo of {name}, the organisation of this visual, stayed in its campaign: it is not shown.",
    ).format(name=named(context.campaign.organisation.value))
    fix = Words("Ajoutez le fichier .jpscampagne de cette campagne.", "Add the .jpscampagne file of that campaign.")
    return (Problem("other-campaign", "warning", words, fix=fix),)


def known_mark(mark: CampaignMark) -> CampaignMark:
    """The mark of a visual; before visuals had one, there was one campaign."""
    return mark if mark.id else CampaignMark(library.DEFAULT_CAMPAIGN)


def notices_under(mark: CampaignMark, context: Context) -> tuple[Problem, ...]:
    """The notice that a visual saved under `mark` now follows another campaign, or another version of its own.

    What it has of its own, such as dates typed in a caption, stays until it is updated.
    """
    known = known_mark(mark)
    if not context.mark.id:
        return ()
    campaign, own = context.campaign, named(context.campaign.id)
    if known.id != context.mark.id:
        return (_to_proofread(_MOVED.format(before=named(known.id), present=own, region=campaign.region)),)
    if not known.version or known.version == context.mark.version:
        return ()
    return (_to_proofread(_ANOTHER_VERSION.format(former=known.version, own=own, present=campaign.version)),)


def _saved_context(origin: Origin, present: Context | None) -> Context | None:
    """The campaign that said the facts of `origin`, over the present one of its id, or the one in force.

    None without facts, or with some that no campaign could have.
    """
    if origin.facts is None:
        return None
    below = present or load_context()
    with suppress(Refused):
        campaign = saved_campaign(origin, below.campaign, "visual.json")
        campaign = replace(campaign, elsewhere=library.HandlesElsewhere(campaign, own_campaign_home()))
        logo = below.logo if campaign.logo else None
        return replace(below, campaign=campaign, mark=origin.mark, logo=logo, campaign_is="saved", sample=None, read={})
    return None


def _readable(files: library.CampaignFiles) -> Context | None:
    with suppress(Refused):
        return context_of(files)
    return None


def _said(mark: CampaignMark, context: Context, home: Path | None) -> tuple[Problem, ...]:
    """The notice that a visual is opened under a campaign that is not in force, or under a version not its own."""
    campaign, force = context.campaign, library.in_force(home)
    if context.campaign_is == "saved":
        present = campaign.id if campaign.id in library.campaign_ids(home) else force
        words = _SAVED.format(version=context.mark.version, own=named(context.mark.id), region=campaign.region)
        return (_updatable(words, present),)
    own = named(campaign.id)
    if campaign.id != force:
        return (_updatable(_NOT_IN_FORCE.format(own=own, region=campaign.region, present=named(force)), force),)
    if mark.version and campaign.version != mark.version:
        return (_to_proofread(_ANOTHER_VERSION.format(former=mark.version, own=own, present=campaign.version)),)
    present = _readable(library.find_campaign(campaign.id, home))
    if present and present.campaign.version != campaign.version:
        words = _FORMER.format(version=campaign.version, own=own, present=present.campaign.version)
        return (_updatable(words, campaign.id),)
    return ()


def _updatable(words: Words, campaign_id: str) -> Problem:
    return Problem("other-campaign", "notice", words, fix=_UPDATE, command=_REFRESH.format(id=campaign_id))


def _to_proofread(words: Words) -> Problem:
    return Problem("other-campaign", "notice", words, fix=_PROOFREAD)


def not_here(mark: CampaignMark, forced: Campaign) -> Problem:
    """The notice that a visual follows the campaign `forced`, since nothing is known of the one that `mark` names."""
    missing, present = named(mark.id), named(forced.id)
    words = Words(
        "La campagne de ce visuel, {missing}, n’est pas ici\u00a0: il suit {present}.",
        "The campaign of this visual, {missing}, is not here: it follows {present}.",
    ).format(missing=missing, present=present)
    fix = Words(
        "Ajoutez son fichier .jpscampagne, ou relisez les dates, identifiants et mots-clics que vous avez tapés.",
        "Add its .jpscampagne file, or proofread the dates, handles and hashtags that you typed.",
    )
    return Problem("other-campaign", "notice", words, fix=fix)
