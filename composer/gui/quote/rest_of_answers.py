"""The rest of the answers once a quote is used: shown, and added to the caption only on request.

What names someone or tells a confidence is listed apart, and joins the rest one sentence at a time.
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from composer.core.document.edits import add_rest_of_answers, story_contains
from composer.core.problems import Refused
from composer.core.words import Words
from composer.gui.field_text import put_text
from composer.gui.quote.sentence_list import Listed, SentenceList
from composer.gui.state import State
from composer.gui.widgets.labels import announce, bound_button, bound_label
from composer.gui.widgets.text_area import TextArea

_TITLE = Words("Le reste de vos réponses", "The rest of your answers")
_HINT = Words(
    "Il n’est publié nulle part. Relisez-le avant de le mettre dans la légende\u00a0: il peut nommer quelqu’un, ou en "
    "dire plus que vous ne voulez.",
    "It is not published anywhere. Read it again before you add it to the caption: it may name someone, or say more "
    "than you want.",
)
_PUT = Words("Mettre le reste dans la légende", "Add the rest to the caption")
_PUT_HELP = Words(
    "L’ajoute à votre récit, sur tous les réseaux; vous pourrez le corriger à l’étape «\u00a0Légende\u00a0».",
    "Adds it to your story, on every network; you can edit it in the “Caption” step.",
)
_LEFT_OUT = Words("Phrases laissées de côté", "Sentences left out")
_DONE = Words("Le reste est dans le récit de la légende.", "The rest is in the caption’s story.")


class RestOfAnswers(QFrame):
    """The text to read, the button that adds it to the caption, and the confirmation."""

    def __init__(self, state: State) -> None:
        """Offer nothing yet."""
        super().__init__()
        self.setObjectName("card")
        self._state, self.text = state, ""
        self.field = TextArea(5)
        self.field.setReadOnly(True)
        self.field.setTabChangesFocus(True)
        self.button = bound_button(state.translator, _PUT, _PUT_HELP)
        self.button.clicked.connect(self._put)
        self.confirmation = bound_label(state.translator, _DONE, "success")
        self.left_out: SentenceList | None = None
        self._inside = inside = QVBoxLayout(self)
        inside.addWidget(bound_label(state.translator, _TITLE, buddy=self.field))
        inside.addWidget(bound_label(state.translator, _HINT, "hint"))
        for widget in (self.field, self.button, self.confirmation):
            inside.addWidget(widget)
        state.visual_changed.connect(self._on_visual_changed)

    def offer(self, text: str, left_out: Sequence[Listed] = ()) -> None:
        """Show `text`, without adding it to the caption, and the sentences `left_out` of it."""
        self._show_text(text)
        if self.left_out is not None:
            self.left_out.hide()
            self.left_out.deleteLater()
        self.left_out = SentenceList(self._state.translator, _LEFT_OUT, left_out, self._add) if left_out else None
        if self.left_out is not None:
            self._inside.addWidget(self.left_out)

    def _add(self, sentence: str) -> None:
        self._show_text(f"{self.text}\n{sentence}" if self.text else sentence)

    def _show_text(self, text: str) -> None:
        self.text = text
        put_text(self.field, text, 0)
        self._on_visual_changed()

    def _put(self) -> None:
        state = self._state
        try:
            state.edit(add_rest_of_answers(state.visual, self.text), "caption")
        except Refused as refused:
            state.refused.emit(refused.problems[0])
            return
        announce(self, state.translator(_DONE))

    def _on_visual_changed(self) -> None:
        in_caption = bool(self.text) and story_contains(self._state.visual, self.text)
        self.confirmation.setVisible(in_caption)
        self.button.setEnabled(bool(self.text) and not in_caption)
