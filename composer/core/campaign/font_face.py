"""A typeface that a campaign's pack brings along, for its posters and for the languages it speaks."""

from msgspec import Struct


class FontFace(Struct, frozen=True):
    """One font file of a pack, checked: the family, weight (1 to 1000) and slant that posters ask for it by.

    `data` is the font as it is drawn with, under `name`, which no other font has: no system or program can confuse it
    with one of its own, nor with another version of the same font.
    """

    family: str
    weight: int
    italic: bool
    name: str
    data: bytes
