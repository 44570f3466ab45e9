"""Ranks the posters at hand for a visual, by its words and by what is measured of its photo."""

from contextlib import suppress

from composer.app.context import Context
from composer.core.problems import Refused
from composer.core.suitability import Ranked, ranked, traits_of
from composer.core.visual import Visual
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
