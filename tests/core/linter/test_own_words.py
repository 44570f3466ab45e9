"""A campaign's own words: what is written instead of its names, what resembles them and is right, its blanks."""

from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign, OwnWords
from composer.core.linter.lint import apply_fixes, lint
from tests.networks import SHIPPED

_PHRASE, _HANDLE = SHIPPED.phrase.value, SHIPPED.mention("instagram")


def _campaign(words: OwnWords) -> Campaign:
    return replace(SHIPPED, words=words)


def _caption(body: str) -> str:
    return f"{_PHRASE} mon histoire. {body}\n\n{_HANDLE}"


def _codes(body: str, campaign: Campaign) -> list[str]:
    return [each.problem.code for each in lint(_caption(body), "instagram", campaign)]


def test_what_is_written_instead_of_a_name_is_corrected_whatever_its_case_and_accents() -> None:
    fair = _campaign(OwnWords(near={"Grande Fête des diplômés": ("Grand Bal des diplômés",), "FDD": ("GBD",)}))
    text = _caption("Merci au GBD, notre grand bal des diplomés!")
    assert apply_fixes(_caption("Vive le GBD!"), "instagram", fair) == _caption("Vive le FDD!")
    assert _codes("Merci au Grand Bal des Diplomes!", fair) == ["name-altered"]
    assert lint(text, "instagram", SHIPPED) == ()


def test_a_name_that_is_allowed_is_left_alone_though_it_resembles_the_campaign_s() -> None:
    body = "Merci à la Semaine de la persévérance scolaire de Laval!"
    assert _codes(body, SHIPPED) == ["name-altered"]
    allowed = ("Semaine de la persévérance scolaire de Laval",)
    assert _codes(body, _campaign(replace(SHIPPED.words, allowed=allowed))) == []


def test_a_blank_of_the_campaign_s_own_template_is_reported_and_left() -> None:
    template = _campaign(OwnWords(blanks=("Mon école :",)))
    text = _caption("MON ÉCOLE : Sainte-Anne.")
    assert _codes("MON ÉCOLE : Sainte-Anne.", template) == ["leftover"]
    assert apply_fixes(text, "instagram", template) == text
    assert _codes("Mon école : Sainte-Anne.", SHIPPED) == []


def test_a_note_to_a_colleague_is_told_apart_from_a_blank() -> None:
    text = _caption("[votre école] (Hugo, peux-tu vérifier l’orthographe?)")
    told = [finding.problem.words.fr for finding in lint(text, "instagram", SHIPPED)]
    assert [each.endswith("est une note de travail.") for each in told] == [False, True]
