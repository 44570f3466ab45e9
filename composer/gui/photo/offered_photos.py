"""Photos to choose from: several that came at once, those of a phone, and the newest of the person's folders."""

from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QShowEvent, Qt
from PySide6.QtWidgets import QFrame, QWidget

from composer.app.photos.newest import MOST_PHOTOS, FoundPhoto, newest_photos, to_choose_from
from composer.core.words import Words
from composer.gui.jobs import Jobs
from composer.gui.photo.import_photo import PhotoImporter
from composer.gui.photo.photo_strip import PhotoStrip
from composer.gui.preferences import Preferences
from composer.gui.state import State
from composer.gui.widgets.disclosure import Disclosure
from composer.gui.widgets.labels import add_all, add_line, announce, bound_button, bound_label, column, plain_label
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.when_visible import WhenVisible

_NAME = Words("Photos à choisir", "Photos to choose from")
_CHOOSE = Words(
    "{count} photos\u00a0: choisissez celle du visuel. Les autres restent où elles sont.",
    "{count} photos: choose the one for the visual. The others stay where they are.",
)
_SOME = Words(
    "{count} photos, dont voici les {most} plus récentes\u00a0: choisissez celle du visuel.",
    "{count} photos; here are the {most} newest: choose the one for the visual.",
)
_ONE = Words("Une seule de ces photos peut être lue.", "Only one of these photos can be read.")
_NONE = Words("Aucune de ces photos ne peut être lue.", "None of these photos can be read.")
_DONE = Words("Fermer ce choix", "Close this choice")


class DroppedPhotos(QFrame):
    """Pictures of the photos, until the person is done with them or goes on to another visual."""

    def __init__(self, state: State, importer: PhotoImporter) -> None:
        super().__init__()
        self.setObjectName("card")
        self._state, self._jobs, self._count = state, Jobs(self), 0
        self._session = state.session
        self.heading, self.strip = plain_label("strong"), PhotoStrip(state.translator, _NAME)
        self.done = bound_button(state.translator, _DONE, does=self._close)
        column(self, 8, self.heading, self.strip, self.done).setContentsMargins(8, 8, 8, 8)
        self.hide()
        self._show_heading = state.translator.bind(self.heading, self.heading.setText, self._words)
        self.strip.chosen.connect(importer.take_file)
        self.strip.filled.connect(self._show_heading)
        importer.offered.connect(self._offer)
        importer.closing.connect(self._end)
        state.session_changed.connect(self._on_session_changed)

    def _offer(self, paths: tuple[Path, ...]) -> None:
        self._count = len(paths)
        self._jobs.start(partial(to_choose_from, paths), self._show)

    def _show(self, photos: tuple[FoundPhoto, ...]) -> None:
        self.strip.show_photos(())
        self.strip.show_photos(photos)
        self.strip.show_all()
        self.show()
        self._show_heading()
        announce(self, self.heading.text())
        self.strip.setCurrentRow(0)
        # Once it is laid out, so that it is brought into view whole.
        QTimer.singleShot(0, self.strip, self.strip.setFocus)

    def _words(self) -> Words:
        if not self.strip.count():
            return _NONE
        if self._count > MOST_PHOTOS:
            return _SOME.format(count=self._count, most=self.strip.count())
        return _CHOOSE.format(count=self.strip.count()) if self.strip.count() > 1 else _ONE

    def _close(self) -> None:
        self.strip.show_photos(())
        self.hide()

    def _end(self) -> None:
        self._jobs.finish()
        self.strip.thumbnails.close()

    def _on_session_changed(self) -> None:
        if self._state.session is not self._session:
            self._session = self._state.session
            self._close()


_ON_PHONE = Words("La photo est sur le téléphone?", "Is the photo on the phone?")
#: Each way and what to do.
_WAYS: tuple[tuple[Words, Words], ...] = (
    (
        Words("Par un câble", "By cable"),
        Words(
            "Branchez le téléphone, déverrouillez-le et acceptez le partage des photos. Copiez la photo dans votre "
            "dossier Images.",
            "Plug in the phone, unlock it and allow it to share photos. Copy the photo to your Pictures folder.",
        ),
    ),
    (
        Words("Par courriel", "By e-mail"),
        Words(
            "Envoyez-vous la photo en taille réelle, ouvrez le message ici et enregistrez la pièce jointe.",
            "Send yourself the photo at its actual size, open the message here and save the attachment.",
        ),
    ),
    (
        Words("Par un dossier en nuage", "By a cloud folder"),
        Words(
            "Ajoutez la photo à iCloud, OneDrive ou Google Drive, puis déposez-la ici depuis ce dossier.",
            "Add the photo to iCloud, OneDrive or Google Drive, then drop it here from that folder.",
        ),
    ),
)
_AS_IT_IS = Words(
    "Une photo HEIC ou Live Photo est prise telle quelle. Une photo envoyée par texto ou par messagerie est souvent "
    "réduite.",
    "A HEIC photo or a Live Photo is accepted as it is. A photo sent by text or chat is often reduced.",
)


