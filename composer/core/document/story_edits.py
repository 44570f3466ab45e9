"""Edits that add sentences of the answers to the story of the captions, or remove them, one by one."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from composer.core.document.edits import restore_part, write_part
from composer.core.problems import at_slot
from composer.core.text.cleaning import clean_answer
from composer.core.text.typography.change import Span
from composer.core.text.typography.correct import correct
from composer.core.visual import Visual

if TYPE_CHECKING:
    from composer.core.quotes.by_hand.remaining import Remaining

_InStory = tuple["Remaining", Span]


def add_to_story(visual: Visual, sentence: "Remaining", offered: "Sequence[Remaining]") -> Visual:
    """Add a sentence to the story of every caption, in its order among those of `offered` that are in it.

    Only at the person's request: it reveals more than the quote. Raises Refused when the story becomes too long.
    """
    if is_in_story(visual, sentence):
        return visual
    at, text = offered.index(sentence), correct(sentence.text, visual.language, "caption")
    before = next(_in_story(visual, reversed(offered[:at])), None)
    after = next(_in_story(visual, offered[at + 1 :]), None)
    story, _ = clean_answer(_inserted(_story(visual), sentence, text, before, after), at_slot("caption"))
    return write_part(visual, "story", story)


def remove_from_story(visual: Visual, sentence: "Remaining") -> Visual:
    """Remove a sentence from the story of every caption; a story without any is as composed."""
    span = _span_of(visual, sentence)
    if span is None:
        return visual
    before, after = _story(visual)[: span[0]], _story(visual)[span[1] :]
    gaps = before[len(before.rstrip()) :], after[: len(after) - len(after.lstrip())]
    gap = max(gaps, key=len) if before and after else ""
    story = before.rstrip() + gap + after.lstrip()
    return write_part(visual, "story", story) if story else restore_part(visual, "story")


def is_in_story(visual: Visual, sentence: "Remaining") -> bool:
    """Whether the story of every caption has this sentence, as it is or with its typography corrected."""
    return _span_of(visual, sentence) is not None


def _story(visual: Visual) -> str:
    return visual.caption.shared.get("story", "")


def _in_story(visual: Visual, sentences: "Iterable[Remaining]") -> Iterator[_InStory]:
    return ((each, span) for each in sentences if (span := _span_of(visual, each)) is not None)


def _span_of(visual: Visual, sentence: "Remaining") -> Span | None:
    """Where the story has this sentence, between spaces; None for nowhere."""
    story = f" {_story(visual)} "
    for text in (sentence.text, correct(sentence.text, visual.language, "caption")):
        at = -1
        while (at := story.find(text, at + 1)) > 0:
            if story[at - 1].isspace() and story[at + len(text)].isspace():
                return at - 1, at - 1 + len(text)
    return None


def _inserted(story: str, sentence: "Remaining", text: str, before: _InStory | None, after: _InStory | None) -> str:
    """`story` with `text` after the sentence that precedes it, else before the one that follows it, else at the end."""
    if before is None and after is None:
        return "\n\n".join(filter(None, (story.strip(), text)))
    start = before[1][1] if before else after[1][0] if after else 0
    # Nothing of the person's is between the two: what separates them is the answers' own.
    stop = after[1][0] if after and not story[start : after[1][0]].strip() else start
    head = story[:start] + (_gap(before[0], sentence) if before else "")
    return head + text + (_gap(sentence, after[0]) if after and stop == after[1][0] else "") + story[stop:]


def _gap(first: "Remaining", second: "Remaining") -> str:
    """What is between two sentences: of one paragraph, of two, or of two answers."""
    if first.answer != second.answer:
        return "\n\n"
    return " " if first.paragraph == second.paragraph else "\n"
