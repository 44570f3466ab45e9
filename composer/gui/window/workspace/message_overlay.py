"""Shows messages, questions and findings over the foot of the visual, so that nothing below moves."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect
from PySide6.QtWidgets import QWidget

from composer.gui.widgets.fitting.letters import system_letters
from composer.gui.widgets.labels import column

#: Pixels kept clear at the sides, and between one card and the next.
_CLEAR = 8
#: Pixels, with letters of the usual size: across a large screen, buttons would be far from the words.
_WIDEST = 960


class MessageOverlay(QWidget):
    """A column of cards, each hidden while it has no text; as high as those that are shown."""

    def __init__(self, over: QWidget, cards: Sequence[QWidget]) -> None:
        """Cover a part of `over`, the last of `cards` lowest."""
        super().__init__(over)
        self._room = QRect()
        self._column = column(self, _CLEAR, *cards)

    def place_in(self, room: QRect) -> None:
        """Move to the foot of `room`, in pixels of the widget below, and never beyond its top."""
        self._room = room
        width = min(room.width() - 2 * _CLEAR, round(_WIDEST * system_letters()))
        wanted = self._column.totalHeightForWidth(width) if self._column.hasHeightForWidth() else -1
        height = min(wanted if wanted >= 0 else self._column.totalSizeHint().height(), room.height() - _CLEAR)
        lifted = _CLEAR if height else 0
        self.setGeometry(room.center().x() - width // 2, room.bottom() + 1 - height - lifted, width, height)
        self.raise_()

    def event(self, event: QEvent) -> bool:
        """Fit the height when a card is shown, hidden or gets another text."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.place_in(self._room)
        return done
