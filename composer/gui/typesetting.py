"""Corrects apostrophes, quotation marks and spaces in a field, as posters do: silently, as one step to undo."""

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPlainTextEdit

from composer.app.document.session import Session
from composer.core.location import at_slot
from composer.core.text.typography.change import Change, apply
from composer.core.text.typography.correct import changes
from composer.gui.field_text import Binding, BoundField, cursor_in, is_composing, replace_in, text_of
from composer.gui.state import State

#: Characters before a change by which it is recognized, when it was undone and the text was then edited elsewhere.
_BEFORE = 16
#: What a change replaces, by what, and the characters before it.
_Mark = tuple[str, str, str]


class Typesetting(QObject):
    """Corrects what was typed once the person pauses or leaves the field; what they undo stays as they want it."""

    def __init__(self, bound: BoundField, field: QPlainTextEdit, state: State, binding: Binding) -> None:
        """Correct what is typed in `field`, which `bound` keeps the same as the text that `binding` is about."""
        super().__init__(field)
        self._field, self._state, self._binding = field, state, binding
        #: The changes made, by their step in a session's history.
        self._made: list[tuple[Session, int, tuple[_Mark, ...]]] = []
        bound.rested.connect(self._correct)

    def _correct(self) -> None:
        state, text = self._state, text_of(self._field)
        if is_composing(self._field) or not self._binding.read(state.visual):
            return
        phrase = state.campaign.phrase.value
        found = changes(text, state.visual.language, "caption", phrase=phrase)
        made = tuple(self._wanted(found, text))
        if not made:
            return
        replace_in(self._field, made)
        words, _ = self._binding.cleaner(apply(text, made), at_slot(self._binding.name))
        state.edit(self._binding.write(state.visual, words), "typography")
        marks = tuple(_mark(each, text) for each in made)
        self._made.append((state.session, state.session.history.latest, marks))

    def _wanted(self, found: Iterable[Change], text: str) -> Iterable[Change]:
        """The changes that were not undone before, nor are under the person's hands."""
        undone = {mark for session, step, marks in self._made if not session.history.holds(step) for mark in marks}
        start, end = cursor_in(self._field) if self._field.hasFocus() else (-1, -2)
        return (
            each for each in found if _mark(each, text) not in undone and not (each.start <= end and each.end >= start)
        )


def _mark(change: Change, text: str) -> _Mark:
    return change.before, change.after, text[max(0, change.start - _BEFORE) : change.start]
