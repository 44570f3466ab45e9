"""A campaign's own texts, held against the room that each poster has for them."""

from pathlib import Path

import pytest

from composer.app.proof.campaign_check import check_campaign
from composer.app.studio import Studio
from composer.core.problems import Refused
from tests.campaign_files import REGION, campaign_file


def test_the_shipped_campaign_fits_every_poster(studio: Studio) -> None:
    assert check_campaign(REGION, studio) == ()


def test_a_theme_too_long_is_reported_to_its_author_by_key_poster_and_format(studio: Studio, tmp_path: Path) -> None:
    theme = "La persévérance, ça mène plus loin que tout ce que l’on avait imaginé"
    problems = check_campaign(campaign_file(tmp_path, ("La persévérance, ça mène loin.", theme)), studio)
    assert problems
    assert {problem.severity for problem in problems} == {"error"}
    assert {str(problem.location) for problem in problems} == {"jps-2026-national.toml:theme.fr"}
    assert any("Bloc" in problem.words.fr for problem in problems)


def test_what_is_no_campaign_is_refused_with_the_reasons(studio: Studio, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        check_campaign(campaign_file(tmp_path, ('region = "', 'regoin = "')), studio)
    assert "unknown-key" in {problem.code for problem in refused.value.problems}
