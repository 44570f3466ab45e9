"""Checks the fonts of a pack before anything draws with them: their tables, within limits, and their embedding bits.

The format is OpenType's, https://learn.microsoft.com/typography/opentype/spec/: a TrueType or CFF font in one file,
neither a collection nor a compressed web font.
"""

import struct
from collections.abc import Iterator, Mapping

from msgspec import Struct

from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.storage.campaigns.pack_problems import font_refused

_SIGNATURES = (b"\x00\x01\x00\x00", b"OTTO")
_COLLECTION, _WEB = b"ttcf", (b"wOFF", b"wOF2")
_REQUIRED = ("cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post")
#: Where outlines are: in both tables of the first, or in one of the others.
_OUTLINES = ({"glyf", "loca"}, {"CFF "}, {"CFF2"})
#: The most tables of a font: the richest ones have some forty.
_MOST_TABLES = 80
#: The fewest bytes of the tables that are read here and by whatever draws.
_LEAST_BYTES = {"head": 54, "hhea": 36, "maxp": 6, "OS/2": 68, "post": 32, "name": 6, "cmap": 4}
_MAGIC = 0x5F0F3CF5
#: Whether a font is slanted: in `fsSelection`, or in `macStyle` of older ones.
_ITALIC, _SLANTED = 0x0001, 0x0002
#: `fsType`: how a font may be embedded in a document, in its low bits; then two restrictions of their own.
_LEVEL, _RESTRICTED, _NO_SUBSET, _BITMAPS = 0x000E, 0x0002, 0x0100, 0x0200
#: Names of a font: the family's, and the typographic family's, which has precedence.
_FAMILY, _TYPOGRAPHIC = 1, 16
_MOST_NAMES, _LONGEST_FAMILY = 1_000, 63

_ANOTHER = Words(
    "Prenez la police en OTF ou en TTF chez qui la publie.", "Take the font as OTF or TTF from its publisher."
)
_FREE = Words(
    "Choisissez une police dont la licence permet de l’incorporer, comme l’OFL.",
    "Choose a font whose licence allows embedding it, such as the OFL.",
)


class FontFacts(Struct, frozen=True):
    """What a font's own tables say of it: its family, weight from 1 to 1000, and slant."""

    family: str
    weight: int
    italic: bool


class _Font(Struct, frozen=True):
    """A font's tables by their tag, and its name in problems."""

    name: str
    tables: Mapping[str, bytes]


def font_facts(data: bytes, name: str) -> FontFacts:
    """Check the font in `data`, called `name` in problems, and read its facts.

    Refused when it is damaged, of another format, or may not be embedded in a document.
    """
    try:
        font = _Font(name, _tables(data, name))
        for problem in _problems(font):
            raise Refused(problem)
        return _facts(font)
    except (struct.error, UnicodeDecodeError, LookupError, ValueError) as error:
        raise Refused(_damaged(name)) from error


def _tables(data: bytes, name: str) -> dict[str, bytes]:
    if data[:4] not in _SIGNATURES:
        raise Refused(_other_format(data, name))
    (number,) = struct.unpack_from(">H", data, 4)
    records = [struct.unpack_from(">4sLLL", data, 12 + 16 * each) for each in range(min(number, _MOST_TABLES))]
    spans = sorted((start, start + length) for _, _, start, length in records)
    ends = [12 + 16 * number, *(end for _, end in spans)]
    apart = all(start >= before for (start, _), before in zip(spans, ends, strict=False))
    tables = {tag.decode("ascii"): data[start : start + length] for tag, _, start, length in records}
    if not 0 < number <= _MOST_TABLES or not apart or ends[-1] > len(data) or len(tables) < number:
        raise ValueError
    return tables


