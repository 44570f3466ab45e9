"""Cells with few possible values, as forms and people write them."""

import pytest

from composer.core.lists.cell_values import language_in, who_in_photo, yes_or_no


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Oui", "yes"),
        ("x", "yes"),
        ("Oui, j’accepte que ma photo soit publiée, sans quoi elle ne l’est pas", "yes"),
        ("J’accepte", "yes"),
        ("Non", "no"),
        ("Je n’accepte pas", "no"),
        ("I do not agree", "no"),
        ("", None),
        ("à voir", None),
    ],
)
def test_yes_and_no_are_read_and_nothing_is_guessed(text: str, said: str | None) -> None:
    assert yes_or_no(text) == said


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mineur", "minor"),
        ("une élève", "minor"),
        ("16 ans", "minor"),
        ("42", "adult"),
        ("Adulte", "adult"),
        ("?", None),
    ],
)
def test_who_is_in_the_photo_is_read(text: str, who: str | None) -> None:
    assert who_in_photo(text) == who


@pytest.mark.parametrize(
    ("text", "language"), [("Français", "fr"), ("English", "en"), ("FR", "fr"), ("espagnol", None)]
)
def test_a_language_is_read(text: str, language: str | None) -> None:
    assert language_in(text) == language
