"""Ranks the posters at hand for a visual, by its words and its photo, and chooses one of them at random."""

from contextlib import suppress
from random import Random

from composer.app.context import Context
from composer.core.problems import Refused
from composer.core.suitability import Ranked, ranked, surprising, traits_of
from composer.core.visual import Visual, is_empty
from composer.core.words import Words
from composer.render.photo.photo import Photo
from composer.render.photo.tones import tones_of


def suitable_posters(visual: Visual, photo: Photo | None, context: Context) -> tuple[Ranked, ...]:
    """Every poster that can be read, from the one that suits `visual` best, each with the reason.

    `photo` is that of the visual; one that cannot be decoded counts as a photo of usual light.
    """
    tones = None
    if photo is not None and visual.photo is not None:
        with suppress(Refused):  # whatever shows the photo says why
            tones = tones_of(photo, visual.photo.faces)
    traits = traits_of(visual, photo.size if photo else None, tones)
    return ranked(context.readable_posters(), visual, traits)


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
