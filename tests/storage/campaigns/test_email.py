"""The address that receives kits: one that no message can be made of is refused, and none is ever another's."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign, given
from composer.core.campaign.changes import changes
from composer.core.campaign.saved_facts import facts_of, laid_over
from composer.core.problems import Refused
from composer.core.visual import CampaignMark
from composer.storage.campaigns.campaign_file import read_campaign
from tests.campaign_files import campaign_file
from tests.networks import SHIPPED

_REGION = 'region = "Montréal"'
_MARK = CampaignMark("jps-2026-ici", 1)


def _read(folder: Path, address: str) -> Campaign:
    line = f'email = {{ value = "{address}", status = "given", source = "author" }}'
    return read_campaign(campaign_file(folder, (_REGION, f"{_REGION}\n{line}")))


def test_a_campaign_may_give_an_address_and_need_not(tmp_path: Path) -> None:
    assert _read(tmp_path, "trousses@exemple.qc.ca").email_address == "trousses@exemple.qc.ca"
    assert SHIPPED.email_address == ""


@pytest.mark.parametrize(
    "address",
    ["exemple.ca", "a@b", "a@b.ca,c@d.ca", "a@b.ca?bcc=c@d.ca", "a b@c.ca", "mailto:a@b.ca", "a@b.ca&x=1", "a%0a@b.ca"],
)
def test_what_is_no_address_or_more_than_one_is_refused(address: str, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        _read(tmp_path, address)
    assert [str(each.location) for each in refused.value.problems] == ["jps-2026.toml:email.value"]


def test_the_national_part_has_none_that_every_region_would_get(tmp_path: Path) -> None:
    line = 'email = { value = "a@b.ca", status = "given", source = "author" }\n[name]'
    with pytest.raises(Refused) as refused:
        read_campaign(campaign_file(tmp_path, ("[name]", line)))
    assert {each.code for each in refused.value.problems} == {"regional-in-base"}


def test_a_campaign_that_is_not_here_has_no_address_of_another_organisation() -> None:
    here = replace(SHIPPED, email=given("ici@exemple.ca"))
    facts = facts_of(here)
    assert laid_over(_MARK, facts, here).email_address == "ici@exemple.ca"
    assert laid_over(_MARK, replace(facts, organisation=given("Ailleurs")), here).email_address == ""


def test_a_changed_address_is_among_what_a_pack_changes() -> None:
    (change,) = changes(SHIPPED, replace(SHIPPED, email=given("trousses@exemple.ca")))
    assert change.kind == "email"
    assert "«\u00a0trousses@exemple.ca\u00a0»" in change.words.fr
