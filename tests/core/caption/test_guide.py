"""The posting guide says what is left to do by hand on each network, and fits on plain lines."""

import re
import unicodedata

import msgspec
import pytest

from composer.core.campaign.campaign import Campaign
from composer.core.caption.guide import Material, steps
from composer.core.caption.guide_page import guide_page
from composer.core.visual import PHOTO_OF, AlternativeEdits, Consent, PhotoChoice, PhotoOf, Visual
from composer.core.words import LANGUAGES, Language
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
    # Everything else is for what was made: a story, a photo.
    assert [each for each in ids if each != "story"] == ["copy", "picture", "mention", "alternative", "fold", "publish"]


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


def test_the_page_says_what_all_networks_share_once_and_what_differs_under_their_names(campaign: Campaign) -> None:
    page = guide_page(campaign, ALL_NETWORKS, _MATERIAL)
    french, english = (" ".join(each.split()) for each in page.split("─" * 76))
    for shared in (
        "collez la légende",
        "texte-alternatif.txt",
        "autocollant de mention",
        "Publiez pendant",
        "retapez @",
    ):
        assert french.count(shared) == 1
    for shared in ("paste the caption", "texte-alternatif.txt", "mention sticker", "Publish during", "retype @"):
        assert english.count(shared) == 1
    assert "Facebook et LinkedIn @Réseauréussitemontréal" in french
    assert "Instagram @reseau_reussite_montreal" in english
    assert "Threads, Bluesky et TikTok Réseau réussite Montréal" in french


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_begins_in_the_language_of_the_visual(campaign: Campaign, language: Language) -> None:
    page = guide_page(campaign, NETWORKS, Material(visual=Visual("bloc", language=language)))
    first, second = ("GUIDE DE PUBLICATION", "POSTING GUIDE")[:: 1 if language == "fr" else -1]
    assert page.startswith(first)
    assert page.index(second) > len(page) // 3


@pytest.mark.parametrize("photo_of", [None, *PHOTO_OF])
def test_the_page_is_at_most_400_words_in_both_languages(campaign: Campaign, photo_of: PhotoOf | None) -> None:
    photo = PhotoChoice("", consent=Consent(photo_of, ("publish", "reshare")))
    formats = {each.id for each in campaign.formats}
    material = msgspec.structs.replace(_MATERIAL, visual=Visual("bloc", photo=photo), formats=formats)
    assert len(guide_page(campaign, NETWORKS, material).split()) <= 400


def test_only_the_formats_made_are_named(campaign: Campaign) -> None:
    made = msgspec.structs.replace(_MATERIAL, formats=("portrait", "letter"))
    page = guide_page(campaign, NETWORKS, made)
    assert "portrait 4:5" in page
    assert not any(name in page for name in ("carré", "square", "paysage", "landscape", "lettre 8,5", "story"))
    assert "portrait" in _words("linkedin", "picture", campaign, made)[0]
    assert "carré" not in _words("linkedin", "picture", campaign, made)[0]
    paper = msgspec.structs.replace(_MATERIAL, formats=("letter",))
    assert "aucun format de ce kit ne convient" in guide_page(campaign, NETWORKS, paper)
    assert "none of the formats made fits" in _words("linkedin", "picture", campaign, paper)[1]


def test_a_story_has_a_mention_sticker_where_there_is_a_handle_and_only_if_it_was_made(campaign: Campaign) -> None:
    story, feed = (msgspec.structs.replace(_MATERIAL, formats=(each,)) for each in ("story", "portrait"))
    having = [each for each in ALL_NETWORKS if any(step.id == "story" for step in steps(each, campaign, story))]
    assert having == ["instagram", "facebook"]
    assert "autocollant" in guide_page(campaign, NETWORKS, story)
    assert "autocollant" not in guide_page(campaign, NETWORKS, feed)


@pytest.mark.parametrize(
    ("consent", "said", "reshared"),
    [
        (Consent(), "Demandez à la personne photographiée", False),
        (Consent("adult"), "Demandez à la personne photographiée", False),
        (Consent("adult", ("publish",)), "", False),
        (Consent("adult", ("publish", "reshare")), "", True),
        (Consent("self"), "", False),
        (Consent("nobody"), "", False),
        (Consent("minor"), "obtenez l’accord d’un parent", False),
        (Consent("minor", ("publish",)), "gardez l’accord de son parent", False),
        (Consent("minor", ("publish", "reshare")), "gardez l’accord de son parent", True),
    ],
)
def test_the_page_says_what_consent_is_left_to_ask_and_resharing_only_when_agreed(
    campaign: Campaign,
    consent: Consent,
    said: str,
    reshared: bool,  # noqa: FBT001 - a column of the table
) -> None:
    material = Material(visual=Visual("bloc", photo=PhotoChoice("", consent=consent)))
    french = " ".join(guide_page(campaign, NETWORKS, material).split("POSTING GUIDE")[0].split())
    known = ("Demandez à la personne photographiée", "obtenez l’accord d’un parent", "gardez l’accord de son parent")
    assert [each for each in known if each in french] == ([said] if said else [])
    assert ("repartager" in french) == reshared


def test_a_photo_that_nobody_described_is_a_step_and_the_example_s_is_not(campaign: Campaign) -> None:
    photo = PhotoChoice("")
    described = msgspec.structs.replace(photo, shows="Zoé rit devant son école.")
    for visual, wanted in (
        (Visual("bloc", photo=photo), True),
        (Visual("bloc", photo=described), False),
        (Visual("bloc", photo=photo, alternative=AlternativeEdits("", "Zoé rit.")), False),
        (Visual("bloc", photo=photo, sample=("photo",)), False),
        (Visual("bloc"), False),
    ):
        material = Material(visual=visual)
        assert any(step.id == "describe" for step in steps("instagram", campaign, material)) == wanted
        assert ("ce que montre la photo" in " ".join(guide_page(campaign, NETWORKS, material).split())) == wanted


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
    assert page.count("@Réseauréussitemontréal") == 4


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
