"""A problem as a value: what is wrong, how severe it is, where, and the fix; the window and the commands show it."""

from collections.abc import Callable, Iterable
from typing import Literal, Protocol, TypeVar, get_args

from msgspec import Struct
from msgspec.structs import replace

from composer.core.codes import Code
from composer.core.words import LANGUAGES, Words, named, shown

_BARE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")


class Location(Struct, frozen=True):
    """The location of a problem; fields that do not apply are empty. `str` writes it for people: it is never parsed.

    It becomes text only when it is shown: a file has thousands of keys, and most often no problem at any of them.
    """

    #: Ids of formats, of the slots or fields of a visual, and of networks.
    formats: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    #: A file's name or path, as it is shown.
    file: str = ""
    #: Keys of tables, and indexes in lists.
    keys: tuple[str | int, ...] = ()
    #: Path of an element in a drawing: `svg/g[1]/rect[2]`.
    element: str = ""
    #: Counted from 1; 0 for none.
    line: int = 0
    column: int = 0

    def key(self, name: str) -> "Location":
        """The key `name` of the table at this location of a file."""
        return Location(file=self.file, keys=(*self.keys, name))

    def item(self, index: int) -> "Location":
        """The item `index`, from 0, of the list at this location of a file."""
        return Location(file=self.file, keys=(*self.keys, index))

    def __str__(self) -> str:
        heads = (*map(", ".join, (self.formats, self.slots, self.networks)), self.file)
        keys = "".join(map(_written, self.keys)).removeprefix(".")
        tails = (": ".join(filter(None, heads)), keys, self.element, self.line, self.column)
        return ":".join(str(each) for each in tails if each)


#: The location of a problem that has none in particular.
NOWHERE = Location()


def at_slot(slot: str, *formats: str) -> Location:
    """The location of a slot or a field of a visual, in `formats` if only there."""
    return Location(formats, (slot,))


def on_network(network: str, slot: str = "") -> Location:
    """The location of a network's caption, or of a field that belongs to one network."""
    return Location(slots=(slot,) if slot else (), networks=(network,))


def in_file(name: object) -> Location:
    """The location of a file or a folder, by its name or path."""
    return Location(file=str(name))


def _written(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{shown(step)}" if step and _BARE.issuperset(step) else f'."{shown(step)}"'


_Item = TypeVar("_Item")
_Made = TypeVar("_Made")

#: error: something is wrong in the result (a text cut or missing, a face covered, a minor without a parent's agreement,
#: a caption without its handle), and it is not written. warning: it would be regretted. notice: a hint.
Severity = Literal["error", "warning", "notice"]
#: The most severe first.
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
#: What to do with a file that has an error: leave it out, or write it because the person insists.
Insistence = Literal["stop-at-errors", "despite-errors"]
#: Errors that cannot be overridden: a requested text that is missing entirely, a minor shown without a parent's
#: agreement, nothing to show, a value of the campaign that is still to be provided.
_FINAL: frozenset[Code] = frozenset(
    {"text-absent", "minor-not-agreed", "nothing-to-show", "handle-to-provide", "campaign-incomplete"}
)


class Problem(Struct, frozen=True):
    """One problem found in a visual, a text or a file.

    `code` is stable and for programs (« photo-too-small »). `fix` is a sentence that says what to do. `excess` is how
    far the limit is exceeded, to find the worst of several: in characters, or as a share of the limit. `command` is
    the command line that does what `fix` says: commands name it, and a window does not.
    """

    code: Code
    severity: Severity
    words: Words
    location: Location = NOWHERE
    fix: Words | None = None
    excess: float = 0.0
    command: Words | None = None


class _Path(Protocol):
    """A path, of which a message shows the last part: core knows no files."""

    @property
    def name(self) -> str:
        """Its last part."""
        ...


def file_problem(
    code: Code, severity: Severity, words: Words, file: _Path | str, fix: Words | None = None, **values: object
) -> Problem:
    """A problem of a file or a folder: its name, as `{name}`, and `values` fill in `words` and `fix`."""
    filled = {"name": named(file if isinstance(file, str) else file.name), **values}
    return Problem(code, severity, words.format(**filled), in_file(file), fix and fix.format(**filled))


def stopping(problems: Iterable[Problem], insistence: Insistence = "stop-at-errors") -> tuple[Problem, ...]:
    """Those of `problems` that prevent the file they concern from being written."""
    return tuple(
        each
        for each in problems
        if each.severity == "error" and (insistence == "stop-at-errors" or each.code in _FINAL)
    )


def in_formats(found: Iterable[tuple[str, Problem]]) -> tuple[Problem, ...]:
    """Merge equal problems, each given with the id of its format, into one that is located in all of these formats."""
    return _located(found, "formats")


def on_networks(found: Iterable[tuple[str, Problem]]) -> tuple[Problem, ...]:
    """Merge equal problems, each given with the id of its network, into one that is located on all these networks."""
    return _located(found, "networks")


def _located(found: Iterable[tuple[str, Problem]], places: Literal["formats", "networks"]) -> tuple[Problem, ...]:
    ids: dict[Problem, list[str]] = {}
    for each, problem in found:
        ids.setdefault(problem, []).append(each)
    return tuple(
        replace(problem, location=replace(problem.location, **{places: tuple(each)})) for problem, each in ids.items()
    )


def together(problems: Iterable[Problem]) -> Problem | None:
    """Merge `problems` into one for a single line, as severe as the worst of them; None when there are none."""
    found = list(dict.fromkeys(problems))
    if len(found) < 2:
        return found[0] if found else None
    sentences = dict.fromkeys(words for each in found for words in (each.words, each.fix) if words)
    french, english = (" ".join(words.to(language) for words in sentences) for language in LANGUAGES)
    return replace(worst_first(found)[0], words=Words(french, english), fix=None)


def worst_first(problems: Iterable[Problem]) -> list[Problem]:
    """`problems`, the most severe first, each in the order it was found."""
    return sorted(problems, key=lambda each: SEVERITIES.index(each.severity))


class Refused(Exception):
    """The request cannot be carried out; its problems say why, in words for the person."""

    def __init__(self, *problems: Problem) -> None:
        """Keep at least one problem; the first is the one to show when only one can be."""
        super().__init__("; ".join(problem.words.en for problem in problems))
        self.problems = problems


def refusals(act: Callable[[], object]) -> tuple[Problem, ...]:
    """Do `act`, and return the problems for which it is refused; none when it is not."""
    try:
        act()
    except Refused as refused:
        return refused.problems
    return ()


def refuse(problems: Iterable[Problem]) -> None:
    """Raise Refused with `problems`, unless there are none."""
    if found := tuple(problems):
        raise Refused(*found)


def tried(act: Callable[[_Item], _Made], items: Iterable[_Item]) -> tuple[list[_Made], list[Problem]]:
    """Do `act` with each of `items`: all that it gives, and the problems of those for which it is refused."""
    made, problems = list[_Made](), list[Problem]()
    for each in items:
        try:
            made.append(act(each))
        except Refused as refused:
            problems += refused.problems
    return made, problems


class Misused(Refused):
    """The request names something that does not exist, or contradicts itself: what was typed is wrong, not a file."""
