"""The findings of the campaign's rules in a caption, each with its fix, and the edited parts that can be restored."""

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from composer.core.caption.caption import Caption
from composer.core.document.edits import restore_part
from composer.core.problems import Problem
from composer.core.visual import CaptionPart, Visual
from composer.core.words import Words
from composer.gui.finding_row import PROVIDE, with_mark
from composer.gui.state import State
from composer.gui.widgets.labels import bound_button, bound_label, column, replace_parts, tab_in_order

_FIX, _RESTORE = Words("Corriger", "Fix"), Words("Rétablir", "Restore")
_EDITED: dict[CaptionPart, Words] = {
    "phrase": Words("La phrase de la campagne a été changée.", "The campaign’s phrase was changed."),
    "quote": Words("La citation de la légende a été changée.", "The caption’s quote was changed."),
    "credit": Words("Le crédit de la photo a été changé.", "The photo’s credit was changed."),
    "handle": Words("L’identifiant à nommer a été changé.", "The handle to mention was changed."),
    "hashtags": Words("Les mots-clics ont été changés.", "The hashtags were changed."),
}


class Row(Struct, frozen=True):
    """A problem of the caption, and the visual once its button is pressed; None: no button."""

    problem: Problem
    action: Words = _FIX
    after: Visual | None = None


class CaptionFindings(QWidget):
    """A row for each finding, and for each composed part that was edited."""

    def __init__(self, state: State, network: str) -> None:
        super().__init__()
        self._state, self._network = state, network
        self._rows: tuple[Row, ...] = ()
        self._widgets: list[QWidget] = []
        self.buttons: list[QPushButton] = []
        self._column: QVBoxLayout = column(self)
        self.hide()

    def show_caption(self, caption: Caption) -> None:
        """Check `caption` again; the rows stay as they are when the findings are the same."""
        rows = (*self._findings(caption), *self._edited_parts())
        if rows == self._rows:
            return
        self._rows = rows
        self.buttons = []
        former, self._widgets = self._widgets, [self._card(row) for row in rows]
        replace_parts(self._column, former, self._widgets)
        tab_in_order(self, *self.buttons)
        self.setVisible(bool(rows))

    def _findings(self, caption: Caption) -> Iterator[Row]:
        from composer.core.linter.caption_fixes import fixed  # noqa: PLC0415
        from composer.core.linter.lint import lint_caption  # noqa: PLC0415 - its patterns take longer to compile than a start may

        visual, campaign = self._state.visual, self._state.campaign
        for finding in lint_caption(caption, campaign):
            after = fixed(visual, caption, finding.fix)
            yield Row(finding.problem, after=None if after == visual else after)

    def _edited_parts(self) -> Iterator[Row]:
        visual = self._state.visual
        own = visual.caption.by_network.get(self._network, {})
        for part, words in _EDITED.items():
            if part in own or part in visual.caption.shared:
                network = self._network if part in own else None
                after = restore_part(visual, part, network=network)
                yield Row(Problem("part-changed", "notice", words), _RESTORE, after)

    def _card(self, row: Row) -> QWidget:
        card, problem, translator = QFrame(), row.problem, self._state.translator
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.addWidget(bound_label(translator, with_mark(problem), problem.severity))
        if problem.fix:
            inside.addWidget(bound_label(translator, problem.fix, "hint"))
        if self._state.can_be_given(problem):
            provide = bound_button(translator, PROVIDE, problem.words, does=self._state.completing)
            self.buttons.append(provide)
            inside.addWidget(provide)
        if row.after is not None:
            inside.addWidget(self._button(row.action, problem.fix or problem.words, row.after))
        return card

    def _button(self, action: Words, help_: Words, after: Visual) -> QPushButton:
        button = bound_button(self._state.translator, action, help_, does=lambda: self._state.edit(after, "caption"))
        self.buttons.append(button)
        return button
