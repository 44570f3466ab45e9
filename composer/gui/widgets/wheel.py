"""Keeps the wheel from changing a control that has no focus: the panel around it scrolls instead."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSlider, QAbstractSpinBox, QApplication, QComboBox, QScrollBar, QTabBar, QWidget

_Control = TypeVar("_Control", bound=QWidget)
#: The controls that Qt lets the wheel change, even without the focus.
_CONTROLS = (QAbstractSlider, QAbstractSpinBox, QComboBox, QTabBar)


def steady(control: _Control) -> _Control:
    """Let the wheel change `control` only while it has the focus, and never give it the focus; return `control`."""
    if control.focusPolicy() == Qt.FocusPolicy.WheelFocus:
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    control.installEventFilter(_WheelFilter(control))
    return control


def steady_within(parent: QWidget) -> None:
    """Apply `steady` to every control in `parent`: those of Qt's own dialogs, which are not made here."""
    for control in parent.findChildren(QWidget):
        if isinstance(control, _CONTROLS) and not isinstance(control, QScrollBar):
            steady(control)


class _WheelFilter(QObject):
    """Filters the wheel events of a control, its parent."""

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        self._control = control

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass the wheel to the parent, as Qt does with an event that is not accepted."""
        if event.type() != QEvent.Type.Wheel or self._has_focus():
            return False
        event.ignore()
        return True

    def _has_focus(self) -> bool:
        # In a spin box, the focus is on the field inside it.
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self._control or self._control.isAncestorOf(focused))
