"""Starts the decoding of a kit's photo before it is needed, while another core composes the kit's texts."""

from composer.app.kit.order import Order, largest_photo_first
from composer.core.formats import Formats
from composer.core.layout.visible_layers import drawn_layers, visible_part
from composer.core.poster import PhotoSlot
from composer.core.visual import PhotoChoice
from composer.render.photo.looks import chosen_look
from composer.render.photo.photo import Photo
from composer.render.photo.slot_cut import slot_pixels


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
