"""Composes a caption for each network from parts that can be edited, and leaves some out where it is too long."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign, Network
from composer.core.caption.alt_text import shorten
from composer.core.caption.credit import photo_credit
from composer.core.caption.hashtag import hashtag_line
from composer.core.problems import Location, Misused, Problem, on_network
from composer.core.quotes.sentences import sentence_ends, split_sentences
from composer.core.text.length import cut_index, length_in
from composer.core.text.wording import quoted, set_in_text
from composer.core.visual import CaptionPart, Visual
from composer.core.words import Words, grouped, listed, meant, named

# The paragraphs of the text, and what joins their parts: the person's first words directly follow the phrase, so that
# they come before the fold.
_PARAGRAPHS: tuple[tuple[str, tuple[CaptionPart, ...]], ...] = (
    (" ", ("phrase", "opening")),
    ("", ("quote",)),
    ("", ("story",)),
    ("\n", ("occasion", "credit")),
    ("\n", ("handle", "hashtags")),
)
#: Parts that may be left out, the least missed first: the phrase names the campaign already, hashtags find readers, a
#: photographer is owed their credit. The phrase, the quote and the organisation are the purpose of a caption, and stay.
_LEFT_OUT: dict[CaptionPart, Words] = {
    "occasion": Words("le nom et les dates de la campagne", "the campaign’s name and dates"),
    "hashtags": Words("les mots-clics", "the hashtags"),
    "story": Words("votre récit", "your story"),
    "opening": Words("vos premiers mots", "your opening words"),
    "credit": Words("le crédit de la photo", "the photo credit"),
}
_FEWER = Words("Retirez-en {many}, par exemple dans votre récit.", "Remove {many}, from your story for example.")
#: UTF-16 units of a part's text that are shown, so that it is recognized.
_SHOWN = 40
_LEAVE_OUT = Words("Laissez de côté, sur {network} seulement\u00a0: {named}.", "Leave out, on {network} only: {named}.")
_SHORTER_QUOTE = Words(
    "Même réduite à la phrase, à la citation et au nom de l’organisation, elle en a {many} de trop\u00a0: "
    "raccourcissez la citation pour {network} seulement.",
    "Even with only the phrase, the quote and the organisation’s name it is {many} too long: shorten the quote "
    "for {network} only.",
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


class Omission(Struct, frozen=True):
    """Parts of a caption to leave out on its network, so that the rest fits; `label` describes this to the person.

    `story` is the beginning of the story that stays, up to the end of a sentence, where the story is left out.
    """

    parts: tuple[CaptionPart, ...]
    label: Words
    story: str = ""


def omission(caption: Caption, campaign: Campaign) -> Omission | None:
    """The fewest parts to leave out of a caption that is too long; None for one that fits, or that never can.

    A story that would be left out keeps its first sentences, if only ending it sooner is enough.
    """
    network = campaign.networks[caption.network]
    parts = _to_leave_out(caption, network)
    if "story" in parts and (story := _beginning(caption, network)):
        last = shorten(split_sentences(story)[-1], _SHOWN)
        label = Words(
            f"Terminez votre récit, sur {network.name} seulement, après la phrase {quoted(last, 'fr')}.",
            f"End your story, on {network.name} only, after the sentence {quoted(last, 'en')}.",
        )
        return Omission(("story",), label, story)
    label = _LEAVE_OUT.format(network=network.name, named=listed(list(_named(caption, parts))))
    return Omission(parts, label) if parts else None


def never_fits(caption: Caption, campaign: Campaign) -> bool:
    """Whether a caption is too long even without all parts that may be left out: its quote has to be shorter."""
    return bool(excess(caption.text, campaign.networks[caption.network])) and omission(caption, campaign) is None


def without(caption: Caption, parts: Iterable[CaptionPart]) -> Caption:
    """`caption` with `parts` emptied."""
    return Caption(caption.network, {**caption.parts, **dict.fromkeys(parts, "")})


def leave_out(visual: Visual, network: str, left: Omission) -> Visual:
    """`visual` without the parts of `left` in its caption for `network`; the other captions keep them."""
    edits = visual.caption
    for part in left.parts:
        edits = edits.edited(part, left.story if part == "story" else "", network=network)
    return replace(visual, caption=edits)


def shortened(visual: Visual, campaign: Campaign) -> Visual:
    """`visual` with parts left out of each caption that is too long for its network."""
    for network in campaign.chosen(visual.networks):
        found = omission(compose_caption(visual, campaign, network), campaign)
        visual = leave_out(visual, network, found) if found else visual
    return visual


def too_long(caption: Caption, campaign: Campaign) -> Problem | None:
    """The problem of a caption that exceeds its network's limit, with what to leave out or how much to shorten."""
    network = campaign.networks[caption.network]
    if not excess(caption.text, network):
        return None
    if found := omission(caption, campaign):
        return replace(text_too_long(caption.text, network, on_network(caption.network)), fix=found.label)
    left = grouped(excess(without(caption, _LEFT_OUT).text, network))
    shorter = _SHORTER_QUOTE.format(many=left, network=network.name)
    fix = shorter if caption.parts.get("quote", "").strip() else None
    return text_too_long(caption.text, network, on_network(caption.network), fix)


def text_too_long(text: str, network: Network, location: Location, fix: Words | None = None) -> Problem:
    """The problem that `text` exceeds the limit of `network`."""
    over = excess(text, network)
    size, most, many = grouped(length_in(network.counted, text)), grouped(network.length.value), grouped(over)
    words = Words(
        "La légende compte {size} caractères, soit {many} de trop; {network} en accepte {most} au plus.",
        "The caption is {size} characters long, {many} too many; {network} accepts {most} at most.",
    ).format(size=size, many=many, network=network.name, most=most)
    return Problem("caption-too-long", "warning", words, location, fix or _FEWER.format(many=many), excess=over)


def _to_leave_out(caption: Caption, network: Network) -> tuple[CaptionPart, ...]:
    """The parts to leave out, in the order of `_LEFT_OUT`; then any that still fit are restored, most missed first."""
    present: list[CaptionPart] = [part for part in _LEFT_OUT if caption.parts.get(part, "").strip()]
    tries: Iterator[list[CaptionPart]] = (present[:count] for count in range(len(present) + 1))
    nothing: list[CaptionPart] = []
    gone = next((each for each in tries if _fits(caption, each, network)), nothing)
    for part in reversed(gone):
        rest: list[CaptionPart] = [each for each in gone if each != part]
        gone = rest if _fits(caption, rest, network) else gone
    return tuple(gone)


def _fits(caption: Caption, gone: Iterable[CaptionPart], network: Network) -> bool:
    return not excess(without(caption, gone).text, network)


def _beginning(caption: Caption, network: Network) -> str:
    """The most sentences from the story's beginning with which the whole caption fits; empty if not even one does."""
    story = caption.parts["story"].strip()
    for end in sorted(sentence_ends(story), reverse=True):
        if not excess(Caption(caption.network, {**caption.parts, "story": story[:end]}).text, network):
            return story[:end]
    return ""


def _named(caption: Caption, parts: Iterable[CaptionPart]) -> Iterator[Words]:
    """The name of each part, with its first words."""
    for part in parts:
        name, text = _LEFT_OUT[part], shorten(" ".join(caption.parts[part].split()), _SHOWN)
        yield Words(f"{name.fr} ({quoted(text, 'fr')})", f"{name.en} ({quoted(text, 'en')})")
