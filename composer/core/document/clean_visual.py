"""The one door for what a file says: every text of a visual bounded and cleaned, as what a person types is."""

import re
from collections.abc import Mapping
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from composer.core.location import NOWHERE, Location, at_slot, on_network
from composer.core.person.fields import FIELD_BY_ID, PERSON_FIELDS
from composer.core.problems import Problem, Refused
from composer.core.text.cleaning import Cleaner, clean, clean_answer, clean_line, clean_quote, without_signs
from composer.core.visual import Visual, sound_id
from composer.core.words import Words

#: The texts of several lines, by the field of the visual they are in, and their cleaner; any other text is one line.
CLEANERS: Mapping[str, Cleaner] = {
    "quote": clean_quote,
    "caption": clean_answer,
    "alternative": clean,
    "answers": clean_answer,
}
# What every cleaner leaves as it is, as most names of a visual are: a file may have tens of thousands.
_PLAIN = re.compile(f"[A-Za-z0-9_-]{{0,{min(each.longest for each in PERSON_FIELDS)}}}")
#: A file may name more of them than there are: the rest is not read.
_MOST_NETWORKS = 40


class _Walk(Struct, frozen=True):
    """Where in the visual, by the names that lead there, and what was found so far."""

    path: tuple[str, ...]
    found: list[Problem]

    def to(self, name: str) -> "_Walk":
        return _Walk((*self.path, name), self.found)

    @property
    def location(self) -> Location:
        """A field of the person by its own name, a handle and a caption with their network, else the visual's field."""
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
    """How the texts in a field of the visual are cleaned, wherever they come from; those of the person apart."""
    return CLEANERS.get(field, clean_line)


def keeps_lines(cleaner: Cleaner) -> bool:
    """Whether `cleaner` is of texts of several lines."""
    return cleaner in CLEANERS.values()


def clean_visual(visual: Visual) -> tuple[Visual, tuple[Problem, ...]]:
    """`visual` with every text cleaned, the names they are kept under rid of unseen signs; and what was found.

    What cannot be a document's id is none, and each network counts once. Raises Refused for the first text that no
    field would take.
    """
    walk = _Walk((), [])
    cleaned = cast("Visual", _cleaned(_sound(visual), walk))
    return cleaned, tuple(dict.fromkeys(walk.found))


def _sound(visual: Visual) -> Visual:
    networks = tuple(dict.fromkeys(visual.networks))[:_MOST_NETWORKS]
    return replace(visual, id=sound_id(visual.id), networks=networks)


def _cleaned(value: object, walk: _Walk) -> object:
    """`value` with every text in it cleaned, whatever fields a visual may come to have."""
    match value:
        case str():
            return _kept(_cleaner_at(walk.path), value, walk)
        case Struct():
            return _fields(value, walk)
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
        case (field, *_):
            return cleaner_of(field)
        case _:
            return clean_line


def _fields(value: Struct, walk: _Walk) -> Struct:
    before = {name: getattr(value, name) for name in value.__struct_fields__}
    after = {name: _cleaned(field, walk.to(name)) for name, field in before.items()}
    return value if after == before else replace(value, **after)


def _entries(entries: Mapping[str, object], walk: _Walk) -> dict[str, object]:
    kept: dict[str, object] = {}
    for name, value in entries.items():
        # A name is no text that anybody sees, and « 1 » is another one than «  1 »: its spaces stay.
        bare = _kept(without_signs, name, walk)
        if bare in kept:
            raise Refused(_twice(walk.location))
        kept[bare] = _cleaned(value, walk.to(bare))
    return kept


def _kept(cleaner: Cleaner, text: str, walk: _Walk) -> str:
    if _PLAIN.fullmatch(text):
        return text
    bare, problems = cleaner(text, walk.location)
    walk.found.extend(problems)
    return bare


def _twice(location: Location) -> Problem:
    words = Words(
        "Deux textes de ce fichier portent le même nom, à un signe invisible près. Le fichier n’a pas été touché.",
        "Two texts of this file have the same name, but for an invisible sign. The file was not touched.",
    )
    return Problem("texts-alike", "error", words, location)
