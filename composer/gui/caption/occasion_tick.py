"""A tick for the line that says, in an English caption, what the campaign is and when."""

from PySide6.QtCore import QSignalBlocker

from composer.core.caption.caption import Caption, compose_caption
from composer.core.document.edits import restore_part, write_part
from composer.core.words import Words
from composer.gui.state import State
from composer.gui.widgets.labels import bind_help
from composer.gui.widgets.tick_row import TickRow

_NAMED = Words("Dire la campagne en anglais\u00a0: {line}", "Name the campaign in English: {line}")
_HELP = Words(
    "Décoché, la ligne est retirée de toutes les légendes; coché, elle y revient.",
    "When unticked, the line is left out of every caption; when ticked, it comes back.",
)


class OccasionTick(TickRow):
    """Takes the campaign's English name and dates out of the captions, or brings them back; hidden without them."""

    def __init__(self, state: State, network: str) -> None:
        super().__init__()
        self._state, self._network = state, network
        bind_help(state.translator, self.box, _HELP)
        self.box.toggled.connect(self._choose)
        self.hide()

    def show_caption(self, caption: Caption) -> None:
        """Show whether `caption` has the line, and what it says or would say."""
        line = caption.parts["occasion"].strip() or self._composed()
        self.setVisible(bool(line))
        self.say(self._state.translator(_NAMED.format(line=line)))
        with QSignalBlocker(self.box):
            self.box.setChecked(bool(caption.parts["occasion"].strip()))

    def _composed(self) -> str:
        visual, campaign = restore_part(self._state.visual, "occasion"), self._state.campaign
        return compose_caption(visual, campaign, self._network).parts["occasion"]

    def _choose(self, wanted: object) -> None:
        visual = self._state.visual
        after = restore_part(visual, "occasion") if wanted else write_part(visual, "occasion", "")
        self._state.edit(after, "caption")
