"""The caption for one network: its parts to write, the whole text, its findings and the posting guide."""

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from composer.core.caption.caption import Caption, compose_caption, never_fits
from composer.core.document.edits import restore_part, write_part
from composer.core.problems import Problem
from composer.core.visual import CaptionPart, Visual
from composer.core.words import Words
from composer.gui.caption.caption_fields import CopyButton, PartField
from composer.gui.caption.folded_text import Count, FoldedText
from composer.gui.caption.hashtag_chips import HashtagChips
from composer.gui.finding_row import PROVIDE, with_mark
from composer.gui.guide_ticks import GuideTicks
from composer.gui.phone.to_phone_dialog import TO_PHONE, TO_PHONE_HELP, open_to_phone
from composer.gui.state import State
from composer.gui.widgets.labels import bind_help, bound_button, bound_label, column, replace_parts, tab_in_order
from composer.gui.widgets.tick_row import TickRow
from composer.gui.widgets.when_visible import WhenVisible

_FIX, _RESTORE = Words("Corriger", "Fix"), Words("Rétablir", "Restore")
_EDITED: dict[CaptionPart, Words] = {
    "phrase": Words("La phrase de la campagne a été changée.", "The campaign’s phrase was changed."),
    "quote": Words("La citation de la légende a été changée.", "The caption’s quote was changed."),
    "credit": Words("Le crédit de la photo a été changé.", "The photo’s credit was changed."),
    "handle": Words("L’identifiant à nommer a été changé.", "The handle to mention was changed."),
    "hashtags": Words("Les mots-clics ont été changés.", "The hashtags were changed."),
}


class Row(Struct, frozen=True):
    """A problem of the caption, and the visual once its button is pressed; None: no button."""

    problem: Problem
    action: Words = _FIX
    after: Visual | None = None


class CaptionFindings(QWidget):
    """A row for each finding, and for each composed part that was edited."""

    def __init__(self, state: State, network: str) -> None:
        super().__init__()
        self._state, self._network = state, network
        self._rows: tuple[Row, ...] = ()
        self._widgets: list[QWidget] = []
        self.buttons: list[QPushButton] = []
        self._column: QVBoxLayout = column(self)
        self.hide()

    def show_caption(self, caption: Caption) -> None:
        """Check `caption` again; the rows stay as they are when the findings are the same."""
        rows = (*self._findings(caption), *self._edited_parts())
        if rows == self._rows:
            return
        self._rows = rows
        self.buttons = []
        former, self._widgets = self._widgets, [self._card(row) for row in rows]
        replace_parts(self._column, former, self._widgets)
        tab_in_order(self, *self.buttons)
        self.setVisible(bool(rows))

    def _findings(self, caption: Caption) -> Iterator[Row]:
        from composer.core.linter.caption_fixes import fixed  # noqa: PLC0415
        from composer.core.linter.lint import lint_caption  # noqa: PLC0415 - its patterns take longer to compile than a start may

        visual, campaign = self._state.visual, self._state.campaign
        for finding in lint_caption(caption, campaign):
            after = fixed(visual, caption, finding.fix)
            yield Row(finding.problem, after=None if after == visual else after)

    def _edited_parts(self) -> Iterator[Row]:
        visual = self._state.visual
        own = visual.caption.by_network.get(self._network, {})
        for part, words in _EDITED.items():
            if part in own or part in visual.caption.shared:
                network = self._network if part in own else None
                after = restore_part(visual, part, network=network)
                yield Row(Problem("part-changed", "notice", words), _RESTORE, after)

    def _card(self, row: Row) -> QWidget:
        card, problem, translator = QFrame(), row.problem, self._state.translator
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.addWidget(bound_label(translator, with_mark(problem), problem.severity))
        if problem.fix:
            inside.addWidget(bound_label(translator, problem.fix, "hint"))
        if self._state.can_be_given(problem):
            provide = bound_button(translator, PROVIDE, problem.words, does=self._state.completing)
            self.buttons.append(provide)
            inside.addWidget(provide)
        if row.after is not None:
            inside.addWidget(self._button(row.action, problem.fix or problem.words, row.after))
        return card

    def _button(self, action: Words, help_: Words, after: Visual) -> QPushButton:
        button = bound_button(self._state.translator, action, help_, does=lambda: self._state.edit(after, "caption"))
        self.buttons.append(button)
        return button


