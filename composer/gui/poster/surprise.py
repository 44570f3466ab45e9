"""« Surprenez-moi »: puts the visual on another poster that suits it, at random; undo takes it back."""

from functools import partial
from random import Random

from PySide6.QtCore import QObject, Signal

from composer.app.poster.candidates import surprise
from composer.core.document.edits import choose_look_of
from composer.core.words import Words
from composer.gui.shared import Shared

SURPRISE = Words("Surprenez-moi", "Surprise me")
SURPRISE_HELP = Words(
    "Une autre affiche qui convient, au hasard. Annuler revient à celle d’avant.",
    "Another suitable poster, at random. Undo goes back to the one before.",
)


class Surprise(QObject):
    """Draws at random in the background, among the posters ranked for the visual of the moment."""

    #: The visual is on another poster.
    taken = Signal()

    def __init__(self, shared: Shared, parent: QObject) -> None:
        """Draw by `chance`, which a test may replace."""
        super().__init__(parent)
        self._state, self._jobs = shared.state, shared.jobs
        self.chance = Random()  # noqa: S311 - no secret
        self._drawing = False

    def take(self) -> None:
        """Choose one; pressed again meanwhile, it is still one."""
        if self._drawing:
            return
        self._drawing = True
        state = self._state
        work = partial(surprise, state.visual, state.session.photo, state.studio.context, self.chance)
        self._jobs.start(work, self._choose, self._give_up)

    def _choose(self, drawn: tuple[str, str]) -> None:
        self._drawing = False
        self._state.edit(choose_look_of(self._state.visual, *drawn), "poster")
        self.taken.emit()

    def _give_up(self, _: object) -> None:
        self._drawing = False
