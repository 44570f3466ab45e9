"""A poster being made of official art: a sheet for each format, with its slots, and what its author says of it."""

from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from composer.core.formats import Format
from composer.core.geometry import Rect
from composer.core.poster import Content
from composer.core.workshop.slots import PhotoPlace, QrPlace, Slots, WordsPlace

#: What a slot is for.
SpotKind = Literal["photo", "words", "qr"]
#: What goes in a slot.
Place = PhotoPlace | WordsPlace | QrPlace


class Spot(Struct, frozen=True):
    """A slot of a sheet by what it is for; `number` tells apart the places of words, from 0."""

    kind: SpotKind
    number: int = 0


PHOTO, QR = Spot("photo"), Spot("qr")


class Sheet(Struct, frozen=True):
    """One format of the poster, and its slots, in fractions of the format.

    `source` is the format that its art was adapted from, None when it was supplied; once a person has `checked` it, it
    counts as supplied. A sheet that is not `kept` is left out of the poster.
    """

    format: Format
    slots: Slots
    source: Format | None = None
    kept: bool = True
    checked: bool = False

    @property
    def is_to_check(self) -> bool:
        """Whether its art was adapted and nobody has looked at it yet."""
        return self.kept and self.source is not None and not self.checked

    @property
    def places(self) -> Mapping[Spot, Place]:
        """Its slots as they lie one over the other, the lowest first."""
        found: dict[Spot, Place] = {}
        if self.slots.photo:
            found[PHOTO] = self.slots.photo
        found.update((Spot("words", number), place) for number, place in enumerate(self.slots.words))
        if self.slots.qr:
            found[QR] = self.slots.qr
        return found

    def box(self, spot: Spot) -> Rect | None:
        """The box of a slot, in fractions of the format; None where there is no such slot."""
        place = self.places.get(spot)
        return place.box if place else None

    @property
    def said(self) -> tuple[Content, ...]:
        """What its words say, in the order of their places."""
        return tuple(content for place in self.slots.words for content in place.contents)

    def with_place(self, spot: Spot, place: Place) -> "Sheet":
        """The sheet with `place`, of its kind, as that slot; words whose number is not there yet come last."""
        match place:
            case PhotoPlace():
                slots = replace(self.slots, photo=place)
            case QrPlace():
                slots = replace(self.slots, qr=place)
            case WordsPlace():
                words = self.slots.words
                slots = replace(self.slots, words=(*words[: spot.number], place, *words[spot.number + 1 :]))
        return replace(self, slots=slots)

    def with_words(self, words: Iterable[WordsPlace]) -> "Sheet":
        """The sheet with these places of words."""
        return replace(self, slots=replace(self.slots, words=tuple(words)))


class Board(Struct, frozen=True):
    """The sheets of a poster in the order of the formats, its name, and whose work it is."""

    sheets: tuple[Sheet, ...]
    name: str = ""
    credit: str = ""

    @property
    def kept(self) -> tuple[Sheet, ...]:
        """The sheets that the poster will have."""
        return tuple(each for each in self.sheets if each.kept)

    def sheet(self, format_id: str) -> Sheet:
        """The sheet of a format; KeyError where there is none."""
        found = next((each for each in self.sheets if each.format.id == format_id), None)
        if found is None:
            raise KeyError(format_id)
        return found

    def with_sheet(self, sheet: Sheet) -> "Board":
        """The board with `sheet` in the place of the one of the same format."""
        sheets = tuple(sheet if each.format.id == sheet.format.id else each for each in self.sheets)
        return replace(self, sheets=sheets)
