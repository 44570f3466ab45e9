"""What the slots of a board say and show: added, removed, shared out among the places of words.

All sheets have the same: what is added, removed or said in one format is in the others too, as a poster's rules want.
The quote is said once, always.
"""

from collections.abc import Collection, Iterable
from typing import Literal, get_args

from msgspec.structs import replace

from composer.core.color import Color
from composer.core.geometry import Rect
from composer.core.poster import Content
from composer.core.workshop.board.board import PHOTO, QR, Board, Sheet, Spot
from composer.core.workshop.board.boxes import fitted, shifted
from composer.core.workshop.board.edits import most_alike
from composer.core.workshop.board.free_room import free_box
from composer.core.workshop.slots import PLAIN, Lettering, PhotoPlace, QrPlace, WordsPlace

#: The texts that a place may say, in the order that it says them.
Said = Literal["quote", "word", "name", "role", "theme", "dates", "campaign"]
SAID: tuple[Said, ...] = get_args(Said)
#: What a new place says: the first of these that is not said yet.
_FIRST_SAID: tuple[Said, ...] = ("theme", "dates", "campaign", "word", "name", "role")
#: How far below the first a duplicate stands, as a share of the page.
_BESIDE = 0.03
#: A ground until it is measured: what is under a new place is not known here.
_UNKNOWN = Color(255, 255, 255)


def unsaid(sheet: Sheet) -> tuple[Content, ...]:
    """The texts that no place of a sheet says, the likeliest to be added first."""
    return tuple(each for each in _FIRST_SAID if each not in sheet.said)


def can_toggle(place: WordsPlace, content: Content) -> bool:
    """Whether a place may begin or cease to say a text: it keeps the quote, and the last text it says."""
    return content not in place.contents or (content != "quote" and len(place.contents) > 1)


def toggled(place: WordsPlace, content: Content) -> frozenset[Content]:
    """What a place says once it begins or ceases to say a text."""
    return frozenset[Content](place.contents) ^ frozenset[Content]((content,))


def says(board: Board, format_id: str, spot: Spot, contents: Collection[Content]) -> Board:
    """The board with a place that says `contents`, which no other place of its sheet says then.

    A text that is new to the poster is added in the other formats to the place that is most like this one; one that is
    no longer said is removed from them. The quote leaves a place only for another one.
    """
    sheet = board.sheet(format_id)
    place = sheet.places.get(spot)
    if not isinstance(place, WordsPlace):
        return board
    kept_quote = {"quote"}.intersection(place.contents)
    wanted = frozenset[Content](each for each in SAID if each in contents or each in kept_quote)
    if not wanted:
        return board
    kept = (
        _ordered(wanted if number == spot.number else set(each.contents) - wanted)
        for number, each in enumerate(sheet.slots.words)
    )
    changed = _saying(sheet, kept)
    likes, said = frozenset[Content]((*place.contents, *wanted)), frozenset(changed.said)
    others = (
        changed if each.format.id == format_id else _synced(each, said, likes, place.lettering) for each in board.sheets
    )
    return replace(board, sheets=tuple(others))


def removable(board: Board, format_id: str, spot: Spot) -> bool:
    """Whether a slot may be removed: every one but the place of the quote."""
    place = board.sheet(format_id).places.get(spot)
    return place is not None and not (isinstance(place, WordsPlace) and "quote" in place.contents)


def removed(board: Board, format_id: str, spot: Spot) -> Board:
    """The board without a slot, in every format."""
    if not removable(board, format_id, spot):
        return board
    place = board.sheet(format_id).places[spot]
    gone = frozenset(place.contents) if isinstance(place, WordsPlace) else frozenset[Content]()
    return replace(board, sheets=tuple(_without(each, spot, gone) for each in board.sheets))


def with_photo(board: Board) -> Board:
    """The board with a photo in every format that has none, where there is room, over the art."""
    return replace(board, sheets=tuple(map(_with_photo, board.sheets)))


def with_code(board: Board) -> Board:
    """The board with a QR code in every format that has none, where there is room."""
    return replace(board, sheets=tuple(map(_with_code, board.sheets)))


def with_words(board: Board, content: Content) -> Board:
    """The board with a place of its own for `content`, in every format that does not say it."""
    return replace(board, sheets=tuple(_with_words(each, content, free_box(each, "words")) for each in board.sheets))


def duplicated(board: Board, format_id: str, spot: Spot) -> Board:
    """The board with one more place like a place of words, a little lower, for a text that is not said yet.

    In the other formats it is where there is room. Unchanged where all is said.
    """
    sheet = board.sheet(format_id)
    place, left = sheet.places.get(spot), unsaid(sheet)
    if not isinstance(place, WordsPlace) or not left:
        return board
    below = fitted(shifted(place.box, _BESIDE, _BESIDE), "words", sheet.format)
    sheets = (
        _with_words(each, left[0], below if each.format.id == format_id else free_box(each, "words"), place.lettering)
        for each in board.sheets
    )
    return replace(board, sheets=tuple(sheets))


def _ordered(contents: Iterable[str]) -> tuple[Content, ...]:
    found = set(contents)
    return tuple(each for each in SAID if each in found)


def _saying(sheet: Sheet, contents: Iterable[tuple[Content, ...]]) -> Sheet:
    """The sheet whose places say `contents`, without those that have nothing left to say."""
    pairs = zip(sheet.slots.words, contents, strict=True)
    return sheet.with_words(replace(place, contents=said) for place, said in pairs if said)


def _synced(sheet: Sheet, said: frozenset[Content], likes: frozenset[Content], lettering: Lettering) -> Sheet:
    """The sheet that says all of `said` and nothing else; what is new is in the place that says most of `likes`."""
    spot, new = most_alike(sheet, likes), said.difference(sheet.said)
    kept = _saying(
        sheet,
        (
            _ordered((said & set(each.contents)) | (new if spot and number == spot.number else frozenset[Content]()))
            for number, each in enumerate(sheet.slots.words)
        ),
    )
    for content in () if spot else _ordered(new):
        kept = _with_words(kept, content, free_box(kept, "words"), lettering)
    return kept


def _without(sheet: Sheet, spot: Spot, gone: frozenset[Content]) -> Sheet:
    if spot == PHOTO:
        return replace(sheet, slots=replace(sheet.slots, photo=None))
    if spot == QR:
        return replace(sheet, slots=replace(sheet.slots, qr=None))
    return _saying(sheet, (_ordered(set(each.contents) - gone) for each in sheet.slots.words))


def _with_photo(sheet: Sheet) -> Sheet:
    return sheet if sheet.slots.photo else sheet.with_place(PHOTO, PhotoPlace(free_box(sheet, "photo"), "hand"))


def _with_code(sheet: Sheet) -> Sheet:
    return sheet if sheet.slots.qr else sheet.with_place(QR, QrPlace(free_box(sheet, "qr"), _UNKNOWN))


def _with_words(sheet: Sheet, content: Content, box: Rect, lettering: Lettering = PLAIN) -> Sheet:
    if content in sheet.said:
        return sheet
    return sheet.with_words((*sheet.slots.words, WordsPlace(box, (content,), _UNKNOWN, "hand", lettering)))
