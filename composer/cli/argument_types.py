"""Converters for values typed as one argument, such as a crop or a handle; a mistyped value gives a clear error."""

import argparse
import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from composer.core.caption.hashtag import plain_hashtag
from composer.core.geometry import MAX_ZOOM, Crop, Point
from composer.core.lists.table import MOST_ROWS
from composer.core.naming import named
from composer.core.visual import MOST_TONE
from composer.core.words import Language, Words


def read_crop(text: str, language: Language) -> Crop:
    """Read `X,Y,ZOOM`: the centre in fractions of the photo; the zoom, 1 for the largest part that fills the slot."""
    x, y, zoom = _numbers(
        text, 3, Words("X,Y,ZOOM, par exemple 0.5,0.4,1.2", "X,Y,ZOOM, such as 0.5,0.4,1.2"), language
    )
    if not (0 <= x <= 1 and 0 <= y <= 1 and 1 <= zoom <= MAX_ZOOM):
        rule = Words(
            f"X et Y vont de 0 à 1, ZOOM de 1 à {MAX_ZOOM:g}", f"X and Y go from 0 to 1, ZOOM from 1 to {MAX_ZOOM:g}"
        )
        raise argparse.ArgumentTypeError(rule.to(language))
    return Crop(x, y, zoom)


def read_focus(text: str, language: Language) -> Point:
    """Read `X,Y`: the position of the face, in fractions of the photo."""
    x, y = _numbers(text, 2, Words("X,Y, par exemple 0.5,0.3", "X,Y, such as 0.5,0.3"), language)
    if not (0 <= x <= 1 and 0 <= y <= 1):
        raise argparse.ArgumentTypeError(Words("X et Y vont de 0 à 1", "X and Y go from 0 to 1").to(language))
    return Point(x, y)


def read_handle(text: str, language: Language) -> tuple[str, str]:
    """Read `NETWORK=@NAME`."""
    network, sign, handle = text.partition("=")
    if not sign or not network.strip() or not handle.strip():
        example = Words("écrivez le réseau, = puis votre @nom", "write the network, = then your @name")
        raise argparse.ArgumentTypeError(example.to(language))
    return network.strip().lower(), handle.strip()


def read_text(text: str, language: Language) -> tuple[str, str]:
    """Read `KEY=TEXT`; an empty text forgets the one given before."""
    key, sign, value = text.partition("=")
    if not sign or not key.strip():
        example = Words("écrivez la clé, = puis le texte", "write the key, = then the text")
        raise argparse.ArgumentTypeError(example.to(language))
    return key.strip(), value.strip()


def read_networks(text: str, language: Language) -> tuple[str, ...]:
    """Read `NETWORK,NETWORK`: ids, without duplicates."""
    networks = tuple(dict.fromkeys(each.strip().lower() for each in text.split(",") if each.strip()))
    if not networks:
        example = Words("écrivez RÉSEAU,RÉSEAU", "write NETWORK,NETWORK")
        raise argparse.ArgumentTypeError(example.to(language))
    return networks


def read_hashtag(text: str, language: Language) -> str:
    """Read `#TAG`, with or without its #."""
    tag = plain_hashtag(text)
    if not tag:
        rule = Words(
            "{shown} n’est pas un mot-clic\u00a0: des lettres et des chiffres sans espace, par exemple #MonEcole",
            "{shown} is not a hashtag: letters and digits without a space, such as #MySchool",
        ).format(shown=named(text))
        raise argparse.ArgumentTypeError(rule.to(language))
    return tag


def read_number(most: int) -> Callable[[str, Language], int]:
    """A function that reads a whole number, from 1 to `most`."""

    def read(text: str, language: Language) -> int:
        if text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= most:
            return int(text)
        rule = Words(f"écrivez un nombre de 1 à {most}", f"write a number from 1 to {most}")
        raise argparse.ArgumentTypeError(rule.to(language))

    return read


def read_tone(text: str, language: Language) -> int:
    """Read a setting of a photo's tone: a whole number from -100 to 100."""
    with contextlib.suppress(ValueError):
        if abs(value := int(text)) <= MOST_TONE:
            return value
    rule = Words(
        f"un nombre entier de -{MOST_TONE} à {MOST_TONE}; 0 laisse la photo comme elle est venue",
        f"a whole number from -{MOST_TONE} to {MOST_TONE}; 0 leaves the photo as it came",
    )
    raise argparse.ArgumentTypeError(rule.to(language))


def read_logo_choice(text: str) -> Path | Literal["none"]:
    """Read the path of a logo, or `none`."""
    return "none" if text == "none" else Path(text)


def _numbers(text: str, count: int, example: Words, language: Language) -> list[float]:
    try:
        numbers = [float(part) for part in text.split(",")]
    except ValueError:
        numbers = []
    if len(numbers) != count:
        raise argparse.ArgumentTypeError(
            Words("écrivez {example}", "write {example}").format(example=example).to(language)
        )
    return numbers


def read_rows(text: str, language: Language) -> frozenset[int]:
    """Read `12,17-20`: rows by the numbers that the spreadsheet shows."""
    rows: set[int] = set()
    for part in filter(None, (each.strip() for each in text.split(","))):
        first, _, last = (each.strip() for each in part.partition("-"))
        last = last or first
        if not (_is_row(first) and _is_row(last) and int(first) <= int(last)):
            rows.clear()
            break
        rows.update(range(int(first), int(last) + 1))
    if not rows:
        example = Words("écrivez des lignes, par exemple 12,17-20", "write rows, such as 12,17-20")
        raise argparse.ArgumentTypeError(example.to(language))
    return frozenset(rows)


def read_column(text: str, language: Language) -> tuple[str, str]:
    """Read `FIELD=Column`; an empty column leaves the field without one."""
    field, sign, column = text.partition("=")
    if not sign or not field.strip():
        example = Words(
            "écrivez ce qu’est la colonne, = puis son titre ou sa lettre",
            "write what the column is, = then its heading or its letter",
        )
        raise argparse.ArgumentTypeError(example.to(language))
    return field.strip(), column.strip()


def _is_row(text: str) -> bool:
    return text.isascii() and text.isdigit() and 1 <= int(text[:6]) <= 10 * MOST_ROWS
