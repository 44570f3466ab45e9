"""Words the problems of a visual as those of a row of a list: once each, at the cell that they come from."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from composer.app.detect_faces import faceless_problem
from composer.core.campaign.campaign import Campaign
from composer.core.caption.caption import Caption, compose_caption
from composer.core.codes import Code
from composer.core.layout.photo_size import NEED_SEVERITIES, needs_as_one
from composer.core.problems import Problem
from composer.core.visual import CaptionPart, Visual
from composer.core.words import Words

#: Who makes a list answers for those who are in it: what the window asks each person for, a list must say.
_CONSENT: frozenset[Code] = frozenset({"consent-unsaid", "publication-not-agreed", "minor-not-agreed"})
_WRITE_CONSENT = Words(
    "Écrivez oui sous «\u00a0Consentement\u00a0», une fois l’accord obtenu, et qui est sur la photo.",
    "Write yes under “Consent”, once they agreed, and who is in the photo.",
)
#: The parts of a caption that a row gives the words of, each with its slot.
_OF_ROW: tuple[tuple[CaptionPart, str], ...] = (
    ("quote", "quote"),
    ("hashtags", "hashtags"),
    ("credit", "photographer"),
)


def row_findings(found: Iterable[Problem], visual: Visual, campaign: Campaign) -> tuple[Problem, ...]:
    """The problems of a row: a text or a photo that several formats lack room or pixels for comes once, at its worst.

    A photo without a face is told too. A problem of a caption is placed in the cell whose words have it.
    """
    faceless = faceless_problem(visual)
    # Both say that no face is known.
    found = (faceless, *(each for each in found if each.code != "head-unchecked")) if faceless else found
    once = _worst(needs_as_one(found, NEED_SEVERITIES["print"], campaign.format_by_id))
    return tuple(dict.fromkeys(_in_cells(as_of_list(once), visual, campaign)))


def as_of_list(found: Iterable[Problem]) -> tuple[Problem, ...]:
    """`found` as whoever makes the list can fix it: no option of a command does, and the consent has its column."""
    return tuple(replace(_as_consent(each), command=None) for each in found)


def _worst(found: Iterable[Problem]) -> Iterator[Problem]:
    """Of the problems of one text, whose number alone differs from format to format, the one that asks most."""
    groups: dict[object, list[Problem]] = {}
    for each in found:
        # Without a number, they are told apart by their words.
        key = (each.code, each.severity, each.location.slots) if each.excess else each
        groups.setdefault(key, []).append(each)
    for group in groups.values():
        worst = max(group, key=lambda each: each.excess)
        formats = dict.fromkeys(format_ for each in group for format_ in each.location.formats)
        yield replace(worst, location=replace(worst.location, formats=tuple(formats)))


def _as_consent(problem: Problem) -> Problem:
    if problem.code not in _CONSENT or problem.location.line:
        return problem
    location = replace(problem.location, slots=("consent", *problem.location.slots))
    severity = "warning" if problem.severity == "notice" else problem.severity
    return replace(problem, severity=severity, location=location, fix=_WRITE_CONSENT)


def _in_cells(found: tuple[Problem, ...], visual: Visual, campaign: Campaign) -> Iterator[Problem]:
    networks = dict.fromkeys(network for each in found if not each.location.slots for network in each.location.networks)
    slots = {known: slot for network in networks for known, slot in _of_cells(visual, campaign, network)}
    for each in found:
        slot = slots.get((each.code, each.words)) if each.location.networks and not each.location.slots else None
        yield replace(each, location=replace(each.location, slots=(slot,), networks=())) if slot else each


def _of_cells(visual: Visual, campaign: Campaign, network: str) -> Iterator[tuple[tuple[Code, Words], str]]:
    """What is wrong with each part of a caption by itself, with the slot of its words."""
    from composer.core.linter.lint import lint_caption  # noqa: PLC0415 - its patterns take longer to compile than a start may

    parts = compose_caption(visual, campaign, network).parts
    for part, slot in reversed(_OF_ROW):
        if text := parts.get(part):
            for finding in lint_caption(Caption(network, {part: text}), campaign):
                yield (finding.problem.code, finding.problem.words), slot
