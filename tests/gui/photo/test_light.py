"""The box « Éclaircir »: ticked by itself on a dark face, with a word about it, and by the person for any photo."""

from io import BytesIO

import pytest
from PIL import ImageEnhance
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from composer.core.document.edits import remove_photo
from composer.core.layout.framing import circle_of
from composer.core.visual import Face, PhotoChoice
from composer.gui.photo.faces_panel import PhotoFaces
from composer.gui.photo.photo_ticks import PhotoLight
from composer.gui.window.window import Window
from composer.render.photo.intake import take_in
from tests.render.photo.face_pictures import portraits


def put(window: Window, light: float, faces: tuple[Face, ...] = portraits()[0].faces) -> None:
    """A portrait in such a light, with its face when that was found, as an import puts it there."""
    file = BytesIO()
    ImageEnhance.Brightness(portraits()[0].image).enhance(light).save(file, "JPEG")
    window.state.put_photo(take_in(file.getvalue(), "portrait.jpg"), faces=faces)


def choice(window: Window) -> PhotoChoice:
    assert window.state.visual.photo is not None
    return window.state.visual.photo


def where_the_face_is(window: Window) -> QPoint:
    """The middle of the portrait's face on the canvas."""
    visible, photo = window.framing.visible_slot(), window.state.session.photo
    assert visible is not None
    assert photo is not None
    slot, part = visible
    circle = circle_of(portraits()[0].faces[0], photo.size, part, slot.opening)
    return window.canvas.on_widget(circle.box).center().toPoint()


@pytest.fixture
def panel(window: Window) -> PhotoLight:
    window.state.go_to("photo")
    (found,) = window.findChildren(PhotoLight)
    return found


def press(panel: PhotoLight) -> None:
    panel.tick.setFocus()
    QTest.keyClick(panel.tick, Qt.Key.Key_Space)


def test_a_dark_photo_is_brightened_by_itself_and_the_panel_says_so(window: Window, panel: PhotoLight) -> None:
    put(window, 0.3)
    assert panel.tick.isChecked()
    assert panel.notice.text() == "La photo était sombre\u00a0: elle est éclaircie."
    assert not panel.notice.isHidden()
    window.state.translator.choose("en")
    assert panel.notice.text() == "The photo was dark: it has been brightened."
    assert (panel.tick.text(), panel.tick.accessibleName()) == ("Brighten", "Brighten")


def test_one_press_turns_the_light_off_and_undo_turns_it_on_again(window: Window, panel: PhotoLight) -> None:
    put(window, 0.3)
    lit = window.state.visual
    press(panel)
    assert (choice(window).brighten, choice(window).light) == ("off", None)
    assert not panel.tick.isChecked()
    assert panel.notice.isHidden()
    undo = window.state.session.history.to_undo
    assert undo is not None
    assert undo.fr == "l’éclaircissement de la photo"
    window.state.undo()
    assert window.state.visual == lit
    assert panel.tick.isChecked()


def test_a_photo_in_good_light_is_brightened_only_when_the_person_asks(window: Window, panel: PhotoLight) -> None:
    put(window, 0.6)
    assert not panel.tick.isChecked()
    assert panel.notice.isHidden()
    press(panel)
    assert choice(window).light is not None
    assert panel.notice.isHidden()


def test_a_photo_whose_skin_has_no_room_for_light_says_why_nothing_changes(window: Window, panel: PhotoLight) -> None:
    put(window, 1.6)
    press(panel)
    assert panel.tick.isChecked()
    assert panel.notice.text().startswith("La photo est déjà claire")


def test_the_box_waits_for_a_photo(window: Window, panel: PhotoLight) -> None:
    put(window, 0.3)
    assert panel.isEnabled()
    window.state.undo()
    window.state.edit(remove_photo(window.state.visual), "photo")
    assert not panel.isEnabled()
    assert not panel.tick.isChecked()


def test_a_face_marked_by_a_click_on_a_dark_photo_brightens_it_in_the_same_step(
    window: Window, panel: PhotoLight
) -> None:
    put(window, 0.3, faces=())
    before = window.state.visual
    assert not panel.tick.isChecked()
    (faces,) = window.findChildren(PhotoFaces)
    faces.add.click()
    drawing = window.overlays.faces.drawing
    assert drawing is not None
    QTest.mouseClick(drawing, Qt.MouseButton.LeftButton, pos=where_the_face_is(window))
    assert len(choice(window).faces) == 1
    assert panel.tick.isChecked()
    assert panel.notice.text().startswith("La photo était sombre")
    window.state.undo()
    assert window.state.visual == before
