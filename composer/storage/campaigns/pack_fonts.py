"""Reads the fonts of a pack: OTF and TTF files that may be embedded, each under the names it gives itself."""

import hashlib
import re
import struct
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from composer.core.campaign.pack import FontFace
from composer.core.problems import Problem, Refused, file_problem, in_file, refuse, tried
from composer.core.words import Words, named
from composer.storage.limited_read import read_bytes

#: The folder of a pack's fonts, and their suffixes; what else is there, such as licences, is no font.
FONTS, FONT_SUFFIXES = "fonts", (".otf", ".ttf")
#: Bytes of one font: the largest of the program's own takes a tenth. And how many fonts a pack has.
LARGEST_FONT, MOST_FONTS = 4 << 20, 24
#: Some systems know a font by 31 characters of its name.
_SHOWN_NAME, _DIGITS, _LONGEST_FAMILY = 20, 10, 60
_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16
_HEAVIEST = 1000
#: OS/2 `fsSelection`: italic, or oblique.
_ITALIC = 0x201
# OpenType, OS/2 `fsType`: what the licence allows. Where several of the first bits are set, the widest holds.
_RESTRICTED, _PRINT_ONLY, _EDITABLE, _NO_SUBSET, _BITMAPS_ONLY = 0x2, 0x4, 0x8, 0x100, 0x200
#: By first bytes, the kinds of font files that are not taken.
_FOREIGN = {
    b"ttcf": Words("une collection de plusieurs polices", "a collection of several fonts"),
    b"wOFF": Words("une police du web (WOFF)", "a web font (WOFF)"),
    b"wOF2": Words("une police du web (WOFF2)", "a web font (WOFF2)"),
}
_STARTS = (b"\0\1\0\0", b"OTTO", b"true")
_ONE_FILE = Words("Fournissez chaque graisse en un fichier OTF ou TTF.", "Provide each weight as one OTF or TTF file.")
_OTHER_KIND = Words("{name} est {kind}\u00a0: le programme n’en lit pas.", "{name} is {kind}: the program reads none.")
_TOO_LARGE = Words(
    "La police {name} est trop grosse\u00a0: la limite est de 4\u00a0Mio.",
    "The font {name} is too large: the limit is 4 MiB.",
)
_NO_FONT = Words("{name} n’est pas une police OTF ou TTF.", "{name} is not an OTF or TTF font.")
_DAMAGED = Words("La police {name} est abîmée, ou incomplète.", "The font {name} is damaged, or incomplete.")
_EXPORT_AGAIN = Words("Téléchargez-la ou exportez-la de nouveau.", "Download it or export it again.")
_FORBIDDEN = Words(
    "La police {name} ne peut pas être fournie\u00a0: sa licence ne permet pas de l’intégrer à des documents.",
    "The font {name} cannot be provided: its licence does not allow embedding it in documents.",
)
_FREE_FONT = Words(
    "Prenez une police libre, ou demandez à son éditeur une version intégrable.",
    "Use a free font, or ask its publisher for a version that may be embedded.",
)
_TWICE = Words(
    "{other} et {name} sont la même graisse de la même police.",
    "{other} and {name} are the same weight of the same font.",
)
_REMOVE_ONE = Words("Retirez-en une.", "Remove one of them.")
_TOO_MANY = Words(
    f"Il y a plus de {MOST_FONTS} polices dans ce dossier.", f"There are more than {MOST_FONTS} fonts in this folder."
)
#: What each table must be at least, in bytes, for the fields read here to be in it.
_LEAST = {"head": 54, "hhea": 36, "maxp": 6, "OS/2": 68, "hmtx": 4, "cmap": 4, "name": 6, "post": 32}
_OUTLINES = (("glyf", "loca"), ("CFF ",))
#: What shapes letters; instructions, bitmaps, colours and variations are left out: nothing of them is drawn.
_SHAPING = ("GDEF", "GPOS", "GSUB", "kern")
_MOST_TABLES = 64
#: Of `head`: the mark of a font, and where the sum over the whole file stands.
_MAGIC, _ADJUSTMENT, _WHOLE_SUM = 0x5F0F3CF5, 8, 0xB1B0AFBA
_WINDOWS, _UNICODE, _MACINTOSH = 3, 0, 1
_ENGLISH = 0x409


class _UnsoundFont(Exception):
    """The bytes are not a font that can be drawn with."""


class _Table(Struct, frozen=True):
    """One table of a font: its bytes, and their sum as the file gives it."""

    data: bytes
    checksum: int


_Tables = Mapping[str, _Table]


