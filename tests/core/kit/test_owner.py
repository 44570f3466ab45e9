"""The rule by which a kit is known again: in doubt it is another one, so that nobody's is lost."""

import pytest
from msgspec.structs import replace

from composer.core.kit.folder_name import PersonRecord
from composer.core.kit.owner import KitOwner, is_known, same_kit

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
