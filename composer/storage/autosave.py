"""Reads and writes autosaved work, one private folder for each open visual, so that a crash loses nothing.

`visual.json` is the visual as it is now, `visual-1.json` as it was a minute ago or more, `visual-2.json` before that:
should the disk damage the first one, the next one is used. An edit writes only `visual.json`.
"""

import contextlib
import hashlib
import os
import time
from collections.abc import Generator
from pathlib import Path
from typing import cast

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from composer.core.campaign.saved_facts import SavedFacts
from composer.core.document.clean_visual import clean_visual
from composer.core.naming import Digest
from composer.core.problems import Problem, Refused, in_file
from composer.core.visual import Visual
from composer.core.words import Words
from composer.storage.atomic_write import make_folder, sweep, write_atomic
from composer.storage.decoding import decode, refuse_newer
from composer.storage.disk_errors import cause_of, is_full
from composer.storage.limited_read import read_bytes
from composer.storage.migrations import with_faces, with_questions

AUTOSAVE_FORMAT = 1
WORDS_FILE = "visual.json"
#: The latest first.
GENERATIONS: tuple[str, ...] = (WORDS_FILE, "visual-1.json", "visual-2.json")
#: Seconds between two generations, so that what damaged the latest one has not damaged the next.
_APART = 60
#: Of pictures, each named by its SHA-256.
_PHOTO_SUFFIX, _LOGO_SUFFIX = ".photo", ".logo"
#: Bytes, as in a .jps.
_LARGEST_WORDS, _LARGEST_PHOTO, _LARGEST_LOGO = 1 << 20, 512 << 20, 4 << 20
_FULL = Words("le disque est plein", "the disk is full")
_REFUSED = Words("le système refuse le dossier prévu", "the system refuses the folder meant for it")
#: Readable and writable by their owner alone.
_PRIVATE_FILE, _PRIVATE_FOLDER = 0o600, 0o700


class Autosaved(Struct, frozen=True, forbid_unknown_fields=True):
    """An autosaved visual.

    `path` is the file it came from, empty when it had none, and `seen` the SHA-256 that file had when last read or
    written here. `facts` are what its campaign said.
    """

    visual: Visual
    path: str = ""
    seen: Digest = ""
    format: int = AUTOSAVE_FORMAT
    facts: SavedFacts | None = None


class ReadWords(Struct, frozen=True):
    """An autosaved visual as it was read, its texts cleaned as typed ones are, and the problems of what was removed."""

    kept: Autosaved
    problems: tuple[Problem, ...] = ()


class AutosaveFolders(Struct, frozen=True):
    """The folders that contain a visual, the latest written first, and those that contain none."""

    kept: tuple[Path, ...] = ()
    empty: tuple[Path, ...] = ()


def make_private(folder: Path) -> None:
    """Create `folder` if need be, closed to everybody else; Refused when the system does not allow it."""
    with _as_autosave_problem():
        make_folder(folder, _PRIVATE_FOLDER)


def write_autosaved(folder: Path, kept: Autosaved, photo: bytes | None, logo: bytes | None = None) -> None:
    """Write a visual, its photo and its logo to `folder`, readable by their owner alone; Refused when that fails.

    The pictures are written first, and once, so that whenever the power fails, the visual names pictures that are
    there. Those that no generation names are removed last. As few system calls as possible: on a busy machine each
    waits.
    """
    make_private(folder)
    named = _named(folder, kept.visual)
    with _as_autosave_problem():
        for file, data in zip(named, (photo, logo), strict=True):
            if data is not None and not _exists(file):
                write_atomic(file, data, _PRIVATE_FILE)
        _shift_generations(folder)
        write_atomic(folder / WORDS_FILE, msgspec.json.encode(kept), _PRIVATE_FILE)
    if _pictures(folder) - set(named):
        _remove_unnamed(folder)


def read_words(folder: Path) -> ReadWords:
    """Read the visual in `folder`, of the latest generation that can be read, without its photo, which may be large.

    Its texts are cleaned as typed ones are. Refused without a visual, when a later version wrote it, or when each
    generation has a text that no field accepts.
    """
    refused = Refused(_unread())
    for name in GENERATIONS:
        try:
            return _kept_in(folder / name)
        except Refused as why:
            if any(problem.code == "newer-format" for problem in why.problems):
                raise
            refused = why if name == WORDS_FILE else refused
    raise refused


def read_photo(folder: Path, kept: Autosaved) -> bytes | None:
    """Read the photo of `kept`, which is in `folder`; None when it has none, or it is gone or damaged."""
    return _read_picture(_named(folder, kept.visual)[0], _LARGEST_PHOTO)


def read_logo(folder: Path, kept: Autosaved) -> bytes | None:
    """Read the logo of `kept`, which is in `folder`; None when it has none, or it is gone or damaged."""
    return _read_picture(_named(folder, kept.visual)[1], _LARGEST_LOGO)


def _read_picture(file: Path, most: int) -> bytes | None:
    """The content of `file`, if it has the SHA-256 that its name says."""
    with contextlib.suppress(Refused):
        data = read_bytes(file, most)
        if hashlib.sha256(data).hexdigest() == file.stem:
            return data
    return None


