"""Several photos that came at once, to choose one from."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame

from composer.app.photos.newest import MOST_PHOTOS, FoundPhoto, to_choose_from
from composer.core.words import Words
from composer.gui.jobs import Jobs
from composer.gui.photo.choosing.photo_strip import PhotoStrip
from composer.gui.photo.import_photo import PhotoImporter
from composer.gui.state import State
from composer.gui.widgets.labels import announce, bound_button, column, plain_label

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
