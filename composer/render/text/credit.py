"""Sets the credit of a photo, « Photo : Nom », near it: as small as a poster may write, legible as all words are."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, combinations, pairwise

from msgspec import Struct
from msgspec.structs import replace

from composer.core.caption.credit import photo_credit
from composer.core.color import Color
from composer.core.formats import Format
from composer.core.geometry import Rect, Size, rotation_of
from composer.core.layout.credit_placement import CreditSpot, beside_photo, near_photo, on_label, on_tab, over_photo
from composer.core.layout.framing import CLEAR
from composer.core.layout.legibility import LEAST
from composer.core.poster import Content, Fill, Layer, PhotoSlot, Shape, Style, TextSlot
from composer.core.problems import Problem, at_slot
from composer.core.text.fitting import Fitted, block_height
from composer.core.words import Words
from composer.core.workshop.slots import smallest
from composer.render.fonts import FontMeasure
from composer.render.frame import Flat, Text
from composer.render.legibility.ground import Ground, clearance
from composer.render.scene import Scene
from composer.render.text.glyphs import Setting, place_text

#: The id of the credit among the texts of a frame.
CREDIT = "credit"
#: Where its lines may be parted, and how many it has at most.
_BREAK, _MOST_LINES = re.compile(r" |(?<=\w)-(?=\w)"), 3
#: Around the words of a label, as a share of their size.
_PAD = 0.5
#: The texts whose style it takes, the smallest first.
_STYLED_AS: tuple[Content, ...] = ("role", "dates", "day-date", "campaign", "theme", "name")


class Page(Struct, frozen=True):
    """The page that a credit is placed on: its layers, its faces, and what words, codes and logos take of it.

    `ground` is what is drawn on it besides words, with the photo as a flat of some colour.
    """

    layers: Sequence[Layer]
    faces: Sequence[Rect]
    taken: Sequence[Rect]
    ground: Callable[[Color], Ground]


class _Set(Struct, frozen=True):
    """The lines of a credit, their style, their size in design pixels and the room that they take."""

    lines: tuple[str, ...]
    style: Style
    size: int
    room: Size


class _Found(Struct, frozen=True):
    """A credit set in so many lines, and a place for it."""

    credit: _Set
    place: CreditSpot


def arrange_credit(page: Page, scene: Scene, format_: Format) -> tuple[tuple[Flat | Text, ...], tuple[Problem, ...]]:
    """The credit of the photo of `page`, on its tab if it has one, and the problem where it has no place."""
    slot = next((layer for layer in page.layers if isinstance(layer, PhotoSlot)), None)
    settings = _settings(page.layers, scene, format_)
    if slot is None or not settings:
        return (), ()
    # In their own colour, no words read on the photo, nor on a part of it.
    grounds = {ink: page.ground(ink) for ink in dict.fromkeys(scene.color(each.style.ink) for each in settings)}
    near = (_Found(each, place) for each in settings for place in _places(slot, each.room, format_))
    tried = chain(near, (_Found(each, place) for each in settings for place in _labels(slot, each, format_)))
    free = (each for each in tried if _is_free(each, page, slot, format_))
    found = next((each for each in free if not each.place.needs_calm or _reads(each, slot, scene, grounds)), None)
    return _drawn(found, slot, scene) if found else ((), (_left_out(),))


def _settings(layers: Sequence[Layer], scene: Scene, format_: Format) -> list[_Set]:
    """The credit on one line, then on two or three, in the inks that the texts of the page have."""
    words, styles = photo_credit(scene.visual, scene.visual.language), _styles(layers, scene)
    if not words or not styles:
        return []
    measure, size = scene.fonts.measure(styles[0]), smallest(format_)
    cased = words.upper() if styles[0].case == "upper" else words
    ways = dict.fromkeys(_broken(cased, count, measure) for count in range(1, _MOST_LINES + 1))
    return [_setting(lines, style, size, measure) for lines in ways for style in styles]


def _styles(layers: Sequence[Layer], scene: Scene) -> list[Style]:
    """The style of the first of the small texts that the page has, then the same in the inks of its other texts."""
    parts = [part for layer in layers if isinstance(layer, TextSlot) for part in layer.parts]
    named = {part.content: scene.poster.styles[part.style] for part in reversed(parts)}
    own = next((named[each] for each in _STYLED_AS if each in named), None)
    if own is None:
        return []
    inked = (replace(own, ink=each.ink, ground=each.ground, other_ink=each.other_ink) for each in named.values())
    return list(dict.fromkeys((own, *inked)))


def _setting(lines: tuple[str, ...], style: Style, size: int, measure: FontMeasure) -> _Set:
    width = max(measure.advance(line) for line in lines) * size
    return _Set(lines, style, size, Size(width, block_height(len(lines), size, style.leading, measure)))


def _broken(words: str, count: int, measure: FontMeasure) -> tuple[str, ...]:
    """`words` on at most `count` lines, the longest one as short as can be: parted at a space, or after a hyphen."""
    ends = [found.end() for found in _BREAK.finditer(words)]
    cuts = chain.from_iterable(combinations(ends, most) for most in range(count))
    ways = (tuple(words[start:end].strip() for start, end in pairwise((0, *cut, len(words)))) for cut in cuts)
    return min(ways, key=lambda lines: max(map(measure.advance, lines)))


def _places(slot: PhotoSlot, room: Size, format_: Format) -> Iterator[CreditSpot]:
    """The places near the photo; a tab and words over it are for one whose shape is a plain box."""
    photo = slot.opening.shared(format_.box) or slot.opening
    plain = slot.shape in {"rectangle", "rounded"}
    on = chain(on_tab(room, slot.opening), over_photo(room, photo, format_.text_box)) if plain else ()
    box = slot.box.shared(format_.box) or slot.box
    return chain(beside_photo(room, box), on, near_photo(room, box, format_.text_box))


def _labels(slot: PhotoSlot, credit: _Set, format_: Format) -> Iterator[CreditSpot]:
    return on_label(credit.room, _PAD * credit.size, slot.box.shared(format_.box) or slot.box, format_.text_box)


def _is_free(found: _Found, page: Page, slot: PhotoSlot, format_: Format) -> bool:
    place, turn = found.place, rotation_of(slot.angle, slot.box)
    box, kept = (turn.covered(each) if turn else each for each in (place.box, place.kept_clear))
    if not (format_.text_box.contains(box) and format_.box.contains(place.tab or box)):
        return False
    faces = (face.inset((1 - CLEAR) * face.width / 2) for face in page.faces)
    crosses = any(_crosses(kept, each) for each in _flats(page.layers, slot))
    return not crosses and not any(kept.overlaps(each) for each in (*page.taken, *faces))


def _reads(found: _Found, slot: PhotoSlot, scene: Scene, grounds: Mapping[Color, Ground]) -> bool:
    turn, box, ink = rotation_of(slot.angle, slot.box), found.place.box, scene.color(found.credit.style.ink)
    return clearance(ink, *grounds[ink].ends([turn.covered(box) if turn else box])) >= LEAST


def _flats(layers: Sequence[Layer], slot: PhotoSlot) -> Iterator[Fill]:
    """The flats drawn over the photo, whose edges no words may cross."""
    after = layers[layers.index(slot) + 1 :]
    return (layer for layer in after if isinstance(layer, Fill))


def _crosses(kept: Rect, flat: Fill) -> bool:
    """Whether an edge of `flat` runs through `kept`, seen as upright as the flat was before its rotation."""
    if flat.box is None:
        return False
    turn = rotation_of(-flat.angle, flat.box)
    kept = turn.covered(kept) if turn else kept
    return kept.overlaps(flat.box) and not flat.box.contains(kept)


def _drawn(found: _Found, slot: PhotoSlot, scene: Scene) -> tuple[tuple[Flat | Text, ...], tuple[Problem, ...]]:
    """The credit at its place, aligned toward its photo and turned as it is."""
    credit, place, turn = found.credit, found.place, rotation_of(slot.angle, slot.box)
    align = "left" if place.box.center.x > slot.box.x and place.box.right < slot.box.right else "right"
    align = "left" if place.box.x >= slot.box.right else align
    style = _swapped(credit.style) if place.is_label else credit.style
    setting = Setting(CREDIT, style, scene.color(style.ink), "center" if place.is_label else align)
    text, problems = place_text(Fitted(credit.size, credit.lines), setting, place.box, scene.fonts)
    shape: Shape = "rounded" if place.is_label else "rectangle"
    tab = [Flat(CREDIT, place.tab, scene.color(style.ground), shape, turn)] if place.tab else []
    return (*tab, replace(text, turn=turn)), problems


def _swapped(style: Style) -> Style:
    """`style` in the colour of its ground, on one of its ink."""
    return replace(style, ink=style.ground, ground=style.ink, other_ink="")


def _left_out() -> Problem:
    words = Words(
        "Il n’y a pas de place pour le crédit près de la photo\u00a0: l’affiche ne le montre pas; la légende le donne.",
        "There is no room for the credit near the photo: the poster does not show it; the caption gives it.",
    )
    fix = Words("Choisissez une autre affiche ou un autre format.", "Choose another poster or another format.")
    return Problem("credit-left-out", "notice", words, at_slot(CREDIT), fix)
