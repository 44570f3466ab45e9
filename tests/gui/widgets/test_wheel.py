"""The wheel changes nothing that does not have the keyboard: panels scroll, and words on the poster are no photo."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QPushButton,
    QScrollBar,
    QSlider,
    QSpinBox,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from composer.core.document.edits import choose_poster
from composer.core.words import Words
from composer.gui.state import STEPS
from composer.gui.widgets.file_dialog import FileDialog
from composer.gui.widgets.wheel import steady
from composer.gui.window.window import Window
from tests.gui.conftest import wait_for
from tests.gui.hands import wheel

_NO_PHASE = Qt.ScrollPhase.NoScrollPhase
_HOUSE = Path(__file__).parents[3] / "composer" / "gui"
#: What Qt lets the wheel change.
_MADE = frozenset(
    "QSlider QDial QComboBox QFontComboBox QSpinBox QDoubleSpinBox QDateEdit QTimeEdit QDateTimeEdit QTabBar".split()
)


def _turned_by_the_wheel(root: QWidget) -> list[QWidget]:
    kinds = (QAbstractSlider, QComboBox, QSpinBox, QTabBar)
    found = [each for kind in kinds for each in root.findChildren(kind)]
    return [each for each in found if not isinstance(each, QScrollBar)]


def _value(control: QWidget) -> int:
    if isinstance(control, QAbstractSlider | QSpinBox):
        return control.value()
    assert isinstance(control, QComboBox | QTabBar)
    return control.currentIndex()


def _stays(control: QWidget) -> bool:
    """Whether no notch changes it, either way, nor brings it the keyboard; what is around gets them instead."""
    before, middle = _value(control), control.rect().center()
    for notches in (2, -2, 2):
        wheel(control, middle, notches)
        if _value(control) != before or control.hasFocus():
            return False
    return True


def test_no_control_of_the_window_changes_by_a_wheel_without_the_keyboard(window: Window) -> None:
    window.state.edit(choose_poster(window.state.visual, "grand-mot"), "poster")
    seen: set[str] = set()
    for step in STEPS:
        window.state.go_to(step)
        window.canvas.setFocus()
        before = window.state.visual
        controls = _turned_by_the_wheel(window)
        seen |= {kind.__name__ for kind in (QSlider, QComboBox, QTabBar) for each in controls if isinstance(each, kind)}
        assert [each.accessibleName() for each in controls if not _stays(each)] == []
        assert window.state.visual == before
    assert seen == {"QSlider", "QComboBox", "QTabBar"}


@pytest.mark.parametrize("dialog", ["settings", "help"])
def test_no_control_of_a_dialog_changes_by_a_wheel_without_the_keyboard(window: Window, dialog: str) -> None:
    window.commands[dialog].trigger()
    (opened,) = window.findChildren(QDialog)
    controls = _turned_by_the_wheel(opened)
    assert controls
    wait_for(opened.isActiveWindow)
    (close,) = [each for each in opened.findChildren(QPushButton) if each.text() == "Fermer"]
    close.setFocus()
    assert [each.accessibleName() for each in controls if not _stays(each)] == []
    opened.reject()


def test_the_file_dialog_stays_where_it_is_too(window: Window) -> None:
    dialog = FileDialog(window.state.translator, Words("Ouvrir", "Open"), Path(), window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setNameFilters(["Photos (*.jpg)", "Tous les fichiers (*)"])
    controls = _turned_by_the_wheel(dialog)
    assert len(controls) >= 2
    assert all(map(_stays, controls))
    dialog.deleteLater()


def test_the_wheel_over_a_slider_is_left_to_the_panel(window: Window) -> None:
    window.state.go_to("photo")
    window.canvas.setFocus()
    step = window.steps.photo
    for slider in (step.framing.widget.zoom, step.framing.widget.tilt):
        event = _turn(slider, QPointF(slider.rect().center()), -120)
        QApplication.sendEvent(slider, event)
        # Qt carries to the parent what nobody accepted, but only what the system sent.
        assert not event.isAccepted()


def _turn(widget: QWidget, at: QPointF, steps: int, phase: Qt.ScrollPhase = _NO_PHASE) -> QWheelEvent:
    """The wheel turned by `steps` over a place of `widget`."""
    hand = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, phase, False)
    return QWheelEvent(at, QPointF(widget.mapToGlobal(at)), QPoint(), QPoint(0, steps), *hand)


def test_what_has_the_keyboard_is_turned_by_the_wheel(window: Window) -> None:
    window.state.go_to("caption")
    step = window.steps.caption
    step.bar.setFocus()
    wait_for(step.bar.hasFocus)
    wheel(step.bar, step.bar.rect().center(), -1)
    assert step.bar.currentIndex() == 1


def test_a_number_that_is_being_written_is_turned_by_the_wheel(application: QApplication) -> None:
    assert application
    around, first, other = QWidget(), steady(QSpinBox()), steady(QSpinBox())
    rows = QVBoxLayout(around)
    rows.addWidget(first)
    rows.addWidget(other)
    around.show()
    around.activateWindow()
    first.setFocus()
    wait_for(first.hasFocus)
    for each in (first, other):
        wheel(each, each.rect().center(), 1)
    assert (first.value(), other.value()) == (1, 0)
    around.deleteLater()


def test_the_wheel_over_words_or_beside_the_visual_leaves_the_photo_alone(window: Window) -> None:
    canvas, state = window.canvas, window.state
    # Away from the gallery, which would draw every poster anew at each turn.
    state.go_to("quote")
    for poster in state.studio.context.poster_ids():
        state.edit(choose_poster(state.visual, poster), "poster")
        before = state.visual
        texts = [text.box for text in window.frames.frame.texts()]
        assert texts
        for box in texts:
            wheel(canvas, canvas.on_widget(box).center().toPoint(), 3)
        wheel(canvas, QPoint(1, 1), 3)
        assert state.visual == before, poster


def test_one_wild_turn_of_the_wheel_is_one_notch(window: Window) -> None:
    canvas = window.canvas
    box = canvas.box_of("photo")
    assert box is not None
    at = box.center() - QPointF(0, 60)
    for phase in (Qt.ScrollPhase.NoScrollPhase, Qt.ScrollPhase.ScrollMomentum):
        QApplication.sendEvent(canvas, _turn(canvas, at, 2400, phase))
    assert window.framing.zoom == pytest.approx(1.1)


def _unsteady(source: str) -> list[str]:
    """Controls that are made without `steady` around them."""
    made = [each for each in ast.walk(ast.parse(source)) if isinstance(each, ast.Call)]
    held = {id(argument) for call in made if _name(call) == "steady" for argument in call.args}
    return [_name(call) for call in made if _name(call) in _MADE and id(call) not in held]


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def test_every_control_that_a_wheel_turns_is_made_steady() -> None:
    assert _unsteady("QSlider(); steady(QComboBox())") == ["QSlider"]
    found = [(path.name, _unsteady(path.read_text("utf-8"))) for path in _HOUSE.rglob("*.py")]
    assert [each for each in found if each[1]] == []
