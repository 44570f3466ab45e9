"""What comes after an export: the pictures in large, the posting of them step by step, a zip by network."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from composer.app.document.session import Session
from composer.app.kit.by_network import zip_by_network
from composer.core.naming import named
from composer.core.problems import Refused
from composer.core.words import Words
from composer.gui.export.drag_out import DragOut
from composer.gui.export.ending.copies import Copies
from composer.gui.export.ending.network_posting import NetworkPosting
from composer.gui.export.ending.picture_stage import PictureStage
from composer.gui.export.ending.small_pictures import SmallPictures
from composer.gui.export.exports import Exports
from composer.gui.jobs import Jobs
from composer.gui.phone.to_phone_dialog import TO_PHONE, TO_PHONE_HELP, KitActions, open_to_phone
from composer.gui.preferences import Preferences
from composer.gui.state import State
from composer.gui.widgets.labels import bound_button, bound_label, column
from composer.gui.widgets.open_folder import show_folder
from composer.gui.widgets.when_visible import Deferred, WhenVisible

_PICTURES = Words("Vos images", "Your pictures")
_POSTING = Words("Publier, pas à pas", "Posting, step by step")
_ZIP = Words("Tout en un zip, un dossier par réseau", "All in one zip, a folder per network")
_ZIP_HELP = Words(
    "Fait un zip à côté du dossier, puis ouvre ce dossier\u00a0: pratique pour tout envoyer à votre téléphone.",
    "Makes a zip beside the folder, then opens that folder: handy for sending everything to your phone.",
)
_ZIPPED = Words("Le zip {file} est prêt.", "The zip {file} is ready.")


class Ending(QWidget):
    """Shown under the result of an export."""

    def __init__(self, state: State, jobs: Jobs, exports: Exports, preferences: Preferences) -> None:
        super().__init__()
        self._state, self._jobs, self._exports = state, jobs, exports
        self._posted: object = None
        self.pictures = SmallPictures(state, jobs, exports, self)
        self.copies = Copies(state, jobs, exports, self)
        self.drag_out = DragOut(state, jobs, preferences, self)
        self.stage = PictureStage(state, self.pictures, self.copies, self.drag_out)
        self.to_phone = bound_button(state.translator, TO_PHONE, TO_PHONE_HELP, icon="phone", does=self._send_to_phone)
        self._places = {each: Deferred(partial(self._posting, each)) for each in state.campaign.networks}
        #: Those that were built: of the networks that the visual was for.
        self.postings: dict[str, NetworkPosting] = {}
        self.zip = bound_button(state.translator, _ZIP, _ZIP_HELP, icon="export", does=self._make_zip)
        pictures, posting = (bound_label(state.translator, each, "section") for each in (_PICTURES, _POSTING))
        # The phone before the guides, which are long: most people post from their phone.
        column(self, 8, pictures, self.stage, self.to_phone, posting, *self._places.values(), self.zip)
        for network in state.campaign.chosen(state.visual.networks):
            self._places[network].show()
        WhenVisible(self, self._update, exports.changed, state.translator.changed)

    def _posting(self, network: str) -> NetworkPosting:
        posting = self.postings[network] = NetworkPosting(self._state, network, self.copies, self.pictures)
        self.drag_out.dropped.connect(posting.on_picture_taken)
        return posting

    def _update(self) -> None:
        made_from = self._exports.exported_from
        if self._exports.outcome != "done" or made_from is None:
            return
        self.pictures.follow(self.devicePixelRatioF())
        chosen = self._state.campaign.chosen(made_from.visual.networks)
        is_new = self._posted is not self._exports.exported
        self._posted = self._exports.exported
        for network, place in self._places.items():
            place.setVisible(network in chosen)
        for network, posting in self.postings.items():
            if network in chosen:
                posting.show_export(made_from)
            if is_new:
                posting.begin_again()
                posting.button.setChecked(network == chosen[0])

    def _send_to_phone(self) -> None:
        made_from, campaign = self._exports.exported_from, self._state.campaign
        if made_from is None:
            return
        chosen = campaign.chosen(made_from.visual.networks)
        texts = {campaign.networks[each].name: self.copies.sound_caption(each) for each in chosen}
        captions = {name: text for name, text in texts.items() if text}
        if captions:
            open_to_phone(self._state, captions, self, KitActions(self._exports.open_folder, self._make_zip))

    def _make_zip(self) -> None:
        exported, made_from, session = self._exports.exported, self._exports.exported_from, self._state.session
        if exported is None or made_from is None:
            return
        self.zip.setEnabled(False)
        work = partial(zip_by_network, exported.made, made_from.visual, self._state.campaign, tuple(session.written))
        self._jobs.start(work, partial(self._finish, session), self._refuse)

    def _finish(self, session: Session, path: Path) -> None:
        session.written[path] = None
        self.zip.setEnabled(True)
        self._state.reported.emit(_ZIPPED.format(file=named(path.name)))
        show_folder(path.parent)

    def _refuse(self, refused: Refused) -> None:
        self.zip.setEnabled(True)
        self._state.refuse(refused)
