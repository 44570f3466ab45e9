from pathlib import Path

import pytest

from composer.app.document.document_lock import DocumentLock
from composer.app.document.recovery import left_behind, new_safe
from composer.app.poster.find_poster import missing_words
from composer.core.visual import Visual
from composer.gui.preferences import Folders
from composer.gui.window.window import Window
from composer.storage.visual_file import read_stored, write_visual
from tests.gui.conftest import Answers, wait_for
from tests.gui.document.conftest import edit, saved
from tests.read_back import read_visual


def test_the_second_window_on_a_file_knows_and_changes_nothing(
    window: Window, answers: Answers, other: Window, other_answers: Answers, tmp_path: Path
) -> None:
    path = saved(window, answers, tmp_path / "zoé à l’école.jps")
    before = path.read_bytes()
    other.documents.open_path(path)
    wait_for(lambda: other_answers.asked)
    assert other_answers.asked == ["offer: open-elsewhere"]
    assert other.state.session.path is None
    assert path.read_bytes() == before


def test_the_second_window_may_open_a_copy_which_is_saved_under_another_name(
    window: Window, answers: Answers, other: Window, other_answers: Answers, tmp_path: Path
) -> None:
    path = saved(window, answers, tmp_path / "zoe.jps")
    before = path.read_bytes()
    other_answers.ways["open-elsewhere"] = 0
    other.documents.open_path(path)
    wait_for(lambda: other.state.session.copy_of == path)
    assert other.state.visual == window.state.visual
    assert other.windowTitle().startswith("zoe (copie)")
    assert other.state.session.unsaved
    other_answers.to_save = tmp_path / "zoe (copie).jps"
    other.documents.save()
    wait_for(lambda: not other.state.session.unsaved)
    assert other_answers.asked[-1] == f"new visual: {tmp_path / 'zoe (copie).jps'}"
    assert path.read_bytes() == before
    assert other.windowTitle().startswith("zoe (copie)")


def test_a_file_that_another_window_has_cannot_be_saved_over(
    window: Window, answers: Answers, other: Window, other_answers: Answers, tmp_path: Path
) -> None:
    path = saved(window, answers, tmp_path / "zoe.jps")
    before = path.read_bytes()
    edit(other, "Une autre phrase.")
    other_answers.to_save = path
    other.documents.save_as()
    wait_for(lambda: other.notice.text)
    assert "déjà ouvert" in other.notice.text
    assert other.notice.action_button.isVisibleTo(other)
    assert path.read_bytes() == before
    assert other.state.session.unsaved


def test_a_closed_file_is_free_for_the_next_window(
    window: Window, answers: Answers, other: Window, folders: Folders, tmp_path: Path
) -> None:
    path = saved(window, answers, tmp_path / "zoe.jps")
    window.documents.new()
    other.documents.open_path(path)
    wait_for(lambda: other.state.session.path == path)
    # Opened again by the same window, it is no other window's.
    other.documents.open_path(tmp_path / "." / "zoe.jps")
    wait_for(lambda: not other.documents._jobs._waiting)  # pyright: ignore[reportPrivateUsage]
    assert other.state.session.path is not None
    other.leave()
    assert folders.locks
    assert not list(folders.locks.iterdir())


def test_a_lock_that_a_crash_left_blocks_no_window(
    window: Window, answers: Answers, folders: Folders, tmp_path: Path
) -> None:
    path = saved(window, answers, tmp_path / "zoe.jps")
    assert folders.locks
    (lock,) = folders.locks.iterdir()
    window.documents.new()
    lock.write_bytes(b"")
    window.documents.open_path(path)
    wait_for(lambda: window.state.session.path == path)


def test_a_change_by_another_program_is_reported_and_never_written_over_unasked(
    window: Window, answers: Answers, tmp_path: Path
) -> None:
    path = saved(window, answers, tmp_path / "zoe.jps")
    write_visual(path, Visual("bloc", quote="La leur."), None)
    theirs = path.read_bytes()
    wait_for(lambda: "a été changé par quelqu’un d’autre" in window.notice.text)
    edit(window, "La mienne.")
    window.documents.save()
    wait_for(lambda: "offer: changed-elsewhere" in answers.asked)
    assert path.read_bytes() == theirs
    assert window.state.session.unsaved


@pytest.mark.parametrize("way", [0, 1])
def test_the_person_may_save_under_another_name_or_replace_what_another_program_wrote(
    window: Window, answers: Answers, tmp_path: Path, way: int
) -> None:
    path = saved(window, answers, tmp_path / "zoe.jps")
    write_visual(path, Visual("bloc", quote="La leur."), None)
    edit(window, "La mienne.")
    answers.ways["changed-elsewhere"] = way
    answers.to_save = tmp_path / "autre.jps"
    window.documents.save()
    wait_for(lambda: not window.state.session.unsaved)
    mine = answers.to_save if way == 0 else path
    assert read_visual(mine)[0].quote == "La mienne."
    assert read_visual(path)[0].quote == ("La leur." if way == 0 else "La mienne.")
    assert window.state.session.path == mine


