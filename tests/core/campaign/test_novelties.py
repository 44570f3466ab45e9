"""What is new in a campaign is said in words, and only what is new."""

from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.facts import Fact
from composer.core.campaign.novelties import novelties


def test_a_campaign_has_nothing_new_beside_itself(campaign: Campaign) -> None:
    assert novelties(campaign, campaign, ("a",), ("a",)) == ()


def test_a_handle_a_page_and_a_day_that_change_are_said(campaign: Campaign) -> None:
    network = replace(campaign.networks["instagram"], handle=Fact("@nous", "given", "essai"))
    address = replace(campaign.addresses["montreal"], url=Fact("https://exemple.ca/", "given", "essai"))
    after = replace(
        campaign,
        networks={**campaign.networks, "instagram": network},
        addresses={"montreal": address},
        days={},
        version=2,
    )
    french = [each.fr for each in novelties(campaign, after, (), ())]
    before = campaign.mention("instagram")
    assert french == [
        "version\u00a0: 1 → 2",
        f"compte sur Instagram\u00a0: {before} → @nous",
        f"adresse «\u00a0Page de Montréal\u00a0»\u00a0: {campaign.addresses['montreal'].url.value} → https://exemple.ca/",
        "journée «\u00a0persevert\u00a0»\u00a0: Jeudi 19 février 2026 → rien",
    ]


def test_a_value_that_is_provided_at_last_comes_from_nothing(campaign: Campaign) -> None:
    network = replace(campaign.networks["instagram"], handle=Fact())
    before = replace(campaign, networks={**campaign.networks, "instagram": network})
    (words,) = novelties(before, campaign, (), ())
    assert words.en == f"handle on Instagram: nothing → {campaign.mention('instagram')}"


def test_posters_that_come_and_go_are_named(campaign: Campaign) -> None:
    assert [each.fr for each in novelties(campaign, campaign, ("a", "b"), ("b", "c"))] == [
        "nouvelle affiche\u00a0: c",
        "affiche retirée\u00a0: a",
    ]
