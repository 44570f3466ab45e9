"""The pictures of a kit are named by what people do with them."""

import pytest
from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign
from composer.core.kit_names import picture_name
from composer.core.web_address import network_page


@pytest.mark.parametrize(
    ("format_id", "networks", "fr", "en"),
    [
        ("portrait", ("instagram", "facebook"), "Publication Instagram et Facebook", "Instagram and Facebook post"),
        ("grid", ("instagram", "facebook"), "Publication Instagram", "Instagram post"),
        ("square", ("linkedin",), "Publication carrée LinkedIn", "LinkedIn square post"),
        ("story", ("instagram", "linkedin"), "Story Instagram", "Instagram story"),
        ("landscape", ("facebook",), "Publication en paysage Facebook", "Facebook landscape post"),
        ("landscape", ("instagram",), "Paysage", "Landscape"),
        ("screen", ("instagram",), "Écran 16:9", "Screen 16:9"),
        ("letter", ("instagram",), "Affiche Lettre 8,5 × 11 po", "Poster, Letter 8.5 × 11 in"),
        ("24x36", ("instagram",), "Affiche 24 × 36 po", "Poster 24 × 36 in"),
    ],
)
def test_a_picture_is_named_by_where_it_goes(
    format_id: str, networks: tuple[str, ...], fr: str, en: str, campaign: Campaign
) -> None:
    words = picture_name(campaign.format_by_id[format_id], networks, campaign)
    assert (words.fr, words.en) == (fr, en)


def test_a_network_s_page_is_that_of_its_first_host_and_nothing_else_is_one(campaign: Campaign) -> None:
    network = campaign.networks["instagram"]
    assert network_page(network) == "https://instagram.com/"
    for hosts in ((), ("",), ("localhost",), ("a b.ca",), ("moi@exemple.ca",)):
        assert not network_page(replace(network, own_handle=replace(network.own_handle, hosts=hosts)))
