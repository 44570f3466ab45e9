"""Opens the workshop from wherever official art comes: dropped, chosen in a step, offered for a picture."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from composer.core.document.edits import choose_poster
from composer.core.formats import Formats
from composer.core.words import Words
from composer.gui.jobs import Jobs
from composer.gui.state import State
from composer.gui.widgets.asking import Ask

if TYPE_CHECKING:
    from composer.gui.workshop.workshop_dialog import WorkshopDialog

_SAVED = Words(
    "L’affiche «\u00a0{name}\u00a0» est dans vos affiches, et votre visuel l’utilise.",
    "The poster “{name}” is among your posters, and your visual now uses it.",
)


class Workshops(QObject):
    """Opens the workshop over the window; pictures are looked at in a thread of their own."""

    #: Pictures that were taken as photos may be official art: their paths.
    offered = Signal(object)
    #: What was done, in Words.
    reported = Signal(object)

    def __init__(self, state: State, ask: Ask, parent: QWidget) -> None:
        """Add posters for `state`; the dialogs open over `parent`."""
        super().__init__(parent)
        self._state, self._ask, self._over, self._jobs = state, ask, parent, Jobs(self)

    def open_soon(self, files: Sequence[Path] = ()) -> None:
        """Open the workshop as `open` does, once it is imported: the window answers meanwhile."""
        self._jobs.load("composer.gui.workshop.workshop_dialog", partial(self.open, files))

    def open(self, files: Sequence[Path] = ()) -> "WorkshopDialog":
        """Open the workshop on `files`, or empty."""
        from composer.gui.workshop.workshop_dialog import WorkshopDialog  # noqa: PLC0415 - seldom used

        dialog = WorkshopDialog(self._state, self._ask, "mine", self._over)
        dialog.saved.connect(self._take)
        dialog.open()
        if files:
            dialog.take(files)
        return dialog

    def choose(self) -> None:
        """Ask for files of art, and open the workshop on them."""
        files = self._ask.files("art")
        if files:
            self.open_soon(files)

    def consider(self, pictures: Sequence[Path]) -> None:
        """Offer the workshop for pictures that look like official art."""
        formats = self._state.campaign.format_by_id
        self._jobs.start(partial(_look_like_art, tuple(pictures), formats), partial(self._offer, tuple(pictures)))

    def close(self) -> None:
        """Let the work that is running end: the window is closing."""
        self._jobs.finish()

    def _offer(self, pictures: tuple[Path, ...], is_art: bool) -> None:  # noqa: FBT001 - what a job gives
        if is_art:
            self.offered.emit(pictures)

    def _take(self, folder: Path, _: str) -> None:
        """Show the visual on the new poster."""
        state = self._state
        state.read_posters_again(folder.name)
        state.edit(choose_poster(state.visual, folder.name), "poster")
        self.reported.emit(_SAVED.format(name=state.poster.name))


def _look_like_art(pictures: tuple[Path, ...], formats: Formats) -> bool:
    # In the background: it loads what reads pictures of any kind.
    from composer.app.workshop.looks_like_art import looks_like_art  # noqa: PLC0415

    return looks_like_art(pictures, formats)
