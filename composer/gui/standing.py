"""What is said of an edit stands as long as the edit does: it goes when that is undone, and comes back with it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from composer.gui.state import State


class Standing(QObject):
    """Hides a widget that speaks of one edit while that edit is undone; closed by anybody else, it stays closed."""

    def __init__(self, state: State, widget: QWidget) -> None:
        """Speak of no edit yet."""
        super().__init__(widget)
        self._state, self._widget, self._session = state, widget, state.session
        self._step: int | None = None
        self._withdrawn = False
        state.visual_changed.connect(self._on_visual_changed)
        state.session_changed.connect(self._leave)

    def begin(self) -> None:
        """What the widget says from now on is about the last edit."""
        self._session, self._withdrawn = self._state.session, False
        self._step = self._session.history.latest

    def end(self) -> None:
        """What the widget says is about no edit."""
        self._step, self._withdrawn = None, False

    def _leave(self) -> None:
        """An edit of another document is nobody's here; saving the same one changes nothing."""
        if self._step is not None and self._session is not self._state.session:
            self.end()
            self._widget.hide()

    def _on_visual_changed(self) -> None:
        if self._step is None:
            return
        stands = self._session.history.holds(self._step)
        if not stands and not self._widget.isHidden():
            self._withdrawn = True
            self._widget.hide()
        elif stands and self._withdrawn:
            self._withdrawn = False
            self._widget.show()
