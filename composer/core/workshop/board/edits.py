"""The edits of one slot or one sheet of a board, each from a board to another one; slots stay inside their limits."""

from collections.abc import Callable
from typing import Literal

from msgspec.structs import replace

from composer.core.color import Color
from composer.core.formats import Format
from composer.core.geometry import Rect
from composer.core.poster import KEPT_SHAPES, Shape
from composer.core.words import Words
from composer.core.workshop.board.board import PHOTO, QR, Board, Place, Sheet, Spot, SpotKind
from composer.core.workshop.board.boxes import fitted, in_fractions, limits_of, shifted
from composer.core.workshop.slots import Lettering, PhotoPlace, QrPlace, WordsPlace

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


def for_others(board: Board, format_id: str, spot: Spot) -> Board:
    """The board with the slot of every other format like this one: its box by proportion, how it is set, what it says.

    What its words say leaves the places where it was.
    """
    sheet = board.sheet(format_id)
    place = sheet.places.get(spot)
    if place is None:
        return board
    others = (each if each.format.id == format_id else _like(each, place, sheet.format) for each in board.sheets)
    return replace(board, sheets=tuple(others))


def most_alike(sheet: Sheet, contents: frozenset[str]) -> Spot | None:
    """The place of words that says most of `contents`; None where none says any."""
    shared = [len(contents.intersection(each.contents)) for each in sheet.slots.words]
    best = max(shared, default=0)
    return Spot("words", shared.index(best)) if best else None


def carried(box: Rect, kind: SpotKind, source: Format, target: Format) -> Rect:
    """`box`, in fractions of `source`, in the same part of what slots of its kind may use in `target`."""
    here, there = limits_of(kind, source), limits_of(kind, target)
    across, down = there.width / here.width, there.height / here.height
    moved = Rect(
        there.x + (box.x - here.x) * across, there.y + (box.y - here.y) * down, box.width * across, box.height * down
    )
    return fitted(moved, kind, target)


def _like(sheet: Sheet, place: Place, source: Format) -> Sheet:
    match place:
        case PhotoPlace():
            return _photo_like(sheet, place, source)
        case QrPlace():
            own = sheet.slots.qr
            box = _kept_in_shape(place.box, "qr", source, sheet.format)
            return sheet.with_place(QR, replace(own, box=box)) if own else sheet
        case WordsPlace():
            return _words_like(sheet, place, carried(place.box, "words", source, sheet.format))


def _words_like(sheet: Sheet, place: WordsPlace, box: Rect) -> Sheet:
    """The sheet with a place like `place` at `box`: the one that says the same, else a new one for what it says."""
    words, said = sheet.slots.words, frozenset(place.contents)
    same = next((number for number, each in enumerate(words) if frozenset(each.contents) == said), None)
    if same is not None:
        return sheet.with_place(Spot("words", same), replace(words[same], box=box, lettering=place.lettering))
    left = (replace(each, contents=tuple(one for one in each.contents if one not in said)) for each in words)
    return sheet.with_words((*(each for each in left if each.contents), replace(place, box=box)))


def _photo_like(sheet: Sheet, photo: PhotoPlace, source: Format) -> Sheet:
    own = sheet.slots.photo
    if own is None:
        return sheet
    carry = _kept_in_shape if photo.shape in KEPT_SHAPES else carried
    box = carry(photo.box, "photo", source, sheet.format)
    made = replace(own, box=box, shape=photo.shape, outline=photo.outline or own.outline, under=photo.under)
    return sheet.with_place(PHOTO, made)


def _kept_in_shape(box: Rect, kind: SpotKind, source: Format, target: Format) -> Rect:
    """`box` carried about its own centre, with the proportions that it has on the page."""
    middle = carried(box, kind, source, target).center
    scale = min(target.size.width / source.size.width, target.size.height / source.size.height)
    width = box.width * source.size.width * scale / target.size.width
    height = box.height * source.size.height * scale / target.size.height
    return fitted(Rect(middle.x - width / 2, middle.y - height / 2, width, height), kind, target)
