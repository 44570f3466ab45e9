import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.campaign.campaign import Campaign
from composer.core.caption.alt_text import alternative_text
from composer.core.poster import Content
from composer.core.text.wording import (
    MARKS,
    closing_mark,
    family_of,
    languages_of,
    opening_mark,
    quoted,
    role_line,
    unknown_language,
    unquoted,
    wording,
)
from composer.core.visual import Person, Visual
from composer.core.words import LANGUAGES, Language, Words
from tests.spoken import DATES, THEME, in_inuktitut

_MARKS_AND_SPACES = str.maketrans(dict.fromkeys('«»“”‘’„" \u00a0\u202f\n', None))
languages = st.sampled_from(LANGUAGES)
typed = st.lists(st.sampled_from(["Oui", "à", " ", "\u00a0", "\u202f", "\n", *'«»“”„".!?…,']), max_size=14).map("".join)


@pytest.mark.parametrize(
    ("text", "fr", "en"),
    [
        ("Oui", "«\u00a0Oui\u00a0»", "“Oui”"),
        ("  Oui  ", "«\u00a0Oui\u00a0»", "“Oui”"),
        ("Oui,\nnon.", "«\u00a0Oui,\nnon.\u00a0»", "“Oui,\nnon.”"),
        ("", "", ""),
        (" \n ", "", ""),
    ],
)
def test_a_quote_stands_between_the_marks_of_its_language(text: str, fr: str, en: str) -> None:
    assert (quoted(text, "fr"), quoted(text, "en")) == (fr, en)


@pytest.mark.parametrize(
    "text",
    [
        "« Oui »",
        "«Oui»",
        "«\u00a0Oui\u00a0»",
        "«\u202fOui\u202f»",
        "«\n Oui\n»",
        '"Oui"',
        "“Oui”",
        "„Oui”",
        "<< Oui >>",
        "<<Oui>>",
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_marks_typed_around_the_whole_are_not_doubled(text: str, language: Language) -> None:
    opening, closing = MARKS[language]
    assert quoted(text, language) == f"{opening}Oui{closing}"


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Oui", "Oui"),
        ("  Oui, non. ", "Oui, non."),
        ("« Oui »", "Oui"),
        ('"Yes".', "Yes."),
        ("Elle dit « oui ».", "Elle dit «\u00a0oui\u00a0»."),
        ("« A » et « B »", "«\u00a0A\u00a0» et «\u00a0B\u00a0»"),
        ("", ""),
    ],
)
def test_a_quote_without_marks_keeps_only_those_inside_it(text: str, bare: str) -> None:
    assert unquoted(text) == bare


@pytest.mark.parametrize("end", [".", "!", "?", "…", "?!", ",", ";"])
def test_punctuation_typed_after_the_closing_mark_stays_after_it(end: str) -> None:
    assert quoted(f"« Oui »{end}", "fr") == f"«\u00a0Oui\u00a0»{end}"
    assert quoted(f'"Yes"{end}', "en") == f"“Yes”{end}"


@pytest.mark.parametrize("end", [".", "!", "?", "…"])
def test_punctuation_typed_before_the_closing_mark_stays_before_it(end: str) -> None:
    assert quoted(f"« Oui{end} »", "fr") == f"«\u00a0Oui{end}\u00a0»"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("« A » et « B »", "«\u00a0A\u00a0» et «\u00a0B\u00a0»"),
        ("«A» et «B».", "«\u00a0A\u00a0» et «\u00a0B\u00a0»."),
        ("“A” and “B”", "“A” and “B”"),
        ('"A" and "B"!', '"A" and "B"!'),
        ("«\u202fIl dit “oui”.\u202f»", "«\u00a0Il dit “oui”.\u00a0»"),
    ],
)
def test_several_marked_passages_stay_as_typed_but_for_the_spaces_inside(
    text: str, drawn: str, language: Language
) -> None:
    assert quoted(text, language) == drawn


@pytest.mark.parametrize("text", ["Il a dit « non", "Non », dit-il", '5" de neige', '"', "«", "»"])
def test_marks_that_do_not_enclose_the_whole_are_words_like_others(text: str) -> None:
    assert quoted(text, "fr") == f"«\u00a0{text}\u00a0»"


