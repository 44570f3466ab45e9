"""Writes files atomically, each either the old one or the new one, and creates folders that survive a power cut."""

import contextlib
import errno
import itertools
import os
import re
import shutil
import stat
import tempfile
import time
from collections.abc import Generator, Iterable, Mapping
from pathlib import Path

from composer.core.codes import Code
from composer.core.problems import Problem, Refused, file_problem
from composer.core.words import Words
from composer.storage.disk_errors import NotAFile, cause_of

#: Codes of the problems that another folder may solve.
DISK_REFUSALS: frozenset[Code] = frozenset({"not-written", "no-folder", "write-unconfirmed"})
#: The errors of file systems that cannot sync a folder: some network and removable ones.
_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES, errno.EPERM}
#: The errors of renaming a folder onto a file or a folder that is not empty.
_TAKEN = {errno.EEXIST, errno.ENOTEMPTY, errno.ENOTDIR, errno.EISDIR}
_TEMPORARY = re.compile(r"\.jps-[0-9a-f]{12}\.tmp")
#: The prefix of a staging folder, and the seconds after which it is abandoned.
_STAGING, _STAGED_LONG_AGO = ".aside-", 24 * 3600
#: Seconds. No write takes as long; what is older was left by a crash.
_ABANDONED = 3600
_NOT_WRITTEN = Words(
    "Le fichier {name} n’a pas été écrit\u00a0: {cause}. Rien d’autre n’a changé.",
    "The file {name} was not written: {cause}. Nothing else has changed.",
)
_NO_FOLDER = Words(
    "Le dossier {name} n’a pas pu être créé\u00a0: {cause}. Rien n’a changé.",
    "The folder {name} could not be created: {cause}. Nothing was changed.",
)
_UNCONFIRMED = Words(
    "Le fichier {name} est écrit, mais le disque n’a pas confirmé l’avoir gardé.",
    "The file {name} was written, but the disk did not confirm that it is stored.",
)
_KEEP_A_COPY = Words(
    "Gardez-en une copie dans un autre dossier, sur un autre disque.",
    "Keep a copy of it in another folder, on another disk.",
)


def write_atomic(path: Path, data: bytes, mode: int | None = None) -> None:
    """Write `data` to the file `path`, whole and synced to the disk, or leave what was there untouched.

    A symbolic link is followed, and a file made read-only is not replaced. Without `mode` the permissions of an
    existing file are kept and a new one gets the usual ones; with it, the file never has wider ones than these.
    Raises Refused, with the one cause a person can act on.
    """
    _confirm(path, _replaced(path, data, mode))


def write_beside(path: Path, data: bytes) -> None:
    """Write `data` as `write_atomic` does, which must write a later file in the same folder: that syncs both names.

    So does `confirm_names`. Until then a power cut may leave what was there. Raises Refused likewise.
    """
    target = _replaced(path, data, None)
    if target != path:  # a link, most often to another folder
        _confirm(path, target)


def confirm_names(folder: Path) -> None:
    """Sync the names of all that was written in `folder`, where it is there and its disk can."""
    with contextlib.suppress(OSError):
        _sync_folder(folder)


def _confirm(path: Path, target: Path) -> None:
    """Sync the name of `target`, the file that was written for `path`; Refused where the disk fails to."""
    try:
        _sync_folder(target.parent)
    except OSError as error:
        raise Refused(file_problem("write-unconfirmed", "error", _UNCONFIRMED, path, _KEEP_A_COPY)) from error


def _replaced(path: Path, data: bytes, mode: int | None) -> Path:
    """Write `data`, synced, under the name `path`; the file that a symbolic link leads to, else `path` itself."""
    try:
        # Links among its folders need not be followed: the rename stays in one folder.
        target = Path(os.path.realpath(path)) if path.is_symlink() else path
        before = _mode_of(target)
        _put(target, data, before if mode is None else mode)
    except (OSError, ValueError) as error:
        cause = cause_of(error)
        raise Refused(file_problem("not-written", "error", _NOT_WRITTEN, path, cause.fix, cause=cause.words)) from error
    return target


def make_folder(folder: Path, mode: int = 0o777) -> None:
    """Create `folder` and its parents, each with `mode`, unless they exist; Refused when they cannot be created.

    Their names are synced too: a file synced in a folder that is lost in a power cut would be lost with it.
    """
    making = folder
    try:
        missing = list(itertools.takewhile(lambda each: not each.is_dir(), (folder, *folder.parents)))
        for making in reversed(missing):
            making.mkdir(mode)
            _sync_folder(making.parent)
    except FileExistsError as error:
        if not folder.is_dir():  # another window has just made it
            raise Refused(_no_folder(making, error)) from error
    except (OSError, ValueError) as error:
        raise Refused(_no_folder(making, error)) from error


