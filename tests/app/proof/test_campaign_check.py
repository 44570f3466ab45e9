"""A campaign's file, checked in one round: its values, and its texts held against the room of each poster."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.app.proof.campaign_check import check_campaign, language_problems, letter_problems
from composer.app.proof.campaign_room import lengthened, room_problems
from composer.app.studio import Studio
from composer.core.campaign.campaign import Campaign
from composer.core.campaign.facts import Fact
from composer.core.poster import Poster, Style
from composer.core.problems import Refused
from composer.storage.campaigns.pack_fonts import font_faces
from composer.storage.posters.library import load_poster
from tests.campaign_files import NATIONAL, REGION, campaign_file
from tests.own_posters import poster_folder
from tests.pack_fonts import FAMILY, LATIN, SYLLABICS, made_font
from tests.spoken import DATES, THEME, in_inuktitut

_LONG = "La persévérance, ça mène plus loin que tout ce que l’on avait imaginé"


@pytest.fixture
def few(studio: Studio, tmp_path: Path) -> Studio:
    """The studio with one poster, so that a file is checked at once."""
    home = tmp_path / "affiches"
    poster_folder(home, "bloc")
    return replace(studio, context=replace(studio.context, posters=home, own_posters=None))


@pytest.fixture
def bloc(studio: Studio) -> Poster:
    return load_poster("bloc", studio.context.posters)


def _with_theme(campaign: Campaign, theme: str, language: str = "fr") -> Campaign:
    return replace(campaign, theme={**campaign.theme, language: Fact(theme, "given", "essai")})


def _found(path: Path, studio: Studio) -> set[tuple[str, str]]:
    return {(problem.code, str(problem.location)) for problem in check_campaign(path, studio)}


@pytest.mark.slow
def test_the_shipped_campaign_fits_every_poster(studio: Studio) -> None:
    assert check_campaign(REGION, studio) == ()


def test_the_part_that_regions_share_is_checked_with_a_stand_in_for_the_region(few: Studio, tmp_path: Path) -> None:
    assert check_campaign(NATIONAL, few) == ()
    campaign_file(tmp_path, ("base = true", 'base = true\nlogo = "logo.svg"\nregion = "Laval"\n'))
    assert _found(tmp_path / NATIONAL.name, few) == {
        ("regional-in-base", f"{NATIONAL.name}:logo"),
        ("regional-in-base", f"{NATIONAL.name}:region"),
        ("unreadable-file", str(tmp_path / "logo.svg")),
    }


def test_a_theme_too_long_is_reported_to_its_author_by_key_poster_and_format(few: Studio, tmp_path: Path) -> None:
    problems = check_campaign(campaign_file(tmp_path, ("La persévérance, ça mène loin.", _LONG)), few)
    assert problems
    assert {problem.severity for problem in problems} == {"error"}
    assert {str(problem.location) for problem in problems} == {"jps-2026-national.toml:theme.fr"}
    assert any("Bloc" in problem.words.fr for problem in problems)


def test_every_fault_is_named_in_one_round_with_its_file_and_key(few: Studio, tmp_path: Path) -> None:
    path = campaign_file(
        tmp_path,
        ('region = "', 'regoin = "'),
        ("@reseau_reussite_montreal", "reseau"),
        ("https://journeesperseverancescolaire.com/fr/campagne-2026", "ftp://x"),
        ("2026-02-16", "16 février"),
        ("counted = ", "counted_in = "),
        ("La persévérance, ça mène loin.", _LONG),
    )
    assert _found(path, few) == {
        ("missing-key", "jps-2026.toml:region"),
        ("unknown-key", "jps-2026.toml:regoin"),
        ("unknown-key", f"{NATIONAL.name}:networks.instagram.counted_in"),
        ("wrong-form", "jps-2026.toml:networks.instagram.handle.value"),
        ("wrong-form", "jps-2026.toml:addresses.campaign.url.value"),
        ("wrong-date", f"{NATIONAL.name}:dates.start.value"),
        ("campaign-text-cut", f"{NATIONAL.name}:theme.fr"),
    }


def test_the_dates_of_an_edition_to_come_are_to_confirm_and_never_guessed(few: Studio, tmp_path: Path) -> None:
    date = '{ value = "2026-02-16", status = "given", source = "invitation" }'
    path = campaign_file(
        tmp_path, (date, '{ status = "to-provide" }'), ('id = "jps-2026"', 'id = "jps-2027"'), name="jps-2027.toml"
    )
    (problem,) = check_campaign(path, few)
    assert (problem.code, problem.severity) == ("date-to-provide", "error")
    assert str(problem.location) == f"{NATIONAL.name}:dates.start"
    assert problem.words.fr.startswith("Édition 2027\u00a0: à confirmer.")


def test_what_is_not_toml_is_refused(few: Studio, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        check_campaign(campaign_file(tmp_path, ("[networks.instagram]", "[networks.instagram")), few)
    assert [problem.code for problem in refused.value.problems] == ["toml-syntax"]


def test_a_text_that_would_be_cut_if_it_were_a_little_longer_is_near_its_limit(
    campaign: Campaign, bloc: Poster, studio: Studio
) -> None:
    words = "La persévérance, ça mène loin et plus loin que tout ce que nous avions imaginé au début"
    portrait = replace(bloc, layouts={"portrait": bloc.layouts["portrait"]})
    seen: list[str] = []
    for length in range(48, len(words), 2):
        problems = room_problems(_with_theme(campaign, words[:length].strip()), [portrait], studio.fonts, "a.toml")
        seen += [f"{problem.severity} {problem.code}" for problem in problems]
        if seen and "error" in seen[-1]:
            break
    assert set(seen[:-1]) == {"warning near-its-limit"}
    assert seen[-1] == "error campaign-text-cut"


def test_a_text_is_lengthened_by_a_twentieth_in_letters_of_its_own(campaign: Campaign) -> None:
    longer = lengthened(_with_theme(in_inuktitut(campaign), "ab." * 20)).theme
    assert longer["fr"].value == "ab." * 20 + "bab"
    assert set(longer["iu"].value) == set(THEME)
    assert lengthened(_with_theme(campaign, "")).theme["fr"].value == ""


def test_the_texts_of_every_language_of_the_campaign_are_held_against_the_posters(
    campaign: Campaign, bloc: Poster, studio: Studio
) -> None:
    letters = LATIN + "".join(dict.fromkeys(each for each in THEME + DATES if each not in LATIN))
    fonts = studio.fonts.carrying(font_faces({"a.ttf": made_font(letters=letters)}))
    spoken = _with_theme(in_inuktitut(campaign, FAMILY), " ".join([THEME] * 12), "iu")
    problems = list(room_problems(spoken, [bloc], fonts, "a.toml"))
    assert {(problem.code, str(problem.location)) for problem in problems} == {("campaign-text-cut", "a.toml:theme.iu")}


def test_a_face_without_the_letters_of_french_is_a_warning(bloc: Poster, studio: Studio) -> None:
    assert list(letter_problems(bloc, studio.fonts)) == []
    fonts = studio.fonts.carrying(font_faces({"a.ttf": made_font(letters=LATIN.replace("é", ""))}))
    poster = replace(bloc, styles={"nom": Style(FAMILY)})
    (problem,) = letter_problems(poster, fonts)
    assert (problem.code, problem.severity) == ("glyph-fallback", "warning")
    assert str(problem.location) == "bloc/poster.toml:styles.nom"
    assert "é" in problem.words.fr


@pytest.mark.parametrize(
    ("family", "letters", "code"),
    [
        ("", LATIN + SYLLABICS, "language-undrawable"),
        (FAMILY, LATIN, "language-undrawable"),
        ("Absente", LATIN, "unknown-face"),
    ],
)
def test_a_language_that_no_face_can_draw_is_refused(
    family: str, letters: str, code: str, campaign: Campaign, bloc: Poster, studio: Studio
) -> None:
    fonts = studio.fonts.carrying(font_faces({"a.ttf": made_font(letters=letters)}))
    (problem,) = language_problems(in_inuktitut(campaign, family), [bloc], fonts, "a.toml")
    assert (problem.code, problem.severity) == (code, "error")
    assert str(problem.location).startswith("a.toml:languages.iu")


@pytest.mark.slow
def test_a_folder_of_a_pack_is_checked_with_its_own_fonts_and_posters(few: Studio, tmp_path: Path) -> None:
    pack = tmp_path / "nunavik"
    pack.mkdir()
    campaign_file(pack, ("[networks.instagram]", '[languages.iu]\nname = "Inuktitut"\n\n[networks.instagram]'))
    (pack / REGION.name).rename(pack / "campaign.toml")
    (pack / "fonts").mkdir()
    (pack / "fonts" / "interdite.ttf").write_bytes(made_font(allowed=2))
    poster = poster_folder(pack / "posters")
    written = (poster / "poster.toml").read_text("utf-8")
    (poster / "poster.toml").write_text(written.replace('"Source Sans Pro"', f'"{FAMILY}"'), "utf-8")
    codes = {problem.code for problem in check_campaign(pack, few)}
    assert codes == {"font-forbidden", "unknown-face"}
    (pack / "fonts" / "interdite.ttf").unlink()
    for weight in (400, 600, 700):
        (pack / "fonts" / f"w{weight}.ttf").write_bytes(made_font(weight=weight))
    assert "unknown-face" not in {problem.code for problem in check_campaign(pack, few)}
