"""How the quote stands on the poster: its words in large type, its size, its quotation marks, its words in colour."""

from PySide6.QtWidgets import QWidget

from composer.app.poster.quote_room import useful_sizes
from composer.core.document.edits import mark_quote, size_quote
from composer.core.poster import Poster, parts_of
from composer.core.visual import QuoteSize
from composer.core.words import Words
from composer.gui.quote.accent_choice import AccentChoice
from composer.gui.quote.room_counter import Measured
from composer.gui.quote.word_choice import WordChoice
from composer.gui.shared import Shared
from composer.gui.state import State
from composer.gui.widgets.choices import Choices
from composer.gui.widgets.labels import bound_label, bound_tick, column, plain_label
from composer.gui.widgets.when_visible import WhenVisible, show_in_place

_LOOK = Words("Allure de la citation", "Look of the quote")
_SIZE = Words("Taille", "Size")
_SIZES: dict[QuoteSize, Words] = {
    "smaller": Words("Plus petite", "Smaller"),
    "usual": Words("Habituelle", "Usual"),
    "larger": Words("Plus grande", "Larger"),
}
_FULL: dict[QuoteSize, Words] = {
    "larger": Words(
        "La citation prend déjà toute la place, dans tous les formats.",
        "The quote already takes all the room, in every format.",
    ),
    "smaller": Words(
        "Plus petite, la citation ne se lirait plus bien.", "Any smaller, the quote would no longer read well."
    ),
}
#: Milliseconds without a change before the sizes are tried: after the room left, which matters more.
_MEASURE_AFTER = 900
_MARKS = Words("Guillemets", "Quotation marks")
_MARKS_HELP = Words(
    "Met la citation entre guillemets sur l’affiche.", "Puts the quote between quotation marks on the poster."
)
_OF_ART = Words(
    "Cette affiche n’écrit pas de guillemets\u00a0: son dessin en tient lieu.",
    "This poster has no quotation marks in text: its artwork draws them.",
)


class QuoteLook(QWidget):
    """The choices about a quote; hidden without one."""

    def __init__(self, shared: Shared) -> None:
        super().__init__()
        self._state = shared.state
        self.word, self.sizes = WordChoice(self._state), QuoteSizes(shared)
        self.marks, self.accents = QuoteMarks(self._state), AccentChoice(self._state)
        title = bound_label(self._state.translator, _LOOK, "section")
        column(self, 8, title, self.word, self.sizes, self.marks, self.accents)
        self._state.visual_changed.connect(self._on_visual_changed)
        self._on_visual_changed()

    def _on_visual_changed(self) -> None:
        show_in_place(self, shown=bool(self._state.visual.quote.strip()))


class QuoteSizes(Measured[frozenset[QuoteSize]]):
    """The sizes as buttons; one that would change no format is disabled, and it is said why."""

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared, useful_sizes, _MEASURE_AFTER)
        self._state, self._useful = shared.state, frozenset(_SIZES)
        translator = self._state.translator
        self.choices, self.why = Choices(translator, _SIZE, 3), plain_label("quiet")
        self.choices.offer(list(_SIZES.items()))
        column(self, 8, bound_label(translator, _SIZE), self.choices, self.why)
        self.choices.chosen.connect(self._choose)
        WhenVisible(self, self._on_visual_changed, self._state.visual_changed)
        translator.changed.connect(self._update)
        self._update()

    def _choose(self, size: QuoteSize) -> None:
        self._state.edit(size_quote(self._state.visual, size), "quote-size")

    def _on_visual_changed(self) -> None:
        self.measure_soon()
        self._update()

    def keep(self, found: frozenset[QuoteSize] | None) -> None:
        """Offer the sizes that change something."""
        if found is not None:
            self._useful = found
            self._update()

    def _update(self) -> None:
        chosen, translator = self._state.visual.quote_size, self._state.translator
        self.choices.mark(chosen)
        useless = [(size, why) for size, why in _FULL.items() if size not in self._useful]
        for size in _FULL:
            # The one that is chosen stays, so that what was chosen is seen.
            self.choices.button(size).setEnabled(size == chosen or size in self._useful)
        self.why.setText(" ".join(translator(why) for _, why in useless))
        self.why.setVisible(bool(useless))


class QuoteMarks(QWidget):
    """The box of the quotation marks, disabled on a poster that writes none."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        #: The last poster seen, and whether it writes quotation marks.
        self._poster, self._writes = state.poster, _writes_marks(state.poster)
        self.tick = bound_tick(state.translator, _MARKS, _MARKS_HELP, self._choose)
        self.why = bound_label(state.translator, _OF_ART, "quiet")
        column(self, 4, self.tick, self.why)
        state.visual_changed.connect(self._on_visual_changed)
        self._on_visual_changed()

    def _choose(self) -> None:
        self._state.edit(mark_quote(self._state.visual, "on" if self.tick.isChecked() else "off"), "marks")

    def _on_visual_changed(self) -> None:
        if self._poster is not self._state.poster:
            self._poster, self._writes = self._state.poster, _writes_marks(self._state.poster)
        self.tick.setEnabled(self._writes)
        self.tick.setChecked(self._writes and self._state.visual.marks == "on")
        self.why.setVisible(not self._writes)


def _writes_marks(poster: Poster) -> bool:
    return any(part.content == "quote" and part.marks == "drawn" for _, part in parts_of(poster))
