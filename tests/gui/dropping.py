"""Files dragged onto a widget and let go, as a file manager does it."""

import warnings
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

COPY = Qt.DropAction.CopyAction


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drop(
    widget: QWidget,
    mime: QMimeData,
    offered: Qt.DropAction = COPY,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> bool:
    """Drag `mime` onto `widget` and let it go, as a source that offers such actions; whether it was welcome.

    AssertionError when the source could be told anything but that it was copied.
    """
    left = Qt.MouseButton.LeftButton
    with warnings.catch_warnings():
        # Qt 6.12 wants a finer point here, and Qt 6.11 takes none.
        warnings.simplefilter("ignore", DeprecationWarning)
        enter = QDragEnterEvent(QPoint(5, 5), offered, mime, left, modifiers)
        move = QDragMoveEvent(QPoint(6, 6), offered, mime, left, modifiers)
    let_go = QDropEvent(QPointF(5, 5), offered, mime, left, modifiers)
    for event in (enter, move, let_go) if _sent(widget, enter) else ():
        if event is not enter:
            _sent(widget, event)
        assert event.dropAction() == COPY, "the source is told that it was moved"
    return enter.isAccepted()


def _sent(widget: QWidget, event: QDropEvent) -> bool:
    # As Qt does before it hands one over: nobody has accepted it yet.
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()
