import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.text.big_word import big_word, words_of
from composer.core.text.line_breaking import binding
from composer.core.words import LANGUAGES, Language

_PIECES = [
    "je",
    "l’",
    "école",
    " ",
    ", ",
    "«\u00a0",
    "\u00a0»",
    "jusqu’",
    "à",
    "confiance",
    "(",
    "peut-être",
    "!",
    "pas",
]


@pytest.mark.parametrize(
    ("quote", "language", "word"),
    [
        ("On m’a dit que j’arriverais en retard. La persévérance m’a portée.", "fr", "persévérance"),
        ("Le courage, c’est d’essayer encore.", "fr", "courage"),
        ("J’ai osé: j’ai demandé de l’aide.", "fr", "osé"),
        ("Un pas après l’autre, on arrive.", "fr", "pas"),
        ("Je n’avais pas de plan, seulement une montagne devant moi.", "fr", "montagne"),
        ("Aujourd’hui, toujours, beaucoup: bleu.", "fr", "bleu"),
        ("« Continuez! »", "fr", "Continuez"),
        ("On m’a dit que j’arriverais en retard. C’est ce jour-là que tout a commencé.", "fr", "commencé"),
        ("Ma mère croyait en moi quand je n’y croyais plus.", "fr", "mère"),
        ("Je me relève, toujours.", "fr", "relève"),
        ("Le chemin est long, mais on y va.", "fr", "chemin"),
        ("Mon professeur m’attendait chaque mardi.", "fr", "professeur"),
        ("Elle arriverait.", "fr", "arriverait"),
        ("We couldn’t have done it without my sister.", "en", "sister"),
        ("I dreamed of it, then I tried again.", "en", "tried"),
        ("Through it all, the workshop stayed open.", "en", "workshop"),
        ("et de la", "fr", ""),
        ("", "fr", ""),
        ("12 345 !", "fr", ""),
    ],
)
def test_the_word_proposed_is_of_perseverance_else_the_longest(quote: str, language: Language, word: str) -> None:
    assert big_word(quote, "", language) == word


def test_the_word_chosen_is_taken_while_the_quote_has_it() -> None:
    quote = "Le courage d’une école entière"
    assert big_word(quote, "école", "fr") == "école"
    assert big_word(quote, "usine", "fr") == "courage"


def test_words_are_offered_once_as_typed_without_their_signs() -> None:
    quote = "L’ÉCOLE, (enfin) l’école! Aujourd’hui, peut-être, des étudiant·es."
    assert words_of(quote, "fr") == ("ÉCOLE", "enfin", "école", "Aujourd’hui", "peut-être", "étudiant·es")


@given(st.lists(st.sampled_from(_PIECES), max_size=12).map("".join) | st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_the_word_is_always_in_the_quote_and_leans_on_no_other(quote: str, language: Language) -> None:
    word = big_word(quote, "", language)
    assert word == "" or word in words_of(quote, language)
    for each in words_of(quote, language):
        assert each[0].isalpha()
        assert each[-1].isalpha()
        assert language not in binding(each) or each.lower() == "pas"
