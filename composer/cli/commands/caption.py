"""`caption`: prints the texts only, without any picture."""

from argparse import Namespace

from composer.app.brief import resolve_words
from composer.app.campaign.for_visual import context_for_file
from composer.app.context import Context
from composer.app.example import require_own
from composer.cli import report
from composer.cli.brief_from_arguments import brief_of
from composer.cli.report import NOT_WRITTEN, WRITTEN
from composer.core.caption.caption import compose_caption
from composer.core.problems import stopping
from composer.core.visual import Visual
from composer.core.words import Language, Words
from composer.export.texts import KitTexts, caption_texts, kit_texts


def run(arguments: Namespace, language: Language) -> int:
    """Print the caption of each network requested, the alternative text and the credit line."""
    opened = context_for_file(arguments.file, arguments.campaign)
    context = opened.context
    visual, noticed = resolve_words(brief_of(arguments), context)
    texts = visual_texts(visual, context, arguments.network)
    held = [name for name, errors in texts.errors.items() if stopping(errors, arguments.insistence)]
    files = {name: text for name, text in texts.files.items() if name not in held}
    problems = (*opened.problems, *noticed, *texts.problems)
    lines = (f"--- {name}\n{text}" if len(texts.files) > 1 else text for name, text in files.items())
    report.print_answer(arguments, language, {"texts": files, "held": held}, lines, problems)
    if held and not arguments.json:
        report.print_notes([report.advice_after(problems).to(language)], language)
    return NOT_WRITTEN if held else WRITTEN


_NO_POSTER = Words("", "")


def visual_texts(visual: Visual, context: Context, network: str | None) -> KitTexts:
    """Compose every text of `visual`, or the caption of one network.

    Misused for a network that is not in the campaign; Refused when a part of the example is left.
    """
    require_own(visual)
    if network is not None:
        return caption_texts([compose_caption(visual, context.campaign, network)], context.campaign)
    poster_name = context.poster(visual.poster).name if visual.poster else _NO_POSTER
    return kit_texts(visual, poster_name, context.campaign)
