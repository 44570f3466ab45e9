"""A person moves, resizes and removes slots on a sheet with a mouse and with keys, and zooms to see what they do."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QMenu, QWidget

from composer.core.color import Color
from composer.core.geometry import Rect
from composer.core.workshop.board.board import PHOTO, QR, Spot
from composer.core.workshop.board.boxes import Handle, limits_of
from composer.core.workshop.board.contents import with_code
from composer.core.workshop.board.edits import placed
from composer.gui.widgets.translator import Translator
from composer.gui.workshop.board_state import BoardState
from composer.gui.workshop.sheet_view import SheetView
from composer.gui.workshop.slots.slot_mark import handle_points
from composer.gui.workshop.slots.slot_menu import ADD, CONTENTS, REMOVE
from tests.gui.hands import CTRL, drag, focused, key, wheel
from tests.workshop_boards import board

QUOTE, CAMPAIGN = Spot("words", 0), Spot("words", 1)
SHIFT, ALT, NONE = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
LEFT, MOUSE = Qt.MouseButton.LeftButton, QContextMenuEvent.Reason.Mouse
RED, SIDE = QColor(200, 30, 40), 540


@pytest.fixture(scope="module")
def art() -> QImage:
    """Art that is red on its left half, and clear on its right half."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.fillRect(QRect(0, 0, SIDE // 2, SIDE), RED)
    painter.end()
    return image


@pytest.fixture
def state(application: QApplication) -> BoardState:
    assert application
    return BoardState(board("portrait", "square"))


@pytest.fixture
def translator() -> Translator:
    return Translator("fr")


@pytest.fixture
def view(state: BoardState, translator: Translator, art: QImage) -> Iterator[SheetView]:
    """The sheet between two fields, shown."""
    window = QWidget()
    row = QHBoxLayout(window)
    made = SheetView(state, translator, lambda _: art)
    for each in (QLineEdit(), made, QLineEdit()):
        row.addWidget(each, 1 if each is made else 0)
    window.resize(1000, 700)
    window.show()
    assert QTest.qWaitForWindowActive(window)
    yield made
    window.close()
    window.deleteLater()


def box(state: BoardState, spot: Spot) -> Rect:
    assert state.sheet
    found = state.sheet.box(spot)
    assert found
    return found


def middle(view: SheetView, state: BoardState, spot: Spot) -> QPoint:
    return view.viewport.on_view(box(state, spot)).center().toPoint()


def handle(view: SheetView, state: BoardState, spot: Spot, which: Handle) -> QPoint:
    return handle_points(view.viewport.on_view(box(state, spot)))[which].toPoint()


def test_a_click_selects_the_topmost_slot_and_moves_nothing(view: SheetView, state: BoardState) -> None:
    before = state.board
    QTest.mouseClick(view, LEFT, NONE, middle(view, state, QUOTE))
    assert state.selected == QUOTE
    assert focused() is view.marks[QUOTE]
    assert state.board == before
    QTest.mouseClick(view, LEFT, NONE, view.viewport.page.topLeft().toPoint() + QPoint(3, 3))
    assert state.selected is None


def test_a_drag_moves_the_slot_with_the_pointer_and_is_one_step(view: SheetView, state: BoardState) -> None:
    before = box(state, PHOTO)
    first = state.board
    drag(view, middle(view, state, PHOTO), 5, QPoint(0, 7))
    moved = 35 / view.viewport.page.height()
    assert box(state, PHOTO).y == pytest.approx(before.y + moved, abs=6.5 / view.viewport.page.height())
    assert box(state, PHOTO).width == before.width
    state.undo()
    assert state.board == first


def test_a_slot_dragged_far_away_stays_inside_its_limits(view: SheetView, state: BoardState) -> None:
    assert state.sheet
    drag(view, middle(view, state, QUOTE), 4, QPoint(-300, 400))
    limits = limits_of("words", state.sheet.format)
    assert limits.contains(box(state, QUOTE), tolerance=1e-9)
    assert box(state, QUOTE).bottom == pytest.approx(limits.bottom)


