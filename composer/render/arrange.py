"""Lays out a visual on a poster: the frame with layers positioned, texts fitted, and the problems found."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Literal, TypeAlias, TypeGuard

from msgspec import Struct
from msgspec.structs import replace

from composer.core.art.svg import recolor
from composer.core.color import Color, luminance
from composer.core.formats import Format
from composer.core.geometry import Rect, rotation_of
from composer.core.layout.framing import CLEAR, Circle
from composer.core.layout.photo_shape import contours_of
from composer.core.layout.placements import place_code
from composer.core.layout.reframing import head_problem
from composer.core.layout.visible_layers import (
    beside_faces,
    drawn_layers,
    is_whole,
    visible_faces,
    visible_part,
)
from composer.core.layout.zones import zone_problems
from composer.core.poster import Art, Fill, Layer, Overprint, PhotoSlot, QrSlot, TextSlot, Veil
from composer.core.problems import Problem
from composer.core.visual import FormatChoice
from composer.render.frame import Drawing, Flat, Frame, Item, Outline, Picture, Text, covered
from composer.render.legibility.accents import choose_accents, in_accents
from composer.render.legibility.contrast import making_legible
from composer.render.legibility.ground import Ground
from composer.render.legibility.layered import drawn_items
from composer.render.legibility.legibility import Group, Legibility
from composer.render.legibility.obscured import hidden_problems
from composer.render.logo_item import logo_is_clear, logo_item, logo_problems
from composer.render.paint import overprinted
from composer.render.photo.looks import chosen_look
from composer.render.photo.photo import small_photo_problem
from composer.render.photo.rotated import seen
from composer.render.photo.slot_cut import needed_pixels, slot_cut
from composer.render.raster_art import raster_item
from composer.render.scene import Scene
from composer.render.text.column import arrange_column, arrange_whole
from composer.render.text.credit import Page, arrange_credit
from composer.render.text.entry import Placed
from composer.render.text.face_clearance import clear_text_slots

#: Which of the two arrangements of a layout is drawn.
ArrangementName: TypeAlias = Literal["first", "second"]


class Arranged(Struct, frozen=True):
    """A frame, the problems found while laying it out, what made its words legible, and the arrangement taken."""

    frame: Frame
    problems: tuple[Problem, ...]
    legibility: Legibility = Legibility()
    arrangement: ArrangementName = "first"


def arrange(scene: Scene, format_: Format, held: Legibility | None = None) -> Arranged:
    """Lay `scene` out in `format_`; the poster must have that layout.

    A layout's second arrangement is taken when the person asked for it, when the words do not fit clear of the faces
    in the first, or when it keeps more of them whole. What makes the words legible is found anew, from the pixels
    behind them, unless it is `held` as it was: while a hand moves the photo, inks and veils then stay as they are.
    """
    return next(filter(None, arranging(scene, format_, held)))


def arranging(scene: Scene, format_: Format, held: Legibility | None = None) -> Iterator[Arranged | None]:
    """Do what `arrange` does in a few parts of some milliseconds each: None after each but the last."""
    shown, columns = _chosen(scene, format_)
    yield None
    groups, problems = _assemble(shown, columns, scene, format_)
    yield None
    legibility = (yield from making_legible(groups, scene, format_)) if held is None else held
    yield None
    items = drawn_items(groups, legibility.choices, scene)
    if legibility.accents is None:
        legibility = legibility.accented(choose_accents(items, scene, format_))
    frame = Frame(format_.size, in_accents(items, legibility.accents or {}))
    faces = tuple(_known_faces(shown, scene))
    hidden = hidden_problems(frame, format_, (box for _, box in faces))
    outside = zone_problems(format_, scene.networks, (*_words_of(frame), *faces))
    problems += logo_problems(columns.values(), scene.logo)
    found = (*problems, *hidden, *legibility.problems, *outside)
    yield Arranged(frame, found, legibility, shown.arrangement)


_Columns = Mapping[int, Placed]


class _Shown(Struct, frozen=True):
    """The layers of an arrangement, the part of the photo that each slot shows, and its faces, whole or in part."""

    arrangement: ArrangementName
    layers: tuple[Layer, ...]
    parts: Mapping[PhotoSlot, Rect]
    faces: tuple[tuple[PhotoSlot, Circle], ...]

    def face_boxes(self) -> list[Rect]:
        """The part of each face that is inside the box of its photo."""
        return [box for _, box in self.faces_in_slots()]

    def faces_in_slots(self) -> Iterator[tuple[PhotoSlot, Rect]]:
        """The slot of each of those parts, and the part."""
        inside = ((slot, circle.box.shared(slot.box)) for slot, circle in self.faces)
        return ((slot, box) for slot, box in inside if box)


def _chosen(scene: Scene, format_: Format) -> tuple[_Shown, _Columns]:
    """The arrangement that is drawn, and its texts: those of the other are fitted only where the choice needs them."""
    asked = scene.visual.by_format.get(format_.id, FormatChoice()).arrangement
    shown = _shown(scene, format_, "second" if asked == "second" else "first")
    if asked != "auto" or not scene.poster.layouts[format_.id].has_second:
        return shown, _columns(shown, scene)
    second = _shown(scene, format_, "second")
    if _faces_whole(second, format_) <= _faces_whole(shown, format_):
        columns = _whole_columns(shown, scene)
        if columns is not None:
            return shown, columns
    return second, _columns(second, scene)


def _shown(scene: Scene, format_: Format, arrangement: ArrangementName) -> _Shown:
    """The layers of an arrangement; of its art, what suits the faces."""
    layers = drawn_layers(scene.visual, scene.poster, format_, arrangement)
    choice, photo = scene.visual.photo, scene.photo
    if photo is None or choice is None:
        return _Shown(arrangement, beside_faces(layers, (), format_), {}, ())
    slots = [layer for layer in layers if isinstance(layer, PhotoSlot)]
    parts = {slot: visible_part(slot, photo.size, scene.visual, scene.poster, format_) for slot in slots}
    faces = tuple((slot, face) for slot in slots for face in visible_faces(slot, parts[slot], photo.size, choice))
    return _Shown(arrangement, beside_faces(layers, [face for _, face in faces], format_), parts, faces)


def _words_of(frame: Frame) -> Iterator[tuple[str, Rect]]:
    """Each line of words as drawn, by its slot; a mark that hangs before its column does not count."""
    for text in frame.texts():
        for line in text.line_boxes:
            left = max(line.x, text.box.x)
            words = Rect(left, line.y, line.right - left, line.height)
            yield text.slot, text.turn.covered(words) if text.turn else words


def _known_faces(shown: _Shown, scene: Scene) -> Iterator[tuple[str, Rect]]:
    """The box from eyes to mouth of each face found or marked, by its slot: a chin may be hidden."""
    if scene.visual.photo and scene.visual.photo.faces:
        yield from (("photo", face.inset(face.width / 3)) for face in shown.face_boxes())


def _columns(shown: _Shown, scene: Scene) -> _Columns:
    """The texts of each text slot, by its layer's index: laid out first, since what is behind depends on them."""
    slots = clear_text_slots(shown.layers, shown.faces_in_slots())
    return _with_clear_logo({index: arrange_column(slot, scene) for index, slot in slots.items()}, slots, shown, scene)


