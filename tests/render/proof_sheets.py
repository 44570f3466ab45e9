"""A poster's contact sheets for its author's eyes: every format × six photos × quotes of 40, 140 and 280 characters.

`python -m tests.render.proof_sheets POSTER OUT [FORMAT ...] [--palette ID] [--drawn]` writes one PNG a format. The
photos are a tight portrait, a full figure, a group in landscape, a very bright and a very dark one, and none. With
`--drawn` they are the example's drawn persons, who alone may be shown in what is committed.
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
from composer.core.visual import USUAL_RADIUS, Face, Visual
from composer.export.raster import encode_png
from composer.render.arrange import arrange
from composer.render.fonts import Fonts
from composer.render.photo.intake import take_in
from composer.render.photo.photo import Photo, open_photo
from composer.render.picture import thumbnail
from composer.render.scene import Scene
from composer.render.sheet import FINEST, Tile, sheet
from tests.drawn_persons import Drawn, bright, dark, drawn, tight
from tests.formats import FORMAT_BY_ID
from tests.render.stage import PERSON, PHOTO, QUOTES

_ASTRONAUT = Image.fromarray(np.asarray(samples.astronaut(), np.uint8))
_HOPPER = Image.open(Path(matplotlib.get_data_path(), "sample_data", "grace_hopper.jpg"))
#: What each photo is called, and its (main) face.
Cast = dict[str, tuple[Photo | None, Face | None]]


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
        drawn("adult").image.resize((960, 1200)),
        _HOPPER.resize((1000, 1180)),
    ]
    for place, person in enumerate(people):
        ground.paste(person, (60 + place * 1050, 1900 - person.height))
    return ground


def cast() -> Cast:
    """Real photos of people, and none."""
    poor = ImageEnhance.Brightness(_tight()).enhance(0.25)
    return {
        "serré": (_opened(_tight()), Face(0.46, 0.36, USUAL_RADIUS)),
        "pied": (_opened(_figure()), Face(0.52, 0.61, USUAL_RADIUS)),
        "groupe": (_opened(_group()), Face(0.49, 0.54, USUAL_RADIUS)),
        "clair": _of(bright(drawn("adult"))),
        "sombre": (_opened(poor), Face(0.46, 0.36, USUAL_RADIUS)),
        "aucune": (None, None),
    }


def drawn_cast() -> Cast:
    """The example's drawn persons: one tight, one whole, hands without a face, one bright, one dark; and none."""
    return {
        "serré": _of(tight("teenager")),
        "entier": _of(drawn("adult")),
        "mains": _of(drawn("hands")),
        "clair": _of(bright(drawn("elder"))),
        "sombre": _of(dark(tight("adult"))),
        "aucune": (None, None),
    }


def _of(one: Drawn) -> tuple[Photo, Face | None]:
    return _opened(one.image), one.face


def main() -> int:
    """Write the sheets; 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("poster")
    parser.add_argument("out", type=Path)
    parser.add_argument("formats", nargs="*")
    parser.add_argument("--palette", default="")
    parser.add_argument("--drawn", action="store_true")
    arguments = parser.parse_args()
    application = QGuiApplication(["sheets", "-platform", "offscreen"])
    context, fonts, photos = load_context(), Fonts(), drawn_cast() if arguments.drawn else cast()
    poster = context.poster(arguments.poster)
    arguments.out.mkdir(parents=True, exist_ok=True)
    for format_id in arguments.formats or poster.layouts:
        tiles: list[Tile] = []
        for name, (photo, face) in photos.items():
            for length, quote in QUOTES["fr"].items():
                choice = replace(PHOTO, faces=(face,) if face else ()) if photo else None
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
