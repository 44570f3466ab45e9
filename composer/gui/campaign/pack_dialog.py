"""What a campaign's file contains, shown before anything is added: whose it is, what it replaces, what changes."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from composer.app.campaign.take_in import PackPreview
from composer.core.months import MONTHS
from composer.core.naming import listed, shown
from composer.core.problems import Problem
from composer.core.words import Language, Words
from composer.gui.campaign.label import campaign_label
from composer.gui.widgets.labels import as_title, bound_button, bound_label, column
from composer.gui.widgets.scrolled import Scrolled
from composer.gui.widgets.translator import Translator

_TITLE = Words("Ajouter la campagne {label}?", "Add the campaign {label}?")
_FROM = Words(
    "Faite par {author}, le {day}. Version {version}. Organisation à nommer\u00a0: {organisation}.",
    "Made by {author} on {day}. Version {version}. Organisation to mention: {organisation}.",
)
_SOMEBODY = Words("une personne qui ne dit pas son nom", "somebody who does not say their name")
_TO_PROVIDE = Words("à fournir", "to be provided")
_NEW = Words("Elle n’est pas encore sur cet ordinateur.", "It is not on this computer yet.")
_REPLACES = Words(
    "Elle prend la place de la version {version}, qui est gardée\u00a0: vous pourrez y revenir.",
    "It takes the place of version {version}, which is kept: you can return to it.",
)
_CHANGES = Words("Ce qui change", "What changes")
_SAME = Words("Rien de ses textes ne change.", "None of its texts change.")
_POSTERS = Words("Affiches de cette campagne", "Posters of this campaign")
_NO_POSTERS = Words("Aucune\u00a0: celles du programme servent.", "None: the program’s are used.")
_GONE = Words("Affiches retirées\u00a0: {names}", "Posters removed: {names}")
_FINDINGS = Words("À savoir", "Good to know")
_MARKS = {"error": "✖", "warning": "▲", "notice": "•"}
_CANCEL = Words("Annuler", "Cancel")
_ADD = Words("Ajouter", "Add")
_USE = Words("Ajouter et utiliser", "Add and use")


class PackDialog(QDialog):
    """Shows a pack that was looked into; nothing is added before one of its two buttons is pressed."""

    #: Whether the pack is also to be used, once it is added.
    agreed = Signal(bool)

    def __init__(self, translator: Translator, preview: PackPreview, parent: QWidget | None = None) -> None:
        """Show `preview`."""
        super().__init__(parent)
        self._translator, self._preview = translator, preview
        label = campaign_label(preview.campaign)
        title = _TITLE.format(label=label)
        translator.bind(self, lambda text: self.setWindowTitle(as_title(text)), title)
        self.use = bound_button(translator, _USE, kind="primary")
        self.add, self.cancel = bound_button(translator, _ADD), bound_button(translator, _CANCEL)
        self.use.setDefault(True)
        body = QWidget()
        self._column = column(body)
        self._fill()
        self._column.addStretch()
        whole, row = QVBoxLayout(self), QHBoxLayout()
        whole.setContentsMargins(24, 16, 24, 24)
        whole.addWidget(bound_label(translator, title, "title"))
        whole.addWidget(bound_label(translator, _made(preview)))
        whole.addWidget(bound_label(translator, _place(preview), "quietText"))
        whole.addWidget(Scrolled(body), 1)
        row.addStretch()
        for button in (self.cancel, self.add, self.use):
            row.addWidget(button)
        whole.addLayout(row)
        self.resize(560, 480)
        self.cancel.clicked.connect(self.reject)
        self.add.clicked.connect(self._add)
        self.use.clicked.connect(self._use)
        self.use.setFocus()

    def _add(self) -> None:
        self.accept()
        self.agreed.emit(False)  # noqa: FBT003 - Qt's signals name no argument

    def _use(self) -> None:
        self.accept()
        self.agreed.emit(True)  # noqa: FBT003 - as above

    def _fill(self) -> None:
        preview = self._preview
        if preview.problems:
            self._part(_FINDINGS, map(_marked, preview.problems))
        if preview.replaces is not None:
            self._part(_CHANGES, tuple(each.words for each in preview.changes) or (_SAME,))
        self._part(_POSTERS, tuple(each.name for each in preview.posters) or (_NO_POSTERS,))
        if preview.gone:
            names = listed([Words(each, each) for each in preview.gone])
            self._column.addWidget(bound_label(self._translator, _GONE.format(names=names)))

    def _part(self, title: Words, lines: Iterable[Words]) -> None:
        self._column.addWidget(bound_label(self._translator, title, "section"))
        for line in lines:
            self._column.addWidget(bound_label(self._translator, line))


def _marked(problem: Problem) -> Words:
    mark = _MARKS[problem.severity]
    return Words(f"{mark} {problem.words.fr}", f"{mark} {problem.words.en}")


def _made(preview: PackPreview) -> Words:
    """Whose pack it is, and of when."""
    manifest, organisation = preview.manifest, shown(preview.campaign.organisation.value)
    author = shown(manifest.made_by)
    return _FROM.format(
        author=Words(author, author) if author else _SOMEBODY,
        day=Words(_day(manifest.made_on, "fr"), _day(manifest.made_on, "en")),
        version=manifest.version,
        organisation=Words(organisation, organisation) if organisation else _TO_PROVIDE,
    )


def _place(preview: PackPreview) -> Words:
    return _NEW if preview.replaces is None else _REPLACES.format(version=preview.replaces.version)


def _day(iso: str, language: Language) -> str:
    """A day of a manifest in words; as it is where no calendar has it, such as February 30th."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    month = MONTHS[language][day.month - 1]
    if language == "en":
        return f"{month} {day.day}, {day.year}"
    return f"{'1er' if day.day == 1 else day.day} {month} {day.year}"
