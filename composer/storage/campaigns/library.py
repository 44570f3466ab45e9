"""Finds the campaigns on this computer by id, the program’s and packs that were added, and other regions’ handles."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path

import msgspec
from msgspec import Struct, field

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.layers import Table, table_of, value_of
from composer.core.location import NOWHERE
from composer.core.naming import Digest, Id, IdOrNone, is_id, named, one_of_these
from composer.core.problems import Problem, Refused
from composer.core.visual import CampaignMark
from composer.core.words import Words
from composer.storage.atomic_write import make_folder, write_atomic
from composer.storage.campaigns.campaign_file import PACKED, base_file, is_base
from composer.storage.decoding import decode
from composer.storage.limited_read import read_bytes
from composer.storage.paths import resource
from composer.storage.toml_file import read_toml, toml_bytes

#: The campaign in force until somebody chooses another: the client's own.
DEFAULT_CAMPAIGN = "jps-2026"
_INDEX, _PACKS, _OWN = "index.json", "packs", "own"
#: Bytes of the index: a hundred packs with ten versions each take less.
_LARGEST_INDEX = 256 << 10
#: Theirs alone: what an organisation has not announced yet.
_PRIVATE_FILE, _PRIVATE_FOLDER = 0o600, 0o700


class Installed(Struct, frozen=True, forbid_unknown_fields=True):
    """The versions of one pack on this computer, by the SHA-256 of the pack; the former ones, the latest first."""

    current: Digest
    former: tuple[Digest, ...] = ()


class Index(Struct, frozen=True, forbid_unknown_fields=True):
    """The campaign in force, and the packs that were added, by id."""

    #: Empty until somebody chose one.
    in_force: IdOrNone = ""
    packs: Mapping[Id, Installed] = field(default_factory=dict[str, Installed])


class CampaignFiles(Struct, frozen=True):
    """Where a campaign is: its file, its folder if it is a pack, and the file of the person's own values for it."""

    file: Path
    pack: Path | None = None
    own: Path | None = None


def shipped_campaigns() -> tuple[str, ...]:
    """List the ids of the campaigns that ship with the program, the default one first."""
    ids = sorted(file.stem for file in resource("campaigns").glob("*.toml") if not is_base(file))
    return (DEFAULT_CAMPAIGN, *(each for each in ids if each != DEFAULT_CAMPAIGN))


def campaign_ids(home: Path | None) -> tuple[str, ...]:
    """List the ids of the campaigns that can be used: the shipped ones, then the packs added in the folder `home`."""
    return tuple(dict.fromkeys((*shipped_campaigns(), *read_index(home).packs)))


def find_campaign(campaign_id: str, home: Path | None) -> CampaignFiles:
    """Find a campaign by its id; an added pack comes first. Refused, with the nearest id, when there is none."""
    own = own_file(home, campaign_id) if home else None
    installed = read_index(home).packs.get(campaign_id)
    if home and installed:
        folder = pack_folder(home, campaign_id, installed.current)
        return CampaignFiles(folder / PACKED, folder, own)
    if shipped := _shipped(campaign_id):
        return CampaignFiles(shipped, own=own)
    known = campaign_ids(home)
    words = Words(
        "La campagne {quoted} n’existe pas ici. Les campagnes\u00a0: {all_of_them}.",
        "The campaign {quoted} does not exist here. The campaigns: {all_of_them}.",
    ).format(quoted=named(campaign_id), all_of_them=", ".join(known))
    raise Refused(Problem("unknown-campaign", "error", words, NOWHERE, one_of_these(campaign_id, known)))


def find_version(mark: CampaignMark, home: Path | None) -> CampaignFiles | None:
    """Find the very version of a campaign that `mark` names, be it a former one; None when it is not here."""
    installed = read_index(home).packs.get(mark.id)
    if home and installed and mark.digest in (installed.current, *installed.former):
        folder = pack_folder(home, mark.id, mark.digest)
        return CampaignFiles(folder / PACKED, folder, own_file(home, mark.id))
    shipped = _shipped(mark.id)
    if shipped and files_digest(shipped) == mark.digest:
        return CampaignFiles(shipped, own=own_file(home, mark.id) if home else None)
    return None


def pack_folder(home: Path, campaign_id: str, digest: str) -> Path:
    """The folder of one version of a pack, by the SHA-256 of the pack."""
    return home / _PACKS / campaign_id / digest


def own_file(home: Path, campaign_id: str) -> Path:
    """The file of the person's own values for a campaign, which may not exist."""
    return home / _OWN / f"{campaign_id}.toml"


def files_digest(file: Path) -> str:
    """The SHA-256 of a campaign's file and of the one that it extends."""
    base = base_file(file)
    digest = hashlib.sha256()
    for each in (base, file) if base else (file,):
        digest.update(each.read_bytes())
    return digest.hexdigest()


def in_force(home: Path | None) -> str:
    """The id of the campaign in force; the default one where none was chosen, or the chosen one is no longer here."""
    index = read_index(home)
    here = index.in_force in index.packs or _shipped(index.in_force)
    return index.in_force if here else DEFAULT_CAMPAIGN


def read_index(home: Path | None) -> Index:
    """Read the index in the folder `home`; an empty one when there is none, or none that can be read."""
    path = home / _INDEX if home else None
    if path is None or not path.exists():
        return Index()
    try:
        return decode(msgspec.json.decode(read_bytes(path, _LARGEST_INDEX)), Index, _INDEX)
    except (Refused, ValueError, RecursionError):
        return Index()


def write_index(home: Path, index: Index) -> None:
    """Write the index to the folder `home`, created if need be; Refused when it cannot be written."""
    make_folder(home, 0o700)
    write_atomic(home / _INDEX, msgspec.json.format(msgspec.json.encode(index), indent=2) + b"\n")


def _shipped(campaign_id: str) -> Path | None:
    """The file of a shipped campaign, without reading the others; None when there is none to use by that id."""
    if not is_id(campaign_id):
        return None
    file = resource("campaigns") / f"{campaign_id}.toml"
    return file if file.is_file() and not is_base(file) else None


def read_own(home: Path, campaign_id: Id) -> dict[str, object]:
    """Read a person's own values for a campaign, none where there is no file; Refused when it is not TOML."""
    path = own_file(home, campaign_id)
    return read_toml(path, path.name) if path.exists() else {}


def write_own(home: Path, campaign_id: Id, table: Table) -> None:
    """Write a person's own values for a campaign, atomically; Refused, the file as it was, when that fails."""
    path = own_file(home, campaign_id)
    make_folder(path.parent, _PRIVATE_FOLDER)
    write_atomic(path, toml_bytes(table), _PRIVATE_FILE)


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
