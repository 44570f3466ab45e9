import pytest

from composer.core.naming import is_id, is_reserved


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
