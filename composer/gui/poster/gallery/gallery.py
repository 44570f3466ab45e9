"""The gallery: every poster, large, with the person’s own photo and words, the one that suits them best first.

Nothing changes before a poster is chosen. The cards stay where they are while the gallery is open.
"""

from functools import partial

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from composer.app.poster.candidates import Candidate, candidates
from composer.core.document.edits import choose_look_of
from composer.core.suitability import NEEDS, Need, meets
from composer.core.visual import is_empty
from composer.core.words import Words
from composer.gui.poster.gallery.card import Comparison, PosterCard
from composer.gui.poster.gallery.card_grid import CardGrid
from composer.gui.poster.gallery.card_words import Content
from composer.gui.poster.gallery.pictures import Pictures, Wanted
from composer.gui.poster.surprise import SURPRISE, SURPRISE_HELP, Surprise
from composer.gui.shared import Shared
from composer.gui.widgets import labels
from composer.gui.widgets.choices import Choices
from composer.gui.widgets.turns import single_shot

TITLE = Words("Choisissez une affiche", "Choose a poster")
_TITLE_OF_TWO = Words("Laquelle des deux?", "Which of the two?")
_HINT = Words(
    "Une affiche se choisit d’un clic. Passez sur une pastille pour voir ses couleurs; cochez deux affiches pour les "
    "comparer.",
    "Click a poster to choose it. Point at a dot to see its colours; tick two posters to compare them.",
)
_HINT_OF_TWO = Words(
    "Choisissez-en une, ou revenez à toutes les affiches.", "Choose one, or go back to all the posters."
)
_BACK, _BACK_TO_ALL = Words("Revenir au visuel", "Back to the visual"), Words("Toutes les affiches", "All the posters")
_FILTER = Words("Affiches pour", "Posters for")
_ALL = "all"
_FILTERS: dict[Need, Words] = {
    "portrait": Words("Portrait", "Portrait"),
    "group": Words("Groupe", "Group"),
    "long-quote": Words("Citation longue", "Long quote"),
    "no-photo": Words("Sans photo", "No photo"),
}
_EVERY = Words("Toutes", "All")
_COUNT = Words("{count} affiches", "{count} posters")
_ONE = Words("1 affiche", "1 poster")
_NONE = Words("Aucune affiche n’est faite pour cela.", "No poster is made for that.")
#: Pixels around the page; milliseconds without a change of size before the posters are drawn again.
_MARGIN, _REST = 24, 120


class _Page(Struct, frozen=True):
    """The words at the top of a page."""

    title: Words
    hint: Words
    back: Words


_ALL_PAGE, _TWO_PAGE = _Page(TITLE, _HINT, _BACK), _Page(_TITLE_OF_TWO, _HINT_OF_TWO, _BACK_TO_ALL)


