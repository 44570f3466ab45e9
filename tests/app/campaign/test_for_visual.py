"""A visual is opened under its own campaign when it is here, else under the one in force, which is said."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.app.campaign.for_visual import context_for, context_for_file
from composer.app.context import Context, load_context
from composer.app.document.recovery import lost_work, new_safe
from composer.app.document.session import Session, new_session, open_session
from composer.core.campaign.saved_facts import Origin
from composer.core.problems import Refused
from composer.core.visual import CampaignMark, Visual
from composer.storage.campaigns.library import Index, Installed, pack_folder, write_index
from composer.storage.visual_file import read_origin, write_visual
from tests.campaign_files import campaign_file
from tests.campaign_homes import campaign_home
from tests.read_back import read_visual

_FORMER, _PRESENT = "a" * 64, "b" * 64


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return campaign_home(tmp_path / "data", monkeypatch)


def _install(home: Path, digest: str, version: int) -> None:
    folder = pack_folder(home, "ma-region", digest)
    folder.mkdir(parents=True)
    campaign_file(folder, ('id = "jps-2026"\n', f'id = "ma-region"\nversion = {version}\n'), name="campaign.toml")


def _two_versions(home: Path) -> None:
    _install(home, _FORMER, 1)
    _install(home, _PRESENT, 2)
    write_index(home, Index(packs={"ma-region": Installed(_PRESENT, (_FORMER,))}, in_force="ma-region"))


def _saved(context: Context, path: Path) -> Path:
    session = new_session(context)
    session.start_on(replace(session.visual, quote="Oui."))
    session.save(path)
    return path


@pytest.mark.parametrize("campaign_id", ["jps-2026", "jps-2026-estrie"])
def test_what_is_saved_remembers_the_campaign_it_was_made_under(campaign_id: str, home: Path, tmp_path: Path) -> None:
    context = load_context(campaign_id)
    path = _saved(context, tmp_path / "v.jps")
    assert read_origin(path).mark == read_visual(path)[0].campaign == context.mark
    assert (context.mark.id, context.mark.version) == (campaign_id, 1)
    assert context_for_file(path).context.mark == context.mark
    assert home.exists()


def test_saving_under_another_campaign_is_no_change_to_save_again(home: Path, tmp_path: Path) -> None:
    session = open_session(load_context("jps-2026-estrie"), _saved(load_context(), tmp_path / "v.jps"))
    assert not session.unsaved
    session.save(tmp_path / "v.jps")
    assert not session.unsaved
    assert read_origin(tmp_path / "v.jps").mark.id == "jps-2026-estrie"
    assert home.exists()


def test_a_visual_opened_under_another_campaign_says_so_and_one_under_its_own_says_nothing(
    home: Path, tmp_path: Path
) -> None:
    path = _saved(load_context(), tmp_path / "v.jps")
    (notice,) = open_session(load_context("jps-2026-estrie"), path).notices
    assert (notice.code, notice.severity) == ("other-campaign", "notice")
    assert "Estrie" in notice.words.fr
    assert open_session(load_context(), path).notices == ()
    _two_versions(home)
    write_visual(path, Visual("bloc", quote="Oui.", campaign=CampaignMark("ma-region", 1, _FORMER)), None)
    (version,) = open_session(load_context("ma-region"), path).notices
    assert "version 1" in version.words.fr
    assert open_session(context_for_file(path).context, path).notices == ()


def test_what_a_crash_leaves_remembers_its_campaign(home: Path, tmp_path: Path) -> None:
    context = load_context("jps-2026-laval")
    safe = new_safe(tmp_path)
    safe.keep(Session(context, Visual("bloc", quote="Oui.")).snapshot(), None)
    safe.release()
    (leftover,) = lost_work(tmp_path).leftovers
    assert leftover.resume(context).visual.campaign == context.mark
    assert home.exists()


def test_a_visual_of_the_campaign_in_force_is_opened_without_a_word(home: Path, tmp_path: Path) -> None:
    opened = context_for_file(_saved(load_context(), tmp_path / "v.jps"))
    assert (opened.context.campaign.id, opened.problems) == ("jps-2026", ())
    assert context_for(Origin(CampaignMark())).problems == ()
    assert context_for_file(None).problems == ()
    assert home.exists()


def test_a_visual_of_another_region_follows_its_own_and_this_is_said(home: Path) -> None:
    write_index(home, Index(in_force="jps-2026-estrie"))
    opened = context_for(Origin(load_context("jps-2026-laval").mark))
    (problem,) = opened.problems
    assert opened.context.campaign.id == "jps-2026-laval"
    assert (problem.code, problem.severity) == ("other-campaign", "notice")
    # Before visuals had a mark, there was one campaign.
    assert context_for(Origin(CampaignMark())).context.campaign.id == "jps-2026"


def test_the_campaign_asked_for_by_name_comes_before_the_visual_s_own(home: Path) -> None:
    opened = context_for(Origin(load_context("jps-2026-laval").mark), "jps-2026-estrie")
    assert (opened.context.campaign.id, opened.problems) == ("jps-2026-estrie", ())
    with pytest.raises(Refused):
        context_for(Origin(CampaignMark()), "jps-2099")
    assert home.exists()


def test_a_former_version_that_is_still_here_is_followed_and_the_correction_is_told(home: Path) -> None:
    _two_versions(home)
    opened = context_for(Origin(CampaignMark("ma-region", 1, _FORMER)))
    (problem,) = opened.problems
    assert (opened.context.campaign.version, opened.context.mark.digest) == (1, _FORMER)
    assert "version 2" in problem.words.fr
    assert context_for(Origin(CampaignMark("ma-region", 2, _PRESENT))).problems == ()


def test_a_version_that_is_gone_gives_way_to_the_present_one_of_the_same_campaign(home: Path) -> None:
    _two_versions(home)
    write_index(home, Index(packs={"ma-region": Installed(_PRESENT)}, in_force="ma-region"))
    opened = context_for(Origin(CampaignMark("ma-region", 1, _FORMER)))
    (problem,) = opened.problems
    assert opened.context.campaign.version == 2
    assert "version 1" in problem.words.fr


def test_a_campaign_that_is_not_here_or_no_longer_readable_gives_way_to_the_one_in_force(home: Path) -> None:
    opened = context_for(Origin(CampaignMark("autre-region", 3, _FORMER)))
    (problem,) = opened.problems
    assert opened.context.campaign.id == "jps-2026"
    assert "autre-region" in problem.words.fr
    _two_versions(home)
    write_index(home, Index(packs={"ma-region": Installed(_PRESENT)}))
    (pack_folder(home, "ma-region", _PRESENT) / "campaign.toml").write_text("x = [", "utf-8")
    (damaged,) = context_for(Origin(CampaignMark("ma-region", 2, _PRESENT))).problems
    assert damaged.code == "other-campaign"


@pytest.mark.parametrize("data", [b"", b"PK\x05\x06" + b"\0" * 18, b"not a zip"])
def test_a_file_that_is_no_visual_has_no_mark(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "v.jps"
    path.write_bytes(data)
    assert read_origin(path).mark == CampaignMark()
    assert read_origin(tmp_path / "absent.jps").mark == CampaignMark()


def test_a_mark_that_no_campaign_can_have_is_none(tmp_path: Path) -> None:
    path = tmp_path / "v.jps"
    write_visual(path, Visual("bloc", campaign=CampaignMark("../x", 1)), None)
    assert read_origin(path).mark == CampaignMark()
