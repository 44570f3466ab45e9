"""The ink of a place of words: the program's own, a colour of the art, or one taken from it with the pipette."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from composer.core.color import Color
from composer.core.words import Words
from composer.core.workshop.board.findings import faint_ink
from composer.core.workshop.slots import WordsPlace
from composer.gui.widgets.labels import add_all, add_line, bound_button, column, plain_label
from composer.gui.widgets.translator import Translator
from composer.gui.workshop.board_state import BoardState
from composer.gui.workshop.slots.fields import OptionList

_AUTOMATIC = Words("Automatique", "Automatic")
_WHITE, _BLACK = (Words("Blanc", "White"), Color(255, 255, 255)), (Words("Noir", "Black"), Color(0, 0, 0))
_PIPETTE = Words("Pipette", "Pipette")
_PIPETTE_HELP = Words("Prendre l’encre sur l’image, d’un clic", "Take the ink from the art, by a click")
_TAKE = Words("Prendre {color}", "Take {color}")
_SWATCH = QSize(20, 20)


class InkField(QWidget):
    """Shows and changes the ink of the selected place; without enough contrast, a warning has the shade to use."""

    #: The pipette was asked for.
    pipette_asked = Signal()
    #: The person chose an ink: a Color, or None for the program's.
    chosen = Signal(object)

    def __init__(self, state: BoardState, translator: Translator) -> None:
        super().__init__()
        self._state, self._translator = state, translator
        self._instead: Color | None = None
        self.list = OptionList[Color | None](translator)
        self.list.setIconSize(_SWATCH)
        self.pipette = bound_button(translator, _PIPETTE, _PIPETTE_HELP, does=self.pipette_asked)
        self.warning = plain_label("warning")
        self.correct = bound_button(translator, Words("", ""), does=lambda: self.chosen.emit(self._instead))
        rows = column(self, 4)
        add_line(rows, self.list, self.pipette, grows=self.list)
        add_all(rows, self.warning, self.correct)
        self.list.chosen.connect(self.chosen)
        translator.changed.connect(self._show_warning)

    def show_place(self, colors: Sequence[Color]) -> None:
        """Show the ink of the selected place, among the `colors` of the art."""
        place = self._state.place
        if not isinstance(place, WordsPlace):
            return
        ink = place.lettering.ink
        named = {color: words for words, color in (_WHITE, _BLACK)}
        offered = list(dict.fromkeys((*colors, *named, *((ink,) if ink else ()))))
        self.list.offer([(None, _AUTOMATIC), *((each, named.get(each, _hex(each))) for each in offered)])
        for each in offered:
            self.list.draw(each, partial(swatch, each))
        self.list.show_value(ink)
        self._show_warning()

    def _show_warning(self) -> None:
        sheet, spot = self._state.sheet, self._state.selected
        found = faint_ink(sheet, spot) if sheet and spot else None
        self._instead = found.instead if found else None
        self.warning.setText(self._translator(found.problem.words) if found else "")
        self.correct.setText(self._translator(_TAKE.format(color=found.instead.hex)) if found else "")
        self.correct.setIcon(swatch(found.instead) if found else QIcon())
        self.warning.setVisible(found is not None)
        self.correct.setVisible(found is not None)


def swatch(color: Color) -> QIcon:
    """A picture of a colour, with an edge that shows on any ground."""
    pixmap = QPixmap(_SWATCH)
    pixmap.fill(QColor(color.red, color.green, color.blue))
    painter = QPainter(pixmap)
    painter.setPen(Qt.GlobalColor.gray)
    painter.drawRect(0, 0, _SWATCH.width() - 1, _SWATCH.height() - 1)
    painter.end()
    return QIcon(pixmap)


def _hex(color: Color) -> Words:
    return Words(color.hex, color.hex)
