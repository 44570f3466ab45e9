"""Reads a delimited text (CSV, TSV) as spreadsheets write it, its encoding and its delimiter found or given."""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from composer.core.lists.table import FRENCH, MOST_COLUMNS, MOST_ROWS, Table, table_of
from composer.core.location import Location, in_file
from composer.core.naming import named
from composer.core.problems import Misused, Problem, Refused, file_problem
from composer.core.words import Words, grouped

#: The delimiters looked for, French Excel's first.
DELIMITERS = (";", "\t", ",", "|")
_NAMED = {"tab": "\t", "\\t": "\t", "tabulation": "\t"}
#: Records looked at to find the delimiter.
_SAMPLE = 30
_OPEN = Words(
    "Le fichier {name} n’a pas pu être lu jusqu’au bout\u00a0: un guillemet ouvert à la ligne {row} n’est pas fermé. "
    "Rien n’a été fait.",
    "The file {name} could not be read to its end: a quotation mark opened on row {row} is not closed. "
    "Nothing was done.",
)
_CLOSE = Words("Fermez-le, ou doublez-le s’il fait partie du texte.", "Close it, or double it if it is in the text.")
_LONG = Words(
    "Une cellule du fichier {name} est beaucoup trop longue, à la ligne {row}. Rien n’a été fait.",
    "A cell of the file {name} is far too long, on row {row}. Nothing was done.",
)
_MANY = Words(
    "Le fichier {name} a plus de {most} lignes\u00a0: ce n’est pas une liste de personnes. Rien n’a été fait.",
    "The file {name} has more than {most} rows: it is no list of people. Nothing was done.",
)
_ONE_SIGN = Words("Le séparateur est un seul caractère.", "The delimiter is one character.")
_SUCH_AS = Words(
    "Donnez un point-virgule, une virgule ou le mot «\u00a0tab\u00a0».", "Give a semicolon, a comma or the word “tab”."
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Bytes looked at to recognize UTF-16 without its mark.
_HEAD = 4096
#: The encodings that a list may be read in, when nothing in it says which one is right.
ENCODINGS = {
    "cp1252": Words("Windows (cp1252)", "Windows (cp1252)"),
    "mac_roman": Words("Mac Roman", "Mac Roman"),
    "cp850": Words("DOS (cp850)", "DOS (cp850)"),
}
_DEDUCED = Words(
    "Rien ne dit dans quel codage est le fichier {name}. Il est lu en {encoding}, ce qui donne par exemple {example}, "
    "à la ligne {row}.",
    "Nothing says how the file {name} is encoded. It is read as {encoding}, which gives for instance {example}, "
    "on row {row}.",
)
_GIVE = Words(
    "Si un accent est faux, enregistrez la liste en «\u00a0CSV UTF-8\u00a0», ou donnez le bon codage.",
    "If an accent is wrong, save the list as “CSV UTF-8”, or give the right encoding.",
)
_OPTION = Words("--encoding …", "--encoding …")
_UNKNOWN = Words("Le codage {name} n’existe pas.", "There is no encoding {name}.")
_LIKE = Words("Écrivez utf-8, cp1252 ou mac_roman.", "Write utf-8, cp1252 or mac_roman.")
_NOT_IN = Words(
    "Le fichier {name} n’est pas en {encoding}\u00a0: l’octet {place} n’y est pas une lettre. Rien n’a été lu.",
    "The file {name} is not in {encoding}: byte {place} is no letter in it. Nothing was read.",
)


def read_delimited(data: bytes, file: str, encoding: str = "", delimiter: str = "") -> Table:
    """Read the list `file` from its bytes; an encoding and a delimiter that are given decide.

    Refused when it is no list; Misused for a delimiter or an encoding that cannot be one.
    """
    found = _decoded(data, file, encoding)
    given, text, skipped = _without_declaration(found.text)
    sign = _sign(delimiter) or given or _found(text)
    above: list[list[str]] = [[]] * skipped
    grid = above + _records(text, sign, file)
    table = table_of(grid, file)
    if not found.deduced:
        return table
    row = next((number for number, cells in enumerate(grid, 1) if any(found.example in cell for cell in cells)), 1)
    words = _DEDUCED.format(name=named(file), encoding=ENCODINGS[found.deduced], example=named(found.example), row=row)
    deduced = Problem("list-encoding", "warning", words, in_file(file), _GIVE, command=_OPTION)
    return Table(table.file, table.headings, table.rows, (deduced, *table.problems))


def too_many_rows(file: str) -> Problem:
    """A list that has too many rows."""
    return file_problem("input-too-long", "error", _MANY, file, most=grouped(MOST_ROWS))


def _sign(delimiter: str) -> str:
    sign = _NAMED.get(delimiter.lower(), delimiter)
    if len(sign) > 1 or sign in {'"', "\n", "\r"}:
        raise Misused(Problem("list-delimiter", "error", _ONE_SIGN, fix=_SUCH_AS))
    return sign


def _without_declaration(text: str) -> tuple[str, str, int]:
    """The delimiter that a first line « sep=; » declares, for Excel; the text after it; the rows it takes."""
    line, _, rest = text.partition("\n")
    bare = line.strip('\r"')
    declared = bare[4:] if bare.lower().startswith("sep=") else ""
    return (declared, rest, 1) if len(declared) == 1 else ("", text, 0)


def _found(text: str) -> str:
    """The delimiter that gives the headings most columns, with rows as wide as they are."""
    return max(DELIMITERS, key=lambda sign: (_evenness(text, sign), -DELIMITERS.index(sign)))


def _evenness(text: str, sign: str) -> float:
    try:
        widths = [len(cells) for cells in islice(_reader(text, sign), _SAMPLE) if any(cells)]
    except csv.Error:
        return 0
    if not widths or widths[0] < 2:
        return 0
    return widths[0] * widths.count(widths[0]) / len(widths)


def _reader(text: str, sign: str) -> Iterator[list[str]]:
    # A null would end the text; no list has one.
    return csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=sign)


