"""Turns the rows of a list into briefs, each cell read as its column means it, with the problems of each cell."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from composer.app.brief import Brief
from composer.app.context import Context
from composer.core.caption.hashtag import plain_hashtag
from composer.core.codes import Code
from composer.core.lists.cell_values import folded, language_in, who_in_photo, yes_or_no
from composer.core.lists.columns import Columns
from composer.core.lists.meanings import OF_PERSON, Field, Meaning
from composer.core.lists.photo_match import PhotoMatch, match_fix, match_words
from composer.core.lists.placing import RowPlace, place_of
from composer.core.lists.table import Row, Table, cell_problem
from composer.core.problems import Problem, Severity
from composer.core.visual import PhotoOf, Use
from composer.core.words import Language, Words, named

_NOT_SAID = Words("ne se comprend pas\u00a0: {text}", "is not understood: {text}")
_REFUSED = Words(
    "dit que la personne n’accepte pas la publication de sa photo",
    "states that the person does not agree to the publication of their photo",
)
_NO_TAG = Words("contient un mot-clic impossible, {text}", "has an impossible hashtag, {text}")
_LEAVE_OUT = Words("Retirez la photo, ou toute la ligne.", "Remove the photo, or the whole row.")
_YES_OR_NO = Words("Écrivez oui ou non.", "Write yes or no.")
_WHO = Words("Écrivez adulte, mineur ou personne.", "Write adult, minor or nobody.")
_WHICH = Words("Écrivez français ou anglais.", "Write French or English.")
_ONE_WORD = Words(
    "Écrivez-le d’un seul mot, avec au moins une lettre.", "Write it as a single word, with at least one letter."
)
_CHOSEN = Words("est remplacée par ce que vous avez choisi, {text}", "is replaced by what you chose, {text}")
_NOTHING = Words("rien", "nothing")
_SAID = Words(
    "{text}\u00a0: vous l’avez choisi, la liste n’en dit rien.", "{text}: you chose it, the list does not say."
)
_TAKE_BACK = Words(
    "La fenêtre «\u00a0Une liste…\u00a0» permet d’y revenir, et «\u00a0--forget-choices\u00a0» de les oublier toutes.",
    "The window “A list…” can take it back, and “--forget-choices” forgets them all.",
)
#: What separates the formats or the hashtags of one cell.
_SEPARATORS = str.maketrans(",;/|\n\t", "      ")


class RowBrief(Struct, frozen=True):
    """A row as a brief: the formats it asks for, its answers by question, and the problems of its cells."""

    number: int
    name: str
    brief: Brief
    place: RowPlace
    formats: tuple[str, ...] = ()
    answers: Mapping[str, str] = {}
    problems: tuple[Problem, ...] = ()
    #: The photos that may be the one that was not found, by their path in the folder of photos.
    likely: tuple[str, ...] = ()
    #: What was chosen in place of what the row says.
    chosen: Mapping[Meaning, str] = {}


class RowSource(Struct, frozen=True):
    """What all the rows of a list are read with; `poster` is that of rows which name none."""

    table: Table
    columns: Columns
    context: Context
    photos: Path | None = None
    poster: str = ""
    #: The ids of the posters and of the formats there are, by what a cell may call them, folded.
    poster_ids: Mapping[str, str] = {}
    format_ids: Mapping[str, str] = {}


def row_source(table: Table, columns: Columns, context: Context, photos: Path | None, poster: str) -> RowSource:
    """What all the rows of a list are read with: what there is to choose from is looked up once."""
    ids = context.poster_ids()
    named_as = (
        (name, each) for each in ids for name in (each, context.poster_name(each).fr, context.poster_name(each).en)
    )
    posters = {folded(name): each for name, each in reversed(list(named_as))}
    formats = {folded(each.id): each.id for each in context.campaign.formats}
    return RowSource(table, columns, context, photos, poster or next(iter(ids), ""), posters, formats)


class _Reader(Struct, frozen=True):
    """One row being read: its texts by meaning, and the place of their cells."""

    table: Table
    columns: Columns
    row: Row
    problems: list[Problem]

    def text(self, field: Field, of: str = "") -> str:
        return self.columns.text(self.row, Meaning(field, of))

    def line(self, field: Field) -> str:
        return " ".join(self.text(field).split())

    def note(self, field: Field, code: Code, severity: Severity, words: Words, fix: Words | None = None) -> None:
        """Add a problem of the cell of `field`; without such a column, of the name's, or of the first."""
        by_meaning = self.columns.by_meaning
        column = by_meaning.get(Meaning(field), by_meaning.get(Meaning("name"), 0))
        heading = self.table.headings[column]
        self.problems.append(cell_problem(code, severity, self.table.cell(self.row, column), words, heading, fix))

    def note_chosen(self) -> None:
        """Add a notice for each value that a person chose in place of a cell."""
        for meaning, text in self.row.chosen.items():
            shown = text.replace("\\", "/").rpartition("/")[2] if meaning.field == "photo" else text
            name = named(shown) if shown else _NOTHING
            column = self.columns.by_meaning.get(meaning)
            if column is None:
                self.problems.append(Problem("list-chosen", "notice", _SAID.format(text=name), fix=_TAKE_BACK))
                continue
            place, heading, words = self.table.cell(self.row, column), self.table.headings[column], _CHOSEN
            notice = cell_problem("list-chosen", "notice", place, words.format(text=name), heading, _TAKE_BACK)
            self.problems.append(notice)


