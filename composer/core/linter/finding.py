"""A finding of the linter in a caption: a problem, the span it concerns, and the edit that fixes it."""

from collections.abc import Iterable

from msgspec import Struct

from composer.core.campaign.campaign import Campaign, Network
from composer.core.caption.caption import Omission
from composer.core.codes import Code
from composer.core.linter.confusables import Skeleton, Span
from composer.core.problems import Location, Problem, Severity
from composer.core.words import Words


class Draft(Struct, frozen=True, dict=True):
    """A caption to check: the text typed with its skeleton, the id of its network, and the campaign."""

    seen: Skeleton
    network: str
    campaign: Campaign

    @property
    def text(self) -> str:
        """The text typed."""
        return self.seen.source

    @property
    def platform(self) -> Network:
        """The network: what it shows and allows."""
        return self.campaign.networks[self.network]

    @property
    def mention(self) -> str:
        """What the text must contain: the exact handle on this network, or the organisation's name in words."""
        return self.campaign.mention(self.network)


class TextEdit(Struct, frozen=True):
    """Replaces code points `start` to `end` of a text by `replacement`; `label` describes this to the person."""

    start: int
    end: int
    replacement: str
    label: Words


class CaptionFinding(Struct, frozen=True):
    """A problem of a caption, in code points `start` to `end` of its text, and its fix.

    No fix where only the person knows what to write: no edit deletes a person's words. Parts of a caption are left out
    on the one network that they are too long for, and stay on the others.
    """

    problem: Problem
    start: int
    end: int
    fix: TextEdit | Omission | None


def found(draft: Draft, code: Code, severity: Severity, words: Words, span: Span, fix: TextEdit) -> CaptionFinding:
    """A finding about `span`; located by network, line and column."""
    return CaptionFinding(Problem(code, severity, words, location(draft, span[0]), fix.label), *span, fix)


def left_to_do(draft: Draft, code: Code, severity: Severity, words: Words, span: Span, advice: Words) -> CaptionFinding:
    """A finding about `span` that only the person can fix; `advice` says how."""
    return CaptionFinding(Problem(code, severity, words, location(draft, span[0]), advice), *span, None)


def location(draft: Draft, start: int) -> Location:
    """The network, line and column of code point `start`."""
    line = draft.text.count("\n", 0, start) + 1
    column = start - draft.text.rfind("\n", 0, start)
    return Location(networks=(draft.network,), line=line, column=column)


def applied(text: str, edits: Iterable[TextEdit]) -> str:
    """`text` after `edits`; of two that overlap, the first is applied."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start >= done:
            parts += (text[done : edit.start], edit.replacement)
            done = edit.end
    return "".join((*parts, text[done:]))
