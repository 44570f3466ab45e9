"""The field of the person's handle on one network, checked as it is typed."""

from PySide6.QtWidgets import QLineEdit, QWidget

from composer.core.caption.handle import handle_problems
from composer.core.document.edits import give_handle
from composer.core.location import on_network
from composer.core.words import Words
from composer.gui.bound_field import Binding, BoundField
from composer.gui.notice import in_words
from composer.gui.state import State
from composer.gui.widgets.labels import bound_label, column, plain_label, restyle
from composer.gui.widgets.when_visible import WhenVisible


class HandleField(QWidget):
    """A field under its network's name; on leaving it, a pasted address becomes the handle it contains."""

    def __init__(self, state: State, network: str) -> None:
        """Follow `state` for `network`, an id of the campaign."""
        super().__init__()
        self._state, self._network = state, network
        self._known = state.campaign.networks[network]
        self.field, self.message = QLineEdit(), plain_label("warning")
        self.field.setPlaceholderText("@")
        BoundField(self.field, state, self._binding())
        name = Words(self._known.name, self._known.name)
        column(self, 4, bound_label(state.translator, name, buddy=self.field), self.field, self.message)
        WhenVisible(self, self._report, state.visual_changed, state.translator.changed)

    def _binding(self) -> Binding:
        network, form = self._network, self._known.own_handle
        return Binding(
            lambda visual: visual.person.handles.get(network, ""),
            lambda visual, text: give_handle(visual, network, text, form),
            "handle",
            network,
        )

    def _report(self) -> None:
        """Report what is wrong with the handle; one still being typed is not yet too short."""
        found = list(handle_problems(self.field.text(), self._known, on_network(self._network, "handle")))
        unfinished = self.field.hasFocus() and len(self.field.text()) < self._known.own_handle.shortest + len("@")
        self.message.setVisible(bool(found) and not unfinished)
        if found:
            self.message.setText(" ".join(self._state.translator(in_words(problem)) for problem in found))
            restyle(self.message, found[-1].severity)