def _whole_columns(shown: _Shown, scene: Scene) -> _Columns | None:
    """What `_columns` returns where every word fits; else None, as soon as some slot has no room for its own."""
    slots = clear_text_slots(shown.layers, shown.faces_in_slots())
    columns: dict[int, Placed] = {}
    for index, slot in slots.items():
        placed = arrange_whole(slot, scene)
        if placed is None:
            return None
        columns[index] = placed
    return _with_clear_logo(columns, slots, shown, scene)


def _with_clear_logo(columns: _Columns, slots: Mapping[int, TextSlot], shown: _Shown, scene: Scene) -> _Columns:
    """`columns`, without the logo where it would touch something else."""
    codes = [layer.box for layer in shown.layers if isinstance(layer, QrSlot)]
    if logo_is_clear(columns.values(), codes):
        return columns
    bare = replace(scene, logo=None)
    return {
        index: arrange_column(slot, bare) if columns[index].logo else columns[index] for index, slot in slots.items()
    }


def _faces_whole(shown: _Shown, format_: Format) -> tuple[int, ...]:
    """The number of faces that the photo's slots show whole, with room around them, with none to spare, then in part.

    In part is from the eyes to the mouth: what an error reports when the shape of the photo cuts it.
    """
    return tuple(
        sum(is_whole(face, slot, format_, air) for slot, face in shown.faces) for air in (CLEAR - 1, 0.0, -0.5)
    )


