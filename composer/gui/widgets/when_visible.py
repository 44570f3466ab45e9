"""Updates a widget at once while it is visible, and otherwise when it is shown next."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, SignalInstance
from PySide6.QtWidgets import QWidget


class WhenVisible(QObject):
    """Calls a widget's update on signals, only while it is visible: a keystroke costs only what is in view."""

    # Read of the class when an event comes while Python frees the object, whose own attributes are gone by then.
    _stale = False

    def __init__(self, widget: QWidget, update: Callable[[], object], *changed: SignalInstance) -> None:
        """Call `update` when `widget` is shown, and at each of `changed` while it is visible."""
        super().__init__(widget)
        self._widget, self._update = widget, update
        self._stale = True
        widget.installEventFilter(self)
        for signal in changed:
            signal.connect(self._on_changed)
        if widget.isVisible():
            self._catch_up()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch up with changes made while the widget was hidden."""
        if self._stale and event.type() == QEvent.Type.Show:
            self._catch_up()
        return False

    def _on_changed(self) -> None:
        self._stale = True
        if self._widget.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        self._stale = False
        self._update()
