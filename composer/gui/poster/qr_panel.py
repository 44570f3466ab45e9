"""The QR code of the poster: none, a page of the campaign, or an address to type."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLineEdit

from composer.core.document.edits import add_qr
from composer.core.poster import QrSlot
from composer.core.problems import Problem, Refused, at_slot, together
from composer.core.text.cleaning import clean_line
from composer.core.web_address import address_problem, readable_address
from composer.core.words import Words
from composer.gui.field_text import show_kept, text_of
from composer.gui.notice import in_words
from composer.gui.state import State
from composer.gui.widgets.choices import Choices
from composer.gui.widgets.disclosure import Disclosure
from composer.gui.widgets.labels import add_all, bound_label, plain_label, restyle

_TITLE = Words("Code QR", "QR code")
_NONE, _OTHER_NAME = Words("Aucun", "None"), Words("Autre adresse", "Another address")
_HINT = Words(
    "À garder pour le papier\u00a0: sur un téléphone, on touche un lien, on ne le photographie pas. Le code paraît "
    "dans tous les formats.",
    "Best kept for paper: on a phone, people tap a link rather than scan it. The code appears in every format.",
)
_FIELD = Words("Adresse web", "Web address")
_LEADS = Words("Il mène à {address}", "It opens {address}")
_NO_ROOM = Words("Cette affiche n’a pas de place pour un code QR.", "This poster has no room for a QR code.")
#: The choices besides the campaign's addresses.
NONE, OTHER = "", "other"


class QrChoice(Disclosure):
    """The choices under their title; what is typed goes on the poster once it is a valid address."""

    def __init__(self, state: State) -> None:
        super().__init__(state.translator, _TITLE)
        self._state, self._address = state, ""
        self._problem: Problem | None = None
        self._urls = {id_: each.url.value for id_, each in state.campaign.addresses.items()}
        self.choices, self.field, self.message = Choices(state.translator, _TITLE, 2), QLineEdit(), plain_label("quiet")
        names = {id_: each.name for id_, each in state.campaign.addresses.items()}
        self.choices.offer([(NONE, _NONE), *names.items(), (OTHER, _OTHER_NAME)])
        self._field_name = bound_label(state.translator, _FIELD, buddy=self.field)
        self.field.setPlaceholderText("https://")
        hint = bound_label(state.translator, _HINT, "quiet")
        add_all(self.column, hint, self.choices, self._field_name, self.field, self.message)
        self.choices.chosen.connect(self._choose)
        self.field.textChanged.connect(self._write)
        state.visual_changed.connect(self._on_visual_changed)
        state.translator.changed.connect(self._show_address)
        self._mark()

    def _choose(self, chosen: str) -> None:
        self._problem = None
        if chosen == OTHER:
            self._open_field(open_=True)
            self.field.setFocus()
        else:
            self._open_field(open_=False)
            self._edit(self._urls.get(chosen, ""))
        self._show_address()

    def _write(self, _typed: str) -> None:
        found: tuple[Problem, ...] = ()
        try:
            found = show_kept(self.field, "qr", one_line=True)
            address, _ = clean_line(text_of(self.field), at_slot("qr"))
            self._problem = address_problem(address) if address else None
        except Refused as refused:
            address, self._problem = "", refused.problems[0]
        if self._problem is None:
            self._edit(address)
        if (noticed := together(found)) is not None:
            self._state.noticed.emit(noticed)
        self._show_address()

    def _edit(self, address: str) -> None:
        # Set before the edit is signalled, so that this panel ignores its own edit.
        self._address = address
        self._state.edit(add_qr(self._state.visual, address), "qr", "qr")

    def _on_visual_changed(self) -> None:
        """Show the visual's address when it was changed elsewhere; an address half typed stays."""
        if self._state.visual.qr != self._address:
            self._mark()
        self._show_address()

    def _mark(self) -> None:
        self._address, self._problem = self._state.visual.qr, None
        chosen = next((id_ for id_, url in self._urls.items() if url == self._address), OTHER)
        self.choices.mark(chosen if self._address else NONE)
        self._open_field(open_=bool(self._address) and chosen == OTHER)
        self._show_address()

    def _open_field(self, *, open_: bool) -> None:
        for each in (self._field_name, self.field):
            each.setVisible(open_)
        with QSignalBlocker(self.field):
            self.field.setText(self._address)

    def _show_address(self) -> None:
        message, kind = self._sentence()
        self.message.setText(self._state.translator(message))
        self.message.setVisible(bool(message.fr))
        restyle(self.message, kind)
        self.note(Words("", "") if self._address else Words(f"({_NONE.fr.lower()})", f"({_NONE.en.lower()})"))

    def _sentence(self) -> tuple[Words, str]:
        """The message about the address, and its object name in the style sheet."""
        if self._problem is not None:
            return in_words(self._problem), "warning"
        if not self._address:
            return Words("", ""), "quiet"
        layers = [each for layout in self._state.poster.layouts.values() for each in layout.layers]
        if not any(isinstance(each, QrSlot) for each in layers):
            return _NO_ROOM, "warning"
        return _LEADS.format(address=readable_address(self._address)), "quiet"
