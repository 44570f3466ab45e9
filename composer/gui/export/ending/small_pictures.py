"""The pictures of the last export, read in small in the background once they are to be seen."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from composer.app.kit.made_pictures import MadePicture, made_pictures, small_picture
from composer.app.kit.undoable_export import Exported
from composer.core.kit.picture_names import picture_name
from composer.core.words import Words
from composer.gui.export.exports import Exports
from composer.gui.jobs import Jobs
from composer.gui.state import State

#: Pixels of a side, at a screen's pixel ratio of 1: a portrait is then as wide as the phone.
_SIDE = 400


class SmallPictures(QObject):
    """Holds them until another export, or until the visual is forgotten."""

    changed = Signal()
    #: One of them was read: a MadePicture.
    read = Signal(object)
    chosen_changed = Signal()

    def __init__(self, state: State, jobs: Jobs, exports: Exports, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._jobs, self._exports = state, jobs, exports
        self._studio = state.studio.apart()
        self._of: Exported | None = None
        self._networks: tuple[str, ...] = ()
        self.all: tuple[MadePicture, ...] = ()
        #: The one that the person is looking at.
        self.chosen: MadePicture | None = None
        self.images: dict[MadePicture, QImage] = {}
        exports.changed.connect(self._drop_former)

    def follow(self, ratio: float) -> None:
        """Read those of the last export, unless they were, for a screen of this pixel ratio."""
        exported, made_from = self._exports.exported, self._exports.exported_from
        if exported is None or made_from is None or exported is self._of:
            return
        self._of = exported
        campaign = self._state.campaign
        self._networks = campaign.chosen(made_from.visual.networks)
        self.all, self.images = made_pictures(exported.made, campaign), {}
        self.chosen = self.all[0] if self.all else None
        self.changed.emit()
        for each in self.all:
            work = partial(small_picture, each, made_from, self._studio, round(_SIDE * ratio))
            # A page that cannot be painted again shows nothing: its file is there all the same.
            self._jobs.start(work, partial(self._keep, exported, each), lambda _: None)

    def choose(self, picture: MadePicture) -> None:
        """Look at one of them."""
        self.chosen = picture
        self.chosen_changed.emit()

    def name_of(self, picture: MadePicture) -> Words:
        """What people call one of them."""
        campaign = self._state.campaign
        networks = (picture.network,) if picture.network else self._networks
        if not picture.has_pixels:
            networks = ()
        return picture_name(campaign.format_by_id[picture.format], networks, campaign)

    def _keep(self, exported: Exported, picture: MadePicture, image: QImage) -> None:
        if exported is self._of:
            self.images[picture] = image
            self.read.emit(picture)

    def _drop_former(self) -> None:
        if self._of is not None and self._exports.exported is not self._of:
            self._of, self.all, self.chosen, self.images = None, (), None, {}
            self.changed.emit()
