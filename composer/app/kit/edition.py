"""Digests of what pictures are drawn from, which show whether a picture of an earlier run is still up to date."""

import hashlib
from collections.abc import Callable

import msgspec
from msgspec.structs import replace

from composer.app.brief import Resolved
from composer.core.campaign.campaign import Campaign
from composer.core.visual import drawn_part
from composer.export.manifest import Drawn
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
    return hashlib.sha256(msgspec.json.encode(values, order="deterministic")).hexdigest()
