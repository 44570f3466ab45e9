"""Reads back what a test saved."""

import re
from pathlib import Path

from composer.core.formats import FileType
from composer.core.visual import Visual
from composer.storage.visual_file import read_stored


def read_visual(path: Path) -> tuple[Visual, bytes | None]:
    """The visual of a `.jps` file and its photo's bytes, None without a photo; Refused for any other file."""
    stored = read_stored(path)
    return stored.visual, stored.photo


#: What every file of a type begins with.
_FIRST_BYTES: dict[FileType, bytes] = {
    "jpeg": rb"\xff\xd8\xff",
    "png": rb"\x89PNG\r\n",
    "webp": rb"RIFF....WEBP",
    "pdf": rb"%PDF-",
}


def types_of(data: bytes) -> list[FileType]:
    """The types of export that a file may be of, by its first bytes."""
    return [kind for kind, first in _FIRST_BYTES.items() if re.match(first, data, re.DOTALL)]
