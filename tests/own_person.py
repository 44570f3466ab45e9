"""A person's own photo and words, for tests that export: the example's may not leave the program."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from msgspec.structs import replace
from PIL import Image

from composer.app.brief import Brief, resolve
from composer.app.context import Context
from composer.app.document.session import Session, new_id
from composer.core.geometry import Point
from composer.core.words import Language
from tests.drawn_persons import drawn

#: What they say, who they are, and the face in their photo.
QUOTE = "J’ai raté mon premier cours de chimie. Je l’ai repris deux fois, et c’est moi qui l’enseigne aujourd’hui."
NAME, ROLE, ORGANISATION = "Zoé Tremblay", "Enseignante", "École des Rives"
FACE = Point(0.5, 0.358)
#: Pixels: all that a letter page needs, and no more than the window's own copy, for which a larger photo is shrunk.
_PORTRAIT = (1280, 1600)


@cache
def own_photo() -> Path:
    """A drawn portrait, as a JPEG of this person's own: the example's would be known by its bytes."""
    place = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    path = place / "portrait.jpg"
    drawn("adult").image.resize(_PORTRAIT, Image.Resampling.LANCZOS).save(path, "JPEG", quality=90)
    return path


def own_brief(poster: str, language: Language = "fr") -> Brief:
    """What this person asks for on `poster`."""
    return Brief(
        poster=poster,
        photo=own_photo(),
        quote=QUOTE,
        person={"name": NAME, "role": ROLE, "organisation": ORGANISATION},
        focus=FACE,
        language=language,
        photo_of="nobody",
    )


def own_session(context: Context) -> Session:
    """Their visual, finished, in no file yet and with nothing unsaved."""
    resolved = resolve(own_brief(context.poster_ids()[0]), context)
    return Session(context, replace(resolved.visual, id=new_id()), resolved.photo)
