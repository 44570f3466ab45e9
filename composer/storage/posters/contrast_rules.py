"""Checks the colours of a poster: second inks that its palettes make, contrast of words with ground and veil."""

from collections.abc import Iterable, Iterator
from itertools import chain, product

from msgspec.structs import replace

from composer.core.color import contrast, is_color, overprinted, parse_color
from composer.core.layout.legibility import LEAST
from composer.core.poster import Layer, Layout, Overprint, Palette, Part, PhotoSlot, Poster, QrSlot, TextSlot, Veil
from composer.core.problems import Location, Problem
from composer.core.words import Words, meant, named

#: WCAG 2.2, success criterion 1.4.6 (contrast, enhanced).
LEAST_CONTRAST = 7.0
_WEAK_VEIL = Words(
    "Dans la palette {quoted}, ce voile, même opaque, ne donne pas 4,5 pour 1 à l’encre {role}\u00a0: "
    "sur certaines photos, les mots resteraient illisibles.",
    "In the palette {quoted}, this veil, even opaque, does not give 4.5 to 1 to the ink {role}: over some "
    "photos the words would be illegible.",
)


def contrast_problems(poster: Poster, location: Location) -> Iterator[Problem]:
    """Report every ink too near its ground, or a veil it may be over; locations begin with `location`."""
    layouts = location.key("layouts")
    return chain(
        *(_contrasts(poster, name, location) for name in poster.palettes),
        *(_veiled(poster, layout, layouts.key(name)) for name, layout in poster.layouts.items()),
    )


def _contrasts(poster: Poster, palette: str, location: Location) -> Iterator[Problem]:
    colors = poster.palettes[palette].colors
    for at, roles in _written(poster, location):
        pair = [colors.get(role, "") for role in roles]
        ratio = contrast(*map(parse_color, pair)) if all(map(is_color, pair)) else LEAST_CONTRAST
        if ratio < LEAST_CONTRAST:
            quoted = named(palette)
            # Truncated, not rounded: 6.996 must not be reported as 7.
            tenths = int(ratio * 10)
            words = Words(
                f"Dans la palette {quoted.fr}, l’encre n’a ici sur son fond qu’un contraste de "
                f"{tenths // 10},{tenths % 10} pour 1; il en faut 7 pour 1.",
                f"In the palette {quoted.en}, the ink here has a contrast of only {tenths // 10}.{tenths % 10} to 1 "
                "with its ground; 7 to 1 is needed.",
            )
            yield Problem("low-contrast", "error", words, at)


def _written(poster: Poster, location: Location) -> Iterator[tuple[Location, tuple[str, str]]]:
    """All that must be readable by a person or a phone: each style and each QR code, with its role and its ground."""
    for name, style in poster.styles.items():
        yield location.key("styles").key(name), (style.ink, style.ground)
    for name, layout in poster.layouts.items():
        layers = location.key("layouts").key(name).key("layers")
        for index, layer in enumerate(layout.layers):
            if isinstance(layer, QrSlot):
                yield layers.item(index), (layer.role, layer.ground)


def _veiled(poster: Poster, layout: Layout, location: Location) -> Iterator[Problem]:
    """A veil over a photo may have to be opaque: its colour must then contrast with every ink that is over it."""
    for index, veil in enumerate(layout.layers):
        if not isinstance(veil, Veil):
            continue
        names = {name for part in _parts_on(veil, layout) for name in (part.style, part.long and part.long.style)}
        inks = {style.ink for name, style in poster.styles.items() if name in names}
        for name, ink in product(poster.palettes, sorted(inks)):
            pair = [poster.palettes[name].colors.get(role, "") for role in (ink, veil.role)]
            if all(map(is_color, pair)) and contrast(*map(parse_color, pair)) < LEAST:
                words = _WEAK_VEIL.format(quoted=named(name), role=named(ink))
                yield Problem("weak-veil", "error", words, location.key("layers").item(index).key("role"))


def _parts_on(veil: Veil, layout: Layout) -> Iterator[Part]:
    """The texts that may be over `veil`; contradictory conditions exclude each other."""
    apart = {"photo": "no-photo", "quote": "no-quote", "short": "long", "qr": "no-qr", "first": "second"}
    apart |= {other: one for one, other in apart.items()}
    never = {apart[condition] for condition in veil.when}
    slots = [layer for layer in layout.layers if isinstance(layer, TextSlot) and layer.box.overlaps(veil.box)]
    return (part for slot in slots if never.isdisjoint(slot.when) for part in slot.parts)


def with_overprints(poster: Poster) -> Poster:
    """`poster` with the colours that its palettes' overprints make; one that cannot be made is left out."""
    return replace(poster, palettes={name: _with_overprints(palette) for name, palette in poster.palettes.items()})


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
