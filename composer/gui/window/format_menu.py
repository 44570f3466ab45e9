"""The formats as a menu, for a window too low for their thumbnails: a button that names the displayed one."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from composer.core.words import Words
from composer.gui.state import State
from composer.gui.widgets.icons import give_icon
from composer.gui.widgets.labels import EnterButton, literal

_SHOWN = Words("Format\u00a0: {name}", "Format: {name}")


class FormatMenu(EnterButton):
    """Names the displayed format; a click lists the others, and whoever chooses one sees it."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state, self._menu = state, QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        give_icon(self, "up")
        self.clicked.connect(self._open)
        name_it = state.translator.bind(self, self.setText, lambda: _SHOWN.format(name=state.format.name))
        for changed in (state.format_changed, state.visual_changed, state.session_changed):
            changed.connect(name_it)

    def _fill(self) -> None:
        self._menu.clear()
        known = self._state.campaign.format_by_id
        for format_id in self._state.poster.layouts:
            action = self._menu.addAction(literal(self._state.translator(known[format_id].name)))
            action.setCheckable(True)
            action.setChecked(format_id == self._state.format.id)
            action.triggered.connect(partial(self._choose, format_id))

    def _open(self) -> None:
        # Above the button, which is near the foot of the window; its height is known once it is filled.
        self._fill()
        self._menu.popup(self.mapToGlobal(QPoint(0, -self._menu.sizeHint().height())))

    def _choose(self, format_id: str, _checked: object = None) -> None:
        self._state.look_at(format_id)
