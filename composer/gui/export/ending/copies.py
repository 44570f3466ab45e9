"""Copies what was exported to the clipboard: pictures, captions, both together, and alternative text."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage

from composer.app.brief import Resolved
from composer.app.kit.made_pictures import MadePicture, made_pictures, read_picture, small_picture
from composer.app.kit.undoable_export import Exported
from composer.core.caption.alt_text import alternative_text
from composer.core.caption.caption import Caption, compose_caption
from composer.core.kit_names import picture_name
from composer.core.problems import Problem, Refused, in_file
from composer.core.words import Words, named
from composer.gui.export.exports import CAPTION_COPIED, PICTURE_COPIED, Exports, not_copied
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


_BOTH_COPIED = Words(
    "L’image et la légende pour {network} sont copiées. Où seule l’une des deux se colle, copiez l’autre ensuite.",
    "The picture and the caption for {network} were copied. Where only one of them is pasted, copy the other next.",
)
_ALTERNATIVE_COPIED = Words("Le texte alternatif est copié.", "The alternative text was copied.")
_GONE = Words("L’image {name} n’est plus là, ou est abîmée.", "The picture {name} is no longer there, or is damaged.")
_EXPORT_AGAIN = Words("Exportez de nouveau.", "Export again.")


class Copies(QObject):
    """Copies from the last export, whatever became of the visual since."""

    #: Something to post was copied: the id of its network, and the ids of the guide's steps that this does.
    copied = Signal(str, tuple)
    #: A picture alone was copied: its Path.
    picture_copied = Signal(object)

    def __init__(self, state: State, jobs: Jobs, exports: Exports, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._jobs, self._exports = state, jobs, exports

    def caption(self, made_from: Resolved, network: str) -> Caption:
        """The caption that was exported for `network`."""
        return compose_caption(made_from.visual, self._state.campaign, network)

    def copy_picture(self, path: Path) -> None:
        """Copy a picture alone, at full size."""
        self._read(path, lambda image: self._copied_picture(image, path))

    def copy_caption(self, network: str) -> None:
        """Copy a caption alone, as text and nothing else."""
        text = self.sound_caption(network)
        if text:
            QGuiApplication.clipboard().setText(text)
            self._report(CAPTION_COPIED, network, ("copy",))

    def copy_post(self, network: str, path: Path) -> None:
        """Copy a picture with the caption: a program takes whichever it can paste, or both."""
        text = self.sound_caption(network)
        if text:
            self._read(path, partial(self._copied_post, network, text))

    def copy_alternative(self, network: str) -> None:
        """Copy the full alternative text."""
        made_from = self._exports.exported_from
        if made_from is not None:
            text = alternative_text(made_from.visual, made_from.poster.name, self._state.campaign).full
            QGuiApplication.clipboard().setText(text)
            self._report(_ALTERNATIVE_COPIED, network, ("alternative",))

    def sound_caption(self, network: str) -> str:
        """The caption; empty, with the reason told, when an error held it back from the export too."""
        from composer.export.texts import caption_errors  # noqa: PLC0415 - the making of files is heavy

        made_from = self._exports.exported_from
        if made_from is None:
            return ""
        caption = self.caption(made_from, network)
        errors = caption_errors(caption, self._state.campaign)
        if errors:
            self._state.refused.emit(not_copied(errors[0]))
        return "" if errors else caption.text

    def _read(self, path: Path, then: Callable[[QImage], object]) -> None:
        self._jobs.start(partial(_picture, path), then, self._refuse)

    def _refuse(self, refused: Refused) -> None:
        self._state.refused.emit(not_copied(refused.problems[0]))

    def _copied_picture(self, image: QImage, path: Path) -> None:
        QGuiApplication.clipboard().setMimeData(post_data(image))
        self._state.reported.emit(PICTURE_COPIED)
        self.picture_copied.emit(path)

    def _copied_post(self, network: str, text: str, image: QImage) -> None:
        QGuiApplication.clipboard().setMimeData(post_data(image, text))
        self._report(_BOTH_COPIED, network, ("copy", "picture"))

    def _report(self, words: Words, network: str, steps: tuple[str, ...]) -> None:
        self._state.reported.emit(words.format(network=self._state.campaign.networks[network].name))
        self.copied.emit(network, steps)


def post_data(image: QImage, text: str = "") -> QMimeData:
    """What the clipboard holds: pixels, and a text if there is one."""
    data = QMimeData()
    data.setImageData(image)
    if text:
        data.setText(text)
    return data


def _picture(path: Path) -> QImage:
    image = read_picture(path)
    if image.isNull():
        raise Refused(
            Problem("kit-nothing", "error", _GONE.format(name=named(path.name)), in_file(path.name), _EXPORT_AGAIN)
        )
    return image
