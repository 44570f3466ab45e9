"""Finds what a layout shows of a visual: the visible layers, the visible part of the photo, and its faces."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Literal

from msgspec.structs import replace

from composer.core.formats import Format
from composer.core.geometry import Point, Rect, Size, around, crop_rect, rotation_of
from composer.core.layout.framing import CLEAR, UPPER_THIRD, Busy, Circle, Opening, circle_of, first_crop, room
from composer.core.layout.photo_rotation import seen_face, seen_size, taken_face
from composer.core.layout.photo_shape import polygons_of
from composer.core.layout.reframing import reframed, with_whole_face
from composer.core.poster import (
    FACE_SIDES,
    Align,
    Art,
    Condition,
    Fill,
    Layer,
    Overprint,
    PhotoSlot,
    Poster,
    QrSlot,
    TextSlot,
    Veil,
)
from composer.core.visual import USUAL_RADIUS, Face, FormatChoice, PhotoChoice, Visual

#: The arrangements a layout may have.
ARRANGED: tuple[Condition, ...] = ("first", "second")
#: The least share of its slot that a text takes, from the side it is aligned to: judged on quotes of 140 characters.
_WORDS_TAKE = 0.6
#: Weights of a face under words, which can move, and under a network's buttons, which are on stories only; relative to
#: 1 for a band, which hides it for good.
_WORDS_WEIGH, _BUTTONS_WEIGH = 0.7, 0.3
#: The width and height of a neck, in radii of its face: judged on portraits.
_NECK = (1.2, 0.8)
#: Design pixels, and radii of a face, that rounding may cost.
_ROUNDING = 1e-6


def drawn_layers(
    visual: Visual, poster: Poster, format_: Format, arrangement: Condition = "first"
) -> tuple[Layer, ...]:
    """The layers of a layout whose conditions `visual` meets, from back to front.

    Art for each side of the faces is among them: where these are depends on the other layers (see `beside_faces`).
    """
    facts: tuple[Condition, ...] = (
        *FACE_SIDES,
        arrangement,
        "photo" if visual.photo else "no-photo",
        "quote" if (quote := visual.quote.strip()) else "no-quote",
        "short" if len(quote) <= poster.short_quote else "long",
        "qr" if visual.qr else "no-qr",
    )
    layout = poster.layouts[format_.id]
    layers = layout.layers_when(frozenset(facts))
    if layout.mirrors and visual.by_format.get(format_.id, FormatChoice()).mirror == "yes":
        return tuple(mirrored(layer, format_.size.width) for layer in layers)
    return layers


def visible_part(slot: PhotoSlot, photo: Size, visual: Visual, poster: Poster, format_: Format) -> Rect:
    """The part of the photo that `slot` shows: by the format's own crop, else by the framing common to all formats.

    `photo` is the upright photo's size; the part is in fractions of its rotated view.
    """
    choice = visual.photo or PhotoChoice("")
    size, box = seen_size(photo, choice), slot.opening.size
    own = visual.by_format.get(format_.id, FormatChoice()).crop
    if own is not None:
        return crop_rect(size, box, own)
    part = proposed_part(slot, photo, visual, poster, format_)
    if choice.reframing is None:
        return part
    part = reframed(part, choice.reframing, slot.zone, size, box)
    if choice.reframing.format == format_.id:
        return part
    return with_whole_face(part, (seen_face(face, choice, photo) for face in choice.faces), slot.zone, size, box)


def proposed_part(slot: PhotoSlot, photo: Size, visual: Visual, poster: Poster, format_: Format) -> Rect:
    """The part that `slot` shows before anybody moves the photo: the visual's crop, else the one for its faces."""
    choice = visual.photo or PhotoChoice("")
    size, crop = seen_size(photo, choice), choice.crop
    if crop is None:
        faces = tuple(seen_face(face, choice, photo) for face in choice.faces)
        crop = first_crop(faces, size, opening(slot, _beside(slot, visual, poster, format_), format_))
    return crop_rect(size, slot.opening.size, crop)


