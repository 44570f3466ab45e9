"""Chooses a poster and a palette at random, among those that suit a visual."""

from random import Random

from composer.app.context import Context
from composer.app.poster.suitable import suitable_posters
from composer.core.suitability import Ranked, surprising
from composer.core.visual import Visual, is_empty
from composer.core.words import Words
from composer.render.photo.photo import Photo


def surprise(visual: Visual, photo: Photo | None, context: Context, chance: Random) -> tuple[str, str]:
    """A poster and one of its palettes, by their ids, drawn by `chance`: never what `visual` has, if there is another.

    Every poster suits an empty visual. At least one poster must be readable.
    """
    ranked = _all_alike(context) if is_empty(visual) else suitable_posters(visual, photo, context)
    poster = context.poster(surprising(ranked, visual.poster, chance))
    now = poster.palette_id(visual.palette) if poster.id == visual.poster else ""
    palettes = [each for each in poster.palettes if each != now] or list(poster.palettes)
    return poster.id, chance.choice(palettes)


def _all_alike(context: Context) -> tuple[Ranked, ...]:
    return tuple(Ranked(each.id, 1, Words("", "")) for each in context.readable_posters())
