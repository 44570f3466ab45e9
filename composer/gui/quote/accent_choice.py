"""The words of the quote that are in colour, chosen by clicking them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from composer.core.document.edits import accent_word
from composer.core.text.accents import known_words, offered_words
from composer.core.visual import MOST_ACCENTS
from composer.core.words import Words
from composer.gui.state import State
from composer.gui.widgets.choices import Toggles
from composer.gui.widgets.disclosure import Disclosure
from composer.gui.widgets.labels import add_all, bound_label, column, plain_label
from composer.gui.widgets.when_visible import PAUSE, WhenVisible

_TITLE = Words("Mots en couleur", "Words in colour")
_HELP = Words(
    f"Choisissez {MOST_ACCENTS} mots au plus\u00a0: ceux qu’il faut retenir.",
    f"Choose up to {MOST_ACCENTS} words: the ones to remember.",
)


class AccentChoice(QWidget):
    """The words as buttons, in their order, and why the poster does not show them in colour, if it does not."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        self.more = Disclosure(state.translator, _TITLE)
        self.words, self.why = Toggles(state.translator, _TITLE, 2), plain_label("warning")
        add_all(self.more.column, bound_label(state.translator, _HELP, "hint"), self.words, self.why)
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
