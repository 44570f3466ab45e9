"""Packs kept on a computer: installed whole or not at all, their former versions within reach."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.core.problems import Refused
from composer.core.visual import CampaignMark
from composer.storage.campaigns import pack_store
from composer.storage.campaigns.campaign_file import read_campaign
from composer.storage.campaigns.library import DEFAULT_CAMPAIGN, find_campaign, find_version, in_force, read_index
from composer.storage.campaigns.pack_file import Pack, pack_in
from composer.storage.campaigns.pack_store import MOST_FORMER, install, installed_pack, remove, return_to, use
from composer.storage.file_lock import FileLock
from tests.packs import MANIFEST, edited, pack_of


def _pack(version: int = 1) -> Pack:
    more = edited('region = "Montréal"', f'region = "Montréal"\nversion = {version}')
    return pack_in(pack_of(more, replace(MANIFEST, version=version)), "jps.jpscampagne")


def _tree(home: Path) -> dict[str, bytes]:
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in home.rglob("*") if path.is_file()}


def _code(call: object, *arguments: object) -> str:
    assert callable(call)
    with pytest.raises(Refused) as refused:
        call(*arguments)
    return refused.value.problems[0].code


def test_an_installed_pack_is_the_campaign_of_its_id(tmp_path: Path) -> None:
    install(_pack(3), tmp_path / "new")
    files = find_campaign("jps-2026", tmp_path / "new")
    assert files.pack is not None
    assert files.pack.name == _pack(3).digest
    assert read_campaign(files.file).version == 3
    assert sorted(each.name for each in (tmp_path / "new").iterdir()) == ["index.json", "packs"]


def test_the_version_before_is_kept_and_can_be_returned_to(tmp_path: Path) -> None:
    for version in (1, 2):
        install(_pack(version), tmp_path)
    former = find_version(CampaignMark("jps-2026", 1, _pack(1).digest), tmp_path)
    assert former is not None
    assert read_campaign(former.file).version == 1
    return_to("jps-2026", _pack(1).digest, tmp_path)
    assert read_campaign(find_campaign("jps-2026", tmp_path).file).version == 1
    assert read_index(tmp_path).packs["jps-2026"].former == (_pack(2).digest,)


def test_the_oldest_version_beyond_the_most_kept_is_removed(tmp_path: Path) -> None:
    for version in range(1, MOST_FORMER + 3):
        install(_pack(version), tmp_path)
    kept = read_index(tmp_path).packs["jps-2026"]
    folders = {each.name for each in (tmp_path / "packs" / "jps-2026").iterdir()}
    assert folders == {kept.current, *kept.former}
    assert len(folders) == MOST_FORMER + 1
    assert _pack(1).digest not in folders
    assert _code(return_to, "jps-2026", _pack(1).digest, tmp_path) == "unknown-campaign"


def test_a_pack_installed_twice_is_there_once_and_mends_what_was_damaged(tmp_path: Path) -> None:
    install(_pack(), tmp_path)
    whole = _tree(tmp_path)
    find_campaign("jps-2026", tmp_path).file.write_text("", "utf-8")
    install(_pack(), tmp_path)
    assert _tree(tmp_path) == whole


def test_an_installed_pack_is_handed_on_with_the_same_bytes(tmp_path: Path) -> None:
    install(_pack(), tmp_path)
    folder = find_campaign("jps-2026", tmp_path).pack
    assert folder is not None
    assert installed_pack(folder) == pack_of(edited('region = "Montréal"', 'region = "Montréal"\nversion = 1'))
    (folder / "campaign.toml").write_text("", "utf-8")
    assert installed_pack(folder) is None


def test_a_campaign_put_in_force_stays_so_until_it_is_removed(tmp_path: Path) -> None:
    elsewhere = replace(_pack(), manifest=replace(_pack().manifest, id="jps-2027"))
    install(elsewhere, tmp_path)
    use("jps-2027", tmp_path)
    assert in_force(tmp_path) == "jps-2027"
    remove("jps-2027", tmp_path)
    assert in_force(tmp_path) == DEFAULT_CAMPAIGN
    assert read_index(tmp_path).packs == {}
    assert list((tmp_path / "packs").iterdir()) == []


def test_a_removed_pack_gives_its_place_back_to_the_program_s_own(tmp_path: Path) -> None:
    install(_pack(2), tmp_path)
    use("jps-2026", tmp_path)
    remove("jps-2026", tmp_path)
    assert in_force(tmp_path) == "jps-2026"
    assert find_campaign("jps-2026", tmp_path).pack is None


def test_what_ships_and_what_is_not_there_cannot_be_removed_and_only_a_campaign_is_used(tmp_path: Path) -> None:
    assert _code(remove, "jps-2026-laval", tmp_path) == "campaign-ships"
    assert _code(remove, "absente", tmp_path) == "unknown-campaign"
    assert _code(use, "absente", tmp_path) == "unknown-campaign"
    assert in_force(tmp_path) == DEFAULT_CAMPAIGN


def test_a_disk_that_fails_leaves_everything_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(_pack(1), tmp_path)
    whole = _tree(tmp_path)

    def fail(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(pack_store, "_put", fail)
    assert _code(install, _pack(2), tmp_path) == "campaigns-unkept"
    assert _tree(tmp_path) == whole


def test_a_rename_that_fails_leaves_the_version_that_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(_pack(1), tmp_path)
    whole, rename = _tree(tmp_path), Path.replace

    def fail_for_the_new_one(self: Path, target: Path) -> Path:
        if self.name.startswith(".aside-") and not self.name.endswith("-before"):
            raise OSError
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", fail_for_the_new_one)
    assert _code(install, _pack(1), tmp_path) == "campaigns-unkept"
    assert _tree(tmp_path) == whole


def test_a_home_that_is_a_file_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "home").touch()
    assert _code(install, _pack(), tmp_path / "home") == "no-folder"


def test_another_program_that_never_ends_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack_store, "_PATIENCE", 0.0)
    other = FileLock(tmp_path / ".lock")
    assert other.claim()
    try:
        assert _code(install, _pack(), tmp_path) == "campaigns-busy"
    finally:
        other.release()
    assert list(tmp_path.iterdir()) == []


def test_programs_that_install_at_once_take_turns_and_nothing_is_lost(tmp_path: Path) -> None:
    packs = [_pack(version) for version in range(1, 5)]
    with ThreadPoolExecutor(4) as threads:
        for done in [threads.submit(install, each, tmp_path) for each in packs]:
            done.result()
    kept = read_index(tmp_path).packs["jps-2026"]
    assert {kept.current, *kept.former} == {each.digest for each in packs}
