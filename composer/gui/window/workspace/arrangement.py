"""How the window is arranged in the room it has: what of the rail, the formats and the panel is shown, and where."""

from typing import Literal

from msgspec import Struct

#: Pixels: the width below which the visual is not worth showing beside the panel, the one from which the rail has
#: room for names, and the height below which thumbnails would take too much of the visual's.
LEAST_VISUAL, WIDE_VISUAL, LOW_VISUAL = 320, 560, 340
#: The height of most visuals, 4:5, as a share of their width.
TALL_VISUAL = 1.25


class Needs(Struct, frozen=True):
    """What the parts take, in pixels, with the letters of the moment.

    Widths of the rail with and without names, and of the panel; the width and the height of the thumbnails.
    """

    named_rail: int
    bare_rail: int
    panel: int
    thumbnails: tuple[int, int]


class Arrangement(Struct, frozen=True):
    """What is shown of each part; a panel that is not beside the visual takes its place, and a button switches."""

    rail: Literal["names", "icons"] = "names"
    formats: Literal["thumbnails", "menu"] = "thumbnails"
    panel: Literal["beside", "instead"] = "beside"


def arrangement(width: int, height: int, needs: Needs) -> Arrangement:
    """The arrangement for a room of `width` × `height` pixels; no message changes it."""
    beside = width - needs.bare_rail - needs.panel >= LEAST_VISUAL
    stage = width - needs.bare_rail - (needs.panel if beside else 0)
    across, down = needs.thumbnails
    # Thumbnails of which fewer than half are in view are harder to choose from than a list. Where the visual has the
    # width to itself, they take no height that it could use.
    needed = LOW_VISUAL if beside else max(LOW_VISUAL, round(stage * TALL_VISUAL))
    legible = height - down >= needed and 2 * stage >= across
    return Arrangement(
        "names" if width - needs.named_rail - needs.panel >= WIDE_VISUAL else "icons",
        "thumbnails" if legible else "menu",
        "beside" if beside else "instead",
    )
