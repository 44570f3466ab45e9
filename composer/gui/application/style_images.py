"""The drawings of the style sheet, held in memory: files of theirs would outlive a program that is killed.

A style sheet takes files alone. Qt also reads « :/ » files, out of tables that a program gives it; these are such
tables, in the form that Qt's own `rcc` writes (version 1: qtbase, src/corelib/io/qresource.cpp).
"""

import struct

from PySide6.QtCore import QCoreApplication, QObject, qRegisterResourceData
from PySide6.QtGui import QColor

from composer.gui.widgets.icons import drawing

#: What an entry of the tree is: a file that is not compressed, or a folder; and any country with the C language.
_FILE, _FOLDER, _ANY_LANGUAGE = 0, 2, 1


class Drawings(QObject):
    """Lives in the application: Qt reads the tables where they are, for as long as there is a style sheet."""

    def __init__(self, application: QCoreApplication) -> None:
        """Hold none yet."""
        super().__init__(application)
        self._held: dict[str, tuple[bytes, bytes, bytes]] = {}

    def address(self, name: str, color: QColor) -> str:
        """What a style sheet calls the drawing called `name` in `color`."""
        file = f"{name}-{color.name().lstrip('#')}.svg"
        if file not in self._held:
            tables = self._held[file] = _tables(file, drawing(name, color))
            qRegisterResourceData(1, *tables)
        return f":/{file}"


def drawings_of(application: QCoreApplication) -> Drawings:
    """Those of `application`, which has one set of them."""
    return application.findChild(Drawings) or Drawings(application)


def _tables(file: str, data: bytes) -> tuple[bytes, bytes, bytes]:
    """The tree, the names and the data of one file at the root; numbers are big-endian."""
    folder = struct.pack(">IHII", 0, _FOLDER, 1, 1)
    entry = struct.pack(">IHHHI", 0, _FILE, 0, _ANY_LANGUAGE, 0)
    name = struct.pack(">HI", len(file), _hash(file)) + file.encode("utf-16-be")
    return folder + entry, name, struct.pack(">I", len(data)) + data


def _hash(name: str) -> int:
    """By what Qt finds a name: `qt_hash` of qtbase, src/corelib/tools/qhash.cpp."""
    found = 0
    for sign in name.encode("ascii"):
        found = (found << 4) + sign
        found = (found ^ (found & 0xF0000000) >> 23) & 0x0FFFFFFF
    return found
