"""The French of what Qt's own translation leaves in English, in the format that Qt reads translations from (qm).

Qt calls its translations from its threads too: what it reads itself needs no Python there.
"""

import struct
from collections.abc import Mapping

from composer.core.words import Words
from composer.gui.application.style_images import elf_hash

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
_SHIFT = 24
_END, _TRANSLATION, _SOURCE, _CONTEXT = 1, 3, 6, 7


def qt_french() -> bytes:
    """Return `QT_WORDS` in French as a file of translations."""
    messages, offsets = b"", list[tuple[int, int]]()
    for (context, source), words in QT_WORDS.items():
        offsets.append((elf_hash(source.encode(), _SHIFT) or 1, len(messages)))
        said = ((_TRANSLATION, words.fr.encode("utf-16-be")), (_SOURCE, source.encode()), (_CONTEXT, context.encode()))
        messages += b"".join(struct.pack(">BI", tag, len(text)) + text for tag, text in said) + bytes([_END])
    hashes = b"".join(struct.pack(">II", *each) for each in sorted(offsets))
    return _MAGIC + b"".join(
        struct.pack(">BI", tag, len(block)) + block for tag, block in ((_HASHES, hashes), (_MESSAGES, messages))
    )
