"""What comes after an export: the pictures in large, the posting of them step by step, a zip by network."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QToolButton, QWidget

from composer.app.document.session import Session
from composer.app.kit.by_network import zip_by_network
from composer.app.kit.made_pictures import MadePicture
from composer.core.problems import Refused
from composer.core.words import Words, named
from composer.gui.canvas.drag_source import DragSource
from composer.gui.export.drag_out import DragOut
from composer.gui.export.ending.copies import Copies, SmallPictures
from composer.gui.export.ending.network_posting import NetworkPosting
from composer.gui.export.exports import Exports
from composer.gui.jobs import Jobs
from composer.gui.phone.to_phone_dialog import TO_PHONE, TO_PHONE_HELP, KitActions, open_to_phone
from composer.gui.preferences import Preferences
from composer.gui.state import State
from composer.gui.widgets import labels
from composer.gui.widgets.open_folder import show_file, show_folder
from composer.gui.widgets.thumbnail import on_screen
from composer.gui.widgets.turns import SOON
from composer.gui.widgets.when_visible import Deferred, WhenVisible

_HELP = Words(
    "Cliquez pour ouvrir l’image; glissez-la vers un courriel, une page ou un dossier.",
    "Click to open the picture; drag it to a message, a page or a folder.",
)
_CHOOSE_HELP = Words(
    "Cliquez pour voir cette image en grand; glissez-la vers un courriel, une page ou un dossier.",
    "Click to see this picture larger; drag it to a message, a page or a folder.",
)
_COPY = Words("Copier", "Copy")
_COPY_HELP = Words("Met cette image dans le presse-papiers, en pleine taille.", "Copies this picture at full size.")
_SHOW = Words("Montrer", "Show")
_SHOW_HELP = Words(
    "Ouvre le fichier dans le programme d’images de votre ordinateur.", "Opens the file in your computer’s own viewer."
)
_DETAILS = Words("{format} · {file}", "{format} · {file}")
#: Pixels: the square of the large picture, that of a thumbnail; thumbnails side by side.
_LARGE, _SMALL, _ACROSS = 320, 56, 5


class PictureStage(QWidget):
    """One picture in large with its buttons; the thumbnails choose which."""

    def __init__(self, state: State, pictures: SmallPictures, copies: Copies, drag_out: DragOut) -> None:
        super().__init__()
        self._state, self._pictures, self._copies, self._drag_out = state, pictures, copies, drag_out
        self.large = self._picture_button(_LARGE, _HELP)
        state.translator.bind(self.large, partial(labels.set_help, self.large), _HELP)
        self.large.clicked.connect(self._open)
        DragSource(self.large).started.connect(self._drag_shown)
        self.name, self.details = labels.plain_label("strong"), labels.plain_label("quiet")
        self.copy = labels.bound_button(state.translator, _COPY, _COPY_HELP, icon="copy", does=self._copy)
        self.show_it = labels.bound_button(state.translator, _SHOW, _SHOW_HELP, icon="open-photo", does=self._open)
        self.thumbnails: dict[MadePicture, QToolButton] = {}
        self._group, self._grid = QButtonGroup(self), QGridLayout()
        self._lay_out()
        pictures.changed.connect(self._fill)
        pictures.chosen_changed.connect(self._show)
        pictures.read.connect(self._draw)
        state.translator.changed.connect(self._name_all)
        self._fill()

    def _lay_out(self) -> None:
        inside = labels.column(self)
        inside.addWidget(self.large, alignment=Qt.AlignmentFlag.AlignHCenter)
        labels.add_all(inside, self.name, self.details)
        labels.add_line(inside, self.copy, self.show_it)
        self._grid.setSpacing(4)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft)
        inside.addLayout(self._grid)

    def _fill(self) -> None:
        """Make one thumbnail for each picture, and show the first."""
        for button in self.thumbnails.values():
            self._group.removeButton(button)
            button.deleteLater()
        self.thumbnails = {each: self._thumbnail(each) for each in self._pictures.all}
        labels.fill_grid(self._grid, self.thumbnails.values(), _ACROSS)
        labels.tab_in_order(self.show_it, *self.thumbnails.values())
        self.setVisible(bool(self.thumbnails))
        self._show()
        self._name_all()

    def _thumbnail(self, picture: MadePicture) -> QToolButton:
        button = self._picture_button(_SMALL, _CHOOSE_HELP)
        button.setCheckable(True)
        button.clicked.connect(partial(self._pictures.choose, picture))
        DragSource(button).started.connect(partial(self._drag_out.begin_file, picture.path))
        self._group.addButton(button)
        return button

    def _picture_button(self, side: int, help_: Words) -> QToolButton:
        button = labels.PlainToolButton()
        button.setObjectName("thumbnail")
        button.setIconSize(QSize(side, side))
        button.setFixedSize(side + 12, side + 12)
        self._state.translator.bind(button, button.setAccessibleDescription, help_)
        return button

    def _show(self) -> None:
        if self._pictures.chosen is not None:
            self.thumbnails[self._pictures.chosen].setChecked(True)
            self.large.setIcon(self._icon(self._pictures.chosen))
            self.copy.setEnabled(self._pictures.chosen.has_pixels)
            self._name_shown()

    def _draw(self, picture: MadePicture) -> None:
        self.thumbnails[picture].setIcon(self._icon(picture))
        if picture == self._pictures.chosen:
            self.large.setIcon(self._icon(picture))

    def _icon(self, picture: MadePicture) -> QIcon:
        image = self._pictures.images.get(picture)
        if image is None or image.isNull():
            return QIcon()
        return QIcon(on_screen(image, self.devicePixelRatioF()))

    def _name_all(self) -> None:
        names = {each: self._state.translator(self._pictures.name_of(each)) for each in self.thumbnails}
        for picture, button in self.thumbnails.items():
            several = list(names.values()).count(names[picture]) > 1
            name = f"{names[picture]}, {picture.path.suffix[1:].upper()}" if several else names[picture]
            button.setAccessibleName(name)
            labels.set_help(button, name)
        self._name_shown()

    def _name_shown(self) -> None:
        if self._pictures.chosen is None:
            return
        translator, format_ = self._state.translator, self._state.campaign.format_by_id[self._pictures.chosen.format]
        self.name.setText(translator(self._pictures.name_of(self._pictures.chosen)))
        self.details.setText(translator(_DETAILS.format(format=format_.name, file=self._pictures.chosen.path.name)))
        self.large.setAccessibleName(self.name.text())

    def _open(self) -> None:
        if self._pictures.chosen is not None:
            show_file(self._pictures.chosen.path)

    def _copy(self) -> None:
        if self._pictures.chosen is not None:
            self._copies.copy_picture(self._pictures.chosen.path)

    def _drag_shown(self) -> None:
        if self._pictures.chosen is not None:
            self._drag_out.begin_file(self._pictures.chosen.path)


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
        self.to_phone = labels.bound_button(
            state.translator, TO_PHONE, TO_PHONE_HELP, icon="phone", does=self._send_to_phone
        )
        self._places = {each: Deferred(partial(self._posting, each)) for each in state.campaign.networks}
        #: Those that were built: of the networks that the visual was for.
        self.postings: dict[str, NetworkPosting] = {}
        self.zip = labels.bound_button(state.translator, _ZIP, _ZIP_HELP, icon="export", does=self._make_zip)
        pictures, posting = (labels.bound_label(state.translator, each, "section") for each in (_PICTURES, _POSTING))
        # The phone before the guides, which are long: most people post from their phone.
        labels.column(self, 8, pictures, self.stage, self.to_phone, posting, *self._places.values(), self.zip)
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
                # In a turn of its own, after what is made in large is shown.
                QTimer.singleShot(SOON, posting, partial(posting.button.setChecked, network == chosen[0]))

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
