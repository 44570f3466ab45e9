"""The step « Photo »."""

from composer.core.words import Words
from composer.gui.shared import Shared
from composer.gui.steps.panel import Panel

TITLE = Words("Photo", "Photo")


class PhotoStep(Panel):
    """The panel of the step « Photo »."""

    def __init__(self, shared: Shared) -> None:
        """Follow the state."""
        super().__init__(shared.state, TITLE)
        self.column.addStretch()