def tables_of(data: bytes) -> _Tables:
    """Read the tables that letters are drawn from, each checked; raises UnsoundFont when one lacks or is damaged."""
    try:
        tables = _kept(data)
        _check(tables)
    except struct.error as error:
        raise _UnsoundFont from error
    return tables


def names_in(table: _Table) -> Mapping[int, str]:
    """Read the texts of a `name` table by their number, the English one of Windows before any other."""
    try:
        _, count, texts = struct.unpack_from(">HHH", table.data)
        records = [struct.unpack_from(">6H", table.data, 6 + 12 * each) for each in range(min(count, 400))]
    except struct.error as error:
        raise _UnsoundFont from error
    found: dict[int, str] = {}
    for platform, _, _, number, length, offset in sorted(records, key=_least_wanted_first):
        raw = table.data[texts + offset : texts + offset + length]
        text = raw.decode("mac-roman" if platform == _MACINTOSH else "utf-16-be", "replace").strip()
        found |= {number: text} if text else {}
    return found


def _renamed(tables: _Tables, name: str) -> bytes:
    """Write a font of `tables`, which calls itself `name` and nothing else."""
    texts = _name_table(name)
    whole = {**tables, "name": _Table(texts, _sum(texts)), "head": _unsummed(tables["head"])}
    return _written(dict(sorted(whole.items())))


def _kept(data: bytes) -> dict[str, _Table]:
    (count,) = struct.unpack_from(">H", data, 4)
    if count > _MOST_TABLES:
        raise _UnsoundFont
    wanted = {*_LEAST, *_SHAPING, *(tag for tags in _OUTLINES for tag in tags)}
    found: dict[str, _Table] = {}
    for index in range(count):
        raw, checksum, offset, length = struct.unpack_from(">4s3I", data, 12 + 16 * index)
        tag = raw.decode("latin-1")
        if tag in wanted:
            if offset + length > len(data) or tag in found:
                raise _UnsoundFont
            found[tag] = _Table(data[offset : offset + length], checksum)
    return found


def _check(tables: _Tables) -> None:
    sizes = {tag: len(table.data) for tag, table in tables.items()}
    outlined = any(all(sizes.get(tag) for tag in tags) for tags in _OUTLINES)
    if not outlined or any(sizes.get(tag, 0) < least for tag, least in _LEAST.items()):
        raise _UnsoundFont
    head, maxp, hhea = (tables[tag].data for tag in ("head", "maxp", "hhea"))
    magic, _, em = struct.unpack_from(">IHH", head, 12)
    (glyphs,), (widths,) = struct.unpack_from(">H", maxp, 4), struct.unpack_from(">H", hhea, 34)
    measured = 1 <= widths <= glyphs and sizes["hmtx"] >= 2 * (widths + glyphs)
    if magic != _MAGIC or not 16 <= em <= 16_384 or not measured or not _placed(tables, glyphs):
        raise _UnsoundFont


def _placed(tables: _Tables, glyphs: int) -> bool:
    """Whether each outline of a font that has `glyf` is inside it, one after the other."""
    if "glyf" not in tables or "loca" not in tables:
        return True
    (long,) = struct.unpack_from(">h", tables["head"].data, 50)
    offsets = struct.unpack_from(f">{glyphs + 1}{'I' if long else 'H'}", tables["loca"].data)
    last = offsets[-1] * (1 if long else 2)
    return last <= len(tables["glyf"].data) and list(offsets) == sorted(offsets)


def _least_wanted_first(record: tuple[int, ...]) -> tuple[int, bool]:
    platform, _, language, *_ = record
    return (_MACINTOSH, _UNICODE, _WINDOWS).index(platform) if platform in (0, 1, 3) else -1, language == _ENGLISH


def _name_table(name: str) -> bytes:
    texts = {1: name, 2: "Regular", 3: name, 4: name, 6: re.sub("[^A-Za-z0-9]", "", name)}
    records, stored = b"", b""
    for number, text in texts.items():
        raw = text.encode("utf-16-be")
        records += struct.pack(">6H", _WINDOWS, 1, _ENGLISH, number, len(raw), len(stored))
        stored += raw
    return struct.pack(">HHH", 0, len(texts), 6 + len(records)) + records + stored


def _unsummed(head: _Table) -> _Table:
    """The table that holds the sum of the whole file, without it, as it is summed."""
    data = head.data[:_ADJUSTMENT] + bytes(4) + head.data[_ADJUSTMENT + 4 :]
    return _Table(data, _sum(data))


