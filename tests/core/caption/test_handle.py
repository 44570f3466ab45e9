"""A handle as people type or paste it: its name is taken out, and one that its network could not have is told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.campaign.campaign import Campaign
from composer.core.caption.handle import ANY_FORM, handle_problems, plain_handle
from composer.core.problems import at_slot, on_network
from composer.storage.campaigns.campaign_file import read_campaign

_CAMPAIGN: Campaign = read_campaign(Path(__file__).parents[3] / "resources" / "campaigns" / "jps-2026.toml")
_NETWORKS = st.sampled_from(sorted(_CAMPAIGN.networks))


def _plain(typed: str, network: str) -> str:
    return plain_handle(typed, _CAMPAIGN.networks[network].own_handle)


def _codes(typed: str, network: str) -> list[str]:
    return [problem.code for problem in handle_problems(typed, _CAMPAIGN.networks[network], at_slot("handle"))]


@pytest.mark.parametrize(
    "typed",
    [
        *("aicha.t", "@aicha.t", " @ aicha.t ", "@@aicha.t", "\uff20aicha.t", "\ufe6baicha.t", "@\uff41icha.t"),
        *("@aicha.t.", "@aicha.t,", "(@aicha.t)", "« @aicha.t »", "aicha.t/", "@aicha.t!", "<aicha.t>"),
        *("https://www.instagram.com/aicha.t/", "instagram.com/aicha.t", "HTTPS://Instagram.com/aicha.t?igsh=MTIz"),
        *("http://m.instagram.com/aicha.t/#", "www.instagram.com/_u/aicha.t", "https://instagram.com/@aicha.t"),
        *("https://www.instagram.com/aicha.t/reel/C1/", "instagram.com/stories/aicha.t/12", "instagr.am/aicha.t"),
        *("@instagram.com/aicha.t", "<https://instagram.com/aicha.t>", "https://www.instagram.com/aicha.t,"),
    ],
)  # fmt: skip
def test_the_name_is_taken_out_of_what_is_typed_or_pasted(typed: str) -> None:
    assert _plain(typed, "instagram") == "@aicha.t"
    assert _codes(typed, "instagram") == []


@pytest.mark.parametrize(
    ("network", "typed", "plain"),
    [
        ("facebook", "https://m.facebook.com/aicha.tremblay?ref=123456789&x=1", "@aicha.tremblay"),
        ("facebook", "fb.com/aicha.tremblay", "@aicha.tremblay"),
        ("facebook", "https://facebook.com/profile.php?id=1000123456", "facebook.com/profile.php?id=1000123456"),
        ("facebook", "https://facebook.com/profile.php?ref=a&id=1000", "facebook.com/profile.php?id=1000"),
        ("facebook", "facebook.com/people/Aicha-T/615500000001/", "facebook.com/profile.php?id=615500000001"),
        ("facebook", "https://www.facebook.com/p/Club-Roy-615500000001/", "facebook.com/profile.php?id=615500000001"),
        ("facebook", "facebook.com/profile.php?id=1000", "facebook.com/profile.php?id=1000"),
        ("facebook", "Aïcha Tremblay-Roy", "Aïcha Tremblay-Roy"),
        ("facebook", "@ Aïcha Tremblay", "Aïcha Tremblay"),
        ("linkedin", "linkedin.com/in/aicha-t/", "@aicha-t"),
        ("linkedin", "https://ca.linkedin.com/in/aicha-t?originalSubdomain=ca", "@aicha-t"),
        ("linkedin", "https://www.linkedin.com/in/a%C3%AFcha-t/fr", "@aïcha-t"),
        ("linkedin", "https://www.linkedin.com/company/atelier-du-faubourg/about/", "@atelier-du-faubourg"),
        ("instagram", "aicha\\_t", "@aicha_t"),
        ("instagram", "_aicha_._t_", "@_aicha_._t_"),
        ("instagram", "A.Roy", "@A.Roy"),
    ],
)  # fmt: skip
def test_each_network_has_its_own_ways_to_name_a_person(network: str, typed: str, plain: str) -> None:
    assert _plain(typed, network) == plain
    assert _codes(typed, network) == []


@pytest.mark.parametrize("typed", ["", " ", "@", " @ ", "\u200b", "@.", "«\u00a0»"])
def test_nothing_typed_is_no_handle(typed: str) -> None:
    assert _plain(typed, "instagram") == ""
    assert "handle-impossible" not in _codes(typed, "instagram")


@pytest.mark.parametrize(
    ("network", "typed"),
    [
        *(("instagram", each) for each in ("@Aïcha", "aicha t", "a" * 37, "aicha-t", "a..t", "aicha&t", "аicha")),
        *(("facebook", each) for each in ("@Aïcha", "aich", "a" * 51, "aicha_t", "aicha-t", "😀")),
        *(("linkedin", each) for each in ("ai", "aicha t", "aicha.t", "a" * 101, "aicha--t")),
        ("instagram", "https://www.instagram.com/p/C1abc/"),
        ("instagram", "https://www.instagram.com/"),
        ("instagram", "https://www.tiktok.com/@aicha.t"),
        ("instagram", "https://www.facebook.com/aicha.t"),
        ("instagram", "https://notinstagram.com/aicha.t"),
        ("facebook", "https://www.facebook.com/share/1AbC/"),
        ("linkedin", "https://www.linkedin.com/posts/aicha-t_abc"),
    ],
)
def test_what_the_network_could_not_have_is_reported_and_kept(network: str, typed: str) -> None:
    (problem,) = handle_problems(typed, _CAMPAIGN.networks[network], on_network(network, "handle"))
    assert (problem.code, problem.severity, str(problem.location)) == (
        "handle-impossible",
        "warning",
        f"handle: {network}",
    )
    assert _plain(typed, network).lstrip("@") in typed
    assert not _plain(typed, network).startswith("@http")
    assert problem.fix is not None


def test_characters_that_nobody_sees_are_removed_and_counted() -> None:
    typed = "@ai\u200bcha\u2060.t\ufeff"
    assert _plain(typed, "instagram") == "@aicha.t"
    (problem,) = handle_problems(typed, _CAMPAIGN.networks["instagram"], at_slot("handle"))
    assert (problem.code, problem.severity) == ("characters-removed", "notice")
    assert problem.words.fr == "3 caractères invisibles ont été retirés de l’identifiant."


@given(st.text(max_size=40), _NETWORKS)
def test_reading_twice_is_reading_once(typed: str, network: str) -> None:
    once = _plain(typed, network)
    assert _plain(once, network) == once
    assert plain_handle(typed, ANY_FORM).count("\n") == 0