def visible_faces(slot: PhotoSlot, part: Rect, photo: Size, choice: PhotoChoice) -> list[Circle]:
    """The circles of the faces on the surface when `slot` shows `part` of the photo, whose upright size is `photo`.

    Without known faces, the usual position of one.
    """
    size, rotation = seen_size(photo, choice), rotation_of(slot.angle, slot.box)
    faces = [seen_face(face, choice, photo) for face in choice.faces]
    usual = [] if faces else [Face(UPPER_THIRD.x, UPPER_THIRD.y, USUAL_RADIUS)]
    circles = [circle_of(face, size, part, slot.opening) for face in (*faces, *usual)]
    return [_moved(circle, rotation.there(Point(circle.x, circle.y))) for circle in circles] if rotation else circles


def face_at(circle: Circle, slot: PhotoSlot, part: Rect, photo: Size, choice: PhotoChoice) -> Face:
    """The face of the upright photo at `circle` on the surface: the inverse of `visible_faces`."""
    size, box, rotation = seen_size(photo, choice), slot.opening, rotation_of(slot.angle, slot.box)
    center = Point(circle.x, circle.y)
    at = rotation.back(center) if rotation else center
    radius = circle.radius * part.width / box.width * size.width / min(size.width, size.height)
    x, y = (at.x - box.x) / box.width * part.width, (at.y - box.y) / box.height * part.height
    return taken_face(Face(part.x + x, part.y + y, radius), choice, photo)


def beside_faces(layers: Sequence[Layer], faces: Sequence[Circle], format_: Format) -> tuple[Layer, ...]:
    """`layers` without the art for another side than that of `faces`, nor what yields and has no other place."""
    middle = around([face.box for face in faces]).center.x if faces else format_.size.width / 2
    side = FACE_SIDES[min(2, max(0, int(3 * middle / format_.size.width)))]
    other = frozenset(FACE_SIDES) - {side}
    kept = (_yielding(layer, faces) for layer in layers if other.isdisjoint(layer.when))
    return tuple(layer for layer in kept if layer is not None)


def _yielding(layer: Layer, faces: Sequence[Circle]) -> Layer | None:
    """`layer` where it is clear of the faces; None when it yields to them and has no such place."""
    if isinstance(layer, Overprint):
        place = next((box for box in layer.places if not _prints_on(layer, box, faces)), None)
        return place and replace(layer, box=place, elsewhere=())
    return None if isinstance(layer, Art) and layer.yields and _meets(layer.box, faces) else layer


def _meets(box: Rect, faces: Iterable[Circle]) -> bool:
    """Whether `box` comes nearer to a face than a poster may, or crosses its neck."""
    kept = ((face.box.inset((1 - CLEAR) * face.radius), _neck(face)) for face in faces)
    return any(box.overlaps(each) for pair in kept for each in pair)


def _prints_on(ink: Overprint, box: Rect, faces: Iterable[Circle]) -> bool:
    """Whether `ink` in `box` comes nearer to a face than a poster may, or crosses its neck."""
    if ink.shape == "rectangle":
        return _meets(box, faces)
    return any(_is_near(box, face) or _reaches(box, _neck(face)) for face in faces)


def _is_near(ellipse: Rect, face: Circle) -> bool:
    middle, kept = ellipse.center, CLEAR * face.radius
    across, down = (face.x - middle.x) / (ellipse.width / 2 + kept), (face.y - middle.y) / (ellipse.height / 2 + kept)
    return across**2 + down**2 < 1


def _reaches(ellipse: Rect, box: Rect) -> bool:
    middle = ellipse.center
    across = min(max(middle.x, box.x), box.right) - middle.x
    down = min(max(middle.y, box.y), box.bottom) - middle.y
    return (2 * across / ellipse.width) ** 2 + (2 * down / ellipse.height) ** 2 < 1


def _neck(face: Circle) -> Rect:
    width, height = (share * face.radius for share in _NECK)
    return Rect(face.x - width / 2, face.y + face.radius, width, height)


def _moved(circle: Circle, center: Point) -> Circle:
    return Circle(center.x, center.y, circle.radius)