def test_a_handle_resizes_on_its_own_side(view: SheetView, state: BoardState) -> None:
    state.select(PHOTO)
    before = box(state, PHOTO)
    drag(view, handle(view, state, PHOTO, "se"), 4, QPoint(-12, -9))
    after = box(state, PHOTO)
    assert (after.x, after.y) == (before.x, before.y)
    assert after.width < before.width - 0.05
    assert after.height < before.height - 0.03


def test_a_handle_is_taken_a_little_beside_it(view: SheetView, state: BoardState) -> None:
    state.select(PHOTO)
    at = QPointF(handle(view, state, PHOTO, "nw"))
    assert view.held_at(at + QPointF(-6, -6)) == "nw"
    assert view.held_at(at + QPointF(-12, -12)) is None


def test_a_slot_snaps_unless_alt_is_held(view: SheetView, state: BoardState) -> None:
    state.edit("move", lambda made: placed(made, "portrait", PHOTO, Rect(0.104, 0.05, 0.8, 0.4)))
    start = middle(view, state, PHOTO)
    for modifier, is_snapped in ((NONE, True), (ALT, False)):
        QTest.mousePress(view, LEFT, NONE, start)
        # Its middle is then some five pixels beside that of the page.
        move(view, start + QPoint(3, 0), modifier)
        assert (abs(box(state, PHOTO).center.x - 0.5) < 1e-9) == is_snapped
        QTest.mouseRelease(view, LEFT, NONE, start)
        state.undo()


def test_escape_cancels_a_drag_then_selects_nothing(view: SheetView, state: BoardState) -> None:
    before, start = state.board, middle(view, state, PHOTO)
    QTest.mousePress(view, LEFT, NONE, start)
    move(view, start + QPoint(40, 40), NONE)
    assert state.board != before
    key(Qt.Key.Key_Escape)
    assert state.board == before
    QTest.mouseRelease(view, LEFT, NONE, start)
    assert state.history.to_undo is None
    assert state.selected == PHOTO
    key(Qt.Key.Key_Escape)
    assert state.selected is None


def test_arrows_move_by_one_and_with_shift_by_ten_design_pixels(view: SheetView, state: BoardState) -> None:
    QTest.mouseClick(view, LEFT, NONE, middle(view, state, PHOTO))
    before = box(state, PHOTO)
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Down, SHIFT)
    after = box(state, PHOTO)
    assert (1080 * (after.x - before.x), 1350 * (after.y - before.y)) == (pytest.approx(1), pytest.approx(10))
    # A run of arrows is one step.
    key(Qt.Key.Key_Z, CTRL)
    assert box(state, PHOTO) == before
    key(Qt.Key.Key_Y, CTRL)
    assert box(state, PHOTO) == after


def test_tab_goes_from_slot_to_slot_selects_each_and_leaves(view: SheetView, state: BoardState) -> None:
    view.setFocus()
    found: list[Spot | None] = []
    for _ in range(3):
        key(Qt.Key.Key_Tab)
        found.append(state.selected)
    assert found == [PHOTO, QUOTE, CAMPAIGN]
    key(Qt.Key.Key_Tab)
    assert isinstance(focused(), QLineEdit)
    assert state.selected == CAMPAIGN


def test_slots_have_names_that_follow_what_they_say_and_the_language(
    view: SheetView, state: BoardState, translator: Translator
) -> None:
    state.edit("add", with_code)
    names = [each.accessibleName() for each in view.marks.values()]
    assert names == ["Photo", "Citation, nom, rôle, organisation", "Thème, dates", "Code QR"]
    translator.choose("en")
    assert view.marks[QR].accessibleName() == "QR code"
    assert view.marks[QUOTE].accessibleDescription().startswith("Arrows")
    assert view.accessibleName() == "Format Portrait 4:5"


