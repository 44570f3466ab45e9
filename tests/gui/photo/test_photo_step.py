"""The step « Photo »: photos come in by every door, are framed without a mouse, and a bad one changes nothing."""

from collections.abc import Callable
from io import BytesIO
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QSlider

from composer.app.context import Context
from composer.app.document.session import new_session
from composer.core.caption.alt_text import alternative_text
from composer.core.problems import at_slot
from composer.core.visual import LOOKS, PhotoChoice
from composer.gui.field_text import text_of
from composer.gui.photo.framing import MAX_ZOOM
from composer.gui.photo.import_photo import photo_in
from composer.gui.photo.photo_step import PhotoStep
from composer.gui.widgets.file_dialog import FileDialog
from composer.gui.window.window import Window
from tests.gui.conftest import complete, wait_for
from tests.gui.dropping import drop, files


def _jpeg(size: tuple[int, int] = (900, 1200)) -> bytes:
    file = BytesIO()
    Image.effect_noise(size, 40).convert("RGB").save(file, "JPEG")
    return file.getvalue()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "élève.jpg"
    path.write_bytes(_jpeg())
    return path


@pytest.fixture
def step(window: Window) -> PhotoStep:
    window.state.go_to("photo")
    return window.steps.photo


def _choice(window: Window) -> PhotoChoice:
    assert window.state.visual.photo is not None
    return window.state.visual.photo


def _let_all_be_read(window: Window) -> None:
    """Wait for a job begun after every other: they are done one at a time."""
    done: list[object] = []
    window.jobs.start(lambda: None, done.append)
    wait_for(lambda: done)


def _awaits(window: Window, act: Callable[[], object]) -> str:
    """Do `act` and wait for another photo; its digest."""
    before = _choice(window).digest
    act()
    wait_for(lambda: _choice(window).digest != before)
    return _choice(window).digest


def test_a_photo_dropped_on_the_window_is_on_the_visual_and_is_one_step(window: Window, photo: Path) -> None:
    before = window.state.visual
    _awaits(window, lambda: drop(window, files(photo)))
    assert window.state.step == "photo"
    window.state.undo()
    assert window.state.visual == before


def test_a_photo_dropped_on_a_field_does_not_write_its_name_there(window: Window, photo: Path) -> None:
    quote = window.state.visual.quote
    complete(window)
    fields = [*window.findChildren(QLineEdit), *(each.viewport() for each in window.findChildren(QPlainTextEdit))]
    assert len(fields) > 2
    for field in fields[:3]:
        assert drop(field, files(photo))
    wait_for(lambda: window.frames.photo is not None and window.frames.photo.size.width == 900)
    assert window.state.visual.quote == quote


def test_a_file_that_is_not_a_photo_is_refused_and_changes_nothing(
    window: Window, step: PhotoStep, tmp_path: Path
) -> None:
    (tmp_path / "notes.jpg").write_text("ceci n’est pas une photo", "utf-8")
    before, steps = window.state.visual, window.state.session.history
    step.importer.take(tmp_path / "notes.jpg", "notes.jpg")
    wait_for(step.import_panel.refusal.isVisible)
    assert step.import_panel.refusal.text().startswith("Photo refusée. «\u00a0notes.jpg\u00a0»")
    assert (window.state.visual, window.state.session.history) == (before, steps)
    window.state.translator.choose("en")
    assert step.import_panel.refusal.text().startswith("Photo refused. “notes.jpg”")
    step.importer.take(_jpeg(), "photo")
    assert not step.import_panel.refusal.isVisible()


def test_progress_shows_at_once_and_can_be_cancelled(window: Window, step: PhotoStep, photo: Path) -> None:
    before = window.state.visual
    step.importer.take(photo, photo.name)
    (cancel,) = [each for each in step.import_panel.findChildren(QAbstractButton) if each.text() == "Annuler"]
    assert cancel.isVisible()
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert not cancel.isVisible()
    _let_all_be_read(window)
    assert window.state.visual == before


def test_the_last_of_two_photos_wins(window: Window, step: PhotoStep) -> None:
    step.importer.take(_jpeg((400, 500)), "première")
    _awaits(window, lambda: step.importer.take(_jpeg((640, 480)), "deuxième"))
    _let_all_be_read(window)
    photo = window.state.session.photo
    assert photo is not None
    assert photo.size.width == 640


