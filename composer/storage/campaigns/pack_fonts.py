"""Reads the fonts of a pack: OTF and TTF files that may be embedded, each under the names it gives itself."""

import hashlib
import struct
from collections.abc import Iterable, Mapping
from pathlib import Path

from composer.core.campaign.font_face import FontFace
from composer.core.codes import Code
from composer.core.location import in_file
from composer.core.naming import named
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.storage.campaigns.sfnt import Tables, UnsoundFont, names_in, renamed, tables_of
from composer.storage.limited_read import read_bytes

#: The folder of a pack's fonts, and their suffixes; what else is there, such as licences, is no font.
FONTS, FONT_SUFFIXES = "fonts", (".otf", ".ttf")
#: Bytes of one font: the largest of the program's own takes a tenth. And how many fonts a pack has.
LARGEST_FONT, MOST_FONTS = 4 << 20, 24
#: Some systems know a font by 31 characters of its name.
_SHOWN_NAME, _DIGITS, _LONGEST_FAMILY = 20, 10, 60
_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16
_HEAVIEST = 1000
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


def read_fonts(pack: Path) -> tuple[FontFace, ...]:
    """Read the fonts of the pack in the folder `pack`, in the order of their names; none when it has no such folder.

    Refused with every problem.
    """
    folder = pack / FONTS
    files = sorted(each for each in folder.glob("*") if each.suffix.lower() in FONT_SUFFIXES)
    if len(files) > MOST_FONTS:
        raise Refused(_too_many(folder))
    return font_faces({f"{FONTS}/{each.name}": read_bytes(each, LARGEST_FONT) for each in files})


def font_faces(fonts: Mapping[str, bytes]) -> tuple[FontFace, ...]:
    """Check the bytes of fonts, by the name of each in messages; Refused with every problem.

    A font that is damaged, of another kind, or whose licence forbids embedding is a problem, and so are two alike.
    """
    faces: dict[str, FontFace] = {}
    problems: list[Problem] = []
    for name, data in fonts.items():
        try:
            faces[name] = _face(data, name)
        except Refused as refused:
            problems += refused.problems
    problems += _twins(faces)
    if problems:
        raise Refused(*problems)
    return tuple(faces.values())


def _face(data: bytes, name: str) -> FontFace:
    if len(data) > LARGEST_FONT or data[:4] not in _STARTS:
        raise Refused(_foreign(data, name))
    try:
        tables = tables_of(data)
        texts = names_in(tables["name"])
    except UnsoundFont:
        raise Refused(_damaged(name)) from None
    _refuse_forbidden(tables, name)
    family = texts.get(_TYPOGRAPHIC_FAMILY) or texts.get(_FAMILY, "")
    if not family.isprintable() or not 0 < len(family) <= _LONGEST_FAMILY:
        raise Refused(_damaged(name))
    own = f"{family[:_SHOWN_NAME].strip()} {hashlib.sha256(data).hexdigest()[:_DIGITS]}"
    return FontFace(family, _weight(tables), _is_italic(tables), own, renamed(tables, own))


def _weight(tables: Tables) -> int:
    (weight,) = struct.unpack_from(">H", tables["OS/2"].data, 4)
    # Old fonts count from 1 to 9.
    known = weight * 100 if weight < 10 else weight
    return known if 1 <= known <= _HEAVIEST else 400


def _is_italic(tables: Tables) -> bool:
    """Whether the font says that it is italic or oblique."""
    (selection,) = struct.unpack_from(">H", tables["OS/2"].data, 62)
    return bool(selection & 0x201)


def _refuse_forbidden(tables: Tables, name: str) -> None:
    (allowed,) = struct.unpack_from(">H", tables["OS/2"].data, 8)
    closed = allowed & (_RESTRICTED | _PRINT_ONLY) and not allowed & _EDITABLE
    if closed or allowed & (_NO_SUBSET | _BITMAPS_ONLY):
        quoted = named(name)
        words = Words(
            "La police {quoted} ne peut pas être fournie\u00a0: sa licence ne permet pas de l’intégrer à des "
            "documents.",
            "The font {quoted} cannot be provided: its licence does not allow embedding it in documents.",
        ).format(quoted=quoted)
        fix = Words(
            "Prenez une police libre, ou demandez à son éditeur une version intégrable.",
            "Use a free font, or ask its publisher for a version that may be embedded.",
        )
        raise Refused(Problem("font-forbidden", "error", words, in_file(name), fix))


def _twins(faces: Mapping[str, FontFace]) -> Iterable[Problem]:
    first: dict[tuple[str, int, bool], str] = {}
    for name, face in faces.items():
        other = first.setdefault((face.family, face.weight, face.italic), name)
        if other != name:
            one, two = named(other), named(name)
            words = Words(
                "{one} et {two} sont la même graisse de la même police.",
                "{one} and {two} are the same weight of the same font.",
            ).format(one=one, two=two)
            yield Problem("font-twice", "error", words, in_file(name), Words("Retirez-en une.", "Remove one of them."))


def _foreign(data: bytes, name: str) -> Problem:
    quoted = named(name)
    kind = _FOREIGN.get(data[:4])
    if kind:
        words = Words(
            "{quoted} est {kind}\u00a0: le programme n’en lit pas.", "{quoted} is {kind}: the program reads none."
        ).format(quoted=quoted, kind=kind)
        return _problem("font-kind", name, words)
    if len(data) > LARGEST_FONT:
        words = Words(
            "La police {quoted} est trop grosse\u00a0: la limite est de 4\u00a0Mio.",
            "The font {quoted} is too large: the limit is 4 MiB.",
        ).format(quoted=quoted)
        return _problem("file-too-big", name, words)
    words = Words("{quoted} n’est pas une police OTF ou TTF.", "{quoted} is not an OTF or TTF font.").format(
        quoted=quoted
    )
    return _problem("font-kind", name, words)


def _damaged(name: str) -> Problem:
    words = Words(
        "La police {quoted} est abîmée, ou incomplète.", "The font {quoted} is damaged, or incomplete."
    ).format(quoted=named(name))
    fix = Words("Téléchargez-la ou exportez-la de nouveau.", "Download it or export it again.")
    return Problem("font-damaged", "error", words, in_file(name), fix)


def _problem(code: Code, name: str, words: Words) -> Problem:
    return Problem(code, "error", words, in_file(name), _ONE_FILE)


def _too_many(folder: Path) -> Problem:
    words = Words(
        f"Il y a plus de {MOST_FONTS} polices dans ce dossier.",
        f"There are more than {MOST_FONTS} fonts in this folder.",
    )
    return Problem("too-many-fonts", "error", words, in_file(folder.name))