def test_delete_removes_the_slot_from_every_format_but_never_the_quote(view: SheetView, state: BoardState) -> None:
    view.setFocus()
    state.select(QUOTE)
    key(Qt.Key.Key_Delete)
    assert QUOTE in view.marks
    state.select(CAMPAIGN)
    view.marks[CAMPAIGN].setFocus()
    key(Qt.Key.Key_Delete)
    assert CAMPAIGN not in view.marks
    assert [len(each.slots.words) for each in state.board.sheets] == [1, 1]
    # The keyboard is still on the sheet, where undo brings it back.
    assert focused() is view
    key(Qt.Key.Key_Z, CTRL)
    assert CAMPAIGN in view.marks


def test_the_wheel_zooms_about_the_pointer_and_ctrl_0_shows_all(view: SheetView, state: BoardState) -> None:
    fitted, at = view.viewport, middle(view, state, QUOTE)
    under = fitted.on_sheet(QPointF(at))
    wheel(view, at, 3)
    assert view.viewport.scale > 1.2 * fitted.scale
    now = view.viewport.on_sheet(QPointF(at))
    assert (now.x, now.y) == (pytest.approx(under.x), pytest.approx(under.y))
    QTest.keyClick(view, Qt.Key.Key_0, CTRL)
    assert view.viewport == fitted
    QTest.keyClick(view, Qt.Key.Key_Plus, CTRL)
    assert view.viewport.scale > fitted.scale
    QTest.keyClick(view, Qt.Key.Key_Minus, CTRL)
    assert view.viewport.scale == pytest.approx(fitted.scale)


def test_what_is_beside_the_slots_moves_the_sheet_which_stays_in_sight(view: SheetView, state: BoardState) -> None:
    view.zoom(3, view.viewport.page.topLeft())
    before, boards = view.viewport.page, state.board
    corner = before.topLeft().toPoint() + QPoint(20, 20)
    assert view.spot_at(QPointF(corner)) is None
    drag(view, corner, 3, QPoint(0, 20))
    assert view.viewport.page.y() == pytest.approx(before.y() + 60)
    for _ in range(40):
        drag(view, corner, 2, QPoint(0, 300))
    assert view.viewport.page.intersects(view.rect().toRectF())
    assert state.board == boards


@pytest.mark.parametrize("zoom", [0.6, 1.0, 4.0])
def test_the_art_is_drawn_where_the_sheet_is_and_what_is_clear_in_it_is_chequered(view: SheetView, zoom: float) -> None:
    page = view.viewport.page
    view.zoom(zoom, QPointF(page.center().x(), page.bottom()))
    page, shown = view.viewport.page, view.grab().toImage()
    beside = QPointF(0.02 * page.width(), 0.02 * page.height())
    corner = QPointF(page.center().x(), page.bottom())
    on_art, on_clear = corner - beside, corner + QPointF(beside.x(), -beside.y())
    assert shown.pixelColor(on_art.toPoint()) == RED
    clear = shown.pixelColor(on_clear.toPoint())
    assert clear.red() == clear.green() == clear.blue() > 200


def test_a_drag_draws_the_guides_it_stands_on_and_letting_go_takes_them_away(
    view: SheetView, state: BoardState
) -> None:
    state.edit("move", lambda made: placed(made, "portrait", PHOTO, Rect(0.104, 0.05, 0.8, 0.4)))
    start = middle(view, state, PHOTO)
    below = QPoint(round(view.viewport.page.center().x()), round(view.viewport.page.bottom()) - 8)
    QTest.mousePress(view, LEFT, NONE, start)
    move(view, start + QPoint(3, 0), NONE)
    assert has_guide(view, below)
    QTest.mouseRelease(view, LEFT, NONE, start)
    assert not has_guide(view, below)


def has_guide(view: SheetView, at: QPoint) -> bool:
    """Whether a pixel within two of a point is of a guide's colour, mixed with what is under it or not."""
    shown = view.grab().toImage()
    colors = (shown.pixelColor(at + QPoint(across, 0)) for across in range(-2, 3))
    return any(each.red() > 200 and each.green() < 60 and each.blue() > 80 for each in colors)


