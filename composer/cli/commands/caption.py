"""`caption`: the texts alone, without any picture."""

from argparse import Namespace

from composer.app.brief import resolve_words
from composer.app.context import load_context
from composer.app.kit.visual_texts import visual_texts
from composer.cli.brief_from_arguments import brief_of
from composer.cli.report import (
    INSIST,
    NOT_WRITTEN,
    WRITTEN,
    problem_value,
    say,
    say_json,
    say_notes,
    say_problems,
)
from composer.core.problems import stopping
from composer.core.words import Language


def run(arguments: Namespace, language: Language) -> int:
    """Say the caption of each network asked for, the alternative text and the credit line."""
    context = load_context()
    visual, noticed = resolve_words(brief_of(arguments), context)
    texts = visual_texts(visual, context, arguments.network)
    held = [name for name, errors in texts.errors.items() if stopping(errors, arguments.insistence)]
    files = {name: text for name, text in texts.files.items() if name not in held}
    problems = (*noticed, *texts.problems)
    if arguments.json:
        found = [problem_value(problem, language) for problem in problems]
        say_json({"texts": files, "held": held, "problems": found})
    else:
        for name, text in files.items():
            if len(texts.files) > 1:
                say(f"--- {name}")
            say(text)
        say_problems(problems, language)
        say_notes([INSIST.to(language)] if held else [], language)
    return NOT_WRITTEN if held else WRITTEN
