import errno
import os
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QLabel

from composer.app.recovery import Leftover, Safe, left_behind, new_safe
from composer.core.edits import describe_person, write_quote
from composer.core.problems import Problem
from composer.gui.dialogs.recovery_dialog import RecoveryDialog
from composer.gui.main import build_window
from composer.gui.preferences import Folders
from composer.gui.said import EnterButton
from composer.gui.window import Window
from composer.storage.autosave import WORDS_FILE

from .conftest import Answers, bury, wait_for

ROOT = Path(__file__).parents[2]
_CRASH = """
import os, sys
from pathlib import Path
from composer.app.context import load_context
from composer.app.recovery import new_safe
from composer.app.session import new_session
from composer.core.edits import write_quote

session = new_session(load_context())
session.edit(write_quote(session.visual, "Avant la panne."), "quote")
new_safe(Path(sys.argv[1])).keep(session.snapshot(), None)
os._exit(9)
"""


@pytest.fixture
def home(folders: Folders) -> Path:
    assert folders.autosave
    return folders.autosave


def _kept(home: Path) -> list[Path]:
    return list(home.glob(f"*/{WORDS_FILE}"))


def _edit(window: Window, quote: str) -> None:
    window.state.edit(write_quote(window.state.visual, quote), "quote")


def _crashed(window: Window, home: Path, name: str) -> None:
    """What a crash leaves: a folder nobody holds."""
    session = window.state.session
    snapshot = session.snapshot()
    safe = new_safe(home)
    visual = describe_person(write_quote(snapshot.visual, "Perdue?"), name=name)
    safe.keep(type(snapshot)(visual, snapshot.intake, visual), None)
    safe.release()


def _offered(window: Window, home: Path) -> RecoveryDialog:
    window.offer_back(left_behind(home))
    dialog = window.findChild(RecoveryDialog)
    assert isinstance(dialog, RecoveryDialog)
    return dialog


def _button(dialog: RecoveryDialog, text: str) -> EnterButton:
    return next(each for each in dialog.findChildren(EnterButton) if each.text() == text and each.isVisible())


def test_a_program_that_dies_leaves_its_work_to_be_found(home: Path) -> None:
    run = subprocess.run([sys.executable, "-c", _CRASH, str(home)], cwd=ROOT, check=False)
    assert run.returncode == 9
    (leftover,) = left_behind(home)
    assert leftover.kept.visual.quote == "Avant la panne."
    assert leftover.photo is not None


def test_an_edit_is_kept_within_seconds_and_forgotten_when_the_window_closes(window: Window, home: Path) -> None:
    _edit(window, "Un.")
    wait_for(lambda: _kept(home))
    window.leave()
    assert not list(home.iterdir())


def test_an_example_nobody_touched_keeps_nothing(window: Window, home: Path) -> None:
    window.autosaver.keep()
    window.autosaver.close()
    assert not home.exists()


def test_what_a_file_holds_is_no_longer_kept_beside(
    window: Window, home: Path, answers: Answers, tmp_path: Path
) -> None:
    _edit(window, "Un.")
    window.autosaver.keep()
    wait_for(lambda: _kept(home))
    answers.to_save = tmp_path / "a.jps"
    window.documents.save()
    wait_for(lambda: not _kept(home))
    assert answers.to_save.exists()


def test_work_saved_on_the_way_out_is_not_offered_again(
    window: Window, home: Path, answers: Answers, tmp_path: Path
) -> None:
    _edit(window, "Un.")
    window.autosaver.keep()
    wait_for(lambda: _kept(home))
    answers.about_unsaved, answers.to_save = "save", tmp_path / "a.jps"
    window.close()
    wait_for(lambda: not window.isVisible())
    assert answers.to_save.exists()
    assert not list(home.iterdir())


def test_a_visual_still_being_worked_on_is_not_offered(window: Window, home: Path) -> None:
    _edit(window, "Un.")
    window.autosaver.keep()
    wait_for(lambda: _kept(home))
    assert left_behind(home) == ()


def test_a_crash_is_offered_at_the_next_start(window: Window, home: Path) -> None:
    _crashed(window, home, "Zoé")
    window.autosaver.look_for_lost()
    wait_for(lambda: window.findChild(RecoveryDialog) is not None)


