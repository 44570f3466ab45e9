"""Drafts of what comes next: the next edition of a campaign, and the part of a region that has no campaign yet."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta
from typing import cast

from msgspec import Struct

from composer.core.campaign.date_lines import date_line, day_line
from composer.core.campaign.draft import (
    Draft,
    fact_keys,
    keys_of,
    put_words,
    remove_entry,
    text_at,
    value_at,
    with_fact,
    with_value,
)
from composer.core.campaign.facts import AUTHOR, Fact, given
from composer.core.campaign.layers import Table, table_of, value_of
from composer.core.words import LANGUAGES, Words


class Edition(Struct, frozen=True):
    """The values that change from one edition to the next; a text that is empty is still to provide."""

    id: str
    theme_fr: str
    theme_en: str
    start: date
    end: date
    #: Those that the new edition announces.
    hashtags: tuple[str, ...] = ()
    #: The page of the new edition; empty where it is not known yet.
    address: str = ""


class Region(Struct, frozen=True):
    """The values of a region that has no campaign yet: handles by network, an address that may be empty."""

    id: str
    name: str
    organisation: str
    handles: Mapping[str, str] = {}
    address: str = ""


def next_edition(draft: Draft, edition: Edition) -> Draft:
    """The next edition of a campaign: the values given, and the former edition among the earlier ones.

    Its days are on the same weekdays as before, to confirm. Dates are never guessed: they are the ones given. The facts
    of the former edition, its number among them, are left out, and so is an address that names the former year, unless
    the new one is given.
    """
    before = draft.tables
    later = with_value(_as_earlier(draft, before), ("id",), edition.id)
    later = remove_entry(with_value(later, ("version",), 1), ("facts",))
    later = put_words(later, ("theme",), Words(edition.theme_fr, edition.theme_en))
    later = _moved_days(later, before, edition.start)
    later = with_dates(later, edition.start, edition.end)
    tags = [{"value": tag, "status": "given", "source": AUTHOR} for tag in edition.hashtags]
    return with_value(_readdressed(later, _text(before, "dates", "start")[:4], edition), ("hashtags",), tags)


def new_region(base: Table, region: Region) -> Draft:
    """The campaign of a region over the national part `base`: nothing but what was given, and no sibling's."""
    shared = {key: value for key, value in base.items() if key not in {"id", "base"}}
    draft = Draft({"id": region.id, "extends": base["id"], "region": region.name}, shared)
    draft = with_fact(draft, ("organisation",), given(region.organisation))
    for network, handle in region.handles.items():
        draft = with_fact(draft, ("networks", network, "handle"), given(handle))
    if not region.address:
        return with_value(draft, ("addresses",), {})
    draft = with_value(draft, ("addresses", "region", "name"), {"fr": "Page de la région", "en": "Page of the region"})
    return with_fact(draft, ("addresses", "region", "url"), given(region.address))


def with_dates(draft: Draft, start: date, end: date) -> Draft:
    """Set the days of the campaign, and the line that posters print, composed in both languages."""
    for key, day in (("start", start), ("end", end)):
        draft = with_fact(draft, ("dates", key), given(day.isoformat()))
    return put_words(draft, ("dates", "line"), date_line(start, end))


def _as_earlier(draft: Draft, before: Table) -> Draft:
    """The draft with its present edition among the earlier ones, which captions are then checked against."""
    start = _text(before, "dates", "start")
    known = {
        "start": value_at(before, "dates", "start"),
        "end": value_at(before, "dates", "end"),
        "themes": {language: fact for language, fact in table_of(before.get("theme")).items() if value_of(fact)},
        "hashtags": [fact_keys(tag) for tag in cast("list[Table]", before.get("hashtags") or [])],
        "handles": {
            name: fact
            for name, network in table_of(before.get("networks")).items()
            if value_of(fact := table_of(network).get("handle"))
        },
    }
    return with_value(draft, ("editions", start[:4]), {key: value for key, value in known.items() if value})


def _moved_days(draft: Draft, before: Table, start: date) -> Draft:
    """The days that have their own name, on the same weekday from the new start on, to confirm."""
    for name, table in table_of(before.get("days")).items():
        with suppress(ValueError):
            former = date.fromisoformat(_text(table_of(table), "date"))
            day = start + timedelta((former.weekday() - start.weekday()) % 7)
            draft = with_fact(draft, ("days", name, "date"), Fact(day.isoformat(), "to-confirm", AUTHOR))
            draft = put_words(draft, ("days", name, "line"), day_line(day), "to-confirm")
    return draft


def _readdressed(draft: Draft, former: str, edition: Edition) -> Draft:
    year, path = str(edition.start.year), ("addresses",)
    of_the_year = [name for name in keys_of(draft, path) if former and former in _address_texts(draft, name)]
    key, names = "campaign", {"fr": f"Campagne {year}", "en": f"{year} campaign"}
    if of_the_year:
        key = of_the_year[0]
        names = {each: text_at(draft, (*path, key, "name", each)).replace(former, year) for each in LANGUAGES}
    for name in of_the_year:
        draft = remove_entry(draft, (*path, name))
    if not edition.address:
        return draft
    draft = with_value(draft, (*path, key, "name"), names)
    return with_fact(draft, (*path, key, "url"), given(edition.address))


def _address_texts(draft: Draft, name: str) -> str:
    at = ("addresses", name)
    texts = [text_at(draft, (*at, "name", language)) for language in LANGUAGES]
    return " ".join((*texts, draft.fact(*at, "url").value))


def _text(table: Table, *path: str) -> str:
    return value_of(value_at(table, *path))
