"""Reads campaign files from TOML, and checks the forms that captions and posters rely on."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import chain, islice
from pathlib import Path
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from composer.core.campaign import Campaign, Fact, HandleForm, Limit, Network
from composer.core.caption.handle import fits
from composer.core.formats import Formats, by_id
from composer.core.location import Location, in_file
from composer.core.naming import meant, named
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.storage.decoding import MOST_PROBLEMS, decode
from composer.storage.formats_file import format_problems, resized_problems, shipped_formats
from composer.storage.toml_file import read_toml


class _Form(Struct, frozen=True):
    """The pattern of a kind of value, and an example to show a person."""

    pattern: str
    example: str


# A page's name, of any letters: docs/facts.md, « Mentions ». What a pasted text links is a user name of its network.
_HANDLE = _Form(r"@[^\s@]{1,100}", "@NomDeLaPage")
# OQLF, « Intégration de mots-clics »: no space, hyphen, apostrophe or punctuation inside a mot-clic.
_HASHTAG = _Form(r"#\w{1,100}", "#MotClic2026")
_ADDRESS = _Form(r"https://[^\s/]+/\S*", "https://exemple.ca/page")
# A plain name: no campaign leads out of its own folder.
_LOGO = _Form(r"[\w-][\w .-]{0,80}\.(?:png|svg)", "logo.svg")
_DATED = _Form(r"\d{4}(-\d{2}(-\d{2})?)?", "2026-02-16")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_campaign(path: Path) -> Campaign:
    """Read the campaign in a TOML file; Refused with every problem of the file, each with its full key path."""
    data = read_toml(path, path.name)
    campaign = decode(data, Campaign, path.name)
    location, shipped = in_file(path.name), by_id(shipped_formats())
    known = by_id((*shipped.values(), *campaign.formats))
    found = chain(
        _texts(data, location),
        _id(campaign, path, location),
        _dates(campaign, location),
        _editions(campaign, location.key("editions")),
        _networks(campaign, known, location.key("networks")),
        _forms(campaign, location),
        format_problems(campaign.formats, location.key("formats")),
        resized_problems(campaign.formats, shipped, location.key("formats")),
    )
    problems = tuple(islice(found, MOST_PROBLEMS))
    if problems:
        raise Refused(*problems)
    return replace(campaign, formats=tuple(known.values()))


def _texts(value: object, location: Location) -> Iterator[Problem]:
    """Check that every text, at any depth, is not empty, in NFC and on one line."""
    if isinstance(value, dict):
        for name, each in cast("dict[str, object]", value).items():
            yield from _texts(each, location.key(name))
    elif isinstance(value, list):
        for index, each in enumerate(cast("list[object]", value)):
            yield from _texts(each, location.item(index))
    elif isinstance(value, str):
        yield from _text(value, location)


def _text(value: str, location: Location) -> Iterator[Problem]:
    if not unicodedata.is_normalized("NFC", value):
        words = Words(
            "Les lettres accentuées de ce texte sont décomposées\u00a0: un réseau n’y reconnaîtrait pas l’identifiant.",
            "The accented letters of this text are decomposed: a network would not recognize the handle in it.",
        )
        fix = Words("Retapez le texte au clavier, ou convertissez-le en NFC.", "Type it again, or convert it to NFC.")
        yield Problem("not-nfc", "error", words, location, fix)
    if (
        not value.strip()
        or value != value.strip()
        or any(unicodedata.category(character) == "Cc" for character in value)
    ):
        words = Words(
            "Ce texte doit tenir sur une ligne, sans espace au début ni à la fin, et ne pas être vide.",
            "This text must be on one line, with no space at either end, and not be empty.",
        )
        yield Problem("not-one-line", "error", words, location)


def _id(campaign: Campaign, path: Path, location: Location) -> Iterator[Problem]:
    if campaign.id != path.stem:
        stem = named(path.stem)
        words = Words(
            f"L’identifiant de la campagne doit être le nom de son fichier, {stem.fr}.",
            f"The id of the campaign must be the name of its file, {stem.en}.",
        )
        yield Problem("wrong-id", "error", words, location.key("id"))


def _dates(campaign: Campaign, location: Location) -> Iterator[Problem]:
    start, end = _date(campaign.dates.start), _date(campaign.dates.end)
    days = location.key("days")
    facts = {location.key("dates").key("start"): start, location.key("dates").key("end"): end}
    facts |= {days.key(name).key("date"): _date(day.date) for name, day in campaign.days.items()}
    for at, found in facts.items():
        if found is None:
            words = Words("Ce n’est pas une date AAAA-MM-JJ.", "This is not a date YYYY-MM-DD.")
            yield Problem("wrong-date", "error", words, at.key("value"))
        elif start and end and not start <= found <= end:
            words = Words("Cette date est hors de la campagne.", "This date is outside the campaign.")
            yield Problem("date-outside", "error", words, at.key("value"))


def _editions(campaign: Campaign, location: Location) -> Iterator[Problem]:
    for index, edition in enumerate(campaign.editions):
        at = location.item(index)
        for key, fact in (("start", edition.start), ("end", edition.end)):
            found = _date(fact)
            if found is None or found.year != edition.year:
                words = Words(
                    f"Ce n’est pas une date AAAA-MM-JJ de {edition.year}.",
                    f"This is not a date YYYY-MM-DD of {edition.year}.",
                )
                yield Problem("wrong-date", "error", words, at.key(key).key("value"))
        for number, tag in enumerate(edition.hashtags):
            yield from _form(tag.value, _HASHTAG, at.key("hashtags").item(number).key("value"))


def _date(fact: Fact) -> date | None:
    try:
        return date.fromisoformat(fact.value) if _DAY.fullmatch(fact.value) else None
    except ValueError:
        return None


def _networks(campaign: Campaign, formats: Formats, location: Location) -> Iterator[Problem]:
    if not campaign.offered:
        words = Words("Il faut au moins un réseau offert.", "At least one offered network is needed.")
        yield Problem("no-network-offered", "error", words, location)
    for name, network in campaign.networks.items():
        at = location.key(name)
        unsound = tuple(_own_handle(network.own_handle, at.key("own_handle")))
        yield from unsound
        if network.handle and not unsound:
            yield from _handle(network.handle.value, network, at.key("handle").key("value"))
        yield from _unknown_formats(network, formats, at.key("formats"))
        if network.grid:
            yield from _at_least(1, network.grid.width, at.key("grid").key("width"))
            yield from _at_least(1, network.grid.height, at.key("grid").key("height"))
            yield from _form(network.grid.dated, _DATED, at.key("grid").key("dated"))


def _handle(handle: str, network: Network, location: Location) -> Iterator[Problem]:
    """Check the handle to mention: where pasted text makes links, one the network could give; else a page's name."""
    links, form = network.pasted_handle_links, network.own_handle
    if not links or fits(handle.removeprefix("@"), form):
        yield from _form(handle, _HANDLE, location)
        return
    quoted = named(handle)
    words = Words(
        f"{quoted.fr} n’est pas un nom que {network.name} pourrait donner, selon {named('own_handle').fr}.",
        f"{quoted.en} is not a name that {network.name} could give, according to {named('own_handle').en}.",
    )
    yield Problem("wrong-form", "error", words, location)


