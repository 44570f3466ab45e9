"""The panel of the selected slot: its position in figures, its contents, its lettering or shape, its commands."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from composer.core.color import Color
from composer.core.words import Words
from composer.core.workshop.board.board import Board
from composer.core.workshop.board.contents import duplicated, removable, removed, unsaid
from composer.core.workshop.board.edits import EditKind, for_others
from composer.core.workshop.slots import PhotoPlace, WordsPlace
from composer.gui.widgets.labels import add_all, bind_help, bound_button, plain_label
from composer.gui.widgets.scrolled import Scrolled
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.when_visible import follow
from composer.gui.workshop.board_state import BoardState
from composer.gui.workshop.slots.fields import ContentFields, PhotoFields, PositionFields
from composer.gui.workshop.slots.lettering_fields import LetteringFields
from composer.gui.workshop.slots.slot_menu import DUPLICATE, FOR_OTHERS, REMOVE, NewSlotMenu
from composer.gui.workshop.slots.slot_names import name_of
from composer.render.fonts import Fonts

_NAME = Words("Emplacement choisi", "Selected slot")
_NONE = Words("Aucun emplacement choisi", "No slot selected")
_HINT = Words("Cliquez un emplacement sur la feuille, ou ajoutez-en un.", "Click a slot on the sheet, or add one.")
_REMOVE_HELP = Words(
    "La citation est dite dans chaque format\u00a0: son emplacement reste.",
    "The quote is said in every format: its slot stays.",
)
_ADD = Words("Ajouter un emplacement…", "Add a slot…")
#: Pixels: the usual width.
_WIDTH = 320
#: The main colours of the art, by the id of its format.
Colors = Mapping[str, Sequence[Color]]


class SlotPanel(Scrolled):
    """Shows and changes the slot that is selected in the state that it follows."""

    #: The pipette was asked for; `take_ink` is then called with what it took.
    pipette_asked = Signal()

    def __init__(self, state: BoardState, translator: Translator, fonts: Fonts, colors: Colors) -> None:
        """Follow `state`; typefaces are those of `fonts`, inks those of `colors`."""
        body = QWidget()
        super().__init__(body)
        self._state, self._translator, self._colors = state, translator, colors
        self.setObjectName("panel")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body.setObjectName("panelBody")
        translator.bind(self, self.setAccessibleName, _NAME)
        self.title, self.hint = plain_label("title"), plain_label("quiet")
        self.position, self.says = PositionFields(state, translator), ContentFields(state, translator)
        self.lettering, self.photo = LetteringFields(state, translator, fonts), PhotoFields(state, translator)
        self.for_others = self._button(FOR_OTHERS, "others", for_others)
        self.duplicate = self._button(DUPLICATE, "add", duplicated)
        self.remove = self._button(REMOVE, "remove", removed)
        bind_help(translator, self.remove, _REMOVE_HELP)
        self.add = bound_button(translator, _ADD, does=self._offer_slots)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(16, 12, 16, 16)
        add_all(rows, self.title, self.hint, self.position, self.says, self.lettering, self.photo)
        add_all(rows, self.for_others, self.duplicate, self.remove, self.add)
        rows.addStretch()
        self.lettering.ink.pipette_asked.connect(self.pipette_asked)
        follow(self._show, state.changed, state.selection_changed, state.shown_changed, translator.changed)

    def sizeHint(self) -> QSize:
        """Return the usual width, or more where the system's font is large."""
        return QSize(self.minimumSizeHint().width(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return a width in which nothing is cut, the scroll bar included."""
        width = max(_WIDTH, self.inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())
        return QSize(width, super().minimumSizeHint().height())

    def show_colors(self, colors: Colors) -> None:
        """Offer the colours of other art."""
        self._colors = colors
        self._show()

    def take_ink(self, ink: Color) -> None:
        """Give the selected words this ink, which the pipette took."""
        self.lettering.take_ink(ink)

    def _button(self, words: Words, kind: EditKind, change: Callable[..., Board]) -> QPushButton:
        return bound_button(self._translator, words, does=lambda: self._state.edit_slot(kind, change))

    def _offer_slots(self) -> None:
        menu = NewSlotMenu(self._state, self._translator, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height())))

    def _show(self) -> None:
        sheet, spot, place = self._state.sheet, self._state.selected, self._state.place
        self.title.setText(self._translator(name_of(place) if place else _NONE))
        self.hint.setText("" if place else self._translator(_HINT))
        is_words = isinstance(place, WordsPlace)
        shown = {
            self.hint: place is None,
            self.position: place is not None,
            self.says: is_words,
            self.lettering: is_words,
            self.photo: isinstance(place, PhotoPlace),
            self.for_others: place is not None and len(self._state.board.sheets) > 1,
            self.duplicate: is_words and sheet is not None and bool(unsaid(sheet)),
            self.remove: sheet is not None and spot is not None and place is not None,
        }
        for part, is_shown in shown.items():
            part.setVisible(is_shown)
        if sheet and spot:
            self.remove.setEnabled(removable(self._state.board, sheet.format.id, spot))
            self.position.show_place()
            self.says.show_place()
            self.photo.show_place()
            self.lettering.show_place(self._colors.get(sheet.format.id, ()))
        self.add.setEnabled(sheet is not None)
