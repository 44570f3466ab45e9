"""A campaign's file that is dropped, opened or chosen is shown before anything of it is added."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QLabel

from composer.app.campaign.own_values import keep_handles
from composer.app.campaign.take_in import look_into, take_in
from composer.core.file_kinds import CAMPAIGN
from composer.gui.campaign.choose_dialog import ChooseDialog
from composer.gui.campaign.pack_dialog import PackDialog
from composer.gui.window.window import Window
from composer.storage.campaigns.library import read_index
from tests.gui.campaign.conftest import dialog, following
from tests.gui.conftest import Answers, wait_for
from tests.gui.dropping import drop, files
from tests.gui.hands import press
from tests.packs import MANIFEST, edited, pack_file, without_linkedin


def _second(folder: Path) -> Path:
    """A correction of Montréal's campaign, with a poster of its own."""
    version = edited('region = "Montréal"', 'region = "Montréal"\nversion = 2')
    return pack_file(folder, version, replace(MANIFEST, version=2))


def _text(shown: PackDialog) -> str:
    return "\n".join(each.text() for each in shown.findChildren(QLabel))


def test_a_dropped_pack_is_shown_then_used_with_its_poster(window: Window, tmp_path: Path, campaign_home: Path) -> None:
    assert drop(window, files(_second(tmp_path)))
    shown = dialog(window, PackDialog)
    text = _text(shown)
    assert "Faite par Réseau réussite Montréal, le 15 janvier 2026. Version 2." in text
    assert "la version 1, qui vient avec le programme" in text
    wait_for(lambda: not shown.pictures.labels["voisine"].pixmap().isNull())
    assert read_index(campaign_home).packs == {}
    press(shown.use)
    after = following(window)
    assert after.state.studio.context.mark.version == 2
    assert "voisine" in after.state.studio.context.poster_ids()
    assert after.state.visual.quote == window.state.visual.quote
    assert read_index(campaign_home).in_force == "jps-2026"


def test_a_pack_that_is_not_agreed_to_leaves_nothing(window: Window, tmp_path: Path, campaign_home: Path) -> None:
    window.drop_target.take_file(_second(tmp_path))
    press(dialog(window, PackDialog).cancel)
    wait_for(lambda: not window.findChildren(PackDialog))
    assert not campaign_home.exists()


def test_a_pack_of_another_region_may_be_added_without_being_used(
    window: Window, tmp_path: Path, answers: Answers, campaign_home: Path
) -> None:
    own = edited('id = "jps-2026"', 'id = "jps-2026-rive"')
    own["campaign.toml"] = (own["campaign.toml"] or b"").replace("Montréal".encode(), b"Rive")
    answers.campaign = pack_file(tmp_path, own, replace(MANIFEST, id="jps-2026-rive", region="Rive"))
    window.commands["campaign-add"].trigger()
    press(dialog(window, PackDialog).add)
    wait_for(lambda: "Rive" in window.notice.text)
    assert (window.head.text(), read_index(campaign_home).in_force) == ("JPS 2026 · Montréal ▾", "")
    press(window.head)
    names = [row.name for row in dialog(window, ChooseDialog).list.rows]
    assert "Rive" in names


def test_a_refused_pack_ends_in_one_sentence(window: Window, tmp_path: Path, campaign_home: Path) -> None:
    damaged = tmp_path / f"abîmée{CAMPAIGN}"
    damaged.write_bytes(b"PK\x03\x04 rien")
    window.drop_target.take_file(damaged)
    wait_for(lambda: window.notice.text)
    assert not window.findChildren(PackDialog)
    assert not campaign_home.exists()


def test_the_version_before_is_one_click_away(window: Window, tmp_path: Path) -> None:
    window.drop_target.take_file(pack_file(tmp_path))
    press(dialog(window, PackDialog).use)
    first = following(window)
    first.drop_target.take_file(_second(tmp_path))
    again = dialog(first, PackDialog)
    assert "la version 1, qui est gardée" in _text(again)
    press(again.use)
    second = following(first)
    assert second.state.studio.context.mark.version == 2
    press(second.head)
    press(dialog(second, ChooseDialog).former)
    assert following(second).state.studio.context.mark.version == 1


@pytest.mark.parametrize("mentioned", ["@Réseauréussitemontréal", "@le-mien"])
def test_where_the_person_gave_a_handle_that_the_campaign_brings_the_dialog_says_both_and_one_is_chosen(
    window: Window, tmp_path: Path, campaign_home: Path, mentioned: str
) -> None:
    take_in(look_into(pack_file(tmp_path, without_linkedin()), window.state.studio.context))
    keep_handles("jps-2026", {"linkedin": "@le-mien"}, campaign_home)
    window.drop_target.take_file(_second(tmp_path))
    shown = dialog(window, PackDialog)
    assert "vous avez donné «\u00a0@le-mien\u00a0»; cette campagne dit «\u00a0@Réseauréussitemontréal\u00a0»" in _text(
        shown
    )
    assert shown.theirs.box.isChecked()
    if mentioned == "@le-mien":
        press(shown.theirs.box)
    press(shown.use)
    assert following(window).state.studio.context.campaign.mention("linkedin") == mentioned
