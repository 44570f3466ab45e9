"""A photo as a slot shows it: cropped, in its look, the dots of a halftone standing still on the slot."""

from PySide6.QtGui import QImage

from composer.core.geometry import Rect
from composer.core.poster import PhotoSlot
from composer.render.photo.looks import Look
from composer.render.photo.source import PhotoSource, Print, PrintingSource

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
    samples, pixels = slot_pixels(slot, scale, look), slot.pixels(scale)
    if look.name != "halftone":
        return photo.cut(rect, samples, look)
    wanted = Print(slot.opening.size, _pitch(slot), pixels, look.dark, look.light)
    if isinstance(photo, PrintingSource):
        return photo.halftone(rect, samples, look, wanted)
    return baked(photo, rect, samples, look, wanted)


def baked(photo: PhotoSource, rect: Rect, samples: tuple[int, int], look: Look, wanted: Print) -> QImage:
    """The part `rect` of `photo` printed as `wanted` here and now, from `samples` of it in `look`.

    Refused when the photo cannot be decoded.
    """
    image = photo.cut(rect, samples, look)
    from composer.render.photo.halftone import printed  # noqa: PLC0415 - one look of several needs it

    return printed(image, samples, wanted)


def _pitch(slot: PhotoSlot) -> float:
    """Design pixels from one dot to the next."""
    return max(_LEAST_PITCH, slot.opening.width / _DOTS)
