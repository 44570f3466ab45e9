"""The video script: what it opens and ends with, what it takes to say, when it warns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.campaign.campaign import Campaign
from composer.core.quotes.video_script import LONGEST, reading_seconds, video_script

QUOTE = "Un échec, ce n’est pas un mur : c’est une marche un peu plus haute."
STORY = "J’ai recommencé deux fois. La troisième a été la bonne."


def test_the_script_opens_with_the_phrase_and_ends_by_naming_the_organisation(campaign: Campaign) -> None:
    script = video_script(QUOTE, STORY, campaign, "fr")
    opening, quote, story, closing = script.text.split("\n\n")
    assert opening == campaign.phrase.value
    assert (quote, story) == (QUOTE, STORY)
    assert campaign.organisation.value in closing
    assert script.problems == ()


def test_the_phrase_stays_french_in_an_english_script(campaign: Campaign) -> None:
    script = video_script("Keep going.", "", campaign, "en")
    assert script.text.startswith(campaign.phrase.value)
    assert script.text.endswith("With Réseau réussite Montréal.")


@pytest.mark.parametrize(
    "typed",
    [
        "Dans le cadre des Journées de la persévérance scolaire, je vous partage... mon histoire.",
        "dans le cadre des  journées de la persévérance scolaire je vous partage… mon histoire.",
    ],
)
def test_a_phrase_already_typed_is_not_said_twice(typed: str, campaign: Campaign) -> None:
    text = video_script("", typed, campaign, "fr").text
    assert text.lower().count("persévérance scolaire") == 1
    assert text.startswith(typed)


def test_a_phrase_said_in_passing_does_not_replace_the_opening(campaign: Campaign) -> None:
    text = video_script(QUOTE, "Pourquoi les Journées de la persévérance scolaire?", campaign, "fr").text
    assert text.startswith(campaign.phrase.value)


def test_a_hundred_and_fifty_words_take_a_minute() -> None:
    assert reading_seconds("mot " * 150) == 60
    assert reading_seconds("") == 0


def test_marks_that_are_not_words_take_no_time() -> None:
    assert reading_seconds("[…] on recommence : toujours!") == reading_seconds("on recommence toujours")


def test_an_elided_word_counts_as_one() -> None:
    assert reading_seconds("j’ai appris " * 75) == 60


def test_a_script_beyond_ninety_seconds_says_how_many_words_to_take_out(campaign: Campaign) -> None:
    short = video_script("", "mot " * 180, campaign, "fr")
    long = video_script("", "mot " * 300, campaign, "fr")
    assert short.problems == ()
    assert short.seconds <= LONGEST < long.seconds
    (problem,) = long.problems
    assert problem.code == "script-long"
    assert problem.fix is not None
    over = int("".join(filter(str.isdigit, problem.fix.fr)))
    assert video_script("", "mot " * (300 - over), campaign, "fr").problems == ()


def test_a_script_without_words_of_ones_own_says_so(campaign: Campaign) -> None:
    script = video_script(" ", "\n", campaign, "fr")
    assert [problem.code for problem in script.problems] == ["script-empty"]
    assert script.text.startswith(campaign.phrase.value)


@given(st.text(max_size=200), st.text(max_size=200))
def test_more_words_never_take_less_time(one: str, other: str) -> None:
    assert reading_seconds(f"{one} {other}") >= reading_seconds(one)
