"""What is worked out of a campaign: once for each, and again for another, even of the same texts."""

from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.once import once
from tests.networks import SHIPPED


def test_it_is_worked_out_once_for_each_campaign() -> None:
    asked: list[str] = []

    @once
    def region(campaign: Campaign) -> str:
        asked.append(campaign.region)
        return campaign.region

    first = region(SHIPPED)
    other = replace(SHIPPED, region="Ailleurs")
    assert [first, *map(region, (other, SHIPPED, other))] == [SHIPPED.region, "Ailleurs"] * 2
    assert asked == [SHIPPED.region, "Ailleurs"]
    assert replace(SHIPPED) == SHIPPED
