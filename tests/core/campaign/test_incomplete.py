"""What a campaign still lacks is one error, which says how to give it once."""

import pytest
from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign, Fact
from composer.core.campaign.incomplete import handle_to_provide, incomplete_problems
from composer.core.caption.guide_page import guide_page
from composer.core.linter.lint import lint
from composer.core.problems import stopping


def without_theme(campaign: Campaign, *languages: str) -> Campaign:
    return replace(campaign, theme={**campaign.theme, **dict.fromkeys(languages, Fact())})


def without_handle(campaign: Campaign, network: str) -> Campaign:
    bare = replace(campaign.networks[network], handle=Fact())
    return replace(campaign, networks={**campaign.networks, network: bare})


def test_a_campaign_that_has_all_its_texts_lacks_nothing(campaign: Campaign) -> None:
    assert incomplete_problems(campaign, "fr", campaign.days) == ()
    assert incomplete_problems(campaign, "en", campaign.days) == ()


def test_a_theme_that_is_to_be_provided_concerns_the_visuals_in_its_language(campaign: Campaign) -> None:
    english = without_theme(campaign, "en")
    assert incomplete_problems(english, "fr") == ()
    (problem,) = incomplete_problems(english, "en")
    assert (problem.code, problem.severity) == ("campaign-incomplete", "error")
    assert problem.fix is not None
    # A window shows the fix, and has no command line.
    assert "jps-composer" not in problem.fix.en
    assert problem.command is not None
    assert "campaign jps-2026 --text theme.en=" in problem.command.en


def test_a_theme_given_in_the_language_chosen_for_it_is_enough_on_a_poster(campaign: Campaign) -> None:
    lacking = without_theme(campaign, "fr", "en")
    given = replace(lacking, theme={**lacking.theme, "iu": Fact("Thème", "given", "essai")})
    assert incomplete_problems(given, "fr", chosen="iu") == ()
    assert incomplete_problems(given, "fr", chosen="crj") == incomplete_problems(lacking, "fr") != ()


def test_a_day_that_is_to_be_provided_concerns_the_posters_about_it(campaign: Campaign) -> None:
    day = replace(campaign.days["persevert"], line={"fr": Fact(), "en": Fact()})
    lacking = replace(campaign, days={"persevert": day})
    assert incomplete_problems(lacking, "fr") == ()
    (problem,) = incomplete_problems(lacking, "fr", ("persevert",))
    assert problem.command is not None
    assert "--text days.persevert.line.fr=" in problem.command.fr


@pytest.mark.parametrize(
    "text", ["Bonjour.", "Merci à Réseau réussite Montréal!", "Un mot à @reseau_reussite_montreal"]
)
def test_a_caption_whose_handle_is_to_be_provided_is_held_whatever_it_says(campaign: Campaign, text: str) -> None:
    lacking = without_handle(campaign, "instagram")
    errors = stopping(each.problem for each in lint(text, "instagram", lacking))
    assert [each.code for each in errors] == ["handle-to-provide"]
    assert stopping(errors, "despite-errors") == errors
    assert errors[0].command is not None
    assert "--handle instagram=@" in errors[0].command.fr
    assert "handle-to-provide" not in {each.problem.code for each in lint(text, "facebook", lacking)}


def test_a_guide_never_names_a_handle_that_is_to_be_provided(campaign: Campaign) -> None:
    page = guide_page(without_handle(campaign, "instagram"), ("instagram",))
    assert "@" not in page
    assert handle_to_provide(campaign, "instagram").words.fr.replace("\u00a0", " ")[:40] in page.replace("\u00a0", " ")