def test_slots_follow_the_zoom_and_another_format(view: SheetView, state: BoardState) -> None:
    view.zoom(2)
    mark = view.marks[PHOTO].geometry()
    assert mark.contains(view.viewport.on_view(box(state, PHOTO)).toRect())
    state.look_at("square")
    assert view.viewport.zoom == 1
    assert view.viewport.sheet == state.board.sheet("square").format.size
    assert view.marks[PHOTO].geometry().contains(view.viewport.on_view(box(state, PHOTO)).toRect())


def test_the_pipette_takes_the_colour_of_the_art_and_nothing_where_it_is_clear(
    view: SheetView, state: BoardState
) -> None:
    taken: list[Color] = []
    ended: list[bool] = []
    view.ink_picked.connect(taken.append)
    view.picking_ended.connect(lambda: ended.append(True))
    page = view.viewport.page
    view.pick_ink()
    QTest.mouseClick(view, LEFT, NONE, QPointF(page.left() + 0.8 * page.width(), page.center().y()).toPoint())
    assert (taken, ended) == ([], [])
    QTest.mouseClick(view, LEFT, NONE, QPointF(page.left() + 0.2 * page.width(), page.center().y()).toPoint())
    assert taken == [Color(200, 30, 40)]
    assert ended == [True]
    view.pick_ink()
    key(Qt.Key.Key_Escape)
    assert ended == [True, True]
    assert state.history.to_undo is None


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QMenu]:
    """The menus that are opened, which the offscreen platform cannot show: it has no keyboard to grab."""
    found: list[QMenu] = []

    def popup(menu: QMenu, _at: object) -> None:
        found.append(menu)

    monkeypatch.setattr(QMenu, "popup", popup)
    return found


def press_right(view: SheetView, at: QPoint, reason: QContextMenuEvent.Reason = MOUSE) -> None:
    QApplication.sendEvent(view, QContextMenuEvent(reason, at, view.mapToGlobal(at)))


def entry(menu: QMenu, text: str) -> QMenu:
    """The submenu called `text`."""
    found = next(each.menu() for each in menu.actions() if each.text() == text)
    assert isinstance(found, QMenu)
    return found


def test_the_menu_changes_what_a_slot_says_and_keeps_the_quote(
    view: SheetView, state: BoardState, opened: list[QMenu]
) -> None:
    press_right(view, middle(view, state, CAMPAIGN))
    assert state.selected == CAMPAIGN
    says = {each.text(): each for each in entry(opened[0], CONTENTS.fr).actions()}
    assert [name for name, each in says.items() if each.isChecked()] == ["Thème", "Dates"]
    says["Nom de la campagne"].trigger()
    assert state.board.sheet("square").slots.words[1].contents == ("theme", "dates", "campaign")
    state.select(QUOTE)
    press_right(view, QPoint(0, 0), QContextMenuEvent.Reason.Keyboard)
    assert state.selected == QUOTE
    assert not next(each for each in entry(opened[1], CONTENTS.fr).actions() if each.text() == "Citation").isEnabled()
    assert not next(each for each in opened[1].actions() if each.text() == REMOVE.fr).isEnabled()


def test_the_menu_beside_the_slots_adds_what_the_sheet_has_not(view: SheetView, opened: list[QMenu]) -> None:
    press_right(view, view.viewport.page.topLeft().toPoint() + QPoint(3, 3))
    assert [each.text() for each in opened[0].actions()] == [ADD.fr]
    add = {each.text(): each for each in entry(opened[0], ADD.fr).actions()}
    assert not add["Photo"].isEnabled()
    add["Code QR"].trigger()
    assert QR in view.marks


def move(view: SheetView, to: QPoint, modifier: Qt.KeyboardModifier) -> None:
    """Move with the button held, and a key."""
    away = QPointF(view.mapToGlobal(to))
    QApplication.sendEvent(view, QMouseEvent(QEvent.Type.MouseMove, QPointF(to), away, LEFT, LEFT, modifier))
