"""Reads and writes TOML files, bounded before they are parsed; a syntax error is located at its line."""

import re
from collections.abc import Mapping
from pathlib import Path

import rtoml

from composer.core.location import Location, in_file
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.storage.limited_read import read_text

#: Bytes: five times what the longest poster takes. No file of that size takes the parser over 60 ms, measured.
LARGEST = 256 * 1024
_LINE = re.compile(r"at line (\d+) column \d+")
#: What the parser says of more than 80 tables or lists in one another, as values and as keys with dots.
_RECURSION = re.compile(r"recursion|cannot recurse")
_TOO_DEEP = Words(
    "Le fichier imbrique trop de listes ou de tables les unes dans les autres.",
    "The file nests too many lists or tables inside one another.",
)


def read_toml(path: Path, file: str) -> dict[str, object]:
    """Read the tables of a TOML file; `file` is its name in problems. Refused when it is not TOML."""
    text = read_text(path, LARGEST)
    try:
        return rtoml.loads(text)
    except rtoml.TomlParsingError as error:
        if _RECURSION.search(str(error)):
            raise Refused(Problem("toml-too-deep", "error", _TOO_DEEP, in_file(file))) from error
        found = _LINE.search(str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        raise Refused(_syntax(file, line, str(error))) from error


def toml_bytes(table: Mapping[str, object]) -> bytes:
    """The text of a TOML file with the tables `table`; the same tables in the same order give the same bytes."""
    return rtoml.dumps(table, pretty=True).encode()


def _syntax(file: str, number: int, detail: str) -> Problem:
    # The parser's own detail exists in English only.
    words = Words(
        f"La ligne {number} du fichier ne suit pas les règles du format TOML.",
        f"Line {number} of the file does not follow the rules of TOML: {_LINE.sub('', detail).strip()}.",
    )
    fix = Words(
        "Vérifiez les guillemets droits, les crochets, les accolades et le signe = à cette ligne.",
        "Check the straight quotes, the brackets, the braces and the = sign of that line.",
    )
    return Problem("toml-syntax", "error", words, Location(file=file, line=number), fix)
