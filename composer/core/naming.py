"""Names that come from outside: what an id may be, how a sentence shows a name, and which known one was meant."""

import difflib
import re
from collections.abc import Iterable, Sequence
from typing import Annotated, TypeAlias

from msgspec import Meta

from composer.core.words import Words

#: What Windows keeps for devices, whatever the case, the spaces after it and what follows its first dot.
#: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_DEVICES = "con|prn|aux|nul|(?:com|lpt)[0-9¹²³]"
_DEVICE = re.compile(rf"(?:{_DEVICES}|conin\$|conout\$) *(?:\..*)?", re.IGNORECASE | re.DOTALL)
#: Characters of an id.
LONGEST_ID = 60
_ID = rf"(?!(?:{_DEVICES})\Z)[a-z0-9]+(?:-[a-z0-9]+)*"
#: An id as files hold them (a poster's, a palette's, a style's…): lowercase letters, digits and hyphens, which every
#: system can give to a folder. Held to it as it is read, so that nothing else is ever shown or looked for by it.
Id: TypeAlias = Annotated[str, Meta(pattern=rf"\A{_ID}\Z", max_length=LONGEST_ID)]
#: An id, or nothing where none was chosen.
IdOrNone: TypeAlias = Annotated[str, Meta(pattern=rf"\A(?:{_ID})?\Z", max_length=LONGEST_ID)]
#: A SHA-256 in hexadecimal, or nothing where it is not known.
Digest: TypeAlias = Annotated[str, Meta(pattern=r"\A(?:[0-9a-f]{64})?\Z", max_length=64)]

#: A longer name is cut: a sentence has to stay one.
_LONGEST_SHOWN = 60
_MOST_LISTED = 20


def is_id(name: str) -> bool:
    """Whether `name` is an id: lowercase letters, digits and hyphens, at most 60, and no device of Windows."""
    return len(name) <= LONGEST_ID and re.fullmatch(_ID, name) is not None


def is_reserved(name: str) -> bool:
    """Whether some system takes a file of that name for a device, or changes the name: a last dot or space goes."""
    return _DEVICE.fullmatch(name) is not None or name.endswith((".", " "))


def shown(name: str) -> str:
    """`name` on one line of at most 60 characters, with a sign in the place of what cannot be printed."""
    line = printable(name[:_LONGEST_SHOWN])
    return line if len(name) <= _LONGEST_SHOWN else line[:-1] + "…"


def printable(text: str) -> str:
    """`text` on one line, with a sign in the place of what cannot be printed: a path is not turned about by a name."""
    return text if text.isprintable() else "".join(map(_printable, text))


def named(name: str) -> Words:
    """`name` between the quotation marks of each language."""
    return Words(f"«\u00a0{shown(name)}\u00a0»", f"“{shown(name)}”")


def listed(names: Sequence[Words]) -> Words:
    """`names` one after the other, with « et » before the last one."""
    french, english = [each.fr for each in names], [each.en for each in names]
    return Words(_joined(french, "et"), _joined(english, "and"))


def _joined(names: Sequence[str], last: str) -> str:
    return f" {last} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def meant(name: str, known: Iterable[str]) -> Words | None:
    """A mend: the known name nearest to `name`, else the list of them; None when nothing is known."""
    names = list(known)
    near = difflib.get_close_matches(name[:_LONGEST_SHOWN], names, 1)
    if near:
        likely = named(near[0])
        return Words(f"Vouliez-vous écrire {likely.fr}?", f"Did you mean {likely.en}?")
    if not names:
        return None
    valid = ", ".join(shown(each) for each in names[:_MOST_LISTED])
    more = ", …" if len(names) > _MOST_LISTED else "."
    return Words(f"Les noms valides\u00a0: {valid}{more}", f"Valid names: {valid}{more}")


def _printable(sign: str) -> str:
    if sign.isspace():
        return " "
    return sign if sign.isprintable() else "\ufffd"
