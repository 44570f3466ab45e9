"""Reads the sample persons of a pack: whom the example shows under its campaign, with their words and pictures."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from composer.core.campaign.pack import PEOPLE
from composer.core.person.fields import FIELD_BY_ID
from composer.core.person.invented import InventedPerson, InventedPersons
from composer.core.problems import Location, Problem, in_file, refuse
from composer.core.text.cleaning import clean_quote
from composer.core.words import LANGUAGES, Words, named
from composer.storage.decoding import MOST_PROBLEMS, decode
from composer.storage.toml_file import read_toml

PEOPLE_FILE = "people.toml"
#: Persons of an example: more than a gallery shows side by side.
_MOST = 12


def has_people(pack: Path) -> bool:
    """Whether the pack in the folder `pack` has sample persons to show."""
    return (pack / PEOPLE / PEOPLE_FILE).is_file()


def read_people(pack: Path) -> tuple[InventedPerson, ...]:
    """Read the sample persons of the pack in the folder `pack`, none where it has none; Refused with every problem."""
    if not has_people(pack):
        return ()
    file = f"{PEOPLE}/{PEOPLE_FILE}"
    persons = decode(read_toml(pack / PEOPLE / PEOPLE_FILE, file), InventedPersons, file).persons
    refuse(islice(_problems(persons, pack / PEOPLE, in_file(file).key("persons")), MOST_PROBLEMS))
    return persons


def _problems(persons: tuple[InventedPerson, ...], folder: Path, location: Location) -> Iterator[Problem]:
    if not 1 <= len(persons) <= _MOST:
        words = Words(f"Il faut ici de 1 à {_MOST} personnes.", f"There must be from 1 to {_MOST} persons here.")
        yield Problem("wrong-figure", "error", words, location)
    for number, person in enumerate(persons):
        at = location.item(number)
        yield from _picture(person.picture, folder, at.key("picture"))
        yield from _texts(person, at)
        if (focus := person.focus) and not (0 <= focus.x <= 1 and 0 <= focus.y <= 1):
            words = Words("Ce point est hors de l’image.", "This point is outside the picture.")
            yield Problem("wrong-figure", "error", words, at.key("focus"))


def _picture(name: str, folder: Path, location: Location) -> Iterator[Problem]:
    # Compared with the names that are there: none leads out of the folder.
    if name not in {each.name for each in folder.iterdir()} or name == PEOPLE_FILE:
        words = Words(
            "L’image {quoted} n’est pas dans le dossier «\u00a0{people}\u00a0».",
            "The picture {quoted} is not in the folder “{people}”.",
        ).format(quoted=named(name), people=PEOPLE)
        yield Problem("missing-key", "error", words, location)


def _texts(person: InventedPerson, location: Location) -> Iterator[Problem]:
    """Check each text as a field where it is typed would take it."""
    yield from _line(person.name, "name", location.key("name"))
    for language in LANGUAGES:
        words, at = person.words_in(language), location.key(language)
        yield from _line(words.role, "role", at.key("role"))
        yield from _line(words.organisation, "organisation", at.key("organisation"))
        if not words.quote.strip() or clean_quote(words.quote, at)[0] != words.quote:
            yield _unsound(at.key("quote"))


def _line(text: str, field: str, location: Location) -> Iterator[Problem]:
    if not text.strip() or FIELD_BY_ID[field].clean(text, location)[0] != text:
        yield _unsound(location)


def _unsound(location: Location) -> Problem:
    words = Words(
        "Ce texte est vide, ou contient un caractère qu’aucun champ n’accepte.",
        "This text is empty, or has a character that no field accepts.",
    )
    return Problem("wrong-value", "error", words, location)