def _assemble(shown: _Shown, columns: _Columns, scene: Scene, format_: Format) -> tuple[list[Group], list[Problem]]:
    """The items of each layer, from back to front, and the problems found."""
    groups: list[Group] = []
    problems: list[Problem] = []
    texts = [covered(item) for placed in columns.values() for item in placed.items]
    texts += [placed.logo for placed in columns.values() if placed.logo]
    for index, layer in enumerate(shown.layers):
        if isinstance(layer, Veil):
            groups.append(layer)
            continue
        if isinstance(layer, QrSlot):
            layer = _clear_code(layer, shown, columns, scene, format_)  # noqa: PLW2901 - the same slot, moved
        if isinstance(layer, TextSlot):
            placed = columns[index]
            # What is drawn behind words is a layer of its own, so that their contrast with it is measured.
            groups.append(placed.blocks)
            logo = (logo_item(scene.logo, placed.logo, format_.scale),) if scene.logo and placed.logo else ()
            made, found = (*placed.marks, *logo, *placed.items), placed.problems
        else:
            made, found = _arrange_layer(layer, shown, texts, scene, format_)
            # Second inks print over the photo; its ground is bare paper.
            above = (each for each in shown.layers[index + 1 :] if isinstance(each, Overprint))
            inks = [Flat("", ink.box, scene.color(ink.role), ink.shape) for ink in above]
            made = [overprinted(each, inks) if inks and _is_photo(each) else each for each in made]
        groups.append(tuple(made))
        problems += found
    if scene.visual.photo and scene.visual.photo.credit == "on":
        credit, found = _credited(shown, columns, groups, scene, format_)
        groups += [(item,) for item in credit]
        problems += found
    return groups, problems


def _credited(
    shown: _Shown, columns: _Columns, groups: Sequence[Group], scene: Scene, format_: Format
) -> tuple[tuple[Flat | Text, ...], tuple[Problem, ...]]:
    """The credit of the photo, clear of all that the page has to show, and what is wrong with it."""
    codes = (item.box for group in groups if not isinstance(group, Veil) for item in group if item.slot == "qr")
    taken = [*codes, *chain.from_iterable(map(_shown_boxes, columns.values()))]
    items = drawn_items(groups, {}, scene)

    def ground(color: Color) -> Ground:
        # In place of each photo, a flat of its form.
        flats = (
            Flat(each.slot, each.box, color, each.shape, each.turn, each.contours) if _is_photo(each) else each
            for each in items
        )
        return Ground(tuple(flats), format_.box, 1.0)

    return arrange_credit(Page(shown.layers, shown.face_boxes(), taken, ground), scene, format_)


def _arrange_layer(
    layer: Fill | Overprint | Art | PhotoSlot | QrSlot,
    shown: _Shown,
    texts: Sequence[Rect],
    scene: Scene,
    format_: Format,
) -> tuple[list[Item], list[Problem]]:
    match layer:
        case Fill():
            box = layer.box or format_.box
            return [Flat("", box, scene.color(layer.role), turn=rotation_of(layer.angle, box))], []
        case Art():
            return [_art(layer, _art_box(layer, texts), scene, format_.scale)], []
        case PhotoSlot():
            return _arrange_photo(layer, shown.parts.get(layer), scene, format_)
        case Overprint():
            return [], []
        case QrSlot():
            return _code(layer, scene, format_), []


