"""Recognizes the columns of a list by their headings, tells the ambiguous ones, and takes a person's corrections."""

import difflib
import hashlib
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign
from composer.core.lists.cell_values import folded
from composer.core.lists.meanings import FIELDS, HEADINGS, WITHIN, Meaning
from composer.core.lists.table import Row, Table, letters
from composer.core.naming import Digest
from composer.core.problems import Location, Misused, Problem
from composer.core.words import Words, meant, named

#: How alike a heading and a question of the campaign are, which forms shorten and number.
_ALIKE = 0.85
#: Headings that forms add by themselves: nothing is lost with them.
_OF_FORMS = frozenset(
    {"horodateur", "timestamp", "heure de debut", "heure de fin", "start time", "completion time", "adresse e mail"}
    | {"adresse courriel", "courriel", "email", "email address", "email2", "e mail", "last modified time"}
)
_UNREAD = Words(
    "La colonne {letter}, {heading}, n’est pas reconnue\u00a0: elle n’est pas lue.",
    "Column {letter}, {heading}, is not recognized: it is not read.",
)
_TWICE = Words(
    "Les colonnes {first} et {second} peuvent toutes deux être {field}\u00a0: {first} est lue, {second} ne l’est pas.",
    "Columns {first} and {second} may both be {field}: {first} is read, {second} is not.",
)
_SAY = Words("Dites laquelle est lue, ou corrigez le titre.", "Say which one is read, or correct the heading.")
_OPTION = Words("--column {field}=…", "--column {field}=…")
_BEFORE = Words(
    "Des colonnes sont lues comme vous l’avez dit pour une liste qui a les mêmes titres\u00a0: {columns}.",
    "Columns are read as you said for a list with the same headings: {columns}.",
)
_AGAIN = Words("Dites ce qu’elles sont, si cela a changé.", "Say what they are, if that has changed.")
_FORGET = Words("--forget-columns", "--forget-columns")
_NO_COLUMN = Words("La liste n’a pas de colonne {name}.", "The list has no column {name}.")
_NO_FIELD = Words("{name} n’est pas ce qu’une colonne peut être.", "{name} is not something that a column can be.")


class Columns(Struct, frozen=True):
    """Which column of a list, from 0, says what; and what could not be recognized."""

    by_meaning: Mapping[Meaning, int]
    problems: tuple[Problem, ...] = ()
    #: What a person said of them: -1 for what no column is to say.
    said: Mapping[Meaning, int] = {}

    def text(self, row: Row, meaning: Meaning) -> str:
        """What `row` says of that meaning, without spaces at its ends: what was chosen, else what its cell says."""
        return row.chosen[meaning].strip() if meaning in row.chosen else self.cell(row, meaning)

    def cell(self, row: Row, meaning: Meaning) -> str:
        """The text of `row` in the column of that meaning, without spaces at its ends; empty without such a column."""
        column = self.by_meaning.get(meaning)
        return "" if column is None else row.cells[column].strip()

    def of(self, field: str) -> Iterator[tuple[str, int]]:
        """Each column of a field, such as the handles, with what it is of."""
        return ((each.of, column) for each, column in self.by_meaning.items() if each.field == field)


def columns_of(
    table: Table,
    campaign: Campaign,
    corrections: Mapping[str, str] | None = None,
    kept: Mapping[Meaning, int] | None = None,
) -> Columns:
    """Recognize the columns of `table`; `corrections` name a column, by its heading or its letters, for a field.

    An empty name leaves the field without a column. What was `kept` of a list with the same headings counts where
    nothing is said now, and is told. Two columns of one meaning are told, and the one whose heading says it best is
    read. Misused for a field or a column that does not exist.
    """
    now = {
        _field(field, campaign): _column(name, table) if name.strip() else -1
        for field, name in (corrections or {}).items()
    }
    before = {each: column for each, column in (kept or {}).items() if each not in now and column < len(table.headings)}
    corrected = {**before, **now}
    taken = frozenset(corrected.values())
    headings = ((meaning_of(each, campaign), at) for at, each in enumerate(table.headings) if at not in taken)
    ranked = sorted(((*found, column) for found, column in headings if found), key=lambda each: (each[1], each[2]))
    chosen: dict[Meaning, int] = {}
    problems = list(_as_before(table, before))
    for meaning, _, column in ranked:
        if meaning in corrected:
            continue
        if meaning in chosen:
            problems.append(_ambiguous(table, meaning, chosen[meaning], column))
        chosen.setdefault(meaning, column)
    known = {column for *_, column in ranked} | taken
    problems += _unread(table, known)
    found = chosen | {meaning: column for meaning, column in corrected.items() if column >= 0}
    return Columns(dict(sorted(found.items(), key=lambda each: each[1])), tuple(problems), corrected)


