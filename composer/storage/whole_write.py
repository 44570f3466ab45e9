"""Files written whole: a file is either the old one or the new one, never half of each."""

import contextlib
import errno
import os
import stat
from pathlib import Path

from composer.core.naming import named
from composer.core.problems import Problem, Refused
from composer.core.words import Words

# Each cause: what happened, then what would do. The rest of the sentence is the same for all.
_FULL = (
    Words("il ne reste plus assez de place sur le disque", "there is no room left on the disk"),
    Words("Libérez de l’espace ou choisissez un autre disque.", "Free some space or choose another disk."),
)
_LOCKED = (
    Words("le fichier ou le disque est en lecture seule", "the file or the disk is read-only"),
    Words("Choisissez un autre nom ou un autre dossier.", "Choose another name or another folder."),
)
_FORBIDDEN = (
    Words(
        "le système ne permet pas d’écrire à cet endroit, ou un autre programme tient le fichier ouvert",
        "the system does not allow writing there, or another program holds the file open",
    ),
    Words("Fermez l’autre programme ou choisissez un autre dossier.", "Close that program or choose another folder."),
)
_LONG = (
    Words("son nom est trop long pour ce disque", "its name is too long for this disk"),
    Words("Choisissez un nom plus court.", "Choose a shorter name."),
)
_FOLDER = (
    Words("un dossier porte déjà ce nom", "a folder already has that name"),
    Words("Choisissez un autre nom.", "Choose another name."),
)
_SPECIAL = (
    Words("ce nom est celui d’un appareil, pas d’un fichier", "that name is a device’s, not a file’s"),
    Words("Choisissez un autre nom.", "Choose another name."),
)
_NO_FOLDER = (
    Words("le dossier où le mettre n’existe pas", "the folder to put it in does not exist"),
    Words("Créez ce dossier ou choisissez-en un autre.", "Create that folder or choose another one."),
)
_NOT_A_FOLDER = (
    Words("l’endroit où le mettre n’est pas un dossier", "the place to put it is not a folder"),
    Words("Choisissez un dossier.", "Choose a folder."),
)
_UNUSABLE = (
    Words("son nom contient un signe que le système n’accepte pas", "its name has a sign that the system refuses"),
    Words("Choisissez un nom plus simple.", "Choose a simpler name."),
)

_CAUSES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: _LOCKED,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.ENAMETOOLONG: _LONG,
    errno.EISDIR: _FOLDER,
    errno.ENODEV: _SPECIAL,
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NOT_A_FOLDER,
    errno.EINVAL: _UNUSABLE,
}

#: What a file system answers when it cannot sync a folder: some network and removable ones.
_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES, errno.EPERM}


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` in the file `path`, whole and on the disk, or leave what was there untouched.

    A symbolic link is followed, the permissions of an existing file are kept, and a file made read-only is not
    replaced. Raises Refused, with the one cause a person can act on.
    """
    try:
        target = Path(os.path.realpath(path))
        mode = _mode_of(target)
        _put(target, data, mode)
    except (OSError, ValueError) as error:
        raise Refused(_not_written(path, error)) from error
    try:
        _sync_folder(target.parent)
    except OSError as error:
        raise Refused(_unconfirmed(path)) from error


def _mode_of(target: Path) -> int | None:
    """Permissions of the file that `target` names, None when there is none; OSError when it must not be replaced."""
    if not target.exists():
        return None
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "folder")
    if not target.is_file():
        raise OSError(errno.ENODEV, "device")
    mode = stat.S_IMODE(target.stat().st_mode)
    # A rename needs no right on the file itself: without this, a file somebody locked would be replaced.
    if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise OSError(errno.EROFS, "read-only file")
    return mode


def _put(target: Path, data: bytes, mode: int | None) -> None:
    # Short, so that a name of 255 bytes has room for it; in the same folder, so that the rename is one step.
    temporary = target.with_name(f".{os.urandom(6).hex()}.tmp")
    try:
        _fill(temporary, data)
        if mode is not None:
            with contextlib.suppress(OSError):  # file systems without permissions
                temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _fill(temporary: Path, data: bytes) -> None:
    binary = getattr(os, "O_BINARY", 0)  # without it Windows would change line ends
    file = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | binary, 0o666)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(file, left) :]
        os.fsync(file)
    finally:
        os.close(file)


def _sync_folder(folder: Path) -> None:
    """Make the rename itself last through a power cut, where the platform lets a folder be synced."""
    if os.name == "nt":
        return
    try:
        file = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(file)
        finally:
            os.close(file)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise


def _not_written(path: Path, error: OSError | ValueError) -> Problem:
    number = error.errno if isinstance(error, OSError) else errno.EINVAL
    cause, mend = _CAUSES.get(number or 0) or _unforeseen(error)
    name = named(path.name)
    words = Words(
        f"Le fichier {name.fr} n’a pas été écrit\u00a0: {cause.fr}. Rien d’autre n’a changé.",
        f"The file {name.en} was not written: {cause.en}. Nothing else has changed.",
    )
    return Problem("not-written", "error", words, str(path), mend)


def _unforeseen(error: OSError | ValueError) -> tuple[Words, Words]:
    detail = named(str(error.strerror if isinstance(error, OSError) else error))
    return (
        Words(f"le système a répondu {detail.fr}", f"the system answered {detail.en}"),
        Words("Réessayez, ou choisissez un autre dossier.", "Try again, or choose another folder."),
    )


def _unconfirmed(path: Path) -> Problem:
    name = named(path.name)
    words = Words(
        f"Le fichier {name.fr} est écrit, mais le disque n’a pas confirmé l’avoir gardé.",
        f"The file {name.en} is written, but the disk did not confirm that it kept it.",
    )
    mend = Words("Gardez-en une copie sur un autre disque.", "Keep a copy of it on another disk.")
    return Problem("write-unconfirmed", "error", words, str(path), mend)
