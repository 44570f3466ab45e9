"""Pictures of the example's drawn persons, for tests and proofs: as they ship, tight, dark and bright."""

from functools import cache

from msgspec import Struct
from PIL import Image, ImageEnhance

from composer.app.example import read_sample
from composer.core.visual import USUAL_RADIUS, Face
from composer.storage.paths import resource

#: The height of the face, hairline to chin, in the height of a tight portrait.
_TIGHT = 0.6


class Drawn(Struct, frozen=True):
    """A picture and its face; None where there is none."""

    image: Image.Image
    face: Face | None


@cache
def drawn(person_id: str) -> Drawn:
    """The picture of a person of the example, by their id, as it ships."""
    (person,) = (each for each in read_sample() if each.id == person_id)
    with Image.open(resource("sample", person.picture)) as picture:
        image = picture.convert("RGB")
    return Drawn(image, Face(person.focus.x, person.focus.y, USUAL_RADIUS) if person.focus else None)


def tight(person_id: str) -> Drawn:
    """The same picture cropped on the face, which fills 60 % of the height."""
    whole = drawn(person_id)
    assert whole.face
    image, radius = whole.image, whole.face.radius * min(whole.image.size)
    height = round(2 * radius / _TIGHT)
    width = round(height * image.width / image.height)
    left = round(whole.face.x * image.width - width / 2)
    top = round(whole.face.y * image.height - height / 2)
    return Drawn(image.crop((left, top, left + width, top + height)), Face(0.5, 0.5, radius / width))


def dark(one: Drawn) -> Drawn:
    """The same in poor light: a quarter of the brightness."""
    return Drawn(ImageEnhance.Brightness(one.image).enhance(0.25), one.face)


def bright(one: Drawn) -> Drawn:
    """The same in glaring light: half as bright again, its lightest papers blown out."""
    return Drawn(ImageEnhance.Brightness(one.image).enhance(1.5), one.face)
