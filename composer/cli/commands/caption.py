"""`caption`: prints the texts only, without any picture."""

from argparse import Namespace

from composer.app.brief import resolve_words
from composer.app.campaign.for_visual import context_for_file
from composer.app.kit.visual_texts import visual_texts
from composer.cli import report
from composer.cli.brief_from_arguments import brief_of
from composer.cli.report import NOT_WRITTEN, WRITTEN
from composer.core.problems import stopping
from composer.core.words import Language


def run(arguments: Namespace, language: Language) -> int:
    """Print the caption of each network requested, the alternative text and the credit line."""
    opened = context_for_file(arguments.file, arguments.campaign)
    context = opened.context
    visual, noticed = resolve_words(brief_of(arguments), context)
    texts = visual_texts(visual, context, arguments.network)
    held = [name for name, errors in texts.errors.items() if stopping(errors, arguments.insistence)]
    files = {name: text for name, text in texts.files.items() if name not in held}
    problems = (*opened.problems, *noticed, *texts.problems)
    lines = (f"--- {name}\n{text}" if len(texts.files) > 1 else text for name, text in files.items())
    report.print_answer(arguments, language, {"texts": files, "held": held}, lines, problems)
    if held and not arguments.json:
        report.print_notes([report.advice_after(problems).to(language)], language)
    return NOT_WRITTEN if held else WRITTEN
