"""The choice of the word that is set large, on the posters that have one."""

from PySide6.QtWidgets import QComboBox, QWidget

from composer.core.document.edits import choose_word
from composer.core.poster import Poster, TextSlot
from composer.core.text.big_word import big_word, words_of
from composer.core.words import Words
from composer.gui.state import State
from composer.gui.widgets.labels import bound_label, column
from composer.gui.widgets.wheel import steady

_LABEL = Words("Grand mot", "Large word")
_PROPOSED = Words("Proposé\u00a0: {word}", "Suggested: {word}")


class WordChoice(QWidget):
    """The quote's words in a list, the proposed one first; hidden where the poster has no large word, or no quote."""

    def __init__(self, state: State) -> None:
        """Follow `state`."""
        super().__init__()
        self._state = state
        self.list = steady(QComboBox())
        box = column(self)
        box.addWidget(bound_label(state.translator, _LABEL, buddy=self.list))
        box.addWidget(self.list)
        self.list.activated.connect(self._choose)
        state.visual_changed.connect(self._on_visual_changed)
        state.translator.bind(self, self.list.setAccessibleName, _LABEL)
        self._on_visual_changed()

    def _on_visual_changed(self) -> None:
        visual = self._state.visual
        words = words_of(visual.quote, visual.language) if _has_word(self._state.poster) else ()
        self.setVisible(bool(words))
        if not words:
            return
        proposed = big_word(visual.quote, "", visual.language)
        first = self._state.translator(_PROPOSED).format(word=proposed)
        self.list.clear()
        self.list.addItems([first, *words])
        self.list.setCurrentIndex(words.index(visual.word) + 1 if visual.word in words else 0)

    def _choose(self, index: int) -> None:
        word = self.list.itemText(index) if index else ""
        self._state.edit(choose_word(self._state.visual, word), "word")


def _has_word(poster: Poster) -> bool:
    layers = [layer for layout in poster.layouts.values() for layer in layout.layers]
    return any(part.content == "word" for layer in layers if isinstance(layer, TextSlot) for part in layer.parts)
