"""Finds words and codes whose places overlap, so that one text would be written over another."""

from collections.abc import Iterator
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from composer.core.location import at_slot
from composer.core.problems import Problem
from composer.core.words import Words
from composer.core.workshop.board.board import PHOTO, QR, Board, Place, Sheet, Spot
from composer.core.workshop.board.free_room import free_box
from composer.core.workshop.slots import WordsPlace

#: The share of the smaller of two boxes that may be over the other: words seldom reach the edges of theirs.
_ALLOWED = 0.05
_OVERLAP = Words(
    "Des emplacements se chevauchent\u00a0: un texte serait écrit sur un autre.",
    "Slots overlap: a text would be written over another.",
)
_MOVE_APART = Words("Écartez-les, ou réduisez l’un des deux.", "Move them apart, or make one of them smaller.")


class Overlap(Struct, frozen=True):
    """Two slots that overlap: where, the smaller of them, and the problem that says so."""

    format_id: str
    spot: Spot
    problem: Problem


def overlaps(board: Board) -> Iterator[Overlap]:
    """The first overlap of each format that is kept, of two places of words, or of words and a code."""
    return (found for sheet in board.kept if (found := overlap_on(sheet)))


def overlap_on(sheet: Sheet) -> Overlap | None:
    """The first overlap of words, or of words and a code, on a sheet; None where there is none."""
    places = [(spot, place) for spot, place in sheet.places.items() if spot != PHOTO]
    over = next((pair for pair in combinations(places, 2) if _are_over(pair[0][1], pair[1][1])), None)
    if over is None:
        return None
    spot, _ = min(over, key=lambda each: each[1].box.area)
    said = next(place.contents[0] for _, place in over if isinstance(place, WordsPlace))
    location = at_slot(said, sheet.format.id)
    return Overlap(sheet.format.id, spot, Problem("art-slots-overlap", "warning", _OVERLAP, location, _MOVE_APART))


def moved_apart(sheet: Sheet, spot: Spot) -> Sheet:
    """The sheet with a slot where it is clear of the others, in its own size if there is room."""
    place = sheet.places[spot]
    return sheet.with_place(spot, replace(place, box=free_box(_without(sheet, spot), spot.kind, place.box.size)))


def _without(sheet: Sheet, spot: Spot) -> Sheet:
    if spot == QR:
        return replace(sheet, slots=replace(sheet.slots, qr=None))
    return sheet.with_words(each for number, each in enumerate(sheet.slots.words) if Spot("words", number) != spot)


def _are_over(one: Place, other: Place) -> bool:
    shared = one.box.shared(other.box)
    return shared is not None and shared.area > _ALLOWED * min(one.box.area, other.box.area)
