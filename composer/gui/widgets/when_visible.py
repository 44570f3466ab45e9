"""What follows the visual only while somebody looks: at once in a part that is shown, else when it comes to be."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, SignalInstance
from PySide6.QtWidgets import QWidget


class WhenSeen(QObject):
    """Lives in a widget, and keeps it up with signals: a keystroke then costs what is in view of it, and no more."""

    def __init__(self, widget: QWidget, follow: Callable[[], object], *changed: SignalInstance) -> None:
        """Call `follow` when `widget` comes in view, and at each of `changed` while it is."""
        super().__init__(widget)
        self._widget, self._follow = widget, follow
        self._stale = True
        widget.installEventFilter(self)
        for signal in changed:
            signal.connect(self._hear)
        if widget.isVisible():
            self._catch_up()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch up with what changed while nobody looked."""
        if self._stale and event.type() == QEvent.Type.Show:
            self._catch_up()
        return False

    def _hear(self) -> None:
        self._stale = True
        if self._widget.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        self._stale = False
        self._follow()
