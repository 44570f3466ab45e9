"""Opens zips that may come from anywhere, after checking how much they list, and writes plain ones."""

import io
import stat
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

# The end of a zip, the comment after it, and the mark of a second end that would take its place.
_END, _END_SIZE, _LONGEST_COMMENT = b"PK\x05\x06", 22, 0xFFFF
_OTHER_END, _OTHER_END_BEFORE = b"PK\x06\x07", 20
#: Bytes at the end of a zip, in which all of these are.
_LONGEST_END = _OTHER_END_BEFORE + _END_SIZE + _LONGEST_COMMENT

_ENCRYPTED = 0x1
_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can have: the same bytes on every day
# What some systems put beside the files of people.
_CLUTTER = "__MACOSX"
#: Whatever zipfile raises for bytes that are not a zip, or that do not unpack.
UNREADABLE = (
    BadZipFile,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)


def open_zip(data: bytes, *, entries: int, directory: int) -> ZipFile:
    """Open the zip in `data`; BadZipFile when it lists more than `entries` files, or in over `directory` bytes.

    `zipfile` reads the whole list at once, and a list of millions takes gigabytes.
    """
    _check_end(data[-_LONGEST_END:], entries, directory)
    return ZipFile(io.BytesIO(data))


def names_in_zip(path: Path, *, entries: int, directory: int) -> tuple[str, ...] | None:
    """The names of the files in a zip, of which only the list is read; None where it cannot be, as above."""
    if not path.is_file():  # opening a pipe would wait for ever
        return None
    try:
        with path.open("rb") as file:
            file.seek(max(0, file.seek(0, io.SEEK_END) - _LONGEST_END))
            _check_end(file.read(), entries, directory)
            with ZipFile(file) as archive:
                return tuple(
                    each.filename for each in archive.infolist() if not (each.is_dir() or is_clutter(each.filename))
                )
    except UNREADABLE:
        return None


def _check_end(end: bytes, entries: int, directory: int) -> None:
    """BadZipFile unless the `end` of a zip says that it lists so much at most."""
    at = end.rfind(_END, max(0, len(end) - _END_SIZE - _LONGEST_COMMENT))
    if at < 0 or len(end) < at + _END_SIZE:
        raise BadZipFile
    here, everywhere, size, _, comment = struct.unpack("<2H2LH", end[at + 8 : at + _END_SIZE])
    whole = len(end) == at + _END_SIZE + comment
    if not whole or end[max(0, at - _OTHER_END_BEFORE) :].startswith(_OTHER_END):
        raise BadZipFile
    if not here == everywhere <= entries or size > directory:
        raise BadZipFile


def leads_out(entry: ZipInfo) -> bool:
    """Whether an entry is a link, or names a path outside the zip's own folder on some system."""
    name = entry.orig_filename
    parts = name.split("/")
    linked = stat.S_ISLNK(entry.external_attr >> 16)
    return linked or not parts[0] or ".." in parts or any(character in name for character in ("\\", ":", "\0"))


def is_clutter(name: str) -> bool:
    """Whether an entry is what some systems put beside the files of people."""
    return _CLUTTER in name.split("/")


def inflated(archive: ZipFile, entry: ZipInfo) -> bytes:
    """The bytes of an entry, never more than it declares; BadZipFile for one that is encrypted or packed otherwise."""
    if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED} or entry.flag_bits & _ENCRYPTED:
        raise BadZipFile
    with archive.open(entry) as file:
        return file.read(entry.file_size)


def zip_of(entries: Mapping[str, bytes], attributes: int = stat.S_IFREG | 0o644) -> bytes:
    """Zip `entries` by name, in their order; the same entries give the same bytes everywhere.

    `attributes` are those of each, as Unix has them: a plain file, which its owner may change and everybody read.
    """
    pieces = _Pieces()
    with ZipFile(pieces, "w", ZIP_STORED) as archive:
        for name, data in entries.items():
            entry = ZipInfo(name, _DATE)
            # Whatever the system that writes it.
            entry.create_system, entry.external_attr = 3, attributes << 16
            archive.writestr(entry, data)
    return pieces.joined()


class _Pieces:
    """A file in memory for `zipfile`, which goes back only to write a header again: photos are copied but once."""

    def __init__(self) -> None:
        self._by_start: dict[int, bytes] = {}
        self._at = 0

    def write(self, data: bytes) -> int:
        self._by_start[self._at] = data
        self._at += len(data)
        return len(data)

    def seek(self, at: int) -> int:
        self._at = at
        return at

    def tell(self) -> int:
        return self._at

    def flush(self) -> None:
        """Nothing is kept back."""

    def close(self) -> None:
        """Nothing is open."""

    def joined(self) -> bytes:
        return b"".join(self._by_start.values())
