import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.naming import is_id, is_reserved, meant, named, printable, shown
from composer.core.words import Words


def test_a_name_stands_between_each_languages_marks() -> None:
    assert named("bloc") == Words("«\u00a0bloc\u00a0»", "“bloc”")


def test_the_nearest_known_name_is_offered() -> None:
    assert meant("bolc", ["sentier", "bloc"]) == Words(
        "Vouliez-vous écrire «\u00a0bloc\u00a0»?", "Did you mean “bloc”?"
    )


def test_all_names_are_listed_when_none_is_near_and_no_fix_is_given_when_there_is_none() -> None:
    assert meant("xyz", ["sentier", "bloc"]) == Words(
        "Les noms valides\u00a0: sentier, bloc.", "Valid names: sentier, bloc."
    )
    many = meant("xyz", [f"a{number}" for number in range(30)])
    assert many is not None
    assert many.en.endswith("a19, …")
    assert meant("xyz", []) is None


@given(st.text())
def test_a_shown_name_is_short_and_printable(name: str) -> None:
    assert len(shown(name)) <= 60
    assert shown(name).translate({0xA0: " ", 0x202F: " "}).isprintable()


def test_the_no_break_spaces_of_french_stay_in_what_is_shown() -> None:
    assert printable("Photo\u00a0: Léa\u2028 Roy\u202e") == "Photo\u00a0: Léa  Roy\ufffd"


@given(st.text(st.characters(categories=("L", "N", "P")), max_size=60))
def test_an_ordinary_name_is_shown_as_it_is(name: str) -> None:
    assert shown(name) == name


@pytest.mark.parametrize("name", ["bloc", "grand-mot", "a", "2026", "console", "con-fiance", "com10", "a" * 60])
def test_an_id_is_lowercase_letters_digits_and_hyphens(name: str) -> None:
    assert is_id(name)


@pytest.mark.parametrize(
    "name", ["", "Bloc", "a_b", "-a", "a-", "a--b", "a.b", "a\n", "é", "<b>", "con", "nul", "com1", "lpt0", "a" * 61]
)
def test_what_is_no_id_is_known(name: str) -> None:
    assert not is_id(name)


@pytest.mark.parametrize(
    "name", ["con", "CON", "Con.svg", "nul.tar.gz", "aux ", "aux .txt", "COM¹", "lpt9.svg", "CONIN$", "a.", "a "]
)
def test_a_name_that_windows_keeps_or_changes_is_reserved(name: str) -> None:
    assert is_reserved(name)


@pytest.mark.parametrize("name", ["icon.svg", "con-fiance.svg", "console", "com10.svg", "a.con", ".con", "nulle.svg"])
def test_an_ordinary_name_is_not_reserved(name: str) -> None:
    assert not is_reserved(name)
