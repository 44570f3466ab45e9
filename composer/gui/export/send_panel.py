"""The button that sends the last export to the organisation, and what to do with the message that opens."""

from PySide6.QtWidgets import QWidget

from composer.core.naming import named
from composer.core.words import Words
from composer.gui.export.sending import Sending, SendOutcome
from composer.gui.notice import in_words
from composer.gui.widgets.labels import announce, bound_button, column, plain_label, restyle
from composer.gui.widgets.translator import Translator

_SEND = Words("Envoyer ma trousse à l’organisation…", "Send my kit to the organisation…")
_SEND_HELP = Words(
    "Met la trousse dans un zip et ouvre un message dans votre programme de courriel. Vous l’envoyez vous-même.",
    "Puts the kit in a zip and opens a message in your mail program. You send it yourself.",
)
_SHOW = Words("Ouvrir le dossier du zip", "Open the zip’s folder")
_OUTCOMES: dict[SendOutcome, Words] = {
    "none": Words("", ""),
    "packing": Words("Le zip se prépare…", "Making the zip…"),
    "opened": Words(
        "Le zip {file} est prêt. Joignez-le au message à {address} qui s’ouvre dans votre programme de courriel, "
        "puis envoyez-le\u00a0: rien ne part d’ici.",
        "The zip {file} is ready. Attach it to the message to {address} that opens in your mail program, then send it: "
        "nothing is sent from here.",
    ),
    "unopened": Words(
        "Le zip {file} est prêt, mais aucun programme de courriel ne s’est ouvert. Écrivez à {address} et joignez-y "
        "ce fichier.",
        "The zip {file} is ready, but no mail program opened. Write to {address} and attach this file.",
    ),
    "no-address": Words(
        "Le zip {file} est prêt. La campagne ne donne pas d’adresse où l’envoyer\u00a0: demandez-la à {organisation}, "
        "puis joignez ce fichier à votre message.",
        "The zip {file} is ready. The campaign gives no address to send it to: ask {organisation} for it, then attach "
        "this file to your message.",
    ),
    "refused": Words("Le zip n’a pas pu être fait.", "The zip could not be made."),
}


class SendPanel(QWidget):
    """The button, shown once a kit was exported, and what became of it."""

    def __init__(self, sending: Sending, translator: Translator) -> None:
        super().__init__()
        self._sending, self._translator = sending, translator
        self.button = bound_button(translator, _SEND, _SEND_HELP, icon="send", does=sending.start)
        self.message = plain_label()
        self.show_zip = bound_button(translator, _SHOW, icon="folder", does=sending.show_zip)
        column(self, 8, self.button, self.message, self.show_zip)
        sending.changed.connect(self._on_changed)
        translator.changed.connect(self._show)
        self._show()

    def _on_changed(self) -> None:
        self._show()
        if self.message.text():
            announce(self, self.message.text())

    def _show(self) -> None:
        sending = self._sending
        self.setVisible(sending.ready or sending.outcome == "packing")
        self.button.setEnabled(sending.ready)
        sentences = (self._sentence(), *map(in_words, sending.problems))
        self.message.setText("\n".join(filter(None, map(self._translator, sentences))))
        self.message.setVisible(sending.outcome != "none")
        restyle(self.message, "error" if sending.outcome == "refused" else "")
        self.show_zip.setVisible(sending.sent is not None)

    def _sentence(self) -> Words:
        sending, sent = self._sending, self._sending.sent
        words = _OUTCOMES[sending.outcome]
        if sent is None:
            return words
        return words.format(file=named(sent.path.name), address=sent.address, organisation=sending.organisation)