class Gallery(QWidget):
    """Shows the posters when it is entered, and emits `left` when the person leaves."""

    #: The person chose a poster, or goes back without.
    left = Signal()

    def __init__(self, shared: Shared, surprise: Surprise) -> None:
        """Begin empty: `enter` shows the posters."""
        super().__init__()
        self.setObjectName("surface")
        self._state, self._jobs = shared.state, shared.jobs
        self.pictures = Pictures(shared, self)
        translator = shared.state.translator
        self.grid, self.comparison = CardGrid(translator), Comparison(translator)
        self.filters = Choices(translator, _FILTER, len(NEEDS) + 1)
        self.filters.offer([(_ALL, _EVERY), *_FILTERS.items()])
        self.back = labels.EnterButton()
        self.surprise = labels.bound_button(translator, SURPRISE, SURPRISE_HELP, does=surprise.take)
        self.title, self.hint = labels.plain_label("title"), labels.plain_label("quiet")
        self.count = labels.PlainLabel("quiet")
        self._page, self._need, self._is_entered, self._asked = _ALL_PAGE, _ALL, False, 0
        #: The cards ticked to be compared, in the order of the ticks.
        self._ticked: list[PosterCard] = []
        self._resting = single_shot(self, _REST, self._draw)
        self._lay_out()
        self._connect(surprise)

    def enter(self) -> None:
        """Show every poster with the visual of now, blank until they are ranked and drawn."""
        state, before = self._state, self._is_entered
        self._is_entered = True
        is_other = self.pictures.begin()
        self.grid.take_format(state.format.size)
        for card in self.grid.have(len(state.studio.context.poster_ids())):
            self._connect_card(card)
            card.compared.connect(partial(self._compare, card))
        if is_other:
            for card in self.grid.cards:
                card.show_poster(None)
        self._show_all()
        self._ask()
        if not before:
            self._need = _ALL
            self.filters.mark(_ALL)
            self.back.setFocus()

    def leave(self) -> None:
        """Draw nothing more; what was drawn is still known the next time, if nothing else changes."""
        self._is_entered = False
        self._asked += 1
        self.pictures.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count the posters only where the filters leave room for it."""
        super().resizeEvent(event)
        wanted = self.filters.sizeHint().width() + self.count.sizeHint().width() + 3 * _MARGIN
        self.count.setVisible(self.width() >= wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc: from two posters to all, then to the visual."""
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    @property
    def settled(self) -> bool:
        """Whether every poster on the page is drawn."""
        offered = all(card.content for card in self._cards)
        return offered and not self._resting.isActive() and self.pictures.settled

    @property
    def is_comparing(self) -> bool:
        """Whether two posters are compared."""
        return self._page is _TWO_PAGE

    @property
    def _cards(self) -> tuple[PosterCard, ...]:
        return self.comparison.cards if self.is_comparing else self.grid.shown

    def _lay_out(self) -> None:
        rows, self._bar = labels.column(self), QWidget()
        rows.setContentsMargins(_MARGIN, 16, _MARGIN - 12, 0)
        labels.add_line(rows, self.title, self.surprise, self.back, grows=self.title)
        labels.add_all(rows, self.hint, self._bar)
        line = QHBoxLayout(self._bar)
        line.setContentsMargins(0, 0, 0, 8)
        line.addWidget(self.filters)
        line.addSpacing(8)
        line.addWidget(self.count)
        line.addStretch()
        self._pages = QStackedWidget()
        for page in (self.grid, self.comparison):
            self._pages.addWidget(page)
        rows.addWidget(self._pages, 1)
        chips = [self.filters.button(each) for each in (_ALL, *_FILTERS)]
        compared = [stop for card in self.comparison.cards for stop in card.stops]
        labels.tab_in_order(self.surprise, self.back, *chips, self.grid.inside, self.comparison, *compared)

    def _connect(self, surprise: Surprise) -> None:
        state = self._state
        for page in (self.grid, self.comparison):
            page.resized.connect(self._resting.start)
        for card in self.comparison.cards:
            self._connect_card(card)
        self.pictures.drawn.connect(self._put)
        self.filters.chosen.connect(self._filter)
        self.back.clicked.connect(self._go_back)
        surprise.taken.connect(self._end)
        for changed in (state.visual_changed, state.format_changed):
            changed.connect(self._on_changed)
        state.posters_changed.connect(self._on_posters_changed)
        state.translator.changed.connect(self._update_texts)

    def _connect_card(self, card: PosterCard) -> None:
        card.chosen.connect(partial(self._choose, card))
        card.shown.connect(partial(self._show_palette, card))

    def _on_changed(self) -> None:
        if self._is_entered:
            self.enter()

    def _on_posters_changed(self) -> None:
        self.pictures.forget()
        self._on_changed()

    def _ask(self) -> None:
        """Rank the posters in the background, where they are read too."""
        state = self._state
        self._asked += 1
        rank = partial(candidates, state.visual, state.session.photo, self.pictures.studio, state.format.id)
        self._jobs.start(rank, partial(self._offer, self._asked))

    def _offer(self, asked: int, found: tuple[Candidate, ...]) -> None:
        if asked != self._asked or len(found) != len(self.grid.cards):
            return
        for card, candidate in zip(self.grid.cards, found, strict=True):
            card.show_poster(self._content(candidate))
        self._filter()
        if self.back.hasFocus() and self.grid.shown:
            self.grid.shown[0].face.setFocus(Qt.FocusReason.TabFocusReason)

    def _content(self, candidate: Candidate) -> Content:
        visual, poster = self._state.visual, candidate.poster
        is_current = candidate.id == visual.poster
        palette = poster.palette_id(visual.palette if is_current else "") if poster else ""
        faces = len(visual.photo.faces) if visual.photo else 0
        is_example = is_empty(visual) or self._state.is_example
        return Content(candidate, palette, is_current, faces, is_example)

    def _filter(self, need: str = "") -> None:
        """Show the posters for `need`, or for the one chosen before."""
        self._need = need or self._need
        cards = tuple(card for card in self.grid.cards if _is_for(card, self._need))
        self.grid.show_only(cards)
        self._update_texts()
        if need:
            labels.announce(self.count, self.count.text())
        self._draw()

    def _draw(self) -> None:
        """Show the pictures that are known, and have the others drawn, from the first card on."""
        if not self._is_entered:
            return
        wanted = [(card, each) for card in self._cards if (each := _wanted(card)) is not None]
        for card, each in wanted:
            card.put(self.pictures.of(each))
        self.pictures.want([each for _, each in wanted])

    def _show_palette(self, card: PosterCard, _palette: str) -> None:
        wanted = _wanted(card)
        if wanted is not None:
            card.put(self.pictures.of(wanted))
            self.pictures.want_first(wanted)

    def _put(self, drawn: Wanted) -> None:
        for card in self._cards:
            if _wanted(card) == drawn:
                card.put(self.pictures.of(drawn))

    def _compare(self, card: PosterCard) -> None:
        """Keep a card that was ticked; two are shown side by side."""
        self._ticked = [each for each in (*self._ticked, card) if each.tick.isChecked()]
        contents = [each.content for each in self._ticked if each.content]
        if len(contents) == 2:
            self._turn_to(_TWO_PAGE)
            self.comparison.compare((contents[0], contents[1]), self._state.format.size)
            self._draw()

    def _go_back(self) -> None:
        if self.is_comparing:
            first = self._ticked[0]
            self._show_all()
            self._draw()
            first.face.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._end()

    def _show_all(self) -> None:
        for card in self._ticked:
            card.tick.setChecked(False)
        self._ticked = []
        self._turn_to(_ALL_PAGE)

    def _turn_to(self, page: _Page) -> None:
        self._page = page
        self._pages.setCurrentWidget(self.comparison if self.is_comparing else self.grid)
        for each in (self._bar, self.surprise):
            each.setVisible(not self.is_comparing)
        self._update_texts()

    def _choose(self, card: PosterCard, palette: str) -> None:
        """Put the visual on the poster, in one step, and go back to it."""
        if card.content is None or card.content.candidate.poster is None:
            return
        visual, poster = self._state.visual, card.content.candidate.poster
        first = poster.palette_id("")
        is_same = card.content.is_current and palette == card.content.palette
        chosen = choose_look_of(visual, poster.id, palette if card.content.is_current or palette != first else "")
        self._is_entered = False
        if not is_same:
            self._state.edit(chosen, "poster")
        self._end()

    def _end(self) -> None:
        if self.isVisible():
            self.left.emit()

    def _update_texts(self) -> None:
        say, count = self._state.translator, len(self.grid.shown)
        self.title.setText(say(self._page.title))
        self.hint.setText(say(self._page.hint))
        self.back.setText(say(self._page.back))
        number = _NONE if not count else _ONE if count == 1 else _COUNT.format(count=count)
        self.count.setText(say(number))
        self.setAccessibleName(say(self._page.title))


def _is_for(card: PosterCard, need: str) -> bool:
    """Whether a card is shown under a filter; a poster that cannot be read is under none but all."""
    poster = card.content.candidate.poster if card.content else None
    return need == _ALL or (poster is not None and need in _FILTERS and meets(poster, need))


def _wanted(card: PosterCard) -> Wanted | None:
    """The picture that a card is to show; None for one that is blank or cannot be drawn."""
    if card.content is None or card.content.candidate.poster is None:
        return None
    return Wanted(card.content.candidate.id, card.palette_id, card.pixels_wide)
