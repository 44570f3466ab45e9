"""The hashtags under a caption: a button adds or removes each, with its status beside."""

from functools import partial

from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from composer.core.caption.hashtag import Chip, chips, exact_hashtag, plain_hashtag
from composer.core.document.edits import choose_hashtag
from composer.core.problems import Refused, together
from composer.core.visual import HashtagChoice
from composer.core.words import Words
from composer.gui.field_text import show_kept
from composer.gui.state import State
from composer.gui.widgets import labels

_TITLE = Words("Mots-clics", "Hashtags")
_IN, _OUT = Words("✓ {tag}", "✓ {tag}"), Words("+ {tag}", "+ {tag}")
_IN_HELP = Words("Retirer {tag} des légendes.", "Remove {tag} from the captions.")
_OUT_HELP = Words("Ajouter {tag} aux légendes.", "Add {tag} to the captions.")
_TO_CONFIRM, _CONFIRMED = Words("à confirmer", "to be confirmed"), Words("confirmé", "confirmed")
_CONFIRM, _CONFIRM_DONE = Words("Confirmer", "Confirm"), Words("✓ Confirmé", "✓ Confirmed")
_CONFIRM_NAME = Words("{tag} est confirmé", "{tag} is confirmed")
_CONFIRM_HELP = Words(
    "À presser quand la campagne a annoncé {tag}\u00a0: il n’est plus marqué «\u00a0à confirmer\u00a0».",
    "Press once the campaign has announced {tag}: it is no longer marked “to be confirmed”.",
)
_OWN = Words("Ajouter un mot-clic", "Add a hashtag")
_ADD = Words("Ajouter", "Add")
_ADD_HELP = Words("Met ce mot-clic dans toutes les légendes.", "Adds this hashtag to every caption.")
_NO_TAG = Words(
    "Un mot-clic est fait de lettres et de chiffres, sans espace ni symbole.",
    "A hashtag is made of letters and digits, with no spaces or symbols.",
)


class HashtagChips(QWidget):
    """A row for each hashtag, and a field to add another."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        self.rows: list[ChipRow] = []
        box = labels.column(self, 4, labels.bound_label(state.translator, _TITLE))
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        box.addLayout(self._list)
        self.field, self.add = QLineEdit(), labels.bound_button(state.translator, _ADD, _ADD_HELP, does=self._add)
        self.field.setPlaceholderText("#")
        self.refusal = labels.bound_label(state.translator, _NO_TAG, "warning")
        self.refusal.hide()
        box.addWidget(labels.bound_label(state.translator, _OWN, "hint", buddy=self.field))
        labels.add_line(box, self.field, self.add, grows=self.field)
        box.addWidget(self.refusal)
        self.field.returnPressed.connect(self._add)
        self.field.textChanged.connect(self._on_typed)

    def show_text(self, text: str) -> None:
        """Show the hashtags of a caption, which are `text`; rows are kept while the hashtags are the same."""
        found = chips(self._state.visual, self._state.campaign, text)
        if [chip.value for chip in found] != [each.chip.value for each in self.rows]:
            former, self.rows = self.rows, [ChipRow(self._state, chip) for chip in found]
            labels.replace_parts(self._list, former, self.rows)
            labels.tab_in_order(self, *(button for each in self.rows for button in each.buttons), self.field, self.add)
        for shown, chip in zip(self.rows, found, strict=True):
            shown.show_chip(chip)

    def _on_typed(self, _typed: str) -> None:
        self.refusal.hide()
        try:
            found = show_kept(self.field, "hashtag", one_line=True)
        except Refused as refused:
            self.field.clear()
            self._state.refuse(refused)
            return
        if (noticed := together(found)) is not None:
            self._state.noticed.emit(noticed)

    def _add(self) -> None:
        typed = self.field.text()
        tag = exact_hashtag(plain_hashtag(typed), self._state.campaign)
        self.refusal.setVisible(bool(typed.strip()) and not tag)
        if tag:
            self.field.clear()
            self._state.edit(choose_hashtag(self._state.visual, tag, "added"), "hashtag")


class ChipRow(QWidget):
    """One hashtag: the button that adds or removes it, its status, and the button that confirms it."""

    def __init__(self, state: State, chip: Chip) -> None:
        super().__init__()
        self._state, self.chip, translator = state, chip, state.translator
        self.toggle, self.status = labels.EnterButton(), labels.plain_label("hint")
        self.confirm = labels.bound_button(
            translator, _CONFIRM, _CONFIRM_HELP.format(tag=chip.value), does=partial(self._choose, "confirm")
        )
        labels.row(self, self.toggle, self.status, self.confirm).setStretchFactor(self.status, 1)
        for button in (self.toggle, self.confirm):
            button.setCheckable(True)
        translator.bind(self.confirm, self.confirm.setAccessibleName, _CONFIRM_NAME.format(tag=chip.value))
        self.toggle.clicked.connect(partial(self._choose, "toggle"))
        self.show_chip(chip)

    @property
    def buttons(self) -> tuple[QPushButton, QPushButton]:
        """The buttons, in the order of the Tab key."""
        return self.toggle, self.confirm

    def show_chip(self, chip: Chip) -> None:
        """Show the present status of the hashtag."""
        self.chip, translator = chip, self._state.translator
        self.toggle.setChecked(chip.present)
        self.toggle.setText(translator((_IN if chip.present else _OUT).format(tag=chip.value)))
        status = translator(self._status())
        self.toggle.setAccessibleName(", ".join(filter(None, (chip.value, status))))
        help_ = translator((_IN_HELP if chip.present else _OUT_HELP).format(tag=chip.value))
        labels.set_help(self.toggle, help_)
        self.toggle.setAccessibleDescription(help_)
        self.status.setText(status)
        self.confirm.setChecked(not chip.to_confirm)
        self.confirm.setText(translator(_CONFIRM if chip.to_confirm else _CONFIRM_DONE))
        self.confirm.setVisible(chip.asks and chip.present)

    def _choose(self, button: str) -> None:
        after = choose_hashtag(self._state.visual, self.chip.value, _after(self.chip, button))
        self._state.edit(after, "hashtag")

    def _status(self) -> Words:
        if not self.chip.asks:
            return Words("", "")
        return _TO_CONFIRM if self.chip.to_confirm else _CONFIRMED


def _after(chip: Chip, button: str) -> HashtagChoice:
    if button == "confirm":
        return "confirmed" if chip.to_confirm else "added"
    return "removed" if chip.present else "added"
