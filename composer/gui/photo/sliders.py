"""A slider under its name, with its value beside."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QLabel, QSlider, QVBoxLayout

from composer.core.words import Words
from composer.gui.widgets.labels import add_line, bind_help, bound_label, plain_label
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.wheel import steady


def add_slider(
    rows: QVBoxLayout, translator: Translator, name: Words, help_: Words, ends: tuple[int, int]
) -> tuple[QSlider, QLabel]:
    """Add a slider between two `ends` to `rows`, under its name; return it and the label that shows its value."""
    slider, value = steady(QSlider(Qt.Orientation.Horizontal)), plain_label("quiet")
    slider.setRange(*ends)
    slider.setMinimumHeight(40)
    title = bound_label(translator, name, buddy=slider)
    bind_help(translator, slider, help_)
    add_line(rows, title, value, grows=title)
    rows.addWidget(slider)
    return slider, value


def show_value(slider: QSlider, value: int) -> None:
    """Show `value` without a signal, unless the slider is being dragged."""
    if not slider.isSliderDown():
        with QSignalBlocker(slider):
            slider.setValue(value)
