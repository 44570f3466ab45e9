from hypothesis import given
from hypothesis import strategies as st

from composer.core.document.edits import accent_word, write_quote
from composer.core.text.accents import accented_spans, followed, known_words, offered_words, word_in
from composer.core.visual import MOST_ACCENTS, Visual

QUOTE = "J’ai repris l’école, puis l’école m’a repris: il n’y a pas de petite école."


def test_words_offered_are_those_that_stand_alone_each_once() -> None:
    offered = offered_words(QUOTE, "fr")
    assert [word for word in offered if word.lower() == "école"] == ["école"]
    assert {"repris", "petite"} <= set(offered)
    assert {"de", "l’", "J’"}.isdisjoint(offered)


def test_a_word_is_found_however_it_is_typed() -> None:
    assert word_in(QUOTE, "L'ÉCOLE", "fr") == "école"
    assert word_in(QUOTE, "collège", "fr") == ""
    assert word_in(QUOTE, "petite école", "fr") == ""


def test_a_third_word_takes_the_place_of_the_oldest_and_a_second_press_takes_it_off() -> None:
    visual = Visual("bloc", quote=QUOTE)
    for word in ("repris", "école", "petite"):
        visual = accent_word(visual, word)
    assert visual.accents == ("école", "petite")
    assert accent_word(visual, "École").accents == ("petite",)


def test_an_accent_follows_the_word_as_it_is_typed_over_and_goes_away_with_it() -> None:
    visual = Visual("bloc", quote="J’ai persévéré longtemps.", accents=("persévéré",))
    for typed in ("J’ai persévér longtemps.", "J’ai persévérée longtemps.", "Oui, j’ai persévérée très longtemps."):
        visual = write_quote(visual, typed)
    assert visual.accents == ("persévérée",)
    gone = write_quote(visual, "Oui, j’ai très longtemps.")
    assert gone.accents == ()
    assert write_quote(gone, "Oui, j’ai persévérée très longtemps.").accents == ()


def test_a_quote_that_is_replaced_keeps_only_the_accents_that_it_has() -> None:
    visual = Visual("bloc", quote="Tomber sept fois, se relever huit.", accents=("relever", "Tomber"))
    assert write_quote(visual, "On peut tomber.").accents == ("Tomber",)


def test_a_word_is_found_in_drawn_lines_whatever_its_capitals_and_marks_around_it() -> None:
    lines = ("« L’ÉCOLE,", "C’EST", "L’ÉCOLE.\u00a0»")
    found = [(index, lines[index][first:past]) for index, first, past in accented_spans(lines, ("école",), "fr")]
    assert found == [(0, "ÉCOLE"), (2, "ÉCOLE")]


def test_a_compound_that_two_lines_share_is_found_in_both() -> None:
    lines = ("Vive le Saguenay-", "Lac chez nous")
    found = [lines[index][first:past] for index, first, past in accented_spans(lines, ("Saguenay-Lac",), "fr")]
    assert found == ["Saguenay-", "Lac"]


@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(["fr", "en"]))
def test_accents_are_always_words_of_the_quote_and_never_too_many(before: str, after: str, language: str) -> None:
    visual = Visual("bloc", quote=before, language="fr" if language == "fr" else "en")
    for word in offered_words(before, visual.language):
        visual = accent_word(visual, word)
    assert len(visual.accents) <= MOST_ACCENTS
    assert known_words(visual.accents, before, visual.language) == visual.accents
    kept = followed(visual.accents, before, after, visual.language)
    assert known_words(kept, after, visual.language) == kept
