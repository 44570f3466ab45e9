"""A visual updated to another edition or region has its theme, dates, handles and hashtags, and the person's words."""

import pytest
from msgspec.structs import replace

from composer.core.campaign.campaign import Address, Campaign, Dates, Fact, Hashtag, Texts
from composer.core.campaign.changes import changes
from composer.core.campaign.update import changes_in, updated
from composer.core.document.edits import write_part
from composer.core.linter.lint import lint
from composer.core.visual import AlternativeEdits, CaptionEdits, ChosenHashtag, Edited, Person, Visual
from composer.core.words import Words

_MONTREAL = "https://www.journeesperseverancescolaire.com/fr/montreal"
_ESTRIE = "https://exemple.ca/estrie"


def _fact(value: str) -> Fact:
    return Fact(value, "given", "essai")


def _both(fr: str, en: str) -> Texts:
    return {"fr": _fact(fr), "en": _fact(en)}


@pytest.fixture
def next_edition(campaign: Campaign) -> Campaign:
    """The same region a year later, with another theme."""
    day = campaign.days["persevert"]
    return replace(
        campaign,
        id="jps-2027",
        theme=_both("Un pas à la fois.", "One step at a time"),
        dates=Dates(_fact("2027-02-15"), _fact("2027-02-19"), _both("15 au 19 février 2027", "February 15–19, 2027")),
        hashtags=(Hashtag("#JPS2027", "to-confirm", "essai"),),
        days={"persevert": replace(day, date=_fact("2027-02-18"), line=_both("18 février 2027", "February 18, 2027"))},
    )


@pytest.fixture
def estrie(campaign: Campaign) -> Campaign:
    """The same edition in another region, one of whose handles is to be provided."""
    handles = {"instagram": _fact("@r3ussir"), "facebook": _fact("@R3USSIR"), "linkedin": Fact()}
    networks = {
        name: replace(known, handle=handles[name]) if name in handles else known
        for name, known in campaign.networks.items()
    }
    page = Address(Words("Page", "Page"), _fact(_ESTRIE))
    return replace(
        campaign,
        id="jps-2026-estrie",
        region="Estrie",
        organisation=_fact("R3USSIR"),
        networks=networks,
        addresses={"region": page},
    )


def _told(text: str) -> Visual:
    return write_part(Visual("bloc", quote="Oui."), "story", text)


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("On se voit du 16 au 20 février 2026!", "On se voit du 15 au 19 février 2027!"),
        ("Du 16 au 20 février, venez.", "Du 15 au 19 février, venez."),
        ("See you February 16–20, 2026.", "See you February 15–19, 2027."),
        ("Du 16-02-2026 au 20-02-2026, venez.", "Du 15-02-2027 au 19-02-2027, venez."),
        ("Le Jeudi PerséVERT, c’est le 19 février!", "Le Jeudi PerséVERT, c’est le 18 février!"),
        ("Le thème : « La persévérance, ça mène loin »!", "Le thème : « Un pas à la fois »!"),
        ("Fière ambassadrice des JPS 2026.", "Fière ambassadrice des JPS 2027."),
        ("Suivez #JPS2026 et #jps2026.", "Suivez #JPS2027 et #JPS2027."),
    ],
)
def test_what_was_typed_of_the_edition_before_becomes_the_new_one_s(
    typed: str, right: str, campaign: Campaign, next_edition: Campaign
) -> None:
    assert updated(_told(typed), campaign, next_edition).caption.shared["story"] == right


@pytest.mark.parametrize(
    "own",
    [
        "J’ai voyagé du 16 au 20 février 2026.",
        "Ma fille est née le 16 février 2026.",
        "En 2026, j’ai recommencé.",
        "Écrivez à info@Réseauréussitemontréal.ca",
        "#JPS2026bis et #MonEcole",
    ],
)
def test_the_person_s_own_days_and_words_stay(own: str, campaign: Campaign, next_edition: Campaign) -> None:
    assert updated(_told(own), campaign, next_edition).caption.shared["story"] == own


def test_nothing_changes_under_the_same_campaign(campaign: Campaign) -> None:
    visual = replace(_told("Du 16 au 20 février 2026, #JPS2026, @reseau_reussite_montreal."), qr=_MONTREAL)
    assert updated(visual, campaign, campaign) == visual
    assert changes(campaign, campaign) == changes_in(visual, campaign, campaign) == ()


