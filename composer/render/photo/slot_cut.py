"""A photo as a slot shows it: cropped, in its look, the dots of a halftone standing still on the slot."""

from PySide6.QtGui import QImage

from composer.core.geometry import Rect
from composer.core.poster import PhotoSlot
from composer.render.photo.blazeface.one_core import multiply_on_one_core
from composer.render.photo.looks import Look
from composer.render.photo.source import CoarseSource, PhotoSource

#: How many dots of a halftone are side by side in a slot, and the least design pixels from one to the next: smaller
#: ones would melt into a grey on a phone.
_DOTS, _LEAST_PITCH = 100, 6.0
#: Samples of the photo from one dot to the next, as what is finer does not show; and those without which it looks soft.
_SAMPLES, _LEAST_SAMPLES = 4, 2


def slot_pixels(slot: PhotoSlot, scale: float, look: Look) -> tuple[int, int]:
    """The pixels of the photo that `slot` needs in `look`, `scale` of the file's to the design pixel."""
    if look.name != "halftone":
        return slot.pixels(scale)
    return slot.pixels(_SAMPLES / _pitch(slot))


def needed_pixels(slot: PhotoSlot, scale: float, look: Look) -> tuple[int, int]:
    """The pixels of the photo without which `slot` looks soft in `look`: those of the file, or fewer under dots."""
    return slot.pixels(_LEAST_SAMPLES / _pitch(slot)) if look.name == "halftone" else slot.pixels(scale)


def slot_cut(photo: PhotoSource, rect: Rect, slot: PhotoSlot, scale: float, look: Look) -> QImage:
    """The part `rect` (fractions) of the rotated `photo` in `look`, at the pixels of `slot`, or those that are shown.

    Refused when the photo cannot be decoded.
    """
    wanted = slot_pixels(slot, scale, look)
    image = photo.cut(rect, wanted, look)
    if look.name != "halftone":
        return image
    multiply_on_one_core()
    from composer.render.photo.halftone import Print, printed  # noqa: PLC0415 - numpy takes long to load

    pixels = slot.pixels(scale)
    shown = photo.shown(pixels) if isinstance(photo, CoarseSource) else pixels
    return printed(image, wanted, Print(slot.opening.size, _pitch(slot), shown, look.dark, look.light))


def _pitch(slot: PhotoSlot) -> float:
    """Design pixels from one dot to the next."""
    return max(_LEAST_PITCH, slot.opening.width / _DOTS)
