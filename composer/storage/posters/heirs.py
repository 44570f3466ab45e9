"""Adds layouts for formats that a poster did not draw: by declared inheritance, or by a similar proportion."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from composer.core.formats import MARGIN, Format, Formats
from composer.core.layout.inheritance import inherited, is_near
from composer.core.poster import Layout, Poster
from composer.core.problems import Location, Problem, in_file
from composer.storage.posters.validation import layout_problems


def with_heirs(poster: Poster, formats: Formats) -> Poster:
    """Give `poster` the layers of every layout that inherits, and a layout for each format near one of its own.

    What it declares of inheriting passes `heir_problems`. A near format in which some rule would be broken is left out:
    the poster promised nothing. Layouts come in the order of `formats`.
    """
    drawn = {name: layout for name, layout in poster.layouts.items() if not layout.inherits}
    made = {name: found for name, each in formats.items() if (found := _layout(each, poster, drawn, formats))}
    return replace(poster, layouts=made)


def declared_heir_problems(whole: Poster, declared: Poster, formats: Formats, location: Location) -> Iterator[Problem]:
    """Check the layouts of `whole` whose inheritance is `declared`; problems are located at the key of the layout."""
    for name, layout in declared.layouts.items():
        if layout.inherits:
            for problem in _problems(whole, whole.layouts[name], formats[name], formats):
                yield replace(problem, location=location.key(name))


def _layout(format_: Format, poster: Poster, drawn: Mapping[str, Layout], formats: Formats) -> Layout | None:
    if format_.id in drawn:
        return drawn[format_.id]
    declared = poster.layouts.get(format_.id)
    if declared is not None:
        return _inherited(drawn, declared.inherits, format_, formats, declared.opens)
    parent = next((each for each in drawn if is_near(formats[each], format_)), None)
    if parent is None:
        return None
    found = _inherited(drawn, parent, format_, formats, None)
    return None if any(_problems(poster, found, format_, formats)) else found


def _inherited(
    drawn: Mapping[str, Layout], parent: str, format_: Format, formats: Formats, opens: tuple[float, float] | None
) -> Layout:
    return replace(inherited(drawn[parent], formats[parent].size, format_.size, opens), inherits=parent, opens=opens)


def _problems(poster: Poster, layout: Layout, format_: Format, formats: Formats) -> Iterator[Problem]:
    """Every rule that an inheriting layout breaks; its margins are those of its parent, at the same scale."""
    own, other = formats[layout.inherits].size, format_.size
    scale = min(other.width / own.width, other.height / own.height)
    margin = MARGIN * scale * min(own.width, own.height) / min(other.width, other.height)
    return layout_problems(poster, layout, format_, in_file(""), margin)
