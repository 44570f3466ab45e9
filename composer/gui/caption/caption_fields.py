"""The fields of the step « Légende »: a part of the caption, and the alternative text, composed until edited."""

from collections.abc import Callable
from functools import partial
from typing import Literal

from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from composer.app.example import require_own
from composer.core.caption.alt_text import FULL_LIMIT, SHORT_LIMIT, alternative_text
from composer.core.caption.caption import compose_caption
from composer.core.document.clean_visual import cleaner_of
from composer.core.document.edits import describe, restore_part, write_part
from composer.core.visual import CaptionPart, Visual
from composer.core.words import Words
from composer.gui.caption.folded_text import Count
from composer.gui.field_text import Binding, BoundField
from composer.gui.state import State
from composer.gui.typesetting import Typesetting
from composer.gui.widgets.disclosure import Disclosure
from composer.gui.widgets.labels import announce, bound_button, bound_label, bound_tick, column
from composer.gui.widgets.text_area import TextArea
from composer.gui.widgets.when_visible import WhenVisible, add_later


class CopyButton(QWidget):
    """The button, and below it the confirmation, until the visual changes; its room is kept, so that nothing moves."""

    def __init__(self, state: State, words: Words, done: Words, text: Callable[[], str], kind: str = "") -> None:
        """Copy the result of `text` when pressed; `done` is the confirmation."""
        super().__init__()
        self._state, self._done, self._text = state, done, text
        self.button: QPushButton = bound_button(state.translator, words, kind=kind, icon="copy", does=self._copy)
        self.confirmation = bound_label(state.translator, done, "success")
        keeps = self.confirmation.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.confirmation.setSizePolicy(keeps)
        self.confirmation.hide()
        column(self, 4, self.button, self.confirmation)
        state.visual_changed.connect(self.confirmation.hide)

    def _copy(self) -> None:
        if not self._state.may_leave(require_own):
            return
        QGuiApplication.clipboard().setText(self._text())
        self.confirmation.show()
        announce(self.button, self._state.translator(self._done))


_ONLY = Words("Autrement sur {network}", "Different on {network}")
_ONLY_HELP = Words(
    "Coché, ces mots ne servent qu’ici; décoché, ceux des autres réseaux reviennent.",
    "When ticked, these words are used here only; when unticked, the other networks’ words come back.",
)


class PartField(QWidget):
    """A field for one part, and the choice of the networks it is for."""

    def __init__(
        self,
        state: State,
        network: str,
        part: CaptionPart,
        label: tuple[Words, Words],
        lines: int,
        serves: Literal["everywhere", "here"] = "everywhere",
    ) -> None:
        """Edit `part` of the caption for `network`, `lines` high; `label` is its name and its help.

        `serves` is whether its words are for every network, until the person chooses otherwise, or for this one only.
        """
        super().__init__()
        self._state, self._network = state, network
        self._part: CaptionPart = part
        self._serves: Literal["everywhere", "here"] = serves
        words, help_ = label
        self.field = TextArea(lines)
        state.translator.bind(self.field, self.field.setPlaceholderText, help_)
        state.translator.bind(self.field, self.field.setAccessibleDescription, help_)
        only = _ONLY.format(network=state.campaign.networks[network].name)
        self.only = bound_tick(state.translator, only, _ONLY_HELP, self._choose)
        column(self, 4, bound_label(state.translator, words, buddy=self.field), self.field, self.only)
        place = f"{part} {network}"
        binding = Binding(self._read, self._write, "caption", place, cleaner_of("caption"))
        Typesetting(BoundField(self.field, state, binding), self.field, state, binding)
        self.only.setVisible(serves == "everywhere")
        WhenVisible(self, self._update_text, state.visual_changed)

    def _read(self, visual: Visual) -> str:
        return compose_caption(visual, self._state.campaign, self._network).parts[self._part]

    def _write(self, visual: Visual, text: str) -> Visual:
        return write_part(visual, self._part, text, network=self._network if self._apart(visual) else None)

    def _apart(self, visual: Visual) -> bool:
        return self._serves == "here" or self._part in visual.caption.by_network.get(self._network, {})

    def _choose(self) -> None:
        visual = self._state.visual
        if self.only.isChecked():
            edited = write_part(visual, self._part, self._read(visual), network=self._network)
        else:
            edited = restore_part(visual, self._part, network=self._network)
        self._state.edit(edited, "caption")

    def _update_text(self) -> None:
        self.only.setChecked(self._apart(self._state.visual))


_TITLE = Words(
    "Texte alternatif, pour qui ne voit pas l’image", "Alternative text, for those who cannot see the picture"
)
_COPY = Words("Copier ce texte", "Copy this text")
_COPIED = Words("Texte alternatif copié.", "Alternative text copied.")
_RESTORE = Words("Rétablir", "Restore")
_RESTORE_HELP = Words("Reprend le texte composé par le programme.", "Restores the text composed by the program.")
_CLEANER = cleaner_of("alternative")
_SHORT, _FULL = Words("Forme courte", "Short form"), Words("Forme complète", "Full form")


class AlternativeFields(Disclosure):
    """Both forms of the text, folded at first."""

    def __init__(self, state: State) -> None:
        super().__init__(state.translator, _TITLE)
        short, full = _bound(state, "short"), _bound(state, "full")
        self.short = add_later(self.column, partial(FormField, state, short, _SHORT, SHORT_LIMIT))
        self.full = add_later(self.column, partial(FormField, state, full, _FULL, FULL_LIMIT))


class FormField(QWidget):
    """One form of the alternative text."""

    def __init__(self, state: State, binding: Binding, words: Words, most: int) -> None:
        """Edit the form that `binding` reads and writes; `words` name it, `most` is its limit."""
        super().__init__()
        self._state, self._binding = state, binding
        self.field = TextArea(3 if most < FULL_LIMIT else 6)
        self.count = Count(state.translator, most)
        self.copy_button = CopyButton(state, _COPY, _COPIED, lambda: binding.read(state.visual))
        self.restore: QPushButton = bound_button(
            state.translator,
            _RESTORE,
            _RESTORE_HELP,
            does=lambda: state.edit(binding.write(state.visual, ""), "alternative"),
        )
        label = bound_label(state.translator, words, buddy=self.field)
        column(self, 4, label, self.field, self.count, self.restore, self.copy_button)
        Typesetting(BoundField(self.field, state, binding), self.field, state, binding)
        WhenVisible(self, self._update_text, state.visual_changed, state.translator.changed)

    def _update_text(self) -> None:
        visual = self._state.visual
        self.count.show_length(self._binding.read(visual))
        self.restore.setVisible(self._binding.write(visual, "") != visual)


def _bound(state: State, form: Literal["short", "full"]) -> Binding:
    """One form of the text, composed until it is edited."""

    def read(visual: Visual) -> str:
        composed = alternative_text(visual, state.poster.name, state.campaign)
        return composed.short if form == "short" else composed.full

    def write(visual: Visual, text: str) -> Visual:
        return describe(visual, replace(visual.alternative, **{form: text}))

    # What describes the example must not begin a person's own.
    return Binding(read, write, "alternative", form, _CLEANER, lambda visual: bool(visual.sample))
