"""Nothing is proposed of whoever asks to be left out of the campaign."""

import pytest

from composer.core.quotes.proposals import DECLINED, parse_answers, propose_quotes
from composer.core.quotes.refusals import refusals
from composer.core.quotes.voices.declining import declines

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
    ],
)
def test_a_story_of_having_declined_once_is_a_story(text: str) -> None:
    assert not declines(text)
