"""`quotes`: suggests sentences of a person's answers that can stand alone on a poster."""

from argparse import Namespace

from msgspec.structs import replace

from composer.app.answers import propose, refused, rest_of
from composer.app.campaign.for_visual import context_for_file
from composer.app.studio import open_studio
from composer.cli import report
from composer.cli.answers.given import answers_from, left_out_value
from composer.cli.input_text import visual_path
from composer.cli.report import WRITTEN
from composer.core.quotes.answer import FEW, MANY, Quote
from composer.core.quotes.proposals import Proposals
from composer.core.quotes.refusals import Refusal
from composer.core.quotes.story import left_out_problems
from composer.core.words import Language, Words

_NOT_PROPOSED = Words("pas proposée\u00a0: «\u00a0{text}\u00a0» {why}", "not suggested: “{text}” {why}")


def run(arguments: Namespace, language: Language) -> int:
    """Print quotes, best first, each with its reasons; or the problem when no sentence stands alone."""
    opened = context_for_file(visual_path(arguments.text), arguments.campaign)
    context = opened.context
    answers = answers_from(arguments, context.campaign)
    studio = open_studio(context)
    limit = arguments.count or (MANY if arguments.more else FEW)
    confidences = "last" if arguments.more or limit > FEW else "never"
    proposals = propose(answers, studio, limit, confidences=confidences)
    reasons = refused(answers, proposals, studio) if arguments.why else ()
    story = rest_of(answers, proposals, context.campaign, "everything" if arguments.include_private else "safe")
    proposals = replace(proposals, rest=story)
    problems = (*opened.problems, *answers.problems, *((proposals.problem,) if proposals.problem else ()))
    if arguments.json:
        found = report.problem_values(problems, language)
        report.print_json({**_values(proposals, reasons, language, why=arguments.why), "problems": found})
        return WRITTEN
    _print_quotes(proposals, language)
    report.print_problems((*problems, *left_out_problems(proposals.left_out)), language)
    said = _NOT_PROPOSED.to(language)
    report.print_notes([said.format(text=each.text, why=each.why.to(language)) for each in reasons], language)
    return WRITTEN


def _print_quotes(proposals: Proposals, language: Language) -> None:
    for quote in proposals.quotes:
        report.print_line(quote.text)
        report.print_line("    " + "; ".join(reason.to(language) for reason in quote.reasons))
        if quote.caution:
            report.print_line("    " + quote.caution.to(language))


def _values(proposals: Proposals, reasons: tuple[Refusal, ...], language: Language, *, why: bool) -> dict[str, object]:
    values: dict[str, object] = {
        "quotes": [_quote_value(quote, language) for quote in proposals.quotes],
        "story": proposals.rest,
        "left_out": [left_out_value(each, language) for each in proposals.left_out],
    }
    if why:
        values["refused"] = [
            {"text": each.text, "answer": each.answer, "code": each.code, "why": each.why.to(language)}
            for each in reasons
        ]
    return values


def _quote_value(quote: Quote, language: Language) -> dict[str, object]:
    reasons = [reason.to(language) for reason in quote.reasons]
    caution = {"caution": quote.caution.to(language)} if quote.caution else {}
    return {"text": quote.text, "answer": quote.answer, "reasons": reasons, **caution}
