"""Tries a sheet of a poster with four contents and six photos, each drawn small, with the problems that it has."""

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace
from PIL import Image, ImageEnhance
from PySide6.QtGui import QImage

from composer.app.brightening import brightened
from composer.app.example import Sample, shipped_sample
from composer.app.poster.capacity import LONG_PERSON, representative
from composer.app.studio import Studio
from composer.core.geometry import Size
from composer.core.person.invented import InventedPerson
from composer.core.poster import LEAST_CAPACITY, Poster
from composer.core.problems import Problem
from composer.core.visual import USUAL_RADIUS, Face, Person, PhotoChoice, Visual
from composer.core.words import Words
from composer.core.workshop.board.board import Sheet
from composer.core.workshop.compose import Identity, Piece, poster_of
from composer.render.arrange import arrange
from composer.render.photo.intake import take_in
from composer.render.photo.photo import Photo, open_photo
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
TrialPhotoId = Literal["tight", "group", "dark", "bright", "none", "low"]
TRIAL_PHOTOS: tuple[TrialPhotoId, ...] = get_args(TrialPhotoId)
#: The height of the face in that of a tight portrait; pixels of the longer side of a photo, and of one of few pixels.
_TIGHT, _SIDE, _FEW = 0.6, 1000, 260
#: The brightness of a photo in poor light, and in glaring light.
_DARK, _BRIGHT = 0.25, 1.5
#: The share of the width of each picture that a group shows.
_OF_EACH = 0.62


class _TrialPhoto(Struct, frozen=True):
    """A photo, and what a visual says of it: its faces and its light."""

    photo: Photo
    choice: PhotoChoice


class _Picture(Struct, frozen=True):
    """A picture and its faces."""

    image: Image.Image
    faces: tuple[Face, ...]


@lru_cache(maxsize=2)  # large pictures, which every opening of the workshop needs
def trial_photos(sample: Sample | None = None) -> Mapping[TrialPhotoId, _TrialPhoto]:
    """Make the photos, of the drawn persons of the program or of a campaign's own `sample`; « none » has none.

    Each is read as a person's photo would be, and brightened as it would be.
    """
    shown = sample or shipped_sample()
    # Only a person with a face can be close to it; a campaign may have but one, or none.
    persons = [each for each in shown.persons if each.focus] or list(shipped_sample().persons[:1])
    home = shown if persons[0] in shown.persons else shipped_sample()
    pictures = [_drawn(each, home) for each in (persons * 3)[:3]]
    made: dict[TrialPhotoId, _Picture] = {
        "tight": _tight(pictures[0]),
        "group": _group(pictures),
        "dark": _lit(pictures[1], _DARK),
        "bright": _lit(pictures[2], _BRIGHT),
        "low": _Picture(_fitted(pictures[0].image, _FEW), pictures[0].faces),
    }
    return {name: _taken(each) for name, each in made.items()}


def _drawn(person: InventedPerson, sample: Sample) -> _Picture:
    with Image.open(sample.folder / person.picture, formats=["PNG", "JPEG"]) as picture:
        image = _fitted(picture.convert("RGB"), _SIDE)
    faces = (Face(person.focus.x, person.focus.y, USUAL_RADIUS),) if person.focus else ()
    return _Picture(image, faces)


def _fitted(image: Image.Image, side: int) -> Image.Image:
    fitted = image.copy()
    fitted.thumbnail((side, side), Image.Resampling.LANCZOS)
    return fitted


def _tight(one: _Picture) -> _Picture:
    """The same cropped on its face, which fills 60 % of the height."""
    (face,), image = one.faces, one.image
    radius = face.radius * min(image.size)
    height = min(image.height, round(2 * radius / _TIGHT))
    width = min(image.width, round(height * image.width / image.height))
    left = min(max(0, round(face.x * image.width - width / 2)), image.width - width)
    top = min(max(0, round(face.y * image.height - height / 2)), image.height - height)
    x, y = (face.x * image.width - left) / width, (face.y * image.height - top) / height
    return _Picture(image.crop((left, top, left + width, top + height)), (Face(x, y, radius / min(width, height)),))


def _group(pictures: list[_Picture]) -> _Picture:
    heights = min(each.image.height for each in pictures)
    parts = [(each, round(_OF_EACH * each.image.width * heights / each.image.height)) for each in pictures]
    whole = Image.new("RGB", (sum(width for _, width in parts), heights))
    faces: list[Face] = []
    left = 0
    for each, width in parts:
        image = each.image.resize((round(each.image.width * heights / each.image.height), heights))
        aside = (image.width - width) // 2
        whole.paste(image.crop((aside, 0, aside + width, heights)), (left, 0))
        faces += [_moved(face, image, left - aside, whole) for face in each.faces]
        left += width
    return _Picture(_fitted(whole, round(1.5 * _SIDE)), tuple(faces))


def _moved(face: Face, image: Image.Image, by: int, whole: Image.Image) -> Face:
    x, radius = (face.x * image.width + by) / whole.width, face.radius * min(image.size)
    return Face(x, face.y, radius / min(whole.size))


def _lit(one: _Picture, brightness: float) -> _Picture:
    return _Picture(ImageEnhance.Brightness(one.image).enhance(brightness), one.faces)


def _taken(picture: _Picture) -> _TrialPhoto:
    file = BytesIO()
    picture.image.save(file, "JPEG", quality=90)
    intake = take_in(file.getvalue(), "")
    photo = open_photo(intake)
    visual = brightened(Visual("", photo=PhotoChoice(intake.digest, faces=picture.faces)), lambda: photo)
    return _TrialPhoto(photo, visual.photo or PhotoChoice(intake.digest))


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
    photos: Mapping[TrialPhotoId, _TrialPhoto]


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
