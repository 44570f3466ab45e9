"""A button that copies a text, with a confirmation."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from composer.app.example import require_own
from composer.core.words import Words
from composer.gui.state import State
from composer.gui.widgets.labels import announce, bound_button, bound_label, column


class CopyButton(QWidget):
    """The button, and below it the confirmation, until the visual changes; its room is kept, so that nothing moves."""

    def __init__(self, state: State, words: Words, done: Words, text: Callable[[], str], kind: str = "") -> None:
        """Copy the result of `text` when pressed; `done` is the confirmation."""
        super().__init__()
        self._state, self._done, self._text = state, done, text
        self.button: QPushButton = bound_button(state.translator, words, kind=kind, icon="copy", does=self._copy)
        self.confirmation = bound_label(state.translator, done, "success")
        keeps = self.confirmation.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.confirmation.setSizePolicy(keeps)
        self.confirmation.hide()
        column(self, 4, self.button, self.confirmation)
        state.visual_changed.connect(self.confirmation.hide)

    def _copy(self) -> None:
        if not self._state.may_leave(require_own):
            return
        QGuiApplication.clipboard().setText(self._text())
        self.confirmation.show()
        announce(self.button, self._state.translator(self._done))
