"""The manifest of a kit before it is made, and digests that show whether a picture is still up to date."""

from collections.abc import Callable

import msgspec
from msgspec.structs import replace

from composer.app.brief import Resolved
from composer.app.context import Context
from composer.app.versions import versions
from composer.core.campaign.campaign import Campaign
from composer.core.caption.alt_text import alternative_text
from composer.core.kit_names import is_known, person_record
from composer.core.visual import CampaignMark, drawn_part
from composer.export.manifest import KIT_FORMAT, Drawn, Inputs, KitContent, Manifest, sha256
from composer.export.metadata import visual_labels


def drawn_from(resolved: Resolved, campaign: Campaign) -> Callable[[str, str], Drawn]:
    """Return a function that gives what the picture of a format, for a network or for all, is drawn from now.

    It covers every word and choice that is visible and the file's metadata; of the adjustments only those of the
    format, so that framing one format again leaves the others up to date.
    """
    drawn_visual, poster = drawn_part(resolved.visual), resolved.poster
    photo = resolved.photo.digest if resolved.photo else ""
    logo = resolved.logo.digest if resolved.logo else ""
    labels = visual_labels(resolved.visual, poster.name, campaign)
    words = _digest(drawn_visual.quote, drawn_visual.person, drawn_visual.language, drawn_visual.qr, photo)
    around = _digest(labels, _drawn_part(campaign), poster.digest, photo, logo)

    chosen = campaign.chosen(resolved.visual.networks)

    def drawn(format_id: str, network: str) -> Drawn:
        own = {name: choice for name, choice in drawn_visual.by_format.items() if name == format_id}
        inputs, alone = _digest(replace(drawn_visual, by_format=own), around), network if network in chosen else ""
        return Drawn(poster.id, format_id, inputs, words, alone)

    return drawn


def _drawn_part(campaign: Campaign) -> Campaign:
    """`campaign` without what is in captions alone: a handle given since leaves every picture up to date."""
    unseen = replace(campaign, networks={}, hashtags=(), questions={}, addresses={}, editions={}, email=None)
    return replace(unseen, version=1, elsewhere={})


def _digest(*values: object) -> str:
    return sha256(msgspec.json.encode(values, order="deterministic"))


def manifest_of(resolved: Resolved, context: Context) -> Manifest:
    """Make the manifest of a kit, without the files and problems of the run."""
    visual, photo = resolved.visual, resolved.photo.digest if resolved.photo else ""
    record = person_record(visual.person)
    chosen = replace(visual, id="", campaign=CampaignMark())
    choices = sha256(msgspec.json.encode(chosen, order="deterministic"))
    return Manifest(
        KIT_FORMAT,
        record,
        visual.id,
        "" if is_known(record, photo) else sha256(f"{visual.quote}\n{photo}".encode()),
        versions(),
        context.campaign.id,
        resolved.poster.id,
        Inputs(photo, choices, resolved.poster.digest, resolved.logo.digest if resolved.logo else ""),
        consent=visual.photo.consent if visual.photo else None,
        campaign_mark=context.mark,
        content=content_of(resolved, context.campaign),
    )


def content_of(resolved: Resolved, campaign: Campaign) -> KitContent:
    """What a kit says, for whoever collects it."""
    visual = resolved.visual
    photographer = visual.photo.photographer if visual.photo else ""
    alternative = alternative_text(visual, resolved.poster.name, campaign)
    return KitContent(visual.person, visual.quote, visual.language, photographer, alternative)
