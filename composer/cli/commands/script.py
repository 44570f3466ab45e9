"""`script`: prints a video script made of the answers, and how long it takes to say."""

from argparse import Namespace

from composer.app.answers import propose, rest_of
from composer.app.campaign.for_visual import context_for_file
from composer.app.studio import open_studio
from composer.cli import report
from composer.cli.answers.given import answers_from, left_out_value
from composer.cli.input_text import visual_path
from composer.cli.report import WRITTEN
from composer.core.quotes.story import left_out_problems
from composer.core.quotes.video_script import video_script
from composer.core.words import Language, Words

_TIME = Words("environ {seconds} secondes à voix haute", "about {seconds} seconds when read aloud")


def run(arguments: Namespace, language: Language) -> int:
    """Print the script made of the best quote and the rest of the answers, and how long it takes to say."""
    opened = context_for_file(visual_path(arguments.text), arguments.campaign)
    context = opened.context
    answers = answers_from(arguments, context.campaign)
    proposals = propose(answers, open_studio(context))
    quote = proposals.quotes[0].text if proposals.quotes else ""
    told = rest_of(answers, proposals, context.campaign, "everything" if arguments.include_private else "safe")
    script = video_script(quote, told, context.campaign, answers.visual.language)
    left_out = () if arguments.include_private else proposals.left_out
    problems = (*opened.problems, *answers.problems, *script.problems)
    if arguments.json:
        found = report.problem_values(problems, language)
        listed = [left_out_value(each, language) for each in proposals.left_out]
        report.print_json({"text": script.text, "seconds": script.seconds, "left_out": listed, "problems": found})
        return WRITTEN
    report.print_line(script.text)
    report.print_notes([_TIME.to(language).format(seconds=script.seconds)], language)
    report.print_problems((*problems, *left_out_problems(left_out)), language)
    return WRITTEN
