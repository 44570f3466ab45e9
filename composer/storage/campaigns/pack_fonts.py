"""Reads the fonts of a pack: OTF and TTF files that may be embedded, each under the names it gives itself."""

import hashlib
import struct
from collections.abc import Iterable, Mapping
from pathlib import Path

from composer.core.campaign.pack import FontFace
from composer.core.location import in_file
from composer.core.naming import named
from composer.core.problems import Problem, Refused, file_problem, refuse, tried
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
    except UnsoundFont:
        raise Refused(file_problem("font-damaged", "error", _DAMAGED, name, _EXPORT_AGAIN)) from None
    _refuse_forbidden(tables, name)
    family = texts.get(_TYPOGRAPHIC_FAMILY) or texts.get(_FAMILY, "")
    if not family.isprintable() or not 0 < len(family) <= _LONGEST_FAMILY:
        raise Refused(file_problem("font-damaged", "error", _DAMAGED, name, _EXPORT_AGAIN))
    own = f"{family[:_SHOWN_NAME].strip()} {hashlib.sha256(data).hexdigest()[:_DIGITS]}"
    (selection,) = struct.unpack_from(">H", tables["OS/2"].data, 62)
    return name, FontFace(family, _weight(tables), bool(selection & _ITALIC), own, renamed(tables, own))


def _weight(tables: Tables) -> int:
    (weight,) = struct.unpack_from(">H", tables["OS/2"].data, 4)
    # Old fonts count from 1 to 9.
    known = weight * 100 if weight < 10 else weight
    return known if 1 <= known <= _HEAVIEST else 400


def _refuse_forbidden(tables: Tables, name: str) -> None:
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
