"""Which words no line break parts, told by sentences: « ~ » stands for the space between two that stay together."""

from itertools import accumulate

import pytest

from composer.core.text.binding.word_pairs import BOUND_COST, PAIR_COST, kinds_of, partings
from composer.core.words import Language


def marked(text: str, language: Language) -> str:
    """`text` with « ~ » for the spaces that a line break must not take."""
    words = text.split(" ")
    return "".join(
        word + ("~" if cost == PAIR_COST else " ") for word, cost in zip(words, partings(words, language), strict=True)
    ).rstrip(" ")


@pytest.mark.parametrize(
    "text",
    [
        # A number, in figures or letters, and what it counts; ordinals and « chaque » count too.
        "Après trente-huit~ans, deux~emplois et mille~essais",
        "Chaque~matin, une~deuxième~famille",
        "Plusieurs~personnes vers 19\u00a0000~participants",
        "C’était la première~fois. Mes trois~enfants",
        "Encore 12~recommencements, puis 3,5~kilomètres",
        # What counts nothing: a year, an hour, a pronoun, the end of a clause.
        "Depuis 2019 tout a~changé",
        "Rendez-vous à 13\u00a0h\u00a030 demain",
        "Quelqu’un croyait en moi, l’un comme l’autre",
        "Entre 16 et 20, puis deux, trois",
        # A negation and its verb, near or not.
        "Ça n’était~pas~gagné",
        "Lâche~pas, on lâche~pas souvent",
        "Elle ne~me laisse~jamais tomber",
        "Rien~n’était clair, personne~ne~bougeait",
        "Ce n’est vraiment~pas~fini",
        "Le chemin jamais parcouru, la personne aimée",
        # An auxiliary and its participle, and what may stand between.
        "J’ai~appris, tu avais~compris, elles sont~venues",
        "J’ai toujours~voulu, nous aurions déjà~fini",
        "Ai-je~appris? J’ai peur. J’avais jeudi pour nous",
        # A weekday and its date.
        "Le jeudi~19\u00a0février, puis lundi prochain",
        # « par un ».
        "Tout commence par~un~petit~pas par jour",
    ],
)
def test_french_keeps_these_together_and_no_others(text: str) -> None:
    assert marked(text.replace("~", " "), "fr") == text


@pytest.mark.parametrize(
    "text",
    [
        "Ten~kilometres every~morning, a~second~family",
        "I’m~not~done. We do~not~quit, you never~know",
        "I’ve~never~given up, she’s~gone, my mother’s voice",
        "They didn’t~believe me, I can and I will",
        "It was~finished on Thursday,~February\u00a019, or Monday night",
        "I start by~a~small step by night",
        "Since 2019 everything changed",
    ],
)
def test_english_keeps_these_together_and_no_others(text: str) -> None:
    assert marked(text.replace("~", " "), "en") == text


def test_a_pair_costs_more_than_a_few_short_words_at_the_end_of_lines() -> None:
    assert partings(["deux", "ans", "de", "plus,", "là"], "fr") == [PAIR_COST, 0, BOUND_COST, 0, 0]
    assert PAIR_COST > 3 * BOUND_COST


@pytest.mark.parametrize("dress", ["«\u00a0Deux", "(deux", "“DEUX", "Jusqu’à\u00a0deux"])
def test_a_number_is_known_whatever_its_dress(dress: str) -> None:
    assert partings([dress, "fois"], "fr") == [PAIR_COST, 0]


@pytest.mark.parametrize("words", [[""], [], ["—", "»"], ["👩\u200d👧", "’", "…"], ["’’’"], ["\u00a0"]])
def test_what_has_no_letters_binds_nothing(words: list[str]) -> None:
    assert not any(partings(words, "fr"))
    assert len(partings(words, "en")) == max(1, len(words))


def test_the_other_half_of_a_negation_is_awaited_a_few_words_only() -> None:
    text = "Je ne sais, mais demain jamais. Je n’écris un mot sans que quelque chose me dise jamais"
    costs = partings(text.split(" "), "fr")
    ends = list(accumulate(len(word) + 1 for word in text.split(" ")))
    parted = [text[:end] for end, cost in zip(ends, costs, strict=True) if cost == PAIR_COST]
    assert parted == ["Je ne ", "Je ne sais, mais demain jamais. Je n’écris un "]


def test_the_kinds_of_a_word_are_those_of_its_language() -> None:
    assert "number" in kinds_of("chaque", "fr").last
    assert "number" not in kinds_of("chaque", "en").last
