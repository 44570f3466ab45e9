"""`posters`: the posters that can be chosen, their palettes and formats."""

from argparse import Namespace

from composer.app.context import load_context
from composer.cli.report import WRITTEN, say, say_json
from composer.core.poster import Poster
from composer.core.words import Language, Words

_LINE = Words(
    "{id}\u00a0: {name}; palettes\u00a0: {palettes}; formats\u00a0: {formats}",
    "{id}: {name}; palettes: {palettes}; formats: {formats}",
)


def run(arguments: Namespace, language: Language) -> int:
    """List the posters."""
    context = load_context()
    values = [_value(context.poster(poster_id), language) for poster_id in context.poster_ids()]
    if arguments.json:
        say_json(values)
        return WRITTEN
    for value in values:
        lists = {key: ", ".join(value[key]) for key in ("palettes", "formats")}
        say(_LINE.to(language).format(id=value["id"], name=value["name"], **lists))
    return WRITTEN


def _value(poster: Poster, language: Language) -> dict[str, str | list[str]]:
    return {
        "id": poster.id,
        "name": poster.name.to(language),
        "palettes": list(poster.palettes),
        "formats": list(poster.layouts),
    }
