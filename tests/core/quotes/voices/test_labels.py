"""A label before a colon is no part of a sentence, unlike a clause that a colon explains."""

import pytest

from composer.core.quotes.proposals import parse_answers, propose_quotes
from composer.core.quotes.voices.labels import after_label


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
