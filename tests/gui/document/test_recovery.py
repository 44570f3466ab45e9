import errno
import os
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QLabel

from composer.app.context import Context
from composer.app.document.recovery import MOST_OFFERED, Leftover, Safe, left_behind, lost_work, new_safe
from composer.app.document.session import Session
from composer.core.document.edits import describe_person, write_quote
from composer.core.problems import Problem
from composer.gui.document.recovery_dialog import RecoveryDialog
from composer.gui.main import build_window
from composer.gui.preferences import Folders
from composer.gui.widgets.labels import EnterButton
from composer.gui.window.window import Window
from composer.storage.autosave import WORDS_FILE
from tests.gui.conftest import Answers, bury, wait_for

ROOT = Path(__file__).parents[3]
_CRASH = """
import os, sys
from pathlib import Path
from composer.app.context import load_context
from composer.app.document.recovery import new_safe
from composer.core.document.edits import write_quote
from tests.own_person import own_session

session = own_session(load_context())
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
    """What a crash leaves: a folder without a lock."""
    session = window.state.session
    snapshot = session.snapshot()
    safe = new_safe(home)
    visual = describe_person(write_quote(snapshot.visual, "Perdue?"), name=name)
    safe.keep(type(snapshot)(visual, snapshot.intake, visual), None)
    safe.release()


def _offered(window: Window, home: Path) -> RecoveryDialog:
    window.offer_recovery(lost_work(home))
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


def test_an_edit_is_autosaved_within_seconds_and_removed_when_the_window_closes(window: Window, home: Path) -> None:
    _edit(window, "Un.")
    wait_for(lambda: _kept(home))
    window.leave()
    assert not list(home.iterdir())


def test_an_unchanged_visual_is_not_autosaved(window: Window, home: Path) -> None:
    window.autosaver.keep()
    window.autosaver.close()
    assert not home.exists()


def test_what_a_file_contains_is_no_longer_autosaved(
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
    window.autosaver.look_for_leftovers()
    wait_for(lambda: window.findChild(RecoveryDialog) is not None)


def test_resuming_shows_the_work_unsaved_and_goes_on_autosaving_it(window: Window, home: Path) -> None:
    _crashed(window, home, "Zoé")
    (kept,) = _kept(home)
    _button(_offered(window, home), "Reprendre").click()
    wait_for(lambda: window.state.visual.person.name == "Zoé")
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


def test_resuming_asks_before_other_work_is_lost(window: Window, home: Path, answers: Answers) -> None:
    _crashed(window, home, "Zoé")
    _edit(window, "Autre travail.")
    answers.about_unsaved = "cancel"
    _button(_offered(window, home), "Reprendre").click()
    wait_for(lambda: answers.asked)
    assert window.state.visual.quote == "Autre travail."


def test_a_visual_whose_poster_is_gone_comes_back_on_the_nearest_with_a_message(window: Window, home: Path) -> None:
    _crashed(window, home, "Zoé")
    (kept,) = _kept(home)
    kept.write_bytes(kept.read_bytes().replace(b'"poster":"bloc"', b'"poster":"block-2030"'))
    dialog = _offered(window, home)
    wait_for(lambda: not _pictures(dialog)[0].isNull())
    _button(dialog, "Reprendre").click()
    wait_for(lambda: window.state.visual.poster == "bloc" and window.state.visual.person.name == "Zoé")
    assert "block-2030" in window.notice.text
    assert "Bloc" in window.notice.text
    assert window.state.session.unsaved


def test_a_visual_on_a_poster_that_is_no_longer_offered_comes_back_on_it(window: Window, home: Path) -> None:
    _crashed(window, home, "Zoé")
    (kept,) = _kept(home)
    kept.write_bytes(kept.read_bytes().replace(b'"poster":"bloc"', b'"poster":"marches"'))
    dialog = _offered(window, home)
    wait_for(lambda: not _pictures(dialog)[0].isNull())
    _button(dialog, "Reprendre").click()
    wait_for(lambda: window.state.visual.person.name == "Zoé")
    assert window.state.poster.id == "marches"
    assert "Marches" not in window.notice.text


def _pictures(dialog: RecoveryDialog) -> list[QPixmap]:
    return [label.pixmap() for label in dialog.findChildren(QLabel) if label.minimumWidth() == 96]


def _shows(dialog: RecoveryDialog, text: str) -> bool:
    return any(text in label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_every_session_is_offered_with_its_thumbnail(window: Window, home: Path) -> None:
    for name in ("Zoé", "Aïcha", "Noé"):
        _crashed(window, home, name)
    dialog = _offered(window, home)
    wait_for(lambda: [picture.isNull() for picture in _pictures(dialog)] == [False] * 3)


def test_texts_come_back_without_a_lost_photo_and_it_is_reported(window: Window, home: Path) -> None:
    _crashed(window, home, "Zoé")
    (photo,) = home.glob("*/*.photo")
    photo.write_bytes(b"not a photo any more")
    dialog = _offered(window, home)
    wait_for(lambda: _shows(dialog, "Sa photo n’a pas pu"))
    _button(dialog, "Reprendre").click()
    wait_for(lambda: window.state.visual.person.name == "Zoé")
    assert window.state.visual.photo is None


def test_an_edit_undone_back_to_what_the_file_contains_is_no_longer_autosaved(window: Window, home: Path) -> None:
    _edit(window, "Un.")
    wait_for(lambda: _kept(home))
    window.state.undo()
    wait_for(lambda: not _kept(home))


def test_autosaving_waits_for_no_other_job(window: Window, home: Path) -> None:
    let_go = Event()
    window.jobs.start(let_go.wait, lambda _: None)
    try:
        _edit(window, "Pendant une exportation.")
        wait_for(lambda: _kept(home))
    finally:
        let_go.set()


def test_a_disk_that_refuses_is_reported_once_and_again_after_a_success(
    window: Window, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[str] = []
    window.state.refused.connect(lambda problem: reported.append(problem.code))  # pyright: ignore[reportUnknownLambdaType, reportUnknownMemberType, reportUnknownArgumentType]

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    for quotes in (("Un.", "Deux."), ("Quatre.",)):
        with monkeypatch.context() as broken:
            broken.setattr(os, "write", full)
            for quote in quotes:
                _edit(window, quote)
                window.autosaver.keep()
                window.autosaver._jobs._pool.waitForDone()  # pyright: ignore[reportPrivateUsage]
            wait_for(lambda: reported)
        assert reported == ["not-autosaved"]
        assert "le disque est plein" in window.notice.text
        assert not window.notice.action_button.isVisible()
        reported.clear()
        _edit(window, "Trois.")
        window.autosaver.keep()
        wait_for(lambda: any(b"Trois." in each.read_bytes() for each in _kept(home)))
        wait_for(lambda: "de nouveau gardé" in window.notice.text)


@pytest.mark.parametrize("damage", ["visual.json", "lock", "photo", "folder"])
def test_no_damaged_autosave_stops_the_start(
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
    started.autosaver.look_for_leftovers()
    wait_for(lambda: not started.autosaver._jobs._waiting)  # pyright: ignore[reportPrivateUsage]
    _edit(started, "Une phrase.")
    wait_for(lambda: any(b"Une phrase." in each.read_bytes() for each in _kept(home) if each.is_file()))
    started.leave()
    started.deleteLater()
    bury()


@pytest.mark.parametrize("data", [None, b"{"])
def test_a_folder_without_words_is_removed_and_one_that_cannot_be_read_stays(home: Path, data: bytes | None) -> None:
    folder = home / "one"
    folder.mkdir(parents=True)
    if data is not None:
        (folder / WORDS_FILE).write_bytes(data)
    lost = lost_work(home)
    assert lost.leftovers == ()
    assert len(lost.unread) == (data is not None)
    assert folder.exists() is (data is not None)


def test_a_safe_is_locked_by_one_program_at_a_time(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    first, second = Safe(tmp_path / "one"), Safe(tmp_path / "one")
    assert first.claim()
    assert not second.claim()
    first.release()
    assert second.claim()
    second.release()


def test_without_a_home_folder_the_window_works_and_reports_what_it_cannot_save(
    application: QApplication, answers: Answers, tmp_path: Path
) -> None:
    (tmp_path / "nowhere").touch()
    homeless = Folders(*(tmp_path / "nowhere" / name for name in ("exports", "settings", "sessions", "open")))
    window = build_window(application, [], "fr", homeless, answers)
    reported: list[str] = []

    def hear(problem: Problem) -> None:
        reported.append(problem.code)

    window.state.refused.connect(hear)
    window.preferences.refused.connect(hear)
    window.autosaver.look_for_leftovers()
    _edit(window, "Une phrase.")
    wait_for(lambda: "not-autosaved" in reported)
    window.preferences.change(theme="dark")
    wait_for(lambda: "settings-unkept" in reported)
    window.exports.start()
    wait_for(lambda: window.exports.outcome == "refused")
    assert window.exports.disk_refused
    answers.to_save = tmp_path / "a.jps"
    window.documents.save()
    wait_for(lambda: not window.state.session.unsaved)
    window.leave()
    window.deleteLater()
    bury()


def test_what_a_crash_left_is_cleaned_as_any_file_and_that_is_reported(window: Window, home: Path) -> None:
    _crashed(window, home, "Zoé")
    (kept,) = _kept(home)
    kept.write_bytes(kept.read_bytes().replace("Zoé".encode(), "Zo\u202eé\\u001b".encode()))
    dialog = _offered(window, home)
    assert any(label.text() == "Zoé" for label in dialog.findChildren(QLabel))
    _button(dialog, "Reprendre").click()
    wait_for(lambda: window.state.visual.person.name == "Zoé")
    assert "1 caractère de contrôle et 1 caractère invisible ont été retirés" in window.notice.text


def test_work_is_autosaved_again_once_the_disk_has_room(
    window: Window, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "write", full)
        _edit(window, "La dernière phrase.")
        window.autosaver.keep()
        wait_for(lambda: "le disque est plein" in window.notice.text)
    again = window.autosaver._again  # pyright: ignore[reportPrivateUsage]
    assert again.isActive()
    # As when its time has come.
    again.timeout.emit()
    wait_for(lambda: any(b"La derni" in each.read_bytes() for each in _kept(home)))
    wait_for(lambda: "de nouveau gardé" in window.notice.text)
    assert not again.isActive()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"{", "est abîmé"),
        (b'{"visual": {"poster": "<img src=/dev/zero>"}}', "est abîmé"),
        (b'{"visual": {"poster": "bloc"}, "format": 99}', "version plus récente"),
    ],
)
def test_work_that_cannot_be_read_is_reported_at_each_start_until_it_is_erased(
    window: Window, home: Path, monkeypatch: pytest.MonkeyPatch, data: bytes, reason: str
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("composer.gui.document.recovery_dialog.show_folder", lambda folder: opened.append(folder.name))  # pyright: ignore[reportUnknownLambdaType, reportUnknownMemberType, reportUnknownArgumentType]
    (home / "one").mkdir(parents=True)
    (home / "one" / WORDS_FILE).write_bytes(data)
    for _ in range(2):
        window.autosaver.look_for_leftovers()
        wait_for(lambda: window.findChild(RecoveryDialog) is not None)
        dialog = window.findChild(RecoveryDialog)
        assert isinstance(dialog, RecoveryDialog)
        assert _shows(dialog, reason)
        assert not _shows(dialog, "<img")
        _button(dialog, "Montrer le dossier").click()
        _button(dialog, "Plus tard").click()
        bury()
    assert opened == ["one", "one"]
    _button(_offered(window, home), "Effacer").click()
    assert not (home / "one").exists()
    assert lost_work(home).is_empty


def _left(home: Path, number: int) -> None:
    """So many visuals that crashes left, without photos, the latest the last."""
    home.mkdir(parents=True, exist_ok=True)
    for each in range(number):
        folder = home / f"{each:016x}"
        folder.mkdir()
        (folder / WORDS_FILE).write_text(f'{{"visual": {{"poster": "bloc", "quote": "Essai {each}."}}}}', "utf-8")
        os.utime(folder / WORDS_FILE, (each, each + 1))


def test_the_latest_are_offered_and_the_others_counted_and_left_alone(home: Path) -> None:
    _left(home, 131)
    lost = lost_work(home)
    assert [each.kept.visual.quote for each in lost.leftovers] == [f"Essai {n}." for n in range(130, 110, -1)]
    assert len(lost.others) == 131 - MOST_OFFERED
    # Nobody has looked into the others: they are not even held.
    assert not any((folder / "lock").exists() for folder in lost.others)


def test_no_photo_is_read_before_its_card_shows(window: Window, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    real = Leftover.resume

    def resume(leftover: Leftover, context: Context) -> Session:
        read.append(leftover.kept.visual.quote)
        return real(leftover, context)

    monkeypatch.setattr(Leftover, "resume", resume)
    _left(home, MOST_OFFERED)
    lost = lost_work(home)
    assert not read
    window.offer_recovery(lost)
    (dialog,) = window.findChildren(RecoveryDialog)
    wait_for(lambda: not _pictures(dialog)[0].isNull())
    wait_for(lambda: not dialog._pictures._busy)  # pyright: ignore[reportPrivateUsage]
    assert len(read) < MOST_OFFERED
    bar = dialog.scrolled.verticalScrollBar()
    bar.setValue(bar.maximum())
    wait_for(lambda: "Essai 0." in read)


def test_the_others_are_erased_when_the_person_agrees_but_for_what_is_worked_on(
    window: Window, home: Path, answers: Answers
) -> None:
    _left(home, MOST_OFFERED + 3)
    oldest = Safe(home / f"{0:016x}")
    assert oldest.claim()
    dialog = _offered(window, home)
    assert _shows(dialog, "Et 3 autres, plus anciens.")
    _button(dialog, "Effacer les autres…").click()
    assert len(_kept(home)) == MOST_OFFERED + 3
    answers.agrees = True
    _button(dialog, "Effacer les autres…").click()
    wait_for(lambda: len(_kept(home)) == MOST_OFFERED + 1)
    wait_for(lambda: not _shows(dialog, "plus anciens"))
    assert oldest.folder.exists()
    oldest.release()
