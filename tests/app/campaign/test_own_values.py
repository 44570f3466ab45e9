"""What a campaign's file lacks is asked for once, checked, and kept for that campaign alone."""

from pathlib import Path

import pytest

from composer.app.campaign.own_values import keep_handles, keep_values, text_keys
from composer.app.context import load_context
from composer.core.caption.caption import compose_caption
from composer.core.problems import Misused, Refused
from composer.core.visual import Visual
from composer.storage.campaigns.library import own_file
from tests.campaign_homes import campaign_home


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return campaign_home(tmp_path / "data", monkeypatch)


def _handle(campaign_id: str, network: str) -> str:
    handle = load_context(campaign_id).campaign.networks[network].handle
    return handle.value if handle else ""


@pytest.mark.parametrize(
    ("network", "typed", "kept"),
    [
        ("instagram", "@r3ussir", "@r3ussir"),
        ("instagram", "https://www.instagram.com/r3ussir/", "@r3ussir"),
        ("linkedin", "@Réussir-Estrie", "@Réussir-Estrie"),
        ("linkedin", "https://www.linkedin.com/company/r3ussir", "@r3ussir"),
        ("threads", "r3ussir", "@r3ussir"),
    ],
)
def test_a_handle_given_once_is_in_every_caption_of_its_region_and_in_no_other_s(
    network: str, typed: str, kept: str, home: Path
) -> None:
    keep_handles("jps-2026-estrie", {network: typed}, home)
    campaign = load_context("jps-2026-estrie").campaign
    assert _handle("jps-2026-estrie", network) == kept
    assert kept in compose_caption(Visual("bloc", quote="Oui."), campaign, network).text
    assert _handle("jps-2026-laval", network) == ""


@pytest.mark.parametrize(
    ("network", "typed"),
    [("instagram", "@é è"), ("instagram", "https://www.instagram.com/p/C0ffee/"), ("facebook", "Deux Mots")],
)
def test_a_handle_that_its_network_could_not_give_is_refused_and_nothing_is_written(
    network: str, typed: str, home: Path
) -> None:
    with pytest.raises(Refused) as refused:
        keep_values("jps-2026-estrie", {"linkedin": "@r3ussir", network: typed}, {"theme.fr": "Autre"}, home)
    assert {each.severity for each in refused.value.problems} == {"error"}
    assert not own_file(home, "jps-2026-estrie").exists()


def test_an_empty_handle_forgets_the_one_given_before_and_the_others_stay(home: Path) -> None:
    keep_handles("jps-2026-estrie", {"instagram": "@un", "linkedin": "@deux"}, home)
    keep_handles("jps-2026-estrie", {"instagram": ""}, home)
    assert (_handle("jps-2026-estrie", "instagram"), _handle("jps-2026-estrie", "linkedin")) == ("", "@deux")


def test_a_theme_given_once_lets_the_campaign_be_exported(home: Path) -> None:
    keep_values("jps-2026-nunavik", {}, {"theme.fr": "Tenir bon", "theme.en": "Hold on"}, home)
    theme = load_context("jps-2026-nunavik").campaign.theme
    assert (theme["fr"].value, theme["en"].value, theme["fr"].status) == ("Tenir bon", "Hold on", "given")
    keep_values("jps-2026-nunavik", {}, {"theme.en": ""}, home)
    assert load_context("jps-2026-nunavik").campaign.theme["en"].value == ""


@pytest.mark.parametrize(
    "key", ["them.fr", "networks.instagram.handle", "theme", "id", "theme.fr.value", "questions.defi"]
)
def test_only_a_text_of_the_campaign_can_be_given(key: str, home: Path) -> None:
    with pytest.raises(Misused):
        keep_values("jps-2026-nunavik", {}, {key: "x"}, home)
    assert not own_file(home, "jps-2026-nunavik").exists()


def test_a_date_that_is_none_is_refused_and_what_was_there_stays(home: Path) -> None:
    keep_values("jps-2026-nunavik", {}, {"theme.fr": "Tenir bon"}, home)
    before = own_file(home, "jps-2026-nunavik").read_bytes()
    with pytest.raises(Refused):
        keep_values("jps-2026-nunavik", {}, {"dates.start": "bientôt"}, home)
    assert own_file(home, "jps-2026-nunavik").read_bytes() == before


def test_an_address_given_once_receives_the_kits(home: Path) -> None:
    keep_values("jps-2026-nunavik", {}, {"email": "trousses@exemple.ca"}, home)
    assert load_context("jps-2026-nunavik").campaign.email_address == "trousses@exemple.ca"
    with pytest.raises(Refused):
        keep_values("jps-2026-nunavik", {}, {"email": "a@b.ca?bcc=c@d.ca"}, home)
    keep_values("jps-2026-nunavik", {}, {"email": ""}, home)
    assert load_context("jps-2026-nunavik").campaign.email_address == ""


def test_every_key_of_a_text_can_be_given(home: Path) -> None:
    keys = text_keys(load_context("jps-2026-nunavik").campaign)
    assert {"name.fr", "theme.en", "dates.line.fr", "days.persevert.line.en", "phrase", "organisation"} <= set(keys)
    assert home.exists()


@pytest.mark.parametrize("campaign_id", ["jps-2026-national", "../x", "nulle-part"])
def test_values_are_kept_for_a_campaign_that_is_here(campaign_id: str, home: Path) -> None:
    with pytest.raises(Refused):
        keep_handles(campaign_id, {"instagram": "@un"}, home)


@pytest.mark.parametrize("typed", ["aucun", "None", " AUCUN "])
def test_where_the_organisation_has_no_account_it_is_named_in_words_and_nothing_waits(typed: str, home: Path) -> None:
    keep_handles("jps-2026-estrie", {"instagram": typed}, home)
    campaign = load_context("jps-2026-estrie").campaign
    assert campaign.networks["instagram"].handle is None
    assert not campaign.lacks_handle("instagram")
    assert campaign.mention("instagram") == campaign.organisation.value
    keep_handles("jps-2026-estrie", {"instagram": "@estrie"}, home)
    assert load_context("jps-2026-estrie").campaign.mention("instagram") == "@estrie"
