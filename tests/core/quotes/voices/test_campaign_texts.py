"""The campaign's names, theme, phrase, questions and blanks in an answer are headings, not a person's quote."""

from pathlib import Path

import pytest

from composer.core.quotes.proposals import parse_answers, propose_quotes
from composer.core.quotes.refusals import refusals
from composer.core.quotes.voices.campaign_texts import campaign_texts, is_campaigns
from composer.storage.campaigns.campaign_file import read_campaign

_CAMPAIGN = read_campaign(Path(__file__).parents[4] / "resources" / "campaigns" / "jps-2026.toml")
_OWN = campaign_texts(_CAMPAIGN)
_SCENE = "J'ai recommencé ma soudure douze fois, et la treizième tient encore le pont."


@pytest.mark.parametrize(
    "text",
    [
        _CAMPAIGN.theme["fr"].value,
        f"Thème : {_CAMPAIGN.theme['fr'].value.upper()}!",
        _CAMPAIGN.phrase.value,
        "La persévérance fait toute la différence",
        "Semaine de la persévérance scolaire",
    ],
)
def test_a_text_of_the_campaign_is_never_proposed(text: str) -> None:
    assert is_campaigns(text, _OWN)
    answers = parse_answers(f"{text}\n\n{_SCENE}")
    proposed = propose_quotes(answers, lambda _: True, own=_OWN).quotes
    assert [quote.text for quote in proposed] == [_SCENE]
    assert {each.code for each in refusals(answers, proposed, lambda _: True, own=_OWN)} <= {"heading"}


def test_words_of_one_s_own_beside_the_theme_are_the_person_s() -> None:
    assert not is_campaigns(f"{_CAMPAIGN.theme['fr'].value}, et j'ai compté les miens dans la neige.", _OWN)
    assert not is_campaigns(_SCENE, _OWN)
