"""The forms in which answers come: counted lines, a portrait by somebody else, one usable sentence alone."""

import pytest

from composer.core.quotes.proposals import parse_answers, propose_quotes


def _proposed(text: str) -> list[str]:
    return [quote.text for quote in propose_quotes(parse_answers(text), lambda _: True).quotes]


def test_lines_counted_without_a_mark_are_numbered_answers() -> None:
    text = "1 c'est refaire la prise jusqu'au sommet\n3 demande à quelqu'un de tenir la corde\n4 non"
    assert [answer.number for answer in parse_answers(text)] == [1, 3, 4]
    assert [answer.number for answer in parse_answers("3 fois j'ai refait mon examen, et 2 fois ma valise.")] == [0]


def test_marked_words_after_a_heading_that_gives_them_are_the_person_s() -> None:
    text = "Portrait de l'équipe :\nSes mots :\n« J'ai recousu la même voile onze fois, et elle a tenu la tempête. »"
    assert _proposed(text) == ["« J'ai recousu la même voile onze fois, et elle a tenu la tempête. »"]
    assert _proposed(text.replace("Ses mots :", "Mon auteur préféré disait :")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Notre ambassadeur n'a jamais baissé les bras malgré les obstacles.",
        "A mother of three, she went back to school at forty.",
        "Il ne faut jamais abandonner, à part les régimes.",
        "Travaille fort et un jour, toi aussi, tu auras un mal de dos.",
        "Un coureur ne regarde pas derrière, répétait notre entraîneur à chaque pratique.",
        "Je suis disponible les lundis en soirée pour une rencontre.",
        "Écoute active",
        "Lecture, vélo, plein air",
    ],
)
def test_presentations_rules_with_an_exception_and_items_are_no_quotes(text: str) -> None:
    assert _proposed(text) == []


def test_a_person_s_one_usable_sentence_is_proposed_where_nothing_better_is() -> None:
    scene = "J'ai eu mon bac le même jour que ma petite-fille a eu sa maternelle, on avait chacune notre chapeau."
    weak = "Elle riait beaucoup ce matin-là."
    assert _proposed(f"{scene} {weak}") == [scene]
    assert _proposed(f"{scene} {weak} Haha, just kidding.") == []
