"""Nothing is proposed of whoever asks to be left out of the campaign, or of whom somebody else answers for."""

import pytest

from composer.core.quotes.proposals import BY_SOMEBODY_ELSE, DECLINED, parse_answers, propose_quotes
from composer.core.quotes.refusals import refusals
from composer.core.quotes.voices.declining import answers_for_somebody, declines

_GOOD = "J'ai appris à souder tout seul dans le garage de mon oncle, et je soude encore."


@pytest.mark.parametrize(
    "text",
    [
        "Merci de retirer mon nom.",
        "Enlevez ma photo svp.",
        "J'aimerais mieux pas être sur une affiche.",
        "Je préfère ne pas participer.",
        "Please take me off the list.",
        "I'd rather not be on a poster.",
        "Please don't publish any of this.",
        "Ne publiez pas mes réponses.",
    ],
)
def test_whoever_asks_to_be_left_out_has_no_quote_and_is_told_why(text: str) -> None:
    answers = parse_answers(f"{_GOOD} {text}")
    found = propose_quotes(answers, lambda _: True)
    assert (found.quotes, found.problem) == ((), DECLINED)
    assert {refusal.code for refusal in refusals(answers, (), lambda _: True)} == {"declined"}


@pytest.mark.parametrize(
    "text",
    [
        "Je ne voulais pas participer au spectacle, et j'ai fini sur la scène.",
        "J'ai retiré mon nom de la porte le jour de ma retraite.",
        "I took my name off the waiting list and opened my own shop.",
        "I don't use my words carelessly.",
    ],
)
def test_a_story_of_having_declined_once_is_a_story(text: str) -> None:
    assert not declines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mon garçon est trop gêné pour répondre, alors je le fais pour lui.",
        "Ma fille est au camp: je réponds à sa place.",
        "J'ai rempli le formulaire pour mon fils, qui travaille ce soir.",
        "Je réponds au nom de notre président.",
        "I'm answering for my daughter, who is at practice.",
    ],
)
def test_answers_written_for_somebody_else_have_no_quote_and_the_reason_is_told(text: str) -> None:
    answers = parse_answers(f"{text} {_GOOD}")
    found = propose_quotes(answers, lambda _: True)
    assert (found.quotes, found.problem) == ((), BY_SOMEBODY_ELSE)
    assert "j'ai appris à souder" in found.rest.lower()
    assert {refusal.code for refusal in refusals(answers, (), lambda _: True)} == {"by-somebody-else"}


@pytest.mark.parametrize(
    "text",
    [
        "Mon père n'a jamais fini l'école, alors je le fais pour lui.",
        "J'ai répondu pour lui faire plaisir, et j'ai été engagé.",
        "Je parle au nom de ceux qui n'osent pas.",
        "I answer for my own mistakes.",
    ],
)
def test_what_is_done_for_somebody_is_a_story(text: str) -> None:
    assert not answers_for_somebody(text)
