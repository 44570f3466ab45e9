"""The canvas: drags, keys, wheel and pinch frame the photo; each gesture is one step to undo."""

from collections.abc import Generator, Sequence
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from composer.core.document.edits import choose_arrangement, choose_poster
from composer.core.formats import Format
from composer.core.geometry import Crop, crop_of
from composer.gui.canvas.canvas import Canvas
from composer.gui.photo.framing import MAX_ZOOM
from composer.gui.widgets.file_dialog import FileDialog
from composer.gui.window.menus import About, context_menu
from composer.gui.window.window import Window
from composer.render.legibility.contrast import making_legible
from composer.render.legibility.legibility import Group, Legibility
from composer.render.scene import Scene
from tests.gui.conftest import wait_for
from tests.gui.hands import wheel

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def canvas(window: Window) -> Canvas:
    """The canvas with the focus, its photo zoomed enough to be moved every way."""
    window.framing.set_zoom(2.0)
    window.framing.settle()
    window.canvas.setFocus()
    wait_for(window.canvas.hasFocus)
    return window.canvas


def _crop(window: Window) -> Crop:
    """How the displayed format shows the photo."""
    visible, photo = window.framing.visible_slot(), window.state.session.photo
    assert visible is not None
    assert photo is not None
    slot, part = visible
    return crop_of(photo.size, slot.opening.size, part)


def _send(canvas: Canvas, kind: QEvent.Type, at: QPointF, *, held: bool = True) -> None:
    button = NONE if kind == QEvent.Type.MouseMove else LEFT
    buttons = LEFT if held else NONE
    away = QPointF(canvas.mapToGlobal(at))
    QApplication.sendEvent(canvas, QMouseEvent(kind, at, away, button, buttons, Qt.KeyboardModifier.NoModifier))


def _middle(canvas: Canvas, slot: str) -> QPointF:
    box = canvas.box_of(slot)
    assert box is not None
    return box.center()


def _take(canvas: Canvas) -> QPointF:
    """Drag the photo a little; return where the pointer is then."""
    at = _middle(canvas, "photo")
    _send(canvas, QEvent.Type.MouseButtonPress, at)
    for _ in range(4):
        at += QPointF(-3, -2)
        _send(canvas, QEvent.Type.MouseMove, at)
    return at


def test_a_drag_moves_the_photo_and_is_one_step_to_undo(window: Window, canvas: Canvas) -> None:
    before = window.state.visual
    steps = len(window.state.session.history.done)
    at = _take(canvas)
    _send(canvas, QEvent.Type.MouseButtonRelease, at, held=False)
    assert len(window.state.session.history.done) == steps + 1
    assert window.state.visual != before
    window.state.undo()
    assert window.state.visual == before


def test_the_point_under_the_pointer_stays_under_it(window: Window, canvas: Canvas) -> None:
    slot = canvas.box_of("photo")
    photo = window.state.session.photo
    assert slot is not None
    assert photo is not None
    before = _crop(window)
    _send(canvas, QEvent.Type.MouseButtonRelease, _take(canvas), held=False)
    after = _crop(window)
    # The slot is wider than the photo: at zoom 2 it shows half of the photo's width.
    assert (after.x - before.x) * 2 * slot.width() == pytest.approx(12, abs=0.01)
    assert after.zoom == pytest.approx(before.zoom)


def test_escape_cancels_a_drag_and_the_photo_returns(window: Window, canvas: Canvas) -> None:
    before = window.state.visual
    at = _take(canvas)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert window.state.visual == before
    _send(canvas, QEvent.Type.MouseMove, at + QPointF(9, 9))
    _send(canvas, QEvent.Type.MouseButtonRelease, at, held=False)
    assert window.state.visual == before


def test_escape_before_the_pointer_moves_undoes_nothing(window: Window, canvas: Canvas) -> None:
    before = window.state.visual
    _send(canvas, QEvent.Type.MouseButtonPress, _middle(canvas, "photo"))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert window.state.visual == before


