"""The button that reads a list in another encoding, where nothing in the file says which one is right."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import QMenu, QPushButton

from composer.core.words import Words
from composer.gui.batch.list_state import ListState
from composer.gui.widgets.labels import bound_button, literal
from composer.gui.widgets.translator import Translator
from composer.storage.lists.encodings import ENCODINGS

_OTHERWISE = Words("Lire dans un autre codage", "Read in another encoding")


def encodings_button(state: ListState, translator: Translator) -> QPushButton:
    """Make the button; the list is read again in the encoding that is chosen."""
    button = bound_button(translator, _OTHERWISE, None, "quietButton")
    menu = QMenu(button)
    for encoding, words in ENCODINGS.items():
        reading = replace(state.order.reading, encoding=encoding)
        menu.addAction(literal(translator(words))).triggered.connect(partial(_read, state, reading))
    button.setMenu(menu)
    return button


def _read(state: ListState, reading: object, *_: object) -> None:
    state.choose(reading=reading)
