"""A caption for each network, built from parts that can each be edited and put back, and how the network shows it."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from composer.core.campaign import Campaign, Network
from composer.core.caption.credit import photo_credit
from composer.core.caption.hashtag import hashtag_line
from composer.core.location import on_network
from composer.core.naming import meant, named
from composer.core.problems import Misused, Problem
from composer.core.text.length import cut_index, length_in
from composer.core.text.wording import quoted
from composer.core.visual import CaptionPart, Visual
from composer.core.words import Words

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
    known = network_of(campaign, network)
    composed: dict[CaptionPart, str] = {
        "phrase": campaign.phrase.value,
        "opening": "",
        "quote": quoted(visual.quote, visual.language),
        "story": "",
        "credit": photo_credit(visual, visual.language),
        "handle": campaign.mention(network),
        "hashtags": hashtag_line(visual, campaign, known.hashtags.value if known.hashtags else None),
    }
    return Caption(network, {**composed, **edits.shared, **edits.by_network.get(network, {})})


def excess(text: str, network: Network) -> int:
    """How much longer `text` is than `network` takes, in the unit that it counts by; 0 for a text that it takes."""
    return max(0, length_in(network.counted, text) - network.length.value)


def fold_index(text: str, network: Network) -> int:
    """Where `network` cuts `text` before « voir plus »; the length of `text` when all of it shows.

    A count only: a narrow screen may fold sooner, after its third line.
    """
    return cut_index(text, network.fold.value, network.counted) if network.fold else len(text)


def _joined(joint: str, texts: Iterable[str]) -> str:
    return joint.join(filter(None, texts))


def network_of(campaign: Campaign, network: str) -> Network:
    """The network of this id; Misused, with the nearest id, for one that the campaign does not know."""
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
