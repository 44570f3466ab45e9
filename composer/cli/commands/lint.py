"""`lint`: checks a caption, or those of a visual, against the campaign's rules, and fixes them on request."""

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from composer.app.campaign.for_visual import context_for_file
from composer.app.context import Context
from composer.cli.input_text import is_visual, read_input, visual_path
from composer.cli.report import NOT_WRITTEN, WRITTEN, print_json, print_line, print_problems, problem_value
from composer.core.campaign.campaign import Campaign
from composer.core.caption.caption import Caption, compose_caption
from composer.core.linter.finding import CaptionFinding
from composer.core.linter.lint import apply_fixes, fixed_text, lint, lint_caption
from composer.core.location import at_slot
from composer.core.problems import SEVERITIES, Misused, Problem, Refused
from composer.core.words import Language, Words

CLEAN, FOUND = WRITTEN, NOT_WRITTEN


class _Linted(Struct, frozen=True):
    """One caption: its findings, its text once fixed, and the findings that are then left to the person."""

    found: tuple[CaptionFinding, ...]
    text: str
    left: tuple[CaptionFinding, ...]


def run(arguments: Namespace, language: Language) -> int:
    """Print each finding; with `--fix`, print the captions with every fix applied.

    The exit code is 1 when a finding is at least as severe as `--fail-on`, or with `--fix` when such a finding is left.
    """
    opened = context_for_file(visual_path(arguments.text), arguments.campaign)
    campaign = opened.context.campaign
    captions, noticed = _captions(arguments, opened.context)
    noticed = (*opened.problems, *noticed)
    linted = {network: _linted(each, network, campaign, fix=arguments.fix) for network, each in captions.items()}
    if arguments.json:
        values = {network: _value(each, language) for network, each in linted.items()}
        found = [problem_value(problem, language) for problem in noticed]
        print_json(
            {"captions": values, "problems": found} if is_visual(arguments.text) else next(iter(values.values()))
        )
    else:
        print_problems(noticed, language)
        _print(linted, language, fix=arguments.fix)
    failing = SEVERITIES[: SEVERITIES.index(arguments.fail_on) + 1]
    return FOUND if any(each.problem.severity in failing for one in linted.values() for each in one.left) else CLEAN


def _captions(arguments: Namespace, context: Context) -> tuple[dict[str, str | Caption], tuple[Problem, ...]]:
    """The captions to check, by network, and the problems found while a visual was read."""
    if is_visual(arguments.text):
        return _of_visual(Path(arguments.text), arguments.network, context)
    if arguments.network is None:
        raise Misused(_no_network(context.campaign))
    return {arguments.network: read_input(arguments.text).rstrip("\n")}, ()


def _of_visual(
    path: Path, network: str | None, context: Context
) -> tuple[dict[str, str | Caption], tuple[Problem, ...]]:
    """The captions of a visual for its networks, or for the one requested."""
    # Imported here: reading a visual takes longer to import than a text takes to lint.
    from composer.app.brief import Brief, resolve_words  # noqa: PLC0415

    try:
        visual, noticed = resolve_words(Brief(file=path), context)
    except Refused as refused:
        # No caption was checked: a program that reads the exit code must not take this for findings.
        raise Misused(*refused.problems) from refused
    asked = context.campaign.chosen(visual.networks) if network is None else (network,)
    return {each: compose_caption(visual, context.campaign, each) for each in asked}, noticed


def _linted(caption: str | Caption, network: str, campaign: Campaign, *, fix: bool) -> _Linted:
    """The findings of a text, or of a composed caption, whose parts can be left out."""
    if isinstance(caption, str):
        text, found = caption, lint(caption, network, campaign)
        fixed = apply_fixes(text, network, campaign) if fix else text
    else:
        text, found = caption.text, lint_caption(caption, campaign)
        fixed = fixed_text(caption, campaign) if fix else text
    if not fix:
        return _Linted(found, text, found)
    return _Linted(found, fixed, lint(fixed, network, campaign))


def _value(linted: _Linted, language: Language) -> dict[str, object]:
    found = [{**problem_value(each.problem, language), "start": each.start, "end": each.end} for each in linted.found]
    left = [problem_value(each.problem, language) for each in linted.left]
    return {"findings": found, "text": linted.text, "left": left}


def _print(linted: Mapping[str, _Linted], language: Language, *, fix: bool) -> None:
    for network, each in linted.items():
        print_problems((finding.problem for finding in each.found), language)
        if fix:
            if len(linted) > 1:
                print_line(f"--- {network}")
            print_line(each.text)


def _no_network(campaign: Campaign) -> Problem:
    listed = ", ".join(campaign.networks)
    return Problem(
        "no-network",
        "error",
        Words("Le réseau de cette légende n’est pas indiqué.", "The network of this caption is not given."),
        at_slot("network"),
        Words(f"Ajoutez --network et un de ces noms\u00a0: {listed}.", f"Add --network and one of these: {listed}."),
    )
