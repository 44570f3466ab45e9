"""Second inks of a poster: the roles they make in its palettes, and the rule that they print on a photo."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from composer.core.color import is_color, overprinted, parse_color
from composer.core.location import Location
from composer.core.naming import meant, named
from composer.core.poster import Layer, Overprint, Palette, PhotoSlot, Poster
from composer.core.problems import Problem
from composer.core.words import Words


def with_overprints(poster: Poster) -> Poster:
    """`poster` with the colours that its palettes' overprints make; one that cannot be made is left out."""
    palettes = {name: _with_overprints(palette) for name, palette in poster.palettes.items()}
    return replace(poster, palettes=palettes)


def palette_problems(poster: Poster, location: Location) -> Iterator[Problem]:
    """Check the overprints of the palettes of a poster that has not their colours yet; `location` is the palettes'."""
    for name, palette in poster.palettes.items():
        at = location.key(name).key("overprints")
        for role, pair in palette.overprints.items():
            if role in palette.colors:
                words = Words("Cette couleur est déjà donnée.", "This colour is already given.")
                yield Problem("needless-key", "error", words, at.key(role))
            for missing in (each for each in pair if each not in palette.colors):
                words = Words(
                    "Cette palette n’a pas la couleur {quoted}, qui s’imprime ici sur une autre, ou sous elle.",
                    "This palette lacks the colour {quoted}, which is printed here over or under another.",
                ).format(quoted=named(missing))
                yield Problem("missing-role", "error", words, at.key(role), meant(missing, palette.colors))


def overprint_problems(ink: Overprint, below: Iterable[Layer], location: Location) -> Iterator[Problem]:
    """Report each place of `ink` where none of the layers below is a photo."""
    photos = [layer.box for layer in below if isinstance(layer, PhotoSlot)]
    for number, box in enumerate(ink.places):
        if not any(map(box.overlaps, photos)):
            words = Words(
                "Cette encre ne s’imprime ici sur aucune photo\u00a0: placez-la sur une photo, après elle.",
                "This ink prints on no photo here: put it over a photo, after it.",
            )
            at = location.key("elsewhere").item(number - 1) if number else location.key("box")
            yield Problem("misplaced-box", "error", words, at)


def _with_overprints(palette: Palette) -> Palette:
    made = {role: color for role, pair in palette.overprints.items() if (color := _color(palette, *pair))}
    return replace(palette, colors={**palette.colors, **made})


def _color(palette: Palette, under: str, ink: str) -> str | None:
    given = [palette.colors.get(role, "") for role in (under, ink)]
    return overprinted(*map(parse_color, given)).hex if all(map(is_color, given)) else None