@pytest.mark.parametrize(
    ("text", "language", "drawn"),
    [
        ("Elle m’a dit « continue ».", "fr", "«\u00a0Elle m’a dit “continue”.\u00a0»"),
        ("«Continue», m’a-t-elle dit", "fr", "«\u00a0“Continue”, m’a-t-elle dit\u00a0»"),
        ("« Elle dit «\u202foui\u202f», puis «\u00a0non ». »", "fr", "«\u00a0Elle dit “oui”, puis “non”.\u00a0»"),
        ("Il écrit « a « b » c »", "fr", "«\u00a0Il écrit “a “b” c”\u00a0»"),
        ("Un.\n\n« Deux.\n\n« Trois", "fr", "«\u00a0Un.\n\n« Deux.\n\n« Trois\u00a0»"),
        ("She said “keep going”.", "en", "“She said ‘keep going’.”"),
        ("She said « oui »", "en", "“She said « oui »”"),
        ("Elle dit << oui >>", "fr", "«\u00a0Elle dit “oui”\u00a0»"),
        ('Elle dit "oui"', "fr", "«\u00a0Elle dit “oui”\u00a0»"),
    ],
)
def test_marks_inside_marks_are_the_inner_ones(text: str, language: Language, drawn: str) -> None:
    assert quoted(text, language) == drawn


@pytest.mark.parametrize(
    ("quote", "language", "drawn"),
    [
        ('Elle a dit "oui" hier', "fr", "«\u00a0Elle a dit “oui” hier\u00a0»"),
        ('She said "yes" today', "en", "“She said ‘yes’ today”"),
    ],
)
def test_straight_marks_inside_a_drawn_quote_are_the_inner_ones(
    quote: str, language: Language, drawn: str, campaign: Campaign
) -> None:
    assert wording("quote", Visual("bloc", quote=quote, language=language), campaign).replace("\n", " ") == drawn


@pytest.mark.parametrize("text", ['""', "«»", "« »", "“”", "«\u00a0»."])
def test_marks_around_nothing_are_nothing(text: str) -> None:
    assert quoted(text, "fr") == ""


@given(typed, languages)
def test_no_word_and_no_punctuation_of_a_quote_is_lost_or_moved(text: str, language: Language) -> None:
    drawn = quoted(text, language)
    bare = text.translate(_MARKS_AND_SPACES)
    assert drawn.translate(_MARKS_AND_SPACES) == (bare if drawn else "")
    assert drawn or not bare.strip(".!?…,;")


@given(typed, languages)
def test_a_quote_drawn_opens_and_closes_on_a_mark(text: str, language: Language) -> None:
    drawn = quoted(text, language)
    if drawn:
        assert drawn[0] in '«“"„'
        assert closing_mark(drawn)
        assert drawn.endswith(closing_mark(drawn))
        assert drawn.startswith(opening_mark(drawn))


@pytest.mark.parametrize(
    ("text", "opening", "closing"),
    [
        ("«\u00a0Oui\u00a0»", "«\u00a0", "\u00a0»"),
        ("“Yes”", "“", "”"),
        ("«\u00a0Oui\u00a0»…", "«\u00a0", "\u00a0»…"),
        ('"A" and "B".', "", '".'),
        ("Oui.", "", ""),
        ("", "", ""),
    ],
)
def test_the_marks_at_both_ends_are_known_with_their_spaces(text: str, opening: str, closing: str) -> None:
    assert (opening_mark(text), closing_mark(text)) == (opening, closing)


@pytest.mark.parametrize(
    ("role", "organisation", "line"),
    [
        ("Directrice", "École du Sud", "Directrice, École du Sud"),
        ("Directrice", "", "Directrice"),
        ("", "École du Sud", "École du Sud"),
        ("", "", ""),
    ],
)
def test_role_and_organisation_share_a_line(role: str, organisation: str, line: str) -> None:
    assert role_line(Person("Mireille", role, organisation)) == line


@pytest.mark.parametrize(
    ("content", "fr", "en"),
    [
        ("quote", "«\u00a0Oui\u00a0»", "“Oui”"),
        ("name", "Mireille Tremblay", "Mireille Tremblay"),
        ("role", "Directrice, École du Sud", "Directrice, École du Sud"),
        ("theme", "La persévérance, ça mène loin.", "Perseverance will take you far"),
        ("dates", "16 au 20 février 2026", "February 16–20, 2026"),
        ("campaign", "Journées de la persévérance scolaire", "Hooked on School Days"),
    ],
)
def test_the_words_are_the_person_s_and_the_campaign_s_in_the_language_of_the_visual(
    content: Content, fr: str, en: str, campaign: Campaign
) -> None:
    person = Person("Mireille Tremblay", "Directrice", "École du Sud")
    said = {
        language: wording(content, Visual("bloc", quote="Oui", person=person, language=language), campaign)
        for language in LANGUAGES
    }
    assert said == {"fr": fr, "en": en}


@pytest.mark.parametrize("content", ["quote", "name", "role"])
def test_a_visual_that_says_nothing_has_no_words_of_its_own(content: Content, campaign: Campaign) -> None:
    assert wording(content, Visual("bloc"), campaign) == ""


def test_drawn_words_have_composed_letters(campaign: Campaign) -> None:
    visual = Visual("bloc", quote="E\u0301te\u0301", person=Person("Lae\u0308l"))
    assert wording("quote", visual, campaign) == "«\u00a0Été\u00a0»"
    assert wording("name", visual, campaign) == "Laël"


