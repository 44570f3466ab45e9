"""Finds the newest photos of a person's folders, by their names and dates alone: no file is opened."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from heapq import nlargest
from itertools import islice
from operator import attrgetter
from pathlib import Path
from stat import S_ISREG

from msgspec import Struct

from composer.core.file_kinds import kind_of
from composer.storage.received.walk import KIT_FILE

#: Photos that are offered; names read in one folder, and folders looked into inside each of a person's folders.
MOST_PHOTOS, _MOST_NAMES, _MOST_FOLDERS = 24, 20_000, 60

#: Marks of a file whose bytes are in the cloud, which reading it would fetch: FILE_ATTRIBUTE_OFFLINE and
#: FILE_ATTRIBUTE_RECALL_ON_DATA_ACCESS of Windows, SF_DATALESS of macOS.
_RECALLED, _DATALESS = 0x1000 | 0x400000, 0x40000000


class FoundPhoto(Struct, frozen=True):
    """A photo's file; `date` is when it came or was last changed, in seconds since 1970.

    `here` tells whether its bytes are on this computer, and not only in the cloud.
    """

    path: Path
    date: float
    here: bool = True


def newest_photos(folders: Iterable[Path], stopped: Callable[[], bool] = lambda: False) -> tuple[FoundPhoto, ...]:
    """The newest photos of `folders` and of the folders right inside them, the newest first, until `stopped`.

    Links, hidden names, kits and what cannot be read are passed over; of a folder, 20,000 names are read.
    """
    found = (each for folder in dict.fromkeys(folders) for each in _in_tree(folder, stopped))
    return tuple(nlargest(MOST_PHOTOS, found, key=attrgetter("date")))


def to_choose_from(paths: Iterable[Path]) -> tuple[FoundPhoto, ...]:
    """The photos at `paths` in their order, or the newest ones where there are too many; a link is followed."""
    found = tuple(filter(None, (_found(each, Path.stat) for each in dict.fromkeys(paths))))
    return found if len(found) <= MOST_PHOTOS else tuple(nlargest(MOST_PHOTOS, found, key=attrgetter("date")))


def _in_tree(folder: Path, stopped: Callable[[], bool]) -> Iterator[FoundPhoto]:
    entries = _entries(folder)
    yield from _photos(entries, stopped)
    inside = (each for each in entries if _is_folder(each))
    for each in islice(inside, _MOST_FOLDERS):
        if stopped():
            return
        yield from _photos(_entries(Path(each.path)), stopped)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What people see in `folder`; nothing of a kit, whose pictures were made of a photo."""
    try:
        with os.scandir(folder) as entries:
            found = [each for each in islice(entries, _MOST_NAMES) if not each.name.startswith(".")]
    except OSError:
        return []
    return [] if any(each.name == KIT_FILE for each in found) else found


def _photos(entries: Iterable[os.DirEntry[str]], stopped: Callable[[], bool]) -> Iterator[FoundPhoto]:
    for each in entries:
        if stopped():
            return
        if kind_of(each.name) == "photo" and (photo := _found(Path(each.path))) is not None:
            yield photo


def _found(path: Path, stat_of: Callable[[Path], os.stat_result] = Path.lstat) -> FoundPhoto | None:
    """The photo at `path`; None for what is no file, for an empty one and, unless `stat_of` follows it, for a link."""
    with suppress(OSError, ValueError):
        stat = stat_of(path)
        if S_ISREG(stat.st_mode) and stat.st_size:
            return FoundPhoto(path, _date(stat), _is_here(stat))
    return None


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether to look inside: a folder, and not what a program shows as one file, such as « Photos.photoslibrary »."""
    with suppress(OSError):
        return entry.is_dir(follow_symlinks=False) and not Path(entry.name).suffix
    return False


def _date(stat: os.stat_result) -> float:
    """When the file came here: a copy keeps the day of the photo, and has a birth of its own where systems say so."""
    born = stat.st_ctime if os.name == "nt" else getattr(stat, "st_birthtime", 0.0)
    return max(stat.st_mtime, born)


def _is_here(stat: os.stat_result) -> bool:
    return not (getattr(stat, "st_file_attributes", 0) & _RECALLED or getattr(stat, "st_flags", 0) & _DATALESS)
