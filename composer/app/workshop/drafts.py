"""Drafts of a poster's layouts, read from files of official art or adapted, and the poster that they make."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PIL import Image
from PySide6.QtGui import QImage

from composer.app.proof.poster_proof import capacity_problems
from composer.app.sample import resolved_sample
from composer.app.studio import Studio
from composer.core.art.raster import LARGEST_PICTURE, MOST_PICTURE_BYTES
from composer.core.color import Color
from composer.core.formats import Format, Formats
from composer.core.geometry import Rect
from composer.core.layout.inheritance import is_near
from composer.core.poster import Content, Poster
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.core.workshop.artwork import ArtPage, means
from composer.core.workshop.board.board import Board, Sheet
from composer.core.workshop.compose import Identity, Piece, poster_of
from composer.core.workshop.format_match import NONE_CHOSEN, ChosenPages, Given, PageId, matched, nearest_format
from composer.core.workshop.proposal_findings import no_photo, no_words, other_holes, sample_drawn, text_drawn
from composer.core.workshop.slots import Slots
from composer.render.photo.photo import qimage
from composer.render.workshop.adapt import adapted
from composer.render.workshop.art_files import art_file
from composer.render.workshop.calm import Grid, color_in, grid_of
from composer.render.workshop.limits import LARGEST_FILE
from composer.render.workshop.propose import Proposal, propose
from composer.render.workshop.read_art import ReadArt, read_art
from composer.storage.limited_read import read_bytes

#: Pixels of the longer side of the art that the window shows: enough for a large screen.
_SHOWN = 2400
#: The most files of one poster: one for each format that there is, and one more.
MOST_SOURCES = 12
_TOO_MANY = Words(
    f"{{count}} fichiers, c’est trop pour une affiche\u00a0: un par format, {MOST_SOURCES} au plus. "
    "Rien n’a été écrit.",
    f"{{count}} files are too many for one poster: one for each format, {MOST_SOURCES} at most. Nothing was written.",
)
_ONE_EACH = Words("Gardez une image par format.", "Keep one picture for each format.")
_TO_CHECK = "À vérifier : proposé d’après le format {source}. To check: proposed from the format {source}."
#: The name of the art's file where only its layout matters.
_ANY_FILE = "affiche.png"


class Draft(Struct, frozen=True, eq=False):
    """The art of a format with its slots: supplied as `page`, or adapted from the format `source`."""

    format: Format
    picture: Image.Image
    slots: Slots
    source: Format | None = None
    page: PageId | None = None


class _Proposed(Struct, frozen=True, eq=False):
    """A page that was supplied for a format, and what is proposed for it."""

    format: Format
    page: PageId
    picture: Image.Image
    proposal: Proposal
    has_samples: bool


def drafts_of(
    reads: Sequence[ReadArt], formats: Formats, themes: Sequence[str], by_hand: ChosenPages = NONE_CHOSEN
) -> tuple[tuple[Draft, ...], tuple[Problem, ...]]:
    """A draft for each format that the art was supplied for, then for those it may be adapted to; and the findings.

    All have the same slots: what one page draws itself, the poster writes on none; when one has a photo, all do.
    `by_hand` are the pages that a person chose for some formats.
    """
    chosen = matched(pages_of(reads), formats, by_hand)
    drawn = _drawn(chosen.pages, pictures_of(reads), themes, formats)
    findings = [*chosen.findings, *(problem for each in drawn for problem in _findings(each))]
    has_photo = any(each.proposal.slots.photo for each in drawn)
    sound = [each for each in drawn if each.proposal.slots.words]
    sound = [each for each in sound if each.proposal.slots.photo or not has_photo]
    written = frozenset[Content]().union(*(each.proposal.drawn for each in sound))
    given = [Draft(each.format, each.picture, _without(each.proposal.slots, written), page=each.page) for each in sound]
    return (*given, *_adapted(given, formats)), tuple(findings)


def pages_of(reads: Sequence[ReadArt]) -> tuple[Given, ...]:
    """Every page of the art that was read, file after file."""
    return tuple(Given(each.artwork.name, at, page) for each in reads for at, page in enumerate(each.artwork.pages))


def pictures_of(reads: Sequence[ReadArt]) -> dict[PageId, Image.Image]:
    """The picture of each page."""
    return {PageId(each.artwork.name, at): one for each in reads for at, one in enumerate(each.pictures)}


def _drawn(
    pages: Mapping[str, Given],
    pictures: Mapping[PageId, Image.Image],
    themes: Sequence[str],
    formats: Formats,
) -> list[_Proposed]:
    found: list[_Proposed] = []
    for format_id, given in pages.items():
        picture, format_ = pictures[given.id], formats[format_id]
        proposal = propose(given.page, picture, format_, themes)
        found.append(_Proposed(format_, given.id, picture, proposal, _shows_samples(given.page)))
    return found


def _shows_samples(page: ArtPage) -> bool:
    """Whether the picture shows the layers that stand for a person's words; those of an SVG are not drawn."""
    return any(each.shown and means(each.name) in {"quote", "name", "role"} for each in page.layers)


def _findings(proposed: _Proposed) -> Iterator[Problem]:
    proposal, file = proposed.proposal, proposed.page.file
    yield from (text_drawn(file, content) for content in sorted(proposal.drawn))
    if not proposal.slots.photo:
        yield no_photo(file)
    if not proposal.slots.words:
        yield no_words(file, proposed.format)
    if proposal.other_holes:
        yield other_holes(file, proposal.other_holes)
    if proposed.has_samples:
        yield sample_drawn(file)


