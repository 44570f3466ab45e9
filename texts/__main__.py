"""Writes the table of every text to the named file: `python -m texts build/texts.csv`."""

import sys
from pathlib import Path

from composer.core.words import Words, grouped
from texts.in_code import code_texts
from texts.in_data import data_texts
from texts.table import table
from texts.text import Text

ROOT = Path(__file__).resolve().parents[1]


def all_texts() -> list[Text]:
    """List the texts of the code, then those of the data."""
    return [*code_texts(ROOT / "composer"), *data_texts(ROOT)]


def main(file: str) -> int:
    """Write the table to `file`, and print how many texts are in it."""
    texts = all_texts()
    path = Path(file)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(table(texts))
    count = grouped(len(texts))
    message = Words(f"{count.fr} textes dans {path}", f"{count.en} texts in {path}")
    print(message.fr, message.en, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
