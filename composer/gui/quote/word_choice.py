"""The choice of the words that are set large, on the posters that have some."""

from PySide6.QtWidgets import QComboBox, QWidget

from composer.core.big_word.choice import big_word, groups_of, offered
from composer.core.document.edits import choose_word
from composer.core.poster import Poster, TextSlot
from composer.core.words import Words
from composer.gui.state import State
from composer.gui.widgets.choices import Choices
from composer.gui.widgets.labels import bound_label, column
from composer.gui.widgets.wheel import steady
from composer.gui.widgets.when_visible import show_in_place

_LABEL = Words("Grand mot", "Large words")
_OTHERS = Words("Autres mots de la citation", "Other words of the quote")
_OTHERS_HINT = Words("D’autres mots de la citation…", "Other words of the quote…")


class WordChoice(QWidget):
    """The words proposed as buttons, then all groups of the quote in a list; hidden without large words or a quote."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        #: The last poster seen, and whether it has large words.
        self._poster, self._has_word = state.poster, _has_word(state.poster)
        self.proposed = Choices(state.translator, _LABEL, 1)
        self.list = steady(QComboBox())
        # As wide as the panel, not as its longest group.
        self.list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        column(self, 8, bound_label(state.translator, _LABEL), self.proposed, self.list)
        self.proposed.chosen.connect(self._propose)
        self.list.activated.connect(self._choose)
        state.visual_changed.connect(self._on_visual_changed)
        state.translator.bind(self.list, self.list.setAccessibleName, _OTHERS)
        state.translator.changed.connect(self._on_visual_changed)
        self._on_visual_changed()

    def _on_visual_changed(self) -> None:
        quote, language = self._state.visual.quote, self._state.visual.language
        if self._poster is not self._state.poster:
            self._poster, self._has_word = self._state.poster, _has_word(self._state.poster)
        groups = groups_of(quote, language) if self._has_word else ()
        show_in_place(self, shown=bool(groups))
        if not groups:
            return
        first = offered(quote, language)
        self.proposed.offer([(group, Words(group, group)) for group in first])
        self.list.clear()
        self.list.addItems([self._state.translator(_OTHERS_HINT), *groups])
        self._mark(big_word(quote, self._state.visual.word, language), groups, among=first)

    def _mark(self, word: str, groups: tuple[str, ...], *, among: tuple[str, ...]) -> None:
        """Show `word` as chosen: on its button if it has one, else in the list."""
        if word in among:
            self.proposed.mark(word)
            self.list.setCurrentIndex(0)
        else:
            self.proposed.clear()
            self.list.setCurrentIndex(groups.index(word) + 1)

    def _propose(self, word: str) -> None:
        """Take the best, whatever the quote becomes, or one of the others as it is."""
        best, *_ = offered(self._state.visual.quote, self._state.visual.language)
        self._edit("" if word == best else word)

    def _choose(self, index: int) -> None:
        self._edit(self.list.itemText(index) if index else "")

    def _edit(self, word: str) -> None:
        self._state.edit(choose_word(self._state.visual, word), "word")


def _has_word(poster: Poster) -> bool:
    layers = [layer for layout in poster.layouts.values() for layer in layout.layers]
    return any(part.content == "word" for layer in layers if isinstance(layer, TextSlot) for part in layer.parts)
