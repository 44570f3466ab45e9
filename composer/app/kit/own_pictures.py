"""Finds the networks that need a picture of their own: they accept fewer bytes, or other file types, than the rest."""

from collections.abc import Collection

from msgspec import Struct

from composer.core.campaign.campaign import Campaign, PictureLimits
from composer.core.formats import Format
from composer.core.visual import Visual


class OwnPicture(Struct, frozen=True):
    """A picture for one network alone, by its id: a JPEG of at most so many bytes."""

    network: str
    most_bytes: int


def own_pictures(visual: Visual, campaign: Campaign, format_: Format, types: Collection[str]) -> tuple[OwnPicture, ...]:
    """List the pictures that networks of `visual` need besides those of `format_` made in `types` for all of them."""
    chosen = ((each, campaign.networks[each]) for each in campaign.chosen(visual.networks))
    return tuple(
        OwnPicture(name, network.picture.most_bytes.value)
        for name, network in chosen
        if network.picture and format_.id in network.formats and _apart(network.picture, campaign, types)
    )


def _apart(limits: PictureLimits, campaign: Campaign, types: Collection[str]) -> bool:
    """Whether pictures in `types`, of a size for the offered networks, are too large or of no type it accepts."""
    usual = campaign.picture_bytes
    lighter = usual is None or limits.most_bytes.value < usual
    accepts_none = bool(limits.types) and not set(types) & set(limits.types)
    return (lighter or accepts_none) and (not limits.types or "jpeg" in limits.types)
