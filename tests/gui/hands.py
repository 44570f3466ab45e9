"""Hands on the window: what a person does with a mouse, keys and a clipboard, on widgets that can be seen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget

from composer.gui.table.findings_pane import FindingsPane
from tests.gui.conftest import wait_for

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def press(widget: QWidget) -> None:
    """Click in the middle of `widget`, scrolled to where it can be seen; fails when it cannot be."""
    wait_for(lambda: _bring_in_view(widget), 5000)
    click(widget, widget.rect().center())


def texts_in(pane: FindingsPane) -> list[str]:
    """The texts that a pane of findings shows, in order."""
    return [each.text() for each in pane.parts if isinstance(each, QLabel) and each.text()]


def buttons_in(pane: FindingsPane) -> list[QPushButton]:
    """What corrects the findings of a pane, in order."""
    within = (each for part in pane.parts for each in (part, *part.findChildren(QPushButton)))
    return [each for each in within if isinstance(each, QPushButton)]


def click(widget: QWidget, at: QPoint) -> None:
    """Click on `widget`, which is in view; the window has its turn after it, as fingers are slower than a loop."""
    QTest.mouseClick(widget, _LEFT, _NONE, at)
    QApplication.processEvents()


def _bring_in_view(widget: QWidget) -> bool:
    """Scroll to `widget`; whether its middle is seen, which it is not before it is laid out."""
    area = widget.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget)
        area = area.parentWidget()
    return widget.visibleRegion().contains(widget.rect().center())


def rewrite(field: QWidget, words: str) -> None:
    """Click in a field, select all of it, and type `words` instead."""
    press(field)
    assert field.hasFocus()
    key(Qt.Key.Key_A, CTRL)
    write(words)


def write(words: str) -> None:
    """Type `words` where the keyboard is, letter by letter; QTest knows none of the accented ones."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(focused(), QKeyEvent(kind, Qt.Key.Key_unknown, _NONE, letter))
        # As after a click.
        QApplication.processEvents()


def focused() -> QWidget:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    assert isinstance(widget, QWidget), "nothing has the keyboard"
    return widget


def key(code: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(focused(), code, modifiers)


def tab_to(wanted: Callable[[QWidget], bool], most: int = 60) -> QWidget:
    """Press Tab until the keyboard is on a widget that is `wanted`."""
    for _ in range(most):
        if wanted(focused()):
            return focused()
        key(Qt.Key.Key_Tab)
    raise AssertionError("the Tab key does not lead there")


def drag(widget: QWidget, start: QPoint, moves: int, step: QPoint) -> None:
    """Take hold at `start`, move `moves` times by `step`, let go."""
    QTest.mousePress(widget, _LEFT, _NONE, start)
    for each in range(1, moves + 1):
        QTest.mouseMove(widget, start + step * each)
        QApplication.processEvents()
    QTest.mouseRelease(widget, _LEFT, _NONE, start + step * moves)


def wheel(widget: QWidget, at: QPoint, notches: int) -> None:
    """Turn the wheel away from the person by `notches`, or towards."""
    turn, away = QPoint(0, 120 if notches > 0 else -120), QPointF(widget.mapToGlobal(at))
    phase, none = Qt.ScrollPhase.NoScrollPhase, Qt.MouseButton.NoButton
    for _ in range(abs(notches)):
        QApplication.sendEvent(widget, QWheelEvent(QPointF(at), away, QPoint(), turn, none, _NONE, phase, False))  # noqa: FBT003 - Qt names no argument
        QApplication.processEvents()
