import pytest

from composer.core.words import LANGUAGES, Words, grouped


def test_each_language_gets_its_own_words() -> None:
    words = Words("Affiche", "Poster")
    assert [words.to(language) for language in LANGUAGES] == ["Affiche", "Poster"]


@pytest.mark.parametrize(
    ("number", "fr", "en"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (5000, "5\u00a0000", "5,000"),
        (1234567, "1\u00a0234\u00a0567", "1,234,567"),
        (-1500, "-1\u00a0500", "-1,500"),
    ],
)
def test_a_large_number_is_grouped_as_each_language_writes_it(number: int, fr: str, en: str) -> None:
    assert grouped(number) == Words(fr, en)
