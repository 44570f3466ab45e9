"""Says in words what is new in a campaign beside the one of the same id that is already there."""

from collections.abc import Iterator, Mapping, Sequence

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.facts import wording_of
from composer.core.naming import shown
from composer.core.words import Words

_NONE = Words("rien", "nothing")


def novelties(
    before: Campaign, after: Campaign, posters_before: Sequence[str], posters_after: Sequence[str]
) -> tuple[Words, ...]:
    """Each difference that a person would notice, as « what: before → after »; posters are given by their ids."""
    return (*_changed(_said(before), _said(after)), *_posters(posters_before, posters_after))


def _said(campaign: Campaign) -> Mapping[Words, Words]:
    """What the campaign says, by what it is."""
    handles = {
        Words(f"compte sur {network.name}", f"handle on {network.name}"): _same(network.handle.value)
        for network in campaign.networks.values()
        if network.handle
    }
    addresses = {
        Words(f"adresse «\u00a0{shown(each.name.fr)}\u00a0»", f"address “{shown(each.name.en)}”"): _same(each.url.value)
        for each in campaign.addresses.values()
    }
    days = {
        Words(f"journée «\u00a0{shown(name)}\u00a0»", f"day “{shown(name)}”"): wording_of(day.line)
        for name, day in campaign.days.items()
    }
    return {
        Words("version", "version"): _same(str(campaign.version)),
        Words("nom", "name"): wording_of(campaign.name),
        Words("thème", "theme"): wording_of(campaign.theme),
        Words("dates", "dates"): wording_of(campaign.dates.line),
        Words("phrase", "phrase"): _same(campaign.phrase.value),
        Words("organisme", "organisation"): _same(campaign.organisation.value),
        **handles,
        Words("mots-clics", "hashtags"): _same(" ".join(each.value for each in campaign.hashtags)),
        **addresses,
        **days,
    }


def _same(text: str) -> Words:
    return Words(text, text)


def _changed(before: Mapping[Words, Words], after: Mapping[Words, Words]) -> Iterator[Words]:
    for what in dict.fromkeys((*before, *after)):
        old, new = before.get(what), after.get(what)
        if old != new:
            first, then = _or_none(old), _or_none(new)
            yield Words(f"{what.fr}\u00a0: {first.fr} → {then.fr}", f"{what.en}: {first.en} → {then.en}")


def _or_none(words: Words | None) -> Words:
    return Words(words.fr or _NONE.fr, words.en or _NONE.en) if words else _NONE


def _posters(before: Sequence[str], after: Sequence[str]) -> Iterator[Words]:
    for each in after:
        if each not in before:
            yield Words(f"nouvelle affiche\u00a0: {each}", f"new poster: {each}")
    for each in before:
        if each not in after:
            yield Words(f"affiche retirée\u00a0: {each}", f"poster removed: {each}")
