"""Finds what is hidden in a frame: words or faces under something opaque, words beyond the edge of the page."""

from collections.abc import Iterable, Iterator, Sequence

from composer.core.formats import Format
from composer.core.geometry import Point, Rect
from composer.core.layout.photo_shape import depth, placed
from composer.core.problems import Problem, at_slot
from composer.core.words import Words
from composer.render.frame import Flat, Frame, Item, Outline, Picture, Text, covered, holds, ink_of

#: Design pixels by which ink may meet an edge: what its box rounds up.
_TOLERANCE = 2.0
#: Points tested along each side of a face's box.
_SAMPLES = 5

_ELSEWHERE = Words(
    "Cadrez la photo autrement, retirez le code QR s’il y en a un, ou choisissez une autre affiche.",
    "Frame the photo differently, remove the QR code if there is one, or choose another poster.",
)
_COVERED = Words(
    "Ce texte est couvert par un autre élément de l’affiche.", "Another part of the poster covers this text."
)
_CLIPPED = Words("Ce texte dépasse du bord de l’affiche.", "This text goes beyond the edge of the poster.")
_FACE = Words("Un élément de l’affiche couvre un visage.", "A part of the poster covers a face.")
_CUT = Words("La forme de la photo coupe un visage.", "The shape of the photo cuts a face.")


def hidden_problems(frame: Frame, format_: Format, faces: Iterable[Rect]) -> tuple[Problem, ...]:
    """One error for each text that is covered or beyond the edge, and one when a face is covered.

    `faces` are boxes in design pixels, from eyes to mouth. Art is left out: where it is see-through is not known.
    """
    found: list[Problem] = []
    for index, item in enumerate(frame.items):
        if isinstance(item, Text):
            found += _of_text(item, _opaque(frame.items[index + 1 :]), format_)
        elif isinstance(item, Picture) and item.slot == "photo":
            boxes = tuple(faces)
            found += (*_of_faces(boxes, frame.items[index + 1 :]), *_of_shape(boxes, item))
    return tuple(dict.fromkeys(found))


def _opaque(items: Sequence[Item]) -> list[Flat | Picture]:
    return [item for item in items if isinstance(item, Flat) or (isinstance(item, Picture) and item.slot)]


def _of_text(text: Text, above: Sequence[Flat | Picture], format_: Format) -> Iterator[Problem]:
    lines = [text.turn.covered(line) if text.turn else line for line in text.line_boxes]
    near = [item for item in above if any(covered(item).overlaps(line) for line in lines)]
    beyond = not all(format_.box.contains(line) for line in lines)
    if not near and not beyond:
        return
    ink = [box.inset(_TOLERANCE) for box in _ink(text)]
    if beyond and not all(format_.box.contains(box) for box in ink):
        yield Problem("text-clipped", "error", _CLIPPED, at_slot(text.slot), _ELSEWHERE)
    marks = [at for box in ink if box.width > 0 and box.height > 0 for at in (box.center, *box.corners)]
    if any(holds(item, at) for item in near for at in marks):
        yield Problem("text-covered", "error", _COVERED, at_slot(text.slot), _ELSEWHERE)


def _of_faces(faces: Sequence[Rect], above: Sequence[Item]) -> Iterator[Problem]:
    # Most of what is drawn is nowhere near a face, and this is asked at each key.
    near = [item for item in above if any(_reach(item).overlaps(face) for face in faces)]
    places = [at for face in faces for at in _sampled(face)]
    drawn = [item for item in near if isinstance(item, Outline)]
    ink = (box for item in near if isinstance(item, Text) for box in _ink(item))
    over = any(holds(item, at) for item in (*_opaque(near), *drawn) for at in places)
    if over or any(box.holds(at) for box in ink for at in places):
        yield Problem("face-covered", "error", _FACE, at_slot("photo"), _ELSEWHERE)


def _of_shape(faces: Sequence[Rect], photo: Picture) -> Iterator[Problem]:
    """What the contours of the photo cut: a face beyond all of them is left out of the picture, not cut.

    Nor do they cut a face that the edge of the photo cuts already, or that comes to the edge of its box.
    """
    polygons, turn = placed(photo.contours, photo.box), photo.turn
    whole = [face for face in faces if photo.box.contains(face.inset(-face.width))]
    for face in whole if polygons else ():
        places = (turn.back(at) if turn else at for at in _sampled(face))
        if len({depth(polygons, at) >= 0 for at in places}) > 1:
            yield Problem("face-covered", "error", _CUT, at_slot("photo"), _ELSEWHERE)


def _reach(item: Item) -> Rect:
    """The box of `item`; of a text, with the room that a mark may hang in."""
    return covered(item).inset(-item.size) if isinstance(item, Text) else covered(item)


def _ink(text: Text) -> Iterator[Rect]:
    """The area of each glyph, after the text's rotation."""
    return (text.turn.covered(box) if text.turn else box for box in ink_of(text))


def _sampled(face: Rect) -> Iterator[Point]:
    steps = [step / (_SAMPLES - 1) for step in range(_SAMPLES)]
    return (Point(face.x + across * face.width, face.y + down * face.height) for across in steps for down in steps)
