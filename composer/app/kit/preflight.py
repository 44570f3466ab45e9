"""Checks a kit for errors before any file is made, and reports the files that were not written."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from composer.app.example import require_own
from composer.app.findings import Finding, Trial, caption_findings, gathered, layout_finding, with_fixes, worst_first
from composer.app.kit.make import Made, kit_problems
from composer.app.kit.order import Order, formats_of
from composer.app.studio import Studio
from composer.core.formats import Formats
from composer.core.problems import Location, Problem, at_slot, in_formats, stopping
from composer.core.words import Words, listed
from composer.render.arrange import arrange
from composer.render.scene import Scene

_TICK = Words(
    "Demandez cet accord, puis cochez-le sous «\u00a0De qui est la photo?\u00a0».",
    "Ask for that agreement, then tick it under “Whose photo is it?”.",
)


class Preflight(Struct, frozen=True):
    """The errors of a kit, each with its location and the edit that fixes it, if there is one.

    `whole` means that nothing of the kit may be written; `formats` are the ids of those that have an error.
    """

    findings: tuple[Finding, ...] = ()
    formats: frozenset[str] = frozenset()
    whole: bool = False

    @property
    def can_insist(self) -> bool:
        """Whether exporting despite errors would write more."""
        problems = [finding.problem for finding in self.findings]
        return not self.whole and len(stopping(problems, "despite-errors")) < len(problems)


def preflight(order: Order, studio: Studio) -> Preflight:
    """Check every file that `order` asks for; nothing is written.

    Refused at once, before anything is laid out, for a part of the example in a person's kit.
    """
    if order.of == "person":
        require_own(order.resolved.visual)
    resolved, scene = order.resolved, studio.scene(order.resolved)
    whole = stopping(kit_problems(resolved, studio.context.campaign))
    known = studio.context.campaign.format_by_id
    # When nothing may be written, the errors of each format can wait.
    layout = [] if whole else _layout_errors(order, scene)
    captions = caption_findings(resolved.visual, studio.context.campaign)
    found = (
        *map(_of_whole, whole),
        *(layout_finding(each, known) for each in in_formats(layout)),
        *(each for each in captions if stopping([each.problem])),
    )
    trial = Trial(resolved.visual, scene.photo.size if scene.photo else None, studio.context, studio.fonts)
    findings = gathered(worst_first(with_fixes(found, trial)), known)
    return Preflight(findings, frozenset(format_id for format_id, _ in layout), bool(whole))


def withheld_problem(made: Made, formats: Formats) -> Problem | None:
    """Report what was not written because of an error, each by its name; None when all was written."""
    if not made.withheld:
        return None
    names, one = listed(_names(made.withheld, formats)), len(made.withheld) == 1
    words = Words(
        f"{names.fr} {'n’est pas écrit' if one else 'ne sont pas écrits'}, à cause d’une erreur; le reste est bon.",
        f"{names.en} {'was' if one else 'were'} not written because of an error; the rest is fine.",
    )
    return Problem("held-back", "error", words)


def _of_whole(problem: Problem) -> Finding:
    """A problem of the whole kit; for a photo, it is the consent to show it, which the window asks for."""
    slots = problem.location.slots
    if slots != ("photo",):
        return Finding(problem, Location(slots=slots[:1]))
    return Finding(replace(problem, fix=_TICK), at_slot("consent"))


def _layout_errors(order: Order, scene: Scene) -> list[tuple[str, Problem]]:
    return [
        (format_.id, problem)
        for format_ in formats_of(order, scene.campaign.format_by_id)
        for problem in stopping(arrange(scene, format_).problems)
    ]


def _names(withheld: Iterable[str], formats: Formats) -> list[Words]:
    return [formats[each].name if each in formats else Words(each, each) for each in withheld]