def _without(slots: Slots, written: frozenset[Content]) -> Slots:
    places = (replace(each, contents=tuple(one for one in each.contents if one not in written)) for each in slots.words)
    return Slots(slots.photo, tuple(each for each in places if each.contents))


def _adapted(given: Sequence[Draft], formats: Formats) -> Iterator[Draft]:
    """A draft for each usual format that none of those supplied is for, nor near enough to inherit."""
    supplied = [each.format for each in given]
    for target in formats.values():
        if not given or target.asked or any(target.id == each.id or is_near(each, target) for each in supplied):
            continue
        source = next(each for each in given if each.format == nearest_format(target, supplied))
        made = adapted(source.picture, source.slots, target)
        if {one for each in made.slots.words for one in each.contents} == {
            one for each in source.slots.words for one in each.contents
        }:
            yield Draft(target, made.picture, made.slots, source.format)


def board_of(drafts: Iterable[Draft], formats: Formats, name: str = "", credit: str = "") -> Board:
    """The board of `drafts`, its sheets in the order of `formats`; the art itself stays with the drafts."""
    order = list(formats)
    sheets = (Sheet(each.format, each.slots, each.source) for each in drafts)
    return Board(tuple(sorted(sheets, key=lambda each: order.index(each.format.id))), name, credit)


def shown_art(picture: Image.Image, side: int = _SHOWN) -> QImage:
    """The art as the window shows it: at most `side` pixels a side, what is clear in it kept clear."""
    shown = picture.copy()
    shown.thumbnail((side, side), Image.Resampling.LANCZOS)
    return qimage(shown.convert("RGBA").convert("RGBa"))


def grounds_of(pictures: Mapping[str, Image.Image]) -> Callable[[str, Rect], Color]:
    """A function that gives the colour of the art in a box, in fractions, of a format; each is measured once."""

    @cache
    def grid(format_id: str) -> Grid:
        return grid_of(pictures[format_id])

    return lambda format_id, box: color_in(grid(format_id), box)


def read_files(sources: Sequence[Path]) -> tuple[tuple[ReadArt, ...], tuple[Problem, ...]]:
    """Read the art in `sources` and return it with the problems; Refused, with every reason, when none can be read.

    Files of the same name, from several folders, are numbered, so that each can be told from the others.
    """
    if len(sources) > MOST_SOURCES:
        raise Refused(Problem("art-too-large", "error", _TOO_MANY.format(count=len(sources)), fix=_ONE_EACH))
    reads: list[ReadArt] = []
    problems: list[Problem] = []
    for path, name in zip(sources, _names(sources), strict=True):
        try:
            reads.append(read_art(read_bytes(path, LARGEST_FILE), name))
            problems += reads[-1].artwork.findings
        except Refused as refused:
            problems += refused.problems
    if not reads:
        raise Refused(*problems)
    return tuple(reads), tuple(problems)


def _names(sources: Sequence[Path]) -> Iterator[str]:
    known: dict[str, int] = {}
    for path in sources:
        count = known[path.name] = known.get(path.name, 0) + 1
        yield path.name if count == 1 else f"{path.stem} ({count}){path.suffix}"


class Made(Struct, frozen=True):
    """A poster, the files of its art, and comments about its layouts."""

    poster: Poster
    files: Mapping[str, bytes]
    notes: Mapping[str, str]


def made_of(drafts: Sequence[Draft], identity: Identity) -> Made:
    """The poster of `drafts`; a draft that has a source is noted as to check."""
    files: dict[str, bytes] = {}
    pieces: list[Piece] = []
    for draft in drafts:
        most = min(LARGEST_PICTURE, (MOST_PICTURE_BYTES - sum(map(len, files.values()))) // (len(drafts) - len(pieces)))
        suffix, data = art_file(draft.picture, draft.format.pixels, most)
        name = f"affiche-{draft.format.id}.{suffix}"
        files[name] = data
        pieces.append(Piece(draft.format, name, draft.slots))
    notes = {each.format.id: _TO_CHECK.format(source=each.source.id) for each in drafts if each.source}
    return Made(poster_of(identity, pieces), files, notes)


def kept_drafts(board: Board, pictures: Mapping[str, Image.Image]) -> tuple[Draft, ...]:
    """The drafts of the sheets that `board` keeps; `pictures` is the art by format id.

    A sheet that a person has checked counts as supplied.
    """
    return tuple(
        Draft(each.format, pictures[each.format.id], each.slots, each.source if each.is_to_check else None)
        for each in board.kept
    )


def tight_formats(pieces: Sequence[Piece], identity: Identity, studio: Studio) -> dict[str, Problem]:
    """The problem of each format in which a quote of 140 characters, a long name and a role have no room; by its id."""
    return dict(_tight(poster_of(identity, pieces), studio)) if pieces else {}


def piece_of(draft: Draft | Sheet) -> Piece:
    """A draft or a sheet as a layout needs it, where its art does not matter."""
    return Piece(draft.format, _ANY_FILE, draft.slots)


def _tight(poster: Poster, studio: Studio) -> Iterator[tuple[str, Problem]]:
    sample = resolved_sample(studio.context.poster_ids()[0], studio.context)
    on_it = replace(sample, poster=poster, visual=replace(sample.visual, poster=poster.id))
    for format_id in poster.layouts:
        for problem in capacity_problems(on_it, studio, format_id):
            yield format_id, problem
