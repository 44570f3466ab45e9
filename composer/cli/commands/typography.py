"""`typography`: corrects the spaces and punctuation of a text, by the usage of Québec or of English."""

from argparse import Namespace

from composer.app.context import load_context
from composer.cli import report
from composer.cli.input_text import read_input
from composer.cli.report import WRITTEN
from composer.core.problems import in_file
from composer.core.text.cleaning import without_invisible
from composer.core.text.typography.correct import changes, correct
from composer.core.text.typography.suggest import suggestions
from composer.core.words import Language


def run(arguments: Namespace, language: Language) -> int:
    """Print the corrected text; what only the writer can decide, such as œ, is suggested on standard error.

    Invisible characters are removed first and reported: positions of changes are those of the text without them.
    """
    text, problems = without_invisible(read_input(arguments.text).rstrip("\n"), in_file(arguments.text))
    phrase = load_context(arguments.campaign).campaign.phrase.value
    written: Language = arguments.visual_lang or "fr"
    corrected = correct(text, written, arguments.medium, phrase=phrase)
    offered = suggestions(corrected) if written == "fr" else ()
    made = [
        {"start": each.start, "end": each.end, "after": each.after, "reason": each.reason.to(language)}
        for each in changes(text, written, arguments.medium, phrase=phrase)
    ]
    value = {"text": corrected, "changes": made, "suggestions": [each.after for each in offered]}
    report.print_answer(arguments, language, value, (corrected,), problems)
    if not arguments.json:
        report.print_notes((f"{each.before} → {each.after}" for each in offered), language)
    return WRITTEN
