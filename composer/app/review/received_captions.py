"""Checks the captions of a received kit: those in its files, else those that its visual composes."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from composer.app.review.captions import network_of_file
from composer.app.review.received_visual import ReceivedVisual
from composer.core.campaign.campaign import Campaign
from composer.core.caption.caption import Caption, compose_caption
from composer.core.caption.hashtag import written_hashtags
from composer.core.linter.lint import lint, lint_caption
from composer.core.location import NOWHERE
from composer.core.problems import Problem, Refused, file_problem, on_networks
from composer.core.words import Words
from composer.storage.received.parcels import Parcel

#: Bytes of a caption: the longest that a network takes is a quarter of that.
_LARGEST = 250_000
_NOT_TEXT = Words("La légende {name} n’est pas du texte en UTF-8.", "The caption {name} is not text in UTF-8.")
_SAVE = Words("Demandez une trousse exportée de nouveau.", "Ask for a kit that is exported again.")


class CheckedCaptions(Struct, frozen=True):
    """The captions of a kit: the ids of their networks, their hashtags as written, and what is wrong with them."""

    networks: tuple[str, ...]
    hashtags: tuple[str, ...]
    problems: tuple[Problem, ...]


def captions_checked(parcel: Parcel, received: ReceivedVisual) -> CheckedCaptions:
    """Check the captions against the rules of their campaign; a kit without its visual's file composes none."""
    campaign = received.opened.context.campaign
    texts, unread = _written(parcel, campaign)
    captions: Mapping[str, str | Caption] = texts
    if not texts and parcel.visuals:
        chosen = campaign.chosen(received.visual.networks)
        captions = {network: compose_caption(received.visual, campaign, network) for network in chosen}
    found = (
        (network, replace(problem, location=NOWHERE))
        for network, caption in captions.items()
        for problem in _problems(caption, network, campaign)
    )
    return CheckedCaptions(tuple(captions), _hashtags(captions.values()), (*unread, *on_networks(found)))


def _written(parcel: Parcel, campaign: Campaign) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The captions in files, by network, and why others cannot be read; the newer of two for one network counts."""
    texts: dict[str, str] = {}
    unread: list[Problem] = []
    for name in sorted(parcel.names, key=len):
        network = network_of_file(name, campaign.networks)
        if network is not None:
            try:
                texts[network] = parcel.read(name, _LARGEST).decode("utf-8-sig").rstrip("\n")
            except UnicodeDecodeError:
                unread.append(file_problem("not-utf-8", "error", _NOT_TEXT, name, _SAVE))
            except Refused as refused:
                unread += refused.problems
    return {each: texts[each] for each in campaign.networks if each in texts}, tuple(unread)


def _problems(caption: str | Caption, network: str, campaign: Campaign) -> Iterator[Problem]:
    found = lint(caption, network, campaign) if isinstance(caption, str) else lint_caption(caption, campaign)
    return (each.problem for each in found)


def _hashtags(captions: Iterable[str | Caption]) -> tuple[str, ...]:
    texts = (each if isinstance(each, str) else each.text for each in captions)
    return tuple(dict.fromkeys(tag for text in texts for tag in written_hashtags(text)))
