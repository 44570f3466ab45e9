"""What is dropped on the window opens, joins the library or is refused in words; nothing is lost."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from composer.app.context import load_context
from composer.core.document.edits import write_quote
from composer.core.words import Words
from composer.gui.application.appearance import system_language
from composer.gui.main import build_window
from composer.gui.poster.poster_step import PosterStep
from composer.gui.preferences import Folders
from composer.gui.window.window import Window
from composer.storage.paths import poster_home
from composer.storage.posters.library import poster_ids
from composer.storage.posters.poster_file import read_poster
from composer.storage.posters.user_library import add_posters
from tests.gui.conftest import Answers, bury, wait_for
from tests.gui.dropping import drop, files
from tests.own_posters import poster_folder, poster_zip


@pytest.fixture
def step(window: Window) -> PosterStep:
    return window.steps.poster


def _own(folders: Folders) -> set[str]:
    assert folders.posters is not None
    return {each.name for each in folders.posters.iterdir()} if folders.posters.exists() else set()


def _renamed(folder: Path, name: str) -> Path:
    file = folder / "poster.toml"
    text, before = file.read_text("utf-8"), read_poster(folder).name.fr
    file.write_text(text.replace(f'fr = "{before}"', f'fr = "{name}"', 1), "utf-8")
    return folder


@pytest.mark.parametrize("kind", ["folder", "zip"])
def test_a_poster_dropped_is_chosen_kept_and_found_again_by_window_and_context(
    kind: str, window: Window, step: PosterStep, folders: Folders, tmp_path: Path, answers: Answers
) -> None:
    source = poster_folder(tmp_path) if kind == "folder" else poster_zip(tmp_path / "x.zip", "voisine")
    window.state.go_to("quote")
    assert drop(window, files(source))
    wait_for(lambda: window.state.visual.poster == "voisine")
    assert window.state.step == "poster"
    assert step.cards.button("voisine").isChecked()
    assert "est dans votre bibliothèque" in window.notice.text
    assert _own(folders) == {"voisine"}
    window.state.undo()
    assert window.state.visual.poster == "bloc"
    again = build_window(window.exports._studio.application, [], system_language(), folders, answers)  # pyright: ignore[reportArgumentType,reportPrivateUsage] - the one application of the run
    assert again.state.studio.context.poster_ids() == window.state.studio.context.poster_ids()
    again.leave()
    again.deleteLater()
    bury()


def test_several_posters_dropped_at_once_are_all_offered_and_none_is_imposed(
    window: Window, step: PosterStep, tmp_path: Path
) -> None:
    assert drop(window, files(poster_folder(tmp_path, "une"), poster_zip(tmp_path / "x.zip", "deux", "trois")))
    wait_for(lambda: window.notice.text.startswith("✓ 3 affiches"))
    assert window.state.visual.poster == "bloc"
    wait_for(lambda: all(step.cards.button(each).accessibleName() == "Bloc" for each in ("une", "deux", "trois")))


def test_a_poster_that_is_faulty_is_refused_with_every_reason_where_they_can_be_read(
    window: Window, step: PosterStep, folders: Folders, tmp_path: Path
) -> None:
    folder = poster_folder(tmp_path)
    file = folder / "poster.toml"
    file.write_bytes(file.read_bytes().replace(b"weight = ", b"weight = 9").replace(b'fr = "', b'fr = "', 1))
    before = window.state.visual
    drop(window, files(folder))
    wait_for(step.own.box.isVisible)
    assert step.own.reasons.text().count("• voisine/poster.toml") >= 2
    assert "de 1 à 1000" in step.own.reasons.text()
    assert (window.state.visual, _own(folders)) == (before, set())
    window.state.translator.choose("en")
    assert "from 1 to 1000" in step.own.reasons.text()
    drop(window, files(poster_folder(tmp_path / "sound")))
    wait_for(lambda: window.state.visual.poster == "voisine")
    assert not step.own.box.isVisible()


def test_a_folder_chosen_as_a_poster_without_one_is_reported(
    window: Window, step: PosterStep, answers: Answers, tmp_path: Path
) -> None:
    (tmp_path / "photos").mkdir()
    answers.posters = tmp_path / "photos"
    window.state.go_to("poster")
    step.own.open_folder.click()
    wait_for(step.own.box.isVisible)
    assert "Il n’y a pas d’affiche dans «\u00a0photos\u00a0»." in step.own.reasons.text()


def test_a_person_s_poster_is_replaced_only_on_confirmation_and_the_visual_follows(
    window: Window, folders: Folders, answers: Answers, tmp_path: Path
) -> None:
    drop(window, files(poster_folder(tmp_path)))
    wait_for(lambda: window.state.visual.poster == "voisine")
    other = _renamed(poster_folder(tmp_path / "other"), "Nouvelle")
    drop(window, files(other))
    wait_for(lambda: answers.asked)
    QTest.qWait(0)
    assert answers.asked[0].startswith("Remplacer votre affiche «\u00a0voisine\u00a0»?")
    assert window.state.poster.name.fr == "Bloc"
    answers.agrees = True
    drop(window, files(other))
    wait_for(lambda: window.state.poster.name.fr == "Nouvelle")
    assert _own(folders) == {"voisine"}


def test_a_poster_that_ships_is_refused_without_a_question(
    window: Window, step: PosterStep, answers: Answers, tmp_path: Path
) -> None:
    drop(window, files(poster_folder(tmp_path, "ruban")))
    wait_for(step.own.box.isVisible)
    assert "vient avec le programme" in step.own.reasons.text()
    assert answers.asked == []


def test_a_person_s_poster_can_be_removed_and_undoing_still_shows_the_visual(
    window: Window, step: PosterStep, folders: Folders, answers: Answers, tmp_path: Path
) -> None:
    assert not step.own.remove.isVisible()
    drop(window, files(poster_folder(tmp_path)))
    wait_for(lambda: window.state.visual.poster == "voisine")
    step.own.remove.click()
    assert _own(folders) == {"voisine"}
    answers.agrees = True
    step.own.remove.click()
    assert _own(folders) == set()
    assert window.state.visual.poster == "bloc"
    assert "voisine" not in window.state.studio.context.poster_ids()
    assert not step.own.remove.isVisible()
    window.state.undo()
    assert window.state.visual.poster == "voisine"
    assert window.frames.frame.items


@pytest.mark.parametrize("button", ["open_folder", "open_zip"])
def test_the_buttons_open_what_is_chosen(
    button: str, window: Window, step: PosterStep, answers: Answers, tmp_path: Path
) -> None:
    getattr(step.own, button).click()
    assert window.state.visual.poster == "bloc"
    answers.posters = poster_folder(tmp_path)
    getattr(step.own, button).click()
    wait_for(lambda: window.state.visual.poster == "voisine")


def test_a_visual_dropped_opens_once_unsaved_work_is_safe(window: Window, answers: Answers, tmp_path: Path) -> None:
    path = tmp_path / "autre.jps"
    window.state.edit(write_quote(window.state.visual, "Gardée."), "quote")
    answers.to_save = path
    window.documents.save()
    wait_for(lambda: not window.state.session.unsaved)
    window.state.edit(write_quote(window.state.visual, "Pas encore gardée."), "quote")
    answers.about_unsaved = "cancel"
    assert drop(window, files(path))
    wait_for(lambda: answers.asked)
    assert window.state.visual.quote == "Pas encore gardée."
    answers.about_unsaved = "discard"
    drop(window, files(path))
    wait_for(lambda: window.state.visual.quote == "Gardée.")
    assert window.documents.name == Words("autre", "autre")


def test_the_folder_that_the_window_fills_is_the_one_that_the_command_line_reads(tmp_path: Path) -> None:
    context = load_context()
    assert context.own_posters is not None
    try:
        add_posters([poster_folder(tmp_path)], context.own_posters, shipped=())
        assert load_context().poster_ids() == (*context.poster_ids()[:-1], "voisine")
    finally:
        (context.own_posters / "voisine").rename(tmp_path / "gone")
    assert load_context().poster_ids() == poster_ids(poster_home())
