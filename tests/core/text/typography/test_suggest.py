"""What is offered to mend is said, and nothing is offered for words that are well set."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from composer.core.text.typography.suggest import offers


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Ma soeur.", ["Ma sœur."]),
        ("La 1ère soeur.", ["La 1ère sœur.", "La 1re soeur."]),
        ("Oui !", []),
        ("La 1ère ou la 2ème fois.", ["La 1re ou la 2e fois."]),
        ("Tomber - et se relever.", ["Tomber – et se relever."]),
        ("C’est bien mis.", []),
    ],
)
def test_each_offer_mends_one_thing(text: str, taken: list[str]) -> None:
    assert [offer.text for offer in offers(text, "fr")] == taken


def test_no_ligature_is_offered_in_english() -> None:
    assert not offers("The coeur d’Alene trail.", "en")


@example("»;a:")
@example("»;a»")
@example("e .:")
@given(st.text(alphabet="aeo1mè-«» !'\u00a0:;.\n", max_size=60))
def test_an_offer_taken_is_not_made_again(text: str) -> None:
    for offer in offers(text, "fr"):
        assert offer.words not in [again.words for again in offers(offer.text, "fr")]
