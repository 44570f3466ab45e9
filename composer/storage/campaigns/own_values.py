"""Reads and writes the file of a person's own values for a campaign, such as handles that its file does not have."""

from pathlib import Path

from composer.core.campaign.layers import Table
from composer.core.naming import Id
from composer.storage.atomic_write import make_folder, write_atomic
from composer.storage.campaigns.library import own_file
from composer.storage.toml_file import read_toml, toml_bytes

#: Theirs alone: what an organisation has not announced yet.
_PRIVATE_FILE, _PRIVATE_FOLDER = 0o600, 0o700


def read_own(home: Path, campaign_id: Id) -> dict[str, object]:
    """Read a person's own values for a campaign, none where there is no file; Refused when it is not TOML."""
    path = own_file(home, campaign_id)
    return read_toml(path, path.name) if path.exists() else {}


def write_own(home: Path, campaign_id: Id, table: Table) -> None:
    """Write a person's own values for a campaign, atomically; Refused, the file as it was, when that fails."""
    path = own_file(home, campaign_id)
    make_folder(path.parent, _PRIVATE_FOLDER)
    write_atomic(path, toml_bytes(table), _PRIVATE_FILE)
