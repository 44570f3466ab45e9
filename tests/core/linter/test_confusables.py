"""A skeleton finds words whatever their case, accents and disguise, and leads back to what was typed."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.linter.confusables import alphanumerics, skeleton


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("Réseau RÉUSSITE", "reseau reussite"),
        ("Re\u0301seau", "reseau"),
        ("rese\u0430u \u041c\u039fntreal", "reseau montreal"),
        ("\uff20reseau\uff3freussite", "@reseau_reussite"),
        ("\U0001d5e5\U0001d600", "rs"),
        ("l’é\u00a0co\u200ble\u2011là", "l'e cole-la"),
        ("« un » “deux” – …", '« un » "deux" – …'),
        ("❤\ufe0f #️⃣", "❤ #\u20e3"),
        ("", ""),
    ],
)
def test_a_text_is_seen_without_case_accent_or_disguise(typed: str, seen: str) -> None:
    assert skeleton(typed).text == seen


@given(st.text())
def test_each_sign_leads_back_to_where_it_was_typed(text: str) -> None:
    seen = skeleton(text)
    assert len(seen.origins) == len(seen.text) + 1
    assert seen.origins[-1] == len(text)
    # A sign is that of one letter, or of several that were misread: « Ã© ».
    for sign, (start, end) in zip(seen.text, pairwise(seen.origins), strict=True):
        assert sign in {skeleton(text[start]).text, skeleton(text[start:end]).text}


@given(st.text())
def test_seeing_twice_is_seeing_once(text: str) -> None:
    once = skeleton(text).text
    assert skeleton(once).text == once


@given(st.text("aéîœ _@#"), st.data())
def test_a_span_takes_the_accents_of_its_last_letter(text: str, data: st.DataObject) -> None:
    apart = unicodedata.normalize("NFD", text)
    seen = skeleton(apart)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = seen.span(start, end)
    assert unicodedata.normalize("NFC", apart[first:last]) == text[start:end]


def test_a_span_does_not_take_the_joiner_behind_it() -> None:
    assert skeleton("ab\u200bc").span(0, 2) == (0, 2)


def test_only_letters_and_digits_are_signs() -> None:
    assert alphanumerics("@Réseau_réussite-Montréal 2") == "reseaureussitemontreal2"


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("voir https://x.ca/@nom", True),
        ("www.x.ca/@nom", True),
        ("x.ca/@nom", True),
        ("oui/@nom", False),
        ("fin. @nom", False),
        ("x.ca/\n@nom", False),
    ],
)
def test_an_address_is_known_by_its_point_and_its_slash(text: str, inside: object) -> None:
    assert skeleton(text).in_link(text.index("@")) is inside
