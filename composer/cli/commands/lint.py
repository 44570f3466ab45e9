"""`lint`: a caption held against the campaign's rules for one network, and mended on request."""

from argparse import Namespace

from composer.app.context import load_context
from composer.cli.report import NOT_WRITTEN, WRITTEN, problem_value, say, say_json, say_problems
from composer.cli.texts import read_input
from composer.core.cleaning import losses
from composer.core.linter.lint import apply_mends, lint
from composer.core.words import Language

CLEAN, FOUND = WRITTEN, NOT_WRITTEN


def run(arguments: Namespace, language: Language) -> int:
    """Say each finding; with `--fix`, print the caption with every mend made, which has none left.

    Letters lost before the text came here are told too: only whoever wrote them can mend that.
    """
    campaign, text = load_context().campaign, read_input(arguments.text).rstrip("\n")
    found, lost = lint(text, arguments.network, campaign), tuple(losses(text, arguments.network))
    mended = apply_mends(text, arguments.network, campaign) if arguments.fix else text
    if arguments.json:
        places = [*((each.problem, each.start, each.end) for each in found), *((each, 0, len(text)) for each in lost)]
        values = [{**problem_value(each, language), "start": start, "end": end} for each, start, end in places]
        say_json({"findings": values, "text": mended})
    else:
        say_problems((*(each.problem for each in found), *lost), language)
        if arguments.fix:
            say(mended)
    return FOUND if lost or (found and not arguments.fix) else CLEAN