def _written(tables: _Tables) -> bytes:
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    version = b"OTTO" if "CFF " in tables else b"\0\1\0\0"
    directory = version + struct.pack(">4H", count, 16 * power, power.bit_length() - 1, 16 * (count - power))
    start, bodies = 12 + 16 * count, b""
    heads = 0
    for tag, table in tables.items():
        heads = start + len(bodies) if tag == "head" else heads
        directory += struct.pack(">4s3I", tag.encode("latin-1"), table.checksum, start + len(bodies), len(table.data))
        bodies += _padded(table.data)
    total = _total((_sum(directory), *(table.checksum for table in tables.values())))
    at = heads + _ADJUSTMENT
    whole = directory + bodies
    return whole[:at] + struct.pack(">I", _total((_WHOLE_SUM, -total))) + whole[at + 4 :]


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)


def _sum(data: bytes) -> int:
    padded = _padded(data)
    return _total(struct.unpack(f">{len(padded) // 4}I", padded))


def _total(figures: Iterable[int]) -> int:
    return sum(figures) & 0xFFFFFFFF


def read_fonts(pack: Path) -> tuple[FontFace, ...]:
    """Read the fonts of the pack in the folder `pack`, in the order of their names; none when it has no such folder.

    Refused with every problem.
    """
    folder = pack / FONTS
    files = sorted(each for each in folder.glob("*") if each.suffix.lower() in FONT_SUFFIXES)
    if len(files) > MOST_FONTS:
        raise Refused(Problem("too-many-fonts", "error", _TOO_MANY, in_file(folder.name)))
    return font_faces({f"{FONTS}/{each.name}": read_bytes(each, LARGEST_FONT) for each in files})


def font_faces(fonts: Mapping[str, bytes]) -> tuple[FontFace, ...]:
    """Check the bytes of fonts, by the name of each in messages; Refused with every problem.

    A font that is damaged, of another kind, or whose licence forbids embedding is a problem, and so are two alike.
    """
    faces, problems = tried(_face, fonts.items())
    refuse((*problems, *_twins(faces)))
    return tuple(face for _, face in faces)


def _face(font: tuple[str, bytes]) -> tuple[str, FontFace]:
    name, data = font
    if len(data) > LARGEST_FONT or data[:4] not in _STARTS:
        raise Refused(_foreign(data, name))
    try:
        tables = tables_of(data)
        texts = names_in(tables["name"])
    except _UnsoundFont:
        raise Refused(file_problem("font-damaged", "error", _DAMAGED, name, _EXPORT_AGAIN)) from None
    _refuse_forbidden(tables, name)
    family = texts.get(_TYPOGRAPHIC_FAMILY) or texts.get(_FAMILY, "")
    if not family.isprintable() or not 0 < len(family) <= _LONGEST_FAMILY:
        raise Refused(file_problem("font-damaged", "error", _DAMAGED, name, _EXPORT_AGAIN))
    own = f"{family[:_SHOWN_NAME].strip()} {hashlib.sha256(data).hexdigest()[:_DIGITS]}"
    (selection,) = struct.unpack_from(">H", tables["OS/2"].data, 62)
    return name, FontFace(family, _weight(tables), bool(selection & _ITALIC), own, _renamed(tables, own))


def _weight(tables: _Tables) -> int:
    (weight,) = struct.unpack_from(">H", tables["OS/2"].data, 4)
    # Old fonts count from 1 to 9.
    known = weight * 100 if weight < 10 else weight
    return known if 1 <= known <= _HEAVIEST else 400


def _refuse_forbidden(tables: _Tables, name: str) -> None:
    (allowed,) = struct.unpack_from(">H", tables["OS/2"].data, 8)
    closed = allowed & (_RESTRICTED | _PRINT_ONLY) and not allowed & _EDITABLE
    if closed or allowed & (_NO_SUBSET | _BITMAPS_ONLY):
        raise Refused(file_problem("font-forbidden", "error", _FORBIDDEN, name, _FREE_FONT))


def _twins(faces: Iterable[tuple[str, FontFace]]) -> Iterable[Problem]:
    first: dict[tuple[str, int, bool], str] = {}
    for name, face in faces:
        other = first.setdefault((face.family, face.weight, face.italic), name)
        if other != name:
            yield file_problem("font-twice", "error", _TWICE, name, _REMOVE_ONE, other=named(other))


def _foreign(data: bytes, name: str) -> Problem:
    if kind := _FOREIGN.get(data[:4]):
        return file_problem("font-kind", "error", _OTHER_KIND, name, _ONE_FILE, kind=kind)
    if len(data) > LARGEST_FONT:
        return file_problem("file-too-big", "error", _TOO_LARGE, name, _ONE_FILE)
    return file_problem("font-kind", "error", _NO_FONT, name, _ONE_FILE)
