"""Opens a list with its folder of photos: every row as a brief, with all that is in doubt before anything is drawn."""

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from composer.app.batch.row_brief import RowBrief, name_in, row_brief, row_source
from composer.app.context import Context
from composer.core.codes import Code
from composer.core.file_kinds import kind_of
from composer.core.lists.cell_values import folded_name
from composer.core.lists.columns import Columns, columns_of, headings_digest
from composer.core.lists.known_rows import Changes, RowTraces, choices_in, traces_of, with_choices
from composer.core.lists.meanings import Field, Meaning
from composer.core.lists.photo_match import PhotoMatch, PhotoNames, match_photo, photo_names
from composer.core.lists.table import Row, Table, cell_problem
from composer.core.location import Location
from composer.core.naming import named
from composer.core.problems import Problem, Refused, file_problem
from composer.core.words import Words, grouped
from composer.storage.lists.kept import keep_choices, keep_columns, kept_choices, kept_columns
from composer.storage.lists.read_list import AS_FOUND, Reading, read_list

#: The fields that tell one person from another.
_OWN: frozenset[Field] = frozenset({"id", "name", "first-name", "quote", "photo", "handle", "answer", "shows"})
_PHOTO = Meaning("photo")
#: Rows named in one sentence.
_MOST_LISTED = 5
_SHARED = Words("a la même photo que {rows}, {photo}", "has the same photo as {rows}, {photo}")
_NAMESAKE = Words("a le même nom que {rows}", "has the same name as {rows}")
_ROW, _ROWS = Words("la ligne {rows}", "row {rows}"), Words("les lignes {rows}", "rows {rows}")
_WHOSE = Words(
    "Corrigez l’une des deux, à moins que les deux personnes n’y soient.",
    "Correct one of the two, unless both people are in it.",
)
_ONE_OR_TWO = Words(
    "Si c’est la même personne, gardez une seule ligne; sinon, donnez à chacune un numéro, dans une colonne « No ».",
    "If it is the same person, keep one row; otherwise give each a number, in a column “No”.",
)
#: A folder of photos is a school's or an event's, at most: more is a whole disk by mistake.
_MOST_PHOTOS, _MOST_FOLDERS, _DEEPEST = 20_000, 2_000, 6
_NONE = Words("Le dossier de photos {name} n’existe pas.", "The folder of photos {name} does not exist.")
_MANY = Words(
    "Le dossier {name} a plus de {most} photos, ou trop de dossiers\u00a0: rien n’a été fait.",
    "The folder {name} has more than {most} photos, or too many folders: nothing was done.",
)
_ONE = Words("Donnez le dossier des photos de cette liste seulement.", "Give the folder of this list’s photos only.")


class ListChoice(Struct, frozen=True):
    """What a person gives: the list, how to read it, the folder of photos, and the poster of rows that name none."""

    path: Path
    photos: Path | None = None
    reading: Reading = AS_FOUND
    #: A column, by its heading or its letters, by the field that it is.
    columns: Mapping[str, str] = {}
    poster: str = ""
    #: The folder in which the columns of lists are remembered; None to read each list by its headings.
    memory: Path | None = None
    #: The folder in which is remembered what was chosen for rows in place of their cells; None to read the cells.
    choices: Path | None = None


class OpenList(Struct, frozen=True):
    """A list that was read: its table, its columns, and its rows as briefs with what each is known again by."""

    table: Table
    columns: Columns
    rows: tuple[RowBrief, ...]
    traces: tuple[RowTraces, ...]
    #: What concerns no row that is read.
    problems: tuple[Problem, ...] = ()


def open_list(choice: ListChoice, context: Context) -> OpenList:
    """Read a list and find its photos; nothing is drawn and no photo is opened.

    Refused when the list or the folder cannot be read; Misused for a choice that does not exist.
    """
    table = read_list(choice.path, choice.reading)
    kept = kept_columns(choice.memory, headings_digest(table)) if choice.memory else {}
    columns = columns_of(table, context.campaign, choice.columns, kept)
    traces = tuple(_traces(row, columns) for row in table.rows)
    if choice.choices is not None:
        table = with_choices(table, columns, traces, kept_choices(choice.choices, choice.path))
    photos = _photos_in(choice.photos)
    matches = {row.number: _match(row, columns, photos) for row in table.rows}
    if choice.photos is None:
        matches = {number: _without_folder(each) for number, each in matches.items()}
    source = row_source(table, columns, context, choice.photos, choice.poster)
    doubts = _doubts(table, columns, matches)
    briefs = (row_brief(row, matches[row.number], source) for row in table.rows)
    rows = tuple(replace(each, problems=(*doubts[each.number], *each.problems)) for each in briefs)
    read = {row.number for row in table.rows}
    general = (each for each in table.problems if each.location.line not in read)
    return OpenList(table, columns, rows, traces, (*general, *columns.problems))


