"""The rail: its steps, and the buttons that undo and redo, which name the edit and leave the focus where it is."""

from PySide6.QtWidgets import QPushButton, QToolButton

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


def test_a_click_on_the_quotes_step_is_ready_to_write_one_that_is_missing(window: Window) -> None:
    """With the keys, or once there is a quote, the keyboard stays on the steps."""
    steps = {each.text(): each for each in window._rail.findChildren(QPushButton)}  # pyright: ignore[reportPrivateUsage] - as above
    (quote,) = (button for name, button in steps.items() if "Citation" in name)
    press(quote)
    assert quote.hasFocus()
    window.documents.new()
    window.state.go_to("photo")
    quote.click()
    assert not window.steps.quote.writing.field.hasFocus()
    press(quote)
    write("On avance.")
    assert window.state.visual.quote == "On avance."
