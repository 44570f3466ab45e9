"""What a set of answers is as a whole, what may then be proposed, and why the rest is not."""

import pytest

from composer.core.quotes.proposals import NOT_ANSWERS, parse_answers, propose_quotes
from composer.core.quotes.reading import origin_of_all, read_all
from composer.core.quotes.refusals import refusals
from composer.core.quotes.voices.origin import Origin

_VERSE = """La maison dort, la nuit est moite
Je range ma peur au tiroir
J'ai mis mon cœur dans une boîte
et je marche seul dans le noir"""


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        (_VERSE, "not-answers"),
        (
            "Gardez les mains loin de la lame. Ne forcez jamais une pièce. Recommencez si le voyant clignote.",
            "not-answers",
        ),
        ("Option 1: Keep going. Option 2: I failed twice and came back stronger.", "not-answers"),
        ("Elle peint depuis l'enfance. Elle expose à Tokyo. Ses toiles racontent la mer.", "about-another"),
        ("Le troupeau ne sait pas que c'est samedi. Une saison ratée nourrit la suivante. Sème pareil.", "impersonal"),
        ("J'ai étudié sur le tracteur. Une saison ratée nourrit la suivante. Sème pareil.", "own"),
        ("Sème pareil.", "own"),
        ("I lost my spot in April.\nI learned knots.\nI can tie it by noon.\nI trust it once.", "own"),
        ("j'ai recommencé mon secondaire\navec un crayon\nje conduis un camion\nfais une page à la fois", "own"),
    ],
)
def test_a_set_of_answers_is_known_as_a_whole(text: str, origin: Origin) -> None:
    assert origin_of_all(read_all(parse_answers(text))) == origin


def test_of_what_is_no_answers_nothing_is_proposed_and_the_reason_is_told() -> None:
    answers = parse_answers(_VERSE)
    found = propose_quotes(answers, lambda _: True)
    assert (found.quotes, found.problem) == ((), NOT_ANSWERS)
    assert "je range ma peur" in found.rest.lower()
    assert {refusal.code for refusal in refusals(answers, (), lambda _: True)} == {"not-answers"}


def test_of_whoever_says_i_nowhere_only_what_is_said_to_somebody_comes() -> None:
    answers = parse_answers(
        "Le train gravit la montagne en hiver. Une gare est un début. Reviens demain, même fatigué."
    )
    quotes = propose_quotes(answers, lambda _: True).quotes
    assert [quote.text for quote in quotes] == ["Reviens demain, même fatigué."]
    assert {each.code for each in refusals(answers, quotes, lambda _: True)} == {"unsure"}


@pytest.mark.parametrize(
    "text",
    [
        "The nurses on the fourth floor knew my songs. I danced the day my hair grew back.",
        "Chez nous les portes claquaient. J'ai gardé mon linge dans un sac de hockey jusqu'à dix-huit ans.",
    ],
)
def test_two_hints_of_a_confidence_are_one_and_leave_the_story(text: str) -> None:
    proposals = propose_quotes(parse_answers(text), lambda _: True)
    assert (proposals.quotes, proposals.rest) == ((), "")
    assert {each.kind for each in proposals.left_out} == {"private"}


def test_the_words_of_care_of_whoever_cares_for_others_are_none() -> None:
    text = "Je suis infirmière au quatrième étage. J'ai posé ma première perfusion en tremblant, puis mille."
    assert propose_quotes(parse_answers(text), lambda _: True).left_out == ()


def test_one_hint_alone_is_no_confidence() -> None:
    text = "J'ai gardé mon linge dans un sac de hockey. J'ai fini mon secondaire à l'aréna, entre deux parties."
    assert propose_quotes(parse_answers(text), lambda _: True).left_out == ()