def make_new_folder(candidates: Iterable[Path], files: Mapping[str, bytes]) -> Path | None:
    """Create the first of `candidates` that is free, or an empty folder, with `files` in it at once.

    The folder and its files appear in one step, so that two processes never create the same one, and a kill leaves
    either nothing or the whole. All candidates are in one existing folder. None when all are taken; Refused when the
    system does not allow it.
    """
    made = folder = None
    try:
        for folder in candidates:
            made = made or _filled(folder.parent, files)
            if _moved(made, folder):
                _sync_folder(folder.parent)
                return folder
    except (OSError, ValueError) as error:
        raise Refused(_no_folder(folder or Path(), error)) from error
    finally:
        if made is not None:  # already gone once it has its name
            _discard(made)
    return None


def sweep(folder: Path) -> None:
    """Remove the temporary files that a crash left in `folder` an hour ago or more; nothing else is touched."""
    with contextlib.suppress(OSError, ValueError), os.scandir(folder) as entries:
        left = [Path(entry) for entry in entries if _TEMPORARY.fullmatch(entry.name)]
        for path in left:
            # Another run may have renamed or removed it meanwhile.
            with contextlib.suppress(OSError):
                if time.time() - path.stat().st_mtime > _ABANDONED:
                    _discard(path)


@contextlib.contextmanager
def staging_folder(home: Path) -> Generator[Path]:
    """A new empty folder in `home`, removed at the end; those that a killed program left a day ago or more go too.

    OSError when the system does not allow it.
    """
    for left in home.glob(f"{_STAGING}*"):
        if time.time() - left.stat().st_mtime > _STAGED_LONG_AGO:
            shutil.rmtree(left, ignore_errors=True)
    staging = Path(tempfile.mkdtemp(prefix=_STAGING, dir=home))
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _mode_of(target: Path) -> int | None:
    """Permissions of the file that `target` names, None when there is none; OSError when it must not be replaced."""
    try:
        found = target.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found):
        raise IsADirectoryError(errno.EISDIR, "folder")
    if not stat.S_ISREG(found):
        raise NotAFile
    mode = stat.S_IMODE(found)
    # A rename needs no permission on the file itself: without this, a read-only file would be replaced.
    if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise OSError(errno.EROFS, "read-only file")
    return mode


def _filled(parent: Path, files: Mapping[str, bytes]) -> Path:
    """Create a folder of a temporary name in `parent` with `files`, all synced; OSError, leaving nothing, otherwise."""
    made = _temporary(parent)
    made.mkdir()
    try:
        for name, data in files.items():
            _fill(made / name, data, 0o666)
        _sync_folder(made)
    except BaseException:
        _discard(made)
        raise
    return made


def _discard(temporary: Path) -> None:
    with contextlib.suppress(OSError):
        if temporary.is_dir() and not temporary.is_symlink():
            for each in temporary.iterdir():
                each.unlink()
            temporary.rmdir()
        else:
            temporary.unlink()


def _moved(made: Path, folder: Path) -> bool:
    """Rename `made` to `folder`; False when something is already there."""
    if os.name == "nt":  # where a rename never replaces an empty folder
        with contextlib.suppress(OSError):
            folder.rmdir()
    try:
        made.rename(folder)
    except OSError as error:
        if error.errno in _TAKEN:
            return False
        raise
    return True


def _temporary(folder: Path) -> Path:
    # Short, so that a name of 255 bytes has room for it; in the same folder, so that the rename is one step.
    return folder / f".jps-{os.urandom(6).hex()}.tmp"


def _put(target: Path, data: bytes, mode: int | None) -> None:
    temporary = _temporary(target.parent)
    try:
        # Never readable by more people than the file will be, not even while it is being written.
        _fill(temporary, data, 0o666 if mode is None else mode & 0o666 | stat.S_IWUSR)
        if mode is not None:
            with contextlib.suppress(OSError):  # file systems without permissions
                temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _fill(temporary: Path, data: bytes, mode: int) -> None:
    binary = getattr(os, "O_BINARY", 0)  # without it Windows would change line ends
    file = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | binary, mode)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(file, left) :]
        os.fsync(file)
    finally:
        os.close(file)


def _sync_folder(folder: Path) -> None:
    """Make the names in `folder` survive a power cut, where the platform can sync a folder."""
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


def _no_folder(folder: Path, error: OSError | ValueError) -> Problem:
    cause = cause_of(error)
    return file_problem("no-folder", "error", _NO_FOLDER, folder.name, cause.fix, cause=cause.words)
