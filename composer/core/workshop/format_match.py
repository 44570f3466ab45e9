"""Chooses the format that each page of official art is for, by its proportions, then by its size."""

from collections.abc import Iterable, Mapping, Sequence
from math import log
from typing import TypeAlias

from msgspec import Struct

from composer.core.formats import Format, Formats
from composer.core.geometry import Size
from composer.core.problems import Problem, in_file
from composer.core.words import Words, decimal, grouped, listed, named
from composer.core.workshop.artwork import ArtPage

#: How far proportions may differ, as a share: bleeds and whole pixels change them that much.
TOLERANCE = 0.04
#: What counts as much as a size 1.8 times too large: another medium, paper for a page in pixels or the reverse;
#: and, a little less, proportions as different as may be. Canva gives a screen format in inches.
_OTHER_MEDIUM, _OTHER_ASPECT = 0.6, 0.5
_TWICE = Words(
    "Deux images sont pour le format {format_}\u00a0: {first} et {second}; la plus grande est prise.",
    "Two pictures are for the format {format_}: {first} and {second}; the larger one is taken.",
)
_REMOVE_ONE = Words("Retirez celle qui n’est pas la bonne.", "Remove the one that is not the right one.")
_NO_FORMAT = Words(
    "Aucun format n’a les proportions de {name} ({size})\u00a0: cette image n’est pas prise.",
    "No format has the proportions of {name} ({size}): this picture is not taken.",
)
_ASK = Words("Demandez-la dans un de ces formats\u00a0: {usual}.", "Ask for it in one of these: {usual}.")


class PageId(Struct, frozen=True):
    """Which page of which file: the file's name, and the page's number there, from 0."""

    file: str
    number: int = 0


#: The page that a person chose for a format, by the format's id.
ChosenPages: TypeAlias = Mapping[str, PageId]
NONE_CHOSEN: ChosenPages = {}


class Given(Struct, frozen=True):
    """A page that is for a format: the file it is in, its number there from 0, and the page."""

    file: str
    number: int
    page: ArtPage

    @property
    def id(self) -> PageId:
        """Which page it is."""
        return PageId(self.file, self.number)


class Matched(Struct, frozen=True):
    """The page chosen for each format by its id, and what there is to say of the others."""

    pages: dict[str, Given]
    findings: tuple[Problem, ...]


def format_of(page: ArtPage, formats: Iterable[Format]) -> Format | None:
    """The format whose proportions are within 4 % of the page's and whose size is nearest; None when there is none."""
    near = [each for each in formats if fits(page, each)]
    return min(near, key=lambda each: _distance(page, each), default=None)


def fits(page: ArtPage, format_: Format) -> bool:
    """Whether the proportions of a page are within 4 % of those of a format."""
    return abs(page.nominal.aspect / format_.size.aspect - 1) <= TOLERANCE


def matched(pages: Sequence[Given], formats: Formats, by_hand: ChosenPages = NONE_CHOSEN) -> Matched:
    """The page for each format; of two for the same format, the one with more pixels. The others are told.

    A page that a person chose for a format is taken for it, and is proposed for no other.
    """
    known, findings = {each.id: each for each in pages}, list[Problem]()
    chosen = {format_id: known[page] for format_id, page in by_hand.items() if page in known}
    open_to_all = {format_id: each for format_id, each in formats.items() if format_id not in by_hand}
    for each in pages:
        if each.id in by_hand.values():
            continue
        format_ = format_of(each.page, open_to_all.values())
        if format_ is None:
            # Nothing is told of one whose format has another page by a person's choice.
            if format_of(each.page, formats.values()) is None:
                words = _NO_FORMAT.format(name=named(each.file), size=size_words(each.page))
                fix = _ASK.format(usual=listed([usual.name for usual in formats.values() if not usual.asked]))
                findings.append(Problem("art-no-format", "warning", words, in_file(each.file), fix))
            continue
        before = chosen.get(format_.id)
        if before is not None:
            words = _TWICE.format(format_=format_.name, first=named(before.file), second=named(each.file))
            findings.append(Problem("art-format-twice", "warning", words, in_file(each.file), _REMOVE_ONE))
        if before is None or _area(each.page.pixels) > _area(before.page.pixels):
            chosen[format_.id] = each
    return Matched(dict(sorted(chosen.items(), key=lambda item: list(formats).index(item[0]))), tuple(findings))


def nearest_format(wanted: Format, given: Iterable[Format]) -> Format:
    """The format among `given`, of which there is at least one, whose proportions are nearest to those of `wanted`."""
    return min(given, key=lambda each: abs(log(each.size.aspect / wanted.size.aspect)))


def size_words(page: ArtPage) -> Words:
    """The size of a page for people: inches where it is measured on paper, else pixels."""
    if page.inches:
        width, height = decimal(page.inches.width), decimal(page.inches.height)
        return Words("{width}\u00a0×\u00a0{height}\u00a0po", "{width} × {height} in").format(width=width, height=height)
    sides = grouped(round(page.nominal.width)), grouped(round(page.nominal.height))
    return Words("{width}\u00a0×\u00a0{height} pixels", "{width} × {height} pixels").format(
        width=sides[0], height=sides[1]
    )


def _distance(page: ArtPage, format_: Format) -> float:
    """How far a page is from a format: first by what it is measured in, then by its proportions and its size."""
    medium = "print" if page.inches else "screen"
    aspect = abs(log(page.nominal.aspect / format_.size.aspect)) / TOLERANCE
    if page.inches and format_.medium == "print":
        size = abs(log(page.inches.height * 100 / format_.size.height))
    else:
        size = abs(log(page.nominal.height / format_.pixels.height))
    return (format_.medium != medium) * _OTHER_MEDIUM + _OTHER_ASPECT * aspect + size


def _area(size: Size) -> float:
    return size.width * size.height
