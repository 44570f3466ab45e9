"""A section that lists sentences of the answers, closed until it is opened: each with the reason why it is there."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtWidgets import QPushButton, QWidget

from composer.core.words import Words
from composer.gui.widgets.disclosure import Disclosure
from composer.gui.widgets.labels import bound_button, bound_label, column, plain_label
from composer.gui.widgets.translator import Translator

_ADD = Words("Ajouter", "Add")


class Listed(Struct, frozen=True):
    """A sentence and the reason why it is listed."""

    text: str
    why: Words


class SentenceList(Disclosure):
    """The sentences under a title; with `add`, each has a button that hands it over and takes it off the list."""

    def __init__(
        self,
        translator: Translator,
        title: Words,
        sentences: Sequence[Listed],
        add: Callable[[str], None] | None = None,
    ) -> None:
        """List `sentences`."""
        super().__init__(translator, title)
        self._translator = translator
        self.buttons: list[QPushButton] = []
        for listed in sentences:
            self.column.addWidget(self._row(listed, add))

    def _row(self, listed: Listed, add: Callable[[str], None] | None) -> QWidget:
        row = QWidget()
        inside = column(row, 2)
        words = plain_label()
        words.setText(listed.text)
        inside.addWidget(words)
        inside.addWidget(bound_label(self._translator, listed.why, "hint"))
        if add is not None:
            button = self._add_button(listed)
            button.clicked.connect(partial(add, listed.text))
            button.clicked.connect(row.hide)
            inside.addWidget(button)
        return row

    def _add_button(self, listed: Listed) -> QPushButton:
        button = bound_button(self._translator, _ADD)
        named = Words(f"{_ADD.fr}, {listed.text}", f"{_ADD.en}, {listed.text}")
        self._translator.bind(button, button.setAccessibleName, named)
        self.buttons.append(button)
        return button