def _is_photo(item: Item) -> TypeGuard[Picture]:
    return isinstance(item, Picture) and item.slot == "photo"


def _clear_code(slot: QrSlot, shown: _Shown, columns: _Columns, scene: Scene, format_: Format) -> QrSlot:
    """`slot` moved off the words, and off the faces found or marked, where there is room for it elsewhere."""
    marked = scene.visual.photo is not None and bool(scene.visual.photo.faces)
    photos = [layer.box for layer in shown.layers if isinstance(layer, PhotoSlot) and marked]
    faces = shown.face_boxes() if marked else ()
    taken = [*faces, *chain.from_iterable(map(_shown_boxes, columns.values()))]
    return replace(slot, box=place_code(slot.box, photos, taken, format_.text_box))


def _shown_boxes(placed: Placed) -> Iterator[Rect]:
    """The boxes of what a column has to show: its lines of words, the campaign's crossing, the logo."""
    for text in placed.items:
        yield from (text.turn.covered(line) if text.turn else line for line in text.line_boxes)
    yield from map(covered, placed.marks)
    yield from [placed.logo] if placed.logo else []


def _code(slot: QrSlot, scene: Scene, format_: Format) -> list[Item]:
    """The quiet zone and the code, dark on light whatever the palette: many phones read no other."""
    from composer.render.qr import qr_path  # noqa: PLC0415 - few visuals have a code, and its library takes 7 ms

    dark, light = sorted((scene.color(slot.role), scene.color(slot.ground)), key=luminance)
    path = qr_path(scene.visual.qr, slot.box, format_.scale)
    return [Flat("qr", slot.box, light), Outline("qr", slot.box, path, dark)]


def _art_box(layer: Art, texts: Sequence[Rect]) -> Rect:
    """The box of a drawing, moved above the highest text when it follows the words."""
    if layer.above is None or not texts:
        return layer.box
    top = min(text.y for text in texts)
    return Rect(layer.box.x, top - layer.above - layer.box.height, layer.box.width, layer.box.height)


def _art(layer: Art, box: Rect, scene: Scene, scale: float) -> Drawing | Picture:
    if layer.file in scene.poster.pictures:
        return raster_item(layer, scene.poster.pictures[layer.file], box, scale)
    svg = _recolored(scene.poster.art[layer.file], tuple(scene.palette.colors.items()))
    return Drawing("", box, svg, layer.mirrored)


# Of the posters of a gallery, each drawn again at every keystroke.
@lru_cache(maxsize=64)
def _recolored(text: str, colors: tuple[tuple[str, str], ...]) -> bytes:
    return recolor(text, dict(colors)).encode()


def _arrange_photo(
    slot: PhotoSlot, rect: Rect | None, scene: Scene, format_: Format
) -> tuple[list[Item], list[Problem]]:
    """The part `rect` of the photo in its slot, and what is wrong with it."""
    if rect is None or scene.photo is None or scene.visual.photo is None:
        return [], []
    photo = seen(scene.photo, scene.visual.photo)
    look, turn = chosen_look(scene.visual, scene.poster), rotation_of(slot.angle, slot.box)
    items: list[Item] = []
    contours = contours_of(slot)
    if slot.ground:
        items.append(Flat("photo", slot.box, scene.color(slot.ground), slot.shape, turn, contours))
    image, lossless = slot_cut(photo, rect, slot, format_.scale, look), look.name == "halftone"
    items.append(Picture("photo", slot.opening, image, slot.shape, turn, lossless, contours))
    pixels = needed_pixels(slot, format_.scale, look)
    found = small_photo_problem(photo.size, rect, pixels, format_), head_problem(rect, scene.visual, format_)
    return items, [each for each in found if each]
