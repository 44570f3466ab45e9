"""Finds what is wrong or to be checked on a board: words without room, too faint, on a face; formats to look at."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from msgspec.structs import replace
from PIL import Image

from composer.app.studio import Studio
from composer.app.workshop.drafts import piece_of, tight_formats
from composer.app.workshop.keep_poster import no_format, without_quote
from composer.app.workshop.open_art import identity_of
from composer.app.workshop.previews import TRIALS, Preview, Trial
from composer.core.codes import Code
from composer.core.problems import SEVERITIES, Location, Problem
from composer.core.words import Words, decimal, listed
from composer.core.workshop.board.board import Board, Sheet
from composer.core.workshop.board.findings import (
    APART,
    ENLARGE,
    MOVE_OFF,
    NEAREST_INK,
    OWN_INK,
    VEIL,
    BoardFinding,
    BoardFix,
    FaintInk,
    Overlap,
    faint_inks,
    leave_out,
    leave_out_all,
    moved_apart,
    on_sheet,
    overlap_on,
    overlaps,
    take_as_checked,
)
from composer.core.workshop.board.free_room import clear_of_photo, grown
from composer.core.workshop.proposal_findings import to_check
from composer.render.text.entry import GIVEN_UP, LACKING

_NO_PICTURES: Mapping[str, Image.Image] = {}
#: Words that are cut, absent or left out; and how that is called here.
_NO_ROOM: frozenset[Code] = LACKING | GIVEN_UP
_TIGHT: Code = "poster-capacity"


def board_findings(
    board: Board, studio: Studio, pictures: Mapping[str, Image.Image] = _NO_PICTURES
) -> tuple[BoardFinding, ...]:
    """What can be found without drawing, the worst first: the room of each format, and those nobody has looked at.

    `pictures` is the art of each format by its id, of which the pixels are counted.
    """
    tight = tight_formats([piece_of(each) for each in board.kept if each.slots.words], identity_of(board), studio)
    found = [_tight(sheet, tight[sheet.format.id], studio) for sheet in board.kept if sheet.format.id in tight]
    found += map(_no_quote, without_quote(board))
    found += map(_faint, faint_inks(board))
    found += [_overlapping(board.sheet(each.format_id), each) for each in overlaps(board)]
    found += (*_to_check(board), *_soft(board, pictures))
    return worst_first((*([] if board.kept else [BoardFinding(no_format())]), *found))


def trial_findings(
    sheet: Sheet, previews: Mapping[Trial, Preview], known: Iterable[BoardFinding] = ()
) -> tuple[BoardFinding, ...]:
    """What the trials of a sheet show: the errors that some of them have, each once, with how many have it.

    Words that do not fit are left to those `known` already, where one of them says so of this sheet.
    """
    is_tight = any(each.format_id == sheet.format.id and each.problem.code == _TIGHT for each in known)
    by_code: dict[Code, list[Problem]] = {}
    for each in previews.values():
        errors = [_as_lacking(one) for one in each.problems if one.severity == "error" or one.code in _NO_ROOM]
        for problem in {one.code: one for one in errors if not (is_tight and one.code == _TIGHT)}.values():
            by_code.setdefault(problem.code, []).append(problem)
    return tuple(_tried(sheet, problems) for problems in by_code.values())


def _as_lacking(problem: Problem) -> Problem:
    """A text that is cut, absent or given up for want of room, as one problem; any other as it is."""
    if problem.code not in _NO_ROOM:
        return problem
    words = Words(
        "Des mots manquent\u00a0: le visage ou la boîte ne leur laisse pas la place.",
        "Some words are missing: the face or the box leaves them no room.",
    )
    return Problem(_TIGHT, "error", words, problem.location, excess=problem.excess)


def art_findings(problems: Iterable[Problem]) -> Iterator[BoardFinding]:
    """The findings about the files of the art."""
    return (BoardFinding(each) for each in problems)


def worst_first(found: Iterable[BoardFinding]) -> tuple[BoardFinding, ...]:
    """Sort findings: errors, then warnings, then notices; each in the order it was found."""
    return tuple(sorted(found, key=lambda each: SEVERITIES.index(each.problem.severity)))


def _tight(sheet: Sheet, problem: Problem, studio: Studio) -> BoardFinding:
    """Too little room for a quote of 140 characters; its box is enlarged where that is enough."""
    format_id, number = sheet.format.id, _number(sheet, problem.location.slots)
    larger = grown(sheet, number)
    fits = larger != sheet and not tight_formats([piece_of(larger)], identity_of(Board((larger,))), studio)
    fixes = (on_sheet(ENLARGE, format_id, partial(grown, number=number)),) if fits else ()
    words = Words(
        "Une citation de 140 caractères, un long nom et un long rôle n’entrent pas.",
        "A quote of 140 characters, a long name and a long role do not fit.",
    )
    fix = None if fits else Words("Agrandissez la boîte des mots.", "Enlarge the box of the words.")
    found = Problem(_TIGHT, "error", words, problem.location, fix)
    return BoardFinding(found, format_id, (*fixes, leave_out(format_id)))


def _number(sheet: Sheet, slots: Sequence[str]) -> int:
    wanted = frozenset[str](slots)
    return next((at for at, each in enumerate(sheet.slots.words) if not wanted.isdisjoint(each.contents)), 0)


def _no_quote(problem: Problem) -> BoardFinding:
    (format_id,) = problem.location.formats
    return BoardFinding(problem, format_id, (leave_out(format_id),))


def _soft(board: Board, pictures: Mapping[str, Image.Image]) -> Iterator[BoardFinding]:
    """The art that paper would enlarge by so much that it would look soft, reported for all formats together."""
    times = {
        each.format: _enlargement(each, pictures[each.format.id]) for each in board.kept if each.format.id in pictures
    }
    soft = [each for each, by in times.items() if each.medium == "print" and by > each.enlargement]
    if not soft:
        return
    names, most = listed([each.name for each in soft]), decimal(max(times[each] for each in soft))
    words = Words(
        "Sur papier ({names}), l’image de l’agence est agrandie jusqu’à {most}\u00a0fois\u00a0: elle y sera floue.",
        "On paper ({names}), the agency’s picture is enlarged up to {most} times: it will be soft there.",
    ).format(names=names, most=most)
    fix = Words("Demandez-la plus grande, ou en PDF.", "Ask for a larger one, or a PDF.")
    ids = tuple(each.id for each in soft)
    yield BoardFinding(Problem("art-few-pixels", "warning", words, Location(ids), fix), fixes=(leave_out_all(ids),))


def _enlargement(sheet: Sheet, picture: Image.Image) -> float:
    pixels = sheet.format.pixels
    return max(pixels.width / picture.width, pixels.height / picture.height)


def _faint(faint: FaintInk) -> BoardFinding:
    """An ink by hand that is not taken: the nearest shade that would be, or the program's own."""
    number = faint.spot.number
    shade = on_sheet(NEAREST_INK, faint.format_id, partial(_relettered, number, ink=faint.instead))
    own = on_sheet(OWN_INK, faint.format_id, partial(_relettered, number, ink=None))
    return BoardFinding(faint.problem, faint.format_id, (shade, own))


