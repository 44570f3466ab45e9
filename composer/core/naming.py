"""Names from files and people: the form of an id, how a sentence shows a name, and the nearest known name."""

import difflib
import re
from collections.abc import Iterable, Sequence
from typing import Annotated, TypeAlias

from msgspec import Meta

from composer.core.words import Words

#: Names that Windows reserves for devices, whatever the case, the spaces after it and what follows its first dot.
#: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_DEVICES = "con|prn|aux|nul|(?:com|lpt)[0-9¹²³]"
_DEVICE = re.compile(rf"(?:{_DEVICES}|conin\$|conout\$) *(?:\..*)?", re.IGNORECASE | re.DOTALL)
#: Most characters of an id.
LONGEST_ID = 60
_ID = rf"(?!(?:{_DEVICES})\Z)[a-z0-9]+(?:-[a-z0-9]+)*"
#: An id as written in files (a poster's, a palette's, a style's…): lowercase letters, digits and hyphens, so that every
#: system accepts it as a folder's name. Checked as it is read, so that nothing else is ever shown or looked up.
Id: TypeAlias = Annotated[str, Meta(pattern=rf"\A{_ID}\Z", max_length=LONGEST_ID)]
#: An id, or empty where none was chosen.
IdOrNone: TypeAlias = Annotated[str, Meta(pattern=rf"\A(?:{_ID})?\Z", max_length=LONGEST_ID)]
#: A SHA-256 in hexadecimal, or empty where it is not known.
Digest: TypeAlias = Annotated[str, Meta(pattern=r"\A(?:[0-9a-f]{64})?\Z", max_length=64)]

#: A longer name is cut, so that the sentence stays readable.
_LONGEST_SHOWN = 60
_MOST_LISTED = 20

#: Spaces at which no line is broken: those of French stay in what is shown.
_NO_BREAK = frozenset("\u00a0\u202f")


def is_id(name: str) -> bool:
    """Whether `name` is an id: lowercase letters, digits and hyphens, at most 60 characters, not a Windows device."""
    return len(name) <= LONGEST_ID and re.fullmatch(_ID, name) is not None


def is_reserved(name: str) -> bool:
    """Whether some system takes a file of that name for a device, or drops the dot or space at its end."""
    return _DEVICE.fullmatch(name) is not None or name.endswith((".", " "))


def shown(name: str) -> str:
    """`name` on one line of at most 60 characters, with a replacement for each character that cannot be printed."""
    line = printable(name[:_LONGEST_SHOWN])
    return line if len(name) <= _LONGEST_SHOWN else line[:-1] + "…"


def printable(text: str) -> str:
    """`text` on one line, with a replacement for each unprintable character: no name can reverse a path on screen."""
    return text if text.isprintable() else "".join(map(_printable, text))


def named(name: str | Words) -> Words:
    """`name` between the quotation marks of each language."""
    french, english = (name, name) if isinstance(name, str) else (name.fr, name.en)
    return Words(f"«\u00a0{shown(french)}\u00a0»", f"“{shown(english)}”")


def meant(name: str, known: Iterable[str]) -> Words | None:
    """A fix: the known name nearest to `name`, else the list of known names; None when there are none."""
    names = list(known)
    if (near := _nearest(name, names)) or not names:
        return near
    valid = ", ".join(shown(each) for each in names[:_MOST_LISTED])
    more = ", …" if len(names) > _MOST_LISTED else "."
    return Words(f"Les noms valides\u00a0: {valid}{more}", f"Valid names: {valid}{more}")


def one_of_these(name: str, known: Iterable[str]) -> Words:
    """A fix, after a sentence that lists the known names: the one nearest to `name`, if one is near."""
    return _nearest(name, list(known)) or Words("Écrivez un de ces noms.", "Write one of these names.")


def _nearest(name: str, known: Sequence[str]) -> Words | None:
    near = difflib.get_close_matches(name[:_LONGEST_SHOWN], known, 1)
    likely = named(near[0]) if near else None
    return likely and Words("Vouliez-vous écrire {likely}?", "Did you mean {likely}?").format(likely=likely)


def _printable(character: str) -> str:
    if character in _NO_BREAK:
        return character
    if character.isspace():
        return " "
    return character if character.isprintable() else "\ufffd"
