"""Reads what can be read of a campaign file that may be faulty, so that every fault is reported at once."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.layers import REGIONAL, Table, merged, regional_problems
from composer.core.codes import Code
from composer.core.formats import by_id
from composer.core.problems import Problem, Refused, in_file, refusals
from composer.storage.campaigns.campaign_file import (
    BASE_KEY,
    base_file,
    completed,
    has_key,
    in_its_file,
    is_base,
    read_base,
    with_id,
)
from composer.storage.campaigns.campaign_rules import campaign_problems
from composer.storage.decoding import MOST_PROBLEMS, decode
from composer.storage.formats_file import shipped_formats
from composer.storage.toml_file import read_toml

#: How often what is refused is replaced by the stand-in's, each time with the table around it.
_MOST_ROUNDS = 6
#: Codes of what the drawing of a poster relies on.
_BREAKING: frozenset[Code] = frozenset({"missing-key", "unknown-key", "wrong-type", "wrong-value", "wild-number"})


class FaultyCampaign(Struct, frozen=True):
    """A campaign as far as its file could be read, and every problem of the file.

    What could not be read is a stand-in's, so that the rest can be checked and drawn.
    """

    campaign: Campaign
    #: The tables of the file itself, and the name of the one that it extends, or its own.
    own: Table
    base: str
    problems: tuple[Problem, ...] = ()

    def located(self, problem: Problem) -> Problem:
        """The problem in the file that has its key."""
        return in_its_file(problem, self.own, self.base)


def read_faulty(path: Path, stand_in: Path) -> FaultyCampaign:
    """Read all that can be read of the campaign in `path`, which may be the part that regions share.

    What it lacks, or has in a way that is refused, is that of the campaign in the file `stand_in`. Refused only when
    the file is not TOML.
    """
    table, spare = read_toml(path, path.name), _tables(stand_in)
    problems = [*refusals(lambda: with_id(table, path))]
    base, below = None, dict[str, object]()
    if is_base(path):
        problems += regional_problems(table, in_file(path.name))
        below = {key: spare[key] for key in REGIONAL if key in spare}
    else:
        base = _base(path, problems)
        if base is not None:
            below = read_toml(base, base.name)
            problems += refusals(partial(read_base, base))
    whole = _without(merged(below, table), (BASE_KEY,))
    found = refusals(lambda: decode(whole, Campaign, path.name))
    decoded = _repaired(whole, spare, path.name, _undecodable)
    problems += [*found, *_ruled(decoded, whole, path.name)]
    campaign = decode(_repaired(decoded, spare, path.name, _undrawable), Campaign, path.name)
    bare = FaultyCampaign(completed(campaign), table, (base or path).name)
    return replace(bare, problems=tuple(dict.fromkeys(map(bare.located, problems))))


def _tables(file: Path) -> dict[str, object]:
    base = base_file(file)
    whole = merged(read_toml(base, base.name) if base else {}, read_toml(file, file.name))
    return _without(whole, (BASE_KEY,))


def _base(path: Path, problems: list[Problem]) -> Path | None:
    """The file of the campaign that the one in `path` extends, if any; adds the problem of one that is not here."""
    try:
        return base_file(path)
    except Refused as refused:
        problems += refused.problems
        return None


def _ruled(tables: Table, given: Table, file: str) -> list[Problem]:
    """What the rules say of the values that were `given`; the stand-in's, beside them, may break one."""
    campaign = decode(tables, Campaign, file)
    found = campaign_problems(campaign, tables, by_id(shipped_formats()), in_file(file))
    return [each for each in islice(found, MOST_PROBLEMS) if has_key(given, each.location.keys[:-1])]


def _undecodable(tables: Table, file: str) -> Sequence[Problem]:
    return refusals(lambda: decode(tables, Campaign, file))


def _undrawable(tables: Table, file: str) -> Sequence[Problem]:
    """Why nothing could be drawn: texts that are in no language, and formats that are none."""
    found = _undecodable(tables, file) or _ruled(tables, tables, file)
    return [each for each in found if each.code in _BREAKING or each.location.keys[:1] == ("formats",)]


def _repaired(
    whole: Table, spare: Table, file: str, faults: Callable[[Table, str], Sequence[Problem]]
) -> dict[str, object]:
    """The tables with what has `faults` replaced by what `spare` has there."""
    tables = dict(whole)
    for around in range(_MOST_ROUNDS):
        refused = faults(tables, file)
        if not refused:
            return tables
        for problem in refused:
            keys = problem.location.keys
            tables = _without(tables, keys[: max(0, len(keys) - around)])
        tables = merged(spare, tables)
    return dict(spare)


def _without(table: Mapping[str, object], keys: Sequence[str | int]) -> dict[str, object]:
    """The table without the value at a path; of a list, nothing is left."""
    if not keys:
        return dict(table)
    name, *rest = keys
    inner = table.get(str(name))
    if rest and isinstance(rest[0], str) and isinstance(inner, dict):
        return {**table, str(name): _without(cast("Table", inner), rest)}
    return {key: value for key, value in table.items() if key != name}
