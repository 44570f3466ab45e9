"""Checks what a network hides of a picture: under its buttons on a story, and outside the crop of a profile grid."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from composer.core.campaign.campaign import Network, Proportion
from composer.core.codes import Code
from composer.core.formats import Format
from composer.core.geometry import Rect
from composer.core.problems import Problem, Severity, at_slot
from composer.core.words import Words, listed

#: Design pixels by which a glyph may cross an edge, because its box is rounded up.
_TOLERANCE = 1.0

ZoneName = Literal["safe", "grid"]


class Zone(Struct, frozen=True):
    """The part of a format that stays visible, in design pixels."""

    id: ZoneName
    box: Rect
    #: The networks that crop to this grid.
    networks: Words = Words("", "")

    @property
    def name(self) -> Words:
        """What the zone is, for people."""
        return _NAMES[self.id].format(networks=self.networks)


_NAMES: dict[ZoneName, Words] = {
    "safe": Words("Hors des boutons du réseau", "Clear of the network’s buttons"),
    "grid": Words("Grille du profil {networks}", "{networks} profile grid"),
}
#: By zone: the severity, the sentence and the fix when something, {what}, is outside it.
_LEAVING: dict[ZoneName, tuple[Severity, Words, Words]] = {
    "safe": (
        "warning",
        Words(
            "Dans une story ou un reel, les boutons du réseau couvriraient {what}.",
            "In a story or a reel, the network’s buttons would cover {what}.",
        ),
        Words("Cadrez autrement, ou choisissez une autre affiche.", "Frame it differently, or choose another poster."),
    ),
    "grid": (
        "notice",
        Words(
            "La grille de votre profil {networks} couperait {what} sur les côtés; la publication reste entière.",
            "Your {networks} profile grid would crop {what} at the sides; the post itself stays whole.",
        ),
        Words("Pour la grille, préférez le format 3:4.", "For the grid, prefer the 3:4 format."),
    ),
}
_WHAT: dict[str, Words] = {
    "quote": Words("la citation", "the quote"),
    "name": Words("le nom", "the name"),
    "photo": Words("un visage", "a face"),
}


def zones(format_: Format, networks: Iterable[Network]) -> tuple[Zone, ...]:
    """The zones smaller than `format_` on `networks`; grids of the same shape are one zone."""
    grids: dict[Rect, list[Words]] = {}
    for network in networks:
        if network.grid and format_.id in network.formats:
            grids.setdefault(_grid(format_.box, network.grid), []).append(Words(network.name, network.name))
    safe = [Zone("safe", format_.safe)] if format_.safe else []
    return (*safe, *(Zone("grid", box, listed(names)) for box, names in grids.items()))


def zone_problems(
    format_: Format, networks: Iterable[Network], boxes: Iterable[tuple[str, Rect]]
) -> tuple[Problem, ...]:
    """The problems of the person's words and faces outside a zone; `boxes` are by slot, in design pixels.

    What the buttons cover cannot be read: a warning. What the grid crops is whole in the post itself: a notice.
    """
    named = [(slot, box) for slot, box in boxes if slot in _WHAT]
    problems = [
        _problem(zone, slot)
        for zone in zones(format_, networks)
        for slot, box in named
        if not zone.box.contains(box, tolerance=_TOLERANCE)
    ]
    return tuple(dict.fromkeys(problems))


def _problem(zone: Zone, slot: str) -> Problem:
    severity, words, fix = _LEAVING[zone.id]
    sentence = words.format(what=_WHAT[slot], networks=zone.networks)
    code: Code = "outside-safe" if zone.id == "safe" else "outside-grid"
    return Problem(code, severity, sentence, at_slot(slot), fix)


def _grid(box: Rect, grid: Proportion) -> Rect:
    """The central part of `box` that a grid of this shape shows."""
    aspect = grid.width / grid.height
    width, height = min(box.width, box.height * aspect), min(box.height, box.width / aspect)
    return Rect(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)
