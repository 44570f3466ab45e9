"""The field of a part of the caption, written for every network or for one only."""

from typing import Literal

from PySide6.QtWidgets import QWidget

from composer.core.caption.caption import compose_caption
from composer.core.document.clean_visual import cleaner_of
from composer.core.document.edits import restore_part, write_part
from composer.core.visual import CaptionPart, Visual
from composer.core.words import Words
from composer.gui.bound_field import Binding, BoundField
from composer.gui.state import State
from composer.gui.typesetting import Typesetting
from composer.gui.widgets.labels import bound_label, bound_tick, column
from composer.gui.widgets.text_area import TextArea
from composer.gui.widgets.when_visible import WhenVisible

_ONLY = Words("Autrement sur {network}", "Different on {network}")
_ONLY_HELP = Words(
    "Coché, ces mots ne servent qu’ici; décoché, ceux des autres réseaux reviennent.",
    "When ticked, these words are used here only; when unticked, the other networks’ words come back.",
)


class PartField(QWidget):
    """A field for one part, and the choice of the networks it is for."""

    def __init__(
        self,
        state: State,
        network: str,
        part: CaptionPart,
        label: tuple[Words, Words],
        lines: int,
        serves: Literal["everywhere", "here"] = "everywhere",
    ) -> None:
        """Edit `part` of the caption for `network`, `lines` high; `label` is its name and its help.

        `serves` is whether its words are for every network, until the person chooses otherwise, or for this one only.
        """
        super().__init__()
        self._state, self._network = state, network
        self._part: CaptionPart = part
        self._serves: Literal["everywhere", "here"] = serves
        words, help_ = label
        self.field = TextArea(lines)
        state.translator.bind(self.field, self.field.setPlaceholderText, help_)
        state.translator.bind(self.field, self.field.setAccessibleDescription, help_)
        only = _ONLY.format(network=state.campaign.networks[network].name)
        self.only = bound_tick(state.translator, only, _ONLY_HELP, self._choose)
        column(self, 4, bound_label(state.translator, words, buddy=self.field), self.field, self.only)
        place = f"{part} {network}"
        binding = Binding(self._read, self._write, "caption", place, cleaner_of("caption"))
        Typesetting(BoundField(self.field, state, binding), self.field, state, binding)
        self.only.setVisible(serves == "everywhere")
        WhenVisible(self, self._update_text, state.visual_changed)

    def _read(self, visual: Visual) -> str:
        return compose_caption(visual, self._state.campaign, self._network).parts[self._part]

    def _write(self, visual: Visual, text: str) -> Visual:
        return write_part(visual, self._part, text, network=self._network if self._apart(visual) else None)

    def _apart(self, visual: Visual) -> bool:
        return self._serves == "here" or self._part in visual.caption.by_network.get(self._network, {})

    def _choose(self) -> None:
        visual = self._state.visual
        if self.only.isChecked():
            edited = write_part(visual, self._part, self._read(visual), network=self._network)
        else:
            edited = restore_part(visual, self._part, network=self._network)
        self._state.edit(edited, "caption")

    def _update_text(self) -> None:
        self.only.setChecked(self._apart(self._state.visual))
