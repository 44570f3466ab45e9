"""The language of the campaign's own texts: chosen among its own, else the visual's."""

import pytest

from composer.core.campaign.campaign import Campaign
from composer.core.caption.alt_text import alternative_text
from composer.core.poster import Content
from composer.core.text.campaign_texts import family_of, languages_of, unknown_language
from composer.core.text.wording import wording
from composer.core.visual import Person, Visual
from composer.core.words import Words
from tests.spoken import DATES, THEME, in_inuktitut

_VISUAL = Visual("bloc", quote="Oui.", person=Person("Zoé", "Infirmière"), language="en")
_IN_IU = Visual("bloc", quote="Oui.", person=Person("Zoé", "Infirmière"), language="en", campaign_language="iu")


@pytest.fixture
def spoken(campaign: Campaign) -> Campaign:
    return in_inuktitut(campaign, "Essai Nunavik")


def test_the_campaigns_texts_are_in_the_language_chosen_for_them(spoken: Campaign) -> None:
    assert languages_of(spoken) == ("fr", "en", "iu")
    assert (wording("theme", _IN_IU, spoken), wording("dates", _IN_IU, spoken)) == (THEME, DATES)
    assert wording("theme", _VISUAL, spoken) == "Perseverance will take you far"


def test_french_may_be_chosen_on_an_english_visual(campaign: Campaign) -> None:
    visual = Visual("bloc", language="en", campaign_language="fr")
    assert wording("theme", visual, campaign) == "La persévérance, ça mène loin."


@pytest.mark.parametrize("content", ["campaign", "day", "day-name", "day-date"])
def test_a_text_that_is_not_in_that_language_is_in_the_visuals(content: Content, spoken: Campaign) -> None:
    assert wording(content, _IN_IU, spoken, "persevert") == wording(content, _VISUAL, spoken, "persevert")
    assert family_of(content, _IN_IU, spoken, "persevert") == ""


@pytest.mark.parametrize("content", ["quote", "name", "role"])
def test_the_persons_own_words_stay_in_their_language(content: Content, spoken: Campaign) -> None:
    assert wording(content, _IN_IU, spoken) == wording(content, _VISUAL, spoken)
    assert family_of(content, _IN_IU, spoken, "") == ""


def test_what_is_in_that_language_is_drawn_in_its_family(spoken: Campaign) -> None:
    assert family_of("theme", _IN_IU, spoken, "") == "Essai Nunavik"
    assert family_of("theme", _VISUAL, spoken, "") == ""


def test_a_language_that_the_campaign_lacks_is_told_and_the_visuals_taken(campaign: Campaign) -> None:
    assert wording("theme", _IN_IU, campaign) == wording("theme", _VISUAL, campaign)
    problem = unknown_language(_IN_IU, campaign)
    assert problem
    assert (problem.code, problem.severity) == ("unknown-language", "notice")
    assert "iu" in problem.words.fr
    assert unknown_language(_VISUAL, campaign) is None


def test_an_alternative_text_gives_the_words_that_are_drawn(spoken: Campaign) -> None:
    text = alternative_text(_IN_IU, Words("Bloc", "Bloc"), spoken)
    assert THEME in text.full
    assert DATES in text.full
    assert "Perseverance will take you far" not in text.full
    assert THEME in alternative_text(Visual("bloc", campaign_language="iu"), Words("Bloc", "Bloc"), spoken).short
