"""The cards of the gallery, as many side by side as there is room for; arrow keys go from one to the next."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from composer.core.geometry import Size
from composer.gui.poster.gallery.card import PosterCard
from composer.gui.widgets.labels import tab_in_order
from composer.gui.widgets.scrolled import Scrolled
from composer.gui.widgets.translator import Translator

#: Pixels between two cards, side by side and one below the other, and of the scroll bar.
_GAP, _BELOW, _BAR = 24, 16, 12
#: The least width of a picture, in pixels: on a laptop's screen; where the cards have `_WIDE` pixels or more; and of a
#: format that lies down, which would be too low.
_LEAST, _LEAST_ON_WIDE, _LEAST_LYING, _WIDE = 240, 284, 380, 1280


class CardGrid(Scrolled):
    """Shows one card for each poster."""

    #: The pictures have another size.
    resized = Signal()

    def __init__(self, translator: Translator) -> None:
        body = QWidget()
        super().__init__(body)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body.setObjectName("surface")
        self._translator = translator
        self.cards: tuple[PosterCard, ...] = ()
        #: The cards that are shown, in order, and how many are side by side.
        self.shown: tuple[PosterCard, ...] = ()
        self._columns, self._format = 1, Size(4, 5)
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(0, 0, 0, _GAP)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(_BELOW)

    def have(self, count: int) -> tuple[PosterCard, ...]:
        """Have so many cards, blank ones at first; return those that were just made."""
        if count == len(self.cards):
            return ()
        for card in self.cards:
            self._grid.removeWidget(card)
            card.deleteLater()
        self.cards = tuple(PosterCard(self._translator) for _ in range(count))
        for card in self.cards:
            card.setParent(self.inside)
            card.face.installEventFilter(self)
        tab_in_order(self.inside, *(stop for card in self.cards for stop in card.stops))
        self.show_only(self.cards)
        return self.cards

    def show_only(self, cards: tuple[PosterCard, ...]) -> None:
        """Show these cards, in this order; Tab goes into the first."""
        for card in self.cards:
            self._grid.removeWidget(card)
            card.setVisible(card in cards)
        self.shown = cards
        for index, card in enumerate(cards):
            card.let_tab_in(inside=index == 0)
        self._lay_out()

    def take_format(self, size: Size) -> None:
        """Give the pictures the proportions of a format."""
        self._format = size
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have as many cards side by side as there is room for."""
        super().resizeEvent(event)
        self._lay_out()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the card that takes the keyboard in view; the Tab key then goes into it alone."""
        if event.type() == QEvent.Type.FocusIn:
            for card in self.shown:
                card.let_tab_in(inside=card.face is watched)
                if card.face is watched:
                    self._bring(card)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the card beside, above or below, to the first or the last one."""
        at = next((index for index, card in enumerate(self.shown) if card.isAncestorOf(self.focusWidget())), None)
        to = self._led_to(Qt.Key(event.key()), at) if at is not None else None
        if to is None:
            event.ignore()
        elif 0 <= to < len(self.shown):
            self.shown[to].face.setFocus(Qt.FocusReason.TabFocusReason)

    def _bring(self, card: PosterCard) -> None:
        """Scroll to a card; to the top of one that is higher than the room."""
        if card.height() <= self.viewport().height():
            self.ensureWidgetVisible(card, 0, 0)
        else:
            self.verticalScrollBar().setValue(card.y())

    def _led_to(self, key: Qt.Key, at: int) -> int | None:
        """Where `key` leads from the card at `at`, which may be beyond the cards; None for any other key."""
        places = {
            Qt.Key.Key_Left: at - 1,
            Qt.Key.Key_Right: at + 1,
            Qt.Key.Key_Up: at - self._columns,
            Qt.Key.Key_Down: at + self._columns,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self.shown) - 1,
        }
        return places.get(key)

    def _least(self) -> int:
        """The least width of a picture: letters may be large, and palettes many."""
        if self._format.width > self._format.height:
            least = _LEAST_LYING
        else:
            least = _LEAST_ON_WIDE if self.viewport().width() >= _WIDE else _LEAST
        return max((least, *(card.least_width for card in self.cards)))

    def _lay_out(self) -> None:
        """Fill the width; but no card is higher than the room, as long as its picture is wide enough."""
        room, least, shape = self.viewport().width() - _BAR, self._least(), self._format.height / self._format.width
        self._columns = max(1, (room + _GAP) // (least + _GAP))
        whole = self.viewport().height() - max((card.height_below for card in self.cards), default=0)
        width = min((room - (self._columns - 1) * _GAP) // self._columns, max(least, int(whole / shape)))
        before = [card.face.size() for card in self.cards]
        for card in self.cards:
            card.size_to(width, shape)
        self._place_cards()
        if before != [card.face.size() for card in self.cards]:
            self.resized.emit()

    def _place_cards(self) -> None:
        for index, card in enumerate(self.shown):
            self._grid.addWidget(card, index // self._columns, index % self._columns, Qt.AlignmentFlag.AlignTop)
        # What room is left is on the right.
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        self._grid.setColumnStretch(self._columns, 1)