def _records(text: str, sign: str, file: str) -> list[list[str]]:
    found: list[list[str]] = []
    try:
        for cells in _reader(text, sign):
            found.append(cells[: 2 * MOST_COLUMNS])
            if len(found) > MOST_ROWS:
                raise Refused(too_many_rows(file))
    except csv.Error as error:
        raise Refused(_unreadable(_LONG, file, len(found) + 1)) from error
    if found and _is_open(text, sign):
        raise Refused(_unreadable(_OPEN, file, len(found)))
    return found


def _is_open(text: str, sign: str) -> bool:
    """Whether the last record ends with the text, inside a quotation mark: one more row would be swallowed too."""
    probe = "\ue000"
    records = list(_reader(f"{text.rstrip()}\n{probe}", sign))
    return records[-1] != [probe]


def _unreadable(words: Words, file: str, row: int) -> Problem:
    return Problem(
        "list-unreadable", "error", words.format(name=named(file), row=row), Location(file=file, line=row), _CLOSE
    )


class _Decoded(Struct, frozen=True):
    """A text, and the encoding that was deduced for it with one word as decoded; both are empty when it is certain."""

    text: str
    deduced: str = ""
    example: str = ""


def _decoded(data: bytes, file: str, encoding: str = "") -> _Decoded:
    """Decode the bytes of the list `file`, in `encoding` where the person gives one.

    UTF-8 and UTF-16 are certain. Otherwise it is the encoding of Windows, or of the Mac where only that yields French
    letters. Misused for an encoding that does not exist, Refused for one in which the file is not written.
    """
    if encoding:
        return _Decoded(_as_given(data, file, encoding))
    certain = _certain(data)
    if certain is not None:
        return _Decoded(certain)
    windows, mac = data.decode("cp1252", "replace"), data.decode("mac_roman")
    is_mac = _is_french(mac) and not _is_french(windows)
    text, name = (mac, "mac_roman") if is_mac else (windows, "cp1252")
    return _Decoded(text, name, _example(text))


def _as_given(data: bytes, file: str, encoding: str) -> str:
    try:
        # What is no encoding of texts, such as « rot13 » or « zlib », is not looked up by this name.
        found = codecs.lookup(encoding)
        text = data.decode(found.name)
    except UnicodeDecodeError as error:
        place = error.start + 1
        raise Refused(
            file_problem("list-encoding", "error", _NOT_IN, file, _LIKE, encoding=encoding, place=place)
        ) from error
    except (LookupError, ValueError) as error:
        words = _UNKNOWN.format(name=named(encoding))
        raise Misused(Problem("list-encoding", "error", words, in_file(file), _LIKE)) from error
    return text.removeprefix("\ufeff")


def _certain(data: bytes) -> str | None:
    """The text in UTF-8 or UTF-16; None when it is in neither."""
    marked = next((name for mark, name in _BOMS if data.startswith(mark)), None)
    for name in (marked, *_utf16(data[:_HEAD]), "utf-8"):
        try:
            if name:
                return data.decode(name).removeprefix("\ufeff")
        except UnicodeDecodeError:
            continue
    return None


def _utf16(head: bytes) -> tuple[str, ...]:
    """UTF-16 when every second byte is mostly zero, as it is of European texts."""
    even, odd = head[::2], head[1::2]
    if len(odd) and odd.count(0) > len(odd) * 0.7:
        return ("utf-16-le",)
    return ("utf-16-be",) if len(even) and even.count(0) > len(even) * 0.7 else ()


def _is_french(text: str) -> bool:
    return {each for each in text if not each.isascii()} <= FRENCH


def _example(text: str) -> str:
    """The first name of `text` that has a letter beyond ASCII, or the first word that has one."""
    words = re.findall(r"[^\W\d_]*[^\W\d_a-zA-Z][^\W\d_]*", text)
    return next((each for each in words if each[0].isupper()), next(iter(words), text.strip()[:20]))
