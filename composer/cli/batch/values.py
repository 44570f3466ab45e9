"""Converters for the arguments of `batch`: the rows to make, how many at once, which column is what."""

import argparse

from composer.core.lists.table import MOST_ROWS
from composer.core.words import Language, Words


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
