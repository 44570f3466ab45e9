"""Finds kits and visuals in folders and zips that were sent: read in memory, within limits and trusting no name."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path, PurePath, PurePosixPath
from zipfile import ZipFile, ZipInfo

from msgspec import Struct

from composer.core.formats import EXPORT_TYPES
from composer.core.problems import Problem, Refused, file_problem
from composer.core.words import Words
from composer.storage.limited_read import read_bytes
from composer.storage.limited_zip import UNREADABLE, inflated, is_clutter, leads_out, open_zip
from composer.storage.received.walk import KIT_FILE, files_in, folders_in, is_folder, is_visual

_ZIP = ".zip"
#: Bytes of a zip; what may be unpacked of it; files it may list, and bytes of that list: a region's kits, in one zip.
LARGEST_ZIP, MOST_UNPACKED = 256 << 20, 1 << 30
_MOST_LISTED, _LARGEST_LIST = 20_000, 4 << 20
#: The suffixes of the texts of a kit, and of its pictures.
_TEXT = ".txt"
_PICTURES = frozenset(f".{each.suffix}" for each in EXPORT_TYPES)
#: Files that are looked at in the folder of one kit.
_MOST_BESIDE = 2_000

_PLAIN_COPY = Words(
    "Demandez une copie simple du dossier à la personne qui l’a envoyé.", "Ask the person who sent it for a plain copy."
)
_AGAIN = Words("Téléchargez-le de nouveau, ou redemandez-le.", "Download it again, or ask for it again.")
_UNPACK = Words("Décompressez-le vous-même et donnez son dossier.", "Unpack it yourself and give its folder instead.")
_NO_ZIP = Words(
    "{name} n’a pas pu être ouvert\u00a0: ce n’est pas un zip, ou il est abîmé ou chiffré.",
    "{name} could not be opened: it is not a zip, or it is damaged or encrypted.",
)
_OUTSIDE = Words(
    "{name} contient un lien, ou un nom qui mène hors de son dossier. Rien n’en a été lu.",
    "{name} contains a link, or a name that leads out of its folder. None of it was read.",
)
_TOO_BIG = Words(
    "{name} contient plus que ce que des trousses peuvent peser.", "{name} contains more than kits can weigh."
)
_NOTHING = Words("Il n’y a ni trousse ni visuel dans {name}.", "There is neither a kit nor a visual in {name}.")
_EXPECTED = Words(
    "Une trousse est un dossier avec «\u00a0kit.json\u00a0», ou son zip; un visuel est un fichier .jps.",
    "A kit is a folder with “kit.json”, or its zip; a visual is a .jps file.",
)
_NESTED = Words(
    "{name} contient un zip dans un zip, qui n’a pas été ouvert.",
    "{name} contains a zip in a zip, which was not opened.",
)


class Parcel(Struct, frozen=True):
    """A kit's folder, or one visual: where it is, as it is shown, and the names of the files that are in it.

    `read` gives the bytes of one of these files, of at most so many; it raises Refused, and works until the next parcel
    is asked for.
    """

    place: str
    names: tuple[str, ...]
    read: Callable[[str, int], bytes]

    @property
    def visuals(self) -> tuple[str, ...]:
        """The names of its visuals."""
        return tuple(name for name in self.names if is_visual(Path(name)))


class Unread(Struct, frozen=True):
    """What was sent and cannot be read: where it is, as it is shown, and why."""

    place: str
    problem: Problem


def parcels_in(source: Path) -> Iterator[Parcel | Unread]:
    """Find the kits and visuals in a folder, its subfolders and its zips, or in one file, in the order of their names.

    What cannot be read is told, and stops nothing else.
    """
    if not is_folder(str(source)):
        yield from _in_file(source, source.name)
        return
    try:
        paths = files_in(source, lambda path: path.name == KIT_FILE or is_visual(path) or path.suffix.lower() == _ZIP)
        folders = [(folder.relative_to(source), names) for folder, names in folders_in(source)]
    except Refused as refused:
        yield Unread(source.name, refused.problems[0])
        return
    kits = {path.parent for path in paths if path.name == KIT_FILE}
    strays = {source / each for each in _strays(folders, [path.relative_to(source) for path in paths])}
    for path in sorted((*paths, *strays)):
        place = path.relative_to(source).as_posix()
        if path in strays:
            yield Unread(place, file_problem("kit-nothing", "error", _NOTHING, path.name, _EXPECTED))
        elif path.name == KIT_FILE:
            yield _folder(path.parent, path.parent.relative_to(source).as_posix())
        elif path.parent not in kits or not is_visual(path):
            yield from _in_file(path, place)
    if not paths and not strays:
        yield Unread(source.name, file_problem("kit-nothing", "error", _NOTHING, source.name, _EXPECTED))


def _strays(folders: Iterable[tuple[PurePath, Sequence[str]]], sent: Collection[PurePath]) -> Iterator[PurePath]:
    """The folders with a kit's pictures and texts, but with nothing that was sent: kits that lost their file.

    Not those of a kit, nor those above what was sent, nor those that a list makes beside its kits, whose names begin
    with an underscore. All are as seen from the one folder, or zip, that they are in, which is none of them.
    """
    above = {parent for path in sent for parent in path.parents}
    kits = {path.parent for path in sent if path.name == KIT_FILE}
    for folder, names in folders:
        apart = folder.parts and folder not in above and kits.isdisjoint(folder.parents)
        if apart and not any(part.startswith("_") for part in folder.parts) and _is_like_a_kit(names):
            yield folder


def _is_like_a_kit(names: Sequence[str]) -> bool:
    suffixes = {PurePath(name).suffix.lower() for name in names}
    return _TEXT in suffixes and not _PICTURES.isdisjoint(suffixes)


def _in_file(path: Path, place: str) -> Iterator[Parcel | Unread]:
    if is_visual(path):
        yield Parcel(place, (path.name,), lambda _, most: read_bytes(path, most))
    elif path.suffix.lower() == _ZIP:
        yield from _in_zip(path, place)
    else:
        yield Unread(place, _not_sent(path))


def _not_sent(path: Path) -> Problem:
    """Why a file is neither a zip nor a visual: it is not there, or it is something else."""
    try:
        read_bytes(path, 0)
    except Refused as refused:
        if refused.problems[0].code == "unreadable-file":
            return refused.problems[0]
    return file_problem("kit-nothing", "error", _NOTHING, path.name, _EXPECTED)


def _folder(folder: Path, place: str) -> Parcel:
    with os.scandir(folder) as entries:
        beside = [each for _, each in zip(range(_MOST_BESIDE), entries, strict=False)]
    # A link could lead anywhere.
    names = tuple(sorted(each.name for each in beside if each.is_file(follow_symlinks=False)))
    place = folder.name if place == "." else place
    return Parcel(place, names, lambda name, most: read_bytes(folder / name, most))


def _in_zip(path: Path, place: str) -> Iterator[Parcel | Unread]:
    name = path.name
    try:
        with open_zip(read_bytes(path, LARGEST_ZIP), entries=_MOST_LISTED, directory=_LARGEST_LIST) as archive:
            if any(map(leads_out, archive.infolist())):
                yield Unread(place, file_problem("kit-outside", "error", _OUTSIDE, name, _PLAIN_COPY))
                return
            yield from _unpacked(archive, name, place)
    except Refused as refused:
        yield Unread(place, refused.problems[0])
    except UNREADABLE:
        yield Unread(place, file_problem("kit-unreadable", "error", _NO_ZIP, name, _AGAIN))


def _unpacked(archive: ZipFile, name: str, place: str) -> Iterator[Parcel | Unread]:
    files = {path: entry for entry in archive.infolist() if (path := _path(entry)) is not None}
    read = _reader(archive, files, name)
    folders: dict[PurePosixPath, list[str]] = {}
    for path in sorted(files):
        folders.setdefault(path.parent, []).append(path.name)
    kits = {folder: tuple(names) for folder, names in folders.items() if KIT_FILE in names}
    for folder, names in kits.items():
        yield _part(folder, names, read, _inside(place, folder))
    alone = sorted(path for path in files if is_visual(Path(path.name)) and path.parent not in kits)
    for path in alone:
        yield _part(path.parent, (path.name,), read, _inside(place, path))
    strays = sorted(_strays(folders.items(), [*(folder / KIT_FILE for folder in kits), *alone]))
    for folder in strays:
        yield Unread(f"{place}/{folder}", file_problem("kit-nothing", "error", _NOTHING, folder.name, _EXPECTED))
    if any(path.suffix.lower() == _ZIP for path in files):
        yield Unread(place, file_problem("kit-nothing", "error", _NESTED, name, _UNPACK))
    elif not kits and not alone and not strays:
        yield Unread(place, file_problem("kit-nothing", "error", _NOTHING, name, _EXPECTED))


def _path(entry: ZipInfo) -> PurePosixPath | None:
    """The path of an entry that may be of a kit; None for a folder, and for what systems add."""
    path = PurePosixPath(entry.filename)
    hidden = is_clutter(entry.filename) or path.name.startswith(".")
    return None if entry.is_dir() or hidden else path


def _inside(place: str, path: PurePosixPath) -> str:
    return place if path == PurePosixPath() else f"{place}/{path}"


def _part(folder: PurePosixPath, names: tuple[str, ...], read: Callable[[str, int], bytes], place: str) -> Parcel:
    return Parcel(place, names, lambda name, most: read(str(folder / name), most))


def _reader(archive: ZipFile, files: dict[PurePosixPath, ZipInfo], name: str) -> Callable[[str, int], bytes]:
    """A function that unpacks one file, until too much of the zip was: what it declares counts, and bounds it."""
    left = MOST_UNPACKED

    def read(path: str, most: int) -> bytes:
        nonlocal left
        entry = files[PurePosixPath(path)]
        left -= entry.file_size
        if entry.file_size > most or left < 0:
            raise Refused(file_problem("kit-too-big", "error", _TOO_BIG, name, _PLAIN_COPY))
        try:
            return inflated(archive, entry)
        except UNREADABLE as error:
            raise Refused(file_problem("kit-unreadable", "error", _NO_ZIP, name, _AGAIN)) from error

    return read
