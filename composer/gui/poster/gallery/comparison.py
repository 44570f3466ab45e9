"""Two posters side by side, as large as there is room for, of which one is chosen."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from composer.core.geometry import Size
from composer.core.words import Words
from composer.gui.poster.gallery.card import PosterCard
from composer.gui.poster.gallery.card_words import Content
from composer.gui.widgets.labels import row
from composer.gui.widgets.translator import Translator

#: Pixels between the two cards and below them, and the least width of a picture.
_GAP, _BELOW, _LEAST = 32, 16, 160
_NAME = Words("Deux affiches côte à côte", "Two posters side by side")


class Comparison(QWidget):
    """Shows two cards; arrow keys go from one to the other."""

    #: The pictures have another size.
    resized = Signal()

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self.cards = (PosterCard(translator, "compared"), PosterCard(translator, "compared"))
        self._format = Size(4, 5)
        line = row(self, spacing=_GAP)
        line.addStretch()
        for card in self.cards:
            line.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch()
        translator.bind(self, self.setAccessibleName, _NAME)

    def compare(self, contents: tuple[Content, Content], size: Size) -> None:
        """Show these two, in a format of these proportions."""
        self._format = size
        self._lay_out()
        for card, content in zip(self.cards, contents, strict=True):
            card.show_poster(content)
        self.cards[0].face.setFocus(Qt.FocusReason.TabFocusReason)

    def minimumSizeHint(self) -> QSize:
        """Return a small size: the pictures take the room there is."""
        return QSize(2 * _LEAST, _LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the pictures as large as there is room for."""
        super().resizeEvent(event)
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the other card."""
        places = {Qt.Key.Key_Left: 0, Qt.Key.Key_Home: 0, Qt.Key.Key_Right: 1, Qt.Key.Key_End: 1}
        if event.key() in places:
            self.cards[places[Qt.Key(event.key())]].face.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            event.ignore()

    def _lay_out(self) -> None:
        shape = self._format.width / self._format.height
        below = max(card.height_below for card in self.cards) + _BELOW
        room = (self.width() - _GAP) // 2, self.height() - below
        width = max(_LEAST, min(room[0], round(room[1] * shape)))
        before = self.cards[0].face.width()
        for card in self.cards:
            card.size_to(width, 1 / shape)
        if width != before:
            self.resized.emit()
