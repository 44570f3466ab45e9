"""What a visual keeps of its campaign makes that campaign again, over the limits of another."""

from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign, given
from composer.core.campaign.changes import changes
from composer.core.campaign.saved_facts import facts_of, laid_over
from composer.core.visual import CampaignMark

_MARK = CampaignMark("jps-2027-ici", 4, "a" * 64)


def _other(campaign: Campaign) -> Campaign:
    """A campaign of the year after, of another region."""
    dates = replace(campaign.dates, start=given("2027-02-15"), end=given("2027-02-19"))
    instagram = replace(campaign.networks["instagram"], handle=given("@ici"))
    return replace(
        campaign,
        id=_MARK.id,
        region="Ici",
        dates=dates,
        theme={"fr": given("Un pas"), "en": given("One step")},
        organisation=given("Réseau d’ici"),
        networks={"instagram": instagram},
        questions=dict(reversed(list(campaign.questions.items()))),
        logo="ici.png",
    )


def test_laid_over_another_campaign_what_was_kept_says_what_it_said(campaign: Campaign) -> None:
    other = _other(campaign)
    again = laid_over(_MARK, facts_of(other), replace(campaign, logo="montreal.png"))
    assert changes(other, again) == ()
    assert (again.id, again.version, again.region) == (_MARK.id, 4, "Ici")
    assert list(again.questions) == list(other.questions)
    assert facts_of(again) == replace(facts_of(other), logo="")


def test_nothing_of_the_other_organisation_is_left(campaign: Campaign) -> None:
    again = laid_over(_MARK, facts_of(_other(campaign)), replace(campaign, logo="montreal.png"))
    # Nobody can have a handle, or a logo, from another organisation.
    assert set(again.networks) == {"instagram"}
    assert again.logo == ""
    same = replace(_other(campaign), organisation=campaign.organisation)
    assert laid_over(_MARK, facts_of(same), replace(campaign, logo="montreal.png")).logo == "montreal.png"


def test_the_earlier_editions_are_those_before_its_own_year(campaign: Campaign) -> None:
    later = laid_over(_MARK, facts_of(_other(campaign)), campaign)
    assert later.editions["2026"].start == campaign.dates.start
    assert "2027" not in later.editions
    before = laid_over(_MARK, facts_of(campaign), _other(campaign))
    assert "2026" not in before.editions
    assert "2025" in before.editions
