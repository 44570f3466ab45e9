"""A campaign while it is written: the next edition and a region's, made, checked, saved as a pack and put in force."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.app.campaign.draft import (
    CampaignDraft,
    campaign_in,
    draft_of,
    next_edition_of,
    problems_in,
    region_of,
    save_pack,
    use_pack,
)
from composer.app.campaign.export_pack import PackSource
from composer.app.context import Context, load_context
from composer.core.campaign.campaign import Fact
from composer.core.campaign.draft import with_fact, with_value
from composer.core.campaign.next_edition import Edition, Region
from composer.core.caption.caption import compose_caption
from composer.core.linter.lint import lint
from composer.core.problems import Refused
from composer.core.visual import Visual
from composer.storage.paths import own_campaign_home

_TODAY = date(2026, 11, 29)
_NEXT = Edition("", "Ensemble, on va loin", "Together we go far", date(2027, 2, 15), date(2027, 2, 19), ("#JPS2027",))
_REGION = Region("", "Île-aux-Coudres", "Réseau de l’Île", {"instagram": "@reseau_ile"}, "https://exemple.ca/ile")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's own campaigns, in a folder of the test."""
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "data"))
    return tmp_path


@pytest.fixture
def context() -> Context:
    return load_context()


def _changed(work: CampaignDraft, *path: str, fact: Fact) -> CampaignDraft:
    return CampaignDraft(with_fact(work.draft, path, fact), work.source)


def test_a_draft_that_is_not_edited_is_the_campaign_itself(context: Context) -> None:
    # What the other campaigns of this computer have is no part of it.
    assert campaign_in(draft_of("jps-2026")) == replace(context.campaign, elsewhere={})
    assert problems_in(draft_of("jps-2026")) == ()


def test_the_next_edition_is_saved_taken_in_and_in_force(home: Path, context: Context) -> None:
    work = next_edition_of(draft_of("jps-2026"), _NEXT)
    assert work.file == "jps-2027.jpscampagne"
    save_pack(work, home / work.file, _TODAY)
    assert use_pack(home / work.file, context) == "jps-2027"
    campaign = load_context().campaign
    assert (campaign.id, campaign.year, campaign.version) == ("jps-2027", "2027", 1)
    assert campaign.theme["fr"].value == "Ensemble, on va loin"
    assert campaign.dates.line["fr"].value == "15 au 19 février 2027"
    assert campaign.days["persevert"].date == Fact("2027-02-18", "to-confirm", "author")
    assert [each.value for each in campaign.hashtags] == ["#JPS2027"]
    assert campaign.editions["2026"].themes["fr"].value == "La persévérance, ça mène loin."
    assert campaign.networks["instagram"].handle == context.campaign.networks["instagram"].handle


def test_a_caption_of_the_next_edition_has_nothing_of_the_former_one() -> None:
    campaign = campaign_in(next_edition_of(draft_of("jps-2026"), _NEXT))
    visual = Visual("bloc", quote="Je suis arrivée quand même.")
    for network in campaign.offered:
        assert lint(compose_caption(visual, campaign, network).text, network, campaign) == ()
    former = compose_caption(visual, load_context().campaign, "instagram").text
    assert lint(f"{former}\n#JPS2026", "instagram", campaign)


def test_a_region_has_what_was_given_and_nothing_of_another_region(home: Path, context: Context) -> None:
    work = region_of(draft_of("jps-2026"), _REGION)
    assert work.id == "jps-2026-ile-aux-coudres"
    save_pack(work, home / work.file, _TODAY)
    use_pack(home / work.file, context)
    campaign = load_context().campaign
    assert campaign.region == "Île-aux-Coudres"
    assert campaign.mention("instagram") == "@reseau_ile"
    assert campaign.lacks_handle("facebook")
    assert "ontréal" not in str(work.draft.tables)


def test_a_correction_has_the_next_number_and_what_did_not_change_keeps_its_own(home: Path) -> None:
    same = draft_of("jps-2026")
    assert save_pack(same, home / "a.jpscampagne", _TODAY) == same
    corrected = _changed(same, "theme", "en", fact=Fact("Persevere", "given", "author"))
    assert campaign_in(save_pack(corrected, home / "b.jpscampagne", _TODAY)).version == 2


def test_each_problem_is_at_its_key(home: Path) -> None:
    work = _changed(draft_of("jps-2026"), "dates", "end", fact=Fact("20 février", "given", "author"))
    work = _changed(work, "networks", "instagram", "handle", fact=Fact("@réseau", "given", "author"))
    found = {(each.code, each.location.keys) for each in problems_in(work)}
    assert found == {
        ("wrong-date", ("dates", "end", "value")),
        ("wrong-form", ("networks", "instagram", "handle", "value")),
    }
    with pytest.raises(Refused):
        save_pack(work, home / "a.jpscampagne", _TODAY)
    assert not (home / "a.jpscampagne").exists()


def test_what_the_person_filled_in_is_in_the_draft() -> None:
    folder = own_campaign_home()
    assert folder
    (folder / "own").mkdir(parents=True)
    handle = '[networks.instagram]\nhandle = { value = "@estrie", status = "given", source = "author" }\n'
    (folder / "own" / "jps-2026-estrie.toml").write_text(handle, "utf-8")
    assert campaign_in(draft_of("jps-2026-estrie")).mention("instagram") == "@estrie"


def test_a_region_needs_a_national_part() -> None:
    alone = draft_of("jps-2026")
    without = CampaignDraft(with_value(alone.draft, ("extends",), ""), PackSource({}))
    with pytest.raises(Refused, match="no national part"):
        region_of(without, _REGION)
