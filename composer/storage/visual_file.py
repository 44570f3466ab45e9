"""Visuals as files: a `.jps` is a zip of `visual.json`, everything the person chose, and of the photo as taken in.

Entries are stored, not compressed: the photo is compressed already, no file can unpack to more than its own size, and
the same visual gives the same bytes with every version of zlib.
"""

import hashlib
import io
import struct
from pathlib import Path
from typing import cast
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

import msgspec

from composer.core.naming import named
from composer.core.problems import Problem, Refused
from composer.core.visual import Visual
from composer.core.words import Words
from composer.storage.bounded_read import read_bytes
from composer.storage.schema import decode, refuse_newer
from composer.storage.whole_write import write_whole

#: The number of the file format that this version writes and reads.
VISUAL_FORMAT = 1
_WORDS = "visual.json"
#: Bytes. A photo that was taken in is a JPEG, or a PNG of 210 megapixels at the most.
_LARGEST_WORDS, _LARGEST_PHOTO = 1 << 20, 512 << 20
_LARGEST_FILE = _LARGEST_WORDS + _LARGEST_PHOTO + 4096
#: The names a photo may have, by how its bytes begin; the last one is for any other kind.
_PHOTO_NAMES = {b"\xff\xd8\xff": "photo.jpg", b"\x89PNG\r\n\x1a\n": "photo.png", b"": "photo"}
#: Two entries with short names take less; a directory of millions would take gigabytes to read.
_LARGEST_DIRECTORY = 1024
_WHEN = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can say: the same bytes on every day


def write_visual(path: Path, visual: Visual, photo: bytes | None) -> None:
    """Write a visual, and the photo it names, whole; Refused when it cannot be.

    ValueError when `photo` is not the one that `visual.photo` names by its digest.
    """
    if not _is_the_photo(visual, photo):
        raise ValueError(visual.photo)
    entries = {_WORDS: _written(visual, path)}
    if photo is not None:
        entries[_photo_name(photo)] = photo
    if any(len(data) > most for data, most in zip(entries.values(), (_LARGEST_WORDS, _LARGEST_PHOTO), strict=False)):
        words = Words(
            "Ce visuel est trop gros pour être gardé\u00a0: sa photo passe 512\u00a0Mio ou ses textes 1\u00a0Mio.",
            "This visual is too big to be kept: its photo is over 512 MiB or its texts over 1 MiB.",
        )
        raise Refused(Problem("visual-too-big", "error", words, str(path)))
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        for name, data in entries.items():
            archive.writestr(_entry(name), data)
    write_whole(path, buffer.getvalue())


def read_visual(path: Path) -> tuple[Visual, bytes | None]:
    """The visual of a `.jps` file and its photo's bytes, None without a photo; Refused for what is not such a file."""
    data = read_bytes(path, _LARGEST_FILE)
    try:
        with _archive(data) as archive:
            table = _table(_read(archive, _WORDS, _LARGEST_WORDS))
            refuse_newer(table, VISUAL_FORMAT, path.name)
            photo = _photo(archive)
    # Whatever zipfile and msgspec raise for bytes that are not theirs.
    except (BadZipFile, EOFError, KeyError, OSError, RuntimeError, ValueError, struct.error) as error:
        raise Refused(_not_a_visual(path)) from error
    visual = decode(table, Visual, f"{path.name}/{_WORDS}")
    if not _is_the_photo(visual, photo):
        raise Refused(_damaged(path))
    return visual, photo


def _written(visual: Visual, path: Path) -> bytes:
    table = {"format": VISUAL_FORMAT, **msgspec.to_builtins(visual, order="sorted")}
    try:
        return msgspec.json.format(msgspec.json.encode(table), indent=2) + b"\n"
    except UnicodeEncodeError as error:
        words = Words(
            "Un texte de ce visuel contient un signe qui n’existe pas (une moitié d’émoji).",
            "A text of this visual has a sign that does not exist (half of an emoji).",
        )
        mend = Words("Retapez ce texte; le reste est intact.", "Type that text again; the rest is intact.")
        raise Refused(Problem("unwritable-text", "error", words, str(path), mend)) from error


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _WHEN)
    entry.create_system = 3  # the same on Windows
    entry.external_attr = 0o644 << 16
    return entry


def _archive(data: bytes) -> ZipFile:
    """The zip in `data`, once its end says that its directory is small, alone and without a comment."""
    mark, _, _, here, everywhere, size, _, comment = struct.unpack("<4s4H2LH", data[-22:])
    if mark != b"PK\x05\x06" or data[-42:-38] == b"PK\x06\x07":  # the second one says that the real end is elsewhere
        raise BadZipFile
    if not here == everywhere <= 2 or size > _LARGEST_DIRECTORY or comment:
        raise BadZipFile
    return ZipFile(io.BytesIO(data))


def _read(archive: ZipFile, name: str, most: int) -> bytes:
    entry = archive.getinfo(name)
    if entry.compress_type != ZIP_STORED or entry.file_size > most:
        raise BadZipFile
    return archive.read(entry)


def _table(text: bytes) -> dict[str, object]:
    """The JSON table of a visual, its `format` number taken out when it is this version's."""
    parsed: object = msgspec.json.decode(text)
    if not isinstance(parsed, dict):
        raise BadZipFile
    table = cast("dict[str, object]", parsed)
    number = table.get("format")
    if type(number) is not int or number < 1:
        raise BadZipFile
    return {name: value for name, value in table.items() if name != "format"} if number == VISUAL_FORMAT else table


def _photo(archive: ZipFile) -> bytes | None:
    """The one entry beside the words, if any, under the name its bytes give it."""
    others = [name for name in archive.namelist() if name != _WORDS]
    if len(others) != len(archive.namelist()) - 1:
        raise BadZipFile
    if not others:
        return None
    photo = _read(archive, others[0], _LARGEST_PHOTO)
    if others[0] != _photo_name(photo):
        raise BadZipFile
    return photo


def _photo_name(photo: bytes) -> str:
    return next(name for start, name in _PHOTO_NAMES.items() if photo.startswith(start))


def _is_the_photo(visual: Visual, photo: bytes | None) -> bool:
    if visual.photo is None or photo is None:
        return visual.photo is None and photo is None
    return visual.photo.digest == hashlib.sha256(photo).hexdigest()


def _not_a_visual(path: Path) -> Problem:
    name = named(path.name)
    words = Words(
        f"Le fichier {name.fr} n’est pas un visuel du programme, ou il est abîmé. Il n’a pas été touché.",
        f"The file {name.en} is not a visual of this program, or it is damaged. It was not touched.",
    )
    mend = Words("Choisissez un fichier .jps, ou une copie de celui-ci.", "Choose a .jps file, or a copy of this one.")
    return Problem("not-a-visual", "error", words, str(path), mend)


def _damaged(path: Path) -> Problem:
    name = named(path.name)
    words = Words(
        f"La photo du visuel {name.fr} manque ou a changé depuis qu’il a été gardé. Le fichier n’a pas été touché.",
        f"The photo of the visual {name.en} is missing or has changed since it was kept. The file was not touched.",
    )
    mend = Words("Ouvrez une copie plus ancienne, s’il y en a une.", "Open an older copy, if there is one.")
    return Problem("damaged-visual", "error", words, str(path), mend)
