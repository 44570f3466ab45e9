"""Makes the manifest of a kit from what it is made of, before any file of it is written."""

import msgspec
from msgspec.structs import replace

from composer.app.brief import Resolved
from composer.app.context import Context
from composer.app.versions import versions
from composer.core.campaign.campaign import Campaign
from composer.core.campaign.mark import CampaignMark
from composer.core.caption.alt_text import alternative_text
from composer.core.kit.folder_name import person_record
from composer.core.kit.owner import is_known
from composer.export.manifest import KIT_FORMAT, Inputs, KitContent, Manifest, sha256


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
