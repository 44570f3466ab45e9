"""What a caption states of the campaign is compared with the facts of its file, and nothing is where it has none."""

import msgspec
import pytest

from composer.core.linter.lint import apply_fixes, lint
from tests.networks import SHIPPED

_HANDLE = "@reseau_reussite_montreal"


def _caption(body: str) -> str:
    return f"{SHIPPED.phrase.value} {body}\n\n{_HANDLE}"


def _codes(body: str, campaign: object = SHIPPED) -> list[str]:
    assert isinstance(campaign, type(SHIPPED))
    return [each.problem.code for each in lint(_caption(body), "instagram", campaign)]


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("la 19e édition des JPS.", "la 22e édition des JPS."),
        ("a note for the campaign's 21st edition.", "a note for the campaign's 22nd edition."),
        ("le RQRE et ses 16 membres.", "le RQRE et ses 18 membres."),
        ("un ruban rouge des JPS.", "un ruban vert et blanc des JPS."),
        ("un merci à Laurent Duvernay-Tardiff.", "un merci à Laurent Duvernay-Tardif."),
        ("voyez jembarque.ca.", "voyez https://www.journeesperseverancescolaire.com/fr/montreal."),
        ("la vingt et unième édition des JPS.", "la vingt-deuxième édition des JPS."),
        ("the campaign’s twenty-first edition.", "the campaign’s twenty-second edition."),
        ("voyez www.journeeperseverancescolaires.com/fr.", "voyez www.journeesperseverancescolaire.com/fr."),
    ],
)
def test_another_value_beside_its_words_is_put_right_and_nothing_is_found_after(typed: str, right: str) -> None:
    assert apply_fixes(_caption(typed), "instagram", SHIPPED) == _caption(right)
    assert _codes(right) == []


@pytest.mark.parametrize(
    "body",
    [
        "le ruban de la persévérance, celui en laine, bleu.",
        "le porte-parole national des JPS, Marc Tremblay.",
        "l’histoire: les JPS sont nées à Québec.",
        "un partenaire officiel des JPS.",
        "un mot. Les JPS reviennent du 15 au 19 février 2027.",
    ],
)
def test_what_is_farther_or_what_nobody_can_state_is_asked_about(body: str) -> None:
    assert _codes(body) == ["look-again"]
    assert apply_fixes(_caption(body), "instagram", SHIPPED) == _caption(body)


@pytest.mark.parametrize(
    "body",
    [
        "la 22e édition des JPS.",
        "ma 3e édition d’un tournoi, pendant les JPS.",
        "un souvenir: en 2024, la 20e édition des JPS passait chez nous.",
        "un ruban bleu, celui de ma foire agricole.",
        "le porte-parole national des JPS, Laurent Duvernay-Tardif.",
        "nos 17 membres, tous debout.",
        "une page: https://www.journeesperseverancescolaire.com/fr/campagne-2026",
    ],
)
def test_what_is_right_or_somebody_s_own_is_left_in_silence(body: str) -> None:
    assert _codes(body) == []


def test_a_campaign_without_facts_asks_about_none() -> None:
    bare = msgspec.structs.replace(SHIPPED, facts={})
    assert _codes("la 19e édition des JPS, un ruban rouge des JPS.", bare) == []
