"""Counts what a kit will contain, before it is made."""

from msgspec import Struct

from composer.app.kit.make import picture_names
from composer.app.kit.order import Order
from composer.core.campaign.campaign import Campaign


class Planned(Struct, frozen=True):
    """How many pictures, on paper too, and how many captions."""

    pictures: int
    captions: int


def planned(order: Order, campaign: Campaign) -> Planned:
    """Count what `order` asks for; a file that turns out to have an error may still be left out."""
    networks = campaign.chosen(order.resolved.visual.networks)
    return Planned(len(picture_names(order, campaign)), len(networks))
