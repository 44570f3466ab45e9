"""`lint`: a caption held against the campaign's rules for one network, and mended on request."""

from argparse import Namespace

from composer.app.context import load_context
from composer.cli.report import NOT_WRITTEN, WRITTEN, problem_value, say, say_json, say_problems
from composer.cli.texts import read_input
from composer.core.linter.lint import apply_mends, lint
from composer.core.words import Language

CLEAN, FOUND = WRITTEN, NOT_WRITTEN


def run(arguments: Namespace, language: Language) -> int:
    """Say each finding; with `--fix`, print the caption with every mend made, which has none left."""
    campaign, text = load_context().campaign, read_input(arguments.text).rstrip("\n")
    found = lint(text, arguments.network, campaign)
    mended = apply_mends(text, arguments.network, campaign) if arguments.fix else text
    if arguments.json:
        values = [{**problem_value(each.problem, language), "start": each.start, "end": each.end} for each in found]
        say_json({"findings": values, "text": mended})
    else:
        say_problems((each.problem for each in found), language)
        if arguments.fix:
            say(mended)
    return FOUND if found and not arguments.fix else CLEAN
