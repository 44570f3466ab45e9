"""Kits have safe names, and the same person is known again."""

import hashlib
import re
import unicodedata

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from composer.core.kit_names import (
    SLUG_LIMIT,
    KitOwner,
    PersonRecord,
    is_known,
    kit_name,
    person_record,
    same_kit,
    slug,
)
from composer.core.visual import Person

_FRENCH = st.text("abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûœæABCÉÈÔ'’-. ", max_size=40)
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Marie Tremblay", "marie-tremblay"),
        ("Marie-Ève D’Amours", "marie-eve-d-amours"),
        ("  Noémie   L'Écuyer. ", "noemie-l-ecuyer"),
        ("Œuvre de Lætitia", "oeuvre-de-laetitia"),
        ("Søren Łukasz Đặng Groß", "soren-lukasz-dang-gross"),
        ("Ǿre Ǽsir", "ore-aesir"),
        ("Þór Ægir", "thor-aegir"),
        ("Işık İnan", "isik-inan"),
        ("Marie", "marie"),
        ("../../etc/passwd", "etc-passwd"),
        ("Équipe 4e C", "equipe-4e-c"),
        ("李 Wei", "wei"),
        ("a" * 90, "a" * SLUG_LIMIT),
        ("a" * 59 + " bc", "a" * 59),
    ],
)
def test_a_latin_name_is_spelled_in_plain_letters(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize("name", ["李明", "Мария", "محمد", "ᐃᓄᒃᑎᑐᑦ", "2026", "🎓", "..."])
def test_a_name_without_a_latin_letter_gets_a_digest(name: str) -> None:
    assert slug(name) == "visuel-" + hashlib.sha256(name.encode()).hexdigest()[:8]


def test_the_digest_of_a_name_does_not_depend_on_how_its_accents_are_stored() -> None:
    composed = unicodedata.normalize("NFC", "Йон")
    decomposed = unicodedata.normalize("NFD", composed)
    assert composed != decomposed
    assert slug("Ж" + composed) == slug("Ж" + decomposed)


@pytest.mark.parametrize("name", ["CON", "con.", "Aux", "NUL ", "prn", "COM1", "com¹", "LPT²", "lpt9", "COM0"])
def test_names_that_windows_keeps_for_itself_are_avoided(name: str) -> None:
    plain = unicodedata.normalize("NFKC", name).strip(" .").casefold()
    assert plain in _RESERVED
    assert slug(name) == f"visuel-{plain}"


@given(st.text(st.characters(exclude_categories=()), max_size=120))
def test_a_slug_is_always_a_safe_folder_name(name: str) -> None:
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", slug(name))
    assert len(slug(name)) <= SLUG_LIMIT
    assert slug(name) not in _RESERVED


@given(_FRENCH, _FRENCH, _FRENCH, _FRENCH)
def test_a_person_is_the_same_however_the_words_were_typed(name: str, role: str, place: str, handle: str) -> None:
    one = Person(name, role, place, {"instagram": handle, "facebook": "Page"})
    other = Person(
        unicodedata.normalize("NFD", f"  {name.upper()} "),
        "\u00a0".join(role.split(" ")),
        place.swapcase(),
        {"facebook": "@page", "instagram": f"@{handle}", "linkedin": " @ "},
    )
    assert person_record(one) == person_record(other)
    assert kit_name(one, "a") == kit_name(other, "b")


def test_case_is_folded_beyond_lower_case() -> None:
    assert person_record(Person("Anne Groß")) == person_record(Person("ANNE GROSS"))


@given(st.builds(Person, _FRENCH, _FRENCH, _FRENCH, st.dictionaries(_FRENCH, _FRENCH, max_size=3), _FRENCH))
def test_a_record_goes_through_json_unchanged(person: Person) -> None:
    record = person_record(person)
    assert msgspec.json.decode(msgspec.json.encode(record), type=PersonRecord) == record


@pytest.mark.parametrize(
    "other",
    [
        Person("Marie Roy", "infirmière", "CHUM", {"instagram": "@marie"}),
        Person("Marie Tremblay", "enseignante", "CHUM", {"instagram": "@marie"}),
        Person("Marie Tremblay", "infirmière", "", {"instagram": "@marie"}),
        Person("Marie Tremblay", "infirmière", "CHUM", {"instagram": "@marie2"}),
        Person("Marie Tremblay", "infirmière", "CHUM", {"facebook": "@marie"}),
        Person("Marie Tremblay", "infirmière", "CHUM"),
    ],
)
def test_anything_that_differs_makes_another_person(other: Person) -> None:
    marie = Person("Marie Tremblay", "infirmière", "CHUM", {"instagram": "@marie"})
    assert person_record(marie) != person_record(other)


def test_a_named_kit_bears_the_name() -> None:
    assert kit_name(Person(" Marie Tremblay "), "seed") == "marie-tremblay"


def test_a_nameless_kit_is_told_by_the_rest_of_the_record() -> None:
    nurse, teacher = Person(role="infirmière"), Person(role="enseignante")
    assert re.fullmatch("visuel-[0-9a-f]{8}", kit_name(nurse, "a"))
    assert kit_name(nurse, "a") == kit_name(nurse, "b")
    assert kit_name(nurse, "a") != kit_name(teacher, "a")


def test_two_wholly_anonymous_visuals_never_share_a_folder() -> None:
    assert kit_name(Person(), "one quote") != kit_name(Person(name=" "), "another")
    assert kit_name(Person(), "one quote") == kit_name(Person(name=" ", handles={"instagram": "@"}), "one quote")


_MARC = PersonRecord("marc roy", "tuteur", "", {"instagram": "marc"})


@pytest.mark.parametrize(
    ("person", "photo", "known"),
    [
        (_MARC, "", True),
        (PersonRecord("marc roy", "tuteur"), "", True),
        (PersonRecord("marc roy", "", "cégep"), "", True),
        (PersonRecord("marc roy", handles={"facebook": "marc"}), "", True),
        (PersonRecord("marc roy"), "1", True),
        (PersonRecord("marc roy"), "", False),
        (PersonRecord("marc roy", pronouns="il"), "", False),
        (PersonRecord(), "1", False),
        (PersonRecord(role="tuteur"), "", True),
    ],
)
def test_a_name_alone_does_not_tell_somebody_from_a_namesake(person: PersonRecord, photo: str, known: bool) -> None:  # noqa: FBT001 - a parameter of pytest's
    assert is_known(person, photo) is known


@pytest.mark.parametrize(
    ("before", "now", "same"),
    [
        (KitOwner("1", _MARC, "a"), KitOwner("1", _MARC, "a"), "same"),
        (KitOwner("1", _MARC, "a"), KitOwner("1", PersonRecord("Marc  Roÿ"), "b"), "same"),
        (KitOwner("1", _MARC, "a"), KitOwner("1", PersonRecord("luc roy", "tuteur"), "a"), "other"),
        (KitOwner("1", _MARC, "a"), KitOwner("2", _MARC, "a"), "other"),
        (KitOwner("1", _MARC, "a"), KitOwner("", _MARC, "a"), "same"),
        (KitOwner("", _MARC, "a"), KitOwner("1", _MARC, "a"), "same"),
        (KitOwner("", _MARC, "a"), KitOwner("1", _MARC, "b"), "other"),
        (KitOwner("", _MARC, "", "mots"), KitOwner("", _MARC, "", "autres"), "other"),
        (KitOwner("", _MARC, None, None), KitOwner("", _MARC, "b", "mots"), "same"),
        (KitOwner("", PersonRecord("marc roy")), KitOwner("", _MARC), "other"),
        (KitOwner("", _MARC), KitOwner("", replace(_MARC, pronouns="iel")), "other"),
        (KitOwner("1", _MARC), KitOwner("1", replace(_MARC, pronouns="iel")), "same"),
        (KitOwner("1", PersonRecord()), KitOwner("1", PersonRecord(role="tuteur")), "same"),
        (KitOwner("1", PersonRecord()), KitOwner("1", _MARC), "other"),
    ],
)
def test_the_same_document_or_the_same_person_makes_the_same_kit(before: KitOwner, now: KitOwner, same: str) -> None:
    assert same_kit(before, now) is (same == "same")
