"""Starts the decoding of a kit's photo before it is needed, while another core composes the kit's texts."""

from collections.abc import Sequence

from composer.core.formats import Format
from composer.core.layout.visible_layers import drawn_layers, visible_part
from composer.core.poster import PhotoSlot
from composer.core.visual import PhotoChoice
from composer.render.arrange import look_in
from composer.render.photo.photo import Photo
from composer.render.photo.slot_cut import slot_pixels
from composer.render.scene import Scene


def decode_ahead(scene: Scene, formats: Sequence[Format]) -> None:
    """Start decoding the photo of `scene` at the scale that the first of `formats` will ask for, in the background.

    That of its first arrangement: a second one with another scale decodes the photo itself. Left to the drawing
    for a photo that is rotated, tilted or flipped, whose scale is known only there.
    """
    visual, photo = scene.visual, scene.photo
    choice = visual.photo or PhotoChoice("")
    if not formats or not isinstance(photo, Photo) or choice.turn % 4 or choice.angle or choice.flip:
        return
    format_ = formats[0]
    slots = [layer for layer in drawn_layers(visual, scene.poster, format_) if isinstance(layer, PhotoSlot)]
    look = look_in(scene)
    photo.decode_ahead(
        (visible_part(slot, photo.size, visual, scene.poster, format_), slot_pixels(slot, format_.scale, look))
        for slot in slots
    )
