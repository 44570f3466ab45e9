"""`completion`: prints what a shell reads to complete commands, options, and ids of posters, formats, campaigns."""

from argparse import Namespace
from collections.abc import Mapping
from importlib import import_module

from composer.app.campaign.installed import installed_campaigns
from composer.app.context import Context, load_context
from composer.cli.report import WRITTEN, print_line
from composer.cli.shell.branches import branches
from composer.core.words import Language


def run(arguments: Namespace, language: Language) -> int:
    """Print the completion for a shell; ids are those that are on this computer now."""
    known = known_words(load_context(arguments.campaign))
    shell = import_module(f"composer.cli.shell.{arguments.shell}")
    print_line(shell.script(tuple(branches(known, language))))
    return WRITTEN


def known_words(context: Context) -> Mapping[str, tuple[str, ...]]:
    """The words that complete an argument, by its name."""
    posters = context.poster_ids()
    palettes = dict.fromkeys(each for poster in context.readable_posters() for each in poster.palettes)
    networks, kept = tuple(context.campaign.networks), installed_campaigns()[0]
    campaigns = tuple(each.context.campaign.id for each in kept)
    formats = (*context.campaign.format_by_id, "all")
    ids = {"--poster": tuple(posters), "--palette": tuple(palettes), "--format": formats}
    return {**ids, "--network": networks, "--networks": networks, "--campaign": campaigns, "id": campaigns}
