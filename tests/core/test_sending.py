"""A text is split into codes between words, and joined it is the same text."""

from hypothesis import given
from hypothesis import strategies as st

from composer.core.sending import MOST_BYTES, MOST_CODES, fits, new_message, qr_parts
from composer.core.text.length import inside_cluster

_TEXTS = st.lists(st.text("aé 👩‍🎓\n\u0301", max_size=80), max_size=60).map(" ".join)


@given(_TEXTS)
def test_the_codes_joined_are_the_text_and_no_visible_character_is_cut(text: str) -> None:
    parts = qr_parts(text)
    assert "".join(parts) == text or not parts
    assert len(parts) <= MOST_CODES
    assert all(len(each.encode()) <= MOST_BYTES for each in parts)
    at = 0
    for each in parts[:-1]:
        at += len(each)
        assert not inside_cluster(text, at)


def test_two_codes_are_about_as_long_and_end_between_words() -> None:
    text = "persévérance " * 80
    first, second = qr_parts(text)
    assert first.endswith("persévérance ")
    assert abs(len(first) - len(second)) <= 2 * len("persévérance ")


def test_a_short_text_is_one_code_and_one_too_long_is_none() -> None:
    assert qr_parts("Bonjour") == ("Bonjour",)
    assert len(qr_parts("mot " * 670)) == MOST_CODES
    assert qr_parts("mot " * 680) == ()
    assert qr_parts("e" + "\u0301" * MOST_BYTES) == ()


def test_a_message_keeps_every_letter_and_its_lines() -> None:
    assert new_message("A&B?", "é\n#JPS2026 + 1") == "mailto:?subject=A%26B%3F&body=%C3%A9%0D%0A%23JPS2026%20%2B%201"
    assert new_message("a", "b", "a+b@c.ca").startswith("mailto:a%2Bb@c.ca?")
    assert fits(new_message("", "mot " * 300))
    assert not fits(new_message("", "mot " * 400))
