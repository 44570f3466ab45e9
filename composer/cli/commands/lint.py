"""`lint`: checks captions, or those of visuals and kits, against the campaign's rules, and fixes them on request."""

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from composer.app.campaign.for_visual import context_for_file
from composer.app.context import Context
from composer.app.review.captions import CaptionFile, Wanted, caption_files, captions_of
from composer.cli import report
from composer.cli.input_text import is_visual, read_input, visual_path
from composer.cli.report import NOT_WRITTEN, WRITTEN
from composer.core.campaign.campaign import Campaign
from composer.core.caption.caption import Caption
from composer.core.linter.finding import CaptionFinding
from composer.core.linter.lint import apply_fixes, fixed_text, lint, lint_caption
from composer.core.location import at_slot
from composer.core.problems import SEVERITIES, Misused, Problem, Refused, Severity, stopping
from composer.core.words import Language, Words
from composer.storage.received.walk import is_folder

CLEAN, FOUND = WRITTEN, NOT_WRITTEN
_COUNT = Words(
    "Légendes vérifiées\u00a0: {count}, dont {left} à corriger.",
    "Captions checked: {count}, {left} of them to correct.",
)


class _Linted(Struct, frozen=True):
    """One caption: its findings, its text once fixed, and the findings that are then left to the person."""

    found: tuple[CaptionFinding, ...]
    text: str
    left: tuple[CaptionFinding, ...]


def run(arguments: Namespace, language: Language) -> int:
    """Print each finding; with `--fix`, print the captions with every fix applied.

    The exit code is 1 when a finding is at least as severe as `--fail-on`, or with `--fix` when such a finding is left;
    with several files, also when one cannot be read.
    """
    sources: list[str] = arguments.text
    if len(sources) > 1 or is_folder(sources[0]):
        return _run_on_several(arguments, language)
    source = sources[0]
    opened = context_for_file(visual_path(source), arguments.campaign)
    campaign = opened.context.campaign
    captions, noticed = _captions(source, arguments.network, opened.context)
    noticed = (*opened.problems, *noticed)
    linted = _all_linted(captions, campaign, fix=arguments.fix)
    if arguments.json:
        values = _values(linted, language)
        found = report.problem_values(noticed, language)
        report.print_json({"captions": values, "problems": found} if is_visual(source) else next(iter(values.values())))
    else:
        report.print_problems(noticed, language)
        _print(linted, language, fix=arguments.fix)
    return FOUND if _fails(linted, arguments.fail_on) else CLEAN


def _run_on_several(arguments: Namespace, language: Language) -> int:
    """One report of several files and folders, each finding with its file; one that cannot be read stops no other."""
    files = caption_files(arguments.text, Wanted(arguments.network, arguments.campaign, read_input))
    reports = [(each, _of_file(each, fix=arguments.fix)) for each in files]
    if not any(linted for _, linted in reports):
        # As for one: no caption was checked, and that is no finding.
        raise Misused(*(report.in_its_file(each, file.path) for file, _ in reports for each in file.problems))
    if arguments.json:
        report.print_json({"files": [_file_value(file, linted, language) for file, linted in reports]})
    else:
        for file, linted in reports:
            report.print_problems((report.in_its_file(each, file.path) for each in file.problems), language)
            _print(linted, language, fix=arguments.fix, path=file.path)
        checked = [each for _, linted in reports for each in linted.values()]
        count = _COUNT.to(language).format(count=len(checked), left=sum(bool(each.left) for each in checked))
        report.print_notes((count,), language)
    failed = any(stopping(file.problems) or _fails(linted, arguments.fail_on) for file, linted in reports)
    return FOUND if failed else CLEAN


def _of_file(file: CaptionFile, *, fix: bool) -> dict[str, _Linted]:
    return _all_linted(file.captions, file.campaign, fix=fix) if file.campaign else {}


def _all_linted(captions: Mapping[str, str | Caption], campaign: Campaign, *, fix: bool) -> dict[str, _Linted]:
    return {network: _linted(each, network, campaign, fix=fix) for network, each in captions.items()}


def _fails(linted: Mapping[str, _Linted], fail_on: Severity) -> bool:
    failing = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return any(each.problem.severity in failing for one in linted.values() for each in one.left)


def _captions(
    source: str, network: str | None, context: Context
) -> tuple[Mapping[str, str | Caption], tuple[Problem, ...]]:
    if is_visual(source):
        try:
            return captions_of(Path(source), network, context)
        except Refused as refused:
            # No caption was checked: a program that reads the exit code must not take this for findings.
            raise Misused(*refused.problems) from refused
    if network is None:
        listed = ", ".join(context.campaign.networks)
        words = Words("Le réseau de cette légende n’est pas indiqué.", "The network of this caption is not given.")
        fix = Words(
            f"Ajoutez --network et un de ces noms\u00a0: {listed}.", f"Add --network and one of these: {listed}."
        )
        raise Misused(Problem("no-network", "error", words, at_slot("network"), fix))
    return {network: read_input(source).rstrip("\n")}, ()


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


def _values(linted: Mapping[str, _Linted], language: Language) -> dict[str, dict[str, object]]:
    return {network: _value(each, language) for network, each in linted.items()}


def _value(linted: _Linted, language: Language) -> dict[str, object]:
    found = [
        {**report.problem_value(each.problem, language), "start": each.start, "end": each.end} for each in linted.found
    ]
    left = report.problem_values((each.problem for each in linted.left), language)
    return {"findings": found, "text": linted.text, "left": left}


def _file_value(file: CaptionFile, linted: Mapping[str, _Linted], language: Language) -> dict[str, object]:
    found = report.problem_values(file.problems, language)
    return {"file": file.path, "captions": _values(linted, language), "problems": found}


def _print(linted: Mapping[str, _Linted], language: Language, *, fix: bool, path: str = "") -> None:
    for network, each in linted.items():
        report.print_problems((report.in_its_file(finding.problem, path) for finding in each.found), language)
        if fix:
            if len(linted) > 1 or path:
                report.print_line(" ".join(filter(None, ("---", network, path))))
            report.print_line(each.text)
