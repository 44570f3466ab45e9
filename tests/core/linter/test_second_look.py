"""What is still near the campaign's own words is asked about, once, and never touched."""

from pathlib import Path

import msgspec
import pytest

from composer.core.campaign.campaign import Campaign
from composer.core.caption.caption import compose_caption
from composer.core.linter.finding import CaptionFinding
from composer.core.linter.lint import apply_fixes, lint, lint_caption
from composer.core.visual import Visual
from composer.core.words import LANGUAGES
from composer.storage.campaigns.campaign_file import read_campaign
from tests.networks import SHIPPED

_CAMPAIGNS = Path(__file__).parents[3] / "resources" / "campaigns"
_PHRASE, _HANDLE = SHIPPED.phrase.value, SHIPPED.mention("instagram")


def _found(body: str, campaign: Campaign = SHIPPED) -> tuple[CaptionFinding, ...]:
    return lint(f"{_PHRASE} {body}\n\n{_HANDLE}", "instagram", campaign)


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (
            "ma route. Les Journées québécoises de la persévérance scolaire",
            "Journées québécoises de la persévérance scolaire",
        ),
        ("un merci à Montréal Réseau réussite", "Montréal Réseau réussite"),
        ("my road. “Perseverance will take me far.”", "Perseverance will take me far"),
        ("ma route. Les JPS 2027, c’est parti!", "2027"),
        ("ma route. Les JPS, du 16 au 19 février et plus.", "16 au 19 février"),
        ("ma route. #HookedOnSchoolDays2025", "#HookedOnSchoolDays2025"),
        ("ma route. Merci @reseau_reussite_montreal_officiel", "@reseau_reussite_montreal_officiel"),
        ("ma route. Les Journées de la persévérance scolaire revient!", "Journées de la persévérance scolaire revient"),
    ],
)
def test_what_is_near_is_asked_about_where_it_stands_and_never_touched(body: str, place: str) -> None:
    (finding,) = _found(body)
    whole = f"{_PHRASE} {body}\n\n{_HANDLE}"
    assert (finding.problem.code, finding.problem.severity, finding.fix) == ("look-again", "warning", None)
    assert whole[finding.start : finding.end] == place
    assert all(getattr(finding.problem.words, language).strip() for language in LANGUAGES)
    assert apply_fixes(whole, "instagram", SHIPPED) == whole


def test_a_place_that_another_rule_is_about_is_not_asked_about_too() -> None:
    assert [each.problem.code for each in _found("ma route. Bonnes Journée de la persévérance scolaire!")] == [
        "name-altered"
    ]
    assert [each.problem.code for each in _found("ma route. #JPS2025")] == ["hashtag-year"]


def test_a_name_that_the_campaign_allows_is_not_asked_about() -> None:
    body = "my road. Happy School Perseverance Days!"
    assert [each.problem.code for each in _found(body)] == ["look-again"]
    words = msgspec.structs.replace(SHIPPED.words, allowed=("School Perseverance Days",))
    assert _found(body, msgspec.structs.replace(SHIPPED, words=words)) == ()


def test_what_every_region_composes_has_no_finding_about_its_names() -> None:
    regions = sorted(set(_CAMPAIGNS.glob("jps-2026*.toml")) - {_CAMPAIGNS / "jps-2026-national.toml"})
    assert len(regions) >= 18
    for campaign in map(read_campaign, regions):
        for network in ("instagram", "bluesky"):
            caption = compose_caption(Visual(poster="", language="en", quote="Continue."), campaign, network)
            codes = {each.problem.code for each in lint_caption(caption, campaign)}
            assert codes <= {"handle-to-provide", "phrase-alone"}, (campaign.id, network)


def test_an_organisation_named_in_a_sentence_is_not_asked_about_in_any_region() -> None:
    regions = sorted(set(_CAMPAIGNS.glob("jps-2026*.toml")) - {_CAMPAIGNS / "jps-2026-national.toml"})
    for campaign in map(read_campaign, regions):
        name = campaign.organisation.value
        text = f"{campaign.phrase.value} ma route. Merci à {name} et à l’école! Avec {name}, on continue.\n\n{name}"
        assert "look-again" not in {each.problem.code for each in lint(text, "bluesky", campaign)}, campaign.id


def test_a_campaign_whose_name_is_one_word_is_linted_too() -> None:
    name = {language: msgspec.structs.replace(text, value="Persévérance") for language, text in SHIPPED.name.items()}
    campaign = msgspec.structs.replace(SHIPPED, name=name)
    assert "look-again" not in {each.problem.code for each in _found("ma Persévérance à moi, ma semaine.", campaign)}
