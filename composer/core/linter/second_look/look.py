"""Says what is still near the campaign's names, theme, edition, hashtags or handle, for the person to look at again."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from composer.core.linter.confusables import Span
from composer.core.linter.finding import CaptionFinding, Draft, left_to_do
from composer.core.linter.second_look.doubt import Doubt
from composer.core.linter.second_look.editions import edition_doubts
from composer.core.linter.second_look.loose_ends import loose_end_doubts
from composer.core.linter.second_look.mistyped import mistyped_doubts
from composer.core.linter.second_look.mistyped_days import mistyped_day_doubts
from composer.core.linter.second_look.names import name_doubts
from composer.core.linter.second_look.pieces import piece_doubts
from composer.core.linter.second_look.repeated import repeated_doubts
from composer.core.linter.second_look.tags import tag_doubts
from composer.core.linter.second_look.theme import theme_doubts
from composer.core.words import Words, named

_LOOKS: tuple[Callable[[Draft], Iterator[Doubt]], ...] = (
    name_doubts,
    theme_doubts,
    edition_doubts,
    tag_doubts,
    mistyped_doubts,
    mistyped_day_doubts,
    piece_doubts,
    repeated_doubts,
    loose_end_doubts,
)


def look_again(draft: Draft, findings: Sequence[CaptionFinding]) -> Iterator[CaptionFinding]:
    """A finding, without a fix, for each place that is near the campaign's own words and that no other is about.

    A right text that only resembles them may be named too: a place that is asked about is better than a wrong one
    that nobody sees.
    """
    # A suggestion may be about the whole text.
    taken = [(each.start, each.end) for each in findings if each.problem.severity != "notice"]
    for look in _LOOKS:
        for doubt in look(draft):
            span = draft.seen.span(*doubt.span)
            if not _meets(span, taken):
                taken.append(span)
                yield _finding(draft, span, doubt)


def _meets(span: Span, spans: Iterable[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in spans)


def _finding(draft: Draft, span: Span, doubt: Doubt) -> CaptionFinding:
    typed = named(" ".join(draft.text[slice(*span)].split()))
    words = Words(f"Relisez {typed.fr}\u00a0: {doubt.why.fr}", f"Look at {typed.en} again: {doubt.why.en}")
    return left_to_do(draft, "look-again", "warning", words, span, doubt.advice)
