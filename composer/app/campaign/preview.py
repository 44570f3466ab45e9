"""Shows a campaign that is being written: the example on one of its posters, its caption, and the texts it cuts."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from composer.app.campaign.draft import CampaignDraft, campaign_in
from composer.app.poster.candidates import format_on
from composer.app.proof.campaign_room import room_problems
from composer.app.sample import resolved_sample
from composer.app.studio import Studio
from composer.core.caption.caption import compose_caption
from composer.core.problems import Problem
from composer.core.words import Language
from composer.render.arrange import arrange
from composer.render.frame import Frame


class Shown(Struct, frozen=True):
    """What a draft gives: the frame of a poster, and the caption of each network, by its id."""

    frame: Frame
    captions: Mapping[str, str]


def studio_of(work: CampaignDraft, studio: Studio) -> Studio:
    """The studio under the campaign as it is written, with its own posters; Refused while it cannot be used."""
    folders = work.source.posters
    home: Path | None = folders[0].parent if folders else None
    return replace(studio, context=replace(studio.context, campaign=campaign_in(work), pack_posters=home))


def shown(studio: Studio, poster_id: str, language: Language) -> Shown:
    """The example on a poster under the campaign of `studio`, and its captions; Refused when it cannot be drawn."""
    context = studio.context
    resolved = resolved_sample(poster_id, context, language)
    format_ = format_on(resolved.poster, context.campaign.format_by_id)
    frame = arrange(studio.scene(resolved), format_).frame
    networks = context.campaign.offered
    captions = {each: compose_caption(resolved.visual, context.campaign, each).text for each in networks}
    return Shown(frame, captions)


def poster_problems(studio: Studio, poster_id: str) -> tuple[Problem, ...]:
    """Report each text of the campaign that a poster cuts, or nearly does, at its key; Refused as above."""
    campaign = studio.context.campaign
    return tuple(room_problems(campaign, (studio.context.poster(poster_id),), studio.fonts, campaign.id))
