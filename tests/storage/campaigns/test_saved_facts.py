"""What a visual's file keeps of its campaign is read like a campaign's own file: bounded, and refused in sentences."""

import json
import zipfile
from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign, given
from composer.core.campaign.saved_facts import Origin, facts_of
from composer.core.problems import Refused
from composer.core.visual import CampaignMark, Visual
from composer.storage.campaigns.campaign_file import read_campaign
from composer.storage.campaigns.library import find_campaign
from composer.storage.campaigns.saved_facts import LARGEST_FACTS, saved_campaign
from composer.storage.visual_file import read_origin, read_stored, write_visual

_MARK = CampaignMark("ma-region", 2, "a" * 64)
_TAKEN_OUT = object()


@pytest.fixture
def campaign() -> Campaign:
    return read_campaign(find_campaign("jps-2026-estrie", None).file)


def _written(campaign: Campaign, path: Path, keys: str, value: object) -> Path:
    """A visual that keeps `campaign`, with the fact at `keys`, parted by spaces, changed by hand, or taken out."""
    write_visual(path, Visual("bloc", quote="Oui.", campaign=_MARK), None, facts=facts_of(campaign))
    with zipfile.ZipFile(path) as archive:
        table = json.loads(archive.read("visual.json"))
    at = table["campaign_facts"]
    *above, last = keys.split()
    for key in above:
        at = at[int(key) if isinstance(at, list) else key]
    at[last] = value
    if value is _TAKEN_OUT:
        del at[last]
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("visual.json", json.dumps(table))
    return path


def test_what_is_kept_is_what_is_read_in_the_campaign_s_own_order(campaign: Campaign, tmp_path: Path) -> None:
    path = tmp_path / "v.jps"
    write_visual(path, Visual("bloc", campaign=_MARK), None, facts=facts_of(campaign))
    facts = read_stored(path).facts
    assert facts == facts_of(campaign)
    assert facts is not None
    assert list(facts.questions) == list(campaign.questions)
    assert read_origin(path) == Origin(_MARK, facts_of(campaign))


def test_a_campaign_that_says_too_much_to_be_kept_leaves_the_visual_without_it(
    campaign: Campaign, tmp_path: Path
) -> None:
    long = replace(campaign, phrase=given("a" * LARGEST_FACTS))
    write_visual(tmp_path / "v.jps", Visual("bloc", campaign=_MARK), None, facts=facts_of(long))
    assert read_origin(tmp_path / "v.jps") == Origin(_MARK)


@pytest.mark.parametrize(
    ("keys", "value", "code"),
    [
        ("code", "import os", "unknown-key"),
        ("region", 3, "wrong-type"),
        ("handles ../x", None, "wrong-value"),
        ("phrase value", "a" * LARGEST_FACTS, "input-too-long"),
        ("theme fr status", "sure", "wrong-value"),
        ("dates", _TAKEN_OUT, "missing-key"),
    ],
)
def test_facts_that_are_not_made_like_a_campaign_s_are_refused_with_the_file(
    campaign: Campaign, tmp_path: Path, keys: str, value: object, code: str
) -> None:
    path = _written(campaign, tmp_path / "v.jps", keys, value)
    with pytest.raises(Refused) as refused:
        read_stored(path)
    assert [each.code for each in refused.value.problems] == [code]
    # Which campaign it is of is known all the same.
    assert read_origin(path) == Origin(_MARK)


@pytest.mark.parametrize(
    ("keys", "value", "code"),
    [
        ("handles facebook value", "@a @b", "wrong-form"),
        ("handles instagram value", "pas un nom", "wrong-form"),
        ("hashtags 0 value", "#a b", "wrong-form"),
        ("addresses region url value", "file:///etc/passwd", "wrong-form"),
        ("dates start value", "2026-02-31", "wrong-date"),
        ("theme fr value", "Un\nDeux", "not-one-line"),
        ("region", " ", "not-one-line"),
        ("theme fr", _TAKEN_OUT, "missing-key"),
        ("organisation value", "", "missing-key"),
        ("handles", {}, "no-network-offered"),
    ],
)
def test_facts_that_no_campaign_could_have_are_refused_before_they_are_used(
    campaign: Campaign, tmp_path: Path, keys: str, value: object, code: str
) -> None:
    known = replace(
        campaign,
        networks={
            name: replace(each, handle=each.handle and given("@reseau")) for name, each in campaign.networks.items()
        },
    )
    origin = read_origin(_written(known, tmp_path / "v.jps", keys, value))
    assert origin.facts is not None
    with pytest.raises(Refused) as refused:
        saved_campaign(origin, campaign, "v.jps")
    assert code in {each.code for each in refused.value.problems}
    assert refused.value.problems[0].location.file == "v.jps"


def test_facts_as_every_shipped_campaign_has_them_are_accepted(campaign: Campaign) -> None:
    for campaign_id in ("jps-2026", "jps-2026-nunavik"):
        own = read_campaign(find_campaign(campaign_id, None).file)
        assert saved_campaign(Origin(_MARK, facts_of(own)), campaign, "v.jps").region == own.region
