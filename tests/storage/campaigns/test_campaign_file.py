import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

import msgspec
import pytest

from composer.core.campaign.campaign import Campaign, Fact, Hashtag, Limit, text_in
from composer.core.geometry import Size
from composer.storage.campaigns.campaign_file import read_campaign
from composer.storage.formats_file import shipped_formats
from tests.campaign_files import NATIONAL, REGION, campaign_file
from tests.storage.conftest import ProblemsOf


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return read_campaign(REGION)


def test_the_campaign_says_the_invitation_to_the_character(campaign: Campaign) -> None:
    assert text_in(campaign.theme, "fr") == "La persévérance, ça mène loin."
    assert campaign.phrase.value == "Dans le cadre des Journées de la persévérance scolaire, je vous partage..."
    assert text_in(campaign.name, "fr") == "Journées de la persévérance scolaire"
    assert campaign.organisation.value == "Réseau réussite Montréal"
    assert (campaign.dates.start.value, campaign.dates.end.value) == ("2026-02-16", "2026-02-20")
    assert text_in(campaign.dates.line, "fr") == "16 au 20 février 2026"
    assert {name: campaign.mention(name) for name in campaign.offered} == {
        "instagram": "@reseau_reussite_montreal",
        "facebook": "@Réseauréussitemontréal",
        "linkedin": "@Réseauréussitemontréal",
    }
    assert {campaign.mention(name) for name in campaign.networks if name not in campaign.offered} == {
        "Réseau réussite Montréal"
    }


def test_the_seven_questions_are_exact(campaign: Campaign) -> None:
    assert [question.value for question in campaign.questions.values()] == [
        "Qu'est-ce que la persévérance représente pour vous dans votre parcours personnel ou professionnel?",
        "Pouvez-vous partager un moment précis où vous avez dû faire preuve de persévérance pour surmonter un défi?",
        "Avez-vous déjà vécu un échec? Quels ont été vos trucs et astuces pour continuer d'avancer et rester motivé, "
        "ou quels apprentissages avez-vous faits?",
        "Quels conseils donneriez-vous à un jeune qui a du mal à croire en lui ou en ses capacités?",
        "Quels rôles les adultes (parents, enseignants, mentors, employeur) ont-ils déjà joués dans votre parcours de "
        "persévérance?",
        "Avez-vous un mantra ou une phrase inspirante qui vous aide à garder le cap dans les moments difficiles?",
        "Si vous pouvez transmettre un seul message aux jeunes pour les encourager à persévérer, quel serait-il?",
    ]


def test_the_english_wordings_are_the_campaigns_own(campaign: Campaign) -> None:
    assert text_in(campaign.name, "en") == "Hooked on School Days"
    assert text_in(campaign.theme, "en") == "Perseverance will take you far"
    assert text_in(campaign.dates.line, "en") == "February 16–20, 2026"
    assert campaign.theme["en"].status == "verified"


def test_what_the_client_said_is_given_and_what_was_inferred_is_to_confirm(campaign: Campaign) -> None:
    given = [campaign.theme["fr"], campaign.phrase, campaign.name["fr"], campaign.dates.start, campaign.dates.end]
    given += [
        campaign.organisation,
        *campaign.questions.values(),
        *(each.handle for each in campaign.networks.values() if each.handle),
    ]
    assert {(fact.status, fact.source) for fact in given} == {("given", "invitation")}
    day = campaign.days["persevert"]
    assert (text_in(day.name, "fr"), text_in(day.name, "en")) == ("Jeudi PerséVERT", "PersiVERDANT Thursday")
    assert (text_in(day.line, "fr"), text_in(day.line, "en")) == ("19 février 2026", "February 19, 2026")
    assert (day.date.value, day.date.status) == ("2026-02-19", "to-confirm")
    assert [(tag.value, tag.status, tag.offered) for tag in campaign.hashtags] == [
        ("#JPS2026", "to-confirm", True),
        ("#perséVERT2026", "to-confirm", False),
    ]


def test_the_limits_are_the_networks_own_and_dated(campaign: Campaign) -> None:
    found = {
        name: (each.length.value, each.counted, each.fold and each.fold.value)
        for name, each in campaign.networks.items()
    }
    assert found == {
        "instagram": (2200, "utf16", 125),
        "facebook": (63206, "utf16", 110),
        "linkedin": (3000, "utf16", 140),
        "threads": (500, "utf16", None),
        "bluesky": (300, "graphemes", None),
        "tiktok": (2200, "utf16", None),
    }
    instagram = campaign.networks["instagram"]
    assert instagram.hashtags is not None
    assert (instagram.hashtags.value, instagram.hashtags.dated) == (5, "2025-12-19")
    assert campaign.picture_bytes == 5_000_000
    own = campaign.networks["bluesky"].picture
    assert own is not None
    assert (own.most_bytes.value, own.types) == (1_000_000, ("jpeg", "png"))
    assert (campaign.recompression.width.value, campaign.recompression.quality.value) == (1080, 70)
    assert [name for name, each in campaign.networks.items() if each.pasted_handle_links] == ["instagram"]


