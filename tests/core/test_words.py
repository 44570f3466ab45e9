import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.words import LANGUAGES, Words, counted, decimal, grouped, meant, named, printable, shown


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


def test_a_sentence_is_filled_in_each_language_and_by_what_is_said_alike_in_both() -> None:
    sentence = Words("{count} sur {thing}", "{count} on {thing}")
    assert sentence.format(count=3, thing=Words("l’affiche", "the poster")) == Words(
        "3 sur l’affiche", "3 on the poster"
    )


@pytest.mark.parametrize(
    ("number", "places", "fr", "en"), [(1.25, 1, "1,2", "1.2"), (4.5, 2, "4,50", "4.50"), (-3, 0, "-3", "-3")]
)
def test_a_fraction_is_written_as_each_language_does(number: float, places: int, fr: str, en: str) -> None:
    assert decimal(number, places) == Words(fr, en)


@pytest.mark.parametrize(
    ("number", "french", "english"),
    [
        (0, "0 ligne", "0 rows"),
        (1, "1 ligne", "1 row"),
        (2, "2 lignes", "2 rows"),
        (1200, "1\u00a0200 lignes", "1,200 rows"),
    ],
)
def test_none_is_singular_in_french_and_plural_in_english(number: int, french: str, english: str) -> None:
    row, rows = Words("{count} ligne", "{count} row"), Words("{count} lignes", "{count} rows")
    assert counted(number, row, rows) == Words(french, english)


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
