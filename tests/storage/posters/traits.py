"""Reads from a poster's data what tells it apart at a glance: five traits of its portrait, with a photo and a quote."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import asdict

from composer.core.geometry import Point, Rect
from composer.core.layout.visible_layers import drawn_layers
from composer.core.poster import Art, Fill, Layer, Part, PhotoSlot, Poster, TextSlot
from composer.core.visual import PhotoChoice, Visual
from tests.formats import FORMAT_BY_ID

PORTRAIT = FORMAT_BY_ID["portrait"]
PAGE = PORTRAIT.box
#: A quote of the usual length, longer than any poster calls short.
QUOTE = "x" * 85
#: The least shares of the page that make a ground of drawings, and two fields of a second flat.
_DRAWN, _FIELD = 0.1, 0.15


class Traits(Struct, frozen=True):
    """The composition of a poster, in words that are equal where two posters look alike."""

    shape: str
    ground: str
    place: str
    align: str
    family: str


def traits_of(poster: Poster) -> Traits:
    """The traits of the portrait of `poster`, in its first arrangement."""
    layers = drawn_layers(Visual(poster.id, "", quote=QUOTE, photo=PhotoChoice("")), poster, PORTRAIT)
    photo = next(layer for layer in layers if isinstance(layer, PhotoSlot))
    slot, quote = next(
        (layer, part)
        for layer in layers
        if isinstance(layer, TextSlot)
        for part in layer.parts
        if part.content == "quote"
    )
    align = f"{slot.align}, sloping" if slot.angle else slot.align
    return Traits(
        _shape(photo, layers), _ground(photo, layers), _place(slot, quote, photo, layers), align, _family(quote, poster)
    )


def shared(one: Traits, other: Traits) -> dict[str, str]:
    """The traits that two posters have in common."""
    theirs = asdict(other)
    return {name: value for name, value in asdict(one).items() if value == theirs[name]}


def _shape(photo: PhotoSlot, layers: Sequence[Layer]) -> str:
    if photo.box.contains(PAGE):
        return "the whole page"
    if any(band.box and band.box.overlaps(photo.box) for band in _slanting(layers)):
        return "cut slantwise"
    # A blob is whatever its poster draws.
    shape = photo.outline or photo.shape
    return f"turned {shape}" if photo.angle else shape


def _ground(photo: PhotoSlot, layers: Sequence[Layer]) -> str:
    """What the page is behind photo and words: one flat, unless something large is painted or drawn on it."""
    if photo.box.contains(PAGE):
        return "the photo"
    if _slanting(layers):
        return "flat with a slanting band"
    drawings = [layer for layer in layers if isinstance(layer, Art)]
    if sum(_share(each.box) for each in drawings) >= _DRAWN:
        return f"drawing {max(drawings, key=lambda each: _share(each.box)).file}"
    if _panel(photo, layers):
        return "panel"
    first, *others = [layer for layer in layers if isinstance(layer, Fill)]
    fields = [layer.box for layer in others if layer.box and layer.role != first.role]
    return "fields" if any(_share(box) >= _FIELD for box in fields) else "flat"


def _place(slot: TextSlot, quote: Part, photo: PhotoSlot, layers: Sequence[Layer]) -> str:
    """What the quote follows or stands on when that is its own, else where it is from the photo."""
    if quote.starts:
        return "under its own beginnings"
    if any(part.content == "word" for layer in layers if isinstance(layer, TextSlot) for part in layer.parts):
        return "under a word"
    return _stands_on(slot, photo, layers) or _from_photo(slot, photo)


def _stands_on(slot: TextSlot, photo: PhotoSlot, layers: Sequence[Layer]) -> str | None:
    if photo.box.contains(PAGE):
        return "on the photo"
    if _panel(photo, layers):
        return "in the panel"
    if _slanting(layers):
        return "over a slanting band"
    if _flat_at(slot.box.center, layers) != _flat_at(photo.box.center, layers[: layers.index(photo)]):
        return "on a field of its own"
    return None


def _from_photo(slot: TextSlot, photo: PhotoSlot) -> str:
    if slot.box.bottom <= photo.box.y:
        return "above the photo"
    if slot.box.y >= photo.box.bottom:
        return "under the photo"
    return "beside the photo"


def _family(quote: Part, poster: Poster) -> str:
    name = quote.long.style if quote.long and len(QUOTE) > quote.long.characters else quote.style
    return poster.styles[name].family


def _slanting(layers: Sequence[Layer]) -> list[Fill]:
    """The flats at an angle that cross the page."""
    flats = (layer for layer in layers if isinstance(layer, Fill) and layer.angle)
    return [layer for layer in flats if layer.box and layer.box.width >= PAGE.width]


def _panel(photo: PhotoSlot, layers: Sequence[Layer]) -> bool:
    """Whether a flat inside the page holds the photo."""
    flats = [layer.box for layer in layers if isinstance(layer, Fill) and layer.box and not layer.angle]
    return any(box.contains(photo.box) and PAGE.inset(1).contains(box) for box in flats)


def _flat_at(at: Point, layers: Sequence[Layer]) -> str:
    """The role of the large flat on top at a point of the page."""
    flats = [(layer, layer.box or PAGE) for layer in layers if isinstance(layer, Fill) and not layer.angle]
    return [layer.role for layer, box in flats if _share(box) >= _FIELD and _holds(box, at)][-1]


def _holds(box: Rect, at: Point) -> bool:
    return box.x <= at.x <= box.right and box.y <= at.y <= box.bottom


def _share(box: Rect) -> float:
    """The share of the page that `box` covers."""
    part = box.shared(PAGE)
    return part.width * part.height / (PAGE.width * PAGE.height) if part else 0.0