def test_taking_up_again_shows_the_work_unsaved_and_goes_on_keeping_it(window: Window, home: Path) -> None:
    _crashed(window, home, "Zoé")
    (kept,) = _kept(home)
    _button(_offered(window, home), "Reprendre").click()
    assert window.state.visual.person.name == "Zoé"
    assert window.state.session.unsaved
    assert window.isWindowModified()
    _edit(window, "La suite.")
    window.autosaver.keep()
    wait_for(lambda: b"La suite." in kept.read_bytes() if kept.exists() else False)
    assert _kept(home) == [kept]


def test_forgetting_erases_one_and_leaves_the_other(window: Window, home: Path) -> None:
    for name in ("Zoé", "Aïcha"):
        _crashed(window, home, name)
    dialog = _offered(window, home)
    _button(dialog, "Oublier").click()
    assert len(_kept(home)) == 1
    assert dialog.isVisible()
    _button(dialog, "Oublier").click()
    assert not _kept(home)
    assert not dialog.isVisible()


def test_later_keeps_everything_for_the_next_start(window: Window, home: Path) -> None:
    _crashed(window, home, "Zoé")
    dialog = _offered(window, home)
    assert left_behind(home) == ()
    _button(dialog, "Plus tard").click()
    assert len(left_behind(home)) == 1


def test_taking_up_again_asks_before_other_work_is_lost(window: Window, home: Path, answers: Answers) -> None:
    _crashed(window, home, "Zoé")
    _edit(window, "Autre travail.")
    answers.about_unsaved = "cancel"
    _button(_offered(window, home), "Reprendre").click()
    assert window.state.visual.quote == "Autre travail."
    assert answers.asked


def test_a_visual_whose_poster_is_gone_comes_back_on_the_nearest_and_says_so(window: Window, home: Path) -> None:
    _crashed(window, home, "Zoé")
    (kept,) = _kept(home)
    kept.write_bytes(kept.read_bytes().replace(b'"poster":"bloc"', b'"poster":"block-2030"'))
    dialog = _offered(window, home)
    assert not _picture(dialog).isNull()
    _button(dialog, "Reprendre").click()
    assert window.state.visual.poster == "bloc"
    assert window.state.visual.person.name == "Zoé"
    assert "block-2030" in window.notice.text
    assert "Bloc" in window.notice.text
    assert window.state.session.unsaved


def _picture(dialog: RecoveryDialog) -> QPixmap:
    return next(label.pixmap() for label in dialog.findChildren(QLabel) if label.minimumWidth() == 96)


def test_every_session_is_offered_with_its_thumbnail(window: Window, home: Path) -> None:
    for name in ("Zoé", "Aïcha", "Noé"):
        _crashed(window, home, name)
    dialog = _offered(window, home)
    pictures = [label.pixmap() for label in dialog.findChildren(QLabel) if label.minimumWidth() == 96]
    assert [picture.isNull() for picture in pictures] == [False] * 3


def test_words_come_back_when_their_photo_does_not_and_it_is_said(window: Window, home: Path) -> None:
    _crashed(window, home, "Zoé")
    (photo,) = home.glob("*/*.photo")
    photo.write_bytes(b"not a photo any more")
    dialog = _offered(window, home)
    assert any(label.text().startswith("Sa photo n’a pas pu") for label in dialog.findChildren(QLabel))
    _button(dialog, "Reprendre").click()
    assert window.state.visual.person.name == "Zoé"
    assert window.state.visual.photo is None


def test_an_edit_undone_back_to_what_the_file_holds_is_no_longer_kept(window: Window, home: Path) -> None:
    _edit(window, "Un.")
    wait_for(lambda: _kept(home))
    window.state.undo()
    wait_for(lambda: not _kept(home))


def test_keeping_waits_for_no_other_work(window: Window, home: Path) -> None:
    let_go = Event()
    window.jobs.start(let_go.wait, lambda _: None)
    try:
        _edit(window, "Pendant une exportation.")
        wait_for(lambda: _kept(home))
    finally:
        let_go.set()


