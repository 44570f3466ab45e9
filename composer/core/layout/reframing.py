"""Carries a framing of the photo made in one format over to every other: a move and a zoom from what each proposes.

A crop alone would not do: where the face should be differs from one format to another, beside the words or above them.
"""

from collections.abc import Iterable
from math import hypot

from composer.core.formats import Format
from composer.core.geometry import Crop, Point, Rect, Size, crop_of, crop_rect
from composer.core.layout.framing import HAIR
from composer.core.naming import Id
from composer.core.problems import Problem, at_slot
from composer.core.visual import Face, FormatChoice, Reframing, Visual
from composer.core.words import Words


def reframing_of(proposed: Rect, chosen: Rect, zone: Point, format_id: Id) -> Reframing:
    """How the part `chosen` of the photo differs from the one `proposed` in a slot of `format_id`, by its `zone`."""
    at = _zone_point(proposed, zone)
    across, down = (at.x - chosen.x) / chosen.width - zone.x, (at.y - chosen.y) / chosen.height - zone.y
    return Reframing(format_id, across, down, proposed.width / chosen.width)


def reframed(proposed: Rect, reframing: Reframing, zone: Point, photo: Size, slot: Size) -> Rect:
    """The part `proposed` of the photo moved and zoomed in a slot of another format, and kept inside the photo."""
    zoom = crop_of(photo, slot, proposed).zoom * reframing.times
    part = crop_rect(photo, slot, Crop(zoom=zoom))
    at = _zone_point(proposed, zone)
    left, top = at.x - (zone.x + reframing.across) * part.width, at.y - (zone.y + reframing.down) * part.height
    return crop_rect(photo, slot, Crop(left + part.width / 2, top + part.height / 2, zoom))


def with_whole_face(part: Rect, faces: Iterable[Face], zone: Point, photo: Size, slot: Size) -> Rect:
    """`part` widened and moved as little as it takes to show whole the face that it shows nearest to the `zone`.

    The faces and the part are in fractions of the photo as shown.
    """
    wished = _zone_point(part, zone)
    shown = [face for face in faces if part.contains(Rect(face.x, face.y, 0.0, 0.0))]
    if not shown:
        return part
    head = _head(min(shown, key=lambda face: hypot(face.x - wished.x, face.y - wished.y)), photo)
    times = max(1.0, head.width / part.width, head.height / part.height)
    zoom = crop_of(photo, slot, part).zoom / times
    wider = crop_rect(photo, slot, Crop(part.center.x, part.center.y, zoom))
    x, y = _held(wider.x, wider.width, head.x, head.right), _held(wider.y, wider.height, head.y, head.bottom)
    return crop_rect(photo, slot, Crop(x + wider.width / 2, y + wider.height / 2, zoom))


def _zone_point(part: Rect, zone: Point) -> Point:
    return Point(part.x + zone.x * part.width, part.y + zone.y * part.height)


def _head(face: Face, photo: Size) -> Rect:
    """The box of a face and its hair, in fractions of the photo."""
    across, down = (face.radius * min(photo.width, photo.height) / side for side in (photo.width, photo.height))
    return Rect(face.x - across, face.y - (1 + HAIR) * down, 2 * across, (2 + HAIR) * down)


def _held(start: float, length: float, first: float, last: float) -> float:
    """The start nearest to `start` of a span of `length` that holds `first` to `last`, or their middle if longer."""
    low, high = last - length, first
    return (low + high) / 2 if low > high else max(low, min(start, high))


#: Of the photo's height: less than this from its top is no cut that anybody sees.
_SEEN = 0.01

_UNCHECKED = Problem(
    "head-unchecked",
    "notice",
    Words("Vérifiez le haut de la tête.", "Check the top of the head."),
    at_slot("photo"),
    Words(
        "La photo est coupée en haut, et aucun visage n’y est indiqué\u00a0: ajoutez-en un, ou cadrez-la.",
        "The photo is cropped at its top, and no face is marked on it: add one, or frame it.",
    ),
)


def head_problem(part: Rect, visual: Visual, format_: Format) -> Problem | None:
    """The hint for a `part` of the photo proposed without a known face; none where a person framed it or is not in it.

    It names no format, so that several give it once.
    """
    photo = visual.photo
    own = photo and (photo.crop or photo.reframing or visual.by_format.get(format_.id, FormatChoice()).crop)
    if photo is None or photo.faces or own or photo.consent.photo_of == "nobody" or part.y < _SEEN:
        return None
    return _UNCHECKED
