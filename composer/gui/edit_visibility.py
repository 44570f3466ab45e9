"""Messages about an edit, shown until that edit is undone, and again when it is redone."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from composer.gui.state import State


class EditVisibility(QObject):
    """Hides a message widget while the edit it is about is undone; a widget closed otherwise stays closed."""

    def __init__(self, state: State, widget: QWidget) -> None:
        super().__init__(widget)
        self._state, self._widget, self._session = state, widget, state.session
        self._step: int | None = None
        self._withdrawn = False
        state.visual_changed.connect(self._on_visual_changed)
        state.session_changed.connect(self._on_session_changed)

    def begin(self) -> None:
        """Tie the message to the last edit."""
        self._session, self._withdrawn = self._state.session, False
        self._step = self._session.history.latest

    def end(self) -> None:
        """Tie the message to no edit."""
        self._step, self._withdrawn = None, False

    def _on_session_changed(self) -> None:
        """Hide the message when another document is shown; saving the same one changes nothing."""
        if self._step is not None and self._session is not self._state.session:
            self.end()
            self._widget.hide()

    def _on_visual_changed(self) -> None:
        if self._step is None:
            return
        is_done = self._session.history.holds(self._step)
        if not is_done and not self._widget.isHidden():
            self._withdrawn = True
            self._widget.hide()
        elif is_done and self._withdrawn:
            self._withdrawn = False
            self._widget.show()
