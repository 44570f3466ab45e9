"""Reads the formats of the program from its own file, and checks formats, also those of a campaign."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from composer.core.formats import Format, Formats
from composer.core.problems import Location, Problem, in_file, refuse
from composer.core.words import LANGUAGES, Words, named
from composer.storage.decoding import decode
from composer.storage.paths import resource
from composer.storage.toml_file import read_toml

_FILE = "formats.toml"
#: Characters of a name: as many as fit on a button.
_LONGEST_NAME = 60
#: Pixels of a raster file: fewer is no picture; no file type has more on a side (WebP: 16,383, RFC 9649); more in all
#: would need too much memory (4 bytes each, twice while it is written).
LEAST_SIDE, MOST_SIDE, MOST_PIXELS = 64, 16_000, 80_000_000
#: Dots to the inch: the range of printers.
_LEAST_DOTS, _MOST_DOTS = 72, 600


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    formats: tuple[Format, ...]


def shipped_formats() -> tuple[Format, ...]:
    """Read the formats that ship with the program; Refused when the installation lacks them."""
    return read_formats(resource(_FILE))


def read_formats(path: Path) -> tuple[Format, ...]:
    """Read the formats in a TOML file; Refused with every problem, each with its full key path."""
    formats = decode(read_toml(path, path.name), _File, path.name).formats
    refuse(format_problems(formats, in_file(path.name).key("formats")))
    return formats


def format_problems(formats: Sequence[Format], location: Location) -> Iterator[Problem]:
    """Check `formats` against every rule; `location` is that of their list."""
    for index, format_ in enumerate(formats):
        yield from _format(format_, location.item(index))
    for twice in (name for name, number in Counter(each.id for each in formats).items() if number > 1):
        words = Words("Le format {quoted} est là deux fois.", "The format {quoted} appears twice.").format(
            quoted=named(twice)
        )
        yield Problem("format-twice", "error", words, location)


def resized_problems(formats: Sequence[Format], shipped: Formats, location: Location) -> Iterator[Problem]:
    """Report the `formats` of a campaign that resize one that is `shipped`: posters are drawn for its size."""
    for index, format_ in enumerate(formats):
        before = shipped.get(format_.id)
        if before is not None and before.size != format_.size:
            quoted = named(format_.id)
            yield _wrong(
                f"Les affiches sont dessinées pour la taille du format {quoted.fr}\u00a0: donnez un autre identifiant.",
                f"Posters are drawn for the size of the format {quoted.en}: give another id.",
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
        yield _wrong(
            "Un écran a un nombre entier de pixels.", "A screen has a whole number of pixels.", location.key("width")
        )
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
            "Cette boîte doit tenir dans le format.",
            "This box must be inside the format.",
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
