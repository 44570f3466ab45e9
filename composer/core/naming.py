"""The form of ids and digests in files, and the names that a system reserves."""

import re
from typing import Annotated, TypeAlias

from msgspec import Meta

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


def is_id(name: str) -> bool:
    """Whether `name` is an id: lowercase letters, digits and hyphens, at most 60 characters, not a Windows device."""
    return len(name) <= LONGEST_ID and re.fullmatch(_ID, name) is not None


def is_reserved(name: str) -> bool:
    """Whether some system takes a file of that name for a device, or drops the dot or space at its end."""
    return _DEVICE.fullmatch(name) is not None or name.endswith((".", " "))
