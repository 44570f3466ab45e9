"""Over a visual whose campaign is not here, a card says so and lists what changes; « Garder » is asked once."""

from pathlib import Path

import pytest

from composer.gui.window.window import Window
from composer.storage.visual_file import read_origin, read_stored, write_visual
from tests.gui.campaign.conftest import following
from tests.gui.conftest import wait_for
from tests.gui.hands import press
from tests.lost_campaign import ID, visual_of_lost


@pytest.fixture
def path(campaign_home: Path, tmp_path: Path) -> Path:
    return visual_of_lost(campaign_home, tmp_path / "v.jps")


def _without_facts(path: Path) -> Path:
    stored = read_stored(path)
    write_visual(path, stored.visual, stored.photo, stored.poster_digest)
    return path


def _opened(window: Window, path: Path) -> Window:
    window.documents.open_path(path)
    return following(window)


def _settled(window: Window) -> None:
    """Wait for what was begun in the background when the document was opened."""
    done: list[object] = []
    window.jobs.start(lambda: None, done.append)
    wait_for(lambda: done)


def test_the_card_says_that_the_campaign_is_not_here_and_lists_what_changes(window: Window, path: Path) -> None:
    own = _opened(window, path)
    assert own.head.text() == "JPS 2025 · Mon-Coin ▾"
    wait_for(own.update_card.isVisible)
    text = own.update_card.text
    assert "n’est pas sur cet ordinateur" in text
    for each in ("Thème", "Dates", "@mon_coin", "Mots-clics", "exemple.org/mon-coin", "Réseau Mon-Coin!"):
        assert each in text
    # The card says it: no message repeats it.
    assert not own.notice.isVisible()
    assert own.commands["campaign-complete"].isEnabled() is False


def test_what_is_kept_is_saved_as_it_was_and_is_not_asked_about_again(window: Window, path: Path) -> None:
    before = read_origin(path)
    own = _opened(window, path)
    wait_for(own.update_card.isVisible)
    press(own.update_card.keep)
    saved: list[bool] = []
    own.documents.save(lambda: saved.append(True))
    wait_for(lambda: saved)
    assert read_origin(path) == before
    own.documents.new()
    again = _opened(following(own), path)
    _settled(again)
    assert not again.update_card.isVisible()
    # Nothing of a forgotten visual is remembered.
    again.preferences.forget_traces(path)
    assert again.preferences.settings.kept == ()


def test_updating_takes_the_campaign_in_force_in_one_step(window: Window, path: Path) -> None:
    own = _opened(window, path)
    wait_for(own.update_card.isVisible)
    press(own.update_card.update_)
    after = following(own)
    assert after.head.text() == "JPS 2026 · Montréal ▾"
    assert "16 au 20 février 2026" in after.state.visual.caption.shared["story"]
    _settled(after)
    assert not after.update_card.isVisible()
    after.state.undo()
    assert "10 au 14 février 2025" in after.state.visual.caption.shared["story"]


def test_of_a_visual_that_kept_nothing_what_its_year_tells_is_listed_and_updated(window: Window, path: Path) -> None:
    window.documents.open_path(_without_facts(path))
    wait_for(window.update_card.isVisible)
    text = window.update_card.text
    assert ID in text
    assert "La persévérance fait toute la différence" in text
    press(window.update_card.update_)
    assert "16 au 20 février 2026" in window.state.visual.caption.shared["story"]
    assert window.state.visual.campaign == window.state.studio.context.mark
    window.state.undo()
    assert window.state.visual.campaign.id == ID


def test_a_visual_that_kept_nothing_is_asked_about_once(window: Window, path: Path) -> None:
    window.documents.open_path(_without_facts(path))
    wait_for(window.update_card.isVisible)
    press(window.update_card.keep)
    window.documents.open_path(path)
    _settled(window)
    assert not window.update_card.isVisible()
