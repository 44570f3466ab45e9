"""The campaigns of this computer as rows of a list: named by region, found by typing, with what each still lacks."""

import unicodedata
from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from composer.app.campaign.installed import InstalledCampaign
from composer.core.campaign.campaign import Campaign
from composer.core.naming import shown
from composer.core.words import Words
from composer.gui.campaign.label import edition_of
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
