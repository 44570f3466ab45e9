"""What is left of the answers, sentence by sentence: all of it is offered, and what may harm is warned of."""

from composer.core.quotes.answer import Answer, Quote
from composer.core.quotes.by_hand.remaining import fillers_in, remaining
from composer.core.quotes.by_hand.sheet import sheet_of

_SAID = (
    "Bonjour! Ben moi, euh, j’ai raté mon cours. On apprend à mieux se relever. Mon amie Lucie Roy m’a aidé. 🎉\n\n"
    "J’ai fait une dépression. On apprend à mieux se relever. J’enseigne à mon tour."
)


def test_each_sentence_beside_the_quote_comes_once_with_what_to_think_of() -> None:
    quote = Quote("J’enseigne à mon tour.", 1, (), ("J’enseigne à mon tour.",))
    found = remaining(sheet_of((Answer(1, _SAID),)), quote)
    assert {each.text: [why.fr for why in each.warnings] for each in found} == {
        "Ben moi, euh, j’ai raté mon cours.": ["Garde des mots de l’oral\u00a0: «\u00a0Ben\u00a0», «\u00a0euh\u00a0»."],
        "On apprend à mieux se relever.": [],
        "Mon amie Lucie Roy m’a aidé.": [
            "Cette phrase nomme quelqu’un (Lucie Roy)\u00a0: est-ce que cette personne est d’accord?"
        ],
        "J’ai fait une dépression.": ["Ceci parle de santé\u00a0: êtes-vous sûr?"],
    }
    assert [each.paragraph for each in found] == [0, 0, 0, 1]


def test_fillers_are_found_and_names_and_verbs_are_none() -> None:
    assert fillers_in("Faque, tsé, c’est, genre, correct, là.") == ("Faque", "tsé", "genre", "là")
    assert fillers_in("You know, it was, like, hard. Um, yes.") == ("You know", "like", "Um")
    assert fillers_in("Ben Roy est là. Mon frère Ben aussi, et ça fait que j’aime ce genre.") == ()
