"""Write the table of every text to the file that is named: `python -m texts build/texts.csv`."""

import sys
from pathlib import Path

from composer.core.words import Words, grouped
from texts.in_code import code_texts
from texts.in_data import data_texts
from texts.table import table
from texts.text import Text

ROOT = Path(__file__).resolve().parents[1]


def all_texts() -> list[Text]:
    """The texts of the code, then those of the data."""
    return [*code_texts(ROOT / "composer"), *data_texts(ROOT)]


def main(place: str) -> int:
    """Write the file `place`, and say how many texts are in it."""
    texts = all_texts()
    path = Path(place)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(table(texts))
    count = grouped(len(texts))
    said = Words(f"{count.fr} textes dans {path}", f"{count.en} texts in {path}")
    print(said.fr, said.en, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
