"""A campaign's words that captions are searched for are bounded, and never found in what the campaign itself says."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.core.campaign.campaign import OwnWords
from composer.core.problems import in_file
from composer.storage.campaigns.campaign_file import read_campaign
from composer.storage.campaigns.library import shipped_campaigns
from composer.storage.campaigns.word_rules import word_problems
from composer.storage.paths import resource
from tests.campaign_files import campaign_file
from tests.networks import SHIPPED
from tests.storage.conftest import ProblemsOf

_NAME = "Journées de la persévérance scolaire"
_HEAD = "[words.near]\n"


def _codes(words: OwnWords) -> list[str]:
    campaign = replace(SHIPPED, words=words)
    return [each.code for each in word_problems(campaign, in_file("c.toml").key("words"))]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (OwnWords(near={_NAME: tuple(f"Fête numéro {each} de l’école" for each in range(21))}), "wrong-limit"),
        (OwnWords(near={f"Fête numéro {each}": ("Foire",) for each in range(61)}), "wrong-limit"),
        (OwnWords(allowed=tuple(f"Semaine {each} de Laval" for each in range(61))), "wrong-limit"),
        (OwnWords(blanks=("à",)), "wrong-form"),
        (OwnWords(allowed=("mot " * 21,)), "wrong-form"),
        (OwnWords(near={"JPS": ("…",)}), "wrong-form"),
        # What is right, even without its accents; two that would be corrected into each other; every caption.
        (OwnWords(near={_NAME: ("journees de la perseverance scolaire",)}), "texts-alike"),
        (OwnWords(near={"la Fête": ("la Foire",), "la Foire": ("la Kermesse",)}), "texts-alike"),
        (OwnWords(near={"La Fête de l’école": ("persévérance scolaire",)}), "texts-alike"),
        (OwnWords(blanks=("je vous partage",)), "texts-alike"),
    ],
)
def test_words_that_are_too_many_too_short_or_right_are_refused(words: OwnWords, code: str) -> None:
    assert code in _codes(words)


def test_what_is_written_instead_of_a_name_may_be_a_part_of_it() -> None:
    assert _codes(OwnWords(near={_NAME: ("Journées de la persévérance",)}, blanks=("Mon école :",))) == []


@pytest.mark.parametrize("campaign", shipped_campaigns())
def test_the_words_of_each_shipped_campaign_are_sound(campaign: str) -> None:
    words = read_campaign(resource("campaigns", f"{campaign}.toml")).words
    assert words.near


def test_a_wrong_word_is_refused_with_its_key_when_the_file_is_read(tmp_path: Path, problems_of: ProblemsOf) -> None:
    path = campaign_file(tmp_path, (_HEAD, f'{_HEAD}"La Fête" = ["ok"]\n'))
    (problem,) = problems_of(lambda: read_campaign(path))
    assert (problem.code, problem.location.keys[:3]) == ("wrong-form", ("words", "near", "La Fête"))


def test_a_region_adds_its_words_to_those_of_the_national_part(tmp_path: Path) -> None:
    added = '[words.near]\n"La Fête" = ["La Foire"]\n'
    campaign = read_campaign(campaign_file(tmp_path, ("[words.near]\n", added)))
    assert campaign.words.near["La Fête"] == ("La Foire",)
    assert campaign.words.near[_NAME] == SHIPPED.words.near[_NAME]
