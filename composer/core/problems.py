"""What is wrong, how badly, where, and how to mend it: one value for window, command line and batch."""

from collections.abc import Iterable, Iterator
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from composer.core.codes import Code
from composer.core.location import NOWHERE, Location
from composer.core.words import LANGUAGES, Words

#: error: something is wrong in the result (a text cut or absent, a face covered, a minor without a parent's agreement,
#: a caption without its handle); what has one is not written. warning: it would be regretted. notice: a hint.
Severity = Literal["error", "warning", "notice"]
#: The gravest first.
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
#: What to do with a file that has an error: leave it out, or write it for a person who insists.
Insistence = Literal["stop-at-errors", "despite-errors"]
#: Errors that nobody can insist on: words asked for that are not there at all, a minor shown without a parent's
#: agreement, nothing to show.
_FINAL: frozenset[Code] = frozenset({"text-absent", "minor-not-agreed", "nothing-to-show"})


class Problem(Struct, frozen=True):
    """One finding.

    `code` is stable and for programs (« photo-too-small »). `mend` says the one thing that would do. `excess` is how
    far beyond what is allowed it is, which tells the worst of several: characters, or a share of a limit.
    """

    code: Code
    severity: Severity
    words: Words
    location: Location = NOWHERE
    fix: Words | None = None
    excess: float = 0.0


def stopping(problems: Iterable[Problem], insistence: Insistence = "stop-at-errors") -> tuple[Problem, ...]:
    """Those of `problems` that keep the file they concern from being written."""
    return tuple(
        each
        for each in problems
        if each.severity == "error" and (insistence == "stop-at-errors" or each.code in _FINAL)
    )


def in_formats(found: Iterable[tuple[str, Problem]]) -> tuple[Problem, ...]:
    """The same problem met in several formats, each with its id, as one that is located in them all."""
    return tuple(
        replace(problem, location=replace(problem.location, formats=formats)) for problem, formats in _met(found)
    )


def on_networks(found: Iterable[tuple[str, Problem]]) -> tuple[Problem, ...]:
    """The same problem met on several networks, each with its id, as one that is located on them all."""
    return tuple(
        replace(problem, location=replace(problem.location, networks=networks)) for problem, networks in _met(found)
    )


def _met(found: Iterable[tuple[str, Problem]]) -> Iterator[tuple[Problem, tuple[str, ...]]]:
    ids: dict[Problem, list[str]] = {}
    for each, problem in found:
        ids.setdefault(problem, []).append(each)
    return ((problem, tuple(each)) for problem, each in ids.items())


def together(problems: Iterable[Problem]) -> Problem | None:
    """All of `problems` as the one that a line can show, as severe as the worst of them; None for none."""
    found = list(dict.fromkeys(problems))
    if len(found) < 2:
        return found[0] if found else None
    worst = min(found, key=lambda each: SEVERITIES.index(each.severity))
    said = dict.fromkeys(words for each in found for words in (each.words, each.fix) if words)
    french, english = (" ".join(words.to(language) for words in said) for language in LANGUAGES)
    return replace(worst, words=Words(french, english), fix=None)


class Refused(Exception):
    """The thing asked for cannot be done; the problems say why, in words for the person."""

    def __init__(self, *problems: Problem) -> None:
        """Carry at least one problem; the first one is the one to show when only one can be shown."""
        super().__init__("; ".join(problem.words.en for problem in problems))
        self.problems = problems


class Misused(Refused):
    """What was asked for does not exist or contradicts itself: a matter of the words typed, not of the files."""
