"""A slot carried from one format to another by proportion, and what was chosen for it."""

from msgspec.structs import replace

from composer.core.formats import Format
from composer.core.geometry import Rect
from composer.core.poster import KEPT_SHAPES
from composer.core.workshop.board.board import PHOTO, QR, Board, Place, Sheet, Spot, SpotKind
from composer.core.workshop.board.boxes import fitted, limits_of
from composer.core.workshop.slots import PhotoPlace, QrPlace, WordsPlace


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
