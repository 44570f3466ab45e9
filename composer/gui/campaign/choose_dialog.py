"""The list that a campaign is chosen in, from the start sheet and from the head of the window."""

import unicodedata
from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from composer.app.campaign.installed import InstalledCampaign
from composer.core.campaign.campaign import Campaign
from composer.core.words import Words, listed, shown
from composer.gui.campaign.head_button import edition_of
from composer.gui.guide.topics import offer_guide
from composer.gui.widgets.fitting.fitted_dialog import FittedDialog
from composer.gui.widgets.labels import add_all, add_line, bound_button, bound_label, plain_label, restyle
from composer.gui.widgets.scrolled import open_in_most
from composer.gui.widgets.translator import Translator

_NAME = Words("Campagnes", "Campaigns")
_LACKING = Words("{name}  –  identifiants à fournir\u00a0: {count}", "{name}  –  handles to provide: {count}")
_IN_FORCE = Words("✓ {name}", "✓ {name}")


class CampaignRow(Struct, frozen=True):
    """A campaign as a row: `name` tells it from every other one, `key` is what typing is compared with."""

    kept: InstalledCampaign
    name: str
    key: str

    @property
    def campaign(self) -> Campaign:
        """The campaign itself."""
        return self.kept.context.campaign


def rows_of(kept: Sequence[InstalledCampaign]) -> tuple[CampaignRow, ...]:
    """Name these campaigns, in the order of their names."""
    regions = [each.context.campaign.region for each in kept]
    return tuple(sorted((_row(each, regions) for each in kept), key=lambda row: row.key))


def lacking(campaign: Campaign) -> tuple[str, ...]:
    """List the offered networks whose handle is still to be provided, by their names."""
    return tuple(campaign.networks[each].name for each in campaign.offered if campaign.lacks_handle(each))


