"""Removes the whole example at the first change that a person makes to it, not just the part changed."""

from collections.abc import Mapping
from typing import TypeVar

from msgspec.structs import replace

from composer.core.document.edits import remove_photo
from composer.core.text.accents import known_words
from composer.core.visual import AlternativeEdits, CaptionEdits, SamplePart, Visual

_Key = TypeVar("_Key", bound=str)
#: The parts by which the example is recognized in other texts; an occupation could be anybody's.
_RECOGNIZABLE: tuple[SamplePart, ...] = ("quote", "name")


def as_own(before: Visual, after: Visual) -> Visual:
    """`after`, without the rest of the example if the step from `before` changed anything about the person.

    Poster, palette, framing, language and the like are not about a person: changing them keeps the whole example.
    """
    if not before.sample or _of_person(before) == _of_person(after):
        return after
    for part in before.sample:
        if sample_text(after, part) == sample_text(before, part):
            after = _without(after, part)
    texts = tuple(
        sample_text(before, part) for part in before.sample if part in _RECOGNIZABLE and sample_text(before, part)
    )
    return replace(
        after,
        sample=(),
        word="" if "quote" in before.sample else after.word,
        accents=known_words(after.accents, after.quote, after.language),
        caption=_caption_without(after.caption, texts),
        alternative=_alternative_without(after.alternative, texts),
    )


def without_example(visual: Visual) -> Visual:
    """`visual` without the parts marked as the example's; what the person entered is kept."""
    for part in visual.sample:
        visual = _without(visual, part)
    return replace(visual, sample=())


def sample_text(visual: Visual, part: SamplePart) -> str:
    """The content of a part that the example fills: its text, or the digest of its photo; empty when there is none."""
    match part:
        case "photo":
            return visual.photo.digest if visual.photo else ""
        case "quote":
            return visual.quote
        case _:
            return getattr(visual.person, part)


def _of_person(visual: Visual) -> tuple[object, ...]:
    photo = visual.photo
    of_photo = (photo.digest, photo.photographer, photo.shows, photo.consent) if photo else None
    texts = visual.quote, visual.caption, visual.alternative, visual.answers
    return *texts, visual.person, of_photo, visual.logo


def _without(visual: Visual, part: SamplePart) -> Visual:
    match part:
        case "photo":
            return remove_photo(visual)
        case "quote":
            return replace(visual, quote="")
        case _:
            return replace(visual, person=replace(visual.person, **{part: ""}))


def _caption_without(edits: CaptionEdits, removed: tuple[str, ...]) -> CaptionEdits:
    """An edited caption may contain the example's words: such a part is reset to its composed text."""
    by_network = {network: _texts_without(own, removed) for network, own in edits.by_network.items()}
    return CaptionEdits(_texts_without(edits.shared, removed), {name: own for name, own in by_network.items() if own})


def _alternative_without(edits: AlternativeEdits, removed: tuple[str, ...]) -> AlternativeEdits:
    kept = _texts_without({"short": edits.short, "full": edits.full}, removed)
    return AlternativeEdits(kept.get("short", ""), kept.get("full", ""))


def _texts_without(texts: Mapping[_Key, str], removed: tuple[str, ...]) -> dict[_Key, str]:
    return {key: text for key, text in texts.items() if not any(words in text for words in removed)}
