"""A caption as its network shows it: the start, a line where « … plus » folds it, then the rest."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from composer.core.campaign.campaign import Network
from composer.core.caption.caption import fold_index
from composer.core.text.length import LengthUnit, length_in
from composer.core.words import Words, grouped
from composer.gui.widgets.labels import PlainLabel, add_all, plain_label, restyle
from composer.gui.widgets.translator import Translator

_NAME = Words("Légende entière", "Full caption")
_CUT = Words(
    "{network} coupe ici\u00a0: il faut toucher «\u00a0… plus\u00a0» pour lire la suite.",
    "{network} cuts here: people must tap “… more” to read on.",
)
_WHOLE = Words("Tout se lit sans toucher «\u00a0… plus\u00a0».", "All of it shows without “… more”.")
_COUNT = Words("{count} sur {most}", "{count} of {most}")
_OVER = Words("▲ {count} sur {most}, soit {excess} de trop", "▲ {count} of {most}, {excess} too many")
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class FoldedText(QFrame):
    """Shows a text in two halves, with the line of the fold between them."""

    def __init__(self, translator: Translator, network: Network) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self._translator, self._network = translator, network
        self.head, self.fold, self.tail = _readable(), plain_label("fold"), _readable("quietText")
        add_all(QVBoxLayout(self), self.head, self.fold, self.tail)
        translator.bind(self, self.setAccessibleName, _NAME)

    def show_text(self, text: str, *, selectable: bool = True) -> None:
        """Show `text`, cut where the network cuts it; what is not to be published cannot be selected to be copied."""
        for label in (self.head, self.tail):
            label.setTextInteractionFlags(_SELECTABLE if selectable else Qt.TextInteractionFlag.NoTextInteraction)
        at = fold_index(text, self._network)
        self.head.setText(text[:at].rstrip() + ("…" if at < len(text) else ""))
        self.tail.setText(text[at:].lstrip())
        self.tail.setVisible(at < len(text))
        fold = self._translator(_CUT if at < len(text) else _WHOLE)
        self.fold.setText(fold.format(network=self._network.name))


class Count(PlainLabel):
    """Shows how long a text is, in the units that a network counts, and how long it may be."""

    def __init__(self, translator: Translator, most: int, unit: LengthUnit = "utf16") -> None:
        super().__init__()
        self._translator, self._most = translator, most
        self._unit: LengthUnit = unit

    def show_length(self, text: str) -> None:
        """Show the length of `text`, and by how much it is too long."""
        length, language = length_in(self._unit, text), self._translator.language
        over = length > self._most
        words = _OVER if over else _COUNT
        numbers = {"count": length, "most": self._most, "excess": length - self._most}
        self.setText(words.format(**{name: grouped(number) for name, number in numbers.items()}).to(language))
        restyle(self, "error" if over else "hint")


def _readable(kind: str = "") -> QLabel:
    label = plain_label(kind)
    label.setTextInteractionFlags(_SELECTABLE)
    return label
