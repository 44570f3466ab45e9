"""Keeps the words of a page clear of the faces that it shows: a text starts below those that reach into its slot."""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from composer.core.geometry import Rect, rotation_of
from composer.core.layout.photo_shape import contours_of
from composer.core.poster import Fill, Layer, PhotoSlot, TextSlot, Veil
from composer.render.paint import qt_rect, shape_path


def clear_text_slots(layers: Sequence[Layer], faces: Iterable[tuple[PhotoSlot, Rect]]) -> dict[int, TextSlot]:
    """The text slots among `layers` clear of the faces, by their layer's index; a face is the part inside its slot."""
    # Half of its fade is enough of a veil to dull a face, so words keep that much further away.
    veils = [layer for layer in layers if isinstance(layer, Veil) and layer.side in {"above", "around"}]
    fade = max((veil.fade / 2 for veil in veils), default=0.0)
    avoided = [_Avoided(slot, face, fade) for slot, face in faces]
    flats = _flats_over_photos(layers)
    return {
        index: _clear_of(avoided, layer, flats) for index, layer in enumerate(layers) if isinstance(layer, TextSlot)
    }


class _Avoided(Struct, frozen=True):
    """A face that words avoid: its slot, the part of it inside that slot, and the room that a veil needs under it."""

    slot: PhotoSlot
    face: Rect
    fade: float

    @property
    def bottom(self) -> float:
        """Where words may start."""
        return self.face.bottom + self.fade

    def reaches(self, box: Rect, flats: Sequence[Fill]) -> bool:
        """Whether the face, or the veil under it, is seen in `box`: neither cut off by its slot nor under `flats`."""
        face = self.face
        part = Rect(face.x, face.y, face.width, face.height + self.fade).shared(box)
        return part is not None and not any(_hides(flat, part) for flat in flats) and self._shows(part)

    def _shows(self, part: Rect) -> bool:
        """Whether the shape of the photo leaves something of it in `part`, or in what fades out above it."""
        back = rotation_of(-self.slot.angle, self.slot.box)
        above = Rect(part.x, part.y - self.fade, part.width, part.height + self.fade)
        box, opening = back.covered(above) if back else above, self.slot.opening
        outline = shape_path(self.slot.shape, qt_rect(opening), contours_of(self.slot))
        return outline.intersects(qt_rect(box))


def _clear_of(faces: Sequence[_Avoided], slot: TextSlot, flats: Sequence[Fill]) -> TextSlot:
    """`slot` with its top moved below the faces that reach into it, since words never cover a face.

    Turned words and steps stand where they are drawn.
    """
    if slot.angle or slot.climbs:
        return slot
    box = slot.box
    top = max((each.bottom for each in faces if each.reaches(box, flats)), default=box.y)
    if top <= box.y:
        return slot
    return replace(slot, box=Rect(box.x, top, box.width, max(0.0, box.bottom - top)))


def _flats_over_photos(layers: Sequence[Layer]) -> list[Fill]:
    """The flats drawn over a photo."""
    first = next((index for index, layer in enumerate(layers) if isinstance(layer, PhotoSlot)), len(layers))
    return [layer for layer in layers[first:] if isinstance(layer, Fill)]


def _hides(flat: Fill, box: Rect) -> bool:
    """Whether all of `box` is under `flat`."""
    if flat.box is None:
        return True
    back = rotation_of(-flat.angle, flat.box)
    return flat.box.contains(back.covered(box) if back else box)
