"""`quotes`: suggests sentences of a person's answers that can stand alone on a poster."""

from argparse import Namespace

from composer.app.answers import propose
from composer.app.campaign.for_visual import context_for_file
from composer.app.studio import open_studio
from composer.cli.answer_input import answers_from
from composer.cli.input_text import visual_path
from composer.cli.report import WRITTEN, print_json, print_line, print_problems, problem_value
from composer.core.quotes.proposals import Quote
from composer.core.words import Language


def run(arguments: Namespace, language: Language) -> int:
    """Print up to three quotes, best first, each with its reasons; or the problem when no sentence stands alone."""
    opened = context_for_file(visual_path(arguments.text), arguments.campaign)
    context = opened.context
    answers = answers_from(arguments, context.campaign)
    proposals = propose(answers, open_studio(context))
    problems = (*opened.problems, *answers.problems, *((proposals.problem,) if proposals.problem else ()))
    if arguments.json:
        quotes = [_value(quote, language) for quote in proposals.quotes]
        found = [problem_value(problem, language) for problem in problems]
        print_json({"quotes": quotes, "story": proposals.rest, "problems": found})
        return WRITTEN
    for quote in proposals.quotes:
        print_line(quote.text)
        print_line("    " + "; ".join(reason.to(language) for reason in quote.reasons))
    print_problems(problems, language)
    return WRITTEN


def _value(quote: Quote, language: Language) -> dict[str, object]:
    return {"text": quote.text, "answer": quote.answer, "reasons": [reason.to(language) for reason in quote.reasons]}
