"""A caption for each network, built from parts that can each be edited and put back, and how networks measure it."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from itertools import accumulate

from msgspec import Struct

from composer.core.campaign import Campaign, Network
from composer.core.caption.credit import photo_credit
from composer.core.caption.hashtag import hashtag_line
from composer.core.location import on_network
from composer.core.naming import meant, named
from composer.core.problems import Misused, Problem
from composer.core.text.clusters import inside_cluster
from composer.core.text.wording import quoted
from composer.core.visual import CaptionPart, Visual
from composer.core.words import Words, grouped

# The paragraphs of the text, and what joins their parts: the person's first words go right on from the phrase, so that
# they come before the fold.
_PARAGRAPHS: tuple[tuple[str, tuple[CaptionPart, ...]], ...] = (
    (" ", ("phrase", "opening")),
    ("", ("quote",)),
    ("", ("story",)),
    ("", ("credit",)),
    ("\n", ("handle", "hashtags")),
)


class Caption(Struct, frozen=True):
    """The caption for one network (its id in the campaign); each part as it stands in the text."""

    network: str
    parts: Mapping[CaptionPart, str]

    @property
    def text(self) -> str:
        """The whole caption, ready to paste."""
        return _joined("\n\n", (_joined(joint, map(self._words, parts)) for joint, parts in _PARAGRAPHS))

    def _words(self, part: CaptionPart) -> str:
        return self.parts.get(part, "").strip()


def compose_caption(visual: Visual, campaign: Campaign, network: str) -> Caption:
    """The caption of `visual` for `network`, an id of the campaign; Misused for an unknown one.

    The phrase is the campaign's, in French whatever the visual's language. Opening words and story come from the
    visual's edits alone: nothing is made up, and no placeholder waits to be forgotten. A hashtag that the campaign has
    not announced is there only when the person added it.
    """
    edits = visual.caption
    known = _network(campaign, network)
    composed: dict[CaptionPart, str] = {
        "phrase": campaign.phrase.value,
        "opening": "",
        "quote": quoted(visual.quote, visual.language),
        "story": "",
        "credit": photo_credit(visual, visual.language),
        "handle": known.handle.value,
        "hashtags": hashtag_line(visual, campaign, known.hashtags.value if known.hashtags else None),
    }
    return Caption(network, {**composed, **edits.shared, **edits.by_network.get(network, {})})


def caption_problems(caption: Caption, campaign: Campaign) -> tuple[Problem, ...]:
    """What the network would not take."""
    problem = _too_long(caption, _network(campaign, caption.network))
    return (problem,) if problem else ()


def utf16_length(text: str) -> int:
    """Length as the networks' counters give it, in UTF-16 units: an emoji beyond U+FFFF counts for two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut_index(text: str, limit: int) -> int:
    """How many characters of `text` fit in `limit` UTF-16 units without parting an accent or an emoji sequence."""
    if utf16_length(text) <= limit:
        return len(text)
    index = bisect_right(list(accumulate(map(utf16_length, text[:limit]))), limit)
    while index and inside_cluster(text, index):
        index -= 1
    return index


def fold_index(text: str, network: Network) -> int:
    """Where `network` cuts `text` before « voir plus »; the length of `text` when all of it shows.

    A count only: a narrow screen may fold sooner, after its third line.
    """
    return cut_index(text, network.fold.value)


def _joined(joint: str, texts: Iterable[str]) -> str:
    return joint.join(filter(None, texts))


def _network(campaign: Campaign, network: str) -> Network:
    if network in campaign.networks:
        return campaign.networks[network]
    wanted = named(network)
    raise Misused(
        Problem(
            "unknown-network",
            "error",
            Words(
                f"La campagne ne connaît pas le réseau {wanted.fr}; rien n’a été écrit.",
                f"The campaign does not know the network {wanted.en}; nothing was written.",
            ),
            on_network(network),
            meant(network, campaign.networks),
        )
    )


def _too_long(caption: Caption, network: Network) -> Problem | None:
    length, limit = utf16_length(caption.text), network.length.value
    if length <= limit:
        return None
    size, most, excess = grouped(length), grouped(limit), grouped(length - limit)
    return Problem(
        "caption-too-long",
        "warning",
        Words(
            f"La légende compte {size.fr} caractères; {network.name} en prend {most.fr} au plus.",
            f"The caption is {size.en} characters long; {network.name} takes {most.en} at most.",
        ),
        on_network(caption.network),
        Words(
            f"Retirez-en {excess.fr}, par exemple dans votre récit.",
            f"Remove {excess.en}, from your story for example.",
        ),
    )
