import os
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from composer.core.document.edits import write_quote
from composer.core.problems import Problem
from composer.core.visual import Person, Visual
from composer.gui.main import build_window
from composer.gui.preferences import Folders
from composer.gui.window.menus import RecentMenu
from composer.gui.window.window import Window
from composer.storage.visual_file import write_visual
from tests.gui.conftest import Answers, bury, wait_for
from tests.read_back import read_visual


def _edit(window: Window, quote: str = "On continue.") -> None:
    window.state.edit(write_quote(window.state.visual, quote), "quote")


def test_a_visual_saved_opens_again_as_it_was(window: Window, answers: Answers, tmp_path: Path) -> None:
    _edit(window)
    visual = replace(window.state.visual, campaign=window.state.studio.context.mark)
    answers.to_save = tmp_path / "zoe"
    window.documents.save()
    wait_for(lambda: not window.state.session.unsaved)
    path = tmp_path / "zoe.jps"
    assert read_visual(path)[0] == visual
    assert window.windowTitle().startswith("zoe[*]")
    window.documents.new()
    assert window.state.visual != visual
    answers.to_open = path
    window.documents.open()
    wait_for(lambda: window.state.session.path == path)
    assert window.state.visual == visual
    assert window.state.session.photo is not None
    assert [each for each in answers.asked if each.startswith("unsaved")] == []


def test_a_visual_on_a_poster_that_is_no_longer_offered_opens_on_it_and_undo_comes_back_to_it(
    window: Window, answers: Answers, tmp_path: Path
) -> None:
    write_visual(tmp_path / "zoe.jps", Visual("marches", "craie", quote="Une marche à la fois."), None)
    window.documents.open_path(tmp_path / "zoe.jps")
    wait_for(lambda: window.state.visual.poster == "marches")
    assert window.state.poster.name.fr == "Marches"
    step = window.steps.poster
    offered = [step.cards.button(each) for each in window.state.studio.context.poster_ids()]
    assert not any(button.isChecked() for button in offered)
    step.cards.button("prises").click()
    assert step.cards.button("prises").isChecked()
    window.state.undo()
    assert (window.state.poster.id, window.state.visual.palette) == ("marches", "craie")
    assert not any(button.isChecked() for button in offered)
    assert answers.asked == []


def test_saving_again_asks_nothing(window: Window, answers: Answers, tmp_path: Path) -> None:
    answers.to_save = tmp_path / "a.jps"
    window.documents.save()
    wait_for(answers.to_save.exists)
    wait_for(lambda: window.state.session.path is not None)
    _edit(window)
    window.documents.save()
    wait_for(lambda: not window.state.session.unsaved)
    assert len(answers.asked) == 1
    assert read_visual(answers.to_save)[0].quote == "On continue."


def test_what_is_typed_while_saving_stays_unsaved(window: Window, answers: Answers, tmp_path: Path) -> None:
    answers.to_save = tmp_path / "a.jps"
    _edit(window, "Avant.")
    window.documents.save()
    _edit(window, "Après.")
    wait_for(lambda: window.state.session.path is not None)
    assert window.state.session.unsaved
    assert read_visual(answers.to_save)[0].quote == "Avant."


def test_leaving_unsaved_work_asks_once_and_cancel_changes_nothing(window: Window, answers: Answers) -> None:
    _edit(window)
    visual = window.state.visual
    answers.about_unsaved = "cancel"
    window.documents.new()
    assert window.state.visual == visual
    assert answers.asked == ["unsaved: Sans titre"]
    answers.about_unsaved = "discard"
    window.documents.new()
    assert window.state.visual != visual


def test_closing_asks_and_saves_before_it_leaves(window: Window, answers: Answers, tmp_path: Path) -> None:
    _edit(window)
    answers.about_unsaved, answers.to_save = "save", tmp_path / "a.jps"
    window.close()
    assert window.isVisible()
    wait_for(lambda: not window.isVisible())
    assert answers.to_save.exists()
    assert len([each for each in answers.asked if each.startswith("unsaved")]) == 1


def test_closing_is_cancelled_when_the_person_chooses_so(window: Window, answers: Answers) -> None:
    _edit(window)
    answers.about_unsaved = "cancel"
    window.close()
    wait_for(lambda: answers.asked)
    assert window.isVisible()


def test_an_example_nobody_touched_closes_without_a_question(window: Window, answers: Answers) -> None:
    QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()
    assert not answers.asked


def test_a_file_that_is_no_visual_is_refused_in_a_sentence_and_changes_nothing(window: Window, tmp_path: Path) -> None:
    visual, bad = window.state.visual, tmp_path / "bad.jps"
    bad.write_bytes(b"PK not a visual")
    window.documents.open_path(bad)
    wait_for(lambda: window.notice.text)
    assert "bad.jps" in window.notice.text
    assert window.state.visual == visual