def test_two_drags_are_two_steps(window: Window, canvas: Canvas) -> None:
    steps = len(window.state.session.history.done)
    for _ in range(2):
        _send(canvas, QEvent.Type.MouseButtonRelease, _take(canvas), held=False)
    assert len(window.state.session.history.done) == steps + 2


@pytest.mark.parametrize(
    ("modifier", "pixels"), [(Qt.KeyboardModifier.NoModifier, 1), (Qt.KeyboardModifier.ShiftModifier, 10)]
)
def test_an_arrow_key_moves_the_photo_by_design_pixels(
    window: Window, canvas: Canvas, modifier: Qt.KeyboardModifier, pixels: int
) -> None:
    visible = window.framing.visible_slot()
    assert visible is not None
    slot = visible[0]
    before = _crop(window)
    QTest.keyClick(canvas, Qt.Key.Key_Left, modifier)
    assert (_crop(window).x - before.x) * 2 * slot.box.width == pytest.approx(pixels)
    QTest.keyClick(canvas, Qt.Key.Key_Right, modifier)
    QTest.keyClick(canvas, Qt.Key.Key_Up, modifier)
    assert _crop(window).x == pytest.approx(before.x)
    assert _crop(window).y > before.y


def test_a_run_of_keys_is_one_step_and_a_pause_ends_it(window: Window, canvas: Canvas) -> None:
    before, steps = window.state.visual, len(window.state.session.history.done)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Plus):
        QTest.keyClick(canvas, key)
    assert len(window.state.session.history.done) == steps + 1
    wait_for(lambda: not window.state.session.history.done[-1].key)
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert len(window.state.session.history.done) == steps + 2
    window.state.undo()
    window.state.undo()
    assert window.state.visual == before


def test_plus_and_minus_zoom_the_photo_in_and_out(window: Window, canvas: Canvas) -> None:
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert window.framing.zoom == pytest.approx(2.2)
    QTest.keyClick(canvas, Qt.Key.Key_Minus)
    assert window.framing.zoom == pytest.approx(2.0)


def test_the_wheel_zooms_the_photo_up_to_its_limit(window: Window, canvas: Canvas) -> None:
    wheel(canvas, _middle(canvas, "photo").toPoint(), 1)
    assert window.framing.zoom == pytest.approx(2.2)
    for _ in range(20):
        wheel(canvas, _middle(canvas, "photo").toPoint(), 1)
    assert window.framing.zoom == pytest.approx(MAX_ZOOM)
    for _ in range(40):
        wheel(canvas, _middle(canvas, "photo").toPoint(), -1)
    assert window.framing.zoom == pytest.approx(1.0)


def test_a_pinch_of_a_trackpad_zooms_the_photo(window: Window, canvas: Canvas) -> None:
    at = _middle(canvas, "photo")
    away = QPointF(canvas.mapToGlobal(at))
    gesture = Qt.NativeGestureType.ZoomNativeGesture
    device = QPointingDevice.primaryPointingDevice()
    QApplication.sendEvent(canvas, QNativeGestureEvent(gesture, device, 2, at, at, away, 0.25, QPointF()))
    assert window.framing.zoom == pytest.approx(2.5)


def test_the_cursor_shows_what_a_press_would_do(canvas: Canvas) -> None:
    for slot, shape in (("photo", Qt.CursorShape.OpenHandCursor), ("quote", Qt.CursorShape.IBeamCursor)):
        _send(canvas, QEvent.Type.MouseMove, _middle(canvas, slot), held=False)
        assert canvas.cursor().shape() == shape
    _send(canvas, QEvent.Type.MouseMove, QPointF(1, 1), held=False)
    assert canvas.cursor().shape() == Qt.CursorShape.ArrowCursor
    _send(canvas, QEvent.Type.MouseButtonPress, _middle(canvas, "photo"))
    assert canvas.cursor().shape() == Qt.CursorShape.ClosedHandCursor


