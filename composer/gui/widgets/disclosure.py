"""A section of a panel that opens and closes under its title."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from composer.core.words import Words
from composer.gui.widgets.labels import EnterButton, PlainLabel, column, plain_label
from composer.gui.widgets.translator import Translator

_OPEN, _CLOSED = "▾", "▸"
#: Pixels between the arrow and the text.
_SPACE = 8
_STATES = {True: Words("Ouvert", "Open"), False: Words("Fermé", "Closed")}


class TitleButton(EnterButton):
    """A button whose text may take several lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("disclosure")
        self.setCheckable(True)
        self.arrow, self.label = PlainLabel(), plain_label()
        # A widget that has a layout is given that layout's height, whatever its own `heightForWidth` says.
        for part in (self.arrow, self.label):
            part.setMinimumHeight(24)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(2, 8, 2, 8)
        inside.setSpacing(_SPACE)
        inside.addWidget(self.arrow, 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(self.label, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Return True, as the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text at that width, and at least a touch target's."""
        return max(40, self.label.heightForWidth(width - self._beside) + 16)

    def sizeHint(self) -> QSize:
        """Return the size of the text on one line."""
        return QSize(self.label.sizeHint().width() + self._beside, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return the size of a touch target."""
        return QSize(40, 40)

    @property
    def _beside(self) -> int:
        """Pixels that the margins, the arrow and the space after it take beside the text."""
        return 4 + self.arrow.sizeHint().width() + _SPACE


class Disclosure(QWidget):
    """Shows or hides the widgets of `column` under a title button."""

    def __init__(self, translator: Translator, title: Words) -> None:
        super().__init__()
        self._translator, self._title, self._note = translator, title, Words("", "")
        self.button = TitleButton()
        self._body = QWidget()
        self.column: QVBoxLayout = column(self._body)
        column(self, 4, self.button, self._body)
        self.button.toggled.connect(self._show)
        translator.changed.connect(self._update_text)
        self._show()

    def note(self, words: Words) -> None:
        """Set a note after the title, such as that a question is answered."""
        if words != self._note:
            self._note = words
            self._update_text()

    def _show(self) -> None:
        self._body.setVisible(self.button.isChecked())
        self._update_text()

    def _update_text(self) -> None:
        title, note, opened = self._translator(self._title), self._translator(self._note), self.button.isChecked()
        label = f"{title}  {note}" if note else title
        self.button.arrow.setText(_OPEN if opened else _CLOSED)
        self.button.label.setText(label)
        self.button.setAccessibleName(label)
        self.button.setAccessibleDescription(self._translator(_STATES[opened]))
        self.button.updateGeometry()
