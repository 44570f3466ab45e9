"""Lays out contact sheets of many kits, a few dozen pictures a sheet, one sheet at a time so that memory stays flat."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from PySide6.QtGui import QImage

from composer.core.words import Language, Words
from composer.render.fonts import Fonts
from composer.render.picture import thumbnail
from composer.render.sheet import Tile, sheet

#: Pictures on one sheet: five rows of portraits, small enough for any viewer.
ON_A_SHEET = 30
_PAGED = Words("{title}, {number} de {count}", "{title}, {number} of {count}")
_Item = TypeVar("_Item")


def sheet_pages(
    title: str, items: Sequence[_Item], tile_of: Callable[[_Item], Tile | None], fonts: Fonts, language: Language
) -> Iterator[tuple[str, QImage]]:
    """Each sheet by its file's name without a suffix: `planche`, `planche-2`…; items without a tile are left out."""
    pages = [items[at : at + ON_A_SHEET] for at in range(0, len(items), ON_A_SHEET)]
    for number, page in enumerate(pages, 1):
        heading = _PAGED.to(language).format(title=title, number=number, count=len(pages)) if len(pages) > 1 else title
        tiles = [tile for each in page if (tile := tile_of(each))]
        if tiles:
            stem = "planche" if number == 1 else f"planche-{number}"
            yield stem, thumbnail(sheet(heading, tiles, fonts), 1.0)
