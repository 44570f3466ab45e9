"""Finds words and codes whose places overlap, so that one text would be written over another."""

from collections.abc import Iterator
from itertools import combinations

from composer.core.location import at_slot
from composer.core.problems import Problem
from composer.core.words import Words
from composer.core.workshop.board.board import PHOTO, Board, Place, Sheet
from composer.core.workshop.slots import WordsPlace

#: The share of the smaller of two boxes that may be over the other: words seldom reach the edges of theirs.
_ALLOWED = 0.05


def overlaps(board: Board) -> Iterator[Problem]:
    """A warning for each format that is kept in which two places of words, or words and a code, overlap."""
    return (_overlap(sheet, each) for sheet in board.kept if (each := _overlapping(sheet)))


def _overlapping(sheet: Sheet) -> str:
    """What the first of two overlapping places says; empty where there are none."""
    places = [place for spot, place in sheet.places.items() if spot != PHOTO]
    return next((_said(one) or _said(other) for one, other in combinations(places, 2) if _are_over(one, other)), "")


def _are_over(one: Place, other: Place) -> bool:
    shared = one.box.shared(other.box)
    least = min(one.box.width * one.box.height, other.box.width * other.box.height)
    return shared is not None and shared.width * shared.height > _ALLOWED * least


def _said(place: Place) -> str:
    return place.contents[0] if isinstance(place, WordsPlace) else ""


def _overlap(sheet: Sheet, slot: str) -> Problem:
    name = sheet.format.name
    words = Words(
        f"Dans le format {name.fr}, des emplacements se chevauchent\u00a0: un texte serait écrit sur un autre.",
        f"In the format {name.en}, slots overlap: a text would be written over another.",
    )
    fix = Words("Écartez-les, ou réduisez l’un des deux.", "Move them apart, or make one of them smaller.")
    return Problem("art-slots-overlap", "warning", words, at_slot(slot, sheet.format.id), fix)
