"""A visual opens under the campaign it was made for; updating it lists what changes, and is one step."""

from pathlib import Path

from composer.app.context import load_context
from composer.app.document.recovery import lost_work, new_safe
from composer.core.document.edits import add_qr, write_part
from composer.gui.document.recovery_dialog import LeftoverCard, RecoveryDialog
from composer.gui.preferences import Folders
from composer.gui.window.window import Window
from composer.storage.campaigns.pack_store import use
from tests.gui.campaign.conftest import dialog, following
from tests.gui.conftest import wait_for
from tests.gui.hands import press
from tests.own_person import own_session


def _of_montreal(folder: Path) -> Path:
    """A visual of Montréal, with its address and its handle, as a file."""
    context = load_context("jps-2026")
    session, campaign = own_session(context), context.campaign
    visual = add_qr(session.visual, campaign.addresses["montreal"].url.value)
    session.edit(write_part(visual, "story", f"Merci à {campaign.mention('facebook')}."), "caption")
    path = folder / "de-montréal.jps"
    session.save(path)
    return path


def _estrie(window: Window, home: Path) -> Window:
    use("jps-2026-estrie", home)
    window.campaigns.go_on(load_context())
    return following(window)


def test_an_old_visual_opens_under_its_own_campaign_and_is_updated_in_one_step(
    window: Window, tmp_path: Path, campaign_home: Path
) -> None:
    path = _of_montreal(tmp_path)
    own = following_file(_estrie(window, campaign_home), path)
    assert own.head.text() == "JPS 2026 · Montréal ▾"
    wait_for(own.update_card.isVisible)
    assert "JPS 2026 · Estrie" in own.update_card.text
    assert "Organisation" in own.update_card.text
    montreal = own.state.visual.qr
    press(own.update_card.update_)
    after = following(own)
    estrie = after.state.studio.context.campaign
    assert after.head.text() == "JPS 2026 · Estrie ▾"
    assert (after.state.visual.qr, after.state.session.path) == (estrie.addresses["region"].url.value, path)
    assert after.state.session.unsaved
    after.state.undo()
    assert (after.state.visual.qr, after.state.session.unsaved) == (montreal, False)


def test_a_visual_that_is_kept_is_not_asked_about_again_and_a_new_one_is_for_the_campaign_in_force(
    window: Window, tmp_path: Path, campaign_home: Path
) -> None:
    path = _of_montreal(tmp_path)
    own = following_file(_estrie(window, campaign_home), path)
    wait_for(own.update_card.isVisible)
    press(own.update_card.keep)
    own.documents.save()
    done: list[object] = []
    own.jobs.start(lambda: None, done.append)
    wait_for(lambda: done)
    assert not own.update_card.isVisible()
    own.documents.new()
    new = following(own)
    assert new.head.text() == "JPS 2026 · Estrie ▾"
    again = following_file(new, path)
    done.clear()
    again.jobs.start(lambda: None, done.append)
    wait_for(lambda: done)
    assert not again.update_card.isVisible()


def test_a_visual_of_the_campaign_in_force_is_opened_without_a_question(window: Window, tmp_path: Path) -> None:
    window.documents.open_path(_of_montreal(tmp_path))
    wait_for(lambda: window.state.session.path is not None)
    done: list[object] = []
    window.jobs.start(lambda: None, done.append)
    wait_for(lambda: done)
    assert not window.update_card.isVisible()


def following_file(window: Window, path: Path) -> Window:
    """Open `path` in `window`; the window that shows it."""
    window.documents.open_path(path)
    return following(window)


def test_work_that_a_crash_left_comes_back_under_the_campaign_it_was_left_under(
    window: Window, folders: Folders, campaign_home: Path
) -> None:
    assert folders.autosave is not None
    safe = new_safe(folders.autosave)
    safe.keep(own_session(load_context("jps-2026")).snapshot(), None)
    safe.release()
    region = _estrie(window, campaign_home)
    region.offer_recovery(lost_work(folders.autosave))
    (card,) = dialog(region, RecoveryDialog).findChildren(LeftoverCard)
    card.resumed.emit()
    after = following(region)
    assert after.head.text() == "JPS 2026 · Montréal ▾"
    assert after.state.session.unsaved
    assert after.autosaver.keep_now() == "kept"
