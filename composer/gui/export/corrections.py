"""What holds an export back: the card of an example, and « À corriger avant d’exporter », each error with its fix."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from composer.app.example import INVENTED, recognised
from composer.core.document.first_change import without_example
from composer.core.words import Words
from composer.gui.export.exports import Exports
from composer.gui.finding_row import Targets, narrow_row
from composer.gui.state import State
from composer.gui.widgets.labels import add_all, announce, bound_button, bound_label, replace_parts
from composer.gui.widgets.when_visible import follow, show_in_place

_BEGIN = Words("Commencer le mien", "Start my own")
_BEGIN_HELP = Words(
    "Retire ce qui vient de l’exemple; l’affiche, les couleurs et la langue restent.",
    "Removes what comes from the example; the poster, colours and language stay.",
)
_TITLE = Words("À corriger avant d’exporter", "Fix before exporting")
_REST = Words("Exporter les autres formats", "Export the other formats")
_REST_HELP = Words(
    "Écrit les formats sans erreur; les autres sont laissés de côté.",
    "Writes the formats that have no error; the others are left out.",
)
_ANYWAY = Words("Exporter quand même", "Export anyway")
_ANYWAY_HELP = Words(
    "Écrit aussi les fichiers qui ont une erreur, sauf ceux où il manque tout un texte.",
    "Also writes the files that have an error, except those missing an entire text.",
)


class ExampleCard(QFrame):
    """The card visible while any part of the visual is the example's."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self.setObjectName("card")
        self._state = state
        self.begin = bound_button(state.translator, _BEGIN, _BEGIN_HELP, "primary", does=self._begin)
        add_all(QVBoxLayout(self), bound_label(state.translator, INVENTED, "warning"), self.begin)
        follow(self._on_visual_changed, state.visual_changed)

    def _begin(self) -> None:
        self._state.edit(without_example(recognised(self._state.visual)), "new")

    def _on_visual_changed(self) -> None:
        show_in_place(self, shown=self._state.is_example)


class Corrections(QFrame):
    """The card visible while errors stop an export."""

    def __init__(self, exports: Exports, state: State, targets: Targets) -> None:
        """Follow `exports`; « Montrer » focuses one of `targets`."""
        super().__init__()
        self.setObjectName("card")
        self._exports, self._state, self._places = exports, state, targets
        inside = QVBoxLayout(self)
        self.title = bound_label(state.translator, _TITLE, "section")
        inside.addWidget(self.title)
        self._column = QVBoxLayout()
        inside.addLayout(self._column)
        self.rows: list[QWidget] = []
        self.rest = bound_button(state.translator, _REST, _REST_HELP, does=exports.start_rest)
        self.anyway = bound_button(state.translator, _ANYWAY, _ANYWAY_HELP, "quietButton", does=exports.start_anyway)
        add_all(inside, self.rest, self.anyway)
        exports.changed.connect(self._on_exports_changed)
        follow(self._show, state.translator.changed)

    def _on_exports_changed(self) -> None:
        self._show()
        if self._exports.outcome == "blocked":
            findings = self._exports.preflight.findings if self._exports.preflight else ()
            words = [self.title.text(), *(self._state.translator(each.problem.words) for each in findings)]
            announce(self, " ".join(words))

    def _show(self) -> None:
        exports, preflight = self._exports, self._exports.preflight
        stopped = exports.outcome == "blocked" and preflight is not None
        show_in_place(self, shown=stopped)
        findings = preflight.findings if stopped and preflight else ()
        former, self.rows = self.rows, [narrow_row(each, self._state, self._places) for each in findings]
        replace_parts(self._column, former, self.rows)
        self.rest.setVisible(bool(exports.rest))
        self.anyway.setVisible(preflight is not None and preflight.can_insist)
