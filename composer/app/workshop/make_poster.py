"""Makes the poster of some drafts: its layouts, the files of its art, and a note on each format that is to check."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace
from PIL import Image

from composer.app.proof.poster_proof import capacity_problems
from composer.app.sample import resolved_sample
from composer.app.studio import Studio
from composer.app.workshop.drafts import Draft
from composer.core.art.raster import LARGEST_PICTURE, MOST_PICTURE_BYTES
from composer.core.poster import Poster
from composer.core.problems import Problem
from composer.core.workshop.board.board import Board, Sheet
from composer.core.workshop.compose import Identity, Piece, poster_of
from composer.render.workshop.art_files import art_file

_TO_CHECK = "À vérifier : proposé d’après le format {source}. To check: proposed from the format {source}."
#: The name of the art's file where only its layout matters.
_ANY_FILE = "affiche.png"


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