def opening(slot: PhotoSlot, layers: Sequence[Layer], format_: Format) -> Opening:
    """What framing needs to know of `slot`, which is one of `layers`, from back to front."""
    over = layers[layers.index(slot) + 1 :] if slot in layers else layers
    fills = [
        Busy(layer.box, rotation_of(layer.angle, layer.box)) for layer in over if isinstance(layer, Fill) and layer.box
    ]
    busy = [each for each in (*fills, *chain.from_iterable(map(_busy, layers))) if _covers(each).overlaps(slot.box)]
    stretch, busy = format_.enlargement / format_.scale, [*busy, *_hidden(format_)]
    return Opening(slot.opening, slot.zone, slot.shape, stretch, tuple(busy), polygons_of(slot), _seen(slot, format_))


def _seen(slot: PhotoSlot, format_: Format) -> Rect | None:
    """What the page shows of the opening of a slot that stands upright."""
    return None if slot.angle else slot.opening.shared(format_.box)


def is_whole(circle: Circle, slot: PhotoSlot, format_: Format, air: float = 0.0) -> bool:
    """Whether `slot` shows all of a face on the surface; in a shape that cuts into it, with `air` radii around it."""
    if not (polygons := polygons_of(slot)):
        return slot.box.contains(circle.box, tolerance=_ROUNDING)
    rotation, center = rotation_of(slot.angle, slot.box), Point(circle.x, circle.y)
    upright = _moved(circle, rotation.back(center) if rotation else center)
    cut = Opening(slot.opening, slot.zone, polygons=polygons, seen=_seen(slot, format_))
    return room(upright, cut) >= air - _ROUNDING


def _covers(busy: Busy) -> Rect:
    return busy.rotation.covered(busy.box) if busy.rotation else busy.box


def _beside(slot: PhotoSlot, visual: Visual, poster: Poster, format_: Format) -> Sequence[Layer]:
    """The layers of the arrangement that `slot` belongs to."""
    first = drawn_layers(visual, poster, format_)
    return first if slot in first else drawn_layers(visual, poster, format_, "second")


def _busy(layer: Layer) -> list[Busy]:
    match layer:
        case TextSlot(box=box):
            taken = box.height * _WORDS_TAKE
            spare = {"top": 0.0, "middle": (box.height - taken) / 2, "bottom": box.height - taken}[layer.valign]
            weight = 1.0 if layer.angle or layer.climbs else _WORDS_WEIGH
            return [Busy(Rect(box.x, box.y + spare, box.width, taken), rotation_of(layer.angle, box), weight)]
        case QrSlot():
            return [Busy(layer.box)]
        case _:
            return []


def _hidden(format_: Format) -> list[Busy]:
    """The strips that a network's buttons cover, above and below."""
    safe, box = format_.safe_box, format_.box
    strips = Rect(0, 0, box.width, safe.y), Rect(0, safe.bottom, box.width, box.height - safe.bottom)
    return [Busy(strip, weight=_BUTTONS_WEIGH) for strip in strips if strip.height > 0]


_ALIGNED: dict[Align, Align] = {"left": "right", "center": "center", "right": "left"}
_SIDES: dict[str, Literal["above", "around", "right", "left"]] = {"right": "left", "left": "right"}


def mirrored(layer: Layer, width: float) -> Layer:  # noqa: PLR0911 - one for each kind
    """`layer` mirrored on a page `width` design pixels wide."""
    match layer:
        case Fill():
            return replace(layer, box=layer.box and _box(layer.box, width), angle=-layer.angle)
        case Overprint():
            elsewhere = tuple(_box(each, width) for each in layer.elsewhere)
            return replace(layer, box=_box(layer.box, width), elsewhere=elsewhere)
        case Art():
            return replace(layer, box=_box(layer.box, width), mirrored=not layer.mirrored)
        case PhotoSlot():
            zone, box = Point(1 - layer.zone.x, layer.zone.y), _box(layer.box, width)
            return replace(layer, box=box, zone=zone, angle=-layer.angle, mirrored=not layer.mirrored)
        case Veil():
            return replace(layer, box=_box(layer.box, width), side=_SIDES.get(layer.side, layer.side))
        case TextSlot():
            steps = tuple(_box(step, width) for step in layer.steps)
            box, align = _box(layer.box, width), _ALIGNED[layer.align]
            return replace(layer, box=box, align=align, angle=-layer.angle, steps=steps)
        case QrSlot():
            return replace(layer, box=_box(layer.box, width))


def _box(box: Rect, width: float) -> Rect:
    return Rect(width - box.right, box.y, box.width, box.height)
