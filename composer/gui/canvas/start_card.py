"""The card over an empty visual, with buttons to begin: a photo, a quote, or the example."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMarginsF, QObject, QPointF, QRectF, Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from composer.core.visual import is_empty
from composer.core.words import Words
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.frames import Frames
from composer.gui.state import State
from composer.gui.widgets.icons import give_icon
from composer.gui.widgets.labels import bound_button

_PHOTO = Words("Votre photo", "Your photo")
_PHOTO_HELP = Words("Choisir une photo, ou en déposer une n’importe où.", "Choose a photo, or drop one anywhere.")
_QUOTE = Words("Votre citation", "Your quote")
_QUOTE_HELP = Words("Écrire la citation, ou la tirer de vos réponses.", "Write the quote, or get it from your answers.")
_EXAMPLE = Words("Voir un exemple", "See an example")
_EXAMPLE_HELP = Words("Un visuel fini, que l’on ne peut pas publier.", "A finished visual, which cannot be published.")
#: Pixels kept clear around a text.
_CLEAR = 8.0
#: Positions tried, as fractions of the free space: the middle, then further and further towards the edges.
_SHARES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9, 0.05, 0.95, 0.0, 1.0)


class StartCard(QFrame):
    """Shows the buttons where the visual has no text, or beside it; hidden as soon as there is a photo or a quote."""

    def __init__(
        self,
        state: State,
        frames: Frames,
        canvas: Canvas,
        acts: tuple[Callable[[], object], ...],
        is_covered: Callable[[], bool],
    ) -> None:
        """Cover part of `canvas`; `acts` go to the photo, go to the quote, and show the example.

        The buttons are hidden while `is_covered` says that something else covers the canvas.
        """
        super().__init__(canvas)
        self.setObjectName("beginning")
        self._state, self._frames, self._canvas, self._is_covered = state, frames, canvas, is_covered
        self.photo = self._button(_PHOTO, _PHOTO_HELP, "ghost", acts[0])
        self.quote = self._button(_QUOTE, _QUOTE_HELP, "ghost", acts[1])
        self.example = self._button(_EXAMPLE, _EXAMPLE_HELP, "quietButton", acts[2])
        give_icon(self.photo, "photo")
        give_icon(self.quote, "quote")
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, 8, 6)
        for button in (self.photo, self.quote, self.example):
            box.addWidget(button)
        for changed in (state.visual_changed, frames.changed, state.translator.changed):
            changed.connect(self.follow)
        canvas.installEventFilter(self)
        self.setVisible(self._is_of_use)

    def follow(self) -> None:
        """Show the buttons where they are of use, or hide them."""
        self.setVisible(self._is_of_use)
        self._reposition()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the position when the canvas is resized."""
        if event.type() == QEvent.Type.Resize:
            self._reposition()
        return False

    def _button(self, words: Words, help_: Words, kind: str, act: Callable[[], object]) -> QPushButton:
        button = bound_button(self._state.translator, words, help_, kind)
        button.clicked.connect(lambda _checked=False: act())
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    @property
    def _is_of_use(self) -> bool:
        return is_empty(self._state.visual) and not self._is_covered()

    def _reposition(self) -> None:
        if self.isHidden():
            return
        self.adjustSize()
        visual = self._canvas.on_widget(self._state.format.box)
        around = QMarginsF(_CLEAR, _CLEAR, _CLEAR, _CLEAR)
        texts = [self._canvas.on_widget(text.box) + around for text in self._frames.frame.texts()]
        corners = (*self._corners(visual), *self._corners_beside(visual))
        places = [QRectF(self.rect()).translated(corner) for corner in corners]
        self.move(min(places, key=lambda place: _hidden(place, texts)).topLeft().toPoint())

    def _corners(self, visual: QRectF) -> list[QPointF]:
        """Possible upper left corners: in the middle first, then towards each edge."""
        across, down = visual.width() - self.width(), visual.height() - self.height()
        return [visual.topLeft() + QPointF(across * x, down * y) for y in _SHARES for x in _SHARES]

    def _corners_beside(self, visual: QRectF) -> list[QPointF]:
        """Upper left corners beside the visual or over its foot, where there is room: a small visual is all texts."""
        room, middle = QRectF(self._canvas.rect()), visual.center().y() - self.height() / 2
        sides = (visual.right() + _CLEAR, visual.left() - _CLEAR - self.width())
        below = QPointF(visual.center().x() - self.width() / 2, room.bottom() - self.height())
        corners = (*(QPointF(side, middle) for side in sides), below)
        return [corner for corner in corners if room.contains(QRectF(self.rect()).translated(corner))]


def _hidden(place: QRectF, texts: list[QRectF]) -> float:
    """Square pixels of the texts that `place` covers."""
    return sum(box.width() * box.height() for box in map(place.intersected, texts))