def test_each_network_s_caption_names_that_network_s_handle_and_none_that_is_not_known(
    campaign: Campaign, estrie: Campaign
) -> None:
    own: dict[str, Edited] = {
        "instagram": {"handle": "@reseau_reussite_montreal"},
        "facebook": {"handle": "@Réseauréussitemontréal"},
        "linkedin": {"story": "Merci à @Réseauréussitemontréal!"},
    }
    visual = replace(_told("Merci à Réseau réussite Montréal."), caption=CaptionEdits({"story": "x"}, own))
    after = updated(visual, campaign, estrie).caption.by_network
    assert after["instagram"]["handle"] == "@r3ussir"
    assert after["facebook"]["handle"] == "@R3USSIR"
    assert after["linkedin"]["story"] == "Merci à R3USSIR!"
    shared = updated(_told("Merci à Réseau réussite\u00a0Montréal."), campaign, estrie).caption.shared
    assert shared["story"] == "Merci à R3USSIR."


@pytest.mark.parametrize("typed", [_MONTREAL, _MONTREAL.replace("https://www.", "http://") + "/"])
def test_a_qr_code_to_a_page_of_the_region_leads_to_the_new_region_s(
    typed: str, campaign: Campaign, estrie: Campaign
) -> None:
    assert updated(replace(_told("x"), qr=typed), campaign, estrie).qr == _ESTRIE
    same = replace(estrie, addresses={"a": estrie.addresses["region"], "montreal": campaign.addresses["montreal"]})
    moved = replace(same.addresses["montreal"], url=_fact("https://exemple.ca/nouvelle"))
    keyed = replace(same, addresses={**same.addresses, "montreal": moved})
    assert updated(replace(_told("x"), qr=typed), campaign, keyed).qr == "https://exemple.ca/nouvelle"


def test_a_qr_code_of_the_person_s_own_stays(campaign: Campaign, estrie: Campaign) -> None:
    visual = replace(_told("x"), qr="https://mon-ecole.ca/")
    assert updated(visual, campaign, estrie).qr == "https://mon-ecole.ca/"


def test_choices_of_hashtags_follow_the_edition_and_one_that_was_confirmed_is_to_confirm_again(
    campaign: Campaign, next_edition: Campaign
) -> None:
    chosen = (ChosenHashtag("#jps2026", "confirmed"), ChosenHashtag("#MonEcole"), ChosenHashtag("#perséVERT2026"))
    after = updated(replace(_told("x"), hashtags=chosen), campaign, next_edition)
    assert after.hashtags == (ChosenHashtag("#JPS2027", "added"), ChosenHashtag("#MonEcole"))


def test_the_quote_the_person_and_the_answers_are_never_rewritten(campaign: Campaign, next_edition: Campaign) -> None:
    visual = Visual(
        "bloc",
        quote="Du 16 au 20 février 2026, #JPS2026.",
        person=Person("Zoé", organisation="Réseau réussite Montréal", handles={"instagram": "@zoe"}),
        answers={"defi": "#JPS2026"},
    )
    assert updated(visual, campaign, next_edition) == visual


def test_alternative_texts_typed_by_hand_follow_too(campaign: Campaign, next_edition: Campaign) -> None:
    visual = replace(
        _told("x"), alternative=AlternativeEdits("16 au 20 février 2026", "La persévérance, ça mène loin.")
    )
    after = updated(visual, campaign, next_edition).alternative
    assert after == AlternativeEdits("15 au 19 février 2027", "Un pas à la fois.")


def test_the_changes_are_told_in_sentences_and_those_of_a_visual_are_only_its_own(
    campaign: Campaign, estrie: Campaign
) -> None:
    every = changes(campaign, estrie)
    assert [(each.kind, each.key) for each in every] == [
        ("organisation", ""),
        ("handle", "instagram"),
        ("handle", "facebook"),
        ("handle", "linkedin"),
        ("address", "montreal"),
        ("address", "region"),
    ]
    assert every[1].words.fr.endswith("devient «\u00a0@r3ussir\u00a0».")
    assert "à fournir" in every[3].words.fr
    visual = replace(_told("Merci à Réseau réussite Montréal."), networks=("instagram",), qr=_MONTREAL)
    own = changes_in(visual, campaign, estrie)
    assert [(each.kind, each.key) for each in own] == [
        ("organisation", ""),
        ("handle", "instagram"),
        ("address", ""),
        ("typed", "story"),
    ]
    assert "Merci à R3USSIR." in own[-1].words.fr


def test_the_changes_of_an_edition_name_its_theme_dates_day_and_hashtags(
    campaign: Campaign, next_edition: Campaign
) -> None:
    kinds = [each.kind for each in changes(campaign, next_edition)]
    assert kinds == ["theme", "dates", "day", "hashtags"]


def test_what_was_updated_has_no_finding_of_the_edition_before(campaign: Campaign, next_edition: Campaign) -> None:
    typed = _told("Les JPS 2026, du 16 au 20 février 2026, sous le thème « La persévérance, ça mène loin ». #JPS2026")
    text = updated(typed, campaign, next_edition).caption.shared["story"]
    assert "2026" not in text
    codes = {each.problem.code for each in lint(text, "facebook", next_edition)}
    assert codes <= {"handle-missing", "phrase-missing"}
