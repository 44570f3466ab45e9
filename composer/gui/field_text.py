"""What is typed in a field: read, put and corrected in it, kept the same as the visual, cleaned like any text."""

from collections.abc import Callable, Iterable

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from composer.core.document.clean_visual import cleaner_of, keeps_lines
from composer.core.document.edits import describe_person, write_quote
from composer.core.location import at_slot
from composer.core.person.fields import PersonField
from composer.core.problems import Problem, Refused, together
from composer.core.text.cleaning import Cleaned, Cleaner, as_typed, clean_line, refuse_half
from composer.core.text.typography.change import Change, Span
from composer.core.visual import Visual
from composer.gui.state import State
from composer.gui.widgets.turns import single_shot
from composer.gui.widgets.when_visible import WhenVisible

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


#: A run of typing ends after this many milliseconds without a key: what follows is another step to undo.
RUN_ENDS_AFTER = 1500


class Binding(Struct, frozen=True):
    """Which text of the visual a field shows, how typing changes it, and the edit's name in `core.document.edit_names`.

    `place` tells one field from another whose edits have the same name; `cleaner` is the one that files go through.
    """

    read: Callable[[Visual], str]
    write: Callable[[Visual, str], Visual]
    name: str
    place: str = ""
    cleaner: Cleaner = clean_line
    #: Whether the text is the example's: it is then only the field's placeholder, and the first key replaces it.
    hinted: Callable[[Visual], bool] = lambda _: False


#: The quote: the field of the panel and the one on the canvas are the same edit.
QUOTE = Binding(
    lambda visual: visual.quote,
    write_quote,
    "quote",
    cleaner=cleaner_of("quote"),
    hinted=lambda visual: "quote" in visual.sample,
)


def person_binding(field: PersonField) -> Binding:
    """Return the binding of one field of the person."""
    return Binding(
        lambda visual: field.of(visual.person),
        lambda visual, text: describe_person(visual, **{field.id: text}),
        "person",
        field.id,
        field.clean,
        hinted=lambda visual: field.id in visual.sample,
    )


class BoundField(QObject):
    """Keeps a field and the visual the same for as long as the field exists."""

    #: A run of typing ended: the person paused, or left the field.
    rested = Signal()

    def __init__(self, field: Field, state: State, binding: Binding) -> None:
        super().__init__(field)
        self._field, self._state, self._binding = field, state, binding
        self._reported: tuple[Problem, ...] = ()
        #: Whether its text was typed, and has not been left or replaced since.
        self._typed = False
        #: A text of the field and what is kept of it: at a keystroke, all fields but one are as they were.
        self._kept: tuple[str, str] | None = None
        #: The field's own placeholder, while it shows the example's text instead.
        self._own_hint: str | None = None
        self._run = single_shot(self, RUN_ENDS_AFTER, self._end_run)
        if isinstance(field, QPlainTextEdit):
            # Undo belongs to the document: a field with its own history would undo to a text the visual has left.
            field.setUndoRedoEnabled(False)
            field.setTabChangesFocus(True)
        field.textChanged.connect(self._write)
        field.installEventFilter(self)
        WhenVisible(field, self._on_visual_changed, state.visual_changed)
        self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End the run of typing when the field loses the focus, and show what is kept of it."""
        if event.type() == QEvent.Type.FocusOut:
            self._end_run()
            self._typed = False
            self._fill()
        return super().eventFilter(watched, event)

    def _end_run(self) -> None:
        self._run.stop()
        self._state.session.settle()
        if self._typed:
            self.rested.emit()

    def _write(self) -> None:
        try:
            problems = show_kept(self._field, self._binding.name, one_line=not keeps_lines(self._binding.cleaner))
            words = self._cleaned(text_of(self._field))
        except Refused as refused:
            restore_text(self._field, self._words)
            self._state.refuse(refused)
            return
        name, key = self._binding.name, f"{self._binding.name} {self._binding.place}"
        self._state.edit(self._binding.write(self._state.visual, words), name, key)
        self._typed = True
        self._run.start()
        self._report(problems)

    def _report(self, problems: tuple[Problem, ...]) -> None:
        """Report each problem once: letters lost before the paste stay in the field, and are found at every key."""
        news, self._reported = tuple(each for each in problems if each not in self._reported), problems
        if (problem := together(news)) is not None:
            self._state.noticed.emit(problem)

    def _cleaned(self, text: str) -> str:
        if self._kept is None or self._kept[0] != text:
            self._kept = text, self._binding.cleaner(text, at_slot(self._binding.name))[0]
        return self._kept[1]

    def _on_visual_changed(self) -> None:
        """Refill the field unless its text means the same: « marie » is how one types « @marie »."""
        visual = self._state.visual
        self._hint(visual)
        if self._binding.write(visual, self._cleaned(text_of(self._field))) != visual:
            self._typed = False
            self._fill()

    def _fill(self) -> None:
        self._hint(self._state.visual)
        if self._words != text_of(self._field):
            put_text(self._field, self._words)

    @property
    def _words(self) -> str:
        """The text the field shows, which is empty while it only hints at the example's."""
        visual = self._state.visual
        return "" if self._binding.hinted(visual) else self._binding.read(visual)

    def _hint(self, visual: Visual) -> None:
        """Use the example's text as placeholder as long as the visual has it."""
        if self._binding.hinted(visual):
            if self._own_hint is None:
                self._own_hint = self._field.placeholderText()
            self._field.setPlaceholderText(self._binding.read(visual))
        elif self._own_hint is not None:
            self._field.setPlaceholderText(self._own_hint)
            self._own_hint = None
