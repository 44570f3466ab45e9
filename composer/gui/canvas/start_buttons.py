"""The buttons over an empty visual, where its photo and its quote will be."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import inf

from PySide6.QtCore import QMarginsF, QObject, QPointF, QRectF, Qt
from PySide6.QtWidgets import QPushButton

from composer.core.visual import is_empty
from composer.core.words import Words
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.frames import Frames
from composer.gui.canvas.ghosts import Ghosts
from composer.gui.state import State
from composer.gui.widgets.icons import give_icon
from composer.gui.widgets.labels import bound_button

_PHOTO = Words("Votre photo", "Your photo")
#: Said in place of « Votre photo » at the first start.
_DROP_PHOTO = Words("Déposez votre photo", "Drop your photo")
_PHOTO_HELP = Words("Choisir une photo, ou en déposer une n’importe où.", "Choose a photo, or drop one anywhere.")
_QUOTE = Words("Votre citation", "Your quote")
_QUOTE_HELP = Words("Écrire la citation, ou la tirer de vos réponses.", "Write the quote, or get it from your answers.")
#: Pixels kept clear around a text.
_CLEAR = 8.0
#: How far down its room each button is tried, as shares of the height: on a photo under the face first.
_ON_PHOTO, _ON_WORDS = (0.74, 0.5, 0.3), (0.5, 0.25, 0.75)
#: Positions tried, as fractions of the free space: the middle, then further and further towards the edges.
_SHARES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9, 0.05, 0.95, 0.0, 1.0)


class StartButtons(QObject):
    """Places one button on the silhouette and one on the lines of `ghosts`, or where they cover no other text."""

    def __init__(
        self,
        state: State,
        frames: Frames,
        canvas: Canvas,
        ghosts: Ghosts,
        acts: tuple[Callable[[], object], Callable[[], object]],
    ) -> None:
        """Begin hidden; `acts` go to the photo and to the quote."""
        super().__init__(canvas)
        self._state, self._frames, self._canvas, self._ghosts = state, frames, canvas, ghosts
        self._hints = ghosts.hints
        self.photo = self._button(self._photo_words, _PHOTO_HELP, "photo", acts[0])
        self.quote = self._button(lambda: _QUOTE, _QUOTE_HELP, "quote", acts[1])
        for changed in (state.visual_changed, frames.changed, state.translator.changed):
            changed.connect(self.follow)
        canvas.view.changed.connect(self._reposition)

    @property
    def shown(self) -> bool:
        """Whether the buttons are in view."""
        return self.photo.isVisible()

    def follow(self) -> None:
        """Show the buttons while the visual is empty, and nothing covers it."""
        empty = is_empty(self._state.visual)
        if self._hints and not empty:
            # Whoever has put something on a visual knows how.
            self._hints = False
            self.photo.setText(self._state.translator(_PHOTO))
        for button in (self.photo, self.quote):
            button.setVisible(empty and not self._ghosts.covered)
        self._reposition()

    def _photo_words(self) -> Words:
        return _DROP_PHOTO if self._hints else _PHOTO

    def _button(self, words: Callable[[], Words], help_: Words, drawing: str, act: Callable[[], object]) -> QPushButton:
        button = bound_button(self._state.translator, words(), help_, "ghost", does=partial(act))
        self._state.translator.bind(button, button.setText, words)
        button.setParent(self._canvas)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        give_icon(button, drawing)
        button.hide()
        return button

    def _reposition(self) -> None:
        if self.photo.isHidden():
            return
        around, ghosts = QMarginsF(_CLEAR, _CLEAR, _CLEAR, _CLEAR), self._ghosts
        taken = [text + around for text in ghosts.texts]
        wanted = ((self.quote, ghosts.words, _ON_WORDS), (self.photo, ghosts.photo, _ON_PHOTO))
        for button, room, shares in wanted:
            button.adjustSize()
            middles = [QPointF(room.center().x(), room.top() + share * room.height()) for share in shares]
            corners = self._corners(button, middles)
            place = _clearest((QRectF(button.rect()).translated(corner) for corner in corners), taken)
            button.move(place.topLeft().toPoint())
            taken.append(place + around)

    def _corners(self, button: QPushButton, wanted: Sequence[QPointF]) -> Iterator[QPointF]:
        """Possible upper left corners: with a middle that is `wanted`, else in the middle, then towards each edge."""
        visual, half = self._canvas.on_widget(self._state.format.box), QRectF(button.rect()).center()
        across, down = visual.width() - button.width(), visual.height() - button.height()
        for corner in (middle - half - visual.topLeft() for middle in wanted):
            yield visual.topLeft() + QPointF(min(max(corner.x(), 0), across), min(max(corner.y(), 0), down))
        yield from (visual.topLeft() + QPointF(across * x, down * y) for y in _SHARES for x in _SHARES)
        # Beside it, or over its foot, where there is room: a small visual is all texts.
        room, middle = QRectF(self._canvas.rect()), visual.center() - half
        sides = (visual.right() + _CLEAR, visual.left() - _CLEAR - button.width())
        beside = (*(QPointF(side, middle.y()) for side in sides), QPointF(middle.x(), room.bottom() - button.height()))
        yield from (each for each in beside if room.contains(QRectF(button.rect()).translated(each)))


def _clearest(places: Iterator[QRectF], texts: list[QRectF]) -> QRectF:
    """The first of `places` that covers no text, and else the first that covers least: seldom are many looked at."""
    best, least = QRectF(), inf
    for place in places:
        # Square pixels of the texts that it covers.
        hidden = sum(box.width() * box.height() for box in map(place.intersected, texts))
        if hidden < least:
            best, least = place, hidden
        if not least:
            break
    return best
