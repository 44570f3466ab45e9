"""A label before a colon and the campaign's own texts are headings; a clause that a colon explains is the person's."""

from pathlib import Path

import pytest

from composer.core.quotes.proposals import parse_answers, propose_quotes
from composer.core.quotes.refusals import refusals
from composer.core.quotes.voices.headings import after_label, campaign_texts, is_campaigns
from composer.storage.campaigns.campaign_file import read_campaign


@pytest.mark.parametrize(
    ("label", "sentence"),
    [
        ("Petit ajout : ", "J'ai signé mon premier contrat avec un crayon de plomb."),
        ("Conseil aux plus jeunes : ", "Restez assis cinq minutes de plus."),
        ("Quel est votre plus beau souvenir?: ", "Mon père m'attendait au bout du quai."),
        ("For the students: ", "Keep the pencil moving."),
        ("Votre plus grande fierté: ", "J'ai réparé le tracteur avec un manuel écrit en allemand."),
        ("What would you tell a student: ", "Ask for the small task first."),
        ("Plus sérieusement : ", "j'ai relu mon devoir à voix haute, seule dans le garage."),
    ],
)
def test_a_label_is_left_out(label: str, sentence: str) -> None:
    assert (label + sentence)[after_label(label + sentence) :] == sentence


@pytest.mark.parametrize(
    "text",
    [
        "La mer, ça s'apprend comme le reste : en buvant la tasse.",
        "I kept one rule: never close the book angry.",
        "Je me suis présentée à 7:30 tous les matins.",
        "Rien avant le deux-points",
        "Je vous le promets : la peur finit par s'asseoir.",
    ],
)
def test_a_clause_before_a_colon_is_no_label(text: str) -> None:
    assert after_label(text) == 0


def test_words_in_marks_behind_a_label_are_another_s() -> None:
    own = "J'ai appris à souder sous la pluie, et je tremble moins."
    said = f"Texte suggéré : « L'avenir appartient à notre relève. »\n{own}"
    quotes = propose_quotes(parse_answers(said), lambda _: True).quotes
    assert [quote.text for quote in quotes] == [own]


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
