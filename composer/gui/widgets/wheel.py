"""Controls that the wheel does not change as it passes over them: without the keyboard, what they stand in scrolls."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSlider, QAbstractSpinBox, QApplication, QComboBox, QScrollBar, QTabBar, QWidget

_Control = TypeVar("_Control", bound=QWidget)
#: What Qt lets the wheel change, whether or not anybody has chosen it.
_TURNED = (QAbstractSlider, QAbstractSpinBox, QComboBox, QTabBar)


def steady(control: _Control) -> _Control:
    """`control`, changed by the wheel only while it has the keyboard, and never given that by the wheel."""
    if control.focusPolicy() == Qt.FocusPolicy.WheelFocus:
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    control.installEventFilter(_Steadiness(control))
    return control


def steady_within(parent: QWidget) -> None:
    """Steady every control that stands in `parent`: those of Qt's own dialogs, which nothing here makes."""
    for control in parent.findChildren(QWidget):
        if isinstance(control, _TURNED) and not isinstance(control, QScrollBar):
            steady(control)


class _Steadiness(QObject):
    """Lives in the control it watches."""

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        self._control = control

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to what is around: an event that nobody accepts goes to the parent."""
        if event.type() != QEvent.Type.Wheel or self._has_keyboard():
            return False
        event.ignore()
        return True

    def _has_keyboard(self) -> bool:
        # A number that is written has its field inside.
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self._control or self._control.isAncestorOf(focused))
