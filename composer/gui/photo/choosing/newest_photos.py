"""The newest photos of the person's folders, read while they are in view and kept nowhere."""

from functools import partial
from threading import Event

from PySide6.QtGui import QGuiApplication, QShowEvent, Qt
from PySide6.QtWidgets import QWidget

from composer.app.photos.newest import FoundPhoto, newest_photos
from composer.core.words import Words
from composer.gui.jobs import Jobs
from composer.gui.photo.choosing.photo_strip import PhotoStrip
from composer.gui.photo.import_photo import PhotoImporter
from composer.gui.preferences import Preferences
from composer.gui.state import State
from composer.gui.widgets.disclosure import Disclosure
from composer.gui.widgets.labels import add_all, add_line, announce, bound_button, bound_label, column
from composer.gui.widgets.when_visible import WhenVisible

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