def _sourced(value: object) -> Iterator[Fact | Hashtag | Limit]:
    if isinstance(value, Fact | Hashtag | Limit):
        yield value
        return
    inside: Iterable[object] = ()
    if isinstance(value, msgspec.Struct):
        inside = [getattr(value, name) for name in value.__struct_fields__]
    elif isinstance(value, dict):
        inside = cast("dict[str, object]", value).values()
    elif isinstance(value, tuple):
        inside = cast("tuple[object, ...]", value)
    for each in inside:
        yield from _sourced(each)


def test_every_value_has_a_source_and_is_in_nfc(campaign: Campaign) -> None:
    found = list(_sourced(campaign))
    assert len(found) > 30
    known = [each for each in found if each.status != "to-provide"]
    assert all(re.fullmatch(r"invitation|https?://\S+", each.source) for each in known)
    assert all(unicodedata.is_normalized("NFC", each.read_text(encoding="utf-8")) for each in (REGION, NATIONAL))


@pytest.mark.parametrize(
    ("before", "after", "code", "place"),
    [
        ('"@Réseau', '"@Re\u0301seau', "not-nfc", "networks.facebook.handle.value"),
        ('"La persévérance, ', '" La persévérance, ', "not-one-line", "theme.fr.value"),
        ('"Réseau réussite', '"\\nRéseau réussite', "not-one-line", "organisation.value"),
        ('"@reseau_reussite_montreal"', '"@Réseauréussite"', "wrong-form", "networks.instagram.handle.value"),
        ('"@reseau_reussite_montreal"', f'"@{"a" * 31}"', "wrong-form", "networks.instagram.handle.value"),
        ('"@reseau_reussite_montreal"', '"reseau_reussite"', "wrong-form", "networks.instagram.handle.value"),
        ('"@Réseauréussitemontréal"', '"@Réseau réussite"', "wrong-form", "networks.facebook.handle.value"),
        ('"#JPS2026"', '"#JPS-2026"', "wrong-form", "hashtags[0].value"),
        (
            '"https://www.journeesperseverancescolaire.com/"',
            '"jembarque.ca"',
            "wrong-form",
            "addresses.national.url.value",
        ),
        ('"2025-12-19"', '"hier"', "wrong-form", "networks.instagram.hashtags.dated"),
        ("value = 2200", "value = 0", "wrong-limit", "networks.instagram.length.value"),
        ("value = 70,", "value = 0,", "wrong-limit", "recompression.quality.value"),
        ('"2026-02-19"', '"2026-01-19"', "date-outside", "days.persevert.date.value"),
        ('"2026-02-19"', '"2026-03-19"', "date-outside", "days.persevert.date.value"),
        ('"2026-02-19"', '"2026-02-30"', "wrong-date", "days.persevert.date.value"),
        ('"2026-02-16"', '"16 février"', "wrong-date", "dates.start.value"),
        ("longest = 30", "longest = 0", "wrong-limit", "networks.instagram.own_handle.longest"),
        ('"to-confirm"', '"inferred"', "wrong-value", "networks.instagram.length.status"),
        ("width = 3,", "width = 0,", "wrong-limit", "networks.instagram.grid.width"),
        ("value = 1000000", "value = 0", "wrong-limit", "networks.bluesky.picture.most_bytes.value"),
        ('counted = "utf16"', 'counted = "letters"', "wrong-value", "networks.instagram.counted"),
        ('"square", "story"]', '"squar", "story"]', "unknown-format", "networks.instagram.formats[2]"),
        ("pasted_handle_links", "pasted_handle_link", "unknown-key", "networks.instagram.pasted_handle_link"),
        ('id = "jps-2026"', 'id = "jps-2027"', "wrong-id", "id"),
        ('region = "', 'logo = "../logo.svg"\nregion = "', "wrong-form", "logo"),
        ('region = "', 'logo = "/etc/logo.png"\nregion = "', "wrong-form", "logo"),
        ('region = "', 'logo = "logo.exe"\nregion = "', "wrong-form", "logo"),
        ('"{} membres du RQRE"', '"membres du RQRE"', "wrong-form", "facts.members.said.fr[2]"),
        ('"{} RQRE members"', '"{}"', "wrong-form", "facts.members.said.en[3]"),
        ('"ruban … JPS … {}"', '"ruban … JPS … … {}"', "wrong-form", "facts.ribbon.said.fr[8]"),
        ('"JPS sont nées"', '"Persévérance"', "texts-alike", "facts.origin.said.fr[6]"),
    ],
)
def test_another_campaign_is_held_to_the_same_forms(
    before: str, after: str, code: str, place: str, tmp_path: Path, problems_of: ProblemsOf
) -> None:
    path = campaign_file(tmp_path, (before, after))
    (problem,) = problems_of(lambda: read_campaign(path))
    file = NATIONAL if before in NATIONAL.read_text("utf-8") and before not in REGION.read_text("utf-8") else REGION
    assert (problem.code, str(problem.location)) == (code, f"{file.name}:{place}")


