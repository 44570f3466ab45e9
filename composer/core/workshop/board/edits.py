"""The edits of one slot or one sheet of a board, each from a board to another one; slots stay inside their limits."""

from collections.abc import Callable
from typing import Literal

from msgspec.structs import replace

from composer.core.color import Color
from composer.core.geometry import Rect
from composer.core.poster import Shape
from composer.core.words import Words
from composer.core.workshop.board.board import PHOTO, Board, Spot
from composer.core.workshop.board.boxes import fitted, in_fractions, shifted
from composer.core.workshop.slots import Lettering, PhotoPlace, WordsPlace

#: The colour of the art in a box, in fractions, of a format by its id.
Grounds = Callable[[str, Rect], Color]
EditKind = Literal[
    "move", "resize", "number", "say", "letter", "photo", "add", "remove", "leave", "take", "check", "others", "name"
]
#: The names of the edits, as undo says them.
EDITS: dict[EditKind, Words] = {
    "move": Words("le déplacement", "Move"),
    "resize": Words("le changement de taille", "Resize"),
    "number": Words("la place donnée en chiffres", "Set position"),
    "say": Words("le choix de ce qui est dit", "Change its contents"),
    "letter": Words("le choix des lettres", "Change lettering"),
    "photo": Words("la forme de la photo", "Change photo shape"),
    "add": Words("l’ajout d’un emplacement", "Add slot"),
    "remove": Words("le retrait d’un emplacement", "Remove slot"),
    "leave": Words("le retrait d’un format", "Leave format out"),
    "take": Words("la reprise d’un format", "Take format back"),
    "check": Words("la vérification d’un format", "Check format"),
    "others": Words("l’application aux autres formats", "Apply to other formats"),
    "name": Words("la saisie du nom ou du crédit", "Edit name or credit"),
}


def placed(board: Board, format_id: str, spot: Spot, box: Rect) -> Board:
    """The board with a slot at `box`, in fractions of the format, or as near as its limits let it."""
    sheet = board.sheet(format_id)
    place = sheet.places.get(spot)
    if place is None:
        return board
    return board.with_sheet(sheet.with_place(spot, replace(place, box=fitted(box, spot.kind, sheet.format))))


def nudged(board: Board, format_id: str, spot: Spot, across: float, down: float) -> Board:
    """The board with a slot moved by `across` and `down` design pixels."""
    sheet = board.sheet(format_id)
    box = sheet.box(spot)
    by = in_fractions(Rect(across, down, 0, 0), sheet.format)
    return placed(board, format_id, spot, shifted(box, by.x, by.y)) if box else board


def lettered(board: Board, format_id: str, spot: Spot, lettering: Lettering) -> Board:
    """The board with the words of a place set in `lettering`."""
    sheet = board.sheet(format_id)
    place = sheet.places.get(spot)
    if not isinstance(place, WordsPlace):
        return board
    return board.with_sheet(sheet.with_place(spot, replace(place, lettering=lettering)))


def shaped(board: Board, format_id: str, shape: Shape) -> Board:
    """The board with the photo of a sheet in `shape`; a blob only where the art gave its outline."""
    sheet = board.sheet(format_id)
    photo = sheet.slots.photo
    if photo is None or (shape == "blob" and not photo.outline):
        return board
    return board.with_sheet(sheet.with_place(PHOTO, replace(photo, shape=shape)))


def layered(board: Board, format_id: str, art: Literal["above", "below"]) -> Board:
    """The board with the art of a sheet above its photo, or below it."""
    sheet = board.sheet(format_id)
    photo = sheet.slots.photo
    return board.with_sheet(sheet.with_place(PHOTO, replace(photo, under=art == "above"))) if photo else board


def left_out(board: Board, format_id: str) -> Board:
    """The board without a format; the last one that is kept stays."""
    if [each.format.id for each in board.kept] == [format_id]:
        return board
    return board.with_sheet(replace(board.sheet(format_id), kept=False))


def taken_in(board: Board, format_id: str) -> Board:
    """The board with a format that was left out."""
    return board.with_sheet(replace(board.sheet(format_id), kept=True))


def as_checked(board: Board, format_id: str) -> Board:
    """The board with an adapted format that a person looked at and takes as it is."""
    return board.with_sheet(replace(board.sheet(format_id), checked=True))


def regrounded(board: Board, before: Board, grounds: Grounds) -> Board:
    """The board with the colour of the art measured again under each slot that is elsewhere than `before`."""
    known = {
        (each.format.id, place.box, place.ground)
        for each in before.sheets
        for place in each.places.values()
        if not isinstance(place, PhotoPlace)
    }
    for sheet in board.sheets:
        for spot, place in sheet.places.items():
            if not isinstance(place, PhotoPlace) and (sheet.format.id, place.box, place.ground) not in known:
                measured = replace(place, ground=grounds(sheet.format.id, place.box))
                board = board.with_sheet(board.sheet(sheet.format.id).with_place(spot, measured))
    return board
