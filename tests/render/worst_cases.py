"""Draws the pictures of docs/posters.md, the posters on their worst cases: `python -m tests.render.worst_cases [OUT]`.

A row a case: a tight portrait with a long name and a short quote, a dark photo, a quote of 280 characters, no photo.
The persons are the example's, drawn for the project.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from math import ceil
from pathlib import Path

from msgspec import Struct
from PIL import Image

from composer.app.context import load_context
from composer.app.poster.capacity import LONG_PERSON
from composer.app.studio import Studio, open_studio
from composer.core.visual import Person, PhotoChoice, Visual
from composer.export.raster import pillow_picture
from composer.render.arrange import arrange
from composer.render.photo.intake import take_in
from composer.render.photo.photo import Photo, open_photo
from composer.render.picture import thumbnail
from composer.render.scene import Scene
from tests.drawn_persons import Drawn, dark, drawn, tight
from tests.formats import FORMAT_BY_ID
from tests.render.poster_figures import QUOTES

#: Pixels: the width of a picture and the space around it; of the wide formats, more.
_EACH, _WIDE, _GAP = 230, 345, 14
#: Pixels: the width of a thumbnail that must still be told apart.
_THUMBNAIL = 120
_GROUND = "#dcdfd8"
_SHORT = Person("Zoé Roy", "Ébéniste", "Atelier du Faubourg")


class Case(Struct, frozen=True):
    """What is hard: a picture or none, the person who signs, and the quote by its length."""

    picture: Drawn | None
    person: Person
    length: int


def cases() -> tuple[Case, ...]:
    """The worst cases, in their order."""
    return (
        Case(tight("adult"), LONG_PERSON, 14),
        Case(dark(drawn("teenager")), _SHORT, 140),
        Case(drawn("elder"), LONG_PERSON, 280),
        Case(None, LONG_PERSON, 14),
    )


def opened(one: Drawn) -> Photo:
    """A picture as the program takes one in."""
    file = BytesIO()
    one.image.save(file, "PNG")
    return open_photo(take_in(file.getvalue(), "photo.png"))


def picture(studio: Studio, poster: str, palette: str, format_id: str, case: Case) -> Image.Image:
    """A case on a poster; its quote is shortened to what a wide format of the poster holds."""
    context, form = studio.context, FORMAT_BY_ID[format_id]
    photo = opened(case.picture) if case.picture else None
    faces = (case.picture.face,) if case.picture and case.picture.face else ()
    choice = PhotoChoice(photo.digest, faces=faces) if photo else None
    capacity = context.poster(poster).layouts[format_id].capacity
    quote = QUOTES[max(length for length in QUOTES if length <= min(case.length, max(140, capacity)))]
    visual = Visual(poster, palette, quote=quote, person=case.person, photo=choice)
    scene = Scene(visual, context.poster(poster), context.campaign, studio.fonts, photo)
    width = _WIDE if form.size.width > form.size.height else _EACH
    return pillow_picture(thumbnail(arrange(scene, form).frame, width / form.size.width))


def sheet(studio: Studio, format_id: str) -> Image.Image:
    """Every poster in a format, a row a case for each few posters, their palettes taking turns."""
    posters = studio.context.poster_ids()
    return _laid_out(
        [picture(studio, poster, _palette(studio, poster, row), format_id, case) for poster in few]
        for few in _groups(posters, ceil(len(posters) / 2))
        for row, case in enumerate(cases())
    )


def small_sheet(studio: Studio) -> Image.Image:
    """Every poster as small and grey as a gallery or a bad printer shows it: each must be told apart."""
    case = Case(drawn("adult"), _SHORT, 40)
    rows = [
        [picture(studio, poster, _palette(studio, poster, 0), "portrait", case) for poster in few]
        for few in _groups(studio.context.poster_ids(), 7)
    ]
    return _laid_out([_small(each) for each in row] for row in rows)


def _small(picture: Image.Image) -> Image.Image:
    height = round(picture.height * _THUMBNAIL / picture.width)
    return picture.resize((_THUMBNAIL, height), Image.Resampling.LANCZOS).convert("L").convert("RGB")


def _palette(studio: Studio, poster: str, turn: int) -> str:
    return [*studio.context.poster(poster).palettes][turn % 3]


def _groups(posters: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    return (posters[start : start + size] for start in range(0, len(posters), size))


def _laid_out(rows: Iterable[Sequence[Image.Image]]) -> Image.Image:
    """Pictures of one size, in rows."""
    lines = list(rows)
    width, height = lines[0][0].size
    across = max(map(len, lines))
    whole = Image.new("RGB", (across * (width + _GAP) + _GAP, len(lines) * (height + _GAP) + _GAP), _GROUND)
    for row, line in enumerate(lines):
        for column, each in enumerate(line):
            whole.paste(each, (_GAP + column * (width + _GAP), _GAP + row * (height + _GAP)))
    return whole


def main(out: Path) -> None:
    """Write one JPEG for each of three formats, and one of all posters small and grey."""
    studio = open_studio(load_context())
    for format_id in ("portrait", "story", "landscape"):
        sheet(studio, format_id).save(out / f"{format_id}.jpg", quality=84, optimize=True)
    small_sheet(studio).save(out / "small.jpg", quality=88, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/posters"))
