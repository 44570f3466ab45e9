"""A pane that lists findings as texts that can be selected, each over what corrects it; they scroll."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from composer.core.words import Words
from composer.gui.widgets.labels import PlainLabel, bound_label, column, plain_label
from composer.gui.widgets.scrolled import Scrolled
from composer.gui.widgets.translator import Translator


class FindingsPane(QWidget):
    """Shows a title, and parts one under the other; a subclass fills it."""

    def __init__(self, name: Words, foot: Words, translator: Translator) -> None:
        """Begin empty; a screen reader calls the area `name`, and `foot` stands under it."""
        super().__init__()
        self._translator = translator
        self.parts: list[QWidget] = []
        body = QWidget()
        self._column: QVBoxLayout = column(body)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.addStretch()
        self.title, self.area = plain_label("strong"), Scrolled(body)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Reached by the keyboard, which then scrolls it.
        self.area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.area.setObjectName("findings")
        translator.bind(self.area, self.area.setAccessibleName, name)
        rows = column(self)
        rows.addWidget(self.title)
        rows.addWidget(self.area, 1)
        rows.addWidget(bound_label(translator, foot, "quiet"))

    def show_parts(self, title: Words | str, parts: Iterable[QWidget]) -> None:
        """Show `parts` under `title`, in place of those before."""
        for each in self.parts:
            self._column.removeWidget(each)
            each.hide()
            each.deleteLater()
        self.parts = []
        self.title.setText(title if isinstance(title, str) else self._translator(title))
        for part in parts:
            self._column.insertWidget(len(self.parts), part)
            self.parts.append(part)

    def text_part(self, kind: str, words: Words) -> PlainLabel:
        """A text that can be selected; `kind` is a name of the style sheet."""
        label = plain_label(kind)
        label.setText(self._translator(words))
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label
