"""The limits on a file of official art, the sentences that refuse one, and what turns a decoder's failure into one."""

from collections.abc import Generator
from contextlib import contextmanager

from PIL import Image

from composer.core.codes import Code
from composer.core.geometry import Size
from composer.core.problems import Refused, file_problem
from composer.core.words import Words

#: Bytes of a file: an agency's PSD of a tabloid with its layers.
LARGEST_FILE = 200 << 20
#: Pixels of a picture that is read, and of one that is made of a page or a drawing.
MOST_PIXELS, MOST_DRAWN = 60_000_000, 20_000_000
#: A side is at most so many times the other.
MOST_RATIO = 20
#: Pages of a PDF that are looked at, and layers of a PSD.
MOST_PAGES, MOST_LAYERS = 20, 500
#: Characters of a page's texts.
MOST_TEXT = 20_000

_AGAIN = Words(
    "Demandez à l’agence de l’exporter de nouveau, en PNG ou en PDF.",
    "Ask the agency to export it again, as PNG or PDF.",
)
_SMALLER = Words(
    "Demandez-le plus petit\u00a0: 60\u00a0millions de pixels et 200\u00a0Mio suffisent à une affiche.",
    "Ask for a smaller one: 60 million pixels and 200 MiB are enough for a poster.",
)


def refused(code: Code, name: str, fr: str, en: str, fix: Words = _AGAIN) -> Refused:
    """The refusal of the file `name`, which `{name}` stands for in both sentences."""
    return Refused(file_problem(code, "error", Words(fr, en), name, fix))


def damaged(name: str) -> Refused:
    """The refusal of a file that cannot be read to its end."""
    return refused(
        "art-damaged",
        name,
        "Le fichier {name} est abîmé, ou d’une variante que le composeur ne lit pas.",
        "The file {name} is damaged, or of a variant that the composer does not read.",
    )


def too_large(name: str) -> Refused:
    """The refusal of a file that would take too much memory or time."""
    return refused(
        "art-too-large",
        name,
        "Le fichier {name} est immense ou trop compliqué\u00a0: l’ouvrir prendrait trop de mémoire ou de temps.",
        "The file {name} is immense or too complex: opening it would take too much memory or time.",
        _SMALLER,
    )


def library_missing(name: str, kind: str) -> Refused:
    """The refusal of a file of `kind` on an installation that lacks what reads it."""
    return refused(
        "art-library-missing",
        name,
        f"Cette installation ne peut pas lire le {kind} {{name}}\u00a0: il lui manque une bibliothèque.",
        f"This installation cannot read the {kind} {{name}}: a library is missing.",
        Words("Installez le programme de nouveau, ou demandez un PNG.", "Install the program again, or ask for a PNG."),
    )


@contextmanager
def decoding(name: str) -> Generator[None]:
    """Convert whatever a decoder raises into the refusal of the file `name`.

    Decoders raise almost anything on bytes made to harm them, so everything is caught here, and only decoding is done
    inside.
    """
    try:
        yield
    except Refused:
        raise
    except (MemoryError, RecursionError, Image.DecompressionBombError):
        raise too_large(name) from None
    except Exception as error:
        raise damaged(name) from error


def refuse_large(size: Size, name: str, most: int = MOST_PIXELS) -> None:
    """Refuse a picture of more than `most` pixels, or with the proportions of a thread, before it is decoded."""
    short, long = sorted((size.width, size.height))
    if short < 1 or long > MOST_RATIO * short or short * long > most:
        raise too_large(name)
