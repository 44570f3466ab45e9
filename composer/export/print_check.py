"""One point of the check of a sheet for a print shop, as it is told and kept."""

from typing import Literal, TypeAlias

from msgspec import Struct

from composer.core.words import Words

#: The ten points, in the order they are said.
Point: TypeAlias = Literal[
    "fonts", "colors", "resolution", "boxes", "ink", "bleed", "hairlines", "transparency", "version", "intent"
]


class PrintCheck(Struct, frozen=True):
    """One point of the check of a sheet for a print shop: whether it is right, and what was found."""

    point: Point
    passed: bool
    found: Words
