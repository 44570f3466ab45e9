"""Alternative text says what is on the picture, within what networks take."""

import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.campaign.campaign import Campaign
from composer.core.caption.alt_text import FULL_LIMIT, SHORT_LIMIT, alternative_text, shorten
from composer.core.text.length import utf16_length
from composer.core.visual import Person, PhotoChoice, Visual
from composer.core.words import Language, Words

_BLOC = Words("Bloc", "Block")
_MARIE = Person("Marie Tremblay", "infirmière", "CHUM")
_WORDS = st.text("abcdé 🎓.,!«»\n", max_size=1500)
_LINE = st.text("abcdé 🎓.,!«»", max_size=300)
_VISUALS = st.builds(
    Visual,
    poster=st.just("bloc"),
    quote=_WORDS,
    person=st.builds(Person, name=_LINE, role=_LINE, organisation=_LINE),
    photo=st.sampled_from([None, PhotoChoice("")]),
    language=st.sampled_from(["fr", "en"]),
)


def test_both_forms_in_french(campaign: Campaign) -> None:
    visual = Visual("bloc", quote="J’ai essayé\ncent fois", person=_MARIE, photo=PhotoChoice(""))
    text = alternative_text(visual, _BLOC, campaign)
    assert text.short == "«\u00a0J’ai essayé cent fois\u00a0». Marie Tremblay, affiche avec photo."
    assert text.full == (
        "Affiche de la campagne des Journées de la persévérance scolaire, modèle Bloc, avec une photo. "
        "L’affiche présente Marie Tremblay, infirmière, CHUM. On y lit\u00a0: «\u00a0J’ai essayé cent fois\u00a0». "
        "La persévérance, ça mène loin. Du 16 au 20 février 2026."
    )


def test_both_forms_in_english(campaign: Campaign) -> None:
    visual = Visual("bloc", quote="Try again.", person=_MARIE, language="en")
    text = alternative_text(visual, _BLOC, campaign)
    assert text.short == "“Try again.” Marie Tremblay, poster."
    assert text.full == (
        "Poster of the Hooked on School Days campaign, Block design. The poster presents Marie Tremblay, infirmière, "
        "CHUM. It reads: “Try again.” Perseverance will take you far. February 16 to 20, 2026."
    )


def test_a_visual_with_a_photo_alone_reads_by_its_theme(campaign: Campaign) -> None:
    text = alternative_text(Visual("bloc", photo=PhotoChoice("")), _BLOC, campaign)
    assert text.short == "La persévérance, ça mène loin. Affiche avec photo."
    assert text.full == (
        "Affiche de la campagne des Journées de la persévérance scolaire, modèle Bloc, avec une photo. "
        "On y lit\u00a0: La persévérance, ça mène loin. Du 16 au 20 février 2026."
    )


def test_what_the_photo_shows_is_said_as_it_was_typed_and_nothing_is_made_up(campaign: Campaign) -> None:
    photo = PhotoChoice("", shows="Marie, en uniforme, rit dans un corridor d'hôpital")
    text = alternative_text(Visual("bloc", quote="Ose.", person=_MARIE, photo=photo), _BLOC, campaign)
    said = "Photo\u00a0: Marie, en uniforme, rit dans un corridor d’hôpital."
    assert said in text.full
    assert "avec une photo" not in text.full
    assert text.short == f"«\u00a0Ose.\u00a0» Marie Tremblay, affiche. {said}"


def test_a_qr_code_is_said_with_its_address_as_one_would_read_it(campaign: Campaign) -> None:
    visual = Visual("bloc", quote="Ose.", qr="https://www.exemple.org/caf%C3%A9/")
    assert alternative_text(visual, _BLOC, campaign).full.endswith(" Un code QR mène à exemple.org/café.")
    english = msgspec.structs.replace(visual, language="en")
    assert alternative_text(english, _BLOC, campaign).full.endswith(" A QR code leads to exemple.org/café.")


@pytest.mark.parametrize(
    ("length", "end"),
    [
        (40, ". Marie Tremblay, affiche avec photo."),
        (59, ". Marie Tremblay, affiche avec photo."),
        (60, ". Marie Tremblay, affiche."),
        (70, ". Marie Tremblay, affiche."),
        (71, ". Marie Tremblay."),
        (79, ". Marie Tremblay."),
        (80, ""),
        (96, ""),
    ],
)
def test_the_short_form_gives_up_everything_before_a_word_of_the_quote(
    length: int, end: str, campaign: Campaign
) -> None:
    quote = f"{'oui ' * (length // 4 - 1)}{'a' * (length % 4 + 4)}"
    visual = Visual("bloc", quote=quote, person=_MARIE, photo=PhotoChoice(""))
    assert alternative_text(visual, _BLOC, campaign).short == f"«\u00a0{quote}\u00a0»{end}"
    longer = msgspec.structs.replace(visual, quote=f"oui {'oui ' * 24}")
    assert alternative_text(longer, _BLOC, campaign).short.endswith(" oui…\u00a0»")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_both_forms_are_read_aloud_without_clutter(language: Language, campaign: Campaign) -> None:
    visual = Visual(
        "bloc",
        quote='Ma mère m\'a dit "lâche pas" !',
        person=Person("Zoé Roy", "tutrice.", "École Jr."),
        photo=PhotoChoice("0" * 64, shows="Zoé rit."),
        language=language,
        qr="https://exemple.org/",
    )
    text = alternative_text(visual, _BLOC, campaign)
    for form in (text.short, text.full):
        assert not re.search(r"\.\.|[!?…]\.|\s\s| [,.]|https|0000|«[^»]*«|\d–\d|'", form)