def test_a_photo_meant_for_one_document_never_goes_into_the_next(
    window: Window, step: PhotoStep, photo: Path, context: Context
) -> None:
    step.importer.take(photo, photo.name)
    window.state.show(new_session(context))
    before = window.state.visual
    _let_all_be_read(window)
    assert window.state.visual == before


def test_a_photo_opened_by_the_button_is_imported(
    window: Window, step: PhotoStep, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def chosen(_: object) -> Path:
        return photo

    monkeypatch.setattr(FileDialog, "answer", chosen)
    _awaits(window, lambda: QTest.mouseClick(step.import_panel.open, Qt.MouseButton.LeftButton))


def _copied(image: QImage | None = None, *paths: Path) -> None:
    mime = files(*paths)
    if image is not None:
        mime.setImageData(image)
    QGuiApplication.clipboard().setMimeData(mime)


def test_a_picture_or_a_file_is_pasted_when_no_text_field_has_the_focus(window: Window, photo: Path) -> None:
    window.canvas.setFocus()
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    _copied(image)
    _awaits(window, lambda: QTest.keyClick(window.canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier))
    _copied(None, photo)
    _awaits(window, lambda: QTest.keyClick(window.canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier))
    QGuiApplication.clipboard().clear()


def test_in_a_text_field_ctrl_v_pastes_text(window: Window, step: PhotoStep) -> None:
    QGuiApplication.clipboard().setText("Ève Roy")
    step.photographer.setFocus()
    wait_for(step.photographer.hasFocus)
    QTest.keyClick(step.photographer, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert _choice(window).photographer == "Ève Roy"
    QGuiApplication.clipboard().clear()


def test_what_the_photo_shows_is_typed_cleaned_and_undone_with_the_photo(window: Window, step: PhotoStep) -> None:
    step.shows.setPlainText("Zoé rit\u202e devant\nson école.")
    assert _choice(window).shows == "Zoé rit devant son école."
    assert (
        "Photo\u00a0: Zoé rit devant son école."
        in alternative_text(window.state.visual, window.state.poster.name, window.state.studio.context.campaign).full
    )
    _press(step, "Retirer la photo")
    assert not step.shows.isEnabled()
    window.state.undo()
    assert text_of(step.shows) == "Zoé rit devant son école."
    window.state.undo()
    assert _choice(window).shows == ""


def test_the_bytes_of_a_copied_picture_are_preferred_to_its_pixels() -> None:
    mime = QMimeData()
    mime.setData("image/jpeg", _jpeg((8, 8)))
    assert photo_in(mime) == bytes(mime.data("image/jpeg").data())


def test_the_zoom_slider_goes_from_the_whole_to_eight_times(window: Window, step: PhotoStep) -> None:
    slider = step.framing.widget.zoom
    slider.setValue(slider.maximum())
    assert window.framing.zoom == pytest.approx(MAX_ZOOM)
    slider.setValue(slider.minimum())
    assert window.framing.zoom == pytest.approx(1.0)
    window.framing.set_zoom(2.0)
    assert slider.value() == round(slider.maximum() / 3), "each third of the way is twice as near"


def test_a_drag_of_a_slider_is_one_step(window: Window, step: PhotoStep) -> None:
    for slider in (step.framing.widget.zoom, step.framing.widget.tilt):
        steps = len(window.state.session.history.done)
        slider.setSliderDown(True)
        for value in (10, 20, 30):
            slider.setValue(value)
        slider.setSliderDown(False)
        assert len(window.state.session.history.done) == steps + 1


def _press(step: PhotoStep, text: str) -> None:
    (button,) = [each for each in step.findChildren(QAbstractButton) if each.text() == text]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_rotation_mirror_and_angle_are_edits_that_one_button_resets(window: Window, step: PhotoStep) -> None:
    before = window.state.visual
    _press(step, "À droite")
    _press(step, "Miroir")
    step.framing.widget.tilt.setValue(-42)
    assert (_choice(window).turn, _choice(window).flip, _choice(window).angle) == (1, True, -4.2)
    _press(step, "À gauche")
    assert _choice(window).turn == 2, "in a mirrored photo, rotating left is the opposite rotation"
    _press(step, "Réinitialiser le cadrage")
    assert window.state.visual == before


def test_the_sliders_frame_every_format_but_one_framed_alone_which_takes_or_gives_the_common_framing(
    window: Window, step: PhotoStep
) -> None:
    state = window.state
    window.framing.set_zoom(3.0)
    assert step.framing.widget.apart.isHidden()
    QTest.mouseClick(step.framing.widget.alone, Qt.MouseButton.LeftButton)
    window.framing.set_zoom(1.5)
    assert not step.framing.widget.apart.isHidden()
    state.look_at("square")
    assert step.framing.widget.apart.isHidden()
    assert not step.framing.widget.alone.isChecked()
    assert 1.0 < window.framing.zoom <= 3.0
    common = window.framing.zoom
    state.look_at("portrait")
    _press(step, "Cadrer tous les formats ainsi")
    assert not state.visual.by_format
    state.look_at("square")
    assert window.framing.zoom == pytest.approx(1.5, abs=0.4)
    assert window.framing.zoom < common
    QTest.mouseClick(step.framing.widget.alone, Qt.MouseButton.LeftButton)
    window.framing.set_zoom(5.0)
    _press(step, "Reprendre le cadrage commun")
    assert window.framing.zoom < common
    assert not step.framing.widget.alone.isChecked()


def test_each_look_has_a_preview_of_the_photo_and_is_chosen_by_a_click(window: Window, step: PhotoStep) -> None:
    wait_for(lambda: all(not step.looks.widget.button(look).icon().isNull() for look in LOOKS))
    pictures = [step.looks.widget.button(look).icon().pixmap(80, 80).toImage() for look in LOOKS]
    assert all(one != other for one, other in combinations(pictures, 2))
    step.ensureWidgetVisible(step.looks)
    QTest.mouseClick(step.looks.widget.button("duotone"), Qt.MouseButton.LeftButton)
    assert _choice(window).look == "duotone"
    assert step.looks.widget.button("duotone").text().startswith("✓ ")


def test_a_photo_too_small_is_reported_for_this_format_and_by_name_for_others(step: PhotoStep) -> None:
    assert step.warning.isHidden()
    step.importer.take(_jpeg((420, 560)), "petite")
    wait_for(lambda: not step.warning.isHidden())
    assert step.warning.text().startswith("Attention\u00a0: La photo est petite pour ce format (Portrait 4:5)")
    assert "Carré" in step.warning.text()
    assert "Lettre" not in step.warning.text()
    assert step.hint.text().startswith("À noter\u00a0: La photo est petite pour d’autres formats (Lettre 8,5 × 11 po")


def test_the_panel_and_the_list_report_a_small_photo_alike(window: Window, step: PhotoStep) -> None:
    step.importer.take(_jpeg((420, 560)), "petite")
    wait_for(lambda: len([each for each in window.findings.found if each.problem.code == "photo-too-small"]) == 2)
    listed = [each.problem for each in window.findings.found if each.problem.code == "photo-too-small"]
    assert [each.severity for each in listed] == ["warning", "notice"]
    for problem, text in zip(listed, (step.warning.text(), step.hint.text()), strict=True):
        assert problem.fix is not None
        assert text.endswith(problem.fix.fr)
        assert problem.words.fr.rpartition(")")[2] in text


def test_problems_found_at_import_are_listed_before_any_export(window: Window, step: PhotoStep) -> None:
    step.importer.take(_jpeg((1600, 2000))[:-2], "sans fin")
    wait_for(lambda: any(each.problem.code == "photo-no-end" for each in window.findings.found))
    (finding,) = [each for each in window.findings.found if each.problem.code == "photo-no-end"]
    assert (finding.target, finding.problem.severity) == (at_slot("photo"), "notice")


def test_without_a_photo_there_is_nothing_to_frame(window: Window, step: PhotoStep) -> None:
    _press(step, "Retirer la photo")
    assert window.state.visual.photo is None
    assert not any(part.isEnabled() for part in (step.framing, step.looks, step.shows, step.photographer, step.remove))
    assert step.import_panel.open.isEnabled()
    window.state.undo()
    assert step.framing.isEnabled()


def test_every_control_has_a_name_and_room_for_a_finger(step: PhotoStep) -> None:
    controls = [*step.findChildren(QAbstractButton), *step.findChildren(QSlider), *step.findChildren(QLineEdit)]
    seen = [each for each in controls if each.isVisible()]
    assert len(seen) > 10
    assert [each for each in seen if not (each.accessibleName() or getattr(each, "text", str)())] == []
    assert [each.height() for each in seen if each.height() < 40] == []
