"""Whatever is wrong with a campaign's file, all that can be read of it is, and each fault is told once."""

from pathlib import Path

import pytest
import rtoml

from composer.core.campaign.campaign import Campaign, Texts
from composer.core.campaign.layers import Table, table_of
from composer.storage.campaigns.campaign_file import read_campaign
from composer.storage.campaigns.faulty_campaign import read_faulty
from tests.campaign_files import NATIONAL, REGION, campaign_file

_ODD: tuple[object, ...] = (3, "", [], {}, "a\nb", {"value": 1}, [1], None)


def _paths(table: Table, depth: int = 2) -> list[tuple[str, ...]]:
    """The path of each value at most so deep."""
    inside = {key: table_of(value) for key, value in table.items()}
    below = [(key, *rest) for key, each in inside.items() if depth > 1 for rest in _paths(each, depth - 1)]
    return [*((key,) for key in table), *below]


def _texts(campaign: Campaign) -> list[Texts]:
    days = [texts for day in campaign.days.values() for texts in (day.name, day.line)]
    return [campaign.name, campaign.theme, campaign.dates.line, *days]


def _changed(table: Table, path: tuple[str, ...], value: object) -> Table:
    name, *rest = path
    inner = _changed(table_of(table.get(name)), tuple(rest), value) if rest else value
    return {key: each for key, each in {**table, name: inner}.items() if each is not None}


def test_a_sound_file_is_read_as_it_always_is(tmp_path: Path) -> None:
    read = read_faulty(campaign_file(tmp_path), REGION)
    assert (read.campaign, read.problems) == (read_campaign(REGION), ())


@pytest.mark.parametrize("file", [REGION, NATIONAL])
def test_any_value_may_be_odd_or_missing(file: Path, tmp_path: Path) -> None:
    sound = rtoml.loads(file.read_text("utf-8"))
    campaign_file(tmp_path)
    path = tmp_path / file.name
    told, paths = 0, [each for each in _paths(sound) if each[0] not in {"base", "extends"}]
    for number, at in enumerate(paths):
        path.write_text(rtoml.dumps(dict(_changed(sound, at, _ODD[number % len(_ODD)]))), "utf-8")
        read = read_faulty(path, REGION)
        assert all({"fr", "en"} <= texts.keys() for texts in _texts(read.campaign))
        assert len(set(read.problems)) == len(read.problems)
        assert all(problem.location.file in {REGION.name, NATIONAL.name} for problem in read.problems)
        told += bool(read.problems)
    assert told > len(paths) / 2


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ('extends = "jps-2026-national"', 'extends = "absente"', ("unknown-campaign", "jps-2026.toml:extends")),
        ('id = "jps-2026"', 'id = "autre"', ("wrong-id", "jps-2026.toml:id")),
        ("base = true", "", ("regional-in-base", "jps-2026-national.toml")),
        ("base = true", 'base = true\nlogo = "a.svg"', ("regional-in-base", "jps-2026-national.toml:logo")),
    ],
)
def test_what_is_wrong_with_the_layers_is_told_with_the_rest(
    before: str, after: str, found: tuple[str, str], tmp_path: Path
) -> None:
    path = campaign_file(tmp_path, (before, after), ("@reseau_reussite_montreal", "reseau"))
    codes = {(problem.code, str(problem.location)) for problem in read_faulty(path, REGION).problems}
    assert {found, ("wrong-form", "jps-2026.toml:networks.instagram.handle.value")} <= codes
