import unicodedata

import pytest
from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign
from composer.core.caption.caption import compose_caption
from composer.core.visual import Person, PhotoChoice, Visual
from composer.core.words import Words
from composer.export.texts import caption_file, kit_texts

_BLOC = Words("Bloc", "Block")
_VISUAL = Visual(
    "bloc",
    quote="Je suis arrivée quand même.",
    person=Person("Zoé Roy", "Tutrice", "École Riverside", {"instagram": "@zoe_roy"}),
    photo=PhotoChoice("0" * 64, photographer="A. Côté"),
)


def test_a_kit_has_one_caption_for_each_network_and_its_other_texts(campaign: Campaign) -> None:
    assert list(kit_texts(_VISUAL, _BLOC, campaign).files) == [
        "legende-instagram.txt",
        "legende-facebook.txt",
        "legende-linkedin.txt",
        "texte-alternatif.txt",
        "guide-de-publication.txt",
        "credit.txt",
    ]


def test_every_text_ends_its_last_line_and_is_in_nfc(campaign: Campaign) -> None:
    for name, text in kit_texts(_VISUAL, _BLOC, campaign).files.items():
        assert text.strip("\n") + "\n" == text, name
        assert unicodedata.is_normalized("NFC", text), name
        assert "\r" not in text


def test_a_caption_file_holds_the_caption_and_nothing_else(campaign: Campaign) -> None:
    files = kit_texts(_VISUAL, _BLOC, campaign).files
    for network in campaign.offered:
        text = files[caption_file(network)]
        assert text == f"{compose_caption(_VISUAL, campaign, network).text}\n"
        assert text.startswith(campaign.phrase.value)
        assert campaign.mention(network) in text.splitlines()


def test_the_credit_is_in_both_languages_each_line_under_its_label(campaign: Campaign) -> None:
    blocks = kit_texts(_VISUAL, _BLOC, campaign).files["credit.txt"].strip().split("\n\n")
    labels, lines = zip(*(block.split("\n") for block in blocks), strict=True)
    # Only where the person has a handle of their own is there more to say than in a newsletter.
    assert labels == (
        "Infolettre ou site Web, en français",
        "Newsletter or website, in English",
        "Instagram, en français",
        "Instagram, in English",
    )
    assert "Zoé Roy (Instagram\u00a0: @zoe_roy), Tutrice, École Riverside" in lines[0]
    assert "Zoé Roy (Instagram: @zoe_roy), École Riverside" in lines[1]
    assert "Photo\u00a0: A. Côté." in lines[0]
    assert [line.split(" (")[0] for line in lines[2:]] == ["Visuel partagé par Zoé Roy", "Visual shared by Zoé Roy"]


def test_the_credit_of_an_english_visual_begins_in_english(campaign: Campaign) -> None:
    english = replace(_VISUAL, language="en")
    assert kit_texts(english, _BLOC, campaign).files["credit.txt"].startswith("Newsletter or website, in English\n")


def test_the_alternative_text_says_the_words_drawn_short_then_long(campaign: Campaign) -> None:
    short, full = kit_texts(_VISUAL, _BLOC, campaign).files["texte-alternatif.txt"].strip().split("\n\n")
    assert len(short) <= 100
    assert "«\u00a0Je suis arrivée quand même.\u00a0»" in short
    assert "modèle Bloc" in full
    assert campaign.dates.line["fr"].value in full


@pytest.mark.parametrize("visual", [Visual(""), Visual("bloc", language="en")])
def test_a_visual_without_words_has_its_texts_all_the_same(visual: Visual, campaign: Campaign) -> None:
    texts = kit_texts(visual, _BLOC, campaign)
    assert all(text.strip() for text in texts.files.values())
    assert "«\u00a0\u00a0»" not in "".join(texts.files.values())
    assert campaign.phrase.value in texts.files["legende-linkedin.txt"]


def test_a_right_visual_has_no_finding_and_a_long_one_has_its_own_on_each_network(campaign: Campaign) -> None:
    assert kit_texts(_VISUAL, _BLOC, campaign).problems == ()
    long = Visual("bloc", quote="mot " * 800)
    places = {str(problem.location): problem.words.en for problem in kit_texts(long, _BLOC, campaign).problems}
    assert "Instagram accepts 2,200" in places["instagram"]
    assert "facebook" not in places
    assert len([place for place in places if "linkedin" in place]) == 1
