"""Chooses the campaign that a visual is opened under: its own when it is here, else the one in force, which is said."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from composer.app.context import Context, context_of, load_context
from composer.core.campaign.campaign import Campaign
from composer.core.campaign.mark import CampaignMark
from composer.core.naming import named
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.storage.campaigns.library import (
    DEFAULT_CAMPAIGN,
    CampaignFiles,
    campaign_ids,
    find_campaign,
    find_version,
    in_force,
)
from composer.storage.paths import own_campaign_home
from composer.storage.visual_file import read_mark

_PROOFREAD = Words(
    "Relisez les dates, identifiants et mots-clics que vous avez tapés.",
    "Proofread the dates, handles and hashtags that you typed.",
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
    return Opened(load_context(campaign_id)) if path is None else context_for(read_mark(path), campaign_id)


def context_for(mark: CampaignMark, campaign_id: str = "") -> Opened:
    """Choose the context for a visual that was saved under the campaign `mark`.

    The very version of the mark comes first, then its campaign as it is now, then the campaign in force. Saved before
    visuals had a mark, a visual is of the only campaign that there was.
    """
    if campaign_id:
        return Opened(load_context(campaign_id))
    context = own_context(mark)
    if context is None:
        forced = load_context()
        return Opened(forced, (not_here(mark, forced.campaign),))
    return Opened(context, _said(mark, context, own_campaign_home()))


def own_context(mark: CampaignMark) -> Context | None:
    """Read the campaign that a visual was saved under, as `context_for` finds it; None when it is not here."""
    files = own_campaign(mark if mark.id else CampaignMark(DEFAULT_CAMPAIGN), own_campaign_home())
    return _readable(files) if files else None


def notices_under(mark: CampaignMark, context: Context) -> tuple[Problem, ...]:
    """The notice that a visual saved under `mark` now follows another campaign, or another version of its own.

    What it has of its own, such as dates typed in a caption, stays until it is updated.
    """
    known = mark if mark.id else CampaignMark(DEFAULT_CAMPAIGN)
    if not context.mark.id:
        return ()
    if known.id != context.mark.id:
        return (_moved(known, context.campaign),)
    differs = known.version and known.version != context.mark.version
    return (_another_version(known, context.campaign),) if differs else ()


def own_campaign(mark: CampaignMark, home: Path | None) -> CampaignFiles | None:
    """Find the campaign that `mark` names: that very version, else the present one; None when it is not here."""
    if exact := find_version(mark, home):
        return exact
    return find_campaign(mark.id, home) if mark.id in campaign_ids(home) else None


def _readable(files: CampaignFiles) -> Context | None:
    """The context of a campaign; None when its files no longer are one."""
    with suppress(Refused):
        return context_of(files)
    return None


def _said(mark: CampaignMark, context: Context, home: Path | None) -> tuple[Problem, ...]:
    """The notice that a visual is opened under a campaign that is not in force, or under a version not its own."""
    campaign, force = context.campaign, in_force(home)
    if campaign.id != force:
        return (_not_in_force(campaign, force),)
    if mark.version and campaign.version != mark.version:
        return (_another_version(mark, campaign),)
    present = _readable(find_campaign(campaign.id, home))
    if present and present.campaign.version != campaign.version:
        return (_former(campaign, present.campaign),)
    return ()


def not_here(mark: CampaignMark, forced: Campaign) -> Problem:
    """The notice that a visual follows the campaign `forced`, since the one that `mark` names is not here."""
    missing, present = named(mark.id), named(forced.id)
    words = Words(
        f"La campagne de ce visuel, {missing.fr}, n’est pas ici\u00a0: il suit {present.fr}.",
        f"The campaign of this visual, {missing.en}, is not here: it follows {present.en}.",
    )
    fix = Words(
        "Ajoutez son fichier .jpscampagne, ou relisez les dates, identifiants et mots-clics que vous avez tapés.",
        "Add its .jpscampagne file, or proofread the dates, handles and hashtags that you typed.",
    )
    return Problem("other-campaign", "notice", words, fix=fix)


def _moved(mark: CampaignMark, campaign: Campaign) -> Problem:
    former, present = named(mark.id), named(campaign.id)
    words = Words(
        f"Ce visuel a été fait sous la campagne {former.fr}; il suit maintenant {present.fr} ({campaign.region}).",
        f"This visual was made under the campaign {former.en}; it now follows {present.en} ({campaign.region}).",
    )
    return Problem("other-campaign", "notice", words, fix=_PROOFREAD)


def _not_in_force(campaign: Campaign, force: str) -> Problem:
    own, present = named(campaign.id), named(force)
    words = Words(
        f"Ce visuel suit sa propre campagne, {own.fr} ({campaign.region}), et non celle qui est en vigueur, "
        f"{present.fr}.",
        f"This visual follows its own campaign, {own.en} ({campaign.region}), not the one in force, {present.en}.",
    )
    fix = Words(
        f"Pour le mettre à jour\u00a0: «\u00a0jps-composer refresh --campaign {force}\u00a0», ou «\u00a0Mettre à "
        "jour\u00a0» dans la fenêtre.",
        f"To update it: “jps-composer refresh --campaign {force}”, or “Update” in the window.",
    )
    return Problem("other-campaign", "notice", words, fix=fix)


def _another_version(mark: CampaignMark, campaign: Campaign) -> Problem:
    quoted = named(campaign.id)
    words = Words(
        f"Ce visuel a été fait sous la version {mark.version} de {quoted.fr}; il suit la version {campaign.version}.",
        f"This visual was made under version {mark.version} of {quoted.en}; it follows version {campaign.version}.",
    )
    return Problem("other-campaign", "notice", words, fix=_PROOFREAD)


def _former(campaign: Campaign, present: Campaign) -> Problem:
    quoted = named(campaign.id)
    words = Words(
        f"Ce visuel suit la version {campaign.version} de {quoted.fr}; la version {present.version} la corrige.",
        f"This visual follows version {campaign.version} of {quoted.en}; version {present.version} corrects it.",
    )
    fix = Words(
        f"Pour le mettre à jour\u00a0: «\u00a0jps-composer refresh --campaign {present.id}\u00a0», ou «\u00a0Mettre à "
        "jour\u00a0» dans la fenêtre.",
        f"To update it: “jps-composer refresh --campaign {present.id}”, or “Update” in the window.",
    )
    return Problem("other-campaign", "notice", words, fix=fix)
