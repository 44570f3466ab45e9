"""Reads campaign files from TOML: a region's over the part that regions share, and a person's own values over both."""

from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import cast

from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.layers import Table, merged, regional_problems
from composer.core.formats import by_id
from composer.core.naming import is_id
from composer.core.problems import Location, Problem, Refused, in_file, refuse
from composer.core.words import Words, meant, named
from composer.storage.campaigns.campaign_rules import campaign_problems
from composer.storage.decoding import MOST_PROBLEMS, decode
from composer.storage.formats_file import shipped_formats
from composer.storage.paths import resource
from composer.storage.toml_file import read_toml

#: The name of a campaign's file inside a pack, whatever its id.
PACKED = "campaign.toml"
#: What the person reading it fills in: never in a file of somebody else.
BASE_KEY = "base"
#: Keys to a value inside a table: a problem at fewer is one of the file as a whole.
_NESTED = 2
_WRONG_ID = Words(
    "L’identifiant de la campagne doit être le nom de son fichier, {stem}.",
    "The id of the campaign must be the name of its file, {stem}.",
)
_NO_BASE = Words(
    "Cette campagne ne peut pas en compléter une autre\u00a0: elle est celle d’une région, et non la partie que "
    "les régions partagent («\u00a0base = true\u00a0»).",
    "This campaign cannot be extended: it is that of one region, not the part that regions share (“base = true”).",
)


def read_campaign(path: Path, own: Path | None = None) -> Campaign:
    """Read the campaign in a TOML file, with the values of the file `own`, if there is one, over it.

    The campaign that it extends is in the same folder, or ships with the program. Refused with every problem, each with
    the file and the full path of its key.
    """
    return campaign_with(path, read_toml(own, own.name) if own and own.exists() else {})


def campaign_with(path: Path, personal: Table) -> Campaign:
    """Read the campaign in a TOML file with the tables `personal`, a person's own values, over it; Refused as above."""
    table = with_id(read_toml(path, path.name), path)
    base = _base_of(table, path)
    below = read_base(base) if base else {}
    return _campaign(merged(merged(below, table), personal), table, path.name, base.name if base else path.name)


def campaign_of(own: Table, base: Table, file: str = PACKED) -> Campaign:
    """Read a campaign from its own tables and those of the one that it extends, as one file called `file`.

    Refused as above.
    """
    return _campaign(merged(base, own), own, file, file)


def base_file(path: Path) -> Path | None:
    """Find the file of the campaign that the one in `path` extends; None when it extends none."""
    return _base_of(read_toml(path, path.name), path)


def is_base(path: Path) -> bool:
    """Whether the file holds what regions share, and is to be extended, not used; Refused when it is not TOML."""
    return read_toml(path, path.name).get(BASE_KEY) is True


def _campaign(data: dict[str, object], own: Table, file: str, base: str) -> Campaign:
    """Decode and check the merged tables; a problem is located in the file that has its key."""
    location, shipped = in_file(file), by_id(shipped_formats())
    try:
        campaign = decode(data, Campaign, file, filled_in=("elsewhere",))
        refuse(islice(campaign_problems(campaign, data, shipped, location), MOST_PROBLEMS))
    except Refused as refused:
        raise Refused(*(in_its_file(each, own, base) for each in refused.problems)) from None
    return completed(campaign)


def completed(campaign: Campaign) -> Campaign:
    """The campaign with the formats of the program before its own, and its editions from the latest."""
    formats = by_id((*shipped_formats(), *campaign.formats))
    editions = dict(sorted(campaign.editions.items(), reverse=True))
    return replace(campaign, formats=tuple(formats.values()), editions=editions)


def in_its_file(problem: Problem, own: Table, base: str) -> Problem:
    """Locate the problem in the file `base`, unless it is at a key of `own`, or of the file as a whole."""
    keys = problem.location.keys
    return (
        problem
        if has_key(own, keys) or len(keys) < _NESTED
        else replace(problem, location=replace(problem.location, file=base))
    )


def has_key(table: object, keys: Sequence[str | int]) -> bool:
    """Whether tables have the key that is at the path `keys`; what is inside a list is the list's."""
    for key in keys:
        if isinstance(table, list):
            return True
        if not isinstance(table, dict) or key not in table:
            return False
        table = cast("Table", table)[str(key)]
    return True


def with_id(table: dict[str, object], path: Path) -> dict[str, object]:
    """The tables of a file, whose id is the name of the file; Refused when it is not."""
    given = table.get("id")
    if isinstance(given, str) and given != path.stem and path.name != PACKED:
        words = _WRONG_ID.format(stem=named(path.stem))
        raise Refused(Problem("wrong-id", "error", words, in_file(path.name).key("id")))
    return table


def _base_of(table: Table, path: Path) -> Path | None:
    extended = table.get("extends")
    if not extended:
        return None
    location = in_file(path.name).key("extends")
    # Compared with ids before it is joined: no campaign leads out of its folder.
    if not isinstance(extended, str) or not is_id(extended):
        raise Refused(_unknown_base(str(extended), location))
    beside = path.with_name(f"{extended}.toml")
    if beside.is_file():
        return beside
    if extended not in _shipped_ids():
        raise Refused(_unknown_base(extended, location))
    return resource("campaigns", f"{extended}.toml")


def _shipped_ids() -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in resource("campaigns").glob("*.toml")))


def read_base(path: Path) -> dict[str, object]:
    """The tables of the file that regions share; Refused when it is not one, or has what belongs to a region."""
    table = with_id(read_toml(path, path.name), path)
    location = in_file(path.name)
    if table.pop(BASE_KEY, None) is not True:
        raise Refused(Problem("regional-in-base", "error", _NO_BASE, location))
    refuse(islice(regional_problems(table, location), MOST_PROBLEMS))
    return table


def _unknown_base(name: str, location: Location) -> Problem:
    words = Words(
        "La campagne {quoted}, que ce fichier complète, n’est pas ici.",
        "The campaign {quoted}, which this file extends, is not here.",
    ).format(quoted=named(name))
    return Problem("unknown-campaign", "error", words, location, meant(name, _shipped_ids()))