def test_the_same_bytes_put_back_are_no_change(window: Window, answers: Answers, tmp_path: Path) -> None:
    path = saved(window, answers, tmp_path / "zoe.jps")
    (tmp_path / "copy").write_bytes(path.read_bytes())
    (tmp_path / "copy").replace(path)
    first = window.state.session.stamp
    wait_for(lambda: window.state.session.stamp is not first)
    edit(window, "La mienne.")
    window.documents.save()
    wait_for(lambda: not window.state.session.unsaved)
    assert not [each for each in answers.asked if each.startswith("offer")]


def test_saving_twice_in_a_row_asks_nothing_and_keeps_the_last(
    window: Window, answers: Answers, tmp_path: Path
) -> None:
    path = saved(window, answers, tmp_path / "zoe.jps")
    for quote in ("Un.", "Deux.", "Trois."):
        edit(window, quote)
        window.documents.save()
    wait_for(lambda: not window.state.session.unsaved)
    assert read_visual(path)[0].quote == "Trois."
    assert not [each for each in answers.asked if each.startswith("offer")]


def test_work_that_a_crash_left_of_a_file_changed_since_is_not_written_over_it(
    window: Window, answers: Answers, folders: Folders, tmp_path: Path
) -> None:
    path = saved(window, answers, tmp_path / "zoe.jps")
    edit(window, "Avant la panne.")
    assert folders.autosave
    safe = new_safe(folders.autosave)
    session = window.state.session
    safe.keep(session.snapshot(), session.path, session.stamp)
    safe.release()
    answers.about_unsaved = "discard"
    window.documents.new()
    write_visual(path, Visual("bloc", quote="La leur."), None)
    (leftover,) = left_behind(folders.autosave)
    window.autosaver.adopt(leftover.resume(window.state.studio.context), leftover.safe)
    window.documents.save()
    wait_for(lambda: "offer: changed-elsewhere" in answers.asked)
    assert read_visual(path)[0].quote == "La leur."


def test_work_that_a_crash_left_of_a_file_now_open_elsewhere_comes_back_as_a_copy(
    window: Window, answers: Answers, other: Window, folders: Folders, tmp_path: Path
) -> None:
    path = saved(window, answers, tmp_path / "zoe.jps")
    assert folders.autosave
    safe = new_safe(folders.autosave)
    safe.keep(window.state.session.snapshot(), path, window.state.session.stamp)
    safe.release()
    (leftover,) = left_behind(folders.autosave)
    other.autosaver.adopt(leftover.resume(other.state.studio.context), leftover.safe)
    assert (other.state.session.path, other.state.session.copy_of) == (None, path)


def test_without_a_folder_for_locks_files_still_open(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    assert DocumentLock(tmp_path / "plain" / "open", tmp_path / "a.jps").claim()
    assert DocumentLock(None, tmp_path / "a.jps").claim()


def test_a_name_with_a_dot_gets_the_suffix_and_an_existing_file_is_not_replaced_unasked(
    window: Window, answers: Answers, tmp_path: Path
) -> None:
    answers.to_save = tmp_path / "M. Roy"
    window.documents.save_as()
    wait_for((tmp_path / "M. Roy.jps").exists)
    wait_for(lambda: window.state.session.path == tmp_path / "M. Roy.jps")
    window.documents.new()
    before = (tmp_path / "M. Roy.jps").read_bytes()
    edit(window, "Une autre.")
    window.documents.save_as()
    assert answers.asked[-1] == "offer: already-there"
    assert (tmp_path / "M. Roy.jps").read_bytes() == before
    answers.ways["already-there"] = 0
    window.documents.save_as()
    wait_for(lambda: not window.state.session.unsaved)
    assert read_visual(tmp_path / "M. Roy.jps")[0].quote == "Une autre."


def test_a_missing_poster_is_reported_and_the_nearest_offered(window: Window, answers: Answers, tmp_path: Path) -> None:
    path, visual = tmp_path / "a.jps", window.state.visual
    write_visual(path, Visual("block", palette="nuit", quote="Oui."), None)
    before = path.read_bytes()
    window.documents.open_path(path)
    wait_for(lambda: answers.asked)
    assert answers.asked == ["offer: poster-missing"]
    assert window.state.visual == visual
    answers.ways["poster-missing"] = 0
    window.documents.open_path(path)
    wait_for(lambda: window.state.session.path == path)
    assert (window.state.visual.poster, window.state.visual.quote) == ("bloc", "Oui.")
    assert window.state.session.unsaved
    assert path.read_bytes() == before
    assert "«\u00a0block\u00a0»" in missing_words("block").fr


def test_a_poster_that_is_not_the_same_here_is_reported(window: Window, answers: Answers, tmp_path: Path) -> None:
    path = saved(window, answers, tmp_path / "a.jps")
    stored = read_stored(path)
    assert stored.poster_digest == window.state.poster.digest
    window.documents.new()
    window.documents.open_path(path)
    wait_for(lambda: window.state.session.path == path)
    assert "pas tout à fait la même" not in window.notice.text
    window.documents.new()
    write_visual(path, stored.visual, stored.photo, "0" * 64)
    window.documents.open_path(path)
    wait_for(lambda: "pas tout à fait la même" in window.notice.text)
    assert not window.state.session.unsaved