def test_a_double_click_on_a_text_writes_it_on_the_photo_replaces_it_and_on_the_theme_does_nothing(
    window: Window, canvas: Canvas, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Image.effect_noise((400, 500), 40).convert("RGB").save(tmp_path / "autre.jpg")
    asked: list[str] = []

    def chosen(_: object) -> Path:
        asked.append("photo")
        return tmp_path / "autre.jpg"

    monkeypatch.setattr(FileDialog, "answer", chosen)
    canvas.text_chosen.connect(asked.append)
    for slot in ("name", "theme", "photo"):
        _send(canvas, QEvent.Type.MouseButtonDblClick, _middle(canvas, slot))
    wait_for(lambda: window.state.session.photo and window.state.session.photo.size.width == 400)
    assert asked == ["name", "photo"]


def test_a_drag_frames_every_format_but_those_framed_apart(window: Window, canvas: Canvas) -> None:
    state = window.state
    assert state.visual.by_format == {}
    state.look_at("square")
    window.commands["frame-alone"].trigger()
    window.framing.near(1.5)
    apart = _crop(window)
    state.look_at("story")
    assert not window.commands["frame-alone"].isChecked(), "another format is framed with the others again"
    before = _crop(window)
    state.look_at("portrait")
    _send(canvas, QEvent.Type.MouseButtonRelease, _take(canvas), held=False)
    state.look_at("story")
    assert _crop(window) != before
    state.look_at("square")
    assert _crop(window) == apart
    assert window.tools.badge.isVisible()
    names = [each.accessibleName() for each in window.tools.formats.findChildren(QToolButton)]
    assert [name for name in names if "cadré à part" in name] == ["Carré, cadré à part"]
    window.commands["frame-common"].trigger()
    assert not window.tools.badge.isVisible()
    assert state.visual.by_format == {}
    assert _crop(window).zoom < apart.zoom


def test_a_corner_enlarges_the_photo_from_the_opposite_one_in_one_step(window: Window, canvas: Canvas) -> None:
    _send(canvas, QEvent.Type.MouseButtonRelease, _take(canvas), held=False)
    handles, steps = window.tools.handles, len(window.state.session.history.done)
    wait_for(handles.handles[2].isVisible)
    before = window.framing.visible_slot()
    assert before is not None
    corner, box = handles.handles[2], canvas.box_of("photo")
    assert box is not None
    middle = corner.rect().center()
    QTest.mousePress(corner, LEFT, pos=middle)
    QTest.mouseMove(corner, middle + (QPointF(box.width(), box.height()) / 2).toPoint())
    after = window.framing.visible_slot()
    assert after is not None
    assert before[1].width / after[1].width == pytest.approx(1.5, abs=0.02)
    assert (after[1].x, after[1].y) == pytest.approx((before[1].x, before[1].y))
    QTest.mouseRelease(corner, LEFT, pos=middle)
    assert len(window.state.session.history.done) == steps + 1
    # Of a larger view, a corner out of it does not lie over the tools.
    QTest.keyClick(window, Qt.Key.Key_0, _CTRL | Qt.KeyboardModifier.ShiftModifier)
    canvas.view.pan(QPointF(5000, 5000))
    wait_for(lambda: not corner.isVisible())
    QTest.keyClick(window, Qt.Key.Key_0, _CTRL)
    wait_for(corner.isVisible)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    wait_for(lambda: not corner.isVisible())
    # Nor do they lie over the words that one goes on to.
    canvas.select("photo")
    wait_for(corner.isVisible)
    window.state.go_to("quote")
    wait_for(lambda: not corner.isVisible())


def test_the_view_is_enlarged_moved_and_fitted_again_and_the_canvas_keeps_its_size(
    window: Window, canvas: Canvas
) -> None:
    fitted, size, view = canvas.scale, canvas.size(), canvas.view
    QTest.keyClick(window, Qt.Key.Key_0, _CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert canvas.scale == pytest.approx(1.0 / canvas.devicePixelRatioF())
    assert view.overflows
    middle = canvas.design_point(view.port.center())
    QTest.keyClick(window, Qt.Key.Key_Plus, _CTRL)
    again = canvas.design_point(view.port.center())
    assert (again.x(), again.y()) == pytest.approx((middle.x(), middle.y()), abs=12)
    before = view.corner
    wheel(canvas, _middle(canvas, "photo").toPoint(), -1)
    assert view.corner.y() < before.y(), "the wheel scrolls a view larger than its room"
    assert window.framing.zoom == pytest.approx(2.0)
    for _ in range(6):
        QTest.keyClick(window, Qt.Key.Key_Minus, _CTRL)
    assert canvas.scale == fitted
    assert not view.overflows
    assert canvas.size() == size


def test_a_menu_shows_only_what_applies_to_what_was_clicked(window: Window) -> None:
    def offered(about: About) -> set[str]:
        menu = context_menu(about, window.commands, window)
        return {each.objectName() for each in menu.actions() if not each.isSeparator()}

    window.commands.refresh()
    assert {"replace-photo", "remove-photo", "frame-alone", "paste"} <= offered("photo")
    assert not {"frame-common", "reset-framing"} & offered("photo")
    assert "write-text" in offered("text")
    window.framing.rotate(1)
    window.commands.refresh()
    assert "reset-framing" in offered("photo")
    window.commands["remove-photo"].trigger()
    window.commands.refresh()
    assert not {"remove-photo", "frame-alone", "reset-framing"} & offered("photo")


def test_a_press_on_the_campaigns_text_over_a_photo_grabs_the_photo(window: Window, canvas: Canvas) -> None:
    visual = choose_poster(window.state.visual, "sentier")
    window.state.edit(choose_arrangement(visual, window.state.format.id, "first"), "poster")
    theme, photo = canvas.box_of("theme"), canvas.box_of("photo")
    assert theme is not None
    assert photo is not None
    assert canvas.grip_at(theme.intersected(photo).center()) == "photo"
    assert canvas.grip_at(_middle(canvas, "quote")) == "quote"


def test_in_the_second_arrangement_a_drag_moves_the_photo_that_is_drawn(window: Window, canvas: Canvas) -> None:
    state = window.state
    state.edit(choose_poster(state.visual, "sentier"), "poster")
    state.edit(choose_arrangement(state.visual, state.format.id, "second"), "arrangement")
    window.framing.set_zoom(2.0)
    box = canvas.box_of("photo")
    assert box is not None
    before = _crop(window)
    _send(canvas, QEvent.Type.MouseButtonRelease, _take(canvas), held=False)
    moved = (_crop(window).x - before.x) * box.width(), (_crop(window).y - before.y) * box.height()
    photo = window.state.session.photo
    assert photo is not None
    aspect = box.width() / box.height()
    share = aspect / photo.size.aspect if photo.size.aspect > aspect else 1.0
    assert moved[0] / share * 2 == pytest.approx(12, abs=0.05)


def test_inks_and_veils_stay_while_the_photo_is_dragged_and_settle_when_it_stops(
    window: Window, canvas: Canvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[Legibility] = []

    def watched(groups: Sequence[Group], scene: Scene, format_: Format) -> Generator[None, None, Legibility]:
        measured.append((yield from making_legible(groups, scene, format_)))
        return measured[-1]

    sentier = choose_poster(window.state.visual, "sentier")
    window.state.edit(choose_arrangement(sentier, window.state.format.id, "first"), "poster")
    assert window.frames.frame
    monkeypatch.setattr("composer.render.arrange.making_legible", watched)
    at = _take(canvas)
    for _ in range(5):
        at += QPointF(2, 1)
        _send(canvas, QEvent.Type.MouseMove, at)
        assert window.frames.frame
    assert measured == []
    _send(canvas, QEvent.Type.MouseButtonRelease, at, held=False)
    wait_for(lambda: measured)
