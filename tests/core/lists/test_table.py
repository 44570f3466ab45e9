"""Letters that were decoded wrongly are recognised, and French that is right never is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.lists.table import FRENCH, Garbled, garbled_word

RIGHT = (
    "« L’été, déjà… »",
    "« déjà\u00a0»",
    "Zoé",
    "ÉCOLE\u00a0: À L’ŒUVRE",
    "Noël — Québec",
    "naïve\u202f!",
    "São Tomé",
    "où\u00a0?",
    "ô\u00a0»",
)


@pytest.mark.parametrize("text", RIGHT)
def test_french_that_is_right_is_left_alone(text: str) -> None:
    assert garbled_word(text) is None


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
@pytest.mark.parametrize("word", ["Zoé", "Béland", "L’été", "cœur"])
def test_utf_8_read_in_another_encoding_is_told_with_what_it_was(word: str, encoding: str) -> None:
    wrong = word.encode().decode(encoding)
    assert garbled_word(f"Ici {wrong} là") == Garbled(wrong, word)


@given(st.text(st.sampled_from(sorted(FRENCH - set("ÃÂÅâ√¬‚"))) | st.characters(codec="ascii")))
def test_no_text_of_french_letters_is_taken_for_another(text: str) -> None:
    assert garbled_word(text) is None
