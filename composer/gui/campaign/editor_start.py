"""The two short forms that begin a campaign: the next edition of one, and the campaign of a region that has none."""

from collections.abc import Callable, Mapping
from datetime import date

from msgspec import Struct
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QWidget

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.date_lines import date_line, day_in
from composer.core.campaign.next_edition import Edition, Region
from composer.core.words import Words
from composer.gui.widgets.fitting.fitted_dialog import FittedDialog
from composer.gui.widgets.labels import add_all, bound_button, bound_label, plain_label
from composer.gui.widgets.translator import Translator

_CANCEL = Words("Annuler", "Cancel")
_NO_DAY = Words(
    "Écrivez les deux jours, tels que 2027-02-15 ou 15 février 2027.",
    "Write both days, such as 2027-02-15 or February 15, 2027.",
)
_BACKWARDS = Words("Le dernier jour est avant le premier.", "The last day is before the first.")
_SAME_YEAR = Words("Cette année est celle de l’édition actuelle.", "That is the year of the current edition.")
_ON_POSTERS = Words("Sur les affiches\u00a0: {line}", "On the posters: {line}")
_NO_REGION = Words(
    "Écrivez le nom de la région et celui de l’organisation.", "Write the names of the region and the organisation."
)
_REST = Words(
    "Ce qui reste vide sera à fournir\u00a0: rien n’est inventé.",
    "What stays empty is to be provided: nothing is made up.",
)


class Asked(Struct, frozen=True):
    """One line that a short form asks for, with an example of it in the empty field."""

    id: str
    label: Words
    example: str = ""


class FormReading(Struct, frozen=True):
    """What the values typed so far give: the edition or region, None while they do not suffice, and a message."""

    made: Edition | Region | None
    says: Words


class ShortForm(FittedDialog):
    """Asks for a few lines, and shows what they give while one types; Enter creates it."""

    def __init__(
        self,
        titles: tuple[Words, Words, Words],
        asked: tuple[Asked, ...],
        read: Callable[[Mapping[str, str]], FormReading],
        translator: Translator,
        parent: QWidget,
    ) -> None:
        """Ask for each of `asked`; `titles` are the window's, what is above the fields, and the button's."""
        super().__init__(parent, QSize(520, 0))
        self._read, self._translator = read, translator
        self.made: Edition | Region | None = None
        title, above, create = titles
        translator.bind(self, self.setWindowTitle, title)
        self.fields = {each.id: QLineEdit() for each in asked}
        self.column.addWidget(bound_label(translator, above, "quiet"))
        for each in asked:
            self._add(each)
        self.says = plain_label("strong")
        add_all(self.column, self.says, bound_label(translator, _REST, "hint"))
        self.column.addStretch()
        self._add_buttons(create)
        self._show_reading()

    def _add(self, asked: Asked) -> None:
        field = self.fields[asked.id]
        field.setPlaceholderText(asked.example)
        add_all(self.column, bound_label(self._translator, asked.label, buddy=field), field)
        field.textChanged.connect(self._show_reading)

    def _add_buttons(self, create: Words) -> None:
        self.create_ = bound_button(self._translator, create, kind="primary", does=self.accept)
        cancel = bound_button(self._translator, _CANCEL, does=self.reject)
        self.create_.setDefault(True)
        cancel.setAutoDefault(False)
        self.stand_on_buttons(cancel, self.create_)

    def _show_reading(self) -> None:
        reading = self._read({name: field.text().strip() for name, field in self.fields.items()})
        self.made = reading.made
        self.says.setText(self._translator(reading.says))
        self.create_.setEnabled(reading.made is not None)


def edition_form(campaign: Campaign, translator: Translator, parent: QWidget) -> ShortForm:
    """The form of the edition that follows `campaign`."""
    titles = (
        Words("Nouvelle édition", "New edition"),
        Words(
            f"À partir de l’édition {campaign.year} de {campaign.region}\u00a0: le reste est gardé, et l’édition "
            f"{campaign.year} est retenue pour que ses textes soient reconnus.",
            f"From the {campaign.year} edition of {campaign.region}: the rest is kept, and the {campaign.year} edition "
            "is remembered so that its texts are recognized.",
        ),
        Words("Créer l’édition", "Create the edition"),
    )
    # For the examples alone: a day is never proposed as a value.
    year = int(campaign.year) + 1
    asked = (
        Asked("theme_fr", Words("Thème en français", "Theme in French")),
        Asked("theme_en", Words("Thème en anglais", "Theme in English")),
        Asked("start", Words("Premier jour", "First day"), f"{year}-02-15"),
        Asked("end", Words("Dernier jour", "Last day"), f"{year}-02-19"),
        Asked("hashtags", Words("Mots-clics annoncés", "Hashtags announced"), f"#JPS{year}"),
        Asked("address", Words("Adresse de la page de l’édition", "Address of the edition’s page"), "https://…"),
    )
    return ShortForm(titles, asked, lambda values: _edition(values, campaign.year), translator, parent)


def region_form(campaign: Campaign, translator: Translator, parent: QWidget) -> ShortForm:
    """The form of a region's campaign, over the national part that `campaign` extends."""
    titles = (
        Words("Nouvelle région", "New region"),
        Words(
            f"Le thème, les dates, la phrase et les questions de {campaign.year} sont ceux du Québec; le reste est à "
            "cette région.",
            f"The theme, dates, phrase and questions of {campaign.year} are Québec’s; the rest is this region’s.",
        ),
        Words("Créer la région", "Create the region"),
    )
    handles = tuple(
        Asked(f"handle-{network}", Words(f"Identifiant sur {name}", f"Handle on {name}"), "@…")
        for network in campaign.offered
        if (name := campaign.networks[network].name)
    )
    asked = (
        Asked("name", Words("Nom de la région", "Name of the region")),
        Asked("organisation", Words("Organisation", "Organisation")),
        *handles,
        Asked("address", Words("Adresse de la région", "Address of the region"), "https://…"),
    )
    return ShortForm(titles, asked, lambda values: _region(values, campaign.offered), translator, parent)


def _edition(values: Mapping[str, str], former: str) -> FormReading:
    start, end = day_in(values["start"]), day_in(values["end"])
    wrong = _wrong_days(start, end, former)
    if start is None or end is None or wrong:
        return FormReading(None, wrong or _NO_DAY)
    tags = tuple(f"#{each.lstrip('#')}" for each in values["hashtags"].replace(",", " ").split())
    edition = Edition("", values["theme_fr"], values["theme_en"], start, end, tags, values["address"])
    return FormReading(edition, _ON_POSTERS.format(line=date_line(start, end)))


def _wrong_days(start: date | None, end: date | None, former: str) -> Words | None:
    if start is None or end is None:
        return _NO_DAY
    if end < start:
        return _BACKWARDS
    return _SAME_YEAR if str(start.year) == former else None


def _region(values: Mapping[str, str], networks: tuple[str, ...]) -> FormReading:
    if not values["name"] or not values["organisation"]:
        return FormReading(None, _NO_REGION)
    handles = {each: _with_at(values[f"handle-{each}"]) for each in networks}
    return FormReading(Region("", values["name"], values["organisation"], handles, values["address"]), Words("", ""))


def _with_at(handle: str) -> str:
    return f"@{handle.lstrip('@')}" if handle else ""
