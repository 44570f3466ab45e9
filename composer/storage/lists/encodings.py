"""Decodes a text that a spreadsheet saved: its encoding is certain, deduced with a warning, or given by the person."""

import codecs
import re

from msgspec import Struct

from composer.core.lists.table import FRENCH
from composer.core.location import in_file
from composer.core.naming import named
from composer.core.problems import Misused, Problem, Refused, file_problem
from composer.core.words import Words

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


class Decoded(Struct, frozen=True):
    """A text, and the encoding that was deduced for it with one word as decoded; both are empty when it is certain."""

    text: str
    deduced: str = ""
    example: str = ""


def decoded(data: bytes, file: str, encoding: str = "") -> Decoded:
    """Decode the bytes of the list `file`, in `encoding` where the person gives one.

    UTF-8 and UTF-16 are certain. Otherwise it is the encoding of Windows, or of the Mac where only that yields French
    letters. Misused for an encoding that does not exist, Refused for one in which the file is not written.
    """
    if encoding:
        return Decoded(_as_given(data, file, encoding))
    certain = _certain(data)
    if certain is not None:
        return Decoded(certain)
    text, name = _deduced(data)
    return Decoded(text, name, _example(text))


def deduced_problem(found: Decoded, file: str, row: int) -> Problem:
    """The warning of an encoding that was deduced; `row` is the row of the word that shows it."""
    words = _DEDUCED.format(name=named(file), encoding=ENCODINGS[found.deduced], example=named(found.example), row=row)
    return Problem("list-encoding", "warning", words, in_file(file), _GIVE, command=_OPTION)


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


def _deduced(data: bytes) -> tuple[str, str]:
    windows, mac = data.decode("cp1252", "replace"), data.decode("mac_roman")
    return (mac, "mac_roman") if _is_french(mac) and not _is_french(windows) else (windows, "cp1252")


def _is_french(text: str) -> bool:
    return {each for each in text if not each.isascii()} <= FRENCH


def _example(text: str) -> str:
    """The first name of `text` that has a letter beyond ASCII, or the first word that has one."""
    words = re.findall(r"[^\W\d_]*[^\W\d_a-zA-Z][^\W\d_]*", text)
    return next((each for each in words if each[0].isupper()), next(iter(words), text.strip()[:20]))
