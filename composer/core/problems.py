"""What is wrong, how badly, where, and how to mend it: one value for window, command line and batch."""

from collections.abc import Iterable
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

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
_FINAL = frozenset({"text-absent", "minor-not-agreed", "nothing-to-show"})


class Problem(Struct, frozen=True):
    """One finding.

    `code` is stable and for programs (« photo-too-small »); `place` is where it stands: a slot id, a format id, a
    file or the full path of a key, joined by « : » when several apply. `mend` says the one thing that would do.
    `weight` is how much of it there is, which tells the worst of several.
    """

    code: str
    severity: Severity
    words: Words
    place: str = ""
    mend: Words | None = None
    weight: float = 0.0


def stopping(problems: Iterable[Problem], insistence: Insistence = "stop-at-errors") -> tuple[Problem, ...]:
    """Those of `problems` that keep the file they concern from being written."""
    return tuple(
        each
        for each in problems
        if each.severity == "error" and (insistence == "stop-at-errors" or each.code in _FINAL)
    )


def folded(found: Iterable[tuple[str, Problem]]) -> tuple[Problem, ...]:
    """The same problem met in several places, each named before it, as one whose place names them all."""
    places: dict[Problem, list[str]] = {}
    for place, problem in found:
        places.setdefault(problem, []).append(place)
    return tuple(
        replace(problem, place=": ".join(filter(None, (", ".join(names), problem.place))))
        for problem, names in places.items()
    )


def together(problems: Iterable[Problem]) -> Problem | None:
    """All of `problems` as the one that a line can show, as severe as the worst of them; None for none."""
    found = list(dict.fromkeys(problems))
    if len(found) < 2:
        return found[0] if found else None
    worst = min(found, key=lambda each: SEVERITIES.index(each.severity))
    said = dict.fromkeys(words for each in found for words in (each.words, each.mend) if words)
    french, english = (" ".join(words.to(language) for words in said) for language in LANGUAGES)
    return replace(worst, words=Words(french, english), mend=None)


class Refused(Exception):
    """The thing asked for cannot be done; the problems say why, in words for the person."""

    def __init__(self, *problems: Problem) -> None:
        """Carry at least one problem; the first one is the one to show when only one can be shown."""
        super().__init__("; ".join(problem.words.en for problem in problems))
        self.problems = problems


class Misused(Refused):
    """What was asked for does not exist or contradicts itself: a matter of the words typed, not of the files."""
