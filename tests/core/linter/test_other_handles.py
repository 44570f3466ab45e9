"""A handle of an earlier edition or of another region is a finding, and one of nobody known is not."""

import pytest
from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign, Fact
from composer.core.linter.finding import CaptionFinding
from composer.core.linter.lint import apply_fixes, lint

_PHRASE = "Dans le cadre des Journées de la persévérance scolaire, je vous partage... ma route."
_OURS = "@reseau_reussite_montreal"


@pytest.fixture
def known(campaign: Campaign) -> Campaign:
    """The campaign with a handle of 2025 that is no longer in use, and one of another region."""
    former = replace(campaign.editions["2025"], handles={"instagram": Fact("@jps_mtl", "given", "essai")})
    return replace(campaign, editions={**campaign.editions, "2025": former}, elsewhere={"R3USSIR": ("@R3USSIR",)})


def _foreign(text: str, campaign: Campaign, network: str = "instagram") -> list[CaptionFinding]:
    return [each for each in lint(text, network, campaign) if each.problem.code == "handle-foreign"]


@pytest.mark.parametrize(
    ("typed", "told"), [("@R3USSIR", "R3USSIR"), ("@r3ussir", "R3USSIR"), ("@jps_mtl", "2025"), ("@JPS_MTL", "2025")]
)
def test_another_handle_in_place_of_ours_is_an_error_and_its_fix_names_ours(
    typed: str, told: str, known: Campaign
) -> None:
    text = f"{_PHRASE}\n\n{typed}"
    (finding,) = lint(text, "instagram", known)
    assert (finding.problem.code, finding.problem.severity) == ("handle-foreign", "error")
    assert told in finding.problem.words.fr
    assert text[finding.start : finding.end] == typed
    assert apply_fixes(text, "instagram", known) == f"{_PHRASE}\n\n{_OURS}"


def test_another_handle_beside_ours_is_a_warning_left_to_the_person(known: Campaign) -> None:
    text = f"{_PHRASE} Merci @R3USSIR!\n\n{_OURS}"
    (finding,) = lint(text, "instagram", known)
    assert (finding.problem.severity, finding.fix) == ("warning", None)
    assert apply_fixes(text, "instagram", known) == text


def test_where_ours_is_to_be_provided_another_one_is_still_an_error(known: Campaign) -> None:
    bare = replace(known.networks["instagram"], handle=Fact())
    lacking = replace(known, networks={**known.networks, "instagram": bare})
    codes = {each.problem.code for each in lint(f"{_PHRASE}\n\n@R3USSIR", "instagram", lacking)}
    assert codes == {"handle-to-provide", "handle-foreign"}


@pytest.mark.parametrize("text", ["@R3USSIRbis", "ecrire@R3USSIR.ca", "R3USSIR", "https://exemple.ca/@R3USSIR", "@zoe"])
def test_what_only_resembles_another_handle_is_the_person_s_own(text: str, known: Campaign) -> None:
    assert _foreign(f"{_PHRASE} {text}\n\n{_OURS}", known) == []


def test_a_handle_that_is_ours_today_is_never_another_one(known: Campaign) -> None:
    same = replace(known, elsewhere={"Autre": (_OURS,)})
    assert _foreign(f"{_PHRASE}\n\n{_OURS}", same) == []


def test_a_hashtag_of_an_earlier_edition_without_a_counterpart_is_told(known: Campaign) -> None:
    edition = replace(known.editions["2025"], hashtags=(Fact("#ToutLeMondeAJPS", "given", "essai"),))
    told = replace(known, editions={"2025": edition})
    text = f"{_PHRASE} #ToutLeMondeAJPS\n\n{_OURS}"
    (finding,) = lint(text, "instagram", told)
    assert (finding.problem.code, finding.fix) == ("hashtag-year", None)
    assert "2025" in finding.problem.words.fr
