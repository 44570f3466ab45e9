"""What is kept beside a visual while it is being worked on, so that a crash loses nothing: one private folder each."""

import contextlib
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import msgspec
from msgspec import Struct

from composer.core.problems import Problem, Refused
from composer.core.visual import Visual
from composer.core.words import Words
from composer.storage.bounded_read import read_bytes
from composer.storage.schema import decode, refuse_newer
from composer.storage.whole_write import write_whole

AUTOSAVE_FORMAT = 1
WORDS_FILE = "visual.json"
_PHOTO_SUFFIX = ".photo"
#: Bytes, as in a .jps.
_LARGEST_WORDS, _LARGEST_PHOTO = 1 << 20, 512 << 20


class Kept(Struct, frozen=True):
    """A visual as it was being worked on; `path` is the file it came from, empty when it had none."""

    visual: Visual
    path: str = ""
    format: int = AUTOSAVE_FORMAT


def make_private(folder: Path) -> None:
    """Make `folder` if need be, closed to everybody else; Refused when the system will not."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(_unkept()) from error


def write_kept(folder: Path, kept: Kept, photo: bytes | None) -> None:
    """Keep a visual and its photo in `folder`, readable by their owner alone; Refused when they cannot be.

    The photo goes first and is written once, so that whatever moment the power fails, the words name a photo that is
    there. Photos they no longer name are removed last.
    """
    make_private(folder)
    digest = kept.visual.photo.digest if kept.visual.photo else ""
    if photo is not None and not _photo(folder, digest).exists():
        _write_private(_photo(folder, digest), photo)
    _write_private(folder / WORDS_FILE, msgspec.json.encode(kept))
    for other in folder.glob(f"*{_PHOTO_SUFFIX}"):
        if other != _photo(folder, digest):
            with contextlib.suppress(OSError):
                other.unlink()


def read_kept(folder: Path) -> tuple[Kept, bytes | None]:
    """The visual kept in `folder` and its photo, None when that is gone or damaged; Refused without a visual."""
    kept = _words(read_bytes(folder / WORDS_FILE, _LARGEST_WORDS))
    if kept.visual.photo is None:
        return kept, None
    digest = kept.visual.photo.digest
    with contextlib.suppress(Refused):
        photo = read_bytes(_photo(folder, digest), _LARGEST_PHOTO)
        if hashlib.sha256(photo).hexdigest() == digest:
            return kept, photo
    return msgspec.structs.replace(kept, visual=msgspec.structs.replace(kept.visual, photo=None)), None


def forget_kept(folder: Path) -> None:
    """Remove what is kept in `folder`, and the folder; nothing else that may stand there is touched."""
    for file in (folder / WORDS_FILE, *folder.glob(f"*{_PHOTO_SUFFIX}")):
        with contextlib.suppress(OSError):
            file.unlink()
    with contextlib.suppress(OSError):
        folder.rmdir()


def kept_folders(home: Path) -> Iterator[Path]:
    """The folders in `home`, the latest written first."""
    try:
        folders = [each for each in home.iterdir() if each.is_dir() and not each.is_symlink()]
    except OSError:
        return
    yield from sorted(folders, key=_written, reverse=True)


def _written(folder: Path) -> float:
    with contextlib.suppress(OSError):
        return (folder / WORDS_FILE).stat().st_mtime
    return 0.0


def _words(data: bytes) -> Kept:
    try:
        table: object = msgspec.json.decode(data)
    except (ValueError, RecursionError) as error:
        raise Refused(_unread()) from error
    if isinstance(table, dict):
        refuse_newer(cast("dict[str, object]", table), AUTOSAVE_FORMAT, WORDS_FILE)
    return decode(cast("object", table), Kept, WORDS_FILE)


def _photo(folder: Path, digest: str) -> Path:
    # A digest read from a file somebody changed must not lead out of the folder.
    return folder / f"{digest if digest.isalnum() else ''}{_PHOTO_SUFFIX}"


def _write_private(path: Path, data: bytes) -> None:
    # Until the mode is set, the folder alone keeps others out.
    write_whole(path, data)
    with contextlib.suppress(OSError):  # file systems without permissions
        path.chmod(0o600)


def _unread() -> Problem:
    words = Words("Ce qui avait été gardé de ce visuel est abîmé.", "What had been kept of this visual is damaged.")
    return Problem("kept-damaged", "error", words, WORDS_FILE)


def _unkept() -> Problem:
    words = Words(
        "Le travail en cours ne peut pas être gardé au fur et à mesure\u00a0: le système refuse le dossier prévu.",
        "The work in hand cannot be kept as it goes: the system refuses the folder meant for it.",
    )
    mend = Words("Enregistrez votre visuel souvent.", "Save your visual often.")
    return Problem("not-autosaved", "warning", words, WORDS_FILE, mend)