def _problems(font: _Font) -> Iterator[Problem]:
    tables = font.tables
    short = any(len(tables.get(tag, b"")) < least for tag, least in _LEAST_BYTES.items())
    lacking = any(tag not in tables for tag in _REQUIRED) or not any(each <= tables.keys() for each in _OUTLINES)
    if short or lacking or not _agree(tables):
        yield _damaged(font.name)
        return
    (bits,) = struct.unpack_from(">H", tables["OS/2"], 8)
    if bits & _LEVEL == _RESTRICTED or bits & (_NO_SUBSET | _BITMAPS):
        yield _not_embeddable(font.name)


def _agree(tables: Mapping[str, bytes]) -> bool:
    """Whether the tables have the sizes that they give each other."""
    magic, _, units = struct.unpack_from(">LHH", tables["head"], 12)
    (long_offsets,) = struct.unpack_from(">h", tables["head"], 50)
    (glyphs,) = struct.unpack_from(">H", tables["maxp"], 4)
    (measured,) = struct.unpack_from(">H", tables["hhea"], 34)
    widths = 4 * measured + 2 * (glyphs - measured)
    offsets = (glyphs + 1) * (4 if long_offsets else 2)
    placed = "loca" not in tables or len(tables["loca"]) >= offsets
    sized = 16 <= units <= 16_384 and 1 <= measured <= glyphs and len(tables["hmtx"]) >= widths
    return magic == _MAGIC and sized and placed and _maps_within(tables["cmap"])


def _maps_within(cmap: bytes) -> bool:
    """Whether each map from characters to glyphs begins inside its table."""
    (number,) = struct.unpack_from(">H", cmap, 2)
    starts = [struct.unpack_from(">L", cmap, 8 + 8 * each)[0] for each in range(min(number, _MOST_TABLES))]
    return 0 < number <= _MOST_TABLES and all(start + 4 <= len(cmap) for start in starts)


def _facts(font: _Font) -> FontFacts:
    table = font.tables["OS/2"]
    (weight,), (selection,) = struct.unpack_from(">H", table, 4), struct.unpack_from(">H", table, 62)
    family = _family(font.tables["name"])
    if not family or len(family) > _LONGEST_FAMILY or not family.isprintable() or not 1 <= weight <= 1000:
        raise ValueError
    (style,) = struct.unpack_from(">H", font.tables["head"], 44)
    return FontFacts(family, weight, bool(selection & _ITALIC or style & _SLANTED))


def _family(table: bytes) -> str:
    """The family's name, in English where it is there; empty when no name can be read."""
    _, number, storage = struct.unpack_from(">HHH", table, 0)
    if number > _MOST_NAMES:
        raise ValueError
    found: dict[tuple[bool, bool], str] = {}
    for index in range(number):
        platform, _, language, name, length, offset = struct.unpack_from(">6H", table, 6 + 12 * index)
        if name in {_FAMILY, _TYPOGRAPHIC} and platform in {0, 3}:
            text = table[storage + offset : storage + offset + length].decode("utf-16-be")
            found.setdefault((name == _TYPOGRAPHIC, language in {0, 0x409}), text.strip())
    return found[max(found)] if found else ""


def _other_format(data: bytes, name: str) -> Problem:
    words = Words("Ce fichier n’est pas une police OTF ou TTF.", "This file is not an OTF or TTF font.")
    if data[:4] == _COLLECTION:
        words = Words("Ce fichier est une collection de polices.", "This file is a collection of fonts.")
    if data[:4] in _WEB:
        words = Words("Ce fichier est une police de site Web.", "This file is a web font.")
    return font_refused(name, words, _ANOTHER)


def _damaged(name: str) -> Problem:
    words = Words("Cette police est abîmée ou incomplète.", "This font is damaged or incomplete.")
    return font_refused(name, words, _ANOTHER)


def _not_embeddable(name: str) -> Problem:
    words = Words(
        "Cette police interdit qu’on l’incorpore dans un document, comme le font les PDF des affiches.",
        "This font does not allow embedding it in a document, as the posters’ PDFs do.",
    )
    return font_refused(name, words, _FREE)
