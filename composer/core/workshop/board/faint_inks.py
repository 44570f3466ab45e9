"""Finds the inks chosen by hand that have too little contrast with the art, each with the nearest shade that has it."""

from collections.abc import Iterator

from msgspec import Struct

from composer.core.color import Color, contrast
from composer.core.layout.legibility import LEAST
from composer.core.location import at_slot
from composer.core.problems import Problem
from composer.core.words import Words, decimal
from composer.core.workshop.board.board import Board, Sheet, Spot
from composer.core.workshop.inks import is_legible, nearest_ink
from composer.core.workshop.slots import WordsPlace

_FAINT = Words(
    "L’encre choisie n’a ici qu’un contraste de {ratio} pour 1; il en faut {wanted}. Le programme écrit ces "
    "mots dans son encre.",
    "The ink chosen has a contrast of only {ratio} to 1 here; {wanted} is needed. The program writes these "
    "words in its own ink.",
)


class FaintInk(Struct, frozen=True):
    """An ink by hand that is not taken: where, the problem that says so, and the nearest shade that would be."""

    format_id: str
    spot: Spot
    problem: Problem
    instead: Color


def faint_inks(board: Board) -> Iterator[FaintInk]:
    """The inks that are not taken on the sheets that are kept."""
    for sheet in board.kept:
        found = (faint_ink(sheet, spot) for spot in sheet.places)
        yield from (each for each in found if each)


def faint_ink(sheet: Sheet, spot: Spot) -> FaintInk | None:
    """What is wrong with the ink of a place; None where none was chosen by hand, or it has enough contrast."""
    place = sheet.places.get(spot)
    ink = place.lettering.ink if isinstance(place, WordsPlace) else None
    if not isinstance(place, WordsPlace) or ink is None or is_legible(ink, place.ground):
        return None
    instead, found = nearest_ink(ink, place.ground), contrast(ink, place.ground)
    # Truncated, not rounded: 4.46 must not be reported as 4.5.
    ratio = decimal(int(found * 10) / 10)
    said = _FAINT.format(ratio=ratio, wanted=decimal(LEAST)) if found < LEAST else _NO_GROUND
    fix = Words(
        f"Prenez {instead.hex}, la nuance lisible la plus proche.", f"Take {instead.hex}, the nearest legible shade."
    )
    location = at_slot(place.contents[0], sheet.format.id)
    return FaintInk(sheet.format.id, spot, Problem("art-ink-faint", "warning", said, location, fix), instead)


_NO_GROUND = Words(
    "L’encre choisie n’aurait sur aucun fond le contraste de 7 pour 1 d’une affiche. Le programme écrit ces mots dans "
    "son encre.",
    "The ink chosen would have on no ground the contrast of 7 to 1 of a poster. The program writes these words in its "
    "own ink.",
)
