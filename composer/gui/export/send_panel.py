"""Sends a kit as far as the program does: zips the last export, then opens a message in the system's mail program."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QWidget

from composer.app.brief import Resolved
from composer.app.document.session import Session
from composer.core.campaign.campaign import Campaign
from composer.core.problems import Problem, Refused
from composer.core.words import Language, Words, named
from composer.gui.export.exports import Exports
from composer.gui.notice import in_words
from composer.gui.shared import Shared
from composer.gui.widgets.labels import announce, bound_button, column, plain_label, restyle
from composer.gui.widgets.open_folder import open_message, show_folder

if TYPE_CHECKING:
    # As in `exports`: the making of files is heavy.
    from composer.app.kit.send import ToSend

#: opened: a message is open, as far as the system says. unopened: no mail program took it. no-address: the campaign
#: gives none.
_Outcome = Literal["none", "packing", "opened", "unopened", "no-address", "refused"]
_SEND = Words("Envoyer ma trousse à l’organisation…", "Send my kit to the organisation…")
_SEND_HELP = Words(
    "Met la trousse dans un zip et ouvre un message dans votre programme de courriel. Vous l’envoyez vous-même.",
    "Puts the kit in a zip and opens a message in your mail program. You send it yourself.",
)
_SHOW = Words("Ouvrir le dossier du zip", "Open the zip’s folder")
_OUTCOMES: dict[_Outcome, Words] = {
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
    """The button that packs the last export, and what became of it until another export."""

    def __init__(self, shared: Shared, exports: Exports) -> None:
        super().__init__()
        self._state, self._jobs, self._exports = shared.state, shared.jobs, exports
        self._outcome: _Outcome = "none"
        self._sent: ToSend | None = None
        self._problems: tuple[Problem, ...] = ()
        translator = self._state.translator
        self.button = bound_button(translator, _SEND, _SEND_HELP, icon="send", does=self._start)
        self.message = plain_label()
        self.show_zip = bound_button(translator, _SHOW, icon="folder", does=self._show_zip)
        column(self, 8, self.button, self.message, self.show_zip)
        exports.changed.connect(self._forget)
        translator.changed.connect(self._show)
        self._show()

    @property
    def _ready(self) -> bool:
        """Whether there is a kit to send, and it is not being packed."""
        return self._exports.outcome == "done" and self._outcome != "packing"

    def _start(self) -> None:
        """Pack the kit of the last export in the background, then open the message."""
        exported, resolved = self._exports.exported, self._exports.exported_from
        if not self._ready or exported is None or resolved is None:
            return
        self._set("packing")
        campaign, language = self._state.campaign, self._state.translator.language
        work = partial(_prepared, exported.made.folder, resolved, campaign, language)
        self._jobs.start(work, partial(self._finish, self._state.session), self._refuse)

    def _show_zip(self) -> None:
        if self._sent is not None:
            show_folder(self._sent.path.parent)

    def _finish(self, session: Session, sent: "ToSend") -> None:
        session.written[sent.path] = None
        self._sent, self._problems = sent, sent.problems
        if not sent.mailto:
            self._set("no-address")
        else:
            self._set("opened" if open_message(sent.mailto) else "unopened")

    def _refuse(self, refused: Refused) -> None:
        self._problems = refused.problems
        self._set("refused")

    def _forget(self) -> None:
        self._sent, self._problems = None, ()
        self._set("none")

    def _set(self, outcome: _Outcome) -> None:
        self._outcome = outcome
        self._show()
        if self.message.text():
            announce(self, self.message.text())

    def _show(self) -> None:
        self.setVisible(self._exports.outcome == "done")
        self.button.setEnabled(self._ready)
        sentences = (self._sentence(), *map(in_words, self._problems))
        self.message.setText("\n".join(filter(None, map(self._state.translator, sentences))))
        self.message.setVisible(self._outcome != "none")
        restyle(self.message, "error" if self._outcome == "refused" else "")
        self.show_zip.setVisible(self._sent is not None)

    def _sentence(self) -> Words:
        words, sent = _OUTCOMES[self._outcome], self._sent
        if sent is None:
            return words
        organisation = self._state.campaign.organisation.value
        return words.format(file=named(sent.path.name), address=sent.address, organisation=organisation)


def _prepared(folder: Path, resolved: Resolved, campaign: Campaign, language: Language) -> "ToSend":
    from composer.app.kit.send import prepare_to_send  # noqa: PLC0415 - as above

    return prepare_to_send(folder, resolved, campaign, language)
