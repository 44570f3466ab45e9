"""Reads TOML files, bounded before they are parsed; a syntax error is located at its line."""

import re
import tomllib
from pathlib import Path

from composer.core.location import Location, in_file
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.storage.limited_read import read_text

#: Bytes: twenty times what a poster of eight formats takes.
LARGEST = 256 * 1024
# Characters. `tomllib` takes a time that grows as the square of a key's dotted parts: seventeen seconds for 20,000
# of them, measured. A key is on one line, so that this bound keeps the worst file under a second.
_LONGEST_LINE = 1000
_LINE = re.compile(r"\(at line (\d+), column \d+\)")


def read_toml(path: Path, file: str) -> dict[str, object]:
    """Read the tables of a TOML file; `file` is its name in problems. Refused when it is not TOML."""
    text = read_text(path, LARGEST)
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if len(line) > _LONGEST_LINE:
            raise Refused(_long_line(file, number))
    try:
        return tomllib.loads(text)
    except ValueError as error:
        found = _LINE.search(str(error))
        raise Refused(_syntax(file, int(found[1]) if found else len(lines), str(error))) from error
    except RecursionError as error:
        raise Refused(_too_deep(file)) from error


def _long_line(file: str, number: int) -> Problem:
    words = Words(
        f"La ligne {number} du fichier est trop longue\u00a0: la limite est de 1\u00a0000\u00a0caractères.",
        f"Line {number} of the file is too long: the limit is 1,000 characters.",
    )
    fix = Words("Répartissez-la sur plusieurs lignes.", "Split it over several lines.")
    return Problem("line-too-long", "error", words, Location(file=file, line=number), fix)


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


def _too_deep(file: str) -> Problem:
    words = Words(
        "Le fichier imbrique trop de listes ou de tables les unes dans les autres.",
        "The file nests too many lists or tables inside one another.",
    )
    return Problem("toml-too-deep", "error", words, in_file(file))
