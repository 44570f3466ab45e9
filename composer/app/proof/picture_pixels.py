"""Checks that the pictures of a poster's art have enough pixels for paper."""

from collections.abc import Iterator

from composer.core.art.raster import picture_size
from composer.core.formats import Format
from composer.core.location import Location
from composer.core.naming import named
from composer.core.poster import Art, Poster
from composer.core.problems import Problem
from composer.core.words import Words, decimal
from composer.storage.posters.poster_file import POSTER_FILE


def few_pixels(poster: Poster, format_: Format) -> Iterator[Problem]:
    """Report, as a warning, each picture that a layout for paper enlarges by so much that a photo would look soft."""
    for index, layer in enumerate(poster.layouts[format_.id].layers if format_.medium == "print" else ()):
        if isinstance(layer, Art) and layer.file in poster.pictures:
            enlargement = _enlargement(layer, poster.pictures[layer.file], format_)
            if enlargement > format_.enlargement:
                keys = ("layouts", format_.id, "layers", index)
                yield _soft(layer.file, enlargement, Location(file=f"{poster.id}/{POSTER_FILE}", keys=keys))


def _enlargement(layer: Art, data: bytes, format_: Format) -> float:
    """How many pixels of the file each pixel of the picture becomes, along the side where it is the most."""
    size = picture_size(data)
    if size is None:
        return 0.0
    across, along = layer.box.width * format_.scale, layer.box.height * format_.scale
    # A picture may be stored on its side: its header does not say, and the better way counts.
    return min(max(across / size.width, along / size.height), max(across / size.height, along / size.width))


def _soft(file: str, enlargement: float, location: Location) -> Problem:
    quoted, times = named(file), decimal(enlargement)
    words = Words(
        "Le dessin {quoted} est agrandi {times}\u00a0fois sur papier\u00a0: il y sera flou.",
        "The drawing {quoted} is enlarged {times} times on paper: it will be soft there.",
    ).format(quoted=quoted, times=times)
    fix = Words("Fournissez-le plus grand, ou en SVG.", "Provide it larger, or as SVG.")
    return Problem("art-few-pixels", "warning", words, location, fix)
