import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from composer.core.formats import EXPORT_TYPES, ExportType
from composer.core.problems import Refused
from composer.core.visual import CampaignMark
from composer.storage import settings
from composer.storage.decoding import decode
from composer.storage.settings import (
    FILE,
    MOST_RECENT,
    ReadSettings,
    Settings,
    is_kept,
    read_settings,
    with_kept,
    with_recent,
    without_kept,
    write_settings,
)

_CHOSEN = Settings(
    language="en", theme="dark", metadata="none", export_folder="/a", recent=("/a/b.jps",), left_out=("story",)
)


def test_settings_come_back_as_they_were_kept(tmp_path: Path) -> None:
    write_settings(tmp_path / "new" / "folder", _CHOSEN)
    read = read_settings(tmp_path / "new" / "folder")
    assert (read.settings, read.problems) == (_CHOSEN, ())


def test_without_a_file_they_are_the_usual_ones_and_nothing_is_reported(tmp_path: Path) -> None:
    read = read_settings(tmp_path)
    assert (read.settings, read.problems) == (Settings(), ())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b'{"theme": "pink"}',
        b'{"unknown": 1}',
        b'{"recent": [1]}',
        b'{"format": 2}',
        b'{"language": ' + b"[" * 50_000,
        b" " * 100_000,
    ],
)
def test_a_damaged_file_stops_no_start(tmp_path: Path, data: bytes) -> None:
    (tmp_path / FILE).write_bytes(data)
    read = read_settings(tmp_path)
    assert read.settings == Settings()
    assert [problem.code for problem in read.problems] == ["settings-unread"]


@pytest.mark.parametrize(
    ("name", "value", "left"),
    [
        ("types", ["pdf", "a-type-of-tomorrow", "webp"], ("pdf", "webp")),
        ("types", ["a-type-of-tomorrow"], ()),
        ("types", "pdf", ()),
        ("recent", ["/a/b.jps", 1, None], ("/a/b.jps",)),
        ("left_out", [["story"], "story"], ("story",)),
        ("theme", "pink", "system"),
        ("language", 7, None),
        ("a-setting-of-tomorrow", {"deep": [1]}, None),
    ],
)
def test_one_setting_that_cannot_be_read_costs_none_of_the_others(
    tmp_path: Path, name: str, value: object, left: object
) -> None:
    kept = {"export_folder": "/a", "metadata": "none", name: value}
    (tmp_path / FILE).write_text(json.dumps(kept), encoding="utf-8")
    read = read_settings(tmp_path)
    assert (read.settings.export_folder, read.settings.metadata) == ("/a", "none")
    assert getattr(read.settings, name, None) == left
    assert [problem.code for problem in read.problems] == ["settings-unread"]


def test_a_file_full_of_what_cannot_be_read_is_looked_at_no_longer_than_a_start_takes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[object] = []

    def counted(data: object, shape: type[Settings], file: str) -> Settings:
        calls.append(data)
        return decode(data, shape, file)

    monkeypatch.setattr(settings, "decode", counted)
    tables: list[dict[str, object]] = [{"types": [1] * 30_000}, {f"k{number}": 1 for number in range(5000)}]
    for table in tables:
        (tmp_path / FILE).write_text(json.dumps(table, separators=(",", ":")), encoding="utf-8")
        calls.clear()
        assert read_settings(tmp_path).settings == Settings()
        assert len(calls) < 300


@pytest.mark.parametrize("kind", EXPORT_TYPES, ids=lambda each: each.id)
def test_every_type_of_file_is_kept_over_a_restart(tmp_path: Path, kind: ExportType) -> None:
    write_settings(tmp_path, Settings(types=(kind.id,)))
    read = read_settings(tmp_path)
    assert (read.settings.types, read.problems) == ((kind.id,), ())


def test_a_folder_of_that_name_stops_no_start_either(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert read_settings(tmp_path).settings == Settings()


def test_settings_that_cannot_be_kept_say_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Refused) as refused:
        write_settings(tmp_path / "file" / "inside", Settings())
    assert refused.value.problems[0].code == "settings-unkept"


@pytest.mark.skipif(os.name == "nt", reason="a matter of POSIX permissions")
def test_they_are_kept_for_the_person_alone(tmp_path: Path) -> None:
    write_settings(tmp_path / "jps", Settings())
    assert (tmp_path / "jps").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "jps" / FILE).stat().st_mode & 0o777 == 0o600


@given(st.lists(st.text("abcdef", min_size=1, max_size=1), max_size=30))
def test_recent_visuals_are_few_unlike_and_the_latest_first(names: list[str]) -> None:
    chosen = Settings()
    for name in names:
        chosen = with_recent(chosen, Path("/folder") / name)
    assert len(chosen.recent) == len(set(chosen.recent)) <= MOST_RECENT
    if names:
        assert chosen.recent[0] == str(Path("/folder") / names[-1])
        assert chosen.open_folder == str(Path("/folder"))


def test_a_visual_kept_under_its_campaign_is_so_while_the_same_one_is_in_force(tmp_path: Path) -> None:
    path, forced = tmp_path / "v.jps", CampaignMark("jps-2027", 1, "a" * 64)
    kept = with_kept(Settings(), path, forced)
    assert is_kept(kept, path, forced)
    assert not is_kept(kept, path, replace(forced, version=2))
    assert not is_kept(kept, tmp_path / "w.jps", forced)
    write_settings(tmp_path, kept)
    # No name is written: a visual may have its person's.
    assert "v.jps" not in (tmp_path / FILE).read_text("utf-8")
    assert read_settings(tmp_path) == ReadSettings(kept)
    assert without_kept(kept, path) == Settings()


def test_only_the_last_visuals_kept_are_remembered_and_each_once(tmp_path: Path) -> None:
    settings, forced = Settings(), CampaignMark("jps-2027", 1, "a" * 64)
    for number in range(100):
        settings = with_kept(with_kept(settings, tmp_path / str(number), forced), tmp_path / str(number), forced)
    assert len(settings.kept) == len(set(settings.kept)) == 60
    assert is_kept(settings, tmp_path / "99", forced)
    assert not is_kept(settings, tmp_path / "0", forced)