def test_no_break_spaces_of_the_quote_stay_and_line_breaks_are_spaces(campaign: Campaign) -> None:
    text = alternative_text(Visual("bloc", quote="À 13\u00a0h\u00a030 \n\n on repart."), _BLOC, campaign)
    assert "À 13\u00a0h\u00a030 on repart." in text.short


def test_a_long_quote_is_cut_at_a_word_and_what_follows_it_stays(campaign: Campaign) -> None:
    visual = Visual("bloc", quote="persévérer encore " * 100, person=_MARIE)
    text = alternative_text(visual, _BLOC, campaign)
    assert text.short.endswith((" persévérer…\u00a0»", " encore…\u00a0»"))
    assert text.full.endswith("…\u00a0» La persévérance, ça mène loin. Du 16 au 20 février 2026.")
    assert utf16_length(text.full) > FULL_LIMIT - 20


def test_a_name_too_long_for_the_short_form_is_cut_too(campaign: Campaign) -> None:
    visual = Visual("bloc", quote="Oui.", person=Person("Élèves de la classe " * 20, "écoliers " * 80))
    text = alternative_text(visual, _BLOC, campaign)
    assert text.short == "«\u00a0Oui.\u00a0»"
    assert utf16_length(text.short) <= SHORT_LIMIT
    assert utf16_length(text.full) <= FULL_LIMIT


@given(_VISUALS)
def test_both_forms_always_fit_on_one_line_and_say_something(campaign: Campaign, visual: Visual) -> None:
    text = alternative_text(visual, _BLOC, campaign)
    assert 0 < utf16_length(text.short) <= SHORT_LIMIT
    assert 0 < utf16_length(text.full) <= FULL_LIMIT
    assert "\n" not in text.short + text.full


@given(st.text("abcdé’ -", min_size=1, max_size=300).filter(str.strip), st.booleans())
def test_the_full_form_holds_every_word_drawn(campaign: Campaign, quote: str, photo: bool) -> None:  # noqa: FBT001 hypothesis draws it
    visual = Visual("bloc", quote=quote, person=_MARIE, photo=PhotoChoice("") if photo else None)
    full = alternative_text(visual, _BLOC, campaign).full
    drawn = ("Marie Tremblay", "infirmière, CHUM", campaign.theme["fr"].value)
    assert all(words in full for words in drawn)
    # Typography corrects spaces, never letters.
    assert "".join(quote.split()) in "".join(full.split())
    assert campaign.dates.line["fr"].value in full
    assert ("avec une photo" in full) == photo


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("un deux trois", 13, "un deux trois"),
        ("un deux trois", 12, "un deux…"),
        ("un deux, trois", 9, "un deux…"),
        ("un deux trois", 8, "un deux…"),
        ("un deux trois", 7, "un…"),
        ("Ana\u00a0: «\u00a0Persévérance\u00a0»", 10, "Ana…"),
        ("anticonstitutionnel", 5, "anti…"),
        ("🎓🎓🎓", 4, "🎓…"),
        ("oui", 1, "…"),
        ("oui", 0, ""),
        ("oui", -3, ""),
        ("", 0, ""),
        ("", -3, ""),
    ],
)
def test_shortening_stops_at_a_word_within_the_limit(text: str, limit: int, expected: str) -> None:
    assert shorten(text, limit) == expected


@given(st.text(max_size=80), st.integers(-90, 90))
def test_a_shortened_text_fits(text: str, limit: int) -> None:
    assert utf16_length(shorten(text, limit)) <= max(0, limit)


def test_a_name_that_fills_the_short_form_alone_is_cut_where_there_is_no_quote(campaign: Campaign) -> None:
    for quote in ("", "   ", "Ose."):
        text = alternative_text(Visual("bloc", quote=quote, person=Person("Zoé Roy " * 30)), _BLOC, campaign)
        assert utf16_length(text.short) <= SHORT_LIMIT
        assert text.short


def test_another_campaign_brings_its_own_words(campaign: Campaign) -> None:
    theme = {**campaign.theme, "fr": msgspec.structs.replace(campaign.theme["fr"], value="Autre thème")}
    text = alternative_text(Visual("bloc"), _BLOC, msgspec.structs.replace(campaign, theme=theme))
    assert text.short == "Autre thème. Affiche."
    assert "On y lit\u00a0: Autre thème. Du 16 au 20" in text.full
