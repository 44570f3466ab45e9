"""Sets the credit of a photo, « Photo : Nom », near it: as small as a poster may write, legible as all words are."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from composer.core.caption.credit import photo_credit
from composer.core.formats import Format
from composer.core.geometry import Rect, Rotation, Size, rotation_of
from composer.core.layout.credit_placement import Place, beside_photo, near_photo, on_tab, over_photo
from composer.core.layout.framing import CLEAR
from composer.core.location import at_slot
from composer.core.poster import Content, Fill, Layer, PhotoSlot, Style, TextSlot
from composer.core.problems import Problem
from composer.core.text.fitting import Fitted, block_height
from composer.core.words import Words
from composer.core.workshop.room import smallest
from composer.render.frame import Flat, Text
from composer.render.scene import Scene
from composer.render.text.glyphs import Setting, place_text

#: The id of the credit among the texts of a frame.
CREDIT = "credit"
#: The texts whose style it takes, the smallest first.
_STYLED_AS: tuple[Content, ...] = ("role", "dates", "day-date", "campaign", "theme", "name")


class Page(Struct, frozen=True):
    """The page that a credit is placed on: its layers, its faces, and what words, codes and logos take of it.

    `reads` tells whether words of a style would be legible in a box as it is drawn.
    """

    layers: Sequence[Layer]
    faces: Sequence[Rect]
    taken: Sequence[Rect]
    reads: Callable[[Rect, Style], bool]


class _Set(Struct, frozen=True):
    """The words of a credit, their style, their size in design pixels and the room that they take."""

    words: str
    style: Style
    size: int
    room: Size


def arrange_credit(page: Page, scene: Scene, format_: Format) -> tuple[tuple[Flat | Text, ...], tuple[Problem, ...]]:
    """The credit of the photo of `page`, on its tab if it has one, and the problem where it has no place."""
    slot = next((layer for layer in page.layers if isinstance(layer, PhotoSlot)), None)
    credit = _set(page.layers, scene, format_)
    if slot is None or credit is None:
        return (), ()
    turn = rotation_of(slot.angle, slot.box)
    place = next(
        (each for each in _places(slot, credit.room, format_) if _is_free(each, turn, credit, page, slot, format_)),
        None,
    )
    return _drawn(place, turn, credit, scene) if place else ((), (_left_out(),))


def _set(layers: Sequence[Layer], scene: Scene, format_: Format) -> _Set | None:
    """The credit in the style of the first of the small texts that the page has; None without one to draw."""
    parts = [part for layer in layers if isinstance(layer, TextSlot) for part in layer.parts]
    named = {part.content: part.style for part in reversed(parts)}
    style = next((scene.poster.styles[named[each]] for each in _STYLED_AS if each in named), None)
    words = photo_credit(scene.visual, scene.visual.language)
    if style is None or not words:
        return None
    cased = words.upper() if style.case == "upper" else words
    size, measure = smallest(format_), scene.fonts.measure(style)
    room = Size(measure.advance(cased) * size, block_height(1, size, style.leading, measure))
    return _Set(cased, style, size, room)


def _places(slot: PhotoSlot, room: Size, format_: Format) -> Iterator[Place]:
    """The places near the photo; a tab and words over it are for one whose shape is a plain box."""
    photo = slot.opening.shared(format_.box) or slot.opening
    plain = slot.shape in {"rectangle", "rounded"}
    on = chain(on_tab(room, slot.opening), over_photo(room, photo, format_.text_box)) if plain else ()
    box = slot.box.shared(format_.box) or slot.box
    return chain(beside_photo(room, box), on, near_photo(room, box, format_.text_box))


def _is_free(place: Place, turn: Rotation | None, credit: _Set, page: Page, slot: PhotoSlot, format_: Format) -> bool:
    box, kept = (turn.covered(each) if turn else each for each in (place.box, place.kept_clear))
    if not (format_.text_box.contains(box) and format_.box.contains(place.tab or box)):
        return False
    faces = (face.inset((1 - CLEAR) * face.width / 2) for face in page.faces)
    if any(kept.overlaps(each) for each in (*page.taken, *faces, *_flats(page.layers, slot))):
        return False
    return not place.needs_calm or page.reads(box, credit.style)


def _flats(layers: Sequence[Layer], slot: PhotoSlot) -> Iterator[Rect]:
    """The flats drawn over the photo, whose edges no words may cross."""
    for layer in layers[layers.index(slot) + 1 :]:
        if isinstance(layer, Fill) and layer.box is not None:
            turn = rotation_of(layer.angle, layer.box)
            yield turn.covered(layer.box) if turn else layer.box


def _drawn(
    place: Place, turn: Rotation | None, credit: _Set, scene: Scene
) -> tuple[tuple[Flat | Text, ...], tuple[Problem, ...]]:
    """The credit at its place, turned as its photo is."""
    setting = Setting(CREDIT, credit.style, scene.color(credit.style.ink), "left")
    text, found = place_text(Fitted(credit.size, (credit.words,)), setting, place.box, scene.fonts)
    tab = [Flat(CREDIT, place.tab, scene.color(credit.style.ground), turn=turn)] if place.tab else []
    return (*tab, replace(text, turn=turn)), found


def _left_out() -> Problem:
    words = Words(
        "Il n’y a pas de place pour le crédit près de la photo\u00a0: l’affiche ne le montre pas; la légende le donne.",
        "There is no room for the credit near the photo: the poster does not show it; the caption gives it.",
    )
    fix = Words("Choisissez une autre affiche ou un autre format.", "Choose another poster or another format.")
    return Problem("credit-left-out", "notice", words, at_slot(CREDIT), fix)
