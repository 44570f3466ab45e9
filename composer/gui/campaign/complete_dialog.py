"""The form of what a campaign still lacks: handles and texts, each asked for once and kept on this computer."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from composer.app.campaign.own_values import checked_handle
from composer.core.campaign.campaign import Campaign, Network
from composer.core.campaign.incomplete import asked_handles, lacking_texts
from composer.core.problems import Problem, Refused
from composer.core.words import Words, shown
from composer.gui.campaign.head_button import campaign_label
from composer.gui.guide.topics import offer_guide
from composer.gui.notice import MessageLine, in_words
from composer.gui.widgets.fitting.fitted_dialog import FittedDialog, beside_buttons
from composer.gui.widgets.labels import add_all, bound_button, bound_label, column, plain_label
from composer.gui.widgets.translator import Translator

_TITLE = Words("À fournir pour la campagne {label}", "To be provided for the campaign {label}")
_WHY = Words(
    "Demandez ces réponses à l’organisation ({organisation})\u00a0: on ne les devine pas. Elles sont gardées sur cet "
    "ordinateur, pour tous vos visuels. Un champ peut attendre; écrivez «\u00a0aucun\u00a0» où elle n’a pas de compte.",
    "Ask the organisation ({organisation}) for these answers: they are not guessed. They are kept on this computer, "
    "for all your visuals. A field can wait; write “none” where it has no account.",
)
_TO_PROVIDE = Words("à fournir", "to be provided")
_HANDLES, _TEXTS = Words("Identifiants de l’organisation", "The organisation’s handles"), Words("Textes", "Texts")
_LATER, _KEEP = Words("Plus tard", "Later"), Words("Garder", "Keep")
#: Characters: longer than any handle, an address that contains one, or a text of a campaign.
_MOST = 400


class CompleteDialog(FittedDialog):
    """A field for each value, checked while one types; what is kept goes on for every visual."""

    #: The handles by network, and the texts by key, that were given: two mappings.
    given = Signal(object, object)

    def __init__(self, translator: Translator, campaign: Campaign, parent: QWidget | None = None) -> None:
        super().__init__(parent, QSize(520, 560))
        self._translator = translator
        self.handles = {name: _HandleField(translator, name, known) for name, known in asked_handles(campaign).items()}
        self.texts = {key: (words, QLineEdit()) for key, words in lacking_texts(campaign).items()}
        self._message = MessageLine(translator)
        self.keep = bound_button(translator, _KEEP, kind="primary", does=self._give)
        self.later = bound_button(translator, _LATER, does=self.reject)
        self.keep.setDefault(True)
        self._assemble(campaign)
        for field in self.fields:
            field.setMaxLength(_MOST)
            field.textChanged.connect(self._refresh)
        self._refresh()
        if self.fields:
            self.fields[0].setFocus()

    @property
    def fields(self) -> tuple[QLineEdit, ...]:
        """Its fields, in their order."""
        return (*(each.field for each in self.handles.values()), *(field for _, field in self.texts.values()))

    def show_problem(self, problem: Problem) -> None:
        """Report why nothing was kept; what is typed stays."""
        self._message.warn(problem)

    def _assemble(self, campaign: Campaign) -> None:
        translator, name = self._translator, shown(campaign.organisation.value)
        label = _TITLE.format(label=campaign_label(campaign))
        translator.bind(self, self.setWindowTitle, label)
        offer_guide(self, "campaign", translator)
        organisation = Words(name, name) if name else _TO_PROVIDE
        inside = self.column
        inside.addWidget(bound_label(translator, label, "title"))
        inside.addWidget(bound_label(translator, _WHY.format(organisation=organisation), "quietText"))
        if self.handles:
            inside.addWidget(bound_label(translator, _HANDLES, "section"))
        for each in self.handles.values():
            inside.addWidget(each)
        if self.texts:
            inside.addWidget(bound_label(translator, _TEXTS, "section"))
        for words, field in self.texts.values():
            add_all(inside, bound_label(translator, _sentence(words), buddy=field), field)
        inside.addStretch()
        self.stand_on(beside_buttons(self._message, self.later, self.keep))

    def _refresh(self) -> None:
        """Keep only what is sound, and only where something was given."""
        sound = not any(each.problem for each in self.handles.values())
        self.keep.setEnabled(sound and any(field.text().strip() for field in self.fields))

    def _give(self) -> None:
        handles = {name: each.field.text() for name, each in self.handles.items() if each.changed}
        self.given.emit(handles, {key: field.text() for key, (_, field) in self.texts.items() if field.text().strip()})


class _HandleField(QWidget):
    """The field of the organisation's handle on one network, with what its network says against it."""

    def __init__(self, translator: Translator, name: str, network: Network) -> None:
        super().__init__()
        self._translator, self._name, self._network = translator, name, network
        self._before = network.handle.value if network.handle else ""
        self.field, self._message = QLineEdit(self._before), plain_label("error")
        self.field.setPlaceholderText("@")
        self._message.hide()
        box = column(self, 4)
        box.addWidget(bound_label(translator, Words(network.name, network.name), buddy=self.field))
        add_all(box, self.field, self._message)
        self.field.textChanged.connect(self._report)

    @property
    def changed(self) -> bool:
        """Whether it differs from what was known."""
        return self.field.text().strip() != self._before

    @property
    def problem(self) -> Problem | None:
        """Why the network could not give this handle; None when it could, or the field is empty."""
        try:
            checked_handle(self.field.text(), self._network, self._name)
        except Refused as refused:
            return refused.problems[0]
        return None

    def _report(self) -> None:
        problem = self.problem
        # One still being typed is not yet too short.
        unfinished = len(self.field.text().strip("@ ")) < self._network.own_handle.shortest
        self._message.setVisible(problem is not None and not unfinished)
        if problem is not None:
            self._message.setText(self._translator(in_words(problem)))


def _sentence(words: Words) -> Words:
    return Words(words.fr[0].upper() + words.fr[1:], words.en[0].upper() + words.en[1:])