def name_in(row: Row, columns: Columns) -> str:
    """The name of a row's person: its first name, if it has a column of its own, then its name."""
    names = (columns.text(row, Meaning(field)) for field in ("first-name", "name"))
    return " ".join(" ".join(names).split())


def row_brief(row: Row, photo: PhotoMatch, source: RowSource) -> RowBrief:
    """Read one row, whose photo was looked for already; what is not understood is reported and left out."""
    columns = source.columns
    reader = _Reader(source.table, columns, row, [])
    reader.note_chosen()
    _note_photo(photo, reader)
    worded = _worded(reader, source)
    found = (source.photos or Path()) / photo.path if photo.how == "found" else None
    brief = _shown(worded, found, reader) if found else worded
    answers = {question: text for question, _ in columns.of("answer") if (text := reader.text("answer", question))}
    written = reader.text("formats").translate(_SEPARATORS).split()
    formats = tuple(source.format_ids.get(folded(each), each) for each in written)
    place, problems = place_of(row, source.table, columns), tuple(reader.problems)
    name = name_in(row, columns)
    return RowBrief(row.number, name, brief, place, formats, answers, problems, photo.likely, row.chosen)


def _worded(reader: _Reader, source: RowSource) -> Brief:
    handles = ((network, reader.text("handle", network)) for network, _ in source.columns.of("handle"))
    person: dict[str, str] = {"name": name_in(reader.row, source.columns)}
    person |= {field: reader.line(field) for field in OF_PERSON}
    poster = reader.text("poster")
    return Brief(
        # What is unknown stays, and is refused later.
        poster=source.poster_ids.get(folded(poster), poster) or source.poster,
        palette=folded(reader.text("palette")).replace(" ", "-") or None,
        quote=reader.text("quote") or None,
        person={field: text for field, text in person.items() if text},
        handles=tuple((network, text) for network, text in handles if text),
        hashtags=tuple(_hashtags(reader)),
        language=_language(reader),
        qr=reader.text("qr") or None,
    )


def _shown(brief: Brief, photo: Path, reader: _Reader) -> Brief:
    who, agreed = _photo_of(reader), tuple(_agreed(reader))
    return replace(
        brief,
        photo=photo,
        photographer=reader.line("photographer") or None,
        shows=reader.text("shows") or None,
        # Who agrees for themselves need not say that it is they.
        photo_of=who or ("self" if agreed else None),
        agreed=() if who == "nobody" else agreed,
    )


def _note_photo(photo: PhotoMatch, reader: _Reader) -> None:
    if photo.how == "found" or (photo.how == "absent" and Meaning("photo") in reader.row.chosen):
        return
    # Without a photo a visual is made of words alone; with the wrong one, or none where one was named, it is wrong.
    severity = "warning" if photo.how == "absent" else "error"
    reader.note("photo", "list-photo", severity, match_words(photo), match_fix(photo))


def _photo_of(reader: _Reader) -> PhotoOf | None:
    text = reader.text("photo-of")
    who = who_in_photo(text) or ("minor" if yes_or_no(text) == "yes" else None)
    if text and who is None and yes_or_no(text) is None:
        reader.note("photo-of", "list-value", "warning", _NOT_SAID.format(text=named(text)), _WHO)
    return who


def _agreed(reader: _Reader) -> Iterator[Use]:
    uses: tuple[tuple[Field, Use], ...] = (("publish", "publish"), ("reshare", "reshare"))
    for field, use in uses:
        text = reader.text(field)
        said = yes_or_no(text)
        if said == "yes":
            yield use
        elif said == "no" and use == "publish":
            reader.note(field, "publication-not-agreed", "error", _REFUSED, _LEAVE_OUT)
        elif text and said is None:
            reader.note(field, "list-value", "warning", _NOT_SAID.format(text=named(text)), _YES_OR_NO)


def _language(reader: _Reader) -> Language | None:
    text = reader.text("language")
    language = language_in(text)
    if text and language is None:
        reader.note("language", "list-value", "warning", _NOT_SAID.format(text=named(text)), _WHICH)
    return language


def _hashtags(reader: _Reader) -> Iterable[str]:
    for each in reader.text("hashtags").translate(_SEPARATORS).split():
        if tag := plain_hashtag(each):
            yield tag
        else:
            reader.note("hashtags", "list-value", "warning", _NO_TAG.format(text=named(each)), _ONE_WORD)
