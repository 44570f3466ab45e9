"""Reports, as text, what changed in each visual of a folder that was rendered again under another campaign."""

from collections.abc import Iterator, Sequence

from composer.app.campaign.refresh import Refreshed
from composer.app.kit.preflight import withheld_problem
from composer.core.formats import Formats
from composer.core.problems import Problem
from composer.core.words import Language, Words

_MADE = Words("{file} → {folder}", "{file} → {folder}")
_FAILED = Words("{file}\u00a0: rien n’a été écrit", "{file}: nothing was written")


def refresh_report(done: Sequence[Refreshed], formats: Formats, language: Language) -> str:
    """Write a block for each visual: its file and its kit's folder, then what changed in it, then what is wrong."""
    return "\n\n".join("\n".join(_lines(each, formats, language)) for each in done) + "\n"


def problems_of(refreshed: Refreshed, formats: Formats) -> tuple[Problem, ...]:
    """What is wrong with a visual that was made again, what was not written for an error included."""
    held = withheld_problem(refreshed.made, formats) if refreshed.made else None
    return (*refreshed.problems, held) if held else refreshed.problems


def title_of(refreshed: Refreshed, language: Language) -> str:
    """The visual's file and its kit's folder, or that nothing was written for it."""
    folder = refreshed.made.folder if refreshed.made else ""
    return (_MADE if refreshed.made else _FAILED).to(language).format(file=refreshed.file, folder=folder)


def _lines(each: Refreshed, formats: Formats, language: Language) -> Iterator[str]:
    yield title_of(each, language)
    yield from (f"    {change.words.to(language)}" for change in each.changes)
    for problem in problems_of(each, formats):
        fix = f" {problem.fix.to(language)}" if problem.fix else ""
        yield f"    ! {problem.words.to(language)}{fix}"
