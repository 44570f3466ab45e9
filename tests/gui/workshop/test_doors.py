"""Every way into the workshop: files dropped, the menu, the step « Affiche », the form of a campaign, a quiet offer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from composer.app.campaign.draft import draft_of
from composer.core.document.edits import choose_poster
from composer.gui.campaign.editor_dialog import EditorDialog
from composer.gui.campaign.editor_posters import PostersPage
from composer.gui.preferences import Folders
from composer.gui.state import State
from composer.gui.window.window import Window
from composer.gui.workshop.workshop_dialog import WorkshopDialog
from tests.gui.conftest import Answers, bury, wait_for
from tests.gui.dropping import drop, files
from tests.gui.hands import press, rewrite
from tests.gui.workshop.conftest import art_files, with_few_formats
from tests.workshop_files import jpeg


@pytest.fixture
def window(window: Window, folders: Folders) -> Window:
    """The window, whose campaign has few formats."""
    with_few_formats(window.state, folders.posters)
    return window


def _workshop(window: Window | EditorDialog) -> WorkshopDialog:
    """The workshop that is open over the window, once its files are read."""
    (dialog,) = window.findChildren(WorkshopDialog)
    wait_for(lambda: dialog.session.art or dialog.beginning.refusal.text() or not dialog.session.busy)
    return dialog


def _save(dialog: WorkshopDialog) -> None:
    rewrite(dialog.foot.name, "Officielle")
    rewrite(dialog.foot.credit, "Agence Untel")
    ended: list[object] = []
    dialog.finished.connect(ended.append)
    press(dialog.foot.save)
    wait_for(lambda: ended)


def test_art_dropped_on_the_window_opens_the_workshop_and_its_poster_is_chosen_in_the_gallery(
    window: Window, tmp_path: Path
) -> None:
    assert drop(window, files(*art_files(tmp_path, "layered_psd")))
    wait_for(lambda: window.findChildren(WorkshopDialog))
    dialog = _workshop(window)
    press(dialog.place.sheets.rows["portrait"].kept)
    _save(dialog)
    assert window.state.visual.poster == "officielle"
    assert "«\u00a0Officielle\u00a0» est dans vos affiches" in window.notice.text
    assert "officielle" in window.state.studio.context.own_ids()
    window.state.go_to("poster")
    wait_for(lambda: window.steps.poster.cards.button("officielle").isChecked())
    window.state.edit(choose_poster(window.state.visual, "bloc"), "poster")


def test_the_menu_opens_it_empty_and_says_what_may_be_dropped(window: Window) -> None:
    window.commands["workshop"].trigger()
    dialog = _workshop(window)
    assert not dialog.place.isVisible()
    assert not dialog.foot.save.isEnabled()
    dialog.reject()


def test_the_step_of_posters_has_a_button_that_asks_for_files(window: Window, answers: Answers, tmp_path: Path) -> None:
    window.state.go_to("poster")
    own = window.steps.poster.own
    own.make.click()
    assert window.findChildren(WorkshopDialog) == []
    answers.art = tuple(art_files(tmp_path, "portrait_only"))
    own.make.click()
    dialog = _workshop(window)
    assert dialog.foot.name.text() == "officielle"
    dialog.reject()


def test_a_picture_with_an_opening_stays_the_photo_and_the_workshop_is_offered_in_a_line(
    window: Window, tmp_path: Path
) -> None:
    digest = window.state.visual.photo and window.state.visual.photo.digest
    drop(window, files(*art_files(tmp_path, "transparent_png")))
    wait_for(lambda: window.state.visual.photo and window.state.visual.photo.digest != digest)
    wait_for(lambda: "atelier" in window.notice.text)
    assert window.findChildren(WorkshopDialog) == []
    press(window.notice.action_button)
    dialog = _workshop(window)
    assert dialog.session.art
    dialog.reject()


def test_photos_are_not_taken_for_art(window: Window, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg(Image.new("RGB", (600, 800), "#775544")))
    (tmp_path / "b.jpg").write_bytes(jpeg(Image.new("RGB", (600, 800), "#557744")))
    looked: list[object] = []
    window.workshops.offered.connect(looked.append)
    drop(window, files(tmp_path / "a.jpg", tmp_path / "b.jpg"))
    window.workshops._jobs.start(lambda: None, looked.append)  # pyright: ignore[reportPrivateUsage] - waits for the look
    wait_for(lambda: looked)
    assert looked == [None]


@pytest.fixture
def editor(state: State, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[EditorDialog]:
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "data"))
    made = EditorDialog(draft_of("jps-2026"), with_few_formats(state, tmp_path / "posters"), answers, tmp_path)
    made.show()
    made.activateWindow()
    wait_for(made.isActiveWindow)
    yield made
    answers.about_unsaved = "discard"
    made.reject()
    made.deleteLater()
    bury()


@pytest.mark.parametrize("goes_along", [True, False])
def test_a_poster_made_from_the_form_of_a_campaign_goes_with_it_unless_the_person_says_otherwise(
    editor: EditorDialog, answers: Answers, tmp_path: Path, *, goes_along: bool
) -> None:
    page = editor.go_to("posters")
    assert isinstance(page, PostersPage)
    answers.art = tuple(art_files(tmp_path, "portrait_only"))
    press(page.make)
    dialog = _workshop(editor)
    assert dialog.foot.places.value == "campaign"
    if not goes_along:
        dialog.foot.places.setCurrentIndex(1)
    press(dialog.place.sheets.rows["square"].kept)
    _save(dialog)
    folder = tmp_path / "posters" / "officielle"
    assert folder.is_dir()
    assert editor.editor.work.source.posters == ((folder,) if goes_along else ())
    assert (folder in page.ticks) == goes_along
