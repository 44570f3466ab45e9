"""The rail's undo and redo buttons: they name the edit and leave the focus where it is."""

from PySide6.QtWidgets import QToolButton

from composer.gui.window.window import Window
from tests.gui.hands import press, write


def _buttons(window: Window) -> tuple[QToolButton, QToolButton]:
    undo, redo = window._rail.findChildren(QToolButton)  # pyright: ignore[reportPrivateUsage] - the canvas has buttons too
    return undo, redo


def test_the_buttons_undo_and_redo_what_they_name_and_typing_goes_on(window: Window) -> None:
    undo, redo = _buttons(window)
    assert not undo.isEnabled()
    assert not redo.isEnabled()
    window.state.go_to("quote")
    step = window.steps.quote
    field = step.writing.field
    press(field.viewport())
    before = window.state.visual
    write(" Encore")
    assert window.state.visual != before
    press(undo)
    assert window.state.visual == before
    assert field.hasFocus()
    assert redo.isEnabled()
    assert redo.toolTip() == window.commands["redo"].text() != ""
    press(redo)
    assert window.state.visual.quote.endswith("Encore")
