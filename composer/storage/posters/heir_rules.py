"""Checks what a poster declares of layouts that inherit: from which format, and where they open."""

from collections.abc import Iterator

from composer.core.formats import Formats, unknown_format
from composer.core.location import Location
from composer.core.naming import meant, named
from composer.core.poster import Layout, Poster
from composer.core.problems import Problem
from composer.core.words import Words


def heir_problems(poster: Poster, formats: Formats, location: Location) -> Iterator[Problem]:
    """Check what layouts declare of inheriting; `location` is that of the layouts."""
    for name, layout in poster.layouts.items():
        at = location.key(name)
        if not layout.inherits:
            yield from _drawn(layout, at)
        elif name not in formats:
            yield unknown_format(name, formats, at)
        elif layout.layers or layout != Layout(inherits=layout.inherits, opens=layout.opens):
            words = Words(
                "Un format qui hérite n’a ni calques, ni capacité, ni miroir à lui.",
                "A format that inherits has no layers, capacity or mirror of its own.",
            )
            yield Problem("wrong-heir", "error", words, at)
        else:
            yield from _parent(poster, layout, formats, at)


def _drawn(layout: Layout, location: Location) -> Iterator[Problem]:
    if not layout.layers:
        words = Words("La clé «\u00a0layers\u00a0» manque.", "The key “layers” is missing.")
        yield Problem("missing-key", "error", words, location.key("layers"))
    if layout.opens is not None:
        words = Words("Seul un format qui hérite s’ouvre.", "Only a format that inherits opens.")
        yield Problem("wrong-heir", "error", words, location.key("opens"))


def _parent(poster: Poster, layout: Layout, formats: Formats, location: Location) -> Iterator[Problem]:
    parents = [name for name, each in poster.layouts.items() if not each.inherits and name in formats]
    if layout.inherits not in parents:
        words = Words(
            "L’affiche n’a pas de format {quoted} dessiné pour lui-même, dont hériter.",
            "The poster has no format {quoted} drawn for itself to inherit from.",
        ).format(quoted=named(layout.inherits))
        yield Problem("unknown-parent", "error", words, location.key("inherits"), meant(layout.inherits, parents))
    elif layout.opens is not None:
        start, end = layout.opens
        size = formats[layout.inherits].size
        if not 0 <= start <= end <= max(size.width, size.height):
            words = Words("Il faut ici deux positions, dans l’ordre.", "Two positions are needed here, in order.")
            yield Problem("wrong-heir", "error", words, location.key("opens"))
