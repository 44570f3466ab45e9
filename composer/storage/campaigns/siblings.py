"""Reads the handles of other regions' organisations, which no caption of this one should mention unnoticed."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.layers import Table, table_of, value_of
from composer.core.problems import Refused
from composer.storage.campaigns.campaign_file import PACKED
from composer.storage.campaigns.library import pack_folder, read_index
from composer.storage.paths import resource
from composer.storage.toml_file import read_toml


class HandlesElsewhere(Mapping[str, tuple[str, ...]]):
    """`handles_elsewhere` of a campaign, read when first asked for: a start does without the files of every region."""

    def __init__(self, campaign: Campaign, home: Path | None) -> None:
        self._campaign, self._home = campaign, home

    @cached_property
    def _read(self) -> dict[str, tuple[str, ...]]:
        return handles_elsewhere(self._campaign, self._home)

    def __getitem__(self, organisation: str) -> tuple[str, ...]:
        """The handles of an organisation by its name; KeyError when it is none of another region."""
        return self._read[organisation]

    def __iter__(self) -> Iterator[str]:
        """The names of the organisations."""
        return iter(self._read)

    def __len__(self) -> int:
        """How many organisations there are."""
        return len(self._read)


def handles_elsewhere(campaign: Campaign, home: Path | None) -> dict[str, tuple[str, ...]]:
    """Read the handles of the organisations of other regions, by the organisation's name.

    They are those of the campaigns here, shipped or added in the folder `home`; a file that is not one has none.
    """
    found: dict[str, tuple[str, ...]] = {}
    for file in _campaign_files(campaign, home):
        with suppress(Refused):
            table = read_toml(file, file.name)
            name, handles = value_of(table.get("organisation")), tuple(dict.fromkeys(_handles(table)))
            if name and handles and table.get("region") != campaign.region and name != campaign.organisation.value:
                found[name] = handles
    return found


def _campaign_files(campaign: Campaign, home: Path | None) -> Iterator[Path]:
    for file in sorted(resource("campaigns").glob("*.toml")):
        if file.stem not in {campaign.id, campaign.extends}:
            yield file
    if home is None:
        return
    for campaign_id, installed in read_index(home).packs.items():
        if campaign_id != campaign.id:
            yield pack_folder(home, campaign_id, installed.current) / PACKED


def _handles(table: Table) -> Iterator[str]:
    for network in table_of(table.get("networks")).values():
        if handle := value_of(table_of(network).get("handle")):
            yield handle
