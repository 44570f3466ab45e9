"""`campaign`: shows a campaign and what it lacks, and keeps the handles and texts that a person gives it."""

from argparse import Namespace
from collections.abc import Iterator

from composer.app.campaign.installed import campaign_home
from composer.app.campaign.own_values import keep_values
from composer.app.context import load_context
from composer.cli.report import WRITTEN, print_answer
from composer.core.campaign.campaign import Campaign, text_in
from composer.core.campaign.incomplete import handle_to_provide, incomplete_problems
from composer.core.problems import Problem
from composer.core.words import Language, Words

_LINE = Words("{name}\u00a0: {value}", "{name}: {value}")
_TO_PROVIDE = Words("à fournir", "to be provided")
_IN_WORDS = Words("{name}, en toutes lettres", "{name}, in words")


def run(arguments: Namespace, language: Language) -> int:
    """Keep the handles and texts given, if any, then print the campaign, and what it still lacks."""
    campaign_id = arguments.id or arguments.campaign
    campaign = load_context(campaign_id).campaign
    if arguments.handle or arguments.text:
        keep_values(campaign.id, dict(arguments.handle), dict(arguments.text), campaign_home())
        campaign = load_context(campaign.id).campaign
    lacking = _lacking(campaign)
    lines = (_LINE.to(language).format(name=name, value=value) for name, value in _shown(campaign, language))
    print_answer(arguments, language, _value(campaign, language), lines, lacking)
    return WRITTEN


def _lacking(campaign: Campaign) -> Iterator[Problem]:
    yield from dict.fromkeys(
        (*incomplete_problems(campaign, "fr", campaign.days), *incomplete_problems(campaign, "en", campaign.days))
    )
    yield from (handle_to_provide(campaign, each) for each in campaign.networks if campaign.lacks_handle(each))


def _shown(campaign: Campaign, language: Language) -> Iterator[tuple[str, str]]:
    missing = _TO_PROVIDE.to(language)
    yield campaign.id, text_in(campaign.name, language) or missing
    yield Words("région", "region").to(language), campaign.region
    yield Words("organisation", "organisation").to(language), campaign.organisation.value or missing
    if campaign.email_address:
        yield Words("courriel", "e-mail").to(language), campaign.email_address
    yield Words("thème", "theme").to(language), text_in(campaign.theme, language) or missing
    yield Words("dates", "dates").to(language), text_in(campaign.dates.line, language) or missing
    for network in campaign.networks.values():
        value = _IN_WORDS.to(language).format(name=campaign.organisation.value)
        if network.handle:
            value = network.handle.value or missing
        yield network.name, value


def _value(campaign: Campaign, language: Language) -> dict[str, object]:
    return {
        "id": campaign.id,
        "version": campaign.version,
        "region": campaign.region,
        "organisation": campaign.organisation.value,
        "email": campaign.email_address,
        "theme": text_in(campaign.theme, language),
        "dates": text_in(campaign.dates.line, language),
        "handles": {name: each.handle.value if each.handle else None for name, each in campaign.networks.items()},
    }
