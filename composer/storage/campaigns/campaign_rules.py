"""Checks the values of a campaign: the forms that captions and posters rely on."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain
from typing import cast

from msgspec import Struct

from composer.core.campaign.campaign import Campaign, HandleForm, Limit, Network
from composer.core.campaign.facts import Fact, Texts
from composer.core.caption.handle import fits
from composer.core.formats import Formats, by_id
from composer.core.location import Location
from composer.core.naming import meant, named
from composer.core.problems import Problem
from composer.core.words import LANGUAGES, Words
from composer.storage.campaigns.word_rules import fact_problems, word_problems
from composer.storage.formats_file import format_problems, resized_problems


class _Form(Struct, frozen=True):
    """The pattern of a kind of value, and an example to show a person."""

    pattern: str
    example: str


# A page's name, of any letters: docs/facts.md, « Mentions ». What a pasted text links is a user name of its network.
_HANDLE = _Form(r"@[^\s@]{1,100}", "@NomDeLaPage")
# OQLF, « Intégration de mots-clics »: no space, hyphen, apostrophe or punctuation inside a mot-clic.
_HASHTAG = _Form(r"#\w{1,100}", "#MotClic2026")
_ADDRESS = _Form(r"https://[^\s/]+/\S*", "https://exemple.ca/page")
# What every mail program takes (RFC 6068 would allow more): nothing that could add a recipient or a part of a message.
_EMAIL = _Form(r"[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", "trousses@exemple.ca")
# A plain name: no campaign leads out of its own folder.
_LOGO = _Form(r"[\w-][\w .-]{0,80}\.(?:png|svg)", "logo.svg")
_DATED = _Form(r"\d{4}(-\d{2}(-\d{2})?)?", "2026-02-16")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def campaign_problems(
    campaign: Campaign, data: Mapping[str, object], shipped: Formats, location: Location
) -> Iterator[Problem]:
    """Check a campaign and the tables (`data`) that it was decoded from, with the formats of the program."""
    known = by_id((*shipped.values(), *campaign.formats))
    return chain(
        _one_line(data, location),
        _facts(campaign, location),
        _languages(campaign, location),
        _dates(campaign, location),
        _editions(campaign, location.key("editions")),
        word_problems(campaign, location.key("words")),
        fact_problems(campaign, location.key("facts")),
        _networks(campaign, known, location.key("networks")),
        _forms(campaign, location),
        format_problems(campaign.formats, location.key("formats")),
        resized_problems(campaign.formats, shipped, location.key("formats")),
    )


def _one_line(value: object, location: Location) -> Iterator[Problem]:
    """Check that every text, at any depth, is not empty, in NFC and on one line."""
    if isinstance(value, dict):
        for name, each in cast("dict[str, object]", value).items():
            yield from _one_line(each, location.key(name))
    elif isinstance(value, list):
        for index, each in enumerate(cast("list[object]", value)):
            yield from _one_line(each, location.item(index))
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
    # Most texts are printable: no character of theirs is looked at one by one.
    controls = not value.isprintable() and any(unicodedata.category(character) == "Cc" for character in value)
    if controls or not value.strip() or value != value.strip():
        words = Words(
            "Ce texte doit tenir sur une ligne, sans espace au début ni à la fin, et ne pas être vide.",
            "This text must be on one line, with no space at either end, and not be empty.",
        )
        yield Problem("not-one-line", "error", words, location)


def _facts(value: object, location: Location) -> Iterator[Problem]:
    """Check that every fact, at any depth, has a value and its source, or is to be provided and has neither."""
    if isinstance(value, Fact):
        yield from _fact(value, location)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from _facts(getattr(value, name), location.key(name))
    elif isinstance(value, dict):
        for name, each in cast("dict[str, object]", value).items():
            yield from _facts(each, location.key(name))


def _fact(fact: Fact, location: Location) -> Iterator[Problem]:
    if fact.status == "to-provide":
        if fact.value or fact.source:
            words = Words(
                "Le statut de cette valeur manque, ou dit qu’elle est encore à fournir.",
                "The status of this value is missing, or says that it is still to be provided.",
            )
            yield Problem("missing-key", "error", words, location.key("status"))
        return
    for key, text in (("value", fact.value), ("source", fact.source)):
        if not text:
            yield _missing(key, location)


def _missing(key: str, location: Location) -> Problem:
    words = Words("La clé {quoted} manque.", "The key {quoted} is missing.").format(quoted=named(key))
    return Problem("missing-key", "error", words, location.key(key))


def _languages(campaign: Campaign, location: Location) -> Iterator[Problem]:
    """Check that each text of the campaign is there in French and English, and in no language it does not declare."""
    days = location.key("days")
    texts: dict[Location, Texts] = {
        location.key("name"): campaign.name,
        location.key("theme"): campaign.theme,
        location.key("dates").key("line"): campaign.dates.line,
    }
    for name, day in campaign.days.items():
        texts |= {days.key(name).key("name"): day.name, days.key(name).key("line"): day.line}
    for at, text in texts.items():
        for language in LANGUAGES:
            if language not in text:
                yield _missing(language, at)
        for language in text.keys() - {*LANGUAGES, *campaign.languages}:
            words = Words(
                "La langue {quoted} n’est pas parmi celles de la campagne («\u00a0languages\u00a0»).",
                "The language {quoted} is not one of the campaign’s (“languages”).",
            ).format(quoted=named(language))
            yield Problem("unknown-language", "error", words, at.key(language), meant(language, campaign.languages))


def _dates(campaign: Campaign, location: Location) -> Iterator[Problem]:
    start, end = _date(campaign.dates.start), _date(campaign.dates.end)
    dates, days = location.key("dates"), location.key("days")
    facts = {dates.key("start"): campaign.dates.start, dates.key("end"): campaign.dates.end}
    facts |= {days.key(name).key("date"): day.date for name, day in campaign.days.items()}
    for at, fact in facts.items():
        found = _date(fact)
        if not fact.value and fact.status == "to-provide":
            yield _to_come(campaign, at)
        elif found is None:
            words = Words("Ce n’est pas une date AAAA-MM-JJ.", "This is not a date YYYY-MM-DD.")
            yield Problem("wrong-date", "error", words, at.key("value"))
        elif start and end and not start <= found <= end:
            words = Words("Cette date est hors de la campagne.", "This date is outside the campaign.")
            yield Problem("date-outside", "error", words, at.key("value"))


def _to_come(campaign: Campaign, location: Location) -> Problem:
    """The problem of a date of an edition to come, which is never guessed from another edition's."""
    year = re.search(r"20\d\d", campaign.id)
    words = Words(
        "{edition}\u00a0: à confirmer. Cette date n’est pas encore connue; le programme ne la devine jamais.",
        "{edition}: to confirm. This date is not known yet; the program never guesses it.",
    ).format(
        edition=Words(f"Édition {year[0]}", f"Edition {year[0]}")
        if year
        else Words("Édition à venir", "Edition to come")
    )
    fix = Words("Inscrivez-la dès que la campagne l’annonce.", "Enter it as soon as the campaign announces it.")
    return Problem("date-to-provide", "error", words, location, fix)


