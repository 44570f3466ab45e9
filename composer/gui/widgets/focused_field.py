"""Text fields as event targets: found from an event's receiver, written at a position, with a menu that pastes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit

Field = QLineEdit | QPlainTextEdit

#: What Qt calls the line « Coller » of a field's menu.
_PASTE = "edit-paste"


def field_of(watched: QObject) -> Field | None:
    """Return the field that `watched` is, or is the viewport of; None for anything else."""
    if isinstance(watched, Field):
        return watched
    around = watched.parent()
    return around if isinstance(around, QPlainTextEdit) and around.viewport() is watched else None


def focused_field() -> Field | None:
    """Return the field that has the keyboard focus; None for anything else."""
    widget = QApplication.focusWidget()
    return widget if isinstance(widget, Field) else None


def has_selection(field: Field | None) -> bool:
    """Whether some text of `field` is selected."""
    if isinstance(field, QPlainTextEdit):
        return field.textCursor().hasSelection()
    return field is not None and field.hasSelectedText()


def writable(field: Field) -> bool:
    """Whether text can be typed in it now."""
    return field.isEnabled() and not field.isReadOnly()


def put_at(field: Field, position: QPoint, words: str) -> None:
    """Insert `words` at `position`, in pixels of the field or of its viewport."""
    if isinstance(field, QLineEdit):
        field.setCursorPosition(field.cursorPositionAt(position))
        field.insert(words)
    else:
        field.setTextCursor(field.cursorForPosition(position))
        field.insertPlainText(words)
    field.setFocus(Qt.FocusReason.MouseFocusReason)


def paste_menu(field: Field, paste: Callable[..., object]) -> QMenu:
    """Return the field's own menu with « Coller » calling `paste`, for what Qt would not paste in a field."""
    menu = field.createStandardContextMenu()
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for action in menu.actions():
        if action.objectName() == _PASTE:
            action.setEnabled(True)
            action.triggered.disconnect()
            action.triggered.connect(paste)
    return menu
