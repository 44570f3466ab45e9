"""The formats of the program, read from its own file, and the rules that a campaign's formats are held to too."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from composer.core.formats import Format, Formats
from composer.core.location import Location, in_file
from composer.core.naming import named
from composer.core.problems import Problem, Refused
from composer.core.words import LANGUAGES, Words
from composer.storage.decoding import decode
from composer.storage.paths import resource
from composer.storage.toml_file import read_toml

_FILE = "formats.toml"
#: Characters of a name, as a button has room for it.
_LONGEST_NAME = 60
#: Pixels of a raster file: less is no picture; more of a side, no type of file has (WebP: 16,383, RFC 9649); more of
#: all, no memory (4 bytes each, twice while it is written).
LEAST_SIDE, MOST_SIDE, MOST_PIXELS = 64, 16_000, 80_000_000
#: Dots to the inch: what printers know.
_LEAST_DOTS, _MOST_DOTS = 72, 600


class _File(Struct, frozen=True):
    formats: tuple[Format, ...]


def shipped_formats() -> tuple[Format, ...]:
    """The formats that come with the program; Refused when the installation lacks them."""
    return read_formats(resource(_FILE))


def read_formats(path: Path) -> tuple[Format, ...]:
    """The formats that a TOML file holds; Refused with every problem, each with its full key path."""
    formats = decode(read_toml(path, path.name), _File, path.name).formats
    problems = tuple(format_problems(formats, in_file(path.name).key("formats")))
    if problems:
        raise Refused(*problems)
    return formats


def format_problems(formats: Sequence[Format], location: Location) -> Iterator[Problem]:
    """Every rule that `formats` break; `location` is that of their list."""
    for index, format_ in enumerate(formats):
        yield from _format(format_, location.item(index))
    for twice in (name for name, number in Counter(each.id for each in formats).items() if number > 1):
        said = named(twice)
        words = Words(f"Le format {said.fr} est là deux fois.", f"The format {said.en} is there twice.")
        yield Problem("format-twice", "error", words, location)


def resized_problems(formats: Sequence[Format], shipped: Formats, location: Location) -> Iterator[Problem]:
    """The `formats` of a campaign that change the size of one that is `shipped`: posters are drawn for it."""
    for index, format_ in enumerate(formats):
        before = shipped.get(format_.id)
        if before is not None and before.size != format_.size:
            said = named(format_.id)
            yield _wrong(
                f"Les affiches sont dessinées pour la taille du format {said.fr}\u00a0: donnez un autre identifiant.",
                f"Posters are drawn for the size of the format {said.en}: give another id.",
                location.item(index).key("width"),
            )


def _format(format_: Format, location: Location) -> Iterator[Problem]:
    for language in LANGUAGES:
        if not 1 <= len(format_.name.to(language)) <= _LONGEST_NAME:
            yield _wrong(
                f"Il faut ici un nom de 1 à {_LONGEST_NAME} caractères.",
                f"A name of 1 to {_LONGEST_NAME} characters is needed here.",
                location.key("name").key(language),
            )
    if not _LEAST_DOTS <= format_.dots <= _MOST_DOTS:
        yield _wrong(
            f"Il faut ici de {_LEAST_DOTS} à {_MOST_DOTS} points au pouce.",
            f"From {_LEAST_DOTS} to {_MOST_DOTS} dots to the inch are needed here.",
            location.key("dots"),
        )
    elif format_.unit == "px" and (format_.width % 1 or format_.height % 1):
        yield _wrong("Un écran a des pixels entiers.", "A screen has whole pixels.", location.key("width"))
    elif not _drawable(format_):
        yield _wrong(
            f"Un fichier d’image a de {LEAST_SIDE} à {MOST_SIDE} pixels de côté, et au plus {MOST_PIXELS // 1_000_000} "
            "millions en tout\u00a0: changez la largeur, la hauteur ou les points au pouce.",
            f"A picture file has {LEAST_SIDE} to {MOST_SIDE} pixels a side, and at most {MOST_PIXELS // 1_000_000} "
            "million in all: change the width, the height or the dots to the inch.",
            location.key("width"),
        )
    elif not format_.box.contains(format_.safe_box) or min(format_.safe_box.size.width, format_.safe_box.height) <= 0:
        yield _wrong(
            "Cette boîte doit tenir dans la surface du format.",
            "This box must lie inside the surface of the format.",
            location.key("safe"),
        )


def _drawable(format_: Format) -> bool:
    # A width of 10^15 inches is a number too.
    if not (0 < format_.width <= MOST_SIDE and 0 < format_.height <= MOST_SIDE):
        return False
    width, height = format_.pixels.width, format_.pixels.height
    return LEAST_SIDE <= min(width, height) <= max(width, height) <= MOST_SIDE and width * height <= MOST_PIXELS


def _wrong(fr: str, en: str, location: Location) -> Problem:
    return Problem("wrong-format-data", "error", Words(fr, en), location)
