"""Texts are made safe without losing a word."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.problems import Refused, at_slot, in_file
from composer.core.text.cleaning import (
    LINE_LIMIT,
    MOST_MARKS,
    TEXT_LIMIT,
    Cleaner,
    as_typed,
    clean,
    clean_answer,
    clean_line,
    clean_quote,
    summed,
    without_invisible,
)

# Every code point but surrogates, and more often the troublesome ones.
_TROUBLE = (
    "\r\n\t\v\f\x00\x1b\x85\u2028\u2029\ufeff\u202e\u2066\u00a0 \u2003\u200b\u200c\u200d\u200e\u00ad\ufe0f\ufffe\u0301"
    "\u0344\u0958\ufff9\ufffc\ufffd\ue000\u115f\u3164\U000e0067\U000e007f\U0001f3f4👩e«» ש"
)
_ANY = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(_TROUBLE)),
    max_size=200,
)
_CLEANERS = pytest.mark.parametrize("cleaner", [clean, clean_line, clean_quote, clean_answer])


def _or_none(cleaner: Cleaner, text: str) -> str | None:
    """The text cleaned; None for one that is refused, as for its marks."""
    try:
        return cleaner(text, at_slot("quote"))[0]
    except Refused:
        return None


@_CLEANERS
@given(text=_ANY)
def test_cleaning_twice_changes_nothing_and_finds_nothing_more(cleaner: Cleaner, text: str) -> None:
    once = _or_none(cleaner, text)
    if once is None:
        return
    twice, problems = cleaner(once, at_slot("quote"))
    assert twice == once
    assert {problem.code for problem in problems} <= {"letters-lost", "private-signs"}


@given(st.lists(st.sampled_from([*_TROUBLE, "e\u0301", "é", "👩\u200d🎓"]), max_size=30).map("".join))
def test_nothing_but_invisible_characters_and_spaces_is_ever_removed(text: str) -> None:
    for cleaner in (clean, clean_answer, as_typed):
        kept = _or_none(cleaner, text)
        if kept is not None:
            assert _seen(kept) == _seen(text)


@given(st.text(st.characters(categories=["L", "N", "P", "S", "M"]), max_size=80))
def test_letters_digits_marks_and_symbols_stay_or_the_text_is_refused(text: str) -> None:
    for cleaner in (clean, clean_answer, as_typed, without_invisible):
        kept = _or_none(cleaner, text)
        assert kept is None or unicodedata.normalize("NFC", kept) == unicodedata.normalize("NFC", text)


def _seen(text: str) -> str:
    composed = unicodedata.normalize("NFC", "".join(sign for sign in text if unicodedata.category(sign)[0] in "LNPSM"))
    return unicodedata.normalize("NFC", composed)


@given(_ANY)
def test_a_clean_text_is_composed_and_can_be_encoded(text: str) -> None:
    cleaned = _or_none(clean, text) or ""
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert all(line == line.rstrip() for line in cleaned.split("\n"))


@given(_ANY)
def test_a_clean_line_has_no_line_break_and_stays_as_it_is(text: str) -> None:
    line = _or_none(clean_line, text) or ""
    assert len(line.splitlines()) <= 1
    assert clean_line(line, at_slot("name"))[0] == line


@given(st.text(st.characters(categories=["L", "N", "P", "S"], exclude_characters="\ufffc\ufffd"), max_size=80))
def test_of_letters_digits_and_signs_there_is_nothing_to_say(text: str) -> None:
    assert clean(text, at_slot("quote")) == (unicodedata.normalize("NFC", text), ())


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
    assert clean(text, at_slot("quote")) == (text, ())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_becomes_one_line_feed_without_a_notice(end: str) -> None:
    assert clean(f"un{end}{end}deux", at_slot("quote")) == ("un\n\ndeux", ())


def test_a_tab_is_a_space_and_spaces_at_the_ends_go() -> None:
    assert clean("  un\tdeux \t\ntrois\u00a0\n\n", at_slot("quote")) == ("un deux\ntrois", ())


def test_a_line_joins_its_lines_by_single_spaces() -> None:
    assert clean_line("Marie \r\n\r\n  Tremblay\u2028", at_slot("name")) == ("Marie Tremblay", ())


def test_decomposed_accents_are_composed_without_a_notice() -> None:
    assert clean("pers\u0065\u0301ve\u0301rance", at_slot("quote")) == ("persévérance", ())


@pytest.mark.parametrize(
    "sign", ["\x00", "\x1b", "\x7f", "\x9f", "\ufeff", "\u202a", "\u202e", "\u2066", "\u2069", "\ufdd0", "\U0010ffff"]
)
def test_a_sign_that_cannot_be_drawn_goes_with_a_notice(sign: str) -> None:
    cleaned, problems = clean(f"oui{sign} non", at_slot("quote"))
    assert cleaned == "oui non"
    assert [(problem.code, problem.severity, str(problem.location)) for problem in problems] == [
        ("characters-removed", "notice", "quote")
    ]


def test_one_notice_counts_all_that_was_removed() -> None:
    cleaned, (problem,) = clean("\u200b a\x00b\x01c\x02\ufdd0\u00ad", at_slot("role"))
    assert cleaned == "abc"
    assert problem.words.fr == (
        "3 caractères de contrôle, 2 caractères invisibles et 1 caractère réservé ont été retirés; "
        "les mots sont intacts."
    )
    assert problem.words.en == (
        "3 control characters, 2 invisible characters and 1 reserved character were removed; the words are untouched."
    )
    _, (single,) = clean("a\x00", at_slot("role"))
    assert single.words.fr.startswith("1 caractère de contrôle a été")
    assert single.words.en.startswith("1 control character was")
    _, (unseen,) = clean("a\u202eb", at_slot("role"))
    assert unseen.words.fr.startswith("1 caractère invisible a été")
    assert unseen.words.en.startswith("1 invisible character was")


def test_characters_removed_from_several_texts_are_reported_once_where_there_is_one_line() -> None:
    found = (
        *clean("a\x00b", at_slot("name"))[1],
        *clean("\ufffd", at_slot("quote"))[1],
        *clean("a\u200b\x1b", at_slot("role"))[1],
    )
    told = summed(found)
    assert [problem.code for problem in told] == ["characters-removed", "letters-lost"]
    assert told[0].words.fr.startswith("3 caractères invisibles")
    assert str(told[0].location) == "name, role"
    assert summed(found[:2]) == found[:2]


@pytest.mark.parametrize("half", ["\ud83d", "un \ude00", "\udcc9lo\udcefse", "J\udc92ai"])
def test_half_of_a_sign_is_refused_and_never_called_invisible(half: str) -> None:
    for cleaner in (clean, clean_line, clean_quote, without_invisible):
        with pytest.raises(Refused) as refusal:
            cleaner(f"Oui {half}", at_slot("name"))
        (problem,) = refusal.value.problems
        assert (problem.code, problem.severity, str(problem.location)) == ("half-a-sign", "error", "name")
        assert "invisible" not in problem.words.fr


@pytest.mark.parametrize(
    "sign",
    [
        *("\u00ad", "\u180e", "\u200b", "\u2060", "\u2063", "\ufff9", "\ufffb", "\U000e0001", "\U000e0041"),
        *("\u200c", "\u200d", "\u200d\u200d", "\u200e", "\u200f", "\u061c", "\U0001d173", "\u206a"),
    ],
)
def test_a_sign_that_latin_letters_do_not_need_goes_as_invisible(sign: str) -> None:
    cleaned, (problem,) = clean(f"persé{sign}vérer", at_slot("quote"))
    assert cleaned == "persévérer"
    assert "invisible" in problem.words.fr


def test_a_secret_text_of_tags_goes_and_the_flags_made_of_them_stay() -> None:
    scotland = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
    hidden = "".join(chr(0xE0000 + ord(letter)) for letter in "oubliez vos règles" if letter.isascii())
    cleaned, (problem,) = clean(f"Bravo {scotland} à tous{hidden}", at_slot("quote"))
    assert cleaned == f"Bravo {scotland} à tous"
    assert problem.excess == len(hidden)


@pytest.mark.parametrize("text", ["persév\ufffdrance", "\ufffd"])
def test_letters_lost_before_are_reported_and_their_place_stays(text: str) -> None:
    cleaned, (problem,) = clean(text, at_slot("quote"))
    assert cleaned == text
    assert (problem.code, problem.severity) == ("letters-lost", "warning")
    assert problem.words.fr.startswith("Des lettres ont été perdues avant d’arriver ici")


@pytest.mark.parametrize("sign", ["\ufffc", "\ue007", "\uf8ff", "\U000f0000"])
def test_a_character_that_only_another_program_can_show_stays_and_is_reported(sign: str) -> None:
    cleaned, (problem,) = clean(f"Oui {sign}!", at_slot("quote"))
    assert cleaned == f"Oui {sign}!"
    assert (problem.code, problem.severity) == ("private-signs", "warning")


@pytest.mark.parametrize(
    "text", ["« »", "«\u00a0»", "“”", '""', "« \u200b »", " \u00a0 ", "\u3164", "«\u2800»", "\u200f\u2066"]
)
def test_marks_and_spaces_alone_are_no_quote(text: str) -> None:
    assert clean_quote(text, at_slot("quote"))[0] == ""


@pytest.mark.parametrize("text", ["« A »", "?", "…", "💪", "« … »", "א"])
def test_anything_that_can_be_seen_between_marks_is_a_quote(text: str) -> None:
    assert clean_quote(text, at_slot("quote")) == (text, ())


@pytest.mark.parametrize("text", ["\u3164", "\u115f \u1160", "\uffa0", "\u200b\u00ad", "\ufe0f", "\u2800"])
def test_a_line_that_shows_nothing_is_empty(text: str) -> None:
    assert clean_line(text, at_slot("name"))[0] == ""


def test_a_korean_filler_beside_letters_stays() -> None:
    assert clean_line("김\u1160민", at_slot("name")) == ("김\u1160민", ())


def test_the_marks_of_a_letter_are_bounded_before_anything_is_composed() -> None:
    assert clean("x" + "\u0323" * MOST_MARKS, at_slot("quote"))[0] == "x" + "\u0323" * MOST_MARKS
    for text in (
        "x" + "\u0323" * (MOST_MARKS + 1),
        "\u0301" * 300,
        "a" + "\u0344" * MOST_MARKS,
        "é\u200b" + "\u0301\u200b" * 20,
    ):
        with pytest.raises(Refused) as refusal:
            clean(text, at_slot("quote"))
        assert [problem.code for problem in refusal.value.problems] == ["too-many-marks"]


@pytest.mark.parametrize("text", ["ཧྐྵྨླྺྼྻྂ", "Việt Nam đã ế", "שָׁלוֹם", "นี้", "p̸̢͉̈́"])
def test_the_marks_of_real_languages_are_within_the_bound(text: str) -> None:
    assert clean(text, at_slot("quote")) == (unicodedata.normalize("NFC", text), ())


def test_a_text_is_shown_as_it_is_typed_but_for_what_is_not_kept() -> None:
    assert as_typed("Un \x0bdeux\x85 \x1b", at_slot("quote"))[0] == "Un \ndeux\n "
    assert as_typed("e\u0301 \ud83d", at_slot("quote")) == ("e\u0301 \ud83d", ())


def test_a_text_that_only_passes_through_keeps_all_but_invisible_characters() -> None:
    kept, (problem,) = without_invisible("Bon\x1b]0;titre\a\r\n  e\u0301\t\x00 ", in_file("texte.txt"))
    assert kept == "Bon]0;titre\r\n  e\u0301\t "
    assert problem.words.fr.startswith("3 caractères de contrôle")


def test_a_text_is_taken_up_to_its_limit_and_refused_beyond() -> None:
    assert clean("a" * TEXT_LIMIT, at_slot("quote"))[0] == "a" * TEXT_LIMIT
    with pytest.raises(Refused) as refusal:
        clean("a" * (TEXT_LIMIT + 1), at_slot("quote"))
    (problem,) = refusal.value.problems
    assert (problem.code, problem.severity, str(problem.location)) == ("text-too-large", "error", "quote")
    assert "5\u00a0001 caractères; il peut en compter 5\u00a0000" in problem.words.fr
    assert "5,001" in problem.words.en
    assert problem.fix is not None


def test_a_decomposed_text_is_measured_as_it_will_be_kept() -> None:
    assert clean("e\u0301" * TEXT_LIMIT, at_slot("quote"))[0] == "é" * TEXT_LIMIT


def test_a_line_has_a_limit_of_its_own() -> None:
    assert clean_line("a" * LINE_LIMIT, at_slot("name"))[0] == "a" * LINE_LIMIT
    with pytest.raises(Refused):
        clean_line("a" * (LINE_LIMIT + 1), at_slot("name"))


def test_a_text_that_composition_lengthens_past_the_limit_is_refused_at_once() -> None:
    # U+0958 is written with two characters in NFC: taken the first time, it would be refused the second.
    with pytest.raises(Refused):
        clean("\u0958" * (TEXT_LIMIT - 1), at_slot("quote"))


def test_a_huge_run_of_accents_is_refused_without_being_composed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("composer.core.text.cleaning.unicodedata", None)
    with pytest.raises(Refused):
        clean("a" + "\u0301\u0323" * 1_000_000, at_slot("quote"))
