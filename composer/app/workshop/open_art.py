"""Opens official art as a board that a person edits: a sheet for each format, its art, the findings on its files."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PIL import Image
from PySide6.QtGui import QImage

from composer.app.studio import Studio
from composer.app.workshop.drafts import (
    Draft,
    board_of,
    drafts_of,
    pages_of,
    piece_of,
    read_files,
    shown_art,
    tight_formats,
)
from composer.core.campaign.campaign import wording_of
from composer.core.color import Color
from composer.core.kit_names import slug
from composer.core.problems import Problem, Refused
from composer.core.words import LANGUAGES, Words
from composer.core.workshop.board.board import Board, Sheet
from composer.core.workshop.compose import Identity
from composer.core.workshop.format_match import NONE_CHOSEN, ChosenPages, PageId, fits
from composer.render.workshop.art_colors import main_colors
from composer.render.workshop.read_art import ReadArt

#: Pixels of the longer side of the art that the window shows: all formats are ready at once, and stay in memory.
_SHOWN = 1400
#: The name of the folder of a poster that has no name yet.
_UNNAMED = "affiche"


class OpenedArt(Struct, frozen=True, eq=False):
    """Art as it is edited.

    `pictures` are the art of each format by its id, `shown` the same as the window shows it, `colors` its main colours.
    `pages` is the page that each format was supplied as, and `choices` those it could be; a format that was adapted is
    in neither. `unread` are the findings on files that were left out, `noted` those on the pages that were taken.
    """

    reads: tuple[ReadArt, ...]
    board: Board
    pictures: Mapping[str, Image.Image]
    shown: Mapping[str, QImage]
    colors: Mapping[str, tuple[Color, ...]]
    pages: Mapping[str, PageId]
    choices: Mapping[str, tuple[PageId, ...]]
    unread: tuple[Problem, ...]
    noted: tuple[Problem, ...]
    by_hand: ChosenPages = NONE_CHOSEN

    @property
    def findings(self) -> tuple[Problem, ...]:
        """All findings about the files."""
        return tuple(dict.fromkeys((*self.unread, *self.noted)))


def open_art(sources: Sequence[Path], studio: Studio, before: OpenedArt | None = None) -> OpenedArt:
    """Open the files `sources`, beside those of `before` if any; Refused, with every reason, when nothing can be used.

    A file of the same name as one before takes its place. The name of the poster is at first that of the first file.
    """
    reads, problems = read_files(sources)
    names = {each.artwork.name for each in reads}
    known = [each for each in before.reads if each.artwork.name not in names] if before else []
    opened = _opened((*known, *reads), problems, before.by_hand if before else NONE_CHOSEN, studio)
    return _with_edits(opened, before) if before else replace(opened, board=replace(opened.board, name=sources[0].stem))


def choose_page(opened: OpenedArt, format_id: str, page: PageId, studio: Studio) -> OpenedArt:
    """Take another page for a format; sheets whose art stays the same keep their edits."""
    return _with_edits(_opened(opened.reads, opened.unread, {**opened.by_hand, format_id: page}, studio), opened)


def identity_of(board: Board) -> Identity:
    """The id, the name and the credit of the poster of a board."""
    name = board.name.strip()
    return Identity(slug(name) if name else _UNNAMED, Words(name, name), Words(board.credit, board.credit))


def _opened(
    reads: tuple[ReadArt, ...], problems: tuple[Problem, ...], by_hand: ChosenPages, studio: Studio
) -> OpenedArt:
    campaign = studio.context.campaign
    themes = [wording_of(campaign.theme).to(language) for language in LANGUAGES]
    drafts, findings = drafts_of(reads, campaign.format_by_id, themes, by_hand)
    if not drafts:
        raise Refused(*problems, *findings)
    board = _with_room(board_of(drafts, campaign.format_by_id), drafts, studio)
    return OpenedArt(
        reads,
        board,
        {each.format.id: each.picture for each in drafts},
        {each.format.id: shown_art(each.picture, _SHOWN) for each in drafts},
        {each.format.id: main_colors(each.picture) for each in drafts},
        {each.format.id: each.page for each in drafts if each.page},
        {each.format.id: _choices(each, reads) for each in drafts if each.page},
        problems,
        findings,
        by_hand,
    )


def _choices(draft: Draft, reads: Sequence[ReadArt]) -> tuple[PageId, ...]:
    return tuple(each.id for each in pages_of(reads) if fits(each.page, draft.format))


def _with_room(board: Board, drafts: Sequence[Draft], studio: Studio) -> Board:
    """The board without the sheets that were adapted and have no room for a quote: a person may take one back."""
    tight = tight_formats(tuple(map(piece_of, drafts)), identity_of(board), studio)
    sheets = (replace(each, kept=not (each.source and each.format.id in tight)) for each in board.sheets)
    return replace(board, sheets=tuple(sheets))


def _with_edits(opened: OpenedArt, before: OpenedArt) -> OpenedArt:
    """`opened` with the sheets of `before` whose art is still the same, its name and its credit."""
    known = {each.format.id: each for each in before.board.sheets}
    sheets = tuple(
        known[each.format.id] if _has_same_art(each, known.get(each.format.id), opened, before) else each
        for each in opened.board.sheets
    )
    return replace(opened, board=replace(before.board, sheets=sheets))


def _has_same_art(sheet: Sheet, known: Sheet | None, opened: OpenedArt, before: OpenedArt) -> bool:
    if known is None or known.source != sheet.source:
        return False
    origin = (sheet.source or sheet.format).id
    return opened.pages.get(origin) == before.pages.get(origin)
