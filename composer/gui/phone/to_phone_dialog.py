"""« Vers mon téléphone »: the captions as QR codes and as a message to oneself, and the ways of the pictures."""

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QWidget

from composer.app.example import require_own
from composer.core.words import Words
from composer.gui.phone.caption_codes import CaptionCodes
from composer.gui.phone.message_to_oneself import MessageToOneself
from composer.gui.phone.pictures_to_phone import KitActions, PicturesToPhone
from composer.gui.state import State
from composer.gui.widgets.fitting.fitted_dialog import FittedDialog
from composer.gui.widgets.fitting.folding import Folding, Part
from composer.gui.widgets.labels import add_all, bound_button, bound_label, column
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
#: Pixels as it opens, the second of its columns, and between them.
_SIZE, _ASIDE, _BETWEEN = QSize(900, 660), 340, 24


def open_to_phone(state: State, captions: Mapping[str, str], parent: QWidget, kit: KitActions | None = None) -> None:
    """Open the dialog over the window of `parent`, unless the visual may not leave the program."""
    if state.may_leave(require_own):
        dialog = ToPhoneDialog(state.translator, captions, parent.window(), kit)
        dialog.open()


class ToPhoneDialog(FittedDialog):
    """Two columns, or one under the other where there is too little room."""

    def __init__(
        self, translator: Translator, captions: Mapping[str, str], parent: QWidget, kit: KitActions | None = None
    ) -> None:
        """Offer `captions`, each by the name of its network, and what `kit` does."""
        super().__init__(parent, _SIZE)
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
        aside = Part(self._build_aside(translator), least=_ASIDE, is_narrow=True)
        self.column.addWidget(Folding(Part(self.codes), aside, spacing=_BETWEEN))
        close = bound_button(translator, _CLOSE, kind="primary", does=self.accept)
        self.stand_on(close)
        self._show(self.networks.currentText())

    def _build_aside(self, translator: Translator) -> QWidget:
        aside = QWidget()
        rows = column(aside, 12)
        for each in (self._head, self.networks, self.codes.status, self.message):
            rows.addWidget(each)
        add_all(rows, bound_label(translator, _PICTURES, "section"), self.pictures)
        rows.addStretch()
        return aside

    def _show(self, network: str) -> None:
        text = self._captions[network]
        self.codes.show_caption(text)
        self.message.take(network, text)
