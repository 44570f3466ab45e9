"""The six photos that a poster is tried with: tight, a group, dark, bright, none, of few pixels; of drawn persons."""

from collections.abc import Mapping
from functools import lru_cache, partial
from io import BytesIO
from typing import Literal, get_args

from msgspec import Struct
from PIL import Image, ImageEnhance

from composer.app.brightening import brightened
from composer.app.example import Sample, shipped_sample
from composer.core.person.invented import InventedPerson
from composer.core.visual import USUAL_RADIUS, Face, PhotoChoice, Visual
from composer.render.photo.intake import take_in
from composer.render.photo.photo import Photo, open_photo

TrialPhotoId = Literal["tight", "group", "dark", "bright", "none", "low"]
TRIAL_PHOTOS: tuple[TrialPhotoId, ...] = get_args(TrialPhotoId)
#: The height of the face in that of a tight portrait; pixels of the longer side of a photo, and of one of few pixels.
_TIGHT, _SIDE, _FEW = 0.6, 1000, 260
#: The brightness of a photo in poor light, and in glaring light.
_DARK, _BRIGHT = 0.25, 1.5
#: The share of the width of each picture that a group shows.
_OF_EACH = 0.62


class TrialPhoto(Struct, frozen=True):
    """A photo, and what a visual says of it: its faces and its light."""

    photo: Photo
    choice: PhotoChoice


class _Picture(Struct, frozen=True):
    """A picture and its faces."""

    image: Image.Image
    faces: tuple[Face, ...]


@lru_cache(maxsize=2)  # large pictures, which every opening of the workshop needs
def trial_photos(sample: Sample | None = None) -> Mapping[TrialPhotoId, TrialPhoto]:
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


def _taken(picture: _Picture) -> TrialPhoto:
    file = BytesIO()
    picture.image.save(file, "JPEG", quality=90)
    intake = take_in(file.getvalue(), "")
    photo = open_photo(intake)
    visual = brightened(Visual("", photo=PhotoChoice(intake.digest, faces=picture.faces)), partial(_itself, photo))
    return TrialPhoto(photo, visual.photo or PhotoChoice(intake.digest))


def _itself(photo: Photo) -> Photo:
    return photo
