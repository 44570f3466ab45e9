"""Brightens the photo of a visual as its choice says, by the light measured on it."""

from collections.abc import Callable
from contextlib import suppress

from msgspec.structs import replace

from composer.app.brief import Brief, Resolved
from composer.core.layout.photo_light import light_for
from composer.core.problems import Refused
from composer.core.visual import Visual
from composer.render.photo.photo import Photo, open_photo
from composer.render.photo.tones import tones_of


def brightened(visual: Visual, photo: Callable[[], Photo]) -> Visual:
    """`visual` with the light of its photo measured, and none where that cannot be decoded.

    `photo` opens the photo, and is called only when there is something to measure.
    """
    choice = visual.photo
    if choice is None:
        return visual
    light = None
    # By itself, a photo is brightened for its face only.
    if choice.brighten == "on" or (choice.brighten == "auto" and choice.faces):
        with suppress(Refused):  # whatever shows the photo says why
            light = light_for(tones_of(photo(), choice.faces), choice.brighten)
    return replace(visual, photo=replace(choice, light=light))


def is_as_measured(before: Visual, after: Visual) -> bool:
    """Whether nothing that the light of a photo depends on differs between two visuals."""
    return _measured(before) == _measured(after)


def with_light(resolved: Resolved, brief: Brief, photo: Photo | None = None) -> Resolved:
    """`resolved` with its photo brightened when `brief` gives a photo, a face or a choice of light.

    The photo of a saved visual keeps the light it was saved with. `photo` is that of `resolved` where it is open
    already: faces are looked for on the same coarse decode.
    """
    intake = resolved.photo
    if intake is None or not (brief.photo or brief.focus or brief.brighten):
        return resolved
    return replace(resolved, visual=brightened(resolved.visual, lambda: photo or open_photo(intake)))


def _measured(visual: Visual) -> object:
    photo = visual.photo
    return photo and (photo.digest, photo.faces, photo.brighten)
