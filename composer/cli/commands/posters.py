"""`posters`: lists the available posters with their palettes and formats."""

from argparse import Namespace

from composer.app.context import Context, load_context
from composer.cli.report import NOT_WRITTEN, WRITTEN, print_json, print_line, print_problems
from composer.core.poster import Poster
from composer.core.problems import Problem, Refused
from composer.core.words import Language, Words

_LINE = Words(
    "{id}\u00a0: {name}; palettes\u00a0: {palettes}; formats\u00a0: {formats}",
    "{id}: {name}; palettes: {palettes}; formats: {formats}",
)


def run(arguments: Namespace, language: Language) -> int:
    """List the posters; one of the person's own that is damaged is reported, and the others are still listed."""
    posters, problems = _read(load_context())
    values = [_value(poster, language) for poster in posters]
    if arguments.json:
        print_json(values)
    else:
        for value in values:
            lists = {key: ", ".join(value[key]) for key in ("palettes", "formats")}
            print_line(_LINE.to(language).format(id=value["id"], name=value["name"], **lists))
    print_problems(problems, language)
    return NOT_WRITTEN if problems else WRITTEN


def _read(context: Context) -> tuple[list[Poster], list[Problem]]:
    posters: list[Poster] = []
    problems: list[Problem] = []
    for poster_id in context.poster_ids():
        try:
            posters.append(context.poster(poster_id))
        except Refused as refused:
            problems += refused.problems
    return posters, problems


def _value(poster: Poster, language: Language) -> dict[str, str | list[str]]:
    return {
        "id": poster.id,
        "name": poster.name.to(language),
        "palettes": list(poster.palettes),
        "formats": list(poster.layouts),
    }
