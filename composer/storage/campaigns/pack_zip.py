"""Reads the zip of a pack: entries stored as they are, one after the other, and nothing else in the file.

Entries are not compressed, as in a visual's file: none can unpack to more than its own size, and the same content gives
the same bytes with every version of zlib. A zip that hides anything, before, between or after its entries, is refused.
"""

import stat
import unicodedata
from collections.abc import Iterator, Sequence
from zipfile import ZIP_STORED, ZipInfo

from composer.core.naming import is_reserved
from composer.core.problems import Refused
from composer.storage.campaigns.pack_problems import (
    leads_outside,
    names_alike,
    not_a_pack,
    packed_otherwise,
    reserved_name,
    too_many_parts,
)
from composer.storage.limited_zip import UNREADABLE, open_zip

#: The most entries of a pack, and bytes of their list; a zip that is no pack may list this many before it is refused.
MOST_ENTRIES, _MOST_LISTED, _LARGEST_LIST = 1_000, 20_000, 4 << 20
#: Bytes of a zip besides the entries: of each one's header and its row in the list, without their names; of the end.
_HEADER, _ROW, _END = 30, 46, 22
#: The flag of a name in UTF-8, the only one that an entry may have.
_UTF_8 = 0x800


def entries_of(data: bytes, pack: str) -> dict[str, bytes]:
    """Read the entries of the zip in `data`, in their order; Refused for a zip that the program would not write.

    `pack` is the name of the file in problems.
    """
    try:
        with open_zip(data, entries=_MOST_LISTED, directory=_LARGEST_LIST) as archive:
            listed = archive.infolist()
            _check(listed, data, pack)
            return {each.filename: archive.read(each) for each in listed}
    except UNREADABLE as error:
        raise Refused(not_a_pack(pack)) from error


def _check(listed: Sequence[ZipInfo], data: bytes, pack: str) -> None:
    """Refuse, before anything is unpacked, entries that a pack cannot have."""
    if len(listed) > MOST_ENTRIES:
        raise Refused(too_many_parts(pack, MOST_ENTRIES))
    if any(map(_leaves, listed)):
        raise Refused(leads_outside(pack))
    for odd in _reserved(listed):
        raise Refused(reserved_name(pack, odd))
    for twin in _twins(listed):
        raise Refused(names_alike(pack, twin))
    if not all(map(_is_stored, listed)) or not _is_all(listed, data):
        raise Refused(packed_otherwise(pack))


def _leaves(entry: ZipInfo) -> bool:
    """Whether an entry is a link or a folder, or names a path outside the pack's folder on some system."""
    name, mode = entry.orig_filename, entry.external_attr >> 16
    odd_kind = stat.S_IFMT(mode) not in {0, stat.S_IFREG}
    parts = name.split("/")
    return odd_kind or any(each in {"", ".", ".."} for each in parts) or not {"\\", ":", "\0"}.isdisjoint(name)


def _reserved(listed: Sequence[ZipInfo]) -> Iterator[str]:
    return (part for each in listed for part in each.filename.split("/") if is_reserved(part))


def _twins(listed: Sequence[ZipInfo]) -> Iterator[str]:
    """Each name that some system takes for one before it."""
    seen: set[str] = set()
    for each in listed:
        folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", each.filename).casefold())
        if folded in seen:
            yield each.filename
        seen.add(folded)


def _is_stored(entry: ZipInfo) -> bool:
    stored = entry.compress_type == ZIP_STORED and entry.compress_size == entry.file_size
    return stored and not entry.flag_bits & ~_UTF_8


def _is_all(listed: Sequence[ZipInfo], data: bytes) -> bool:
    """Whether each entry begins where the one before it ends, and the file has nothing besides."""
    at = rows = 0
    for each in listed:
        name = len(each.filename.encode("utf-8", "surrogateescape"))
        if each.header_offset != at:
            return False
        at += _HEADER + name + each.file_size
        rows += _ROW + name
    return len(data) == at + rows + _END
