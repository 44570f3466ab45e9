"""The campaigns on a computer: the eighteen regions that ship, and those that were added."""

import re
from pathlib import Path

import pytest

from composer.core.campaign.campaign import Campaign, text_in
from composer.core.problems import Refused
from composer.core.visual import CampaignMark
from composer.storage.campaigns.campaign_file import read_campaign
from composer.storage.campaigns.library import (
    DEFAULT_CAMPAIGN,
    Index,
    Installed,
    campaign_ids,
    files_digest,
    find_campaign,
    find_version,
    in_force,
    pack_folder,
    read_index,
    shipped_campaigns,
    write_index,
)
from tests.campaign_files import NATIONAL, REGION, campaign_file

#: The largest file of a region, in bytes.
_LARGEST = 2048
_REGIONS = tuple(each for each in shipped_campaigns() if each != DEFAULT_CAMPAIGN)


def _read(campaign_id: str) -> Campaign:
    return read_campaign(find_campaign(campaign_id, None).file)


def test_the_eighteen_regions_ship_montreal_first() -> None:
    assert len(shipped_campaigns()) == 18
    assert shipped_campaigns()[0] == DEFAULT_CAMPAIGN == "jps-2026"
    assert NATIONAL.stem not in campaign_ids(None)


@pytest.mark.parametrize("region", _REGIONS)
def test_a_region_is_one_small_file_with_nothing_of_a_sibling(region: str) -> None:
    file, campaign = find_campaign(region, None).file, _read(region)
    assert file.stat().st_size <= _LARGEST
    montreal = _read(DEFAULT_CAMPAIGN)
    assert campaign.region not in {"", montreal.region}
    assert campaign.organisation.value != montreal.organisation.value
    text = file.read_text("utf-8") + NATIONAL.read_text("utf-8")
    assert not re.search(r"reseau_reussite|réussite ?montréal|/fr/montreal", text, re.IGNORECASE)
    ours = {each.url.value for each in montreal.addresses.values()} & {
        each.url.value for each in campaign.addresses.values()
    }
    assert ours <= {"https://www.journeesperseverancescolaire.com/"}


@pytest.mark.parametrize("region", _REGIONS)
def test_a_handle_that_is_not_verified_is_to_provide_and_never_made_up(region: str) -> None:
    campaign = _read(region)
    known = {name for name in campaign.offered if not campaign.lacks_handle(name)}
    assert known == ({"facebook"} if region == "jps-2026-estrie" else set())
    assert all(campaign.mention(name) == campaign.organisation.value for name in campaign.offered if name not in known)


def test_nunavik_has_no_theme_of_the_south() -> None:
    campaign = _read("jps-2026-nunavik")
    assert [text_in(campaign.theme, language) for language in ("fr", "en")] == ["", ""]
    assert text_in(campaign.name, "en") == "School Perseverance Days"


def test_a_region_says_what_it_changes_and_has_the_rest_of_the_national_part() -> None:
    estrie, montreal = _read("jps-2026-estrie"), _read(DEFAULT_CAMPAIGN)
    assert (estrie.theme, estrie.phrase, estrie.questions) == (montreal.theme, montreal.phrase, montreal.questions)
    assert estrie.mention("facebook") == "@R3USSIR"


def test_a_person_s_own_handle_is_over_the_region_s_file(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[networks.instagram]\nhandle = { value = "@estrie", status = "given", source = "own" }\n', "utf-8")
    campaign = read_campaign(find_campaign("jps-2026-estrie", None).file, own)
    assert campaign.mention("instagram") == "@estrie"
    assert campaign.lacks_handle("linkedin")


def test_a_campaign_that_is_not_here_is_refused_with_the_nearest() -> None:
    with pytest.raises(Refused) as refused:
        find_campaign("jps-2026-estri", None)
    (problem,) = refused.value.problems
    assert problem.code == "unknown-campaign"
    assert problem.fix is not None
    assert "jps-2026-estrie" in problem.fix.fr


@pytest.mark.parametrize("extended", ["jps-2026", "../jps-2026-national", "absente", "/etc/passwd"])
def test_only_what_regions_share_can_be_extended(extended: str, tmp_path: Path) -> None:
    path = campaign_file(tmp_path, ('extends = "jps-2026-national"', f'extends = "{extended}"'))
    with pytest.raises(Refused) as refused:
        read_campaign(path)
    assert {each.code for each in refused.value.problems} <= {"unknown-campaign", "regional-in-base"}


def test_an_added_pack_comes_before_the_shipped_campaign_and_its_former_versions_are_found(tmp_path: Path) -> None:
    new, old = "a" * 64, "b" * 64
    write_index(tmp_path, Index("jps-2026", {"jps-2026": Installed(new, (old,)), "autre": Installed(old)}))
    assert campaign_ids(tmp_path)[-1] == "autre"
    assert find_campaign("jps-2026", tmp_path).pack == pack_folder(tmp_path, "jps-2026", new)
    former = find_version(CampaignMark("jps-2026", 1, old), tmp_path)
    assert former is not None
    assert former.pack == pack_folder(tmp_path, "jps-2026", old)
    shipped = find_version(CampaignMark("jps-2026", 1, files_digest(REGION)), tmp_path)
    assert shipped is not None
    assert (shipped.file, shipped.pack) == (REGION, None)
    assert find_version(CampaignMark("jps-2026", 1, "c" * 64), tmp_path) is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"in_force": "../x"}', '{"in_force": "absente"}', '{"x": 1}'])
def test_an_index_that_cannot_be_read_leaves_the_default_campaign(text: str, tmp_path: Path) -> None:
    (tmp_path / "index.json").write_text(text, "utf-8")
    assert in_force(tmp_path) == DEFAULT_CAMPAIGN


def test_the_choice_is_kept(tmp_path: Path) -> None:
    assert in_force(tmp_path / "new") == in_force(None) == DEFAULT_CAMPAIGN
    write_index(tmp_path / "new", Index("jps-2026-estrie"))
    assert in_force(tmp_path / "new") == "jps-2026-estrie"
    assert read_index(tmp_path / "new") == Index("jps-2026-estrie")
