"""What to make of a visual: which formats, file types and sheets, and where."""

from pathlib import Path
from typing import Literal

from msgspec import Struct

from composer.app.brief import Resolved
from composer.app.kit.shop_sheets import ForShop
from composer.core.file_types import FileType
from composer.core.formats import Format, Formats, usual_formats
from composer.core.location import at_slot
from composer.core.naming import meant, named
from composer.core.poster import Poster
from composer.core.problems import Insistence, Misused, Problem
from composer.core.words import Words


class Order(Struct, frozen=True):
    """What to make from a resolved visual and where; no format means the poster's usual ones, no type the usual one."""

    resolved: Resolved
    out: Path
    formats: tuple[str, ...] = ()
    types: tuple[FileType, ...] = ()
    #: Whether files carry their alternative text and credit.
    metadata: Literal["alt-and-credit", "none"] = "alt-and-credit"
    #: What to do with a file that has an error.
    insistence: Insistence = "stop-at-errors"
    #: Whose kit it is: a person's, or the example's, whose folder name starts with « exemple ».
    of: Literal["person", "example"] = "person"
    #: The name of the folder that this document's kit had, empty for none; None where that is not known, and is looked
    #: for among all the kits.
    before: str | None = None
    #: Whether to make sheets for a print shop of the formats of paper, and with which profile; None for no sheets.
    shop: ForShop | None = None


def formats_of(order: Order, known: Formats) -> list[Format]:
    """List the formats that `order` asks for, of those `known`, each once; Misused for one that its poster lacks."""
    poster = order.resolved.poster
    wanted = tuple(dict.fromkeys(order.formats)) or usual_formats(poster.layouts, known)
    if "all" in wanted:
        wanted = tuple(poster.layouts)
    for each in wanted:
        if each not in poster.layouts:
            raise Misused(_unknown_format(each, poster))
    return [known[each] for each in wanted]


def _unknown_format(format_id: str, poster: Poster) -> Problem:
    quoted, name = named(format_id), named(poster.id)
    return Problem(
        "unknown-format",
        "error",
        Words(
            f"L’affiche {name.fr} n’a pas de format {quoted.fr}.", f"The poster {name.en} has no format {quoted.en}."
        ),
        at_slot("format"),
        meant(format_id, (*poster.layouts, "all")),
    )
