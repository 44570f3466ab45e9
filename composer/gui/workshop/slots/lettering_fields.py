"""How the words of the selected place are set: typeface, weight, sizes, alignment, ink, veil, crossing and logo."""

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from composer.core.color import Color
from composer.core.poster import Align
from composer.core.words import Words
from composer.core.workshop.board.edits import lettered
from composer.core.workshop.board.findings import faint_ink
from composer.core.workshop.slots import Veiling, WordsPlace
from composer.core.workshop.texts import LARGEST_FACTORS, SMALLEST_FACTORS, is_of_campaign, sizes_of
from composer.gui.widgets.labels import add_all, add_line, bound_button, bound_label, bound_tick, column, plain_label
from composer.gui.widgets.translator import Translator
from composer.gui.workshop.board_state import BoardState
from composer.gui.workshop.slots.fields import NumberField, OptionList, field_grid
from composer.render.fonts import Fonts

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
        self.list.offer([(None, _AUTOMATIC), *((each, named.get(each, Words(each.hex, each.hex))) for each in offered)])
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


_TITLE = Words("Lettres", "Lettering")
_FAMILY, _WEIGHT = Words("Police", "Font"), Words("Graisse", "Weight")
_LARGEST, _SMALLEST = Words("Plus grande taille", "Largest size"), Words("Plus petite taille", "Smallest size")
_ALIGN, _INK, _VEIL = Words("Alignement", "Alignment"), Words("Encre", "Ink"), Words("Voile dessous", "Veil behind")
_PERCENT = Words("%", "%")
_SIZES = Words("De {largest} à {smallest}\u00a0{unit}, selon la longueur", "{largest} to {smallest} {unit}, by length")
_PIXELS, _POINTS = Words("px", "px"), Words("points", "points")
_SIGNED = Words("Avec la boucle de la campagne et le logo", "With the campaign’s loop and the logo")
_WEIGHTS: dict[int, Words] = {
    300: Words("Maigre", "Light"),
    400: Words("Normale", "Regular"),
    500: Words("Moyenne", "Medium"),
    600: Words("Demi-grasse", "Semibold"),
    700: Words("Grasse", "Bold"),
    800: Words("Extra-grasse", "Extra bold"),
    900: Words("Noire", "Black"),
}
_ALIGNS: tuple[tuple[Align, Words], ...] = (
    ("left", Words("À gauche", "Left")),
    ("center", Words("Au centre", "Centre")),
    ("right", Words("À droite", "Right")),
)
_VEILS: tuple[tuple[Veiling, Words], ...] = (
    ("none", Words("Aucun", "None")),
    ("light", Words("Léger", "Light")),
    ("strong", Words("Soutenu", "Strong")),
)
#: The weights that a poster's styles have unless a person chooses another, and points in a hundredth of an inch.
_USUAL_WEIGHTS, _PER_UNIT = frozenset({400, 700}), 0.72


