"""Corrects typography in Québec French and in English: spaces and punctuation only, never a letter; idempotent.

Every rule has its cases, and every case its source, in tests/data/typography.toml.
"""

from collections.abc import Iterable, Iterator, Sequence

from composer.core.text.typography.change import Change, Span, TextMedium, apply
from composer.core.text.typography.marks import mark_changes
from composer.core.text.typography.protected import LinkEdges, is_free, joined, link_edges, named_spans
from composer.core.text.typography.rules import INSIDE, rule_changes
from composer.core.words import Language

#: Marks that a change moves to the end of the word before them.
_MOVED = frozenset(",;…:?!")


def correct(text: str, language: Language, medium: TextMedium, *, phrase: str = "") -> str:
    """`text` with its spaces and punctuation corrected for `language`; `phrase`, the campaign's own, is kept as it is.

    Only spaces, apostrophes, quotation marks, << >>, `...`, a decimal point and the place of a dollar sign change,
    never a letter or a digit; correcting twice gives the same text. Line breaks and the spaces that begin a line stay.
    """
    return apply(text, changes(text, language, medium, phrase=phrase))


def changes(text: str, language: Language, medium: TextMedium, *, phrase: str = "") -> tuple[Change, ...]:
    """The changes that `correct` makes, in order, without overlap, each with its reason."""
    named = named_spans(text, phrase)
    spans = joined(span for _, span in named)
    of_marks = tuple(mark_changes(text, language, spans))
    found = [*_outside(of_marks, rule_changes(text, language, medium)), *of_marks]
    ordered = sorted(found, key=lambda change: (change.start, change.end))
    return tuple(_kept(ordered, spans, link_edges(text, named)))


def _outside(of_marks: Sequence[Change], of_rules: Iterable[Change]) -> Iterator[Change]:
    """The changes `of_rules` but the spaces inside guillemets that become other marks."""
    opened = {change.start + 1 for change in of_marks if change.before.startswith("«")}
    closed = {change.end - 1 for change in of_marks if change.before.endswith("»")}
    return (
        change
        for change in of_rules
        if change.reason is not INSIDE or (change.start not in opened and change.end not in closed)
    )


def _kept(found: Iterable[Change], spans: Sequence[Span], links: LinkEdges) -> Iterator[Change]:
    done, inserted = 0, -1
    for change in found:
        # Two rules may set the same space, as in « 2 h 45min ».
        again = change.end == inserted
        sticks = _sticks(change, links)
        if not sticks and not again and change.start >= done and is_free(change.start, change.end, spans):
            yield change
            done, inserted = change.end, change.end if change.start == change.end else -1


def _moves(after: str) -> bool:
    """Whether what a change writes is marks and the space after them."""
    return after.endswith(" ") and bool(after.strip()) and _MOVED.issuperset(after.strip())


def _sticks(change: Change, links: LinkEdges) -> bool:
    """Whether a change would join something to a link, a mark or an elision, or part it from what touches it."""
    joined_after = change.start in links.ends and (not change.after or _moves(change.after))
    parted = change.after.isspace() and any(start < change.start < end for start, end in links.touching)
    return joined_after or parted or (change.after == "’" and change.end in links.starts)
