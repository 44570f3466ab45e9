"""`posters`: lists the available posters with their palettes and formats; imports art, adds posters."""

from argparse import Namespace

from composer.app.campaign.for_visual import context_for_file
from composer.app.context import Context
from composer.cli.report import NOT_WRITTEN, WRITTEN, print_answer, print_problems
from composer.core.poster import Poster
from composer.core.problems import tried
from composer.core.words import Language, Words

_LINE = Words(
    "{id}\u00a0: {name}; palettes\u00a0: {palettes}; formats\u00a0: {formats}",
    "{id}: {name}; palettes: {palettes}; formats: {formats}",
)

_RANKED = Words("{id}\u00a0: {reason}", "{id}: {reason}")


def run(arguments: Namespace, language: Language) -> int:
    """List the posters, or rank them for a saved visual; one that is damaged is reported, and the others listed."""
    if arguments.action:
        return _act(arguments, language)
    opened = context_for_file(arguments.visual, arguments.campaign)
    context = opened.context
    if arguments.visual is not None:
        print_problems(opened.problems, language)
        return _rank(arguments, context, language)
    posters, problems = tried(context.poster, context.poster_ids())
    values = [_value(poster, language) for poster in posters]
    print_answer(arguments, language, {"posters": values}, (_line(each, language) for each in posters))
    print_problems(problems, language)
    return NOT_WRITTEN if problems else WRITTEN


def _act(arguments: Namespace, language: Language) -> int:
    from composer.render.qt_ready import require_qt  # noqa: PLC0415 - a list alone needs neither Qt nor pictures

    require_qt()
    from composer.cli.posters import import_art  # noqa: PLC0415 - as above

    act = import_art.import_poster if arguments.action == "import" else import_art.add
    return act(arguments, language)


def _rank(arguments: Namespace, context: Context, language: Language) -> int:
    # Imported here: a list alone needs neither Qt nor photos.
    from composer.app.brief import Brief, resolve  # noqa: PLC0415
    from composer.app.poster.candidates import suitable_posters  # noqa: PLC0415
    from composer.render.photo.photo import open_photo  # noqa: PLC0415

    resolved = resolve(Brief(file=arguments.visual, poster=context.poster_ids()[0]), context)
    photo = open_photo(resolved.photo) if resolved.photo else None
    ranked = suitable_posters(resolved.visual, photo, context)
    values = [{"id": each.poster, "score": each.score, "reason": each.reason.to(language)} for each in ranked]
    lines = (_RANKED.to(language).format(**value) for value in values)
    print_answer(arguments, language, {"posters": values}, lines)
    return WRITTEN


def _value(poster: Poster, language: Language) -> dict[str, str | list[str]]:
    return {
        "id": poster.id,
        "name": poster.name.to(language),
        "palettes": list(poster.palettes),
        "formats": list(poster.layouts),
    }


def _line(poster: Poster, language: Language) -> str:
    palettes, formats = ", ".join(poster.palettes), ", ".join(poster.layouts)
    return _LINE.to(language).format(id=poster.id, name=poster.name.to(language), palettes=palettes, formats=formats)
