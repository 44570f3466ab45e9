"""Makes contact sheets: one visual in every format, or on every poster, side by side."""

from collections.abc import Iterator, Sequence
from typing import Literal, TypeVar

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtGui import QImage

from composer.app.brief import Resolved
from composer.app.example import EXAMPLE, example_parts
from composer.app.poster.candidates import format_on
from composer.app.studio import Studio
from composer.core.document.edits import choose_poster
from composer.core.formats import Format, unknown_format
from composer.core.problems import Misused, at_slot
from composer.core.words import Language, Words
from composer.export.raster import recompressed
from composer.render.arrange import arrange
from composer.render.frame import Frame
from composer.render.picture import picture, thumbnail
from composer.render.scene import Scene
from composer.render.sheet import FINEST, Tile, sheet

#: What is side by side: the formats of one poster, or every poster in one format.
Shown = Literal["formats", "posters"]
#: The pictures as made, as a network recompresses them, or in shades of grey.
Finish = Literal["made", "published", "grey"]
_TITLES: dict[Shown, Words] = {
    "formats": Words("{poster}, dans tous ses formats", "{poster}, in all its formats"),
    "posters": Words("Toutes les affiches\u00a0: {format}", "All posters: {format}"),
}
#: Pictures on one sheet: three rows of portraits; drawing many more would take more memory than making a kit.
ON_A_SHEET = 12
_PAGED = Words("{title}, {number} de {count}", "{title}, {number} of {count}")
_Item = TypeVar("_Item")


class Wanted(Struct, frozen=True):
    """What to show; `format` is the one for posters: the portrait, or the first of a poster without it, when empty."""

    shown: Shown = "formats"
    format: str = ""
    finish: Finish = "made"


def contact_sheet(resolved: Resolved, studio: Studio, wanted: Wanted, language: Language) -> QImage:
    """Draw the sheet, its own words in `language`. A poster that cannot be read is left out.

    When the visual has a part of the example, each picture is marked. Misused for a format that does not exist.
    """
    known = studio.context.campaign.format_by_id
    if wanted.format and wanted.format not in known:
        raise Misused(unknown_format(wanted.format, known, at_slot("format")))
    scene = studio.scene(resolved)  # one for all: the photo is decoded once
    if wanted.shown == "formats":
        pairs = [(scene, known[each]) for each in resolved.poster.layouts]
    else:
        pairs = [(each, format_on(each.poster, known, wanted.format)) for each in _on_every_poster(scene, studio)]
    mark = EXAMPLE.to(language) if example_parts(resolved.visual) else ""
    tiles = [
        Tile(_name(each, format_, wanted).to(language), _finished(each, format_, wanted), mark)
        for each, format_ in pairs
    ]
    title = _TITLES[wanted.shown].to(language)
    heading = title.format(poster=resolved.poster.name.to(language), format=pairs[0][1].name.to(language))
    return thumbnail(sheet(heading, tiles, studio.fonts), 1.0)


def _on_every_poster(scene: Scene, studio: Studio) -> Iterator[Scene]:
    """The visual on each poster that can be read, in its first palette except on its own poster."""
    for poster in studio.context.readable_posters():
        yield replace(scene, visual=choose_poster(scene.visual, poster.id), poster=poster)


def _name(scene: Scene, format_: Format, wanted: Wanted) -> Words:
    return format_.name if wanted.shown == "formats" else scene.poster.name


def _finished(scene: Scene, format_: Format, wanted: Wanted) -> QImage:
    frame = arrange(scene, format_).frame
    match wanted.finish:
        case "made":
            return _small(frame)
        case "grey":
            return _small(frame).convertToFormat(QImage.Format.Format_Grayscale8)
        case "published":
            return recompressed(picture(frame, format_), scene.campaign.recompression)


def _small(frame: Frame) -> QImage:
    return thumbnail(frame, min(1.0, FINEST / frame.size.height))


def headed_pages(title: str, items: Sequence[_Item], language: Language) -> Iterator[tuple[str, Sequence[_Item]]]:
    """The items of each sheet, after its heading, which counts the sheets where there are several."""
    pages = [items[at : at + ON_A_SHEET] for at in range(0, len(items), ON_A_SHEET)]
    for number, page in enumerate(pages, 1):
        heading = _PAGED.to(language).format(title=title, number=number, count=len(pages)) if len(pages) > 1 else title
        yield heading, page


def sheet_file(number: int) -> str:
    """The name of the file of a sheet, counted from 1: `planche.jpg`, `planche-2.jpg` and so on."""
    return "planche.jpg" if number == 1 else f"planche-{number}.jpg"
