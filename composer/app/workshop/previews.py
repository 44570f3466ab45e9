"""Tries a sheet of a poster with four contents and six photos, each drawn small, with the problems that it has."""

from collections.abc import Mapping
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace
from PIL import Image
from PySide6.QtGui import QImage

from composer.app.poster.capacity import LONG_PERSON, representative
from composer.app.studio import Studio
from composer.app.workshop.trial_photos import TRIAL_PHOTOS, TrialPhoto, TrialPhotoId, trial_photos
from composer.core.geometry import Size
from composer.core.poster import LEAST_CAPACITY, Poster
from composer.core.problems import Problem
from composer.core.visual import Person, Visual
from composer.core.words import Words
from composer.core.workshop.board.board import Sheet
from composer.core.workshop.compose import Identity, Piece, poster_of
from composer.render.arrange import arrange
from composer.render.picture import thumbnail
from composer.render.scene import Scene
from composer.render.workshop.art_files import art_file

#: What is written: a cry, a usual quote, the longest that every poster takes, and a usual one by a person with a long
#: name, role and organisation.
ContentId = Literal["short", "usual", "full", "name"]
CONTENTS: tuple[ContentId, ...] = get_args(ContentId)
_SHORT = "On recommence!"
_USUAL = "J’ai repris trois fois mon cours de maths; aujourd’hui, c’est moi qui aide un copain."
_PERSON = Person("Maude Lapointe", "Apprentie ébéniste", "Atelier du Port")
_WORDS = Words("Essai", "Trial")
_IDENTITY = Identity("essai", _WORDS, _WORDS)
#: Dots to the inch at which paper is tried; pixels of the longer side of the art, which is shown smaller still.
_DOTS, _ART = 100, 700


class Trial(Struct, frozen=True):
    """What is tried: a content with a photo."""

    content: ContentId
    photo: TrialPhotoId


#: Every trial, content after content.
TRIALS: tuple[Trial, ...] = tuple(Trial(content, photo) for content in CONTENTS for photo in TRIAL_PHOTOS)


class Preview(Struct, frozen=True, eq=False):
    """A trial as it is drawn, small, and its problems."""

    image: QImage
    problems: tuple[Problem, ...]


class PreviewSource(Struct, frozen=True, eq=False):
    """What every preview is made of: the studio, with fonts of its own, and the photos."""

    studio: Studio
    photos: Mapping[TrialPhotoId, TrialPhoto]


def preview_source(studio: Studio) -> PreviewSource:
    """Make what previews need, once, in the thread that will make them."""
    apart = Studio(studio.context, studio.application, studio.fonts.apart())
    return PreviewSource(apart, trial_photos(studio.context.sample))


def small_art(picture: Image.Image) -> bytes:
    """The art of a format as previews show it."""
    small = picture.copy()
    small.thumbnail((_ART, _ART), Image.Resampling.LANCZOS)
    return art_file(small, Size(*small.size))[1]


def preview(sheet: Sheet, art: bytes, trial: Trial, source: PreviewSource, side: int) -> Preview:
    """Draw `trial` on `sheet`, whose art is `art`, at most `side` pixels a side; Refused when it cannot be drawn."""
    format_ = replace(sheet.format, dots=_DOTS)
    arranged = arrange(_scene(poster_on(sheet, art), trial, source), format_)
    size = arranged.frame.size
    scale = min(1.0, side / max(size.width, size.height))
    return Preview(thumbnail(arranged.frame, scale), tuple(arranged.problems))


def poster_on(sheet: Sheet, art: bytes) -> Poster:
    """The poster of one sheet, with its art."""
    file = "affiche.png"
    return replace(poster_of(_IDENTITY, [Piece(sheet.format, file, sheet.slots)]), pictures={file: art})


def _scene(poster: Poster, trial: Trial, source: PreviewSource) -> Scene:
    studio, shown = source.studio, source.photos.get(trial.photo)
    person = LONG_PERSON if trial.content == "name" else _PERSON
    visual = Visual(poster.id, quote=quote_of(trial.content), person=person, photo=shown.choice if shown else None)
    photo = shown.photo if shown else None
    return Scene(visual, poster, studio.context.campaign, studio.fonts, photo, studio.context.logo)


def quote_of(content: ContentId) -> str:
    """The quote of a content, of the length that it is called by, or a word less."""
    if content == "full":
        return representative(LEAST_CAPACITY)
    return _SHORT if content == "short" else _USUAL
