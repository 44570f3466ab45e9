"""The sample persons of a pack are read as strictly as what people type, and their pictures are the pack's own."""

from pathlib import Path

import pytest

from composer.core.problems import Refused
from composer.storage.campaigns.pack_people import has_people, read_people
from tests.packs import PEOPLE


def _pack(folder: Path, text: str) -> Path:
    (folder / "people").mkdir()
    (folder / "people" / "lea.png").touch()
    (folder / "people" / "people.toml").write_text(text, "utf-8")
    return folder


def test_the_persons_are_read_with_their_words_and_pictures(tmp_path: Path) -> None:
    assert (has_people(tmp_path), read_people(tmp_path)) == (False, ())
    (person,) = read_people(_pack(tmp_path, PEOPLE))
    assert has_people(tmp_path)
    assert (person.name, person.picture, person.en.role) == ("Léa Exemple", "lea.png", "Apprentice")


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [
        ('"lea.png"', '"../../lea.png"', "picture"),
        ('"lea.png"', '"/etc/passwd"', "picture"),
        ('"lea.png"', '"people.toml"', "picture"),
        ('"Léa Exemple"', '""', "name"),
        ('"Léa Exemple"', '"Léa\\u202eExemple"', "name"),
        ('"Apprentie"', '" Apprentie"', "role"),
        ('"J’ai tenu bon, un matin à la fois."', '""', "quote"),
        ("[0.5, 0.358]", "[0.5, 7.0]", "focus"),
        ('id = "lea"', 'id = "lea"\ncode = "import os"', "code"),
        ('name = "Léa Exemple"', "", "name"),
        ("[[persons]]", "persons = []\n[other]", "other"),
    ],
)
def test_what_no_example_could_be_is_refused_at_its_key(tmp_path: Path, before: str, after: str, key: str) -> None:
    assert before in PEOPLE
    with pytest.raises(Refused) as refused:
        read_people(_pack(tmp_path, PEOPLE.replace(before, after, 1)))
    assert key in {str(each) for problem in refused.value.problems for each in problem.location.keys}


def test_there_is_at_least_one_person_and_not_a_crowd(tmp_path: Path) -> None:
    _pack(tmp_path, "persons = []")
    for text in ("persons = []", PEOPLE * 13):
        (tmp_path / "people" / "people.toml").write_text(text, "utf-8")
        with pytest.raises(Refused):
            read_people(tmp_path)
