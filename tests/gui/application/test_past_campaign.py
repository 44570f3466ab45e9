"""That the campaign's days are over is one quiet line, once a day, from a clock that is given."""

from datetime import date
from pathlib import Path

from composer.core.campaign.campaign import Campaign
from composer.core.words import Words
from composer.gui.main import report_past_campaign
from composer.gui.preferences import Folders, Preferences


def test_a_campaign_that_is_over_is_told_once_a_day(campaign: Campaign, tmp_path: Path) -> None:
    told: list[Words] = []
    for day in ("2026-02-20", "2026-02-21", "2026-02-21", "2026-02-22"):
        # A new start each time: what was told is kept.
        preferences = Preferences(Folders(tmp_path, tmp_path / "settings"))
        report_past_campaign(campaign, preferences, date.fromisoformat(day), told.append)
        preferences.save_now()
    assert [words.fr for words in told] == [
        "Les Journées de la persévérance scolaire de cette campagne sont passées (16 au 20 février 2026)."
    ] * 2


def test_before_and_during_its_days_nothing_is_said(campaign: Campaign, tmp_path: Path) -> None:
    told: list[Words] = []
    for day in ("2025-11-03", "2026-02-16", "2026-02-20"):
        report_past_campaign(campaign, Preferences(Folders(tmp_path)), date.fromisoformat(day), told.append)
    assert not told
