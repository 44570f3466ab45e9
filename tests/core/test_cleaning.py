"""Texts are made safe without losing a word."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.cleaning import LINE_LIMIT, TEXT_LIMIT, clean, clean_line
from composer.core.problems import Refused

# Every code point, lone surrogates included, and more often the troublesome ones.
_ANY = st.text(
    st.one_of(
        st.characters(exclude_categories=()),
        st.sampled_from("\r\n\t\v\f\x00\x85\u2028\u2029\ufeff\u202e\u2066\u00a0 \u200d\ufe0f\ud800\udc00\ufffe\u0301e"),
    ),
    max_size=200,
)


@given(_ANY)
def test_cleaning_twice_changes_nothing_and_finds_nothing_more(text: str) -> None:
    once, _ = clean(text, "quote")
    assert clean(once, "quote") == (once, ())


@given(_ANY)
def test_a_clean_text_is_composed_and_can_be_encoded(text: str) -> None:
    cleaned, _ = clean(text, "quote")
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert all(line == line.rstrip() for line in cleaned.split("\n"))


@given(_ANY)
def test_a_clean_line_has_no_line_break_and_stays_as_it_is(text: str) -> None:
    line, _ = clean_line(text, "name")
    assert len(line.splitlines()) <= 1
    assert clean_line(line, "name") == (line, ())


@given(st.text(st.characters(categories=["L", "N", "P", "S"], exclude_characters="\ufffd"), max_size=80))
def test_letters_digits_and_signs_are_never_removed(text: str) -> None:
    assert clean(text, "quote") == (unicodedata.normalize("NFC", text), ())


@pytest.mark.parametrize(
    "text",
    [
        "👩🏽‍🎓 et 👨‍👩‍👧‍👦",
        "❤️ ☎︎",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f 🇨🇦",
        "می\u200cخواهم",
        "\u200fשלום\u200e!",
        "«\u00a0Oui\u00a0» 13\u00a0h\u00a030\u202f!",
        "Une ligne\n\n  puis une autre",
    ],
)
def test_what_words_and_emoji_are_written_with_stays(text: str) -> None:
    assert clean(text, "quote") == (text, ())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_becomes_one_line_feed_without_a_notice(end: str) -> None:
    assert clean(f"un{end}{end}deux", "quote") == ("un\n\ndeux", ())


def test_a_tab_is_a_space_and_spaces_at_the_ends_go() -> None:
    assert clean("  un\tdeux \t\ntrois\u00a0\n\n", "quote") == ("un deux\ntrois", ())


def test_a_line_joins_its_lines_by_single_spaces() -> None:
    assert clean_line("Marie \r\n\r\n  Tremblay\u2028", "name") == ("Marie Tremblay", ())


def test_decomposed_accents_are_composed_without_a_notice() -> None:
    assert clean("pers\u0065\u0301ve\u0301rance", "quote") == ("persévérance", ())


@pytest.mark.parametrize(
    "sign", ["\x00", "\x1b", "\x7f", "\x9f", "\ufeff", "\u202a", "\u202e", "\u2066", "\u2069", "\ufdd0", "\U0010ffff"]
)
def test_a_sign_that_cannot_be_drawn_goes_with_a_notice(sign: str) -> None:
    cleaned, problems = clean(f"oui{sign} non", "quote")
    assert cleaned == "oui non"
    assert [(problem.code, problem.severity, problem.place) for problem in problems] == [
        ("characters-removed", "notice", "quote")
    ]


def test_one_notice_counts_all_that_was_removed() -> None:
    cleaned, (problem,) = clean("\ud83d a\x00b\x01c\x02", "role")
    assert cleaned == "abc"
    assert problem.words.fr.startswith("4 signes invisibles ont été")
    assert problem.words.en.startswith("4 invisible signs were")
    _, (single,) = clean("a\x00", "role")
    assert single.words.fr.startswith("1 signe invisible a été")
    assert single.words.en.startswith("1 invisible sign was")


def test_a_text_is_taken_up_to_its_limit_and_refused_beyond() -> None:
    assert clean("a" * TEXT_LIMIT, "quote")[0] == "a" * TEXT_LIMIT
    with pytest.raises(Refused) as refusal:
        clean("a" * (TEXT_LIMIT + 1), "quote")
    (problem,) = refusal.value.problems
    assert (problem.code, problem.severity, problem.place) == ("text-too-long", "error", "quote")
    assert "5\u00a0001 caractères; il peut en compter 5\u00a0000" in problem.words.fr
    assert "5,001" in problem.words.en
    assert problem.mend is not None


def test_a_decomposed_text_is_measured_as_it_will_be_kept() -> None:
    assert clean("e\u0301" * TEXT_LIMIT, "quote")[0] == "é" * TEXT_LIMIT


def test_a_line_has_a_limit_of_its_own() -> None:
    assert clean_line("a" * LINE_LIMIT, "name")[0] == "a" * LINE_LIMIT
    with pytest.raises(Refused):
        clean_line("a" * (LINE_LIMIT + 1), "name")


def test_a_text_that_composition_lengthens_past_the_limit_is_refused_at_once() -> None:
    # U+0958 is written with two characters in NFC: taken the first time, it would be refused the second.
    with pytest.raises(Refused):
        clean("\u0958" * (TEXT_LIMIT - 1), "quote")


def test_a_huge_run_of_accents_is_refused_without_being_composed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("composer.core.cleaning.unicodedata", None)
    with pytest.raises(Refused):
        clean("a" + "\u0301\u0323" * 1_000_000, "quote")
