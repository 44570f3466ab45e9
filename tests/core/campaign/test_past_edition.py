"""Of a visual that kept nothing of its campaign, what its year and its typed texts tell is listed and updated."""

from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign, given
from composer.core.campaign.update import changes_from_past, updated_from_past
from composer.core.document.edits import write_part
from composer.core.visual import CampaignMark, Visual

_MARK = CampaignMark("jps-2025-ici", 1)
_TOLD = write_part(Visual("bloc"), "story", "Rendez-vous du 10 au 14 février 2025, avec @ancien. #JPS2025")


def _with_former(campaign: Campaign) -> Campaign:
    former = replace(campaign.editions["2025"], handles={"instagram": given("@ancien")})
    return replace(campaign, editions={**campaign.editions, "2025": former})


def test_the_theme_dates_handles_and_hashtags_of_its_edition_are_listed(campaign: Campaign) -> None:
    listed = changes_from_past(_TOLD, _MARK, _with_former(campaign))
    assert [each.kind for each in listed] == ["theme", "dates", "handle", "hashtags", "typed"]
    assert "10 au 14 février 2025" in listed[1].words.fr
    assert "16 au 20 février 2026" in listed[1].words.fr


def test_what_was_typed_of_its_edition_is_updated(campaign: Campaign) -> None:
    after = updated_from_past(_TOLD, _MARK, _with_former(campaign))
    assert after.caption.shared["story"] == (
        "Rendez-vous du 16 au 20 février 2026, avec @reseau_reussite_montreal. #JPS2026"
    )
    plain = write_part(Visual("bloc"), "story", "Merci à ma prof.")
    assert updated_from_past(plain, _MARK, campaign) == plain


def test_a_campaign_of_no_known_year_is_told_by_its_typed_texts_alone(campaign: Campaign) -> None:
    assert [each.kind for each in changes_from_past(_TOLD, CampaignMark("ici", 1), campaign)] == ["typed"]
    assert changes_from_past(Visual("bloc"), CampaignMark("ici", 1), campaign) == ()
