"""The step « Citation »."""

from composer.core.words import Words
from composer.gui.shared import Shared
from composer.gui.steps.panel import Panel

TITLE = Words("Citation", "Quote")


class QuoteStep(Panel):
    """The panel of the step « Citation »."""

    def __init__(self, shared: Shared) -> None:
        """Follow the state."""
        super().__init__(shared.state, TITLE)
        self.column.addStretch()
