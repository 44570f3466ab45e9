"""The button that opens a message to oneself with a caption, and what became of it; the person sends it."""

from typing import Literal

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from composer.core.sending.new_message import fits, new_message
from composer.core.words import Words
from composer.gui.widgets.labels import announce, bound_button, column, plain_label
from composer.gui.widgets.open_folder import open_message
from composer.gui.widgets.translator import Translator

_SEND = Words("M’envoyer la légende par courriel…", "E-mail the caption to myself…")
_SEND_HELP = Words(
    "Ouvre un message dans votre programme de courriel; rien ne part d’ici.",
    "Opens a message in your mail program; nothing is sent from here.",
)
_SUBJECT = Words("Ma légende pour {network}", "My caption for {network}")
Outcome = Literal["none", "opened", "copied", "unopened"]
_OUTCOMES: dict[Outcome, Words] = {
    "none": Words("", ""),
    "opened": Words(
        "Un message s’ouvre dans votre programme de courriel\u00a0: écrivez-y votre adresse, puis envoyez-le.",
        "A message opens in your mail program: enter your address in it, then send it.",
    ),
    "copied": Words(
        "La légende est trop longue pour être mise d’ici dans le message\u00a0: elle est copiée, collez-la (Ctrl+V).",
        "The caption is too long to be put in the message from here: it is copied, paste it (Ctrl+V).",
    ),
    "unopened": Words(
        "Aucun programme de courriel ne s’est ouvert. La légende est copiée\u00a0: collez-la dans votre messagerie.",
        "No mail program opened. The caption is copied: paste it in your mail.",
    ),
}


class MessageToOneself(QWidget):
    """The button, and under it what to do with the message."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator, self._text, self._network = translator, "", ""
        self.button = bound_button(translator, _SEND, _SEND_HELP, icon="send", does=self._open)
        self.status = plain_label("quietText")
        self._outcome: Outcome = "none"
        translator.bind(self.status, self.status.setText, lambda: _OUTCOMES[self._outcome])
        column(self, 8, self.button, self.status)
        self._show_outcome("none")

    def take(self, network: str, text: str) -> None:
        """Send the caption `text` of a network from now on."""
        self._network, self._text = network, text
        self._show_outcome("none")

    def _open(self) -> None:
        subject = self._translator(_SUBJECT.format(network=self._network))
        message = new_message(subject, self._text)
        whole = fits(message)
        opened = open_message(message if whole else new_message(subject, ""))
        if not opened or not whole:
            QGuiApplication.clipboard().setText(self._text)
        self._show_outcome("unopened" if not opened else "opened" if whole else "copied")
        announce(self.button, self.status.text())

    def _show_outcome(self, outcome: Outcome) -> None:
        self._outcome = outcome
        self.status.setText(self._translator(_OUTCOMES[outcome]))
        self.status.setVisible(outcome != "none")