_NAMED = Words("Dire la campagne en anglais\u00a0: {line}", "Name the campaign in English: {line}")
_HELP = Words(
    "Décoché, la ligne est retirée de toutes les légendes; coché, elle y revient.",
    "When unticked, the line is left out of every caption; when ticked, it comes back.",
)
_OPENING = Words("Vos premiers mots", "Your opening words")
_OPENING_HELP = Words(
    "Suivent la phrase de la campagne, avant la coupure.", "They follow the campaign’s phrase, before the fold."
)
_QUOTE = Words("La citation, pour {network} seulement", "The quote, for {network} only")
_QUOTE_HELP = Words(
    "Une version plus courte; l’affiche et les autres légendes gardent la vôtre.",
    "A shorter version; the poster and the other captions keep yours.",
)
_STORY = Words("Votre récit", "Your story")
_STORY_HELP = Words(
    "Ce que l’affiche ne dit pas, en quelques phrases.", "What the poster does not say, in a few sentences."
)
_IN_FRENCH = Words(
    "La première phrase est celle de la campagne, qui ne la donne qu’en français.",
    "The first sentence is the campaign’s own, which gives it in French only.",
)
_COPY = Words("Copier la légende", "Copy the caption")
_COPIED = Words("Légende copiée. Collez-la dans {network}.", "Caption copied. Paste it into {network}.")


class OccasionTick(TickRow):
    """Takes the campaign's English name and dates out of the captions, or brings them back; hidden without them."""

    def __init__(self, state: State, network: str) -> None:
        super().__init__()
        self._state, self._network = state, network
        bind_help(state.translator, self.box, _HELP)
        self.box.toggled.connect(self._choose)
        self.hide()

    def show_caption(self, caption: Caption) -> None:
        """Show whether `caption` has the line, and what it says or would say."""
        line = caption.parts["occasion"].strip() or self._composed()
        self.setVisible(bool(line))
        self.say(self._state.translator(_NAMED.format(line=line)))
        with QSignalBlocker(self.box):
            self.box.setChecked(bool(caption.parts["occasion"].strip()))

    def _composed(self) -> str:
        visual, campaign = restore_part(self._state.visual, "occasion"), self._state.campaign
        return compose_caption(visual, campaign, self._network).parts["occasion"]

    def _choose(self, wanted: object) -> None:
        visual = self._state.visual
        after = restore_part(visual, "occasion") if wanted else write_part(visual, "occasion", "")
        self._state.edit(after, "caption")


class CaptionTab(QWidget):
    """The tab of one network, updated only while visible."""

    def __init__(self, state: State, network: str) -> None:
        super().__init__()
        self._state, self._network = state, network
        known = state.campaign.networks[network]
        self.opening = PartField(state, network, "opening", (_OPENING, _OPENING_HELP), 2)
        self.story = PartField(state, network, "story", (_STORY, _STORY_HELP), 5)
        self.quote = self._shorter_quote(known.name)
        self.whole = FoldedText(state.translator, known)
        self.count = Count(state.translator, known.length.value, known.counted)
        self.in_french = bound_label(state.translator, _IN_FRENCH, "hint")
        copied = _COPIED.format(network=known.name)
        self.copy_button = CopyButton(state, _COPY, copied, lambda: self.caption.text, "primary")
        self.to_phone = bound_button(state.translator, TO_PHONE, TO_PHONE_HELP, icon="phone", does=self._send_to_phone)
        self.occasion, self.chips = OccasionTick(state, network), HashtagChips(state)
        self.findings, self.guide = CaptionFindings(state, network), GuideTicks(state, network)
        written = (self.opening, self.story, self.quote, self.in_french, self.whole, self.count)
        column(self, 8, *written, self.occasion, self.chips, self.copy_button, self.to_phone, self.findings, self.guide)
        WhenVisible(self, self._update_text, state.visual_changed, state.translator.changed)

    def _shorter_quote(self, name: str) -> PartField:
        """A field for a shorter quote, for a caption too long even without its optional parts."""
        words = _QUOTE.format(network=name)
        field = PartField(self._state, self._network, "quote", (words, _QUOTE_HELP), 4, serves="here")
        field.hide()
        return field

    @property
    def caption(self) -> Caption:
        """The caption as it is now."""
        return compose_caption(self._state.visual, self._state.campaign, self._network)

    def _send_to_phone(self) -> None:
        name = self._state.campaign.networks[self._network].name
        open_to_phone(self._state, {name: self.caption.text}, self)

    def _update_text(self) -> None:
        caption = self.caption
        in_english = self._state.visual.language == "en"
        self.in_french.setVisible(in_english and caption.parts["phrase"] == self._state.campaign.phrase.value)
        self.whole.show_text(caption.text, selectable=not self._state.is_example)
        self.count.show_length(caption.text)
        own = self._state.visual.caption.by_network.get(self._network, {})
        self.quote.setVisible("quote" in own or never_fits(caption, self._state.campaign))
        self.occasion.show_caption(caption)
        self.chips.show_text(caption.parts["hashtags"])
        self.findings.show_caption(caption)
        self.guide.show_text(caption.text)
