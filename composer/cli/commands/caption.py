"""`caption`: the texts alone, without any picture."""

from argparse import Namespace

from composer.app.brief import resolve_words
from composer.app.context import load_context
from composer.app.words import visual_texts
from composer.cli.brief import brief_of
from composer.cli.report import WRITTEN, problem_value, say, say_json, say_problems
from composer.core.words import Language


def run(arguments: Namespace, language: Language) -> int:
    """Say the caption of each network asked for, the alternative text and the credit line."""
    context = load_context()
    visual, noticed = resolve_words(brief_of(arguments), context)
    texts = visual_texts(visual, context, arguments.network)
    problems = (*noticed, *texts.problems)
    if arguments.json:
        say_json({"texts": texts.files, "problems": [problem_value(problem, language) for problem in problems]})
        return WRITTEN
    for name, text in texts.files.items():
        if len(texts.files) > 1:
            say(f"--- {name}")
        say(text)
    say_problems(problems, language)
    return WRITTEN
