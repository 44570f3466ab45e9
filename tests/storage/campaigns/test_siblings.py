"""The handles of other regions are read from their own files, and from no file of this region."""

from pathlib import Path

import pytest

from composer.core.problems import Refused
from composer.storage.campaigns.campaign_file import read_campaign
from composer.storage.campaigns.library import (
    HandlesElsewhere,
    Index,
    Installed,
    find_campaign,
    handles_elsewhere,
    pack_folder,
    write_index,
)
from tests.campaign_files import campaign_file

_MONTREAL = "@reseau_reussite_montreal"


def test_a_region_knows_the_handles_of_the_others_and_not_its_own() -> None:
    estrie = read_campaign(find_campaign("jps-2026-estrie", None).file)
    montreal = read_campaign(find_campaign("jps-2026", None).file)
    assert _MONTREAL in handles_elsewhere(estrie, None)["Réseau réussite Montréal"]
    assert "R3USSIR" not in handles_elsewhere(estrie, None)
    assert handles_elsewhere(montreal, None) == {"R3USSIR": ("@R3USSIR",)}


def test_packs_that_were_added_are_read_too_and_a_damaged_one_is_passed_over(tmp_path: Path) -> None:
    for campaign_id, digest in (("ma-region", "a" * 64), ("gatee", "b" * 64)):
        pack_folder(tmp_path, campaign_id, digest).mkdir(parents=True)
    folder = pack_folder(tmp_path, "ma-region", "a" * 64)
    own = (('id = "jps-2026"\n', 'id = "ma-region"\n'), ('region = "Montréal"', 'region = "Ailleurs"'))
    renamed = (('value = "Réseau réussite Montréal"', 'value = "Chez nous"'), (_MONTREAL, "@chez_nous"))
    campaign_file(folder, *own, *renamed, name="campaign.toml")
    (pack_folder(tmp_path, "gatee", "b" * 64) / "campaign.toml").write_text("[", "utf-8")
    write_index(tmp_path, Index(packs={"ma-region": Installed("a" * 64), "gatee": Installed("b" * 64)}))
    montreal = read_campaign(find_campaign("jps-2026", None).file)
    assert "@chez_nous" in handles_elsewhere(montreal, tmp_path)["Chez nous"]


def test_the_files_of_other_regions_are_read_when_they_are_first_asked_for_and_once(tmp_path: Path) -> None:
    montreal = read_campaign(find_campaign("jps-2026", None).file)
    lazy = HandlesElsewhere(montreal, tmp_path)
    # Added after: what is read at once would not have it.
    folder = pack_folder(tmp_path, "ma-region", "a" * 64)
    folder.mkdir(parents=True)
    own = (('id = "jps-2026"\n', 'id = "ma-region"\n'), ('region = "Montréal"', 'region = "Ailleurs"'))
    campaign_file(folder, *own, ('value = "Réseau réussite Montréal"', 'value = "Chez nous"'), name="campaign.toml")
    write_index(tmp_path, Index(packs={"ma-region": Installed("a" * 64)}))
    assert dict(lazy) == handles_elsewhere(montreal, tmp_path)
    assert lazy["R3USSIR"] == ("@R3USSIR",)
    (folder / "campaign.toml").unlink()
    assert set(lazy) == {"R3USSIR", "Chez nous"}
    assert len(lazy) == 2


def test_no_file_can_say_what_other_regions_have(tmp_path: Path) -> None:
    path = campaign_file(tmp_path, ('region = "Montréal"\n', 'region = "Montréal"\nelsewhere = { X = ["@x"] }\n'))
    with pytest.raises(Refused) as refused:
        read_campaign(path)
    assert [each.code for each in refused.value.problems] == ["unknown-key"]