def headings_digest(table: Table) -> Digest:
    """What lists of one shape have in common: the SHA-256 of their headings, in their order."""
    return hashlib.sha256("\n".join(map(folded, table.headings)).encode()).hexdigest()


def spelled(meaning: Meaning) -> str:
    """The usual heading of a meaning, as `--column` takes it: « CITATION », « INSTAGRAM »."""
    return (meaning.of or next(iter(HEADINGS[meaning.field]), meaning.field)).upper()


def meaning_of(heading: str, campaign: Campaign) -> tuple[Meaning, int] | None:
    """What a heading means, and how far it says so: 0 in as many words, more when it only contains them."""
    words = folded(heading)
    if question := _question(words, campaign):
        return Meaning("answer", question), 0
    for field in FIELDS:
        if words in HEADINGS[field]:
            return Meaning(field), 0
    if network := _network(words, campaign):
        return Meaning("handle", network), 0 if len(words.split()) < 4 else 1
    within = next((Meaning(field) for part, field in WITHIN.items() if f" {part} " in f" {words} "), None)
    return (within, 2) if within else None


def _question(words: str, campaign: Campaign) -> str:
    """The id of the campaign's question that a heading asks, or an empty string."""
    asked = words.lstrip("0123456789 ")
    if len(asked.split()) < 4:
        return ""
    questions = {folded(fact.value): each for each, fact in campaign.questions.items() if fact.value}
    begun = [each for each in questions if each.startswith(asked) or asked.startswith(each)]
    near = begun or difflib.get_close_matches(asked, questions, 1, _ALIKE)
    return questions[near[0]] if near else ""


def _network(words: str, campaign: Campaign) -> str:
    """The id of the network that a heading names, or an empty string."""
    for network, known in campaign.networks.items():
        names = {folded(network), folded(known.name)} - {""}
        if any(f" {name} " in f" {words} " for name in names):
            return network
    return ""


def _field(name: str, campaign: Campaign) -> Meaning:
    if name in campaign.questions:
        return Meaning("answer", name)
    plain = next((Meaning(each) for each in FIELDS if each == name.lower() and HEADINGS[each]), None)
    found = plain or next(iter(meaning_of(name, campaign) or ()), None)
    if isinstance(found, Meaning):
        return found
    known = [spelled(Meaning(each)) for each in FIELDS if HEADINGS[each]]
    words = _NO_FIELD.format(name=named(name))
    raise Misused(Problem("list-column", "error", words, fix=meant(name.upper(), known)))


def _column(name: str, table: Table) -> int:
    exact = [number for number, heading in enumerate(table.headings) if heading == name.strip()]
    alike = [number for number, heading in enumerate(table.headings) if folded(heading) == folded(name)]
    lettered = [number for number in range(len(table.headings)) if letters(number) == name.strip().upper()]
    for found in (exact, alike, lettered):
        if found:
            return found[0]
    words = _NO_COLUMN.format(name=named(name))
    raise Misused(
        Problem("list-column", "error", words, Location(file=table.file), meant(name, filter(None, table.headings)))
    )


def _as_before(table: Table, kept: Mapping[Meaning, int]) -> Iterator[Problem]:
    """Tell the columns that are read as they were the last time, not as their headings say."""
    if not kept:
        return
    listed = ", ".join(f"{spelled(each)} = {letters(column) if column >= 0 else '—'}" for each, column in kept.items())
    words = _BEFORE.format(columns=Words(listed, listed))
    yield Problem("list-column", "notice", words, Location(file=table.file), _AGAIN, command=_FORGET)


def _ambiguous(table: Table, meaning: Meaning, first: int, second: int) -> Problem:
    shown = [
        Words(f"{letters(each)} ({table.headings[each]})", f"{letters(each)} ({table.headings[each]})")
        for each in (first, second)
    ]
    field = spelled(meaning)
    words = _TWICE.format(first=shown[0], second=shown[1], field=named(field))
    place = Location(file=table.file, column=second + 1)
    return Problem("list-column", "warning", words, place, _SAY, command=_OPTION.format(field=field))


def _unread(table: Table, known: Iterable[int]) -> Iterator[Problem]:
    read = frozenset(known)
    for column, heading in enumerate(table.headings):
        if heading and column not in read and folded(heading) not in _OF_FORMS:
            words = _UNREAD.format(letter=letters(column), heading=named(heading))
            problem = Problem("list-column", "notice", words, Location(file=table.file, column=column + 1), _SAY)
            yield replace(problem, command=_OPTION.format(field="…"))