def test_a_folder_that_cannot_be_written_is_reported_and_the_work_stays_unsaved(
    window: Window, answers: Answers, tmp_path: Path
) -> None:
    _edit(window)
    answers.to_save = tmp_path / "absent" / "a.jps"
    window.documents.save()
    wait_for(lambda: window.notice.text)
    assert window.state.session.unsaved
    assert window.state.session.path is None


def test_recent_visuals_are_listed_opened_and_forgotten_when_gone(
    window: Window, answers: Answers, tmp_path: Path
) -> None:
    recent = window.findChild(RecentMenu)
    assert isinstance(recent, RecentMenu)
    assert not recent.isEnabled()
    answers.to_save = tmp_path / "a & b.jps"
    window.documents.save()
    wait_for(lambda: window.state.session.path is not None)
    assert [action.text() for action in recent.actions()] == ["a && b"]
    window.documents.new()
    recent.actions()[0].trigger()
    wait_for(lambda: window.state.session.path is not None)
    answers.to_save.unlink()
    recent.actions()[0].trigger()
    wait_for(lambda: window.notice.text and not recent.actions())


def test_a_file_named_on_the_command_line_is_opened(
    window: Window, application: QApplication, folders: Folders, answers: Answers, tmp_path: Path
) -> None:
    answers.to_save = tmp_path / "a.jps"
    _edit(window)
    window.documents.save()
    wait_for(lambda: window.state.session.path is not None)
    visual = window.state.visual
    window.documents.new()
    other = build_window(application, [str(answers.to_save)], "fr", folders, answers)
    wait_for(lambda: other.state.session.path == answers.to_save)
    assert other.state.visual == visual
    other.leave()
    other.deleteLater()
    bury()


@pytest.mark.parametrize("name", ["mon visuel.jps", "zoé – l’été & « nous ».JPS", "#100%25.jps", "-x.jps"])
def test_a_relative_path_with_any_name_opens_and_stays_right_wherever_the_program_is(
    application: QApplication,
    folders: Folders,
    answers: Answers,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    place = tmp_path / "à l’école"
    place.mkdir()
    write_visual(place / name, Visual("bloc", quote="Oui."), None)
    monkeypatch.chdir(tmp_path)
    opened = build_window(application, [f"à l’école/{name}"], "fr", folders, answers)
    wait_for(lambda: opened.state.session.path is not None)
    assert (opened.state.session.path, opened.state.visual.quote) == (place / name, "Oui.")
    assert [Path(each).name for each in opened.preferences.settings.recent] == [name]
    opened.leave()
    opened.deleteLater()
    bury()


def test_what_was_removed_from_the_texts_of_a_file_is_reported_in_one_line(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "a.jps"
    person = Person("Zo\x00é", "\u202eTutrice", "\ufffdcole")
    write_visual(path, Visual("bloc", quote="Oui.\x1b", person=person), None)
    window.documents.open_path(path)
    wait_for(lambda: window.state.session.path == path)
    assert window.state.visual.person == Person("Zoé", "Tutrice", "\ufffdcole")
    assert window.state.visual.quote == "Oui."
    assert "3 caractères invisibles ont été retirés" in window.notice.text
    assert "Des lettres ont été perdues" in window.notice.text


@pytest.mark.parametrize("name", ["n" * 100_000, "e" + "\u0301" * 400_000, "e" + "\u0301" * 200])
def test_a_file_with_a_text_that_no_field_would_take_is_refused_with_the_field_s_sentence(
    window: Window, tmp_path: Path, name: str
) -> None:
    before, path = window.state.visual, tmp_path / "a.jps"
    write_visual(path, Visual("bloc", quote="Oui.", person=Person(name)), None)
    window.documents.open_path(path)
    wait_for(lambda: window.notice.text)
    assert "au plus. Rien n’a été changé." in window.notice.text
    assert window.state.visual == before


@pytest.mark.skipif(os.name == "nt", reason="names of bytes that are no text are POSIX's")
def test_a_file_whose_name_is_no_text_opens_is_saved_and_is_not_remembered(window: Window, tmp_path: Path) -> None:
    problems = list[Problem]()
    window.state.refused.connect(problems.append)
    window.preferences.refused.connect(problems.append)
    path = tmp_path / os.fsdecode(b"caf\xe9.jps")
    write_visual(path, Visual("bloc", quote="Oui."), None)
    window.documents.open_path(path)
    wait_for(lambda: window.state.session.path == path)
    assert window.preferences.settings.recent == ()
    _edit(window)
    assert window.autosaver.keep_now() == "kept"
    window.documents.save()
    wait_for(lambda: not window.state.session.unsaved)
    assert read_visual(path)[0] == window.state.visual
    assert problems == []
