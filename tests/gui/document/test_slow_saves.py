"""A disk that refuses or answers late: nothing is lost, written over or left locked, whatever is shown meanwhile."""

import errno
import os
from pathlib import Path
from threading import Event, Timer

import pytest

from composer.app.document.document_lock import DocumentLock
from composer.core.visual import Visual
from composer.gui.window.window import Window
from composer.storage import visual_file
from composer.storage.visual_file import write_visual
from tests.gui.conftest import Answers, wait_for
from tests.gui.document.conftest import edit, saved
from tests.read_back import read_visual


def test_a_disk_that_refuses_is_reported_with_a_button_for_another_folder(
    window: Window, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(window, answers, tmp_path / "a.jps")
    before = path.read_bytes()
    edit(window, "Encore.")

    def full(*_: object) -> str:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as broken:
        broken.setattr(os, "write", full)
        window.documents.save()
        wait_for(lambda: "assez de place" in window.notice.text)
    assert path.read_bytes() == before
    assert window.state.session.unsaved
    answers.to_save = tmp_path / "ailleurs.jps"
    window.notice.action_button.click()
    wait_for(lambda: not window.state.session.unsaved)
    assert read_visual(answers.to_save)[0].quote == "Encore."


def test_a_disk_that_does_not_answer_is_reported_and_another_folder_can_be_chosen_meanwhile(
    window: Window, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer, write = Event(), visual_file.write_atomic

    def waits(path: Path, data: bytes) -> None:
        if path.name == "clé.jps":
            answer.wait(30)
        write(path, data)

    monkeypatch.setattr(visual_file, "write_atomic", waits)
    window.documents._slow.setInterval(50)  # pyright: ignore[reportPrivateUsage]
    edit(window, "Encore.")
    answers.to_save = tmp_path / "clé.jps"
    window.documents.save()
    wait_for(lambda: "pas encore confirmé" in window.notice.text)
    answers.to_save = tmp_path / "disque.jps"
    window.notice.action_button.click()
    wait_for(lambda: window.state.session.path == tmp_path / "disque.jps")
    answer.set()
    wait_for((tmp_path / "clé.jps").exists)
    # The first disk's answer comes too late to matter.
    wait_for(lambda: not window.documents._jobs._waiting)  # pyright: ignore[reportPrivateUsage]
    assert window.state.session.path == tmp_path / "disque.jps"


def test_a_late_answer_still_counts_when_nothing_else_was_saved(
    window: Window, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer, write = Event(), visual_file.write_atomic

    def waits(path: Path, data: bytes) -> None:
        answer.wait(30)
        write(path, data)

    monkeypatch.setattr(visual_file, "write_atomic", waits)
    window.documents._slow.setInterval(50)  # pyright: ignore[reportPrivateUsage]
    answers.to_save = tmp_path / "clé.jps"
    window.documents.save()
    wait_for(lambda: "pas encore confirmé" in window.notice.text)
    answer.set()
    wait_for(lambda: window.state.session.path == tmp_path / "clé.jps")


def _slowly(monkeypatch: pytest.MonkeyPatch, path: Path) -> Event:
    """From now on `path` is written only once the event is set."""
    answer, write = Event(), visual_file.write_atomic

    def waits(file: Path, data: bytes) -> None:
        if file == path:
            answer.wait(30)
        write(file, data)

    monkeypatch.setattr(visual_file, "write_atomic", waits)
    return answer


def _save_claiming_late(window: Window, monkeypatch: pytest.MonkeyPatch) -> Event:
    """Save, in a thread that claims the file once the event is set; another visual is shown meanwhile."""
    begun, left, claim = Event(), Event(), DocumentLock.claim

    def claim_late(lock: DocumentLock) -> bool:
        begun.set()
        return left.wait(30) and claim(lock)

    with monkeypatch.context() as late:
        late.setattr(DocumentLock, "claim", claim_late)
        window.documents.save()
        begun.wait(30)
    window.documents.new()
    return left


def test_a_window_that_closes_while_the_visual_before_is_being_saved_leaves_its_file_free(
    window: Window,
    answers: Answers,
    other: Window,
    other_answers: Answers,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = saved(window, answers, tmp_path / "zoe.jps")
    Timer(0.2, _save_claiming_late(window, monkeypatch).set).start()
    window.leave()
    other.documents.open_path(path)
    wait_for(lambda: other.state.session.path == path or other_answers.asked)
    assert not other_answers.asked


def test_a_visual_saved_while_the_one_before_is_being_written_is_written_too(
    window: Window, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(window, answers, tmp_path / "zoe.jps")
    answer = _slowly(monkeypatch, path)
    window.documents.save()
    window.documents.new()
    edit(window, "La suivante.")
    answers.to_save = tmp_path / "suivante.jps"
    window.documents.save()
    answer.set()
    wait_for(lambda: not window.state.session.unsaved)
    assert read_visual(answers.to_save)[0].quote == "La suivante."


def test_a_visual_left_while_its_file_was_another_program_s_is_replaced_by_no_other(
    window: Window, answers: Answers, tmp_path: Path
) -> None:
    path = saved(window, answers, tmp_path / "zoe.jps")
    write_visual(path, Visual("bloc", quote="La leur."), None)
    answers.ways["changed-elsewhere"] = 1
    window.documents.save()
    window.documents.new()
    wait_for(lambda: not window.documents._jobs._waiting)  # pyright: ignore[reportPrivateUsage]
    assert "a été changé par quelqu’un d’autre" in window.notice.text
    assert not [each for each in answers.asked if each.startswith("offer")]
    assert read_visual(path)[0].quote == "La leur."


def test_a_visual_opened_again_while_it_is_being_saved_is_no_other_window_s(
    window: Window, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(window, answers, tmp_path / "zoe.jps")
    claims = _save_claiming_late(window, monkeypatch)
    window.documents.open_path(path)
    claims.set()
    wait_for(lambda: window.state.session.path == path or answers.asked[1:])
    assert window.state.session.path == path
    edit(window, "Encore.")
    window.documents.save()
    wait_for(lambda: not window.state.session.unsaved)
