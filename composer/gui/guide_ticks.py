"""The posting guide of a network, to tick as one goes; the ticks last as long as the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from composer.core.guide import Material, steps
from composer.core.words import Words
from composer.gui.disclosure import Disclosure
from composer.gui.said import PlainTick, plain_label
from composer.gui.state import State

_TITLE = Words("Publier sur {network}, pas à pas", "Posting on {network}, step by step")
_DONE = Words("({done} sur {all})", "({done} of {all})")


class GuideTicks(Disclosure):
    """The steps as boxes to tick."""

    def __init__(self, state: State, network: str) -> None:
        """Show the guide of `network`."""
        campaign = state.studio.context.campaign
        name = campaign.networks[network].name
        super().__init__(state.speech, Words(_TITLE.fr.format(network=name), _TITLE.en.format(network=name)))
        self._state, self._network = state, network
        self.rows = [TickRow() for _ in steps(network, campaign)]
        for row in self.rows:
            row.box.toggled.connect(self._count)
            self.column.addWidget(row)
        self.show_text("")
        self._count()

    def show_text(self, text: str) -> None:
        """Tell the steps of a caption that reads `text`."""
        campaign = self._state.studio.context.campaign
        told = steps(self._network, campaign, Material({self._network: text}))
        for row, step in zip(self.rows, told, strict=True):
            row.say(self._state.speech(step.words))

    def _count(self) -> None:
        done, all_ = sum(row.box.isChecked() for row in self.rows), len(self.rows)
        self.note(Words(_DONE.fr.format(done=done, all=all_), _DONE.en.format(done=done, all=all_)))


class TickRow(QWidget):
    """A box to tick beside a text of several lines, which ticks it too."""

    def __init__(self) -> None:
        """Begin unticked."""
        super().__init__()
        self.box = PlainTick()
        self.label: QLabel = plain_label()
        self.setMinimumHeight(40)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 4)
        line.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.label, 1)

    def say(self, text: str) -> None:
        """Show `text`, and name the box by it."""
        self.label.setText(text)
        self.box.setAccessibleName(text)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick or untick."""
        self.box.toggle()