def _unknown_formats(network: Network, formats: Formats, location: Location) -> Iterator[Problem]:
    for index, name in enumerate(network.formats):
        if name not in formats:
            quoted = named(name)
            words = Words(f"Le format {quoted.fr} n’existe pas.", f"The format {quoted.en} does not exist.")
            yield Problem("unknown-format", "error", words, location.item(index), meant(name, formats))


def _limits_of(network: Network, location: Location) -> Iterator[tuple[Location, Limit]]:
    """Each known limit of a network, with its key."""
    picture = network.picture.most_bytes if network.picture else None
    known = {"length": network.length, "fold": network.fold, "hashtags": network.hashtags}
    yield from ((location.key(name), limit) for name, limit in known.items() if limit)
    if picture:
        yield location.key("picture").key("most_bytes"), picture


def _forms(campaign: Campaign, location: Location) -> Iterator[Problem]:
    """Check that hashtags, addresses and limits have the form that their network or a QR code needs."""
    for index, tag in enumerate(campaign.hashtags):
        yield from _form(tag.value, _HASHTAG, location.key("hashtags").item(index).key("value"))
    for name, address in campaign.addresses.items():
        yield from _form(address.url.value, _ADDRESS, location.key("addresses").key(name).key("url").key("value"))
    if campaign.logo:
        yield from _form(campaign.logo, _LOGO, location.key("logo"))
    again = location.key("recompression")
    limits = {
        again.key("width"): campaign.recompression.width,
        again.key("quality"): campaign.recompression.quality,
    }
    for name, network in campaign.networks.items():
        limits |= dict(_limits_of(network, location.key("networks").key(name)))
    for at, limit in limits.items():
        yield from _form(limit.dated, _DATED, at.key("dated"))
        yield from _at_least(1, limit.value, at.key("value"))


def _own_handle(form: HandleForm, location: Location) -> Iterator[Problem]:
    """Check the rules for a person's own handle: a possible length, and the year they were verified."""
    yield from _at_least(1, form.shortest, location.key("shortest"))
    yield from _at_least(form.shortest, form.longest, location.key("longest"))
    if form != HandleForm():
        yield from _form(form.dated, _DATED, location.key("dated"))


def _at_least(least: int, value: int, location: Location) -> Iterator[Problem]:
    if value < least:
        words = Words(f"La limite est ici d’au moins {least}.", f"The limit here is at least {least}.")
        yield Problem("wrong-limit", "error", words, location)


def _form(value: str, form: _Form, location: Location) -> Iterator[Problem]:
    if not re.fullmatch(form.pattern, value):
        quoted, example = named(value), named(form.example)
        words = Words(
            f"La valeur {quoted.fr} n’a pas la forme qu’il faut ici.",
            f"The value {quoted.en} does not have the form needed here.",
        )
        fix = Words(f"Un exemple de la bonne forme\u00a0: {example.fr}.", f"An example of that form: {example.en}.")
        yield Problem("wrong-form", "error", words, location, fix)
