"""The faces of the photo in the window: found as it comes in, marked by circles, mended by hand and by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from composer.core.edits import frame, mark_faces
from composer.core.geometry import Crop
from composer.core.visual import Face
from composer.gui.face_circle import FaceCircle
from composer.gui.steps.photo_step import PhotoStep
from composer.gui.window import Window
from composer.render.faces import cascade_file
from tests.render.face_pictures import group, is_same, portraits

from .conftest import wait_for

needs_extra = pytest.mark.skipif(cascade_file() is None, reason="the extra « faces » is not installed")


def step(window: Window) -> PhotoStep:
    (found,) = window.findChildren(PhotoStep)
    return found


def faces(window: Window) -> tuple[Face, ...]:
    assert window.state.visual.photo
    return window.state.visual.photo.faces


def circle(window: Window) -> FaceCircle:
    """The one circle, once it is there."""
    wait_for(lambda: len(window.overlays.faces.circles) == 1)
    return window.overlays.faces.circles[0]


def on_line(window: Window, at: FaceCircle) -> QPoint:
    """The leftmost point of the circle, in the canvas."""
    box = window.canvas.on_widget(at.circle.box)
    return QPointF(box.left(), box.center().y()).toPoint()


@pytest.fixture
def looking(window: Window) -> Window:
    """A visual whose one face is known, in the step « Photo »."""
    window.state.go_to("photo")
    circle(window)
    return window


@needs_extra
def test_a_photo_comes_in_with_its_faces_in_one_step(window: Window, tmp_path: Path) -> None:
    pictured = group(3, 0.13, 2)
    pictured.image.save(tmp_path / "groupe.jpg", quality=92)
    before = window.state.visual
    step(window).taking.take(tmp_path / "groupe.jpg", "groupe.jpg")
    wait_for(lambda: window.state.visual != before)
    assert all(any(is_same(one, known, pictured.image.size) for one in faces(window)) for known in pictured.faces)
    wait_for(lambda: len(window.overlays.faces.circles) == 3)
    assert [each.accessibleName() for each in window.overlays.faces.circles][2] == "Visage 3 sur 3"
    assert step(window).faces.told.text().startswith("3 visages")
    window.state.undo()
    assert window.state.visual == before


@needs_extra
def test_another_photo_forgets_the_faces_of_the_one_before(looking: Window, tmp_path: Path) -> None:
    blank = portraits()[0].image.crop((0, 200, 512, 512))
    blank.save(tmp_path / "corps.jpg", quality=92)
    before = looking.state.visual
    step(looking).taking.take(tmp_path / "corps.jpg", "corps.jpg")
    wait_for(lambda: looking.state.visual != before)
    assert faces(looking) == ()
    wait_for(lambda: not looking.overlays.faces.circles)
    assert step(looking).faces.told.text().startswith("Aucun visage")


def test_circles_are_shown_in_the_step_photo_alone(looking: Window) -> None:
    assert circle(looking).isVisible()
    looking.state.go_to("quote")
    wait_for(lambda: not looking.overlays.faces.circles)
    looking.state.go_to("photo")
    assert circle(looking).isVisible()


def test_a_circle_is_dragged_by_its_line_in_one_step(looking: Window) -> None:
    before, held = looking.state.visual, circle(looking)
    (face,) = faces(looking)
    start = held.mapFrom(looking.canvas, on_line(looking, held))
    QTest.mousePress(held, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(held, start + QPoint(15, 0))
    QTest.mouseMove(held, start + QPoint(30, 0) - (QPoint(15, 0)))
    assert looking.state.visual == before, "the photo stands still under the hand"
    QTest.mouseRelease(held, Qt.MouseButton.LeftButton, pos=start)
    (moved,) = faces(looking)
    assert moved.x > face.x
    assert moved.radius == pytest.approx(face.radius)
    to_undo = looking.state.session.history.to_undo
    assert to_undo is not None
    assert to_undo.fr == "le cercle d’un visage"
    looking.state.undo()
    assert looking.state.visual == before


def test_what_is_inside_the_circle_is_left_to_the_photo(looking: Window) -> None:
    held = circle(looking)
    middle = looking.canvas.on_widget(held.circle.box).center().toPoint()
    assert looking.canvas.childAt(middle) is None
    assert looking.canvas.childAt(on_line(looking, held)) is held


def test_the_grip_sizes_the_circle(looking: Window) -> None:
    held = circle(looking)
    (face,) = faces(looking)
    box = looking.canvas.on_widget(held.circle.box)
    across = box.width() / 2 * (1 + 2**-0.5)
    grip = held.mapFrom(looking.canvas, (box.topLeft() + QPointF(across, across)).toPoint())
    QTest.mousePress(held, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(held, grip + QPoint(12, 12))
    QTest.mouseRelease(held, Qt.MouseButton.LeftButton, pos=grip)
    (sized,) = faces(looking)
    assert sized.radius > face.radius
    assert (sized.x, sized.y) == pytest.approx((face.x, face.y))


def test_the_keyboard_moves_sizes_and_takes_a_circle_away(looking: Window) -> None:
    held = circle(looking)
    (face,) = faces(looking)
    held.setFocus()
    QTest.keyClick(held, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(held, Qt.Key.Key_Plus)
    wait_for(lambda: faces(looking) != (face,))
    (changed,) = faces(looking)
    assert changed.x > face.x
    assert changed.radius == pytest.approx(face.radius * 1.1)
    looking.state.undo()
    assert faces(looking) == (face,), "a run of keys is one step"
    QTest.keyClick(circle(looking), Qt.Key.Key_Delete)
    assert faces(looking) == ()
    wait_for(lambda: not looking.overlays.faces.circles)
    looking.state.undo()
    assert faces(looking) == (face,)


def test_escape_puts_a_circle_back(looking: Window) -> None:
    held, before = circle(looking), looking.state.visual
    stood = held.circle
    held.setFocus()
    QTest.keyClick(held, Qt.Key.Key_Down)
    assert held.circle != stood
    QTest.keyClick(held, Qt.Key.Key_Escape)
    assert held.circle == stood
    looking.canvas.setFocus()
    assert looking.state.visual == before


def test_the_buttons_add_a_face_and_take_the_chosen_one_away(looking: Window) -> None:
    (face,) = faces(looking)
    panel = step(looking).faces
    panel.add.click()
    assert len(faces(looking)) == 2
    assert panel.told.text().startswith("2 visages")
    panel.remove.click()
    assert faces(looking) == (face,), "the one just added is the one in hand"
    panel.remove.click()
    assert faces(looking) == ()
    assert not panel.remove.isEnabled()


def test_a_photo_framed_by_hand_stays_where_it_is_when_a_face_moves(looking: Window) -> None:
    looking.state.edit(frame(looking.state.visual, Crop(0.4, 0.5, 1.3)), "frame")
    part = looking.framing.shown()
    looking.state.edit(mark_faces(looking.state.visual, [Face(0.8, 0.8, 0.1)]), "face")
    assert looking.framing.shown() == part


def test_a_face_that_this_format_does_not_show_has_no_circle_here(looking: Window) -> None:
    looking.state.edit(frame(looking.state.visual, Crop(0.9, 0.9, 6.0)), "frame")
    wait_for(lambda: not circle(looking).isVisible())
    assert len(faces(looking)) == 1
