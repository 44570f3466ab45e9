"""Reads whole files up to a size limit, and reports each kind of failure in a sentence."""

import errno
import os
from pathlib import Path

from composer.core.codes import Code
from composer.core.problems import Problem, Refused, file_problem
from composer.core.words import Words, grouped
from composer.storage.disk_errors import NotAFile

_CAUSES = {
    errno.ENOENT: Words("il n’existe pas", "it does not exist"),
    errno.ENOTDIR: Words("il n’existe pas", "it does not exist"),
    errno.EISDIR: Words("c’est un dossier", "it is a folder"),
    errno.EACCES: Words("le système n’en permet pas la lecture", "the system does not allow reading it"),
    errno.EPERM: Words("le système n’en permet pas la lecture", "the system does not allow reading it"),
}
_DEVICE = Words("c’est un appareil, pas un fichier", "it is a device, not a file")
_UNREADABLE = Words(
    "le système ou le disque n’a pas permis de le lire", "the system or the disk did not allow reading it"
)
_UNREAD = Words("Le fichier {name} n’a pas pu être lu\u00a0: {cause}.", "The file {name} could not be read: {cause}.")
_NOT_UTF_8 = Words("son texte n’est pas en UTF-8", "its text is not in UTF-8")
_SAVE_AGAIN = Words("Enregistrez-le de nouveau, en UTF-8.", "Save it again as UTF-8.")


def read_bytes(path: Path, most: int) -> bytes:
    """Read a file of at most `most` bytes; Refused for a larger one and for one that cannot be read."""
    try:
        data = _read(path, most)
    except (OSError, ValueError) as error:
        raise Refused(_problem("unreadable-file", path, _cause(error))) from error
    if len(data) > most:
        limit = grouped(most // 1024)
        cause = Words(
            "il est trop gros (la limite est de {limit}\u00a0Kio)", "it is too large (the limit is {limit} KiB)"
        ).format(limit=limit)
        raise Refused(_problem("file-too-big", path, cause))
    return data


def read_text(path: Path, most: int) -> str:
    """Read a UTF-8 text of at most `most` bytes, without the mark that some editors put first; Refused as above."""
    try:
        return read_bytes(path, most).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(_problem("not-utf-8", path, _NOT_UTF_8, _SAVE_AGAIN)) from error


def _read(path: Path, most: int) -> bytes:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "folder")
    # Opening a pipe would wait for ever, and a device may have no end.
    if path.exists() and not path.is_file():
        raise NotAFile
    with path.open("rb", buffering=0) as file:
        found = bytearray()
        while len(found) <= most and (more := os.read(file.fileno(), min(most + 1 - len(found), 1 << 20))):
            found += more
        return bytes(found)


def _cause(error: OSError | ValueError) -> Words:
    if isinstance(error, NotAFile):
        return _DEVICE
    # A name that no file can have is a ValueError: there is no such file.
    number = error.errno if isinstance(error, OSError) else errno.ENOENT
    return _CAUSES.get(number or 0, _UNREADABLE)


def _problem(code: Code, path: Path, cause: Words, fix: Words | None = None) -> Problem:
    return file_problem(code, "error", _UNREAD, path, fix, cause=cause)
