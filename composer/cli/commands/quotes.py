"""`quotes`: sentences of a person's answers that stand alone on a poster."""

from argparse import Namespace

from composer.app.answers import propose
from composer.app.context import load_context
from composer.app.studio import open_studio
from composer.cli.answer_input import told_in
from composer.cli.report import WRITTEN, problem_value, say, say_json, say_problems
from composer.core.quotes.proposals import Quote
from composer.core.words import Language


def run(arguments: Namespace, language: Language) -> int:
    """Say up to three quotes, best first, each with why it was chosen; « rien ne tient seul » where that is true."""
    told = told_in(arguments)
    proposals = propose(told, open_studio(load_context()))
    problems = (*told.problems, *((proposals.problem,) if proposals.problem else ()))
    if arguments.json:
        quotes = [_value(quote, language) for quote in proposals.quotes]
        found = [problem_value(problem, language) for problem in problems]
        say_json({"quotes": quotes, "story": proposals.rest, "problems": found})
        return WRITTEN
    for quote in proposals.quotes:
        say(quote.text)
        say("    " + "; ".join(reason.to(language) for reason in quote.reasons))
    say_problems(problems, language)
    return WRITTEN


def _value(quote: Quote, language: Language) -> dict[str, object]:
    return {"text": quote.text, "answer": quote.answer, "reasons": [reason.to(language) for reason in quote.reasons]}
