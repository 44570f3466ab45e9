"""Reads and sets the text of a field: no-break spaces kept, the cursor in its place, invisible characters removed."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from composer.core.location import at_slot
from composer.core.problems import Problem
from composer.core.text.cleaning import Cleaned, as_typed, refuse_half
from composer.core.text.typography.change import Change, Span

Field = QPlainTextEdit | QLineEdit
#: UTF-16 units that a field returns of its text before the cursor; more than a line may have.
_MOST_ASKED = 1024


def text_of(field: Field) -> str:
    """Return the text of `field` with its no-break spaces, which QPlainTextEdit's own text loses."""
    if isinstance(field, QLineEdit):
        return field.text()
    return field.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")


def put_text(field: Field, words: str, at: int | None = None) -> None:
    """Set the text of `field` without a signal; the cursor stays where it was, or moves to `at`, within the text.

    Positions in a field are counted as Qt does, in UTF-16 units.
    """
    with QSignalBlocker(field):
        last = units_of(words)
        if isinstance(field, QLineEdit):
            at = field.cursorPosition() if at is None else at
            field.setText(words)
            field.setCursorPosition(min(at, last))
            return
        cursor = field.textCursor()
        at = cursor.position() if at is None else at
        field.setPlainText(words)
        cursor.setPosition(min(at, last))
        field.setTextCursor(cursor)


def replace_in(field: QPlainTextEdit, made: Iterable[Change]) -> None:
    """Make the changes `made`, in order, without a signal; the cursor and the view stay where they are in the text."""
    text, cursor = text_of(field), QTextCursor(field.document())
    with QSignalBlocker(field):
        for change in reversed(tuple(made)):
            cursor.setPosition(units_of(text[: change.start]))
            cursor.setPosition(units_of(text[: change.end]), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(change.after)


def cursor_in(field: QPlainTextEdit) -> Span:
    """Where the selection starts and ends, in code points; twice the cursor's place without one."""
    text, cursor = text_of(field), field.textCursor()
    start, end = (len(head_of(text, at)) for at in (cursor.selectionStart(), cursor.selectionEnd()))
    return start, end


def is_composing(field: QPlainTextEdit) -> bool:
    """Whether an input method is composing a letter in it."""
    layout = field.textCursor().block().layout()
    return bool(layout.preeditAreaText())


def restore_text(field: Field, words: str) -> None:
    """Set `field` back to `words`, its text before the last insertion, with the cursor where that was made."""
    after = units_of(text_of(field)) - _cursor(field)
    put_text(field, words, max(units_of(words) - after, 0))


def show_kept(field: Field, slot: str, *, one_line: bool) -> tuple[Problem, ...]:
    """Remove from `field` the characters that no text keeps, the cursor in its place; return the problems found.

    `one_line` shows a space for each line end. Refused for half of a surrogate pair.
    """
    text = text_of(field)
    if _has_half(field, text):
        refuse_half(at_slot(slot))
    kept, problems = _kept(text, slot, one_line=one_line)
    if kept != text:
        before, _ = _kept(head_of(text, _cursor(field)), slot, one_line=one_line)
        put_text(field, kept, units_of(before))
    return problems


def _kept(text: str, slot: str, *, one_line: bool) -> Cleaned:
    kept, problems = as_typed(text, at_slot(slot))
    return kept.replace("\n", " ") if one_line else kept, problems


def _cursor(field: Field) -> int:
    return field.cursorPosition() if isinstance(field, QLineEdit) else field.textCursor().position()


def head_of(text: str, units: int) -> str:
    """The beginning of `text` up to a position as a field counts it."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "surrogatepass")


def units_of(text: str) -> int:
    """The length of `text` as a field counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _has_half(field: Field, text: str) -> bool:
    """Whether Qt holds half of a surrogate pair, which `text` never shows: it does not reach Python."""
    if not isinstance(field, QLineEdit):
        return field.document().characterCount() - 1 != units_of(text)
    # As input methods ask: it changes nothing, not even a letter being composed.
    before = str(field.inputMethodQuery(Qt.InputMethodQuery.ImTextBeforeCursor))
    return field.cursorPosition() <= _MOST_ASKED and field.cursorPosition() != units_of(before)
