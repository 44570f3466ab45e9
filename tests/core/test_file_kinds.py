import pytest

from composer.core.file_kinds import PHOTOS, kind_of


@pytest.mark.parametrize("suffix", PHOTOS)
def test_pictures_are_known_by_the_end_of_their_name_in_any_letters(suffix: str) -> None:
    assert kind_of(f"photo{suffix}") == kind_of(f"PHOTO{suffix.upper()}") == "photo"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("zoé.JPS", "visual"),
        ("a.b.zip", "posters"),
        ("jpg", "other"),
        ("Liste.XLSX", "list"),
        ("a.tsv", "list"),
        ("notes.docx", "other"),
        ("", "other"),
    ],
)
def test_other_names(name: str, kind: str) -> None:
    assert kind_of(name) == kind
