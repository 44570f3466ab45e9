"""A mend of a whole caption, brought back to the parts it is made of, so that the rest stays composed."""

from collections.abc import Iterator

from composer.core.caption.caption import Caption
from composer.core.caption.shortening import Omission, leave_out
from composer.core.document.edits import write_part
from composer.core.linter.confusables import Span
from composer.core.linter.finding import TextEdit
from composer.core.visual import CAPTION_PARTS, CaptionPart, Visual


def fixed(visual: Visual, caption: Caption, fix: TextEdit | Omission | None) -> Visual:
    """`visual` whose caption reads as `mend` wants; itself without one, or when it stands between the parts.

    A part that the person wrote for every network is mended for every network, any other on this one only.
    """
    if isinstance(fix, Omission):
        return leave_out(visual, caption.network, fix.parts)
    for part, text in _parts_after(caption, fix) if fix else ():
        own = visual.caption.by_network.get(caption.network, {})
        shared = part in visual.caption.shared and part not in own
        visual = write_part(visual, part, text, network=None if shared else caption.network)
    return visual


def part_spans(caption: Caption) -> Iterator[tuple[CaptionPart, Span]]:
    """Where each part that says something stands in the text, in order."""
    at = 0
    for part in CAPTION_PARTS:
        if words := caption.parts.get(part, "").strip():
            # Only white space joins parts: the first place found is the part's own.
            at = caption.text.index(words, at) + len(words)
            yield part, (at - len(words), at)


def _parts_after(caption: Caption, fix: TextEdit) -> Iterator[tuple[CaptionPart, str]]:
    """The parts that the mend touches, as they become: what replaces goes into the first of them."""
    text, replacement = caption.text, fix.replacement
    for part, (start, end) in part_spans(caption):
        if fix.start <= end and fix.end >= start and (replacement or fix.start < end):
            head, tail = text[start : max(start, fix.start)], text[min(end, max(start, fix.end)) : end]
            if (becomes := f"{head}{replacement}{tail}") != text[start:end]:
                yield part, becomes
            replacement = ""
