"""The faces of the photo in the window: found at import, marked by circles, corrected by pointer and by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from composer.core.document.edits import choose_poster, frame, mark_faces
from composer.core.geometry import Crop
from composer.core.visual import Face
from composer.gui.photo.face_circle import FaceCircle
from composer.gui.photo.face_circles import FaceDrawing
from composer.gui.photo.photo_step import PhotoStep
from composer.gui.window.window import Window
from tests.gui.conftest import wait_for
from tests.needs_faces import needs_faces
from tests.render.photo.face_pictures import group, is_same, portraits


def step(window: Window) -> PhotoStep:
    return window.steps.photo


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


@needs_faces
def test_a_photo_is_imported_with_its_faces_in_one_step(window: Window, tmp_path: Path) -> None:
    pictured = group(3, 0.13, 2)
    pictured.image.save(tmp_path / "groupe.jpg", quality=92)
    before = window.state.visual
    step(window).importer.take(tmp_path / "groupe.jpg", "groupe.jpg")
    wait_for(lambda: window.state.visual != before)
    assert all(any(is_same(one, known, pictured.image.size) for one in faces(window)) for known in pictured.faces)
    wait_for(lambda: len(window.overlays.faces.circles) == 3)
    assert [each.accessibleName() for each in window.overlays.faces.circles][2] == "Visage 3 sur 3"
    assert step(window).faces.summary.text().startswith("3 visages")
    window.state.undo()
    assert window.state.visual == before


@needs_faces
def test_another_photo_forgets_the_faces_of_the_one_before(looking: Window, tmp_path: Path) -> None:
    blank = portraits()[0].image.crop((0, 200, 512, 512))
    blank.save(tmp_path / "corps.jpg", quality=92)
    before = looking.state.visual
    step(looking).importer.take(tmp_path / "corps.jpg", "corps.jpg")
    wait_for(lambda: looking.state.visual != before)
    assert faces(looking) == ()
    wait_for(lambda: not looking.overlays.faces.circles)
    assert step(looking).faces.summary.text().startswith("Aucun visage")


def test_circles_are_visible_in_the_photo_step_only(looking: Window) -> None:
    assert circle(looking).isVisible()
    looking.state.go_to("quote")
    wait_for(lambda: not looking.overlays.faces.circles)
    looking.state.go_to("photo")
    assert circle(looking).isVisible()


def test_a_circle_is_moved_by_its_inside_in_one_step(looking: Window) -> None:
    before, held = looking.state.visual, circle(looking)
    (face,) = faces(looking)
    middle = looking.canvas.on_widget(held.circle.box).center().toPoint()
    for off in (QPoint(0, 0), QPoint(round(held.circle.radius * looking.canvas.scale / 2), 0)):
        assert looking.canvas.childAt(middle + off) is held
    start = held.mapFrom(looking.canvas, middle)
    QTest.mousePress(held, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(held, start + QPoint(15, 0))
    QTest.mouseMove(held, start + QPoint(30, 0) - (QPoint(15, 0)))
    assert looking.state.visual == before, "the photo does not move under the pointer"
    QTest.mouseRelease(held, Qt.MouseButton.LeftButton, pos=start)
    (moved,) = faces(looking)
    assert moved.x > face.x
    assert moved.radius == pytest.approx(face.radius)
    to_undo = looking.state.session.history.to_undo
    assert to_undo is not None
    assert to_undo.fr == "le déplacement du cercle d’un visage"
    looking.state.undo()
    assert looking.state.visual == before


def test_a_circle_is_resized_by_its_line(looking: Window) -> None:
    held = circle(looking)
    (face,) = faces(looking)
    at = on_line(looking, held)
    assert looking.canvas.childAt(at) is held
    start = held.mapFrom(looking.canvas, at)
    stood, scale = held.circle, looking.canvas.scale
    QTest.mousePress(held, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(held, start - QPoint(10, 0))
    QTest.mouseRelease(held, Qt.MouseButton.LeftButton, pos=start)
    (sized,) = faces(looking)
    assert (sized.x, sized.y) == pytest.approx((face.x, face.y))
    assert held.circle.radius - stood.radius == pytest.approx(10 / scale, abs=1.5 / scale)


def test_a_finger_finds_the_smallest_face(looking: Window) -> None:
    looking.state.edit(mark_faces(looking.state.visual, [Face(0.5, 0.4, 0.005)]), "face")
    held = circle(looking)
    wait_for(lambda: held.circle.radius * looking.canvas.scale < 12)
    middle = looking.canvas.on_widget(held.circle.box).center().toPoint()
    for off in (QPoint(0, 0), QPoint(20, 0), QPoint(0, -20), QPoint(-14, 14)):
        assert looking.canvas.childAt(middle + off) is held


def test_the_grip_resizes_the_circle(looking: Window) -> None:
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


def test_the_keyboard_moves_resizes_and_removes_a_circle(looking: Window) -> None:
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


def _drawing(window: Window) -> FaceDrawing:
    """What « Ajouter un visage » opens over the canvas, with the keyboard."""
    step(window).faces.add.click()
    drawing = window.overlays.faces.drawing
    assert drawing is not None
    wait_for(drawing.hasFocus)
    assert drawing.hint.isVisible()
    assert drawing.size() == window.canvas.size()
    return drawing


def _photo_point(window: Window, across: float, down: float) -> QPoint:
    box = window.canvas.box_of("photo")
    assert box is not None
    return QPointF(box.x() + across * box.width(), box.y() + down * box.height()).toPoint()


def test_a_face_is_added_where_one_clicks_in_one_step(looking: Window) -> None:
    # Framed by hand, since a photo framed on its faces moves when one is added.
    looking.state.edit(frame(looking.state.visual, Crop(0.4, 0.5, 1.3)), "frame")
    before = looking.state.visual
    drawing, at = _drawing(looking), _photo_point(looking, 0.3, 0.6)
    QTest.mouseClick(drawing, Qt.MouseButton.LeftButton, pos=at)
    assert len(faces(looking)) == 2
    added = looking.overlays.faces.circles[1]
    middle = looking.canvas.on_widget(added.circle.box).center()
    assert (middle.x(), middle.y()) == pytest.approx((at.x(), at.y()), abs=1)
    assert looking.overlays.faces.drawing is None
    wait_for(added.hasFocus)
    assert step(looking).faces.summary.text().startswith("2 visages")
    looking.state.undo()
    assert looking.state.visual == before


def test_a_drag_gives_the_new_circle_its_size(looking: Window) -> None:
    drawing, at = _drawing(looking), _photo_point(looking, 0.4, 0.5)
    QTest.mousePress(drawing, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(drawing, at + QPoint(20, 0))
    QTest.mouseMove(drawing, at + QPoint(30, 40))
    QTest.mouseRelease(drawing, Qt.MouseButton.LeftButton, pos=at + QPoint(30, 40))
    added = looking.overlays.faces.circles[1].circle
    assert added.radius * looking.canvas.scale == pytest.approx(50, abs=1)


def test_escape_adds_no_face_and_returns_the_focus_to_the_button(looking: Window) -> None:
    before, drawing = looking.state.visual, _drawing(looking)
    QTest.mousePress(drawing, Qt.MouseButton.LeftButton, pos=_photo_point(looking, 0.4, 0.5))
    QTest.keyClick(drawing, Qt.Key.Key_Escape)
    assert looking.overlays.faces.drawing is None
    assert looking.state.visual == before
    wait_for(step(looking).faces.add.hasFocus)


def test_outside_the_photo_no_face_is_added(looking: Window) -> None:
    looking.state.edit(choose_poster(looking.state.visual, "carnet"), "poster")
    drawing, before = _drawing(looking), faces(looking)
    QTest.mouseClick(drawing, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert faces(looking) == before
    assert looking.overlays.faces.drawing is drawing


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_keyboard_adds_a_face_in_the_middle_and_focuses_it(looking: Window, key: Qt.Key) -> None:
    QTest.keyClick(_drawing(looking), key)
    assert len(faces(looking)) == 2
    added = looking.overlays.faces.circles[1]
    wait_for(added.hasFocus)
    stood = added.circle
    QTest.keyClick(added, Qt.Key.Key_Left)
    assert added.circle.x == pytest.approx(stood.x - 1)


def test_another_step_or_format_ends_the_drawing(looking: Window) -> None:
    for turn_away in (lambda: looking.state.look_at("square"), lambda: looking.state.go_to("quote")):
        looking.state.go_to("photo")
        _drawing(looking)
        turn_away()
        assert looking.overlays.faces.drawing is None
    assert len(faces(looking)) == 1


def test_the_face_added_is_the_one_that_the_button_removes(looking: Window) -> None:
    (face,) = faces(looking)
    panel = step(looking).faces
    QTest.mouseClick(_drawing(looking), Qt.MouseButton.LeftButton, pos=_photo_point(looking, 0.3, 0.6))
    panel.remove.click()
    assert faces(looking) == (face,), "the one just added is the selected one"
    panel.remove.click()
    assert faces(looking) == ()
    assert not panel.remove.isEnabled()


def test_a_photo_framed_by_hand_stays_where_it_is_when_a_face_moves(looking: Window) -> None:
    looking.state.edit(frame(looking.state.visual, Crop(0.4, 0.5, 1.3)), "frame")
    part = looking.framing.visible_slot()
    looking.state.edit(mark_faces(looking.state.visual, [Face(0.8, 0.8, 0.1)]), "face")
    assert looking.framing.visible_slot() == part


def test_a_face_that_this_format_does_not_show_has_no_circle_here(looking: Window) -> None:
    looking.state.edit(frame(looking.state.visual, Crop(0.9, 0.9, 6.0)), "frame")
    wait_for(lambda: not circle(looking).isVisible())
    assert len(faces(looking)) == 1
