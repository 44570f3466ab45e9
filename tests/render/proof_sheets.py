"""A poster's contact sheets for its author's eyes: every format × six photos × quotes of 40, 140 and 280 characters.

`python -m tests.render.proof_sheets POSTER OUT [FORMAT ...] [--palette ID]` writes one PNG a format. The photos are a
tight portrait, a full figure, a group in landscape, a very bright and a very dark one, and none.
"""

import argparse
import sys
from io import BytesIO
from pathlib import Path

import matplotlib
import numpy as np
from msgspec.structs import replace
from PIL import Image, ImageEnhance, ImageOps
from PySide6.QtGui import QGuiApplication
from skimage import data as samples

from composer.app.context import load_context
from composer.core.geometry import Point
from composer.core.visual import USUAL_RADIUS, Face, Visual
from composer.export.raster import encode_png
from composer.render.arrange import arrange
from composer.render.fonts import Fonts
from composer.render.photo.intake import take_in
from composer.render.photo.photo import Photo, open_photo
from composer.render.picture import thumbnail
from composer.render.scene import Scene
from composer.render.sheet import FINEST, Tile, sheet
from composer.storage.paths import resource
from tests.formats import FORMAT_BY_ID
from tests.render.stage import PERSON, PHOTO, QUOTES

_ASTRONAUT = Image.fromarray(np.asarray(samples.astronaut(), np.uint8))
_HOPPER = Image.open(Path(matplotlib.get_data_path(), "sample_data", "grace_hopper.jpg"))
#: What each photo is called, and where its (main) face is, in fractions of it.
Cast = dict[str, tuple[Photo | None, Point | None]]


def _opened(picture: Image.Image) -> Photo:
    file = BytesIO()
    picture.convert("RGB").save(file, "JPEG", quality=92)
    return open_photo(take_in(file.getvalue(), "photo.jpg"))


def _tight() -> Image.Image:
    return _ASTRONAUT.crop((90, 0, 380, 330)).resize((1740, 1980))


def _figure() -> Image.Image:
    """Somebody small in a wide place, from head to waist."""
    ground = Image.fromarray(np.asarray(samples.coffee(), np.uint8)).resize((2400, 3200)).crop((0, 0, 2400, 3200))
    ground = ImageEnhance.Color(ImageOps.posterize(ground, 5)).enhance(0.6)
    person = _HOPPER.resize((900, 1065))
    ground.paste(person, (800, 1700))
    return ground


def _group() -> Image.Image:
    ground = Image.new("RGB", (3200, 1900), "#7f8d86")
    people = [
        _ASTRONAUT.resize((1000, 1000)),
        Image.open(resource("sample", "portrait.jpg")).resize((960, 1200)),
        _HOPPER.resize((1000, 1180)),
    ]
    for place, person in enumerate(people):
        ground.paste(person, (60 + place * 1050, 1900 - person.height))
    return ground


def cast() -> Cast:
    """The photos, decoded lazily."""
    portrait = Image.open(resource("sample", "portrait.jpg"))
    bright = ImageEnhance.Brightness(portrait).enhance(1.9)
    dark = ImageEnhance.Brightness(_tight()).enhance(0.25)
    return {
        "serré": (_opened(_tight()), Point(0.46, 0.36)),
        "pied": (_opened(_figure()), Point(0.52, 0.61)),
        "groupe": (_opened(_group()), Point(0.49, 0.54)),
        "clair": (_opened(bright), Point(0.5, 0.36)),
        "sombre": (_opened(dark), Point(0.46, 0.36)),
        "aucune": (None, None),
    }


def main() -> int:
    """Write the sheets; 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("poster")
    parser.add_argument("out", type=Path)
    parser.add_argument("formats", nargs="*")
    parser.add_argument("--palette", default="")
    arguments = parser.parse_args()
    application = QGuiApplication(["sheets", "-platform", "offscreen"])
    context, fonts, photos = load_context(), Fonts(), cast()
    poster = context.poster(arguments.poster)
    arguments.out.mkdir(parents=True, exist_ok=True)
    for format_id in arguments.formats or poster.layouts:
        tiles: list[Tile] = []
        for name, (photo, focus) in photos.items():
            for length, quote in QUOTES["fr"].items():
                faces = (Face(focus.x, focus.y, USUAL_RADIUS),) if focus else ()
                choice = replace(PHOTO, faces=faces) if photo else None
                visual = Visual(poster.id, arguments.palette, quote=quote, person=PERSON, photo=choice)
                frame = arrange(Scene(visual, poster, context.campaign, fonts, photo), FORMAT_BY_ID[format_id]).frame
                tiles.append(Tile(f"{name}, {length}", thumbnail(frame, min(1.0, FINEST / frame.size.height))))
        path = arguments.out / f"{poster.id}-{format_id}.png"
        path.write_bytes(encode_png(thumbnail(sheet(f"{poster.name.fr}, {format_id}", tiles, fonts), 1.0)))
        sys.stdout.write(f"{path}\n")
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
