"""The hashtags of a visual's captions: the campaign's, the person's own, and which of them stand in the text."""

import re
import unicodedata
from collections.abc import Iterator

from msgspec import Struct

from composer.core.campaign import Campaign, Hashtag
from composer.core.text.zero_width import visible
from composer.core.visual import ChosenHashtag, HashtagChoice, Visual

#: Characters behind the #; the longest that networks are known to link.
LONGEST = 100
#: A file may say more of them than any caption has: the rest is not read.
_MOST = 60
_TAG = re.compile(r"#\w+")


class Chip(Struct, frozen=True):
    """A hashtag to add or to take out, and whether the captions have it.

    `to_confirm`: the campaign has not announced it, and the person has not said that it has. `asks`: a campaign's
    hashtag of which one may say that it is confirmed.
    """

    value: str
    present: bool
    to_confirm: bool = False
    asks: bool = False


def plain_hashtag(text: str) -> str:
    """`text` as a hashtag with its one #, in NFC; empty for what cannot be one.

    A hashtag holds letters, digits and underscores, and not digits alone: docs/facts.md, « Typography ».
    """
    bare = unicodedata.normalize("NFC", visible(text)[0]).strip().lstrip("#\uff03\\ ").rstrip(" .,;:!?")
    held = 0 < len(bare) <= LONGEST and all(map(_belongs, bare)) and not bare.isdigit()
    return f"#{bare}" if held else ""


def folded_hashtag(tag: str) -> str:
    """What two writings of the same hashtag have in common: accents count, case does not."""
    return unicodedata.normalize("NFC", tag).casefold()


def hashtags_in(text: str) -> frozenset[str]:
    """The hashtags of `text`, folded."""
    return frozenset(map(folded_hashtag, _TAG.findall(unicodedata.normalize("NFC", text))))


def hashtag_line(visual: Visual, campaign: Campaign, most: int | None) -> str:
    """The hashtags that `visual` puts in a caption, those of the campaign first, in its order.

    Those that nobody chose stop at `most`; what a person added is never dropped.
    """
    said = _said(visual)
    known = list(enumerate(campaign.hashtags))
    chosen = [place for place, tag in known if _chosen(said, tag)]
    by_default = [place for place, tag in known if folded_hashtag(tag.value) not in said and stands(tag)]
    own = [each.value for each in _own(said, campaign) if each.choice != "removed"]
    room = len(by_default) if most is None else max(0, most - len(chosen) - len(own))
    return " ".join([campaign.hashtags[place].value for place in sorted(chosen + by_default[:room])] + own)


def chips(visual: Visual, campaign: Campaign, text: str) -> tuple[Chip, ...]:
    """Every hashtag of the campaign and every one of the person, beside the hashtags `text` that a caption has."""
    said, present = _said(visual), hashtags_in(text)
    offered = tuple(_offered(tag, said, present) for tag in campaign.hashtags)
    own = tuple(Chip(each.value, folded_hashtag(each.value) in present) for each in _own(said, campaign))
    return offered + own


def exact_hashtag(tag: str, campaign: Campaign) -> str:
    """`tag` as the campaign writes it when it is one of its own."""
    folded = folded_hashtag(tag)
    return next((each.value for each in campaign.hashtags if folded_hashtag(each.value) == folded), tag)


def stands(tag: Hashtag) -> bool:
    """Whether a new caption has `tag`: one that the campaign has not announced waits to be added."""
    return tag.offered and tag.status != "to-confirm"


def _offered(tag: Hashtag, said: dict[str, ChosenHashtag], present: frozenset[str]) -> Chip:
    folded, asks = folded_hashtag(tag.value), tag.status == "to-confirm"
    confirmed = folded in said and said[folded].choice == "confirmed"
    return Chip(tag.value, folded in present, asks and not confirmed, asks)


def _said(visual: Visual) -> dict[str, ChosenHashtag]:
    """What was said of each hashtag, by its folded form; what a file says of anything else is passed over."""
    said = (ChosenHashtag(plain_hashtag(each.value), each.choice) for each in visual.hashtags[:_MOST])
    return {folded_hashtag(each.value): each for each in said if each.value}


def _chosen(said: dict[str, ChosenHashtag], tag: Hashtag) -> bool:
    found = said.get(folded_hashtag(tag.value))
    return found is not None and found.choice != "removed"


def _own(said: dict[str, ChosenHashtag], campaign: Campaign) -> Iterator[ChosenHashtag]:
    known = {folded_hashtag(tag.value) for tag in campaign.hashtags}
    return (each for folded, each in said.items() if folded not in known)


def _belongs(sign: str) -> bool:
    # Vowel signs of Indic scripts are marks, which no letter test knows.
    return sign.isalnum() or sign == "_" or unicodedata.category(sign).startswith("M")


def with_choice(hashtags: tuple[ChosenHashtag, ...], tag: str, choice: HashtagChoice) -> tuple[ChosenHashtag, ...]:
    """`hashtags` with `choice` said of `tag`, where it stood or at the end."""
    folded, now = folded_hashtag(tag), ChosenHashtag(tag, choice)
    if any(folded_hashtag(each.value) == folded for each in hashtags):
        return tuple(now if folded_hashtag(each.value) == folded else each for each in hashtags)
    return (*hashtags, now)


def with_hashtag(text: str, tag: str, choice: HashtagChoice) -> str:
    """Hashtags typed by hand, `text`, after `choice` is said of `tag`: added at the end, or taken out."""
    folded = folded_hashtag(tag)
    if (folded in hashtags_in(text)) is (choice != "removed"):
        return text
    if choice != "removed":
        return f"{text} {tag}".strip()
    return " ".join(word for word in text.split(" ") if folded_hashtag(word) != folded)
