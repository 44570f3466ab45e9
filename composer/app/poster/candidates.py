"""The posters that a person may choose from: ranked for their visual, drawn with it, or one drawn by chance."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from random import Random

from msgspec import Struct
from PySide6.QtGui import QImage

from composer.app.context import Context
from composer.app.example import example_parts
from composer.app.poster.quote_room import words_only
from composer.app.studio import Studio
from composer.core.document.edits import choose_poster
from composer.core.formats import USUAL_FORMAT, Format, Formats
from composer.core.poster import Poster
from composer.core.problems import Problem, Refused
from composer.core.suitability import Ranked, purpose, ranked, surprising, traits_of
from composer.core.visual import Visual, is_empty
from composer.core.words import Words
from composer.render.arrange import arrange
from composer.render.legibility.legibility import UNMEASURED
from composer.render.photo.photo import Photo
from composer.render.photo.tones import tones_of
from composer.render.picture import thumbnail
from composer.render.scene import Scene

#: How many posters are suggested at most.
SUGGESTED = 3


class Candidate(Struct, frozen=True):
    """A poster that may be chosen: why it suits the visual or does not, and whether it is suggested.

    `poster` is None where it cannot be read: `reason` then says why. `reason` is None where nothing is known.
    """

    id: str
    name: Words
    reason: Words | None = None
    poster: Poster | None = None
    is_suggested: bool = False


class Pictured(Struct, frozen=True, eq=False):
    """A visual drawn on a poster; or, where it cannot be, a null picture. `problem` is the error that it has, if any.

    `keeps_faces`: the photo's faces are known, and none is covered or cut.
    """

    image: QImage
    problem: Problem | None = None
    keeps_faces: bool = False


def candidates(visual: Visual, photo: Photo | None, studio: Studio, format_id: str) -> tuple[Candidate, ...]:
    """Every poster that is offered, from the one that suits `visual` best; those that cannot be read are last.

    A poster on which words are cut, or cover a face, in the format `format_id`, comes after those that hold them.
    Nothing is suggested for an empty visual, nor for the example, which would suit somebody else: each poster then says
    what it is made for, in the order of the posters.
    """
    read, refused = _read(studio.context)
    if is_empty(visual) or example_parts(visual):
        return (*(Candidate(each.id, each.name, purpose(each), each) for each in read.values()), *refused)
    # A poster of one's own may have come or gone since they were read.
    ranked = [each for each in suitable_posters(visual, photo, studio.context) if each.poster in read]
    holding = {each.id for each in read.values() if _holds(each, visual, photo, studio, format_id)}
    return (*_ranked(sorted(ranked, key=lambda each: each.poster not in holding), read, holding), *refused)


def pictured(scene: Scene, format_: Format, width: int) -> Pictured:
    """Draw `scene` in `format_`, `width` pixels wide or the format's own; what cannot be drawn has the reason."""
    try:
        arranged = arrange(scene, format_)
    except Refused as refused:
        return Pictured(QImage(), refused.problems[0])
    errors = [each for each in arranged.problems if each.severity == "error"]
    faces = bool(scene.visual.photo and scene.visual.photo.faces) and scene.photo is not None
    keeps = faces and not any("photo" in each.location.slots for each in errors)
    image = thumbnail(arranged.frame, min(1.0, width / arranged.frame.size.width))
    return Pictured(image, errors[0] if errors else None, keeps)


def format_on(poster: Poster, formats: Formats, wanted: str = "") -> Format:
    """The format `wanted`, or the most usual that `poster` has where it lacks that one."""
    found = next((each for each in (wanted, USUAL_FORMAT) if each in poster.layouts), next(iter(poster.layouts)))
    return formats[found]


def _read(context: Context) -> tuple[dict[str, Poster], list[Candidate]]:
    read, refused = dict[str, Poster](), list[Candidate]()
    for poster_id in context.poster_ids():
        try:
            read[poster_id] = context.poster(poster_id)
        except Refused as error:
            refused.append(Candidate(poster_id, context.poster_name(poster_id), error.problems[0].words))
    return read, refused


def _holds(poster: Poster, visual: Visual, photo: Photo | None, studio: Studio, format_id: str) -> bool:
    """Whether the words are whole on `poster`, clear of faces; what cannot be laid out is reported once it is drawn."""
    on_it, campaign = choose_poster(visual, poster.id), studio.context.campaign
    scene = words_only(Scene(on_it, poster, campaign, studio.fonts, photo, studio.context.logo))
    try:
        found = arrange(scene, format_on(poster, campaign.format_by_id, format_id), UNMEASURED).problems
    except Refused:
        return False
    return all(each.severity != "error" for each in found)


def _ranked(ranked: Sequence[Ranked], read: Mapping[str, Poster], holding: Collection[str]) -> Iterator[Candidate]:
    for place, each in enumerate(ranked):
        poster, suits = read[each.poster], each.score > 0 and each.poster in holding
        yield Candidate(poster.id, poster.name, each.reason, poster, suits and place < SUGGESTED)


def suitable_posters(visual: Visual, photo: Photo | None, context: Context) -> tuple[Ranked, ...]:
    """Every poster that can be read, from the one that suits `visual` best, each with the reason.

    `photo` is that of the visual; one that cannot be decoded counts as a photo of usual light.
    """
    tones = None
    if photo is not None and visual.photo is not None:
        with suppress(Refused):  # whatever shows the photo says why
            tones = tones_of(photo, visual.photo.faces)
    return ranked(context.readable_posters(), visual, traits_of(visual, photo.size if photo else None, tones))


def surprise(visual: Visual, photo: Photo | None, context: Context, chance: Random) -> tuple[str, str]:
    """A poster and one of its palettes, by their ids, drawn by `chance`: never what `visual` has, if there is another.

    Every poster suits an empty visual. At least one poster must be readable.
    """
    alike = (Ranked(each.id, 1, Words("", "")) for each in context.readable_posters())
    ranked = tuple(alike) if is_empty(visual) else suitable_posters(visual, photo, context)
    poster = context.poster(surprising(ranked, visual.poster, chance))
    now = poster.palette_id(visual.palette) if poster.id == visual.poster else ""
    palettes = [each for each in poster.palettes if each != now] or list(poster.palettes)
    return poster.id, chance.choice(palettes)
