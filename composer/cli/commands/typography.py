"""`typography`: a text with Québec's spaces and signs, or English ones."""

from argparse import Namespace

from composer.app.context import load_context
from composer.cli.input_text import read_input
from composer.cli.report import WRITTEN, problem_value, say, say_json, say_notes, say_problems
from composer.core.location import in_file
from composer.core.text.cleaning import without_signs
from composer.core.text.typography import changes, correct, suggestions
from composer.core.words import Language


def run(arguments: Namespace, language: Language) -> int:
    """Print the corrected text; what only the writer can decide, such as œ, is said beside it.

    Signs that cannot be seen are taken out first, and said: places of changes are those of the text without them.
    """
    text, problems = without_signs(read_input(arguments.text).rstrip("\n"), in_file(arguments.text))
    phrase = load_context().campaign.phrase.value
    written: Language = arguments.visual_lang or "fr"
    corrected = correct(text, written, arguments.medium, phrase=phrase)
    offered = suggestions(corrected) if written == "fr" else ()
    if arguments.json:
        made = changes(text, written, arguments.medium, phrase=phrase)
        values = [
            {"start": each.start, "end": each.end, "after": each.after, "reason": each.reason.to(language)}
            for each in made
        ]
        found = [problem_value(problem, language) for problem in problems]
        suggested = [each.after for each in offered]
        say_json({"text": corrected, "changes": values, "suggestions": suggested, "problems": found})
        return WRITTEN
    say(corrected)
    say_problems(problems, language)
    say_notes((f"{each.before} → {each.after}" for each in offered), language)
    return WRITTEN
