"""Keeps the poster of a board among the person's own: written beside them, checked, drawn, then moved there whole."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from unicodedata import category

from PIL import Image

from composer.app.poster.user_posters import add_posters
from composer.app.studio import Studio
from composer.app.workshop.drafts import kept_drafts, made_of, piece_of, tight_formats
from composer.app.workshop.open_art import identity_of
from composer.core.location import at_slot
from composer.core.naming import printable
from composer.core.problems import Problem, refuse
from composer.core.words import Words
from composer.core.workshop.board.board import Board
from composer.core.workshop.proposal_findings import NO_CREDIT
from composer.storage.posters.poster_text import write_poster
from composer.storage.posters.user_library import Existing

#: Characters of a poster's name and of its credit, as its file may have them.
LONGEST_NAME, LONGEST_CREDIT = 60, 500


def missing_from(board: Board) -> tuple[Problem, ...]:
    """What a board lacks to be kept: a name, a credit, a format, a quote in each."""
    found: list[Problem] = []
    if not one_line(board.name):
        fix = Words("Écrivez-le sous l’affiche.", "Type it under the poster.")
        words = Words("L’affiche n’a pas de nom.", "The poster has no name.")
        found.append(Problem("empty-text", "error", words, at_slot("name"), fix))
    if not one_line(board.credit):
        fix = Words("Écrivez le nom de l’agence ou de la personne.", "Type the name of the agency or the person.")
        found.append(Problem("art-no-credit", "error", NO_CREDIT, at_slot("credit"), fix))
    found += [] if board.kept else [no_format()]
    return (*found, *without_quote(board))


def without_quote(board: Board) -> tuple[Problem, ...]:
    """The problem of each format that is kept and has no place for the quote."""
    fix = Words("Ajoutez-y la citation, ou retirez ce format.", "Add the quote to it, or leave this format out.")
    words = Words("Un format n’a pas de place pour la citation.", "A format has no place for the quote.")
    lacking = (each.format.id for each in board.kept if "quote" not in each.said)
    return tuple(Problem("art-no-words", "error", words, at_slot("quote", each), fix) for each in lacking)


def no_format() -> Problem:
    """The problem of a board whose formats are all left out."""
    words = Words(
        "Tous les formats sont retirés\u00a0: il n’y a rien à enregistrer.",
        "Every format is left out: there is nothing to save.",
    )
    return Problem("poster-no-format", "error", words, fix=Words("Reprenez-en un.", "Take one back."))


def one_line(text: str) -> str:
    """A text as a poster's file may have it: one line, without invisible characters."""
    return printable("".join(each for each in " ".join(text.split()) if category(each) != "Cf")).strip()


def keep_poster(board: Board, pictures: Mapping[str, Image.Image], studio: Studio, existing: Existing = "keep") -> Path:
    """Add the poster of `board` to the person's own, and return its folder; Refused, nothing added, when it is unsound.

    « poster-exists » is refused when there is one of that name, unless `existing` says to replace it.
    """
    named = Board(board.sheets, one_line(board.name)[:LONGEST_NAME], one_line(board.credit)[:LONGEST_CREDIT])
    tight = tight_formats([piece_of(each) for each in named.kept], identity_of(named), studio)
    refuse((*missing_from(named), *tight.values()))
    made = made_of(kept_drafts(named, pictures), identity_of(named))
    with TemporaryDirectory(prefix="jps-affiche-") as staging:
        folder = Path(staging) / made.poster.id
        write_poster(folder, made.poster, made.files, made.notes)
        (poster_id,) = add_posters([folder], studio.context, existing)
    home = studio.context.own_posters
    # `add_posters` refuses where there is no home.
    return (home or Path()) / poster_id
