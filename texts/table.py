"""The table itself: CSV as a French Excel opens it with a double click."""

import csv
from collections.abc import Iterable
from io import StringIO

from msgspec.structs import astuple

from texts.text import Text

COLUMNS = Text.__struct_fields__
#: A French Excel takes the comma for a decimal sign and separates by semicolons.
SEPARATOR = ";"


def table(texts: Iterable[Text]) -> bytes:
    """`texts` under the names of their columns, in UTF-8 with the mark that makes Excel read it as such."""
    file = StringIO()
    writer = csv.writer(file, delimiter=SEPARATOR)
    writer.writerow(COLUMNS)
    writer.writerows(map(astuple, texts))
    return file.getvalue().encode("utf-8-sig")
