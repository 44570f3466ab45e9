"""`script`: what to say to the camera, and how long it takes."""

from argparse import Namespace

from composer.app.answers import propose
from composer.app.context import load_context
from composer.app.studio import open_studio
from composer.cli.answer_input import told_in
from composer.cli.report import WRITTEN, problem_value, say, say_json, say_notes, say_problems
from composer.core.quotes.video_script import video_script
from composer.core.words import Language, Words

_TIME = Words("environ {seconds} secondes à dire", "about {seconds} seconds to say")


def run(arguments: Namespace, language: Language) -> int:
    """Print the script made of the best quote and the rest of the answers; its time goes beside it."""
    context, told = load_context(), told_in(arguments)
    proposals = propose(told, open_studio(context))
    quote = proposals.quotes[0].text if proposals.quotes else ""
    script = video_script(quote, proposals.rest, context.campaign, told.visual.language)
    problems = (*told.problems, *script.problems)
    if arguments.json:
        found = [problem_value(problem, language) for problem in problems]
        say_json({"text": script.text, "seconds": script.seconds, "problems": found})
        return WRITTEN
    say(script.text)
    say_notes([_TIME.to(language).format(seconds=script.seconds)], language)
    say_problems(problems, language)
    return WRITTEN
