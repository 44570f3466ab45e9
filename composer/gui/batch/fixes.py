"""What may be put in place of a row's cells to correct a finding: another photo, another poster, a text, an answer."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from msgspec import Struct

from composer.app.batch.open_list import OpenList
from composer.app.batch.run import RowResult
from composer.app.context import Context
from composer.core.codes import Code
from composer.core.lists.meanings import Field, Meaning
from composer.core.problems import Problem
from composer.core.words import Words

#: What a person gives: a file, one of a few answers, or words.
Kind = Literal["photo", "answer", "words"]
_YES_OR_NO = (("oui", Words("Oui", "Yes")), ("non", Words("Non", "No")))
_WHO = (
    ("adulte", Words("Un ou des adultes", "One or more adults")),
    ("mineur", Words("Une personne mineure", "A minor")),
    ("personne", Words("Personne de reconnaissable", "Nobody recognizable")),
)
_ANSWERS: Mapping[Field, tuple[tuple[str, Words], ...]] = {
    "publish": _YES_OR_NO,
    "reshare": _YES_OR_NO,
    "photo-of": _WHO,
    "language": (("français", Words("Français", "French")), ("anglais", Words("Anglais", "English"))),
}
_PHOTO, _POSTER, _PUBLISH, _PHOTO_OF = (Meaning(each) for each in ("photo", "poster", "publish", "photo-of"))
#: What another poster may have room for, or shows better.
_OF_LAYOUT: tuple[Code, ...] = (
    *("beyond-capacity", "face-covered", "low-contrast", "outside-safe", "photo-not-shown", "photo-too-narrow"),
    *("photo-too-small", "poster-missing", "pronouns-left-out", "role-left-out", "text-absent", "text-clipped"),
    *("text-covered", "text-too-long", "text-too-small", "unknown-palette", "unknown-poster", "word-split"),
    "words-too-faint",
)
_OF_CONSENT: frozenset[Code] = frozenset({"consent-unsaid", "minor-not-agreed"})
_REFUSED: Code = "publication-not-agreed"
#: What is wrong with the photo itself.
_OF_PHOTO = ("photo-", "list-photo", "no-face", "head-unchecked")


class Fix(Struct, frozen=True):
    """What may be given in place of what a row says; `answers` are the texts to choose from, each with its name."""

    meaning: Meaning
    kind: Kind
    answers: tuple[tuple[str, Words], ...] = ()


def fixes_of(problem: Problem, opened: OpenList, context: Context) -> tuple[Fix, ...]:
    """What may be given to correct `problem` of a row, the likeliest first; what was chosen is taken back elsewhere."""
    if problem.code == "list-chosen":
        return ()
    meanings = dict.fromkeys((*_of_code(problem), *_of_cell(problem, opened)))
    return tuple(_fix(each, context) for each in meanings)


def rows_with(problem: Problem, results: Iterable[RowResult]) -> tuple[int, ...]:
    """The numbers of the rows that have the same kind of problem in the same column."""
    kind = (problem.code, problem.location.column)
    return tuple(
        each.number for each in results if any((one.code, one.location.column) == kind for one in each.problems)
    )


def _of_code(problem: Problem) -> Iterator[Meaning]:
    # Whoever refuses is not answered for: what is left is a visual without their photo.
    if problem.code.startswith(_OF_PHOTO) or problem.code == _REFUSED:
        yield _PHOTO
    if problem.code == "no-face":
        yield _PHOTO_OF
    if problem.code in _OF_CONSENT:
        yield _PUBLISH
        yield _PHOTO_OF
    if problem.code in _OF_LAYOUT:
        yield _POSTER


def _of_cell(problem: Problem, opened: OpenList) -> Iterator[Meaning]:
    """What the column of `problem` is about."""
    column = problem.location.column - 1
    # A row without a column of photos has their problems at its name.
    if not problem.code.startswith(_OF_PHOTO) and problem.code not in {*_OF_CONSENT, _REFUSED}:
        yield from (meaning for meaning, at in opened.columns.by_meaning.items() if at == column)


def _fix(meaning: Meaning, context: Context) -> Fix:
    if meaning.field == "photo":
        return Fix(meaning, "photo")
    if meaning.field == "poster":
        return Fix(meaning, "answer", tuple((each, context.poster_name(each)) for each in context.poster_ids()))
    answers = _ANSWERS.get(meaning.field, ())
    return Fix(meaning, "answer" if answers else "words", answers)
