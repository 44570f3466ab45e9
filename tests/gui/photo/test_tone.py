"""The brightness, contrast and warmth of the photo, and its credit on the visual."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from composer.core.document.edits import choose_look, name_photographer
from composer.core.visual import PhotoChoice, Tone
from composer.gui.photo.photo_ticks import CreditTick
from composer.gui.photo.tone_panel import PhotoTone
from composer.gui.window.window import Window
from composer.render.frame import Frame, Picture


def _choice(window: Window) -> PhotoChoice:
    assert window.state.visual.photo is not None
    return window.state.visual.photo


def _photo(frame: Frame) -> tuple[int, int, int]:
    """The colour of a pixel in the middle of the photo as it is shown."""
    shown = next(item for item in frame.items if isinstance(item, Picture) and item.slot == "photo")
    color = shown.image.pixelColor(shown.image.width() // 2, shown.image.height() // 2)
    return color.red(), color.green(), color.blue()


@pytest.fixture
def panel(window: Window) -> PhotoTone:
    window.state.go_to("photo")
    (found,) = window.findChildren(PhotoTone)
    return found


def test_sliders_tone_the_photo_a_run_of_one_is_one_step_and_holding_the_button_shows_it_as_it_came(
    window: Window, panel: PhotoTone
) -> None:
    before = _photo(window.frames.frame)
    assert not panel.before.isEnabled()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp):
        QTest.keyClick(panel.sliders["brightness"], key)
    panel.sliders["warmth"].setValue(-70)
    assert _choice(window).tone == Tone(45, 0, -70)
    toned = _photo(window.frames.frame)
    assert toned != pytest.approx(before, abs=4)
    QTest.keyPress(panel.before, Qt.Key.Key_Space)
    # The small copy of the photo may be another one by then.
    assert _photo(window.frames.frame) == pytest.approx(before, abs=2)
    assert _choice(window).tone == Tone(45, 0, -70)
    QTest.keyRelease(panel.before, Qt.Key.Key_Space)
    assert _photo(window.frames.frame) == pytest.approx(toned, abs=2)
    window.state.undo()
    assert _choice(window).tone == Tone(45, 0, 0)
    window.state.undo()
    assert _choice(window).tone == Tone()
    assert panel.sliders["brightness"].value() == 0
    assert not panel.reset.isEnabled()
    window.state.redo()
    panel.reset.click()
    assert _choice(window).tone == Tone()


def test_a_comparison_ends_with_the_step_and_with_any_edit(window: Window, panel: PhotoTone) -> None:
    panel.sliders["contrast"].setValue(90)
    toned = _photo(window.frames.frame)
    panel.before.pressed.emit()
    assert _photo(window.frames.frame) != toned
    window.state.go_to("quote")
    assert _photo(window.frames.frame) == toned
    panel.before.pressed.emit()
    panel.sliders["contrast"].setValue(80)
    assert _photo(window.frames.frame) != _photo_before(window, panel)


def _photo_before(window: Window, panel: PhotoTone) -> tuple[int, int, int]:
    panel.before.pressed.emit()
    return _photo(window.frames.frame)


def test_a_look_without_colours_has_no_warmth(window: Window, panel: PhotoTone) -> None:
    assert panel.sliders["warmth"].isEnabled()
    window.state.edit(choose_look(window.state.visual, "black-and-white"), "look")
    assert not panel.sliders["warmth"].isEnabled()
    assert panel.notice.text().startswith("L’allure choisie n’a pas de couleurs")


def test_a_credit_is_written_once_somebody_is_named(window: Window, panel: PhotoTone) -> None:
    assert panel
    (credit,) = window.findChildren(CreditTick)
    assert not credit.tick.isEnabled()
    assert credit.notice.text() == "Écrivez d’abord qui a pris la photo."
    window.state.edit(name_photographer(window.state.visual, "A. Côté"), "photographer")
    QTest.keyClick(credit.tick, Qt.Key.Key_Space)
    assert _choice(window).credit == "on"
    assert "credit" in {text.slot for text in window.frames.frame.texts()}
    window.state.undo()
    assert not credit.tick.isChecked()
