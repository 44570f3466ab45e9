"""Composes a caption for each network from parts that can each be edited and reset, and finds where it is folded."""

from collections.abc import Mapping

from msgspec import Struct

from composer.core.campaign.campaign import Campaign, Network
from composer.core.caption.credit import photo_credit
from composer.core.caption.hashtag import hashtag_line
from composer.core.location import on_network
from composer.core.naming import meant, named
from composer.core.problems import Misused, Problem
from composer.core.text.length import cut_index, length_in
from composer.core.text.wording import quoted, set_in_text
from composer.core.visual import CaptionPart, Visual
from composer.core.words import Words

# The paragraphs of the text, and what joins their parts: the person's first words directly follow the phrase, so that
# they come before the fold.
_PARAGRAPHS: tuple[tuple[str, tuple[CaptionPart, ...]], ...] = (
    (" ", ("phrase", "opening")),
    ("", ("quote",)),
    ("", ("story",)),
    ("\n", ("occasion", "credit")),
    ("\n", ("handle", "hashtags")),
)


class Caption(Struct, frozen=True):
    """The caption for one network (its id in the campaign), with the text of each part."""

    network: str
    parts: Mapping[CaptionPart, str]

    @property
    def text(self) -> str:
        """The whole caption, ready to paste."""
        texts = {part: text.strip() for part, text in self.parts.items()}
        paragraphs = (joint.join(filter(None, map(texts.get, parts))) for joint, parts in _PARAGRAPHS)
        return "\n\n".join(filter(None, paragraphs))


def compose_caption(visual: Visual, campaign: Campaign, network: str) -> Caption:
    """Compose the caption of `visual` for `network`, an id of the campaign; raises Misused for an unknown one.

    The phrase is the campaign's, in French whatever the visual's language: an English caption says what the occasion is
    on a line of its own. Opening words and story come only from the
    visual's edits: nothing is made up, and there is no placeholder that could be published by mistake. A hashtag that
    the campaign has not announced is included only when the person added it.
    """
    edits = visual.caption
    known = network_of(campaign, network)
    composed: dict[CaptionPart, str] = {
        "phrase": campaign.phrase.value,
        "opening": "",
        "quote": set_in_text(quoted(visual.quote, visual.language), visual.language, campaign.phrase.value),
        "story": "",
        "occasion": _occasion(visual, campaign),
        "credit": photo_credit(visual, visual.language),
        "handle": campaign.mention(network),
        "hashtags": hashtag_line(visual, campaign, known.hashtags.value if known.hashtags else None),
    }
    return Caption(network, {**composed, **edits.shared, **edits.by_network.get(network, {})})


def _occasion(visual: Visual, campaign: Campaign) -> str:
    """The campaign's English name and dates in an English caption, whose phrase is in French; else empty."""
    name, line = (texts["en"].value if "en" in texts else "" for texts in (campaign.name, campaign.dates.line))
    return f"{name}, {line}" if visual.language == "en" and name and line else ""


def excess(text: str, network: Network) -> int:
    """How far `text` exceeds the limit of `network`, in the unit that it counts in; 0 within the limit."""
    return max(0, length_in(network.counted, text) - network.length.value)


def fold_index(text: str, network: Network) -> int:
    """The index at which `network` folds `text` under « voir plus »; the length of `text` when it does not.

    By count only: a narrow screen may fold sooner, after its third line.
    """
    return cut_index(text, network.fold.value, network.counted) if network.fold else len(text)


def network_of(campaign: Campaign, network: str) -> Network:
    """The network with this id; raises Misused, with the nearest id, for one that is not in the campaign."""
    if network in campaign.networks:
        return campaign.networks[network]
    raise Misused(
        Problem(
            "unknown-network",
            "error",
            Words(
                "La campagne n’a pas de réseau {name}; rien n’a été écrit.",
                "The campaign has no network {name}; nothing was written.",
            ).format(name=named(network)),
            on_network(network),
            meant(network, campaign.networks),
        )
    )
