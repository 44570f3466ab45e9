"""The notice that the visual is the example, which must not be published, and the button that starts one’s own."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from composer.app.example import INVENTED, recognised
from composer.core.document.first_change import without_example
from composer.core.words import Words
from composer.gui.state import State
from composer.gui.widgets.labels import bound_button, bound_label
from composer.gui.widgets.when_visible import show_in_place

_BEGIN = Words("Commencer le mien", "Start my own")
_BEGIN_HELP = Words(
    "Retire ce qui vient de l’exemple; l’affiche, les couleurs et la langue restent.",
    "Removes what comes from the example; the poster, colours and language stay.",
)


class ExampleCard(QFrame):
    """The card visible while any part of the visual is the example's."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self.setObjectName("card")
        self._state = state
        self.begin = bound_button(state.translator, _BEGIN, _BEGIN_HELP, "primary", does=self._begin)
        inside = QVBoxLayout(self)
        inside.addWidget(bound_label(state.translator, INVENTED, "warning"))
        inside.addWidget(self.begin)
        state.visual_changed.connect(self._on_visual_changed)
        self._on_visual_changed()

    def _begin(self) -> None:
        self._state.edit(without_example(recognised(self._state.visual)), "new")

    def _on_visual_changed(self) -> None:
        show_in_place(self, shown=self._state.is_example)
