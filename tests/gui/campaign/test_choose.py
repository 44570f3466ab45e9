"""The campaign in force is named at the head of the window, and one click changes it: the visual goes on, updated."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from composer.app.context import load_context
from composer.app.document.session import open_session
from composer.core.document.edits import add_qr, write_part, write_quote
from composer.gui.campaign.choose_dialog import ChooseDialog
from composer.gui.preferences import Folders
from composer.gui.window.window import Window
from composer.storage.campaigns.library import read_index
from tests.gui.campaign.conftest import dialog, following
from tests.gui.conftest import Answers, opened, wait_for
from tests.gui.hands import CTRL, key, press, write

_SHIFT = Qt.KeyboardModifier.ShiftModifier


def _choose(window: Window, typed: str) -> Window:
    """Choose the region that is found by typing, from the head of the window."""
    press(window.head)
    dialog(window, ChooseDialog)
    write(typed)
    key(Qt.Key.Key_Return)
    return following(window)


def test_the_head_names_the_campaign_and_a_click_changes_it(window: Window, campaign_home: Path) -> None:
    assert window.head.text() == "JPS 2026 · Montréal ▾"
    after = _choose(window, "estrie")
    assert after.head.text() == "JPS 2026 · Estrie ▾"
    assert after.state.studio.context.campaign.region == "Estrie"
    assert read_index(campaign_home).in_force == "jps-2026-estrie"
    assert "Estrie" in after.notice.text


def test_nothing_of_the_visual_is_lost_by_another_campaign(window: Window) -> None:
    window.state.edit(write_quote(window.state.visual, "Encore un pas."), "quote")
    window.state.go_to("caption")
    window.state.look_at("square")
    place, before = window.geometry(), window.state.session
    after = _choose(window, "estrie")
    assert after.state.visual.quote == "Encore un pas."
    assert after.state.session.unsaved
    assert after.state.session.photos == before.photos
    assert (after.state.step, after.state.format.id, after.geometry()) == ("caption", "square", place)
    while after.state.session.history.to_undo:
        after.state.undo()
    assert after.state.visual.quote != "Encore un pas."


def test_what_the_visual_had_of_the_former_region_is_updated_and_can_be_undone(window: Window) -> None:
    campaign = window.state.studio.context.campaign
    montreal = campaign.addresses["montreal"].url.value
    handle = campaign.mention("facebook")
    visual = add_qr(window.state.visual, montreal)
    window.state.edit(write_part(visual, "story", f"Merci à {handle}."), "caption")
    after = _choose(window, "estrie")
    estrie = after.state.studio.context.campaign
    assert after.state.visual.qr == estrie.addresses["region"].url.value
    assert after.state.visual.caption.shared["story"] == f"Merci à {estrie.organisation.value}."
    assert "Annuler" in after.notice.text
    after.state.undo()
    assert after.state.visual.qr == montreal


def test_a_saved_visual_keeps_its_file_and_its_lock(window: Window, answers: Answers, tmp_path: Path) -> None:
    answers.to_save = tmp_path / "zoé.jps"
    window.documents.save()
    wait_for(lambda: window.state.session.path is not None)
    after = _choose(window, "estrie")
    assert after.state.session.path == answers.to_save
    after.documents.save()
    wait_for(lambda: not after.state.session.unsaved)
    assert "copie" not in after.documents.name.fr
    saved = open_session(load_context("jps-2026-estrie"), answers.to_save)
    assert saved.visual.campaign.id == "jps-2026-estrie"


def test_unsaved_work_is_autosaved_through_the_change(window: Window, folders: Folders) -> None:
    window.state.edit(write_quote(window.state.visual, "Encore un pas."), "quote")
    after = _choose(window, "laval")
    assert folders.autosave is not None
    assert [each for each in folders.autosave.rglob("*") if each.is_file() and each.stat().st_size > 1000]
    assert after.autosaver.keep_now() == "kept"


def test_the_list_is_opened_and_left_by_the_keyboard(window: Window) -> None:
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_R, CTRL | _SHIFT)
    list_ = dialog(window, ChooseDialog)
    assert list_.list.chosen is not None
    assert list_.list.chosen.name == "Montréal"
    key(Qt.Key.Key_Down)
    assert list_.list.chosen.name == "Nord-du-Québec"
    write("saint jean")
    assert list_.list.chosen.name == "Saguenay–Lac-Saint-Jean"
    write("zzz")
    assert not list_.use.isEnabled()
    key(Qt.Key.Key_Escape)
    wait_for(lambda: not list_.isVisible() if list_ in window.findChildren(ChooseDialog) else True)
    assert window.isVisible()


def test_the_same_campaign_again_changes_nothing(window: Window, campaign_home: Path) -> None:
    press(window.head)
    found = dialog(window, ChooseDialog)
    press(found.use)
    wait_for(lambda: read_index(campaign_home).in_force == "jps-2026")
    QApplication.processEvents()
    assert window.isVisible()


def test_the_region_is_asked_on_the_start_sheet_once_and_the_sheet_stays_for_the_rest(
    application: QApplication, folders: Folders, answers: Answers, campaign_home: Path
) -> None:
    with opened(application, folders, answers) as window:
        sheet = window.start_sheet
        assert (sheet.region.isVisible(), sheet.region.choose.text()) == (True, "Montréal ▾")
        press(sheet.region.choose)
        found = dialog(window, ChooseDialog)
        assert found.list.count() == 18
        write("nunavik")
        key(Qt.Key.Key_Return)
        after = following(window)
        assert after.head.text() == "JPS 2026 · Nunavik ▾"
        assert read_index(campaign_home).in_force == "jps-2026-nunavik"
        assert after.start_sheet.isVisible()
        assert not after.start_sheet.region.isVisible()
        press(after.start_sheet.begin)
        wait_for(lambda: after.start_buttons.shown)
        after.leave()
    with opened(application, folders, answers) as again:
        assert again.head.text() == "JPS 2026 · Nunavik ▾"
        assert not again.start_sheet.region.isVisible()


def test_the_region_is_not_asked_again_of_whoever_passed_it(
    application: QApplication, folders: Folders, answers: Answers, campaign_home: Path
) -> None:
    with opened(application, folders, answers) as window:
        press(window.start_sheet.begin)
    assert read_index(campaign_home).in_force == ""
    with opened(application, folders, answers) as again:
        assert again.start_sheet.isVisible()
        assert not again.start_sheet.region.isVisible()