def test_a_network_has_an_id_that_files_can_be_named_by(tmp_path: Path, problems_of: ProblemsOf) -> None:
    path = campaign_file(tmp_path)
    national = tmp_path / NATIONAL.name
    national.write_text(national.read_text("utf-8").replace("[networks.threads", "[networks.Threads"), "utf-8")
    (problem,) = problems_of(lambda: read_campaign(path))
    assert str(problem.location) == f"{NATIONAL.name}:networks.Threads"


def test_a_campaign_offers_at_least_one_network(tmp_path: Path, problems_of: ProblemsOf) -> None:
    path = campaign_file(tmp_path)
    national = tmp_path / NATIONAL.name
    text = re.sub(r'^(name = "(?:Insta|Face|Link).*)$', r"\1\noffered = false", national.read_text("utf-8"), flags=re.M)
    national.write_text(text, "utf-8")
    (problem,) = problems_of(lambda: read_campaign(path))
    assert (problem.code, str(problem.location)) == ("no-network-offered", "jps-2026.toml:networks")


def test_a_campaign_of_another_name_is_another_file(tmp_path: Path) -> None:
    path = campaign_file(tmp_path, ('id = "jps-2026"', 'id = "persevere-2027"'), name="persevere-2027.toml")
    assert read_campaign(path).id == "persevere-2027"


_BANNER = """
[[formats]]
id = "banner"
name = { fr = "Bannière", en = "Banner" }
width = 1584
height = 396

[[formats]]
id = "letter"
name = { fr = "Feuille", en = "Sheet" }
width = 8.5
height = 11
unit = "in"
"""


def _with_formats(tmp_path: Path, tables: str) -> Path:
    path = campaign_file(tmp_path)
    path.write_text(path.read_text(encoding="utf-8") + tables, encoding="utf-8")
    return path


def test_a_campaign_without_formats_has_those_of_the_program(campaign: Campaign) -> None:
    assert campaign.formats == shipped_formats()


def test_a_campaign_adds_formats_to_those_of_the_program_and_changes_some(tmp_path: Path) -> None:
    known = read_campaign(_with_formats(tmp_path, _BANNER)).format_by_id
    assert [*known] == [*(each.id for each in shipped_formats()), "banner"]
    assert known["banner"].pixels == Size(1584, 396)
    assert known["letter"].name.fr == "Feuille"
    assert known["letter"].pixels == Size(2550, 3300)


@pytest.mark.parametrize(
    ("before", "after", "code", "place"),
    [
        ("width = 1584", "width = 0", "wrong-format-data", "formats[0].width"),
        ("width = 1584", "width = 1e14", "wrong-format-data", "formats[0].width"),
        ("width = 1584", "width = 20000", "wrong-format-data", "formats[0].width"),
        ("width = 1584", "width = 1584.5", "wrong-format-data", "formats[0].width"),
        ("height = 396", "height = 396\nsafe = [0, 0, 2000, 10]", "wrong-format-data", "formats[0].safe"),
        ("height = 11", "height = 11\ndots = 5", "wrong-format-data", "formats[1].dots"),
        ("height = 11", "height = 110\ndots = 600", "wrong-format-data", "formats[1].width"),
        ('unit = "in"', 'unit = "cm"', "wrong-value", "formats[1].unit"),
        ('unit = "in"', 'unit = "in"\nfile_type = "gif"', "wrong-value", "formats[1].file_type"),
        ('id = "banner"', 'id = "letter"', "format-twice", "formats"),
        ("height = 11", "height = 12", "wrong-format-data", "formats[1].width"),
        ('id = "banner"', 'id = "../banner"', "wrong-value", "formats[0].id"),
        ('fr = "Bannière"', 'fr = ""', "not-one-line", "formats[0].name.fr"),
        ("width = 1584", "widht = 1584", "unknown-key", "formats[0].widht"),
    ],
)
def test_the_formats_of_a_campaign_are_held_to_what_a_file_can_be(
    before: str, after: str, code: str, place: str, tmp_path: Path, problems_of: ProblemsOf
) -> None:
    assert before in _BANNER
    path = _with_formats(tmp_path, _BANNER.replace(before, after, 1))
    problem = problems_of(lambda: read_campaign(path))[0]
    assert (problem.code, str(problem.location)) == (code, f"jps-2026.toml:{place}")
