import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.big_word.choice import USUAL, big_word, group_in, groups_of, offered
from composer.core.big_word.clauses import MOST_WORDS
from composer.core.text.line_breaking import binding
from composer.core.words import LANGUAGES, Language
from tests.core.big_word.pieces import quotes


def test_the_words_chosen_are_taken_while_the_quote_has_them() -> None:
    quote = "Le courage d’une école entière"
    assert big_word(quote, "école entière", "fr") == "école entière"
    assert big_word(quote, "usine", "fr") == "courage"


def test_a_single_word_chosen_before_there_were_groups_is_still_taken() -> None:
    assert big_word("Je ne lâche pas.", "lâche", "fr") == "lâche"
    assert big_word("Le courage d’avancer", "avancer", "fr") == "avancer"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_quote_without_words_good_alone_has_the_subject_of_the_campaign(language: Language) -> None:
    for quote in ("", "12 345 !", "et de la", "x"):
        assert offered(quote, language) == (USUAL.to(language),)
        assert big_word(quote, "", language) == USUAL.to(language)


def test_the_subject_of_the_campaign_may_be_chosen_for_any_quote() -> None:
    assert big_word("J’ai continué.", "persévérance", "fr") == "persévérance"
    assert offered("Oui, j’ai continué.", "fr") == ("j’ai continué", "persévérance")
    assert offered("La persévérance!", "fr") == ("persévérance",)


def test_at_most_three_groups_are_offered() -> None:
    quote = "Oser. Recommencer. Essayer. Avancer. Rêver."
    assert offered(quote, "fr") == ("Oser", "Recommencer", "Essayer")


def test_groups_are_offered_once_as_typed_without_their_signs() -> None:
    quote = "L’ÉCOLE, (enfin) l’école! Aujourd’hui, des étudiant·es."
    singles = [group for group in groups_of(quote, "fr") if " " not in group]
    assert singles == ["ÉCOLE", "enfin", "école", "Aujourd’hui", "étudiant·es"]


def test_a_group_begins_without_its_article_and_crosses_no_punctuation() -> None:
    assert groups_of("J’ai l’envie d’apprendre, moi.", "fr") == (
        "J’ai l’envie",
        "J’ai l’envie d’apprendre",
        "ai l’envie",
        "ai l’envie d’apprendre",
        "envie",
        "envie d’apprendre",
        "apprendre",
        "moi",
    )


@pytest.mark.parametrize(
    ("typed", "group"),
    [
        ("n'abandonne jamais", "N’abandonne jamais"),
        ("N’abandonne jamais!", "N’abandonne jamais"),
        ("d’apprendre", "apprendre"),
        ("  l'envie   d'apprendre ", "envie d’apprendre"),
        ("jamais l’envie", "jamais l’envie"),
        ("abandonne, jamais", ""),
        ("usine", ""),
        ("", ""),
    ],
)
def test_a_group_typed_by_hand_is_the_one_of_the_quote(typed: str, group: str) -> None:
    assert group_in("N’abandonne jamais l’envie d’apprendre.", typed, "fr") == group


@given(quotes, st.sampled_from(LANGUAGES))
def test_every_group_is_one_to_three_words_of_the_quote_and_leans_on_nothing(quote: str, language: Language) -> None:
    for group in groups_of(quote, language):
        assert 1 <= len(group.split(" ")) <= MOST_WORDS
        assert language not in binding(group) or group.lower().endswith("pas")
        assert group_in(quote, group, language) == group
        assert big_word(quote, group, language) == group


def test_the_whole_of_a_short_quote_is_not_said_twice() -> None:
    assert big_word("Je me relance.", "", "fr") == "persévérance"
    assert "Je me relance" not in offered("Je me relance.", "fr")
    assert "Never give up" not in offered("Never give up!", "en")
