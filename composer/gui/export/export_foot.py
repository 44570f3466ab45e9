"""The foot of the step « Exporter »: what will be made, and the button that makes it, in view in every state."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from composer.core.words import Words, counted
from composer.gui.export.exports import Exports
from composer.gui.preferences import Preferences
from composer.gui.state import State
from composer.gui.widgets.labels import announce, bound_button, column, plain_label, restyle
from composer.gui.widgets.when_visible import WhenVisible

TITLE = Words("Exporter", "Export")
_HELP = Words(
    "Écrit les images, les légendes et les textes dans le dossier de la personne (Ctrl+E).",
    "Writes the pictures, captions and texts to the person’s folder (Ctrl+E).",
)
_COUNT = Words("{pictures}, {captions}", "{pictures}, {captions}")
_PICTURE, _PICTURES = Words("{count} image", "{count} picture"), Words("{count} images", "{count} pictures")
_CAPTION, _CAPTIONS = Words("{count} légende", "{count} caption"), Words("{count} légendes", "{count} captions")
_NO_FORMAT = Words("Cochez au moins un format.", "Tick at least one format.")
_ASKING = Words(
    "Avant d’exporter, dites de qui est la photo, plus haut.", "Before exporting, say whose photo it is, above."
)


class ExportFoot(QWidget):
    """Counts what the choices would make, or says what they lack, above the button."""

    def __init__(self, state: State, exports: Exports, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("panelFoot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._state, self._exports = state, exports
        self.count = plain_label("quietText")
        self.button = bound_button(state.translator, TITLE, _HELP, "primary", icon="export", does=exports.start)
        column(self, 4, self.count, self.button).setContentsMargins(24, 8, 24, 12)
        WhenVisible(
            self, self._update, state.visual_changed, preferences.changed, exports.changed, state.translator.changed
        )
        exports.changed.connect(self._announce_asking)

    def _update(self) -> None:
        wrong = self._missing()
        self.button.setEnabled(self._exports.ready)
        self.count.setText(self._state.translator(wrong or self._counted()))
        restyle(self.count, "warning" if wrong else "quietText")

    def _announce_asking(self) -> None:
        if self._exports.outcome == "asking":
            announce(self, self._state.translator(_ASKING))

    def _missing(self) -> Words | None:
        """What the person is to do before anything is exported."""
        if not self._exports.formats:
            return _NO_FORMAT
        return _ASKING if self._exports.outcome == "asking" else None

    def _counted(self) -> Words:
        planned = self._exports.planned()
        return _COUNT.format(
            pictures=counted(planned.pictures, _PICTURE, _PICTURES),
            captions=counted(planned.captions, _CAPTION, _CAPTIONS),
        )