def test_a_disk_that_refuses_is_told_once_and_again_after_it_took_some(
    window: Window, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    window.state.refused.connect(lambda problem: told.append(problem.code))  # pyright: ignore[reportUnknownLambdaType, reportUnknownMemberType, reportUnknownArgumentType]

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    for quotes in (("Un.", "Deux."), ("Quatre.",)):
        with monkeypatch.context() as broken:
            broken.setattr(os, "write", full)
            for quote in quotes:
                _edit(window, quote)
                window.autosaver.keep()
                window.autosaver._jobs._pool.waitForDone()  # pyright: ignore[reportPrivateUsage]
            wait_for(lambda: told)
        assert told == ["not-written"]
        told.clear()
        _edit(window, "Trois.")
        window.autosaver.keep()
        wait_for(lambda: any(b"Trois." in each.read_bytes() for each in _kept(home)))
        wait_for(lambda: not window.autosaver._told)  # pyright: ignore[reportPrivateUsage]


@pytest.mark.parametrize("damage", ["visual.json", "lock", "photo", "folder"])
def test_no_damage_among_what_is_kept_stops_the_start(
    application: QApplication, window: Window, folders: Folders, home: Path, answers: Answers, damage: str
) -> None:
    _crashed(window, home, "Zoé")
    (folder,) = home.iterdir()
    if damage == "folder":
        folder.rename(home / "ailleurs")
        folder.write_bytes(b"\0" * 100)
    else:
        target = next(folder.glob("*.photo")) if damage == "photo" else folder / damage
        target.unlink(missing_ok=True)
        target.mkdir()
    started = build_window(application, [], "fr", folders, answers)
    started.autosaver.look_for_lost()
    wait_for(lambda: not started.autosaver._jobs._waiting)  # pyright: ignore[reportPrivateUsage]
    _edit(started, "Une phrase.")
    wait_for(lambda: any(b"Une phrase." in each.read_bytes() for each in _kept(home) if each.is_file()))
    started.leave()
    started.deleteLater()
    bury()


@pytest.mark.parametrize("data", [None, b"{"])
def test_a_folder_without_words_goes_and_one_that_cannot_be_read_stays(home: Path, data: bytes | None) -> None:
    folder = home / "one"
    folder.mkdir(parents=True)
    if data is not None:
        (folder / WORDS_FILE).write_bytes(data)
    found: tuple[Leftover, ...] = left_behind(home)
    assert found == ()
    assert folder.exists() is (data is not None)


def test_a_safe_is_held_by_one_program_at_a_time(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    first, second = Safe(tmp_path / "one"), Safe(tmp_path / "one")
    assert first.claim()
    assert not second.claim()
    first.release()
    assert second.claim()
    second.release()


def test_without_a_home_folder_the_window_works_and_says_what_it_cannot_keep(
    application: QApplication, answers: Answers, tmp_path: Path
) -> None:
    (tmp_path / "nowhere").touch()
    homeless = Folders(*(tmp_path / "nowhere" / name for name in ("exports", "settings", "sessions", "open")))
    window = build_window(application, [], "fr", homeless, answers)
    told: list[str] = []

    def hear(problem: Problem) -> None:
        told.append(problem.code)

    window.state.refused.connect(hear)
    window.preferences.refused.connect(hear)
    window.autosaver.look_for_lost()
    _edit(window, "Une phrase.")
    wait_for(lambda: "not-autosaved" in told)
    window.preferences.change(theme="dark")
    assert "settings-unkept" in told
    window.exports.start()
    wait_for(lambda: window.exports.outcome == "refused")
    assert window.exports.disk_refused
    answers.to_save = tmp_path / "a.jps"
    window.documents.save()
    wait_for(lambda: not window.state.session.unsaved)
    window.leave()
    window.deleteLater()
    bury()


def test_what_a_crash_left_is_cleaned_as_any_file_and_that_is_told(window: Window, home: Path) -> None:
    _crashed(window, home, "Zoé")
    (kept,) = _kept(home)
    kept.write_bytes(kept.read_bytes().replace("Zoé".encode(), "Zo\u202eé\\u001b".encode()))
    dialog = _offered(window, home)
    assert any(label.text() == "Zoé" for label in dialog.findChildren(QLabel))
    _button(dialog, "Reprendre").click()
    assert window.state.visual.person.name == "Zoé"
    assert "1 signe de contrôle et 1 signe invisible ont été retirés" in window.notice.text
