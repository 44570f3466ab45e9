"""A visual and a poster meet in a frame: every layer placed, every text fitted, with what there is to say about it."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtSvg import QSvgRenderer

from composer.core.color import luminance
from composer.core.formats import Format
from composer.core.geometry import Point, Rect, Size, crop_rect, focus_crop
from composer.core.poster import GROUND, INK, Art, Condition, Fill, Layer, PhotoSlot, Poster, QrSlot, TextSlot, Veil
from composer.core.problems import Problem
from composer.core.svg import recolor
from composer.core.turning import seen_point, seen_size
from composer.core.visual import FormatChoice, PhotoChoice, Visual
from composer.render.column import arrange_column
from composer.render.frame import Drawing, Flat, Frame, Item, Outline, Picture
from composer.render.looks import Look, look_of
from composer.render.photos import small_photo_problem
from composer.render.scene import Scene
from composer.render.turned import seen
from composer.render.veil import bake_veil

#: Where a face usually is in a portrait when nobody said: the upper-third rule.
UPPER_THIRD = Point(0.5, 0.36)
#: How far a face reaches from its centre, in parts of the photo's short side, where nothing has measured it.
FACE_REACH = 0.17


class Arranged(Struct, frozen=True):
    """A frame, and the findings its arrangement gave."""

    frame: Frame
    problems: tuple[Problem, ...]


def arrange(scene: Scene, format_: Format) -> Arranged:
    """Lay `scene` out in `format_`; the poster must have that layout.

    A layout's second arrangement is taken when the person asked for it, or when the words do not fit clear of the
    face in the first.
    """
    chosen = scene.visual.by_format.get(format_.id, FormatChoice()).arrangement
    arrangement: Condition = "second" if chosen == "second" else "first"
    layers = drawn_layers(scene.visual, scene.poster, format_, arrangement)
    columns = _columns(layers, scene, format_)
    if chosen == "auto" and scene.poster.layouts[format_.id].has_second and not _hold(columns):
        layers = drawn_layers(scene.visual, scene.poster, format_, "second")
        columns = _columns(layers, scene, format_)
    return _assemble(layers, columns, scene, format_)


def drawn_layers(
    visual: Visual, poster: Poster, format_: Format, arrangement: Condition = "first"
) -> tuple[Layer, ...]:
    """The layers of a layout whose conditions hold for `visual`, from back to front."""
    facts: set[Condition] = {
        arrangement,
        "photo" if visual.photo else "no-photo",
        "quote" if visual.quote.strip() else "no-quote",
        "qr" if visual.qr else "no-qr",
    }
    return tuple(layer for layer in poster.layouts[format_.id].layers if facts.issuperset(layer.when))


_Columns = Mapping[int, tuple[list[Item], list[Problem]]]


def _columns(layers: Sequence[Layer], scene: Scene, format_: Format) -> _Columns:
    """The texts of each text slot, by its layer's index: they come first, what stands behind follows them."""
    # Half of its fade is enough of a veil to dull a face: words keep that much further away.
    fade = max((layer.fade / 2 for layer in layers if isinstance(layer, Veil) and layer.side != "right"), default=0.0)
    slots = [layer for layer in layers if isinstance(layer, PhotoSlot)]
    faces = [face for slot in slots for face in _face_boxes(slot, scene, format_, below=fade)]
    return {
        index: arrange_column(_clear_of(faces, layer), scene)
        for index, layer in enumerate(layers)
        if isinstance(layer, TextSlot)
    }


def _hold(columns: _Columns) -> bool:
    """Whether every word fits."""
    return all(problem.code != "text-too-long" for _, problems in columns.values() for problem in problems)


def _clear_of(faces: Sequence[Rect], slot: TextSlot) -> TextSlot:
    """`slot` with its top brought below the faces that reach into it: words never cover one."""
    box = slot.box
    top = max((face.bottom for face in faces if face.overlaps(box)), default=box.y)
    if top <= box.y:
        return slot
    return replace(slot, box=Rect(box.x, top, box.width, max(0.0, box.bottom - top)))


def _face_boxes(slot: PhotoSlot, scene: Scene, format_: Format, *, below: float) -> list[Rect]:
    """Where the face comes in `slot`: a part of the photo around its focus, and `below` more under it."""
    if scene.photo is None or scene.visual.photo is None:
        return []
    rect = shown_part(slot, scene.photo.size, scene.visual, format_)
    focus = _focus(scene.visual.photo, scene.photo.size)
    width, height = slot.box.width / rect.width, slot.box.height / rect.height
    x = slot.box.x + (focus.x - rect.x) * width
    y = slot.box.y + (focus.y - rect.y) * height
    reach = FACE_REACH * min(width, height)
    return [Rect(x - reach, y - reach, 2 * reach, 2 * reach + below)]


