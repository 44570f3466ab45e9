"""The hashtags of a visual's captions: the campaign's and the person's own, and which of them are in the text."""

import re
import unicodedata
from collections.abc import Iterator

from msgspec import Struct

from composer.core.campaign.campaign import Campaign, Hashtag
from composer.core.text.unseen_characters import visible
from composer.core.visual import ChosenHashtag, HashtagChoice, Visual

#: Characters after the #; the longest that networks are known to link.
LONGEST = 100
#: A file may list more hashtags than any caption has: the rest is not read.
_MOST = 60
_TAG = re.compile(r"#\w+")


class Chip(Struct, frozen=True):
    """A hashtag to add or remove, and whether the captions have it.

    `to_confirm`: neither announced by the campaign nor confirmed by the person. `asks`: a hashtag of the campaign that
    the person may confirm.
    """

    value: str
    present: bool
    to_confirm: bool = False
    asks: bool = False


def plain_hashtag(text: str) -> str:
    """`text` as a hashtag with one #, in NFC; empty when it cannot be one.

    A hashtag consists of letters, digits and underscores, and not of digits only: docs/facts.md, « Typography ».
    """
    bare = unicodedata.normalize("NFC", visible(text)[0]).strip().lstrip("#\uff03\\ ").rstrip(" .,;:!?")
    if not 0 < len(bare) <= LONGEST or bare.isdigit():
        return ""
    # Vowel signs of Indic scripts are marks, which isalnum does not accept.
    allowed = (each.isalnum() or each == "_" or unicodedata.category(each).startswith("M") for each in bare)
    return f"#{bare}" if all(allowed) else ""


def folded_hashtag(tag: str) -> str:
    """`tag` folded for comparison: accents matter, case does not."""
    return unicodedata.normalize("NFC", tag).casefold()


def hashtags_in(text: str) -> frozenset[str]:
    """The hashtags of `text`, folded."""
    return frozenset(map(folded_hashtag, written_hashtags(text)))


def written_hashtags(text: str) -> tuple[str, ...]:
    """The hashtags of `text` as they are written, each time that one is."""
    return tuple(_TAG.findall(unicodedata.normalize("NFC", text)))


def hashtag_line(visual: Visual, campaign: Campaign, most: int | None) -> str:
    """The hashtags of a caption of `visual`: the campaign's first, in its order, then the person's own.

    Those included by default stop at `most`; those that the person added are never dropped.
    """
    choices = _choices(visual)
    about = [choices.get(folded_hashtag(tag.value)) for tag in campaign.hashtags]
    chosen = [index for index, choice in enumerate(about) if choice and choice.choice != "removed"]
    default = [index for index, tag in enumerate(campaign.hashtags) if about[index] is None and by_default(tag)]
    own = [each.value for each in _own(choices, campaign) if each.choice != "removed"]
    room = len(default) if most is None else max(0, most - len(chosen) - len(own))
    return " ".join([campaign.hashtags[index].value for index in sorted(chosen + default[:room])] + own)


def chips(visual: Visual, campaign: Campaign, text: str) -> tuple[Chip, ...]:
    """Every hashtag of the campaign and of the person, compared with the hashtags `text` of a caption."""
    choices, present = _choices(visual), hashtags_in(text)
    offered = tuple(_offered(tag, choices, present) for tag in campaign.hashtags)
    own = tuple(Chip(each.value, folded_hashtag(each.value) in present) for each in _own(choices, campaign))
    return offered + own


def exact_hashtag(tag: str, campaign: Campaign) -> str:
    """`tag` as the campaign writes it, when it is one of the campaign's."""
    folded = folded_hashtag(tag)
    return next((each.value for each in campaign.hashtags if folded_hashtag(each.value) == folded), tag)


def by_default(tag: Hashtag) -> bool:
    """Whether a new caption includes `tag`; one that the campaign has not announced has to be added."""
    return tag.offered and tag.status != "to-confirm"


def _offered(tag: Hashtag, choices: dict[str, ChosenHashtag], present: frozenset[str]) -> Chip:
    folded, asks = folded_hashtag(tag.value), tag.status == "to-confirm"
    confirmed = folded in choices and choices[folded].choice == "confirmed"
    return Chip(tag.value, folded in present, asks and not confirmed, asks)


def _choices(visual: Visual) -> dict[str, ChosenHashtag]:
    """The choice about each hashtag, by its folded form; an entry of a file that is no hashtag is ignored."""
    chosen = (ChosenHashtag(plain_hashtag(each.value), each.choice) for each in visual.hashtags[:_MOST])
    return {folded_hashtag(each.value): each for each in chosen if each.value}


def _own(choices: dict[str, ChosenHashtag], campaign: Campaign) -> Iterator[ChosenHashtag]:
    known = {folded_hashtag(tag.value) for tag in campaign.hashtags}
    return (each for folded, each in choices.items() if folded not in known)


def with_choice(hashtags: tuple[ChosenHashtag, ...], tag: str, choice: HashtagChoice) -> tuple[ChosenHashtag, ...]:
    """`hashtags` with `choice` recorded for `tag`, at its position or at the end."""
    folded, now = folded_hashtag(tag), ChosenHashtag(tag, choice)
    if any(folded_hashtag(each.value) == folded for each in hashtags):
        return tuple(now if folded_hashtag(each.value) == folded else each for each in hashtags)
    return (*hashtags, now)


def with_hashtag(text: str, tag: str, choice: HashtagChoice) -> str:
    """The typed hashtags `text` after `choice` for `tag`: added at the end, or removed."""
    folded = folded_hashtag(tag)
    if (folded in hashtags_in(text)) is (choice != "removed"):
        return text
    if choice != "removed":
        return f"{text} {tag}".strip()
    return " ".join(word for word in text.split(" ") if folded_hashtag(word) != folded)
