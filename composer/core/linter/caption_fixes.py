"""Applies a fix of a whole caption to the parts that it touches, so that the other parts stay composed."""

from collections.abc import Iterator

from composer.core.caption.caption import Caption, Omission, leave_out
from composer.core.document.edits import write_part
from composer.core.linter.confusables import Span
from composer.core.linter.finding import TextEdit
from composer.core.visual import CAPTION_PARTS, CaptionPart, Visual


def fixed(visual: Visual, caption: Caption, fix: TextEdit | Omission | None) -> Visual:
    """`visual` with `fix` applied to its caption; unchanged without a fix, or when the fix falls between parts.

    A part that the person wrote for every network is fixed for every network, any other on this network only.
    """
    if isinstance(fix, Omission):
        return leave_out(visual, caption.network, fix)
    for part, text in _parts_after(caption, fix) if fix else ():
        own = visual.caption.by_network.get(caption.network, {})
        shared = part in visual.caption.shared and part not in own
        visual = write_part(visual, part, text, network=None if shared else caption.network)
    return visual


def part_spans(caption: Caption) -> Iterator[tuple[CaptionPart, Span]]:
    """The span of each non-empty part in the text, in order."""
    at = 0
    for part in CAPTION_PARTS:
        if words := caption.parts.get(part, "").strip():
            # Only white space joins parts: the first occurrence is the part itself.
            at = caption.text.index(words, at) + len(words)
            yield part, (at - len(words), at)


def _parts_after(caption: Caption, fix: TextEdit) -> Iterator[tuple[CaptionPart, str]]:
    """The parts that the fix touches, with their new text: the replacement goes into the first of them."""
    text, replacement = caption.text, fix.replacement
    for part, (start, end) in part_spans(caption):
        if fix.start <= end and fix.end >= start and (replacement or fix.start < end):
            head, tail = text[start : max(start, fix.start)], text[min(end, max(start, fix.end)) : end]
            if (becomes := f"{head}{replacement}{tail}") != text[start:end]:
                yield part, becomes
            replacement = ""