def _assemble(layers: Sequence[Layer], columns: _Columns, scene: Scene, format_: Format) -> Arranged:
    items: list[Item] = []
    problems: list[Problem] = []
    texts = [item.box for made, _ in columns.values() for item in made]
    for index, layer in enumerate(layers):
        made, found = columns[index] if index in columns else _arrange_layer(layer, texts, scene, format_)
        items += made
        problems += found
    return Arranged(Frame(format_.size, tuple(items)), tuple(problems))


def shown_part(slot: PhotoSlot, photo: Size, visual: Visual, format_: Format) -> Rect:
    """The part of the photo that `slot` shows: the crop chosen, else the focus on the slot's zone.

    `photo` is the upright photo's size; the part is in fractions of what is seen of it once turned.
    """
    choice = visual.photo or PhotoChoice("")
    size = seen_size(photo, choice)
    crop = visual.by_format.get(format_.id, FormatChoice()).crop or choice.crop
    return crop_rect(size, slot.box.size, crop or focus_crop(size, slot.box.size, _focus(choice, photo), slot.zone))


def _focus(choice: PhotoChoice, photo: Size) -> Point:
    """Where the face comes in the photo as it is seen."""
    return seen_point(choice.focus, choice, photo) if choice.focus else UPPER_THIRD


def _arrange_layer(
    layer: Layer, texts: Sequence[Rect], scene: Scene, format_: Format
) -> tuple[list[Item], list[Problem]]:
    match layer:
        case Fill():
            return [Flat("", layer.box or format_.box, scene.color(layer.role))], []
        case Art():
            return [Drawing("", _art_box(layer, texts), _art(layer, scene))], []
        case PhotoSlot():
            return _arrange_photo(layer, scene, format_)
        case Veil():
            return [veil for veil in (bake_veil(layer, texts, scene.color(layer.role)),) if veil], []
        case TextSlot():
            return arrange_column(layer, scene)
        case QrSlot():
            return _code(layer, scene, format_), []


def _code(slot: QrSlot, scene: Scene, format_: Format) -> list[Item]:
    """The quiet zone and the code, dark on light whichever way the palette goes: many phones read no other."""
    from composer.render.qr import qr_path  # noqa: PLC0415 - few visuals have a code, and its library takes 7 ms

    dark, light = sorted((scene.color(slot.role), scene.color(slot.ground)), key=luminance)
    path = qr_path(scene.visual.qr, slot.box, format_.scale)
    return [Flat("qr", slot.box, light), Outline("qr", slot.box, path, dark)]


def _look(scene: Scene) -> Look:
    """The photo's look, its tones the palette's ground and ink."""
    name = scene.visual.photo.look if scene.visual.photo else "natural"
    return look_of(name, scene.color(GROUND), scene.color(INK))


def _art_box(layer: Art, texts: Sequence[Rect]) -> Rect:
    """The box of a drawing, moved above the highest text when it follows the words."""
    if layer.above is None or not texts:
        return layer.box
    top = min(text.y for text in texts)
    return Rect(layer.box.x, top - layer.above - layer.box.height, layer.box.width, layer.box.height)


def _art(layer: Art, scene: Scene) -> QSvgRenderer:
    text = recolor(scene.poster.art[layer.file], scene.palette.colors)
    drawing = QSvgRenderer(QByteArray(text.encode()))
    drawing.setAspectRatioMode(Qt.AspectRatioMode.IgnoreAspectRatio)
    return drawing


def _arrange_photo(slot: PhotoSlot, scene: Scene, format_: Format) -> tuple[list[Item], list[Problem]]:
    if scene.photo is None or scene.visual.photo is None:
        return [], []
    rect = shown_part(slot, scene.photo.size, scene.visual, format_)
    photo = seen(scene.photo, scene.visual.photo)
    pixels = (round(slot.box.width * format_.scale), round(slot.box.height * format_.scale))
    items: list[Item] = []
    if slot.ground:
        items.append(Flat("photo", slot.box, scene.color(slot.ground)))
    items.append(Picture("photo", slot.box, photo.cut(rect, pixels, _look(scene)), slot.shape))
    small = small_photo_problem(photo.size, rect, pixels, format_.name, format_.id)
    return items, [small] if small else []
