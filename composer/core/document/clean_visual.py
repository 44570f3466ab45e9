"""Cleans every text of a visual read from a file, with the limits and cleaners of the fields that people type in."""

import re
from collections.abc import Mapping
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from composer.core.location import NOWHERE, Location, at_slot, on_network
from composer.core.person.fields import FIELD_BY_ID, PERSON_FIELDS
from composer.core.problems import Problem, Refused
from composer.core.text import cleaning
from composer.core.text.accents import known_words
from composer.core.text.cleaning import Cleaner
from composer.core.visual import Visual, sound_id, sound_tag
from composer.core.words import Words

#: The texts of several lines, by the field of the visual they are in, and their cleaner; any other text is one line.
CLEANERS: Mapping[str, Cleaner] = {
    "quote": cleaning.clean_quote,
    "caption": cleaning.clean_answer,
    "alternative": cleaning.clean,
    "answers": cleaning.clean_answer,
}
# What no cleaner changes, as most keys of a visual are: a file may have tens of thousands.
_PLAIN = re.compile(f"[A-Za-z0-9_-]{{0,{min(each.longest for each in PERSON_FIELDS)}}}")
#: A file may list more networks than exist: the rest is not read.
_MOST_NETWORKS = 40
_TWICE = Words(
    "Deux textes de ce fichier portent le même nom, à un caractère invisible près. Le fichier est intact.",
    "Two texts in this file have the same name, except for an invisible character. The file is unchanged.",
)


class _Walk(Struct, frozen=True):
    path: tuple[str, ...]
    found: list[Problem]

    def to(self, name: str) -> "_Walk":
        return _Walk((*self.path, name), self.found)

    @property
    def location(self) -> Location:
        """The location: a field of the person by its name, a handle or caption with its network, else the field."""
        match self.path:
            case ("person", "handles", network, *_):
                return on_network(network, "handle")
            case ("person", field, *_):
                return at_slot(field)
            case ("caption", "by_network", network, *_):
                return on_network(network, "caption")
            case (field, *_):
                return at_slot(field)
            case _:
                return NOWHERE


def cleaner_of(field: str) -> Cleaner:
    """The cleaner for the texts in a field of the visual, whatever their source; the person's fields have their own."""
    return CLEANERS.get(field, cleaning.clean_line)


def keeps_lines(cleaner: Cleaner) -> bool:
    """Whether `cleaner` is for texts of several lines."""
    return cleaner in CLEANERS.values()


def clean_visual(visual: Visual) -> tuple[Visual, tuple[Problem, ...]]:
    """`visual` with every text cleaned and every key rid of invisible characters, and the problems found.

    An impossible document id or language tag is dropped, as is an accent on a word that is not in the quote, and each
    network is kept once. Raises Refused for the first
    text that no field would accept.
    """
    walk, networks = _Walk((), []), tuple(dict.fromkeys(visual.networks))[:_MOST_NETWORKS]
    tag = sound_tag(visual.campaign_language)
    sound = replace(visual, id=sound_id(visual.id), networks=networks, campaign_language=tag)
    cleaned = cast("Visual", _cleaned(sound, walk))
    cleaned = replace(cleaned, accents=known_words(cleaned.accents, cleaned.quote, cleaned.language))
    return cleaned, tuple(dict.fromkeys(walk.found))


def _cleaned(value: object, walk: _Walk) -> object:
    """`value` with every text in it cleaned, whatever fields a visual may come to have."""
    match value:
        case str():
            return _kept(_cleaner_at(walk.path), value, walk)
        case Struct():
            before = {name: getattr(value, name) for name in value.__struct_fields__}
            after = {name: _cleaned(field, walk.to(name)) for name, field in before.items()}
            return value if after == before else replace(value, **after)
        case Mapping():
            return _entries(cast("Mapping[str, object]", value), walk)
        case tuple():
            return tuple(_cleaned(each, walk) for each in cast("tuple[object, ...]", value))
        case _:
            return value


def _cleaner_at(path: tuple[str, ...]) -> Cleaner:
    match path:
        case ("person", name) if name in FIELD_BY_ID:
            return FIELD_BY_ID[name].clean
        case ("photo", "shows"):
            return cleaning.clean_shown
        case (field, *_):
            return cleaner_of(field)
        case _:
            return cleaning.clean_line


def _entries(entries: Mapping[str, object], walk: _Walk) -> dict[str, object]:
    kept: dict[str, object] = {}
    for name, value in entries.items():
        # A key is never shown, and « 1 » is not the same key as «  1 »: its spaces stay.
        bare = _kept(cleaning.without_invisible, name, walk)
        if bare in kept:
            raise Refused(Problem("texts-alike", "error", _TWICE, walk.location))
        kept[bare] = _cleaned(value, walk.to(bare))
    return kept


def _kept(cleaner: Cleaner, text: str, walk: _Walk) -> str:
    if _PLAIN.fullmatch(text):
        return text
    bare, problems = cleaner(text, walk.location)
    walk.found.extend(problems)
    return bare