def holds_words(folder: Path) -> bool:
    """Whether a visual was ever kept in `folder`, readable or not."""
    return any(_exists(folder / name) for name in GENERATIONS)


def delete_autosaved(folder: Path) -> None:
    """Remove the autosaved files in `folder`, and the folder; nothing else in it is touched."""
    for file in (*(folder / name for name in GENERATIONS), *_pictures(folder)):
        with contextlib.suppress(OSError):
            file.unlink()
    sweep(folder)
    with contextlib.suppress(OSError):
        folder.rmdir()


def autosave_folders(home: Path) -> AutosaveFolders:
    """List the folders in `home`, by one call for each: there may be ten thousand. Empty when it cannot be listed."""
    try:
        with os.scandir(home) as entries:
            folders = [entry.path for entry in entries if entry.is_dir(follow_symlinks=False)]
    except OSError:
        return AutosaveFolders()
    written = {folder: _written(f"{folder}{os.sep}{WORDS_FILE}") for folder in folders}
    # Without the latest generation there may still be an earlier one.
    empty = {folder for folder in folders if not written[folder] and not holds_words(Path(folder))}
    latest = sorted(written.keys() - empty, key=written.__getitem__, reverse=True)
    return AutosaveFolders(tuple(map(Path, latest)), tuple(map(Path, empty)))


def _shift_generations(folder: Path) -> None:
    """Keep the present generation as the second one, and that one as the last, when the second one is old enough."""
    now, before, last = (folder / name for name in GENERATIONS)
    if time.time() - _written(before) < _APART:
        return
    for newer, older in ((before, last), (now, before)):
        with contextlib.suppress(Refused):  # there is none yet, or it is damaged and must not replace an older one
            write_atomic(older, msgspec.json.encode(_kept_in(newer).kept), _PRIVATE_FILE)


def _remove_unnamed(folder: Path) -> None:
    named: set[Path] = set()
    for name in GENERATIONS:
        with contextlib.suppress(Refused):
            named |= set(_named(folder, _kept_in(folder / name).kept.visual))
    for other in _pictures(folder) - named:
        with contextlib.suppress(OSError):
            other.unlink()


def _pictures(folder: Path) -> set[Path]:
    suffixes = _PHOTO_SUFFIX, _LOGO_SUFFIX
    with contextlib.suppress(OSError):
        return {folder / name for name in os.listdir(folder) if name.endswith(suffixes)}  # noqa: PTH208 - one call
    return set()


def _exists(path: Path) -> bool:
    with contextlib.suppress(OSError):
        return path.exists()
    return False


def _written(file: str | Path) -> float:
    with contextlib.suppress(OSError):
        return os.stat(file).st_mtime  # noqa: PTH116 - a path for each of ten thousand would take longer than the call
    return 0.0


@contextlib.contextmanager
def _as_autosave_problem() -> Generator[None]:
    """Reword a refusal to write for autosaving: nobody chose that file, and nobody can choose another."""
    try:
        yield
    except Refused as refused:
        cause = refused.__cause__
        why = cause_of(cause).words if isinstance(cause, OSError | ValueError) else _REFUSED
        why = _FULL if isinstance(cause, OSError) and is_full(cause) else why
        words = Words(
            "Votre travail n’est plus gardé au fur et à mesure\u00a0: {why}.",
            "Your work is no longer being autosaved: {why}.",
        ).format(why=why)
        fix = Words(
            "Enregistrez-le maintenant, sur un autre disque s’il le faut.", "Save it now, on another disk if necessary."
        )
        raise Refused(Problem("not-autosaved", "warning", words, in_file(WORDS_FILE), fix)) from refused


def _kept_in(file: Path) -> ReadWords:
    try:
        table: object = msgspec.json.decode(read_bytes(file, _LARGEST_WORDS))
    except (ValueError, RecursionError) as error:
        raise Refused(_unread()) from error
    if isinstance(table, dict):
        table = cast("dict[str, object]", table)
        refuse_newer(table, AUTOSAVE_FORMAT, WORDS_FILE)
        if isinstance(visual := table.get("visual"), dict):
            table = {**table, "visual": with_questions(with_faces(cast("dict[str, object]", visual)))}
    try:
        kept = decode(cast("object", table), Autosaved, WORDS_FILE)
    except Refused as refused:
        # Nobody wrote that file by hand: which of its keys is wrong helps nobody.
        raise Refused(_unread()) from refused
    visual, problems = clean_visual(kept.visual)
    return ReadWords(replace(kept, visual=visual), problems)


def _named(folder: Path, visual: Visual) -> tuple[Path, Path]:
    photo = visual.photo.digest if visual.photo else ""
    # A digest from a file that somebody edited must not lead out of the folder.
    first, second = (digest if digest.isalnum() else "" for digest in (photo, visual.logo))
    return folder / f"{first}{_PHOTO_SUFFIX}", folder / f"{second}{_LOGO_SUFFIX}"


def _unread() -> Problem:
    words = Words("La copie de secours de ce visuel est abîmée.", "The autosaved copy of this visual is damaged.")
    return Problem("kept-damaged", "error", words, in_file(WORDS_FILE))
