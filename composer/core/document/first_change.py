"""The first change of a person's own: it takes the place of the whole example, not of one part of it."""

from collections.abc import Mapping
from typing import TypeVar

from msgspec.structs import replace

from composer.core.document.edits import remove_photo
from composer.core.visual import AlternativeEdits, CaptionEdits, SamplePart, Visual

_Key = TypeVar("_Key", bound=str)
#: What tells the example wherever it is written; a trade is anybody's.
_TELLING: tuple[SamplePart, ...] = ("quote", "name")


def as_own(before: Visual, after: Visual) -> Visual:
    """`after`, without what is left of the example when the step from `before` changed anything of the person.

    Poster, palette, framing, language and the like are nobody's: changing them leaves the example whole.
    """
    if not before.sample or _of_person(before) == _of_person(after):
        return after
    for part in before.sample:
        if sample_text(after, part) == sample_text(before, part):
            after = _without(after, part)
    said = tuple(sample_text(before, part) for part in before.sample if part in _TELLING and sample_text(before, part))
    return replace(
        after,
        sample=(),
        word="" if "quote" in before.sample else after.word,
        caption=_caption_without(after.caption, said),
        alternative=_alternative_without(after.alternative, said),
    )


def without_example(visual: Visual) -> Visual:
    """`visual` without the parts that are marked as the example's; what is a person's own stays."""
    for part in visual.sample:
        visual = _without(visual, part)
    return replace(visual, sample=())


def sample_text(visual: Visual, part: SamplePart) -> str:
    """What `visual` has in a part that the example fills: its words, or the digest of its photo; empty for nothing."""
    match part:
        case "photo":
            return visual.photo.digest if visual.photo else ""
        case "quote":
            return visual.quote
        case _:
            return getattr(visual.person, part)


def _of_person(visual: Visual) -> tuple[object, ...]:
    photo = visual.photo
    of_photo = (photo.digest, photo.photographer, photo.consent) if photo else None
    return visual.quote, visual.person, of_photo, visual.caption, visual.alternative, visual.answers


def _without(visual: Visual, part: SamplePart) -> Visual:
    match part:
        case "photo":
            return remove_photo(visual)
        case "quote":
            return replace(visual, quote="")
        case _:
            return replace(visual, person=replace(visual.person, **{part: ""}))


def _caption_without(edits: CaptionEdits, said: tuple[str, ...]) -> CaptionEdits:
    """What was written from a composed caption may hold the example's words: such a part is composed again."""
    by_network = {network: _texts_without(own, said) for network, own in edits.by_network.items()}
    return CaptionEdits(_texts_without(edits.shared, said), {name: own for name, own in by_network.items() if own})


def _alternative_without(edits: AlternativeEdits, said: tuple[str, ...]) -> AlternativeEdits:
    kept = _texts_without({"short": edits.short, "full": edits.full}, said)
    return AlternativeEdits(kept.get("short", ""), kept.get("full", ""))


def _texts_without(texts: Mapping[_Key, str], said: tuple[str, ...]) -> dict[_Key, str]:
    return {key: text for key, text in texts.items() if not any(words in text for words in said)}
