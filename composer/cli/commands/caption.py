"""`caption`: prints the texts only, without any picture."""

from argparse import Namespace

from composer.app.brief import resolve_words
from composer.app.campaign.for_visual import context_for_file
from composer.app.kit.visual_texts import visual_texts
from composer.cli.brief_from_arguments import brief_of
from composer.cli.report import (
    NOT_WRITTEN,
    WRITTEN,
    advice_after,
    print_json,
    print_line,
    print_notes,
    print_problems,
    problem_value,
)
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
    if arguments.json:
        found = [problem_value(problem, language) for problem in problems]
        print_json({"texts": files, "held": held, "problems": found})
    else:
        for name, text in files.items():
            if len(texts.files) > 1:
                print_line(f"--- {name}")
            print_line(text)
        print_problems(problems, language)
        print_notes([advice_after(problems).to(language)] if held else [], language)
    return NOT_WRITTEN if held else WRITTEN