def from_phone(translator: Translator) -> Disclosure:
    """Make the three ways, folded under their question."""
    folded = Disclosure(translator, _ON_PHONE)
    for title, what in _WAYS:
        add_all(folded.column, bound_label(translator, title, "strong"), bound_label(translator, what, "quietText"))
    folded.column.addWidget(bound_label(translator, _AS_IT_IS, "quiet"))
    return folded


_TITLE = Words("Vos photos récentes", "Your recent photos")
_FROM = Words(
    "De vos dossiers Images et Téléchargements. Rien n’en est gardé.",
    "From your Pictures and Downloads folders. None of them are kept.",
)
_MORE = Words("En montrer plus", "Show more")
_HIDE = Words("Ne plus les montrer", "Stop showing them")
_HIDDEN = Words(
    "Vos photos récentes ne sont plus montrées. Les réglages les ramènent.",
    "Your recent photos are no longer shown. The settings bring them back.",
)


class NewestPhotos(QWidget):
    """Pictures of the newest photos under their title, open while the visual has no photo; a click imports one."""

    def __init__(self, state: State, preferences: Preferences, importer: PhotoImporter) -> None:
        """Look into the folders that `preferences` names, unless the person wants it no more."""
        super().__init__()
        self._state, self._preferences = state, preferences
        # Of its own: a folder on a share that does not answer must not keep a photo waiting.
        self._jobs, self._over, self._number = Jobs(self), Event(), 0
        self.part, self.strip = Disclosure(state.translator, _TITLE), PhotoStrip(state.translator, _TITLE)
        self.more = bound_button(state.translator, _MORE, kind="quietButton", does=self._show_all)
        self.hide_them = bound_button(state.translator, _HIDE, kind="quietButton", does=self._hide)
        self.hidden_now = bound_label(state.translator, _HIDDEN, "quiet")
        self._arrange()
        self.part.hide()
        self.hidden_now.hide()
        self.strip.chosen.connect(importer.take_file)
        self.strip.filled.connect(self._show_more)
        importer.closing.connect(self.close_files)
        # The photo of the person before is not the one of this visual.
        state.session_changed.connect(self.strip.clearSelection)
        self._on_activated()

    def _arrange(self) -> None:
        column(self, 8, self.part, self.hidden_now)
        add_all(self.part.column, bound_label(self._state.translator, _FROM, "quiet"), self.strip)
        add_line(self.part.column, self.more, self.hide_them).addStretch()

    def _on_activated(self) -> None:
        """Look again when the person comes back from another program, which may have brought a photo."""
        changed = [self._preferences.changed, self.part.button.toggled]
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_application_changed)
        WhenVisible(self, self.look, *changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Open for a visual that has no photo, and fold for one that has."""
        self.part.button.setChecked(self._state.visual.photo is None)
        super().showEvent(event)

    def look(self) -> None:
        """Find the newest photos in the background, if they are wanted and in view."""
        folders = self._preferences.folders.photos
        if not self._preferences.settings.newest_photos or not folders:
            self.part.hide()
            self.strip.show_photos(())
        elif self.part.button.isChecked() or not self.strip.photos:
            self._number += 1
            work = partial(newest_photos, folders, self._over.is_set)
            self._jobs.start(work, partial(self._show, self._number))

    def close_files(self) -> None:
        """Read no more files: the window is closing."""
        self._over.set()
        self._jobs.finish()
        self.strip.thumbnails.close()

    def _show(self, number: int, photos: tuple[FoundPhoto, ...]) -> None:
        if number == self._number and self._preferences.settings.newest_photos:
            self.strip.show_photos(photos)
            self.hidden_now.hide()

    def _show_all(self) -> None:
        self.strip.show_all()
        # The button goes away, and the next one would get the keyboard.
        self.strip.setFocus()

    def _show_more(self) -> None:
        self.part.setVisible(self.strip.count() > 0)
        self.more.setVisible(self.strip.more > 0)

    def _hide(self) -> None:
        self._preferences.change(newest_photos=False)
        self.hidden_now.show()
        announce(self, self.hidden_now.text())

    def _on_application_changed(self, now: Qt.ApplicationState) -> None:
        if now == Qt.ApplicationState.ApplicationActive and self.isVisible():
            self.look()
