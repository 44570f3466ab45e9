"""« Choisir moi-même »: sentences of the answers chosen, joined and trimmed into a quote, with its findings."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Literal

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from composer.app.answers import objections_to
from composer.core.document.edits import write_quote
from composer.core.quotes.answer import Quote
from composer.core.quotes.by_hand import pick as picking
from composer.core.quotes.by_hand.pick import Edge, Finish, Pick, Way
from composer.core.quotes.by_hand.sheet import Sheet
from composer.core.visual import Visual
from composer.core.words import Words
from composer.gui.field_text import head_of, put_text, text_of, units_of
from composer.gui.quote.room_counter import RoomCounter
from composer.gui.shared import Shared
from composer.gui.widgets import labels
from composer.gui.widgets.text_area import TextArea
from composer.gui.widgets.tick_row import TickRow
from composer.gui.widgets.translator import Translator

_Key = tuple[Qt.Key, Qt.KeyboardModifier]
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BACK, _ON = (Qt.Key.Key_Left, Qt.Key.Key_Up), (Qt.Key.Key_Right, Qt.Key.Key_Down)
#: The keys beside which modifiers may be, such as those of a numeric keypad.
_MODIFIERS = _SHIFT | _CTRL | Qt.KeyboardModifier.AltModifier
_MOVES: Mapping[_Key, Callable[[Sheet, Pick], Pick]] = {
    **{(key, _NONE): partial(picking.stepped, way="before") for key in _BACK},
    **{(key, _NONE): partial(picking.stepped, way="after") for key in _ON},
    **{(key, _SHIFT): partial(picking.stretched, way="before") for key in _BACK},
    **{(key, _SHIFT): partial(picking.stretched, way="after") for key in _ON},
    (Qt.Key.Key_Right, _CTRL): partial(picking.trimmed, edge="start"),
    (Qt.Key.Key_Left, _CTRL): partial(picking.restored, edge="start"),
    (Qt.Key.Key_Left, _CTRL | _SHIFT): partial(picking.trimmed, edge="end"),
    (Qt.Key.Key_Right, _CTRL | _SHIFT): partial(picking.restored, edge="end"),
    (Qt.Key.Key_Home, _NONE): lambda sheet, _: picking.sentence_pick(sheet, 0),
    (Qt.Key.Key_End, _NONE): lambda sheet, _: picking.sentence_pick(sheet, len(sheet.sentences)),
}


class AnswerText(TextArea):
    """Shows the answers; what is chosen in them is selected."""

    #: Other words were chosen.
    picked = Signal()
    #: The person wants the chosen words on the poster.
    taken = Signal()

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(8)
        self._sheet = sheet
        #: What is chosen; None at first.
        self.pick: Pick | None = None
        #: The word that was clicked last, and whether the button is still down on it, or has left it since.
        self._begun = 0
        self._hand: Literal["up", "down", "dragged"] = "up"
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        put_text(self, sheet.text, 0)

    def choose(self, pick: Pick) -> None:
        """Choose other words, bring them into view and select them."""
        self.pick = pick
        words, cursor = self._sheet.words, QTextCursor(self.document())
        # Its end first, so that the view keeps the beginning of a long one.
        cursor.setPosition(units_of(self._sheet.text[: words[pick.last][1]]))
        self.setTextCursor(cursor)
        cursor.setPosition(units_of(self._sheet.text[: words[pick.first][0]]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose another sentence, join one, leave out a word, or take what is chosen."""
        key = (Qt.Key(event.key()), event.modifiers() & _MODIFIERS)
        if key[0] in _ENTER and self.pick is not None:
            self.taken.emit()
        elif key in _MOVES:
            self.choose(_MOVES[key](self._sheet, self.pick) if self.pick else picking.sentence_pick(self._sheet, 0))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the sentence under the pointer; with Shift, go as far as there."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        word = self._word_at(event.position().toPoint())
        if self.pick is not None and event.modifiers() & _SHIFT:
            self.choose(picking.reached(self._sheet, self.pick, self._begun, word))
            return
        self._begun, self._hand = word, "down"
        self.choose(picking.sentence_pick(self._sheet, self._sheet.sentence_of(word)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose the words between the press and the pointer, once it is over another one."""
        word = self._word_at(event.position().toPoint())
        if self._hand == "up" or (self._hand == "down" and word == self._begun):
            return
        self._hand = "dragged"
        self.choose(picking.between(self._sheet, self._begun, word))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag."""
        self._hand = "up"

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose the sentence, as a click does: a word alone is no quote."""
        self.mousePressEvent(event)

    def _word_at(self, point: QPoint) -> int:
        place = len(head_of(text_of(self), self.cursorForPosition(point).position()))
        return self._sheet.word_at(place)


_HELP = Words(
    "Cliquez une phrase; Maj et un clic sur sa voisine les joignent. Pour n’en garder qu’une partie, glissez du "
    "premier mot au dernier.",
    "Click a sentence; Shift and a click on the next one joins them. To keep only a part, drag from its first word to "
    "its last.",
)
_KEYS = Words(
    "Au clavier\u00a0: les flèches changent de phrase, Maj et une flèche en joint une, Ctrl et une flèche retire ou "
    "remet un mot au début, Ctrl, Maj et une flèche, à la fin; Entrée la met sur l’affiche.",
    "With the keyboard: arrows move between sentences, Shift and an arrow joins one, Ctrl and an arrow leaves out or "
    "takes back a word at the start, Ctrl, Shift and an arrow at the end; Enter puts it on the poster.",
)
_ANSWERS = Words("Vos réponses", "Your answers")
_CHOSEN = Words("Votre choix", "Your choice")
_TAKE = Words("Mettre sur l’affiche", "Put on the poster")
_TAKE_HELP = Words("Met ces mots sur l’affiche, tels quels.", "Puts these words on the poster, as they are.")
_WHY_NOT = Words(
    "Le programme ne la proposerait pas. C’est vous qui choisissez.", "The program would not suggest it. You decide."
)
_FINISHES: dict[Finish, Words] = {
    "marks": Words("Marquer les mots retirés par […]", "Mark the words left out with […]"),
    "capital": Words("Commencer par une majuscule", "Begin with a capital"),
    "stop": Words("Finir par un point", "End with a full stop"),
}
_ENDS: dict[Edge, Words] = {"start": Words("Au début", "At the start"), "end": Words("À la fin", "At the end")}
_WAYS: dict[Edge, Way] = {"start": "before", "end": "after"}
_LESS, _MORE = Words("− 1 mot", "− 1 word"), Words("+ 1 mot", "+ 1 word")
_JOIN = Words("+ 1 phrase", "+ 1 sentence")
_DOES: dict[Edge, tuple[Words, Words, Words]] = {
    "start": (
        Words("Retirer le premier mot", "Leave out the first word"),
        Words("Remettre un mot au début", "Take back a word at the start"),
        Words("Joindre la phrase d’avant", "Join the sentence before"),
    ),
    "end": (
        Words("Retirer le dernier mot", "Leave out the last word"),
        Words("Remettre un mot à la fin", "Take back a word at the end"),
        Words("Joindre la phrase d’après", "Join the sentence after"),
    ),
}


class QuotePicker(QWidget):
    """The answers, the chosen words as they would be on the poster, and what can be done with them."""

    #: The person wants this Quote on the poster.
    taken = Signal(object)

    def __init__(self, shared: Shared, sheet: Sheet) -> None:
        super().__init__()
        self._shared, self._sheet = shared, sheet
        translator = shared.state.translator
        self.text = AnswerText(sheet)
        translator.bind(self.text, self.text.setAccessibleName, _ANSWERS)
        labels.bind_help(translator, self.text, _KEYS)
        self.words, self.why_not = labels.plain_label("proposed"), labels.plain_label("warning")
        self.counter = RoomCounter(shared, self._tried)
        self.take = labels.bound_button(translator, _TAKE, _TAKE_HELP, "primary", does=self._take)
        self.ends = Ends(translator, self.text, sheet)
        self.finishes: dict[Finish, TickRow] = {finish: TickRow() for finish in _FINISHES}
        self._chosen = self._card()
        labels.column(self, 8, labels.bound_label(translator, _HELP, "hint"), self.text, self._chosen)
        self._chosen.hide()
        self.text.taken.connect(self._take)
        self.text.picked.connect(self._on_picked)
        translator.changed.connect(self._update_text)

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What the Tab key goes to, from top to bottom."""
        ends = (button for row in self.ends.buttons.values() for button in row)
        return (self.text, *ends, self.take, *(row.box for row in self.finishes.values()))

    @property
    def quote(self) -> Quote | None:
        """The chosen words with what was asked for at their ends; None at first."""
        pick = self.text.pick
        return picking.picked_quote(self._sheet, pick, self._asked) if pick else None

    @property
    def _asked(self) -> tuple[Finish, ...]:
        return tuple(finish for finish, row in self.finishes.items() if row.box.isChecked())

    def _card(self) -> QFrame:
        """What is chosen, its findings, and the controls that change it."""
        card, translator = QFrame(), self._shared.state.translator
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        # First what is pressed again and again: it stays where it is, however long the words are.
        labels.add_all(
            inside,
            self.ends,
            labels.bound_label(translator, _CHOSEN, "hint"),
            self.words,
            self.counter,
            self.why_not,
            self.take,
        )
        for finish, row in self.finishes.items():
            translator.bind(row, row.say, _FINISHES[finish])
            row.box.toggled.connect(self._on_picked)
            inside.addWidget(row)
        return card

    def _tried(self, visual: Visual) -> Visual:
        return write_quote(visual, self.quote.text) if self.quote else visual

    def _on_picked(self) -> None:
        if self.text.pick is None:
            return
        possible = picking.finished(self._sheet, self.text.pick).possible
        for finish, row in self.finishes.items():
            row.setVisible(finish in possible)
        self._update_text()
        self._chosen.show()
        self.counter.measure_soon()

    def _update_text(self) -> None:
        if self.quote is None or self.text.pick is None:
            return
        translator = self._shared.state.translator
        self.words.setText(self.quote.text)
        found = objections_to(self._sheet, self.text.pick, self._shared.state.studio.context.campaign)
        self.why_not.setVisible(bool(found))
        if found:
            self.why_not.setText("\n".join([f"▲ {translator(_WHY_NOT)}", *(f"• {translator(each)}" for each in found)]))
            labels.announce(self.why_not, self.why_not.text())

    def _take(self) -> None:
        if self.quote is not None:
            self.taken.emit(self.quote)


class Ends(QWidget):
    """Three buttons for the start and three for the end, each disabled where it would change nothing."""

    def __init__(self, translator: Translator, text: AnswerText, sheet: Sheet) -> None:
        super().__init__()
        self._translator, self._text, self._sheet = translator, text, sheet
        box = labels.column(self, 4)
        self.buttons: dict[Edge, tuple[QPushButton, ...]] = {}
        for edge, name in _ENDS.items():
            box.addWidget(labels.bound_label(translator, name, "hint"))
            self.buttons[edge] = self._row(edge)
            row = QHBoxLayout()
            for button in self.buttons[edge]:
                row.addWidget(button, 1)
            box.addLayout(row)
        text.picked.connect(self._on_picked)

    def _row(self, edge: Edge) -> tuple[QPushButton, ...]:
        moves: tuple[Callable[[Sheet, Pick], Pick], ...] = (
            partial(picking.trimmed, edge=edge),
            partial(picking.restored, edge=edge),
            partial(picking.joined, way=_WAYS[edge]),
        )
        return tuple(
            self._button(label, does, move)
            for label, does, move in zip((_LESS, _MORE, _JOIN), _DOES[edge], moves, strict=True)
        )

    def _button(self, label: Words, does: Words, move: Callable[[Sheet, Pick], Pick]) -> QPushButton:
        button = labels.bound_button(self._translator, label, does=partial(self._move, move))
        self._translator.bind(button, button.setAccessibleName, does)
        self._translator.bind(button, partial(labels.set_help, button), does)
        return button

    def _move(self, move: Callable[[Sheet, Pick], Pick]) -> None:
        if self._text.pick is not None:
            self._text.choose(move(self._sheet, self._text.pick))

    def _on_picked(self) -> None:
        pick = self._text.pick
        if pick is None:
            return
        for (edge, buttons), cut in zip(self.buttons.items(), picking.is_cut(self._sheet, pick), strict=True):
            possible = (pick.first < pick.last, cut, picking.can_join(self._sheet, pick, _WAYS[edge]))
            for button, enabled in zip(buttons, possible, strict=True):
                button.setEnabled(enabled)
