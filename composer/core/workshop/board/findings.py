"""What is found on a board: words over one another, inks too faint to read; and the edits that mend a finding."""

from collections.abc import Callable, Collection, Iterator
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from composer.core.color import Color, contrast
from composer.core.layout.legibility import LEAST
from composer.core.problems import Problem, at_slot
from composer.core.words import Words, decimal
from composer.core.workshop.board.board import PHOTO, QR, Board, Place, Sheet, Spot
from composer.core.workshop.board.edits import left_out
from composer.core.workshop.board.free_room import free_box
from composer.core.workshop.inks import is_legible, nearest_ink
from composer.core.workshop.slots import WordsPlace

#: The share of the smaller of two boxes that may be over the other: words seldom reach the edges of theirs.
_ALLOWED = 0.05
_OVERLAP = Words(
    "Des emplacements se chevauchent\u00a0: un texte serait écrit sur un autre.",
    "Slots overlap: a text would be written over another.",
)
_MOVE_APART = Words("Écartez-les, ou réduisez l’un des deux.", "Move them apart, or make one of them smaller.")
_FAINT = Words(
    "L’encre choisie n’a ici qu’un contraste de {ratio} pour 1; il en faut {wanted}. Le programme écrit ces "
    "mots dans son encre.",
    "The ink chosen has a contrast of only {ratio} to 1 here; {wanted} is needed. The program writes these "
    "words in its own ink.",
)
_NO_GROUND = Words(
    "L’encre choisie n’aurait sur aucun fond le contraste de 7 pour 1 d’une affiche. Le programme écrit ces mots dans "
    "son encre.",
    "The ink chosen would have on no ground the contrast of 7 to 1 of a poster. The program writes these words in its "
    "own ink.",
)


class BoardFix(Struct, frozen=True):
    """The edit that mends a finding: its label, and the edit itself."""

    words: Words
    apply: Callable[[Board], Board]


class BoardFinding(Struct, frozen=True):
    """A problem, the format that it is in, None for the poster as a whole, and what may be done about it."""

    problem: Problem
    format_id: str | None = None
    fixes: tuple[BoardFix, ...] = ()


LEAVE_OUT = Words("Retirer ce format", "Leave this format out")
LEAVE_OUT_ALL = Words("Retirer ces formats", "Leave these formats out")
CHECKED = Words("Tout est vérifié", "All are checked")
ENLARGE = Words("Agrandir la boîte", "Enlarge the box")
MOVE_OFF = Words("Écarter de la photo", "Move it off the photo")
APART = Words("Écarter l’emplacement", "Move the slot apart")
OWN_INK = Words("Laisser choisir l’encre", "Let the ink be chosen")
NEAREST_INK = Words("Prendre la nuance proche", "Take the near shade")
VEIL = Words("Mettre un voile", "Add a veil")


def on_sheet(words: Words, format_id: str, change: Callable[[Sheet], Sheet]) -> BoardFix:
    """The fix called `words` that changes one sheet, as it is by then."""
    return BoardFix(words, lambda board: board.with_sheet(change(board.sheet(format_id))))


def leave_out(format_id: str) -> BoardFix:
    """The fix that leaves a format out."""
    return BoardFix(LEAVE_OUT, lambda board: left_out(board, format_id))


def leave_out_all(format_ids: Collection[str]) -> BoardFix:
    """The fix that leaves out several formats, but for the last one that would be kept."""

    def apply(board: Board) -> Board:
        for each in format_ids:
            board = left_out(board, each)
        return board

    return BoardFix(LEAVE_OUT_ALL, apply)


def take_as_checked() -> BoardFix:
    """The fix that says that a person has looked at every format that was adapted."""

    def apply(board: Board) -> Board:
        return replace(board, sheets=tuple(replace(each, checked=True) if each.kept else each for each in board.sheets))

    return BoardFix(CHECKED, apply)


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