def remember_columns(opened: OpenList, folder: Path) -> None:
    """Remember in `folder`, for lists with the same headings, what a person said of the columns of this one.

    Nothing said forgets what was remembered. Where it cannot be written nothing is lost: it can be said again.
    """
    with suppress(Refused):
        keep_columns(folder, headings_digest(opened.table), opened.columns.said)


def remember_choices(opened: OpenList, changes: Changes, choice: ListChoice) -> None:
    """Remember what is chosen for the rows of a list, with `changes`; Refused when it cannot be written."""
    if choice.choices is not None:
        chosen = choices_in(opened.table, opened.columns, opened.traces, changes)
        keep_choices(choice.choices, choice.path, chosen)


def _match(row: Row, columns: Columns, photos: PhotoNames) -> PhotoMatch:
    """The photo of a row; one that a person chose may be none, or anywhere, whereas a cell names one in the folder."""
    asked = columns.text(row, _PHOTO)
    if _PHOTO in row.chosen and not asked:
        return PhotoMatch("absent")
    if _PHOTO in row.chosen and Path(asked).is_absolute():
        return PhotoMatch("found", asked, asked=asked)
    return match_photo(asked, name_in(row, columns), photos)


def _without_folder(match: PhotoMatch) -> PhotoMatch:
    """The problem of a photo where no folder of photos is given: it is not reported as missing there."""
    return replace(match, how="no-folder") if match.how == "missing" else match


def _traces(row: Row, columns: Columns) -> RowTraces:
    """What identifies a row: values that only its person would give, not a poster or a consent that many share."""
    own = (row.cells[column] for meaning, column in columns.by_meaning.items() if meaning.field in _OWN)
    return traces_of(columns.text(row, Meaning("id")), name_in(row, columns), own)


def _doubts(table: Table, columns: Columns, matches: Mapping[int, PhotoMatch]) -> dict[int, list[Problem]]:
    found: dict[int, list[Problem]] = {row.number: [] for row in table.rows}
    for problem in table.problems:
        if problem.location.line in found:
            found[problem.location.line].append(problem)
    names = {row.number: folded_name(name_in(row, columns)) for row in table.rows}
    photos = {number: match.path for number, match in matches.items() if match.how == "found"}
    for number, others in _alike(photos).items():
        words = _SHARED.format(rows=_listed(others), photo=named(photos[number]))
        place = _cell_of(("photo", "name"), number, table, columns)
        found[number].append(_cell_warning("list-photo-twice", place, words, _WHOSE, table))
    for number, others in _alike(names).items():
        words = _NAMESAKE.format(rows=_listed(others))
        place = _cell_of(("name", "first-name"), number, table, columns)
        found[number].append(_cell_warning("list-namesake", place, words, _ONE_OR_TWO, table))
    return found


def _alike(keys: Mapping[int, str]) -> dict[int, list[int]]:
    """The rows whose key is that of another row, each with the others."""
    rows: dict[str, list[int]] = {}
    for number, key in keys.items():
        rows.setdefault(key, []).append(number)
    return {
        number: [each for each in rows[key] if each != number] for number, key in keys.items() if key and rows[key][1:]
    }


def _listed(rows: Sequence[int]) -> Words:
    named_rows = ", ".join(map(str, rows[:_MOST_LISTED])) + (", …" if len(rows) > _MOST_LISTED else "")
    return (_ROW if len(rows) == 1 else _ROWS).format(rows=named_rows)


def _cell_of(fields: tuple[Field, ...], number: int, table: Table, columns: Columns) -> Location:
    """The cell of row `number` in the column of the first of `fields` that has one."""
    column = next((columns.by_meaning[Meaning(each)] for each in fields if Meaning(each) in columns.by_meaning), 0)
    return Location(file=table.file, line=number, column=column + 1)


def _cell_warning(code: Code, place: Location, words: Words, fix: Words, table: Table) -> Problem:
    return cell_problem(code, "warning", place, words, table.headings[place.column - 1], fix)


def _photos_in(folder: Path | None) -> PhotoNames:
    """The photos of `folder` by their path in it; none without a folder.

    Links and hidden files are left out, so that nothing outside is read. Refused when there is no such folder, or when
    it has far too many files.
    """
    if folder is None:
        return photo_names(())
    if not folder.is_dir():
        raise Refused(file_problem("no-folder", "error", _NONE, folder))
    found: list[str] = []
    for number, (at, folders, names) in enumerate(os.walk(folder)):
        here = Path(at)
        deep = len(here.relative_to(folder).parts) >= _DEEPEST
        folders[:] = [] if deep else sorted(each for each in folders if not each.startswith("."))
        found += ((here / name).relative_to(folder).as_posix() for name in names if _is_photo(here / name))
        if len(found) > _MOST_PHOTOS or number > _MOST_FOLDERS:
            most = grouped(_MOST_PHOTOS)
            raise Refused(file_problem("input-too-long", "error", _MANY, folder, _ONE, most=most))
    return photo_names(found)


def _is_photo(path: Path) -> bool:
    return kind_of(path.name.strip()) == "photo" and not path.name.startswith(".") and not path.is_symlink()
