"""Reads and writes a campaign's pack (`.jpscampagne`), which may come from anywhere: a manifest and its parts.

It is a zip: its kind, the manifest with the SHA-256 of every part, then the parts in the order of their names. What a
part may be called and weigh is in `core.campaign.pack`. Entries are not compressed, as in a visual's file: none can
unpack to more than its own size, and the same content gives the same bytes with every version of zlib. A zip that hides
anything, before, between or after its entries, is refused.
"""

import hashlib
import re
import stat
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import cast
from zipfile import ZIP_STORED, ZipInfo

import msgspec
from msgspec import Struct
from msgspec.structs import replace

import composer
from composer.core.campaign.pack import FONTS, PACK_FORMAT, PACK_MIME, PackManifest, is_later, kind_of_part, most_bytes
from composer.core.naming import is_reserved
from composer.core.problems import Problem, Refused, in_file
from composer.core.words import Words, named
from composer.storage.campaigns import pack_problems
from composer.storage.campaigns.campaign_file import PACKED
from composer.storage.campaigns.pack_fonts import font_faces
from composer.storage.decoding import decode, refuse_newer
from composer.storage.limited_read import read_bytes
from composer.storage.limited_zip import UNREADABLE, open_zip, zip_of

#: Bytes of a whole pack, and of its manifest.
LARGEST_PACK, _LARGEST_MANIFEST = 64 << 20, 512 << 10
MIMETYPE, MANIFEST = "mimetype", "manifest.json"
#: What no plain text has; a form feed is a page's end in some licences.
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
#: Characters of a version: more is no version, which decoding then says.
_LONGEST_VERSION = 20
_NO_LICENCE = Words(
    "La licence de la police {family} n’est pas avec elle. Rien n’a été changé.",
    "The licence of the font {family} is not with it. Nothing was changed.",
)
_ADD_LICENCE = Words(
    f"Ajoutez le texte de sa licence dans «\u00a0{FONTS}\u00a0», sous le nom {{licence}}.",
    f"Add the text of its licence to “{FONTS}”, called {{licence}}.",
)
#: The most entries of a pack, and bytes of their list; a zip that is no pack may list this many before it is refused.
_MOST_ENTRIES, _MOST_LISTED, _LARGEST_LIST = 1_000, 20_000, 4 << 20
#: Bytes of a zip besides the entries: of each one's header and its row in the list, without their names; of the end.
_HEADER, _ROW, _END = 30, 46, 22
#: The flag of a name in UTF-8, the only one that an entry may have.
_UTF_8 = 0x800


class Pack(Struct, frozen=True):
    """A pack: its manifest, the SHA-256 of the manifest's own bytes, the bytes of its parts by name, and the former."""

    manifest: PackManifest
    digest: str
    parts: Mapping[str, bytes]
    manifest_text: bytes = b""


def pack_bytes(manifest: PackManifest, parts: Mapping[str, bytes]) -> bytes:
    """The pack of `parts`, its manifest's own list of parts filled in; the same content gives the same bytes."""
    ordered = dict(sorted(parts.items()))
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in ordered.items()}
    text = msgspec.json.format(msgspec.json.encode(replace(manifest, parts=digests)), indent=2) + b"\n"
    return zip_of({MIMETYPE: PACK_MIME.encode(), MANIFEST: text, **ordered})


def read_pack(path: Path) -> Pack:
    """Read and check the pack in the file `path`; Refused, nothing written, when it is not one that can be used.

    Its tables, posters and pictures are as they are in the file: `pack_contents` checks the first two.
    """
    return pack_in(read_bytes(path, LARGEST_PACK), path.name)


def manifest_of(folder: Path) -> PackManifest | None:
    """The manifest of the pack whose parts are in `folder`; None when there is none that can be read."""
    try:
        return _manifest(read_bytes(folder / MANIFEST, _LARGEST_MANIFEST), folder.name)
    except Refused:
        return None


def pack_in(data: bytes, file: str) -> Pack:
    """Read and check the pack in `data`, called `file` in problems; Refused as above."""
    entries = entries_of(data, file)
    first = next(iter(entries), "")
    if first != MIMETYPE or entries[first] != PACK_MIME.encode():
        raise Refused(pack_problems.not_a_pack(file))
    text = entries.get(MANIFEST)
    if text is None:
        raise Refused(pack_problems.missing_part(file, MANIFEST))
    parts = {name: data for name, data in entries.items() if name not in {MIMETYPE, MANIFEST}}
    manifest = _manifest(text, file)
    for problem in (*_part_problems(manifest, parts, file), *_licence_problems(parts)):
        raise Refused(problem)
    return Pack(manifest, hashlib.sha256(text).hexdigest(), parts, text)