class LetteringFields(QWidget):
    """Shows and sets how the words of the selected place look."""

    def __init__(self, state: BoardState, translator: Translator, fonts: Fonts) -> None:
        """Follow `state`; typefaces are those of `fonts`."""
        super().__init__()
        self._state, self._translator, self._fonts = state, translator, fonts
        self.family, self.weight = OptionList[str](translator), OptionList[int](translator)
        self.largest, self.smallest = NumberField(translator), NumberField(translator)
        self.align, self.veil = OptionList[Align](translator), OptionList[Veiling](translator)
        self.ink, self.sizes = InkField(state, translator), plain_label("hint")
        self.signed = bound_tick(translator, _SIGNED, does=lambda: self._set(signed=self.signed.isChecked()))
        self._lay_out(translator)
        self.family.offer([("", _AUTOMATIC), *((each, Words(each, each)) for each in fonts.families)])
        self.align.offer(_ALIGNS)
        self.veil.offer(_VEILS)
        for field, bounds in ((self.largest, LARGEST_FACTORS), (self.smallest, SMALLEST_FACTORS)):
            field.measure_in(_PERCENT, 0, 5.0)
            field.bound_to(100 * bounds[0], 100 * bounds[1])
        self._connect()
        translator.changed.connect(self._show_sizes)

    def show_place(self, colors: Sequence[Color]) -> None:
        """Show how the words of the selected place look; `colors` are those of the art."""
        place = self._state.place
        if not isinstance(place, WordsPlace):
            return
        lettering = place.lettering
        self.family.show_value(lettering.family)
        self.weight.offer([(0, _AUTOMATIC), *((each, _weight_name(each)) for each in self._weights(lettering.family))])
        self.weight.show_value(lettering.weight)
        self.largest.show_value(100 * lettering.largest)
        self.smallest.show_value(100 * lettering.smallest)
        self.align.show_value(lettering.align)
        self.veil.show_value(lettering.veil)
        self.signed.setChecked(lettering.signed)
        self.signed.setVisible(is_of_campaign(place))
        self.ink.show_place(colors)
        self._show_sizes()

    def take_ink(self, ink: Color | None) -> None:
        """Give the words this ink, or that of the program's choice."""
        self._set(ink=ink)

    def _lay_out(self, translator: Translator) -> None:
        fields = (
            (_FAMILY, self.family),
            (_WEIGHT, self.weight),
            (_ALIGN, self.align),
            (_VEIL, self.veil),
            (_LARGEST, self.largest),
            (_SMALLEST, self.smallest),
        )
        title, ink = bound_label(translator, _TITLE, "section"), bound_label(translator, _INK, "quiet", self.ink.list)
        column(self, 8, title, field_grid(translator, fields), self.sizes, ink, self.ink, self.signed)

    def _connect(self) -> None:
        self.family.chosen.connect(self._choose_family)
        self.weight.chosen.connect(partial(self._choose, "weight"))
        self.largest.entered.connect(partial(self._scale, "largest"))
        self.smallest.entered.connect(partial(self._scale, "smallest"))
        self.align.chosen.connect(partial(self._choose, "align"))
        self.veil.chosen.connect(partial(self._choose, "veil"))
        self.ink.chosen.connect(self.take_ink)

    def _weights(self, family: str) -> tuple[int, ...]:
        """The weights that may be chosen; those of the program's own choice have a sans's."""
        return self._fonts.weights(family) if family else (400, 700)

    def _choose_family(self, family: str) -> None:
        """Choose a typeface, and a weight that it has: the usual ones may be missing from that of a pack."""
        place = self._state.place
        weights = self._weights(family)
        weight = place.lettering.weight if isinstance(place, WordsPlace) else 0
        has_usual = _USUAL_WEIGHTS.issubset(weights)
        if (weight and weight not in weights) or (not weight and not has_usual):
            weight = 0 if has_usual else min(weights, key=lambda each: abs(each - 700))
        self._set(family=family, weight=weight)

    def _choose(self, choice: str, value: object) -> None:
        self._set(**{choice: value})

    def _scale(self, choice: str, percent: float) -> None:
        self._set(**{choice: percent / 100})

    def _set(self, **choices: object) -> None:
        place = self._state.place
        if isinstance(place, WordsPlace):
            self._state.edit_slot("letter", lettered, lettering=replace(place.lettering, **choices))

    def _show_sizes(self) -> None:
        """Show what the percentages come to for the first text of the slot."""
        sheet, place = self._state.sheet, self._state.place
        if sheet is None or not isinstance(place, WordsPlace):
            return
        printed = sheet.format.medium == "print"
        largest, smallest = (round(each * (_PER_UNIT if printed else 1)) for each in sizes_of(place, sheet.format))
        said = _SIZES.format(largest=largest, smallest=smallest, unit=_POINTS if printed else _PIXELS)
        self.sizes.setText(self._translator(said))


def _weight_name(weight: int) -> Words:
    return _WEIGHTS.get(weight, Words(str(weight), str(weight)))
