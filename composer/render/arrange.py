"""A visual and a poster meet in a frame: every layer placed, every text fitted, with what there is to say about it."""

from msgspec import Struct
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtSvg import QSvgRenderer

from composer.core.formats import Format
from composer.core.geometry import Crop, Point, Rect, Size, crop_rect, focus_crop
from composer.core.poster import Art, Condition, Fill, Layer, PhotoSlot, Poster, QrSlot, TextSlot
from composer.core.problems import Problem
from composer.core.svg import recolor
from composer.core.visual import PhotoChoice, Visual
from composer.render.column import arrange_column
from composer.render.frame import Drawing, Flat, Frame, Item, Outline, Picture
from composer.render.photos import small_photo_problem
from composer.render.qr import qr_path
from composer.render.scene import Scene

#: Where a face usually is in a portrait when nobody said: the upper-third rule.
UPPER_THIRD = Point(0.5, 0.36)


class Arranged(Struct, frozen=True):
    """A frame, and the findings its arrangement gave."""

    frame: Frame
    problems: tuple[Problem, ...]


def arrange(scene: Scene, format_: Format) -> Arranged:
    """Lay `scene` out in `format_`; the poster must have that layout."""
    items: list[Item] = []
    problems: list[Problem] = []
    for layer in drawn_layers(scene.visual, scene.poster, format_):
        made, found = _arrange_layer(layer, scene, format_)
        items += made
        problems += found
    return Arranged(Frame(format_.size, tuple(items)), tuple(problems))


def drawn_layers(visual: Visual, poster: Poster, format_: Format) -> list[Layer]:
    """The layers of a layout whose conditions hold for `visual`, from back to front."""
    facts: set[Condition] = {
        "photo" if visual.photo else "no-photo",
        "quote" if visual.quote.strip() else "no-quote",
        "qr" if visual.qr else "no-qr",
    }
    return [layer for layer in poster.layouts[format_.id].layers if facts.issuperset(layer.when)]


def photo_rect(photo: Size, slot: PhotoSlot, choice: PhotoChoice, crop: Crop | None) -> Rect:
    """The part of the photo that `slot` shows, in fractions: the crop chosen, else the focus on the slot's zone."""
    chosen = crop or choice.crop or focus_crop(photo, slot.box.size, choice.focus or UPPER_THIRD, slot.zone)
    return crop_rect(photo, slot.box.size, chosen)


def _arrange_layer(layer: Layer, scene: Scene, format_: Format) -> tuple[list[Item], list[Problem]]:
    match layer:
        case Fill():
            return [Flat("", layer.box or format_.box, scene.color(layer.role))], []
        case Art():
            return [Drawing("", layer.box, _art(layer, scene))], []
        case PhotoSlot():
            return _arrange_photo(layer, scene, format_)
        case TextSlot():
            return arrange_column(layer, scene)
        case QrSlot():
            quiet = Flat("qr", layer.box, scene.color(layer.ground))
            code = Outline("qr", layer.box, qr_path(scene.visual.qr, layer.box), scene.color(layer.role))
            return [quiet, code], []


def _art(layer: Art, scene: Scene) -> QSvgRenderer:
    text = recolor(scene.poster.art[layer.file], scene.palette.colors)
    drawing = QSvgRenderer(QByteArray(text.encode()))
    drawing.setAspectRatioMode(Qt.AspectRatioMode.IgnoreAspectRatio)
    return drawing


def _arrange_photo(slot: PhotoSlot, scene: Scene, format_: Format) -> tuple[list[Item], list[Problem]]:
    photo, choice = scene.photo, scene.visual.photo
    if photo is None or choice is None:
        return [], []
    touched = scene.visual.by_format.get(format_.id)
    rect = photo_rect(photo.size, slot, choice, touched.crop if touched else None)
    pixels = (round(slot.box.width * format_.scale), round(slot.box.height * format_.scale))
    items: list[Item] = []
    if slot.ground:
        items.append(Flat("photo", slot.box, scene.color(slot.ground)))
    items.append(Picture("photo", slot.box, photo.cut(rect, pixels), slot.shape))
    small = small_photo_problem(photo.size, rect, pixels, format_.name, format_.id)
    return items, [small] if small else []
