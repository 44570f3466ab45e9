"""The posting guide says what is left to do by hand on each network, and fits on plain lines."""

import re
import unicodedata

import msgspec
import pytest

from composer.core.campaign.campaign import Campaign
from composer.core.caption.guide import Material, guide_page, steps
from composer.core.words import LANGUAGES
from tests.networks import ALL_NETWORKS, NETWORKS

_MATERIAL = Material(
    dict.fromkeys(NETWORKS, "Dans le cadre des Journées de la persévérance scolaire, je vous partage... " * 3),
    {network: f"legende-{network}.txt" for network in NETWORKS},
    "texte-alternatif.txt",
)


def _words(network: str, step_id: str, campaign: Campaign, material: Material = _MATERIAL) -> tuple[str, str]:
    (words,) = (step.words for step in steps(network, campaign, material) if step.id == step_id)
    return words.fr, words.en


@pytest.mark.parametrize("network", NETWORKS)
def test_every_network_has_the_same_steps_in_the_order_of_the_hand(campaign: Campaign, network: str) -> None:
    ids = [step.id for step in steps(network, campaign)]
    assert ids == ["copy", "picture", "mention", "alternative", "fold", "publish"]


@pytest.mark.parametrize("network", ["facebook", "linkedin"])
def test_where_a_pasted_at_sign_stays_text_it_is_typed_again_and_the_page_chosen(
    campaign: Campaign, network: str
) -> None:
    french, english = _words(network, "mention", campaign)
    assert "retapez @" in french
    assert "«\u00a0Réseau réussite Montréal\u00a0»" in french
    assert "type @" in english
    assert "“Réseau réussite Montréal”" in english


def test_where_a_pasted_at_sign_links_it_is_only_checked(campaign: Campaign) -> None:
    french, english = _words("instagram", "mention", campaign)
    assert "retapez" not in french
    assert "@reseau_reussite_montreal" in french
    assert "again" not in english


@pytest.mark.parametrize("network", NETWORKS)
def test_files_are_named_when_there_are_any_and_only_then(campaign: Campaign, network: str) -> None:
    assert all(f"legende-{network}.txt" in words for words in _words(network, "copy", campaign))
    assert all("texte-alternatif.txt" in words for words in _words(network, "alternative", campaign))
    assert not any(".txt" in step.words.fr + step.words.en for step in steps(network, campaign))


def test_the_formats_of_the_network_are_the_ones_that_fit(campaign: Campaign) -> None:
    assert "paysage" in _words("linkedin", "picture", campaign)[0]
    assert "story" not in _words("linkedin", "picture", campaign)[0]
    assert "story" in _words("instagram", "picture", campaign)[0]


@pytest.mark.parametrize("network", NETWORKS)
def test_the_words_before_the_fold_are_shown_within_its_length(campaign: Campaign, network: str) -> None:
    known = campaign.networks[network].fold
    assert known
    fold = known.value
    french, _ = _words(network, "fold", campaign)
    shown = re.findall("«\u00a0(.*?)\u00a0»", french)[-1]
    assert shown.startswith("Dans le cadre des Journées")
    assert len(shown) <= fold
    assert f" {fold} " in french
    assert "Dans le cadre" not in _words(network, "fold", campaign, Material())[0]


def test_each_network_has_its_own_place_for_alternative_text_and_an_unknown_one_a_prudent_word(
    campaign: Campaign,
) -> None:
    places = {_words(network, "alternative", campaign)[0] for network in NETWORKS}
    assert len(places) == len(NETWORKS)
    unknown = msgspec.structs.replace(campaign.networks["facebook"], alternative=None)
    other = msgspec.structs.replace(campaign, networks={"autre": unknown})
    assert "options de l’image" in _words("autre", "alternative", other)[0]


def test_the_page_says_every_step_in_french_then_in_english(campaign: Campaign) -> None:
    page = guide_page(campaign, NETWORKS, _MATERIAL)
    flat = " ".join(page.split())
    order = [
        flat.index(" ".join(step.words.to(language).split()))
        for language in LANGUAGES
        for network in NETWORKS
        for step in steps(network, campaign, _MATERIAL)
    ]
    # Two networks may share a step's words: the page still says each as many times as there are networks.
    assert order[0] < order[len(order) // 2]
    assert page.count("☐") == len(order)


def test_the_page_is_plain_text_of_short_lines(campaign: Campaign) -> None:
    page = guide_page(campaign, NETWORKS, _MATERIAL)
    assert all(len(line) <= 76 and line == line.rstrip() for line in page.split("\n"))
    assert unicodedata.is_normalized("NFC", page)
    assert page.endswith("\n")
    assert not page.endswith("\n\n")


def test_the_french_of_the_guide_is_quebecs(campaign: Campaign) -> None:
    french = guide_page(campaign, NETWORKS, _MATERIAL).split("POSTING GUIDE")[0]
    assert not re.search(r" [;!?]|[^\u00a0\d]:\s|'|«[^\u00a0]|[^\u00a0]»", french)


def test_handles_stay_whole_on_the_page(campaign: Campaign) -> None:
    page = guide_page(campaign, NETWORKS)
    assert page.count("@reseau_reussite_montreal") == 4
    assert page.count("@Réseauréussitemontréal") == 12


@pytest.mark.parametrize("network", sorted(set(ALL_NETWORKS) - set(NETWORKS)))
def test_where_there_is_no_handle_the_organisation_s_name_is_checked_and_none_is_guessed(
    campaign: Campaign, network: str
) -> None:
    french, english = _words(network, "mention", campaign)
    assert "«\u00a0Réseau réussite Montréal\u00a0»" in french
    assert "“Réseau réussite Montréal”" in english
    assert "@" not in french + english
    assert "toute la légende" in _words(network, "fold", campaign)[0]
    assert f"{campaign.networks[network].name}  Réseau réussite Montréal" in guide_page(campaign, [network])


def test_a_picture_made_for_one_network_is_named_in_its_steps(campaign: Campaign) -> None:
    material = Material(pictures={"bluesky": ("bloc-portrait-bluesky.jpg", "bloc-square-bluesky.jpg")})
    assert "bloc-portrait-bluesky.jpg, bloc-square-bluesky.jpg" in _words("bluesky", "picture", campaign, material)[0]
    assert "bloc" not in _words("threads", "picture", campaign, material)[0]
