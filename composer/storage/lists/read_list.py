"""Reads a list of people from a file, whatever program wrote it."""

from pathlib import Path

from msgspec import Struct

from composer.core.lists.table import Table
from composer.core.problems import Misused, file_problem
from composer.core.words import Words
from composer.storage.limited_read import read_bytes
from composer.storage.lists.delimited import read_delimited
from composer.storage.lists.workbook import COMPOUND, ZIP, read_workbook

#: Bytes of the largest list.
_LARGEST = 20 << 20
_NO_SHEETS = Words(
    "Le fichier {name} est un texte\u00a0: il n’a pas de feuilles.", "The file {name} is a text: it has no sheets."
)
_NO_ENCODING = Words(
    "Le fichier {name} est un classeur\u00a0: il n’a ni codage ni séparateur à choisir.",
    "The file {name} is a workbook: it has no encoding or delimiter to choose.",
)
_LEAVE_OUT = Words("Retirez cette option.", "Leave that option out.")


class Reading(Struct, frozen=True):
    """How to read a list, where the person decides; what is empty is found in the file."""

    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""


#: Everything is found in the file.
AS_FOUND = Reading()


def read_list(path: Path, reading: Reading = AS_FOUND) -> Table:
    """Read a list from an XLSX, ODS or XLS workbook, or from a CSV or TSV text; its bytes tell which.

    Refused, in one sentence, when it cannot be read; Misused for a choice in `reading` that it does not have.
    """
    data, name = read_bytes(path, _LARGEST), path.name
    if data.startswith((ZIP, COMPOUND)):
        _misused_if(bool(reading.encoding or reading.delimiter), _NO_ENCODING, name)
        return read_workbook(data, name, reading.sheet)
    _misused_if(bool(reading.sheet), _NO_SHEETS, name)
    return read_delimited(data, name, reading.encoding, reading.delimiter)


def _misused_if(wrong: bool, words: Words, name: str) -> None:  # noqa: FBT001 - a private guard
    if wrong:
        raise Misused(file_problem("list-unreadable", "error", words, name, _LEAVE_OUT))
