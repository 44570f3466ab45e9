"""The forms in which answers come: counted lines, a portrait by somebody else, what is withheld, one sentence alone."""

import pytest

from composer.core.quotes.candidates import trim
from composer.core.quotes.proposals import parse_answers, propose_quotes
from composer.core.quotes.scoring import UNSIGNED, WORTH, is_worth


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
    scene = "J'ai eu mon bac vers midi, on avait chacune notre chapeau."
    weak = "Elle riait beaucoup ce matin-là."
    assert _proposed(f"{scene} {weak}") == [scene]
    assert _proposed(f"{scene} {weak} Haha, just kidding.") == []


def test_what_the_first_question_asks_may_begin_an_answer_and_no_other_sentence() -> None:
    defined = "C'est remonter l'horloge même quand personne ne regarde l'heure."
    assert _proposed(f"1. {defined}\n2. Je ne sais pas.") == [defined]
    assert defined not in _proposed(f"1. Mon métier me l'a appris. {defined}\n2. Je ne sais pas.")


def test_numbers_stand_before_a_bullet_or_within_a_title_in_bold_letters() -> None:
    bulleted = "1 • La persévérance, c'est refaire le nœud.\n2 • J'ai perdu trois filets, et j'en ai tressé quatre."
    assert [answer.number for answer in parse_answers(bulleted)] == [1, 2]
    assert _proposed("**2. Un moment difficile**\nJ'ai perdu trois filets, et j'en ai tressé quatre.") == [
        "J'ai perdu trois filets, et j'en ai tressé quatre."
    ]


def test_whom_it_is_said_to_is_cut_before_what_is_said() -> None:
    assert _proposed("Je dirais à un jeune\u00a0: garde tes vieux plans dans un tiroir.") == [
        "[…] garde tes vieux plans dans un tiroir."
    ]
    assert trim("Je lui dirais d'écrire mal, mais d'écrire.") == "Je lui dirais d'écrire mal, mais d'écrire."


def test_an_answer_that_the_person_asks_not_to_publish_is_neither_proposed_nor_told() -> None:
    kept, secret = "J'ai appris à souder sous la pluie.", "J'ai appris à attendre sans poser de question."
    asked = f"1. {kept}\n2. {secret}\n7. Merci de ne pas publier la réponse 2."
    proposals = propose_quotes(parse_answers(asked), lambda _: True)
    assert secret not in [quote.text for quote in proposals.quotes]
    assert proposals.rest == ""
    assert [(each.text, each.kind) for each in proposals.left_out] == [(secret, "withheld")]
    assert secret in _proposed(asked.replace("ne pas publier", "relire"))


def test_more_is_asked_of_a_sentence_that_nothing_shows_to_be_about_effort_or_a_life() -> None:
    scored = WORTH + UNSIGNED / 2
    assert is_worth("J'ai recommencé le moule.", scored, WORTH)
    assert not is_worth("Le conseil a voté une résolution le 9 décembre.", scored, WORTH)
    assert is_worth("Le conseil a voté une résolution le 9 décembre.", WORTH + UNSIGNED, WORTH)