def test_a_day_is_the_one_of_the_campaign_that_the_part_names(campaign: Campaign) -> None:
    eve = msgspec.structs.replace(campaign.days["persevert"], name=campaign.name, line=campaign.dates.line)
    both = msgspec.structs.replace(campaign, days={**campaign.days, "veille": eve})
    said = [wording("day-name", Visual("bloc"), both, day) for day in ("persevert", "veille", "autre", "")]
    own = "Journées de la persévérance scolaire"
    # A band made for a day that a campaign lacks says the campaign's own name: it is never empty.
    assert said == ["Jeudi PerséVERT", own, own, own]
    line = wording("day", Visual("bloc", language="en"), both, "veille")
    assert line.replace("\u00a0", " ") == "Hooked on School Days · February 16–20, 2026"


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("Ma 5e secondaire", "Ma 5ᵉ\u00a0secondaire"),
        ("Le 1er mars, la 1re fois", "Le 1ᵉʳ\u00a0mars, la 1ʳᵉ\u00a0fois"),
        ("Les 2es, ma 2nde chance", "Les 2ᵉˢ, ma 2ⁿᵈᵉ chance"),
        ("Le XXe siècle, le Ve siècle", "Le XXᵉ\u00a0siècle, le Vᵉ\u00a0siècle"),
        ("@ecole5e, #5e, www.5e.ca, A5e, 12es-3, Ve", "@ecole5e, #5e, www.5e.ca, A5e, 12es-3, Ve"),
    ],
)
def test_the_letters_of_an_ordinal_are_raised_in_what_a_poster_draws(
    typed: str, drawn: str, campaign: Campaign
) -> None:
    visual = Visual("bloc", quote=typed, person=Person(role=typed))
    assert wording("role", visual, campaign) == drawn
    assert drawn in wording("quote", visual, campaign)
    assert typed in wording("quote", Visual("bloc", quote=typed, language="en"), campaign).replace("\u00a0", " ")


_VISUAL = Visual("bloc", quote="Oui.", person=Person("Zoé", "Infirmière"), language="en")
_IN_IU = Visual("bloc", quote="Oui.", person=Person("Zoé", "Infirmière"), language="en", campaign_language="iu")


@pytest.fixture
def spoken(campaign: Campaign) -> Campaign:
    return in_inuktitut(campaign, "Essai Nunavik")


def test_the_campaigns_texts_are_in_the_language_chosen_for_them(spoken: Campaign) -> None:
    assert languages_of(spoken) == ("fr", "en", "iu")
    assert (wording("theme", _IN_IU, spoken), wording("dates", _IN_IU, spoken)) == (THEME, DATES)
    assert wording("theme", _VISUAL, spoken) == "Perseverance will take you far"


def test_french_may_be_chosen_on_an_english_visual(campaign: Campaign) -> None:
    visual = Visual("bloc", language="en", campaign_language="fr")
    assert wording("theme", visual, campaign) == "La persévérance, ça mène loin."


@pytest.mark.parametrize("content", ["campaign", "day", "day-name", "day-date"])
def test_a_text_that_is_not_in_that_language_is_in_the_visuals(content: Content, spoken: Campaign) -> None:
    assert wording(content, _IN_IU, spoken, "persevert") == wording(content, _VISUAL, spoken, "persevert")
    assert family_of(content, _IN_IU, spoken, "persevert") == ""


@pytest.mark.parametrize("content", ["quote", "name", "role"])
def test_the_persons_own_words_stay_in_their_language(content: Content, spoken: Campaign) -> None:
    assert wording(content, _IN_IU, spoken) == wording(content, _VISUAL, spoken)
    assert family_of(content, _IN_IU, spoken, "") == ""


def test_what_is_in_that_language_is_drawn_in_its_family(spoken: Campaign) -> None:
    assert family_of("theme", _IN_IU, spoken, "") == "Essai Nunavik"
    assert family_of("theme", _VISUAL, spoken, "") == ""


def test_a_language_that_the_campaign_lacks_is_told_and_the_visuals_taken(campaign: Campaign) -> None:
    assert wording("theme", _IN_IU, campaign) == wording("theme", _VISUAL, campaign)
    problem = unknown_language(_IN_IU, campaign)
    assert problem
    assert (problem.code, problem.severity) == ("unknown-language", "notice")
    assert "iu" in problem.words.fr
    assert unknown_language(_VISUAL, campaign) is None


def test_an_alternative_text_gives_the_words_that_are_drawn(spoken: Campaign) -> None:
    text = alternative_text(_IN_IU, Words("Bloc", "Bloc"), spoken)
    assert THEME in text.full
    assert DATES in text.full
    assert "Perseverance will take you far" not in text.full
    assert THEME in alternative_text(Visual("bloc", campaign_language="iu"), Words("Bloc", "Bloc"), spoken).short
