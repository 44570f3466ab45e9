"""The step « Affiche »."""

from composer.core.words import Words
from composer.gui.shared import Shared
from composer.gui.steps.panel import Panel

TITLE = Words("Affiche", "Poster")


class PosterStep(Panel):
    """The panel of the step « Affiche »."""

    def __init__(self, shared: Shared) -> None:
        """Follow the state."""
        super().__init__(shared.state, TITLE)
        self.column.addStretch()