def searched(text: str) -> str:
    """`text` as it is compared while one types: without accents, dashes or capitals."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(" " if each in "-–·" else each for each in bare if not unicodedata.combining(each)).split())


class CampaignList(QListWidget):
    """Lists campaigns of which one is chosen."""

    def __init__(self, translator: Translator, rows: Sequence[CampaignRow], current: str) -> None:
        """List `rows`; that of the id `current` is marked as in force, and selected."""
        super().__init__()
        self.setObjectName("campaigns")
        self._translator, self.rows, self._current = translator, rows, current
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        translator.bind(self, self.setAccessibleName, _NAME)
        for row in rows:
            QListWidgetItem(self).setData(Qt.ItemDataRole.UserRole, row.campaign.id)
        translator.bind(self, lambda _: self._name_items(), _NAME)
        self.setCurrentRow(next((at for at, row in enumerate(rows) if row.campaign.id == current), 0))

    @property
    def chosen(self) -> CampaignRow | None:
        """The selected row; None where the search has left none."""
        at = self.currentRow()
        return None if at < 0 or self.isRowHidden(at) else self.rows[at]

    def show_found(self, typed: str) -> None:
        """Show only the rows whose name has what was `typed`, and select the first one unless one shown is."""
        wanted = searched(typed)
        for at, row in enumerate(self.rows):
            self.setRowHidden(at, wanted not in row.key)
        if self.chosen is None:
            self.setCurrentRow(next((at for at in range(self.count()) if not self.isRowHidden(at)), -1))
        self.scrollToItem(self.currentItem())

    def step(self, by: int) -> None:
        """Select the next row that is shown, or the one before."""
        at = self.currentRow() + by
        while 0 <= at < self.count() and self.isRowHidden(at):
            at += by
        if 0 <= at < self.count():
            self.setCurrentRow(at)

    def _name_items(self) -> None:
        for at, row in enumerate(self.rows):
            count = len(lacking(row.campaign))
            words = _LACKING.format(name=row.name, count=count) if count else Words(row.name, row.name)
            marked = _IN_FORCE.format(name=words) if row.campaign.id == self._current else words
            self.item(at).setText(self._translator(marked))


def _row(kept: InstalledCampaign, regions: Sequence[str]) -> CampaignRow:
    """A campaign by its region, and by its edition too where another one has the same region."""
    campaign = kept.context.campaign
    region = shown(campaign.region)
    name = f"{region} · {edition_of(campaign)}" if regions.count(campaign.region) > 1 else region
    return CampaignRow(kept, name, searched(name))


_TITLE = Words("Choisir la campagne", "Choose the campaign")
_WHY = Words(
    "Votre visuel reste ouvert, avec ce qu’il a d’enregistré ou non; ce qu’il avait de l’autre campagne est mis à "
    "jour.",
    "Your visual stays open, saved or not; what it had of the other campaign is updated.",
)
_SEARCH = Words("Chercher une région", "Search for a region")
_USE = Words("Utiliser", "Use")
_CANCEL = Words("Annuler", "Cancel")
_ADD = Words("Ajouter une campagne…", "Add a campaign…")
_FORMER = Words("Revenir à la version précédente", "Return to the previous version")
_DETAIL = Words(
    "{edition}, version {version}. Organisation\u00a0: {organisation}.",
    "{edition}, version {version}. Organisation: {organisation}.",
)
_COMPLETE = Words("Ses identifiants sont connus.", "Its handles are known.")
_LACKS = Words(
    "Identifiants à fournir\u00a0: {networks}. Ils vous seront demandés une seule fois.",
    "Handles to provide: {networks}. You will be asked for them only once.",
)
_NO_NAME = Words("à fournir", "to be provided")
_NOTHING = Words("Aucune région ne porte ce nom.", "No region has that name.")

#: Pixels: the least height of the list.
_LIST = 140
#: Pixels, as it opens.
_LEAST, _LARGEST = QSize(520, 560), QSize(520, 860)


class ChooseDialog(FittedDialog):
    """Lists the campaigns of this computer; Enter takes the one selected, Esc changes nothing."""

    #: The id of the campaign to use.
    chosen = Signal(str)
    #: A pack is to be added.
    adding = Signal()
    #: The former version of the campaign of this id, by its digest, is to be current again.
    returned = Signal(str, str)

    def __init__(
        self, translator: Translator, kept: Sequence[InstalledCampaign], current: str, parent: QWidget | None = None
    ) -> None:
        """Offer the campaigns `kept`; `current` is the id of the one to select."""
        super().__init__(parent, _LEAST)
        open_in_most(self, _LEAST, _LARGEST)
        self._translator = translator
        translator.bind(self, self.setWindowTitle, _TITLE)
        offer_guide(self, "campaign", translator)
        self.search = QLineEdit()
        self.search.setMaxLength(60)
        self.search.setClearButtonEnabled(True)
        translator.bind(self.search, self.search.setPlaceholderText, _SEARCH)
        translator.bind(self.search, self.search.setAccessibleName, _SEARCH)
        self.list = CampaignList(translator, rows_of(kept), current)
        self._detail = plain_label("quietText")
        self.use = bound_button(translator, _USE, kind="primary", does=self._take)
        self.cancel = bound_button(translator, _CANCEL, does=self.reject)
        self.add = bound_button(translator, _ADD, kind="quietButton", does=self._add)
        self.former = bound_button(translator, _FORMER, kind="quietButton", does=self._return)
        self._assemble()
        self._connect()
        self._show_detail()
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list by the arrow keys while one types."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in steps:
            self.list.step(steps[Qt.Key(event.key())])
            return True
        return super().eventFilter(watched, event)

    def _assemble(self) -> None:
        title, why = bound_label(self._translator, _TITLE, "title"), bound_label(self._translator, _WHY, "quietText")
        add_all(self.column, title, why, self.search)
        self.column.addWidget(self.list, 1)
        self.list.setMinimumHeight(_LIST)
        self.column.addWidget(self._detail)
        add_line(self.column, self.add, self.former).addStretch()
        self.stand_on_buttons(self.cancel, self.use)
        self.use.setDefault(True)

    def _connect(self) -> None:
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self.list.show_found)
        self.search.textChanged.connect(self._show_detail)
        self.list.currentRowChanged.connect(self._show_detail)
        self.list.itemDoubleClicked.connect(self._take)
        self._translator.changed.connect(self._show_detail)

    def _take(self) -> None:
        row = self.list.chosen
        if row is not None:
            self.accept()
            self.chosen.emit(row.campaign.id)

    def _add(self) -> None:
        self.reject()
        self.adding.emit()

    def _return(self) -> None:
        row = self.list.chosen
        if row is not None and row.kept.former:
            self.accept()
            self.returned.emit(row.campaign.id, row.kept.former[0].digest)

    def _show_detail(self) -> None:
        row = self.list.chosen
        self.use.setEnabled(row is not None)
        self.former.setVisible(row is not None and bool(row.kept.former))
        restyle(self._detail, "quietText" if row else "warning")
        self._detail.setText(self._translator(_detail(row) if row else _NOTHING))


def _detail(row: CampaignRow) -> Words:
    campaign, networks = row.campaign, lacking(row.campaign)
    name = shown(campaign.organisation.value)
    organisation = Words(name, name) if name else _NO_NAME
    return Words("{known} {lacks}", "{known} {lacks}").format(
        known=_DETAIL.format(edition=edition_of(campaign), version=campaign.version, organisation=organisation),
        lacks=_LACKS.format(networks=listed([Words(each, each) for each in networks])) if networks else _COMPLETE,
    )
