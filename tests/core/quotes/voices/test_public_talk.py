"""What an organisation says of itself and complaints to those in charge are never a person's quote."""

import pytest

from composer.core.quotes.proposals import parse_answers, propose_quotes
from composer.core.quotes.voices.public_talk import complains, of_organisation
from tests.core.quotes.plain_sentences import PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "La réussite éducative est au cœur de notre planification stratégique.",
        "Notre municipalité offre des bourses à six finissants chaque année.",
        "Le comité s'engage à valoriser la persévérance auprès des familles.",
        "Our team is committed to empowering the next generation of leaders.",
        "We believe every student deserves access to quality education.",
        "At our bank, perseverance is a core value.",
    ],
)
def test_an_organisation_s_praise_of_itself_is_no_quote(text: str) -> None:
    assert of_organisation(text)
    assert propose_quotes(parse_answers(text), lambda _: True).quotes == ()


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre devrait venir voir nos toilettes avant de parler de réussite.",
        "Réparez donc les écoles avant de nous demander de persévérer.",
        "Vos journées, c'est de la poudre aux yeux.",
        "The school board never answers my emails.",
        "They should fix the roof instead of posters.",
        "Stop printing posters and hire counsellors.",
    ],
)
def test_a_complaint_to_those_in_charge_is_no_quote(text: str) -> None:
    assert complains(text)
    assert propose_quotes(parse_answers(text), lambda _: True).quotes == ()


@pytest.mark.parametrize(
    "text",
    [
        *PLAIN,
        "Mon école offre un cours de soudure le soir, et j'y ai trouvé mon métier.",
        "Avant de parler, j'ai appris à écouter.",
        "Stop comparing your first day to somebody's tenth winter.",
    ],
)
def test_a_person_who_speaks_of_their_own_school_or_gives_advice_is_neither(text: str) -> None:
    assert not of_organisation(text)
    assert not complains(text)