def _manifest(text: bytes, file: str) -> PackManifest:
    if len(text) > _LARGEST_MANIFEST:
        raise Refused(pack_problems.part_too_big(file, MANIFEST, _LARGEST_MANIFEST))
    try:
        table: object = msgspec.json.decode(text)
    except (ValueError, RecursionError) as error:
        raise Refused(pack_problems.not_a_pack(file)) from error
    where = f"{file}/{MANIFEST}"
    _refuse_later(_as_table(table), file)
    return decode(table, PackManifest, where)


def _as_table(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}


def _refuse_later(table: Mapping[str, object], file: str) -> None:
    """Refuse a pack of a later version before the rest, in which there may be what this one does not know."""
    needed = table.get("least_program")
    if isinstance(needed, str) and len(needed) <= _LONGEST_VERSION and is_later(needed, composer.__version__):
        raise Refused(pack_problems.newer_program(file, needed, composer.__version__))
    refuse_newer(table, PACK_FORMAT, f"{file}/{MANIFEST}")


def _part_problems(manifest: PackManifest, parts: Mapping[str, bytes], file: str) -> Iterator[Problem]:
    """What is wrong with the parts as such: their names, their sizes, and what the manifest says of them."""
    for name, data in parts.items():
        if kind_of_part(name) is None:
            yield pack_problems.unknown_part(file, name)
        elif len(data) > most_bytes(name):
            yield pack_problems.part_too_big(file, name, most_bytes(name))
        elif manifest.parts.get(name) != hashlib.sha256(data).hexdigest():
            yield pack_problems.altered_part(file, name)
        elif kind_of_part(name) == "text" and not _is_text(data):
            yield pack_problems.not_text(file, name)
    for name in (PACKED, *manifest.parts):
        if name not in parts:
            yield pack_problems.missing_part(file, name)


def _is_text(data: bytes) -> bool:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return _CONTROL.search(text) is None


def _licence_problems(parts: Mapping[str, bytes]) -> Iterator[Problem]:
    """Check the fonts, and that the licence of each family is beside them; Refused for a font that cannot be used."""
    fonts = {name: data for name, data in parts.items() if kind_of_part(name) == "font"}
    families = {face.family: name for name, face in zip(fonts, font_faces(fonts), strict=True)}
    licences = [
        PurePosixPath(each).stem for each in parts if each.startswith(f"{FONTS}/") and kind_of_part(each) == "text"
    ]
    for family, font in families.items():
        named_for = any(_squeezed(family) in _squeezed(each) for each in licences)
        if not named_for and not (licences and len(families) == 1):
            licence = f"{re.sub(r'[^A-Za-z0-9]+', '', family) or 'police'}-OFL.txt"
            words, fix = _NO_LICENCE.format(family=named(family)), _ADD_LICENCE.format(licence=licence)
            yield Problem("font-unlicensed", "error", words, in_file(font), fix)


def _squeezed(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).casefold()


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
        raise Refused(pack_problems.not_a_pack(pack)) from error


def _check(listed: Sequence[ZipInfo], data: bytes, pack: str) -> None:
    """Refuse, before anything is unpacked, entries that a pack cannot have."""
    if len(listed) > _MOST_ENTRIES:
        raise Refused(pack_problems.too_many_parts(pack, _MOST_ENTRIES))
    if any(map(_leaves, listed)):
        raise Refused(pack_problems.leads_outside(pack))
    for odd in (part for each in listed for part in each.filename.split("/") if is_reserved(part)):
        raise Refused(pack_problems.reserved_name(pack, odd))
    for twin in _twins(listed):
        raise Refused(pack_problems.names_alike(pack, twin))
    if not all(map(_is_stored, listed)) or not _is_all(listed, data):
        raise Refused(pack_problems.packed_otherwise(pack))


def _leaves(entry: ZipInfo) -> bool:
    """Whether an entry is a link or a folder, or names a path outside the pack's folder on some system."""
    name, mode = entry.orig_filename, entry.external_attr >> 16
    odd_kind = stat.S_IFMT(mode) not in {0, stat.S_IFREG}
    parts = name.split("/")
    return odd_kind or any(each in {"", ".", ".."} for each in parts) or not {"\\", ":", "\0"}.isdisjoint(name)


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
