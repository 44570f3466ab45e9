"""The images of the style sheet, kept in memory: files on disk would remain after the program is killed.

A style sheet accepts only files. Qt also reads « :/ » files from tables that a program registers; these are such
tables, in the format that Qt's own `rcc` writes (version 1: qtbase, src/corelib/io/qresource.cpp).
"""

import struct

from PySide6.QtCore import QCoreApplication, QObject, qRegisterResourceData
from PySide6.QtGui import QColor

from composer.gui.widgets.icons import drawing

#: Flags of a tree entry: an uncompressed file, or a folder; and the locale, any country with the C language.
_FILE, _FOLDER, _ANY_LANGUAGE = 0, 2, 1
#: Of the hash of a name: `qt_hash` of qtbase, src/corelib/tools/qhash.cpp.
_SHIFT = 23


class Drawings(QObject):
    """Keeps the tables in memory with the application: Qt reads them in place as long as there is a style sheet."""

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
    name = struct.pack(">HI", len(file), elf_hash(file.encode("ascii"), _SHIFT)) + file.encode("utf-16-be")
    return folder + entry, name, struct.pack(">I", len(data)) + data


def elf_hash(name: bytes, shift: int) -> int:
    """The hash by which Qt finds what it reads; `shift` is that of its table."""
    value = 0
    for byte in name:
        value = (value << 4) + byte
        value = (value ^ (value & 0xF0000000) >> shift) & 0x0FFFFFFF
    return value
