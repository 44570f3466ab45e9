"""The fields that words are written in: found from what an event was for, written at a place, and their menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit

Field = QLineEdit | QPlainTextEdit

#: What Qt calls the line « Coller » of a field's menu.
_PASTE = "edit-paste"


def field_of(watched: QObject) -> Field | None:
    """The field that `watched` is, or is the inside of."""
    if isinstance(watched, Field):
        return watched
    around = watched.parent()
    return around if isinstance(around, QPlainTextEdit) and around.viewport() is watched else None


def writable(field: Field) -> bool:
    """Whether words can be written in it now."""
    return field.isEnabled() and not field.isReadOnly()


def put_at(field: Field, place: QPoint, words: str) -> None:
    """Write `words` where they were let go, `place` in the pixels of the field's inside."""
    if isinstance(field, QLineEdit):
        field.setCursorPosition(field.cursorPositionAt(place))
        field.insert(words)
    else:
        field.setTextCursor(field.cursorForPosition(place))
        field.insertPlainText(words)
    field.setFocus(Qt.FocusReason.MouseFocusReason)


def paste_menu(field: Field, paste: Callable[..., object]) -> QMenu:
    """The field's own menu, whose « Coller » does `paste`: for what Qt would not paste in a field."""
    menu = field.createStandardContextMenu()
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for action in menu.actions():
        if action.objectName() == _PASTE:
            action.setEnabled(True)
            action.triggered.disconnect()
            action.triggered.connect(paste)
    return menu