def _overlapping(sheet: Sheet, overlap: Overlap) -> BoardFinding:
    """Slots that overlap: the smaller one is moved where it is clear, if there is room."""
    apart = partial(moved_apart, spot=overlap.spot)
    fixes = () if overlap_on(apart(sheet)) else (on_sheet(APART, overlap.format_id, apart),)
    return BoardFinding(overlap.problem, overlap.format_id, fixes)


def _to_check(board: Board) -> Iterator[BoardFinding]:
    """The formats that were adapted, reported together for each that they were adapted from."""
    wanted = [each for each in board.kept if each.is_to_check]
    fix = Words("Regardez chacun; retirez celui qui ne convient pas.", "Look at each; leave out what will not do.")
    for source in dict.fromkeys(each.source for each in wanted if each.source):
        problem = to_check([each.format for each in wanted if each.source == source], source)
        yield BoardFinding(replace(problem, fix=fix), fixes=(take_as_checked(),))


def _tried(sheet: Sheet, problems: Sequence[Problem]) -> BoardFinding:
    worst = max(problems, key=lambda each: each.excess)
    trials = "essai" if len(problems) == 1 else "essais"
    words = Words("{words} {count}", "{words} {count}").format(
        words=worst.words,
        count=Words(f"({len(problems)} {trials} sur {len(TRIALS)})", f"({len(problems)} of {len(TRIALS)} trials)"),
    )
    found = replace(worst, words=words, fix=_ADVICE.get(worst.code, worst.fix))
    return BoardFinding(found, sheet.format.id, tuple(_fixes_of_trial(sheet, worst)))


_ADVICE: Mapping[Code, Words] = {
    "face-covered": Words("Écartez les mots de la photo.", "Move the words off the photo."),
    "words-too-faint": Words("Changez l’encre, ou mettez un voile.", "Change the ink, or add a veil."),
    _TIGHT: Words("Agrandissez leur boîte, ou écartez-la de la photo.", "Enlarge their box, or move it off the photo."),
}


def _fixes_of_trial(sheet: Sheet, problem: Problem) -> Iterator[BoardFix]:
    number, format_id = _number(sheet, problem.location.slots), sheet.format.id
    if problem.code in {"face-covered", _TIGHT}:
        clearable = [at for at in range(len(sheet.slots.words)) if clear_of_photo(sheet, at) not in (sheet, None)]
        if clearable:
            yield on_sheet(MOVE_OFF, format_id, partial(_cleared, clearable[0]))
        elif grown(sheet, number) != sheet:
            yield on_sheet(ENLARGE, format_id, partial(grown, number=number))
    elif problem.code == "words-too-faint":
        lettering = sheet.slots.words[number].lettering
        if lettering.ink is not None:
            yield on_sheet(OWN_INK, format_id, partial(_relettered, number, ink=None))
        elif lettering.veil != "strong":
            yield on_sheet(VEIL, format_id, partial(_relettered, number, veil="strong"))


def _cleared(number: int, sheet: Sheet) -> Sheet:
    return clear_of_photo(sheet, number) or sheet


def _relettered(number: int, sheet: Sheet, **changes: object) -> Sheet:
    words = tuple(
        replace(each, lettering=replace(each.lettering, **changes)) if at == number else each
        for at, each in enumerate(sheet.slots.words)
    )
    return replace(sheet, slots=replace(sheet.slots, words=words))
