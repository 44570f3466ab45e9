"""`script`: prints a video script made of the answers, and how long it takes to say."""

from argparse import Namespace

from composer.app.answers import propose
from composer.app.campaign.for_visual import context_for_file
from composer.app.studio import open_studio
from composer.cli.answer_input import answers_from
from composer.cli.input_text import visual_path
from composer.cli.report import WRITTEN, print_json, print_line, print_notes, print_problems, problem_value
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
    script = video_script(quote, proposals.rest, context.campaign, answers.visual.language)
    problems = (*opened.problems, *answers.problems, *script.problems)
    if arguments.json:
        found = [problem_value(problem, language) for problem in problems]
        print_json({"text": script.text, "seconds": script.seconds, "problems": found})
        return WRITTEN
    print_line(script.text)
    print_notes([_TIME.to(language).format(seconds=script.seconds)], language)
    print_problems(problems, language)
    return WRITTEN
