"""« Vers mon téléphone »: the captions as QR codes and as a message to oneself, and the ways of the pictures."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QDialog, QVBoxLayout, QWidget

from composer.app.example import require_own
from composer.core.words import Words
from composer.gui.leaving import may_leave
from composer.gui.phone.caption_codes import CaptionCodes
from composer.gui.phone.message_to_oneself import MessageToOneself
from composer.gui.phone.pictures_to_phone import KitWays, PicturesToPhone
from composer.gui.state import State
from composer.gui.widgets.labels import bound_button, bound_label, column
from composer.gui.widgets.scrolled import Scrolled
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.wheel import steady

TO_PHONE = Words("Vers mon téléphone…", "To my phone…")
TO_PHONE_HELP = Words(
    "Montre la légende en code QR, sans réseau ni compte; dit comment envoyer les images.",
    "Shows the caption as a QR code, without a network or an account; says how to send the pictures.",
)
_TITLE = Words("Vers mon téléphone", "To my phone")
_CAPTION, _PICTURES = Words("Légende pour {network}", "Caption for {network}"), Words("Les images", "The pictures")
_WHICH = Words("Légende à envoyer", "Caption to send")
_CLOSE = Words("Fermer", "Close")
#: Pixels as it opens, around what it has, and between its two columns.
_WIDTH, _HEIGHT, _AROUND, _BETWEEN = 900, 660, 24, 24


def open_to_phone(state: State, captions: Mapping[str, str], parent: QWidget, kit: KitWays | None = None) -> None:
    """Open the dialog over the window of `parent`, unless the visual may not leave the program."""
    if may_leave(state, require_own):
        dialog = ToPhoneDialog(state.translator, captions, parent.window(), kit)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


class ToPhoneDialog(QDialog):
    """Two columns, or one under the other where there is too little room."""

    def __init__(
        self, translator: Translator, captions: Mapping[str, str], parent: QWidget, kit: KitWays | None = None
    ) -> None:
        """Offer `captions`, each by the name of its network, and what `kit` does."""
        super().__init__(parent)
        self._captions = dict(captions)
        translator.bind(self, self.setWindowTitle, _TITLE)
        self.codes, self.message = CaptionCodes(translator), MessageToOneself(translator)
        self.pictures = PicturesToPhone(translator, kit)
        self.networks = steady(QComboBox())
        self.networks.addItems(list(captions))
        translator.bind(self.networks, self.networks.setAccessibleName, _WHICH)
        self.networks.currentTextChanged.connect(self._show)
        self._head = bound_label(translator, _CAPTION.format(network=next(iter(captions))), "section")
        self._head.setVisible(len(captions) == 1)
        self.networks.setVisible(len(captions) > 1)
        self._body, self._aside = QWidget(), self._build_aside(translator)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(_BETWEEN)
        self._columns.addWidget(self.codes, 1)
        self._columns.addWidget(self._aside)
        close = bound_button(translator, _CLOSE, kind="primary")
        close.clicked.connect(self.accept)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_AROUND, 16, _AROUND, _AROUND)
        rows.setSpacing(16)
        rows.addWidget(Scrolled(self._body), 1)
        rows.addWidget(close)
        self._show(self.networks.currentText())
        self.resize(min(_WIDTH, parent.width()), min(_HEIGHT, parent.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put one column under the other where both do not fit."""
        super().resizeEvent(event)
        beside = self._least_beside <= self.width() - 2 * _AROUND
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._aside.setMaximumWidth(max(320, self.width() // 3 + 40) if beside else 16_777_215)

    @property
    def _least_beside(self) -> int:
        """Pixels that a code and the other column take beside each other, with room for a scroll bar."""
        return self.codes.minimumSizeHint().width() + self._aside.minimumSizeHint().width() + _BETWEEN + 16

    def _build_aside(self, translator: Translator) -> QWidget:
        aside = QWidget()
        rows = column(aside, 12)
        for each in (self._head, self.networks, self.codes.told, self.message):
            rows.addWidget(each)
        rows.addWidget(bound_label(translator, _PICTURES, "section"))
        rows.addWidget(self.pictures)
        rows.addStretch()
        return aside

    def _show(self, network: str) -> None:
        text = self._captions[network]
        self.codes.show_caption(text)
        self.message.take(network, text)
