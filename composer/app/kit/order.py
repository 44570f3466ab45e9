"""What to make of a visual: which formats, file types and sheets, for which networks, and where."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from composer.app.brief import Resolved
from composer.core.campaign.campaign import Campaign, PictureLimits
from composer.core.file_types import FileType
from composer.core.formats import Format, Formats, usual_formats
from composer.core.layout.visible_layers import drawn_layers, visible_part
from composer.core.location import at_slot
from composer.core.naming import meant, named
from composer.core.poster import PhotoSlot
from composer.core.problems import Insistence, Misused, Problem
from composer.core.visual import PhotoChoice, Visual
from composer.core.words import Words
from composer.render.photo.looks import chosen_look
from composer.render.photo.photo import Photo
from composer.render.photo.slot_cut import slot_pixels
from composer.storage.limited_read import read_bytes

if TYPE_CHECKING:
    # Few kits go to a print shop: what reads profiles is imported when it is used.
    from composer.export.shop.profile import PressProfile


class ForShop(Struct, frozen=True):
    """The wish for sheets for a print shop: with the profile of its press, or None for sRGB."""

    profile: "PressProfile | None" = None


def for_shop(profile: Path | None) -> ForShop:
    """The wish for sheets with the profile in the file `profile`; Refused when it cannot be used."""
    if profile is None:
        return ForShop()
    from composer.export.shop.profile import PROFILE_LIMIT, press_profile  # noqa: PLC0415 - as above

    return ForShop(press_profile(read_bytes(profile, PROFILE_LIMIT), profile.name))


class Order(Struct, frozen=True):
    """What to make from a resolved visual and where; no format means the poster's usual ones, no type the usual one."""

    resolved: Resolved
    out: Path
    formats: tuple[str, ...] = ()
    types: tuple[FileType, ...] = ()
    #: Whether files carry their alternative text and credit.
    metadata: Literal["alt-and-credit", "none"] = "alt-and-credit"
    #: What to do with a file that has an error.
    insistence: Insistence = "stop-at-errors"
    #: Whose kit it is: a person's, or the example's, whose folder name starts with « exemple ».
    of: Literal["person", "example"] = "person"
    #: The name of the folder that this document's kit had, empty for none; None where that is not known, and is looked
    #: for among all the kits.
    before: str | None = None
    #: Whether to make sheets for a print shop of the formats of paper, and with which profile; None for no sheets.
    shop: ForShop | None = None


def formats_of(order: Order, known: Formats) -> list[Format]:
    """List the formats that `order` asks for, of those `known`, each once; Misused for one that its poster lacks."""
    poster = order.resolved.poster
    wanted = tuple(dict.fromkeys(order.formats)) or usual_formats(poster.layouts, known)
    if "all" in wanted:
        wanted = tuple(poster.layouts)
    for each in wanted:
        if each not in poster.layouts:
            words = Words("L’affiche {name} n’a pas de format {quoted}.", "The poster {name} has no format {quoted}.")
            filled = words.format(name=named(poster.id), quoted=named(each))
            raise Misused(
                Problem("unknown-format", "error", filled, at_slot("format"), meant(each, (*poster.layouts, "all")))
            )
    return [known[each] for each in wanted]


def largest_photo_first(order: Order, known: Formats) -> list[Format]:
    """The formats that `order` asks for, the one with the largest photo first: it is then decoded once for all."""
    return sorted(formats_of(order, known), key=lambda each: -_photo_pixels(order.resolved, each))


def _photo_pixels(resolved: Resolved, format_: Format) -> float:
    layers = drawn_layers(resolved.visual, resolved.poster, format_)
    slots = [layer for layer in layers if isinstance(layer, PhotoSlot)]
    return max((slot.opening.width * slot.opening.height * format_.scale**2 for slot in slots), default=0.0)


def decode_ahead(photo: Photo, order: Order, known: Formats) -> None:
    """Start decoding `photo`, that of `order`, at the scale its first format asks for, in the background.

    That of its first arrangement: a second one with another scale decodes the photo itself. Left to the drawing
    for a photo that is rotated, tilted or flipped, whose scale is known only there. Begun again, it does nothing.
    """
    visual, poster = order.resolved.visual, order.resolved.poster
    choice = visual.photo or PhotoChoice("")
    if choice.turn % 4 or choice.angle or choice.flip:
        return
    format_, look = largest_photo_first(order, known)[0], chosen_look(visual, poster)
    slots = [layer for layer in drawn_layers(visual, poster, format_) if isinstance(layer, PhotoSlot)]
    photo.decode_ahead(
        (visible_part(slot, photo.size, visual, poster, format_), slot_pixels(slot, format_.scale, look))
        for slot in slots
    )


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
