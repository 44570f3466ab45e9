"""What Qt reads in its own formats from memory: the images of the style sheet, and the French that Qt's own lacks."""

import struct
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, qRegisterResourceData
from PySide6.QtGui import QColor

from composer.core.words import Words
from composer.gui.widgets.icons import drawing

#: Flags of a tree entry: an uncompressed file, or a folder; and the locale, any country with the C language.
_FILE, _FOLDER, _ANY_LANGUAGE = 0, 2, 1
#: Of the hash of a name: `qt_hash` of qtbase, src/corelib/tools/qhash.cpp.
_NAME_SHIFT = 23


class Drawings(QObject):
    """The images of the style sheet, kept in memory with the application: files would remain after a kill.

    A style sheet accepts only files. Qt also reads « :/ » files from tables that a program registers, in place as long
    as there is a style sheet; these are such tables, in the format that Qt's own `rcc` writes (version 1: qtbase,
    src/corelib/io/qresource.cpp).
    """

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._tables: dict[str, tuple[bytes, bytes, bytes]] = {}

    def address(self, name: str, color: QColor) -> str:
        """Return the address, in a style sheet, of the drawing `name` in `color`."""
        file = f"{name}-{color.name().lstrip('#')}.svg"
        if file not in self._tables:
            tables = self._tables[file] = _tables(file, drawing(name, color))
            qRegisterResourceData(1, *tables)
        return f":/{file}"


def drawings_of(application: QCoreApplication) -> Drawings:
    """Return the one set of images of `application`."""
    return application.findChild(Drawings) or Drawings(application)


def _tables(file: str, data: bytes) -> tuple[bytes, bytes, bytes]:
    """Make the tree, the names and the data of one file at the root; numbers are big-endian."""
    folder = struct.pack(">IHII", 0, _FOLDER, 1, 1)
    entry = struct.pack(">IHHHI", 0, _FILE, 0, _ANY_LANGUAGE, 0)
    name = struct.pack(">HI", len(file), _elf_hash(file.encode("ascii"), _NAME_SHIFT)) + file.encode("utf-16-be")
    return folder + entry, name, struct.pack(">I", len(data)) + data


def _elf_hash(name: bytes, shift: int) -> int:
    """The hash by which Qt finds what it reads; `shift` is that of its table."""
    value = 0
    for byte in name:
        value = (value << 4) + byte
        value = (value ^ (value & 0xF0000000) >> shift) & 0x0FFFFFFF
    return value


#: By the class that says it and by what it says: what qtbase_fr lacks of Qt 6.10 to 6.12.
QT_WORDS: Mapping[tuple[str, str], Words] = {
    ("QAbstractFileIconProvider", "Drive"): Words("Disque", "Drive"),
    ("QAbstractFileIconProvider", "File"): Words("Fichier", "File"),
    ("QAbstractFileIconProvider", "File Folder"): Words("Dossier", "File Folder"),
    ("QAbstractFileIconProvider", "Folder"): Words("Dossier", "Folder"),
    ("QAbstractFileIconProvider", "Unknown"): Words("Inconnu", "Unknown"),
    ("QFileDialog", "&Look in:"): Words("Chercher dans\u00a0:", "Look in:"),
    ("QFileDialog", "Files of &type:"): Words("Types de fichiers\u00a0:", "Files of type:"),
    ("QPrintSettingsOutput", "Page &Set:"): Words("Jeu de pages\u00a0:", "Page set:"),
}
#: Of the format, as `QTranslator` reads it (qtbase, src/corelib/kernel/qtranslator.cpp).
_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES = 0x42, 0x69
#: Of the hash of a text, which is never nought: `elfHash` of the same file.
_TEXT_SHIFT = 24
_END, _TRANSLATION, _SOURCE, _CONTEXT = 1, 3, 6, 7


def qt_french() -> bytes:
    """Return `QT_WORDS` in French as a file of translations (qm).

    Qt calls its translations from its threads too: what it reads itself needs no Python there.
    """
    messages, offsets = b"", list[tuple[int, int]]()
    for (context, source), words in QT_WORDS.items():
        offsets.append((_elf_hash(source.encode(), _TEXT_SHIFT) or 1, len(messages)))
        said = ((_TRANSLATION, words.fr.encode("utf-16-be")), (_SOURCE, source.encode()), (_CONTEXT, context.encode()))
        messages += b"".join(struct.pack(">BI", tag, len(text)) + text for tag, text in said) + bytes([_END])
    hashes = b"".join(struct.pack(">II", *each) for each in sorted(offsets))
    return _MAGIC + b"".join(
        struct.pack(">BI", tag, len(block)) + block for tag, block in ((_HASHES, hashes), (_MESSAGES, messages))
    )
