"""Divides many kits among contact sheets, a dozen pictures a sheet, each with its heading and its file's name."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from composer.core.words import Language, Words

#: Pictures on one sheet: three rows of portraits; drawing many more would take more memory than making a kit.
ON_A_SHEET = 12
_PAGED = Words("{title}, {number} de {count}", "{title}, {number} of {count}")
_Item = TypeVar("_Item")


def headed_pages(title: str, items: Sequence[_Item], language: Language) -> Iterator[tuple[str, Sequence[_Item]]]:
    """The items of each sheet, after its heading, which counts the sheets where there are several."""
    pages = [items[at : at + ON_A_SHEET] for at in range(0, len(items), ON_A_SHEET)]
    for number, page in enumerate(pages, 1):
        heading = _PAGED.to(language).format(title=title, number=number, count=len(pages)) if len(pages) > 1 else title
        yield heading, page


def sheet_file(number: int) -> str:
    """The name of the file of a sheet, counted from 1: `planche.jpg`, `planche-2.jpg` and so on."""
    return "planche.jpg" if number == 1 else f"planche-{number}.jpg"
