"""How the quote stands on the poster: its words in large type, its size, its quotation marks, its words in colour."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from composer.app.poster.quote_room import useful_sizes
from composer.core.big_word.choice import big_word, groups_of, offered
from composer.core.document.edits import accent_word, choose_word, mark_quote, size_quote
from composer.core.poster import Poster, TextSlot, parts_of
from composer.core.text.accents import known_words, offered_words
from composer.core.visual import MOST_ACCENTS, QuoteSize
from composer.core.words import Words
from composer.gui.quote.room_counter import Measured
from composer.gui.shared import Shared
from composer.gui.state import State
from composer.gui.widgets.choices import Choices, Toggles
from composer.gui.widgets.disclosure import Disclosure
from composer.gui.widgets.labels import add_all, bound_label, bound_tick, column, plain_label
from composer.gui.widgets.wheel import steady
from composer.gui.widgets.when_visible import PAUSE, WhenVisible, follow, show_in_place

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
_WORD = Words("Grand mot", "Large words")
_OTHERS = Words("Autres mots de la citation", "Other words of the quote")
_OTHERS_HINT = Words("D’autres mots de la citation…", "Other words of the quote…")
_ACCENTS = Words("Mots en couleur", "Words in colour")
_ACCENTS_HELP = Words(
    f"Choisissez {MOST_ACCENTS} mots au plus\u00a0: ceux qu’il faut retenir.",
    f"Choose up to {MOST_ACCENTS} words: the ones to remember.",
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
        follow(self._on_visual_changed, self._state.visual_changed)

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
        follow(self._update, translator.changed)

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
        follow(self._on_visual_changed, state.visual_changed)

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


class WordChoice(QWidget):
    """The words proposed as buttons, then all groups of the quote in a list; hidden without large words or a quote."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        #: The last poster seen, and whether it has large words.
        self._poster, self._has_word = state.poster, _has_word(state.poster)
        self.proposed = Choices(state.translator, _WORD, 1)
        self.list = steady(QComboBox())
        # As wide as the panel, not as its longest group.
        self.list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        column(self, 8, bound_label(state.translator, _WORD), self.proposed, self.list)
        self.proposed.chosen.connect(self._propose)
        self.list.activated.connect(self._choose)
        state.translator.bind(self.list, self.list.setAccessibleName, _OTHERS)
        follow(self._on_visual_changed, state.visual_changed, state.translator.changed)

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


class AccentChoice(QWidget):
    """The words as buttons, in their order, and why the poster does not show them in colour, if it does not."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        self.more = Disclosure(state.translator, _ACCENTS)
        self.words, self.why = Toggles(state.translator, _ACCENTS, 2), plain_label("warning")
        add_all(self.more.column, bound_label(state.translator, _ACCENTS_HELP, "hint"), self.words, self.why)
        column(self).addWidget(self.more)
        self.words.chosen.connect(self._toggle)
        changed = (state.visual_changed, state.problems_changed, state.translator.changed)
        WhenVisible(self, self._show_accent, *changed, after=PAUSE)
        # A keystroke makes no button while the words are folded.
        WhenVisible(self.words, self._offer, *changed)

    def _toggle(self, word: str) -> None:
        self._state.edit(accent_word(self._state.visual, word), "accent")
        # An edit that changes nothing calls nobody, and the button was toggled already.
        self._offer()
        self._show_accent()

    @property
    def _chosen(self) -> Sequence[str]:
        visual = self._state.visual
        return known_words(visual.accents, visual.quote, visual.language)

    def _offer(self) -> None:
        """Offer the words of the quote, those in colour as chosen."""
        visual = self._state.visual
        offered = offered_words(visual.quote, visual.language)
        self.words.offer([(word, Words(word, word)) for word in offered])
        marked = {each.lower() for each in self._chosen}
        self.words.mark_all([word for word in offered if word.lower() in marked])

    def _show_accent(self) -> None:
        """Show the coloured words beside the title, and why some are not."""
        listed = ", ".join(self._chosen)
        self.more.note(Words(listed, listed))
        problem = next((each for each in self._state.problems if each.code == "accent-left-out"), None)
        self.why.setText(self._state.translator(problem.words) if problem else "")
        self.why.setVisible(problem is not None)