def _editions(campaign: Campaign, location: Location) -> Iterator[Problem]:
    for year, edition in campaign.editions.items():
        at = location.key(year)
        for key, fact in (("start", edition.start), ("end", edition.end)):
            found = _date(fact)
            if found is None or str(found.year) != year:
                words = Words(
                    f"Ce n’est pas une date AAAA-MM-JJ de {year}.",
                    f"This is not a date YYYY-MM-DD of {year}.",
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
        if network.handle and network.handle.value and not unsound:
            yield from handle_form_problems(network.handle.value, network, at.key("handle").key("value"))
        yield from _unknown_formats(network, formats, at.key("formats"))
        if network.grid:
            yield from _at_least(1, network.grid.width, at.key("grid").key("width"))
            yield from _at_least(1, network.grid.height, at.key("grid").key("height"))
            yield from _form(network.grid.dated, _DATED, at.key("grid").key("dated"))


def handle_form_problems(handle: str, network: Network, location: Location) -> Iterator[Problem]:
    """Check the handle to mention: where pasted text makes links, one the network could give; else a page's name."""
    links, form = network.pasted_handle_links, network.own_handle
    if not links or fits(handle.removeprefix("@"), form):
        yield from _form(handle, _HANDLE, location)
        return
    words = Words(
        "{quoted} n’est pas un nom que {network} pourrait donner, selon {own_handle}.",
        "{quoted} is not a name that {network} could give, according to {own_handle}.",
    ).format(quoted=named(handle), network=network.name, own_handle=named("own_handle"))
    yield Problem("wrong-form", "error", words, location)


def _unknown_formats(network: Network, formats: Formats, location: Location) -> Iterator[Problem]:
    for index, name in enumerate(network.formats):
        if name not in formats:
            words = Words("Le format {quoted} n’existe pas.", "The format {quoted} does not exist.").format(
                quoted=named(name)
            )
            yield Problem("unknown-format", "error", words, location.item(index), meant(name, formats))


def _limits_of(network: Network, location: Location) -> Iterator[tuple[Location, Limit]]:
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
    if campaign.email_address:
        yield from _form(campaign.email_address, _EMAIL, location.key("email").key("value"))
    if campaign.logo:
        yield from _form(campaign.logo, _LOGO, location.key("logo"))
    again = location.key("recompression")
    limits = {again.key("width"): campaign.recompression.width, again.key("quality"): campaign.recompression.quality}
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
            "La valeur {quoted} n’a pas la forme qu’il faut ici.",
            "The value {quoted} does not have the form needed here.",
        ).format(quoted=quoted)
        fix = Words("Un exemple de la bonne forme\u00a0: {example}.", "An example of that form: {example}.").format(
            example=example
        )
        yield Problem("wrong-form", "error", words, location, fix)
