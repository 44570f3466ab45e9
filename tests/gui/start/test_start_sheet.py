"""The window begins on a sheet that says how; whatever a person does next, the visual is there at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from composer.app.context import load_context
from composer.app.document.session import new_session
from composer.core.document.edits import write_quote
from composer.core.visual import is_empty
from composer.core.words import Language
from composer.gui.canvas.format_strip import FormatStrip
from composer.gui.canvas.stand_in import stand_in, stand_in_picture
from composer.gui.main import build_window
from composer.gui.preferences import Folders, Preferences
from composer.gui.state import State
from composer.gui.widgets.thumbnail import thumbnail
from composer.gui.window.window import Window
from composer.render.frame import Picture
from composer.render.photo.proxy import PROXY_SIDE
from tests.gui.conftest import Answers, opened, wait_for
from tests.gui.dropping import drop, files
from tests.gui.hands import CTRL, focused, key, press
from tests.own_person import own_photo, own_session

#: Pixels of a thumbnail of a format.
_THUMBNAIL = 72


def _saved(folder: Path, name: str) -> Path:
    path = folder / f"{name}.jps"
    own_session(load_context()).save(path)
    return path


def _drop_photo(window: Window) -> None:
    assert drop(window, files(own_photo()))
    wait_for(lambda: window.state.visual.photo)


def _paste_text(_window: Window) -> None:
    copied = QMimeData()
    copied.setText("Bonjour")
    QGuiApplication.clipboard().setMimeData(copied)
    key(Qt.Key.Key_V, CTRL)


_ACTS: dict[str, Callable[[Window], object]] = {
    "Enter on « Commencer »": lambda _: key(Qt.Key.Key_Return),
    "Esc": lambda _: key(Qt.Key.Key_Escape),
    "a photo dropped": _drop_photo,
    "a text pasted": _paste_text,
    "another step": lambda window: window.state.go_to("quote"),
    "another format": lambda window: window.state.look_at("square"),
    "a poster": lambda window: window.steps.poster.cards.chosen.emit("ruban"),
    "the example": lambda window: press(window.start_sheet.example),
}


def test_every_act_of_a_person_begins_at_once(application: QApplication, folders: Folders, answers: Answers) -> None:
    for act, do in _ACTS.items():
        with opened(application, folders, answers) as window:
            assert focused() is window.start_sheet.begin, act
            assert window.start_sheet.geometry() == window.canvas.rect()
            do(window)
            wait_for(lambda window=window: not window.start_sheet.isVisible(), 1000)
            assert window.canvas.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_the_last_visuals_are_shown_by_their_pictures_and_taken_up_again(
    application: QApplication, folders: Folders, answers: Answers, tmp_path: Path
) -> None:
    kept, gone = _saved(tmp_path, "zoé"), tmp_path / "partie.jps"
    preferences = Preferences(folders)
    for path in (gone, kept):
        preferences.remember(path)
    preferences.save_now()
    with opened(application, folders, answers) as window:
        card, missing = window.start_sheet.recent.cards
        blank = card.icon().cacheKey()
        assert (card.accessibleName(), missing.accessibleName()) == ("Reprendre zoé", "Reprendre partie")
        wait_for(lambda: card.icon().cacheKey() != blank and not missing.isEnabled())
        assert "n’existe pas" in missing.accessibleDescription()
        press(card)
        wait_for(lambda: window.state.session.path == kept and not window.start_sheet.isVisible())


def test_the_list_of_visuals_is_forgotten_by_one_button(
    application: QApplication, folders: Folders, answers: Answers, tmp_path: Path
) -> None:
    path = _saved(tmp_path, "zoé")
    preferences = Preferences(folders)
    preferences.remember(path)
    preferences.save_now()
    with opened(application, folders, answers) as window:
        press(window.start_sheet.recent.forget)
        assert not window.start_sheet.recent.isVisible()
        assert focused() is window.start_sheet.begin
    assert Preferences(folders).settings.recent == ()
    assert path.exists()


def test_the_hint_of_the_first_start_is_never_shown_again(
    application: QApplication, folders: Folders, answers: Answers
) -> None:
    pictures = list[str]()
    for _ in range(2):
        with opened(application, folders, answers) as window:
            key(Qt.Key.Key_Escape)
            assert window.ghosts.isVisible()
            pictures.append(window.start_buttons.photo.text())
            window.state.edit(write_quote(window.state.visual, "On avance."), "quote")
            window.state.undo()
            assert window.start_buttons.photo.text() == "Votre photo"
    assert pictures == ["Déposez votre photo", "Votre photo"]


def test_what_is_drawn_over_an_empty_visual_is_no_part_of_it(
    application: QApplication, folders: Folders, answers: Answers
) -> None:
    with opened(application, folders, answers) as window:
        key(Qt.Key.Key_Escape)
        for poster_id in window.state.studio.context.poster_ids():
            window.steps.poster.cards.chosen.emit(poster_id)
            before = window.canvas.grab().toImage()
            window.ghosts.hide()
            assert window.canvas.grab().toImage() != before, poster_id
            window.ghosts.show()
        # The thumbnails show the same.
        square = window.state.studio.context.campaign.format_by_id["square"]
        shown = stand_in_picture(window.state, square, _THUMBNAIL, 1.0)
        wait_for(lambda: _pixels(_thumbnail(window, square.id)) == _pixels(shown))
        assert drop(window, files(own_photo()))
        wait_for(lambda: not is_empty(window.state.visual))
        assert not window.ghosts.isVisible()
        wait_for(lambda: _pixels(_thumbnail(window, square.id)) == _pixels(_drawn(window, square.id)))


def test_the_silhouette_of_a_page_on_paper_has_no_more_pixels_than_a_screen_shows(state: State) -> None:
    state.show(new_session(state.studio.context))
    for format_id in ("letter", "24x36"):
        frame = stand_in(state, state.studio.context.campaign.format_by_id[format_id])
        (silhouette,) = [each for each in frame.items if isinstance(each, Picture) and each.slot == "photo"]
        assert max(silhouette.image.width(), silhouette.image.height()) <= PROXY_SIDE


def _thumbnail(window: Window, format_id: str) -> QPixmap:
    (strip,) = window.findChildren(FormatStrip)
    return strip.button(format_id).icon().pixmap(_THUMBNAIL, _THUMBNAIL)


def _drawn(window: Window, format_id: str) -> QPixmap:
    frame = window.frames.thumbnail(format_id)
    return thumbnail(frame, _THUMBNAIL, 1.0) if frame is not None else QPixmap()


def _pixels(picture: QPixmap) -> QImage:
    return picture.toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_a_file_that_is_named_is_shown_instead_of_the_sheet(
    application: QApplication, folders: Folders, answers: Answers, tmp_path: Path
) -> None:
    window = build_window(application, [str(_saved(tmp_path, "zoé"))], "fr", folders, answers)
    assert window.start_sheet.isHidden()
    window.leave()
    window.deleteLater()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_first_visual_is_in_the_language_of_the_window(
    application: QApplication, folders: Folders, answers: Answers, language: Language
) -> None:
    window = build_window(application, [], language, folders, answers)
    assert window.state.visual.language == language
    window.documents.see_example()
    assert window.state.visual.person.role == {"fr": "Ébéniste", "en": "Cabinetmaker"}[language]
    window.documents.begin()
    other = "fr" if language == "en" else "en"
    window.preferences.change(language=other)
    assert window.state.visual.language == other
    window.leave()
    window.deleteLater()


def test_tab_leads_through_the_sheet_and_not_to_what_it_covers(
    application: QApplication, folders: Folders, answers: Answers
) -> None:
    with opened(application, folders, answers) as window:
        seen = list[object]()
        for _ in range(80):
            QTest.keyClick(focused(), Qt.Key.Key_Tab)
            seen.append(focused())
        sheet = window.start_sheet
        assert {sheet.begin, sheet.example, sheet.people} <= set(seen)
        assert not {window.canvas, window.start_buttons.photo, window.start_buttons.quote} & set(seen)
