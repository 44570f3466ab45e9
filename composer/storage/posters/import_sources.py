"""Reads posters to import from folders or zips, whole into memory, within limits and trusting no name."""

import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from msgspec import Struct

from composer.core.art.raster import LARGEST_PICTURE, is_picture
from composer.core.naming import is_reserved
from composer.core.problems import Problem, Refused, file_problem
from composer.core.words import Words, named
from composer.storage.limited_read import read_bytes
from composer.storage.limited_zip import UNREADABLE, inflated, is_clutter, leads_out, open_zip
from composer.storage.posters.poster_file import ART_NAME, POSTER_FILE

#: The most posters in one drop, files of one poster, and bytes in all: some ten times what ships.
MOST_POSTERS, MOST_FILES, MOST_BYTES = 50, 100, 32 << 20
#: Bytes of a zip, files it may list, and bytes of that list.
LARGEST_ZIP, _MOST_LISTED, _LARGEST_LIST = 32 << 20, 10_000, 2 << 20
#: Bytes of one file: a picture is the largest.
_LARGEST_FILE = LARGEST_PICTURE
#: The licence and credits, kept beside the poster and its art.
_LICENCE = re.compile(r"(LICEN[CS]E|COPYING|CREDITS)(\.(md|txt))?", re.IGNORECASE)
_NO_POSTER = Words("Il n’y a pas d’affiche dans {name}.", "There is no poster in {name}.")
_DROP_IT = Words(
    f"Déposez le dossier qui contient «\u00a0{POSTER_FILE}\u00a0», ou un zip de ce dossier.",
    f"Drop the folder that contains “{POSTER_FILE}”, or a zip of that folder.",
)
_TOO_MUCH = Words(
    "{name} contient plus que ce qu’il faut pour des affiches\u00a0: au plus {most_posters}\u00a0affiches, "
    "{most_files}\u00a0fichiers chacune, 8\u00a0Mio par fichier et 32\u00a0Mio en tout.",
    "{name} contains more than posters need: at most {most_posters} posters, {most_files} files each, 8 MiB a "
    "file and 32 MiB in all.",
)
_FEWER = Words("Déposez moins d’affiches à la fois.", "Drop fewer posters at a time.")
_OUTSIDE = Words(
    "{name} contient un lien, ou un nom qui mène hors de son dossier. Rien n’a été copié.",
    "{name} contains a link, or a name that leads out of its folder. Nothing was copied.",
)
_PLAIN_COPY = Words(
    "Demandez une copie simple du dossier à la personne qui l’a fait.",
    "Ask the person who made it for a plain copy.",
)
_RESERVED = Words(
    "{name} contient le nom {odd}, que Windows réserve à un appareil ou change. Rien n’a été copié.",
    "{name} contains the name {odd}, which Windows reserves for a device or changes. Nothing was copied.",
)
_ANOTHER_NAME = Words("Donnez-lui un autre nom et recommencez.", "Give it another name and try again.")
_TWINS = Words(
    "Dans {name}, {one} et {two} ne diffèrent que par leurs majuscules\u00a0: sur bien des ordinateurs "
    "c’est un seul fichier. Rien n’a été copié.",
    "In {name}, {one} and {two} differ only in capitals: on many computers they are the same file. Nothing was copied.",
)
_RENAME = Words("Renommez-en un et recommencez.", "Rename one of them and try again.")
_UNREADABLE = Words(
    "{name} n’a pas pu être lu\u00a0: ce n’est ni un dossier ni un zip, ou il est abîmé.",
    "{name} could not be read: it is neither a folder nor a zip, or it is damaged.",
)
_AGAIN = Words("Téléchargez-le ou copiez-le de nouveau.", "Download it or copy it again.")


class SourcePoster(Struct, frozen=True):
    """One poster to import: the name of its folder, and the bytes of its files by name."""

    name: str
    files: dict[str, bytes]


def read_sources(sources: Sequence[Path]) -> tuple[SourcePoster, ...]:
    """Read the posters in folders and zips; Refused when one has none, is too large, or names a path outside itself.

    A folder may be a poster, or contain several side by side. Only what a poster is made of is read.
    """
    found = tuple(poster for source in sources for poster in _read(source))
    if len(found) > MOST_POSTERS or sum(len(data) for each in found for data in each.files.values()) > MOST_BYTES:
        raise Refused(_too_much(sources[0].name))
    return found


def _read(source: Path) -> tuple[SourcePoster, ...]:
    found = tuple(_in_folder(source) if source.is_dir() else _in_zip(source))
    if not found:
        raise Refused(file_problem("no-poster-there", "error", _NO_POSTER, source.name, _DROP_IT))
    return found


def _in_folder(source: Path) -> Iterator[SourcePoster]:
    folders = [source] if (source / POSTER_FILE).is_file() else _listed(source, source)
    posters = [folder for folder in folders if (folder / POSTER_FILE).is_file()]
    if len(posters) > MOST_POSTERS:
        raise Refused(_too_much(source.name))
    for folder in posters:
        files = [each for each in _listed(folder, source) if _is_kept(each.name)]
        if len(files) > MOST_FILES:
            raise Refused(_too_much(source.name))
        if any(each.is_symlink() for each in files):
            raise Refused(file_problem("poster-outside", "error", _OUTSIDE, source.name, _PLAIN_COPY))
        _refuse_odd([each.name for each in files], source)
        contents = {each.name: read_bytes(each, _LARGEST_FILE) for each in files}
        yield SourcePoster(folder.resolve().name, _of_poster(contents))


def _listed(folder: Path, source: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for _, entry in zip(range(_MOST_LISTED), entries, strict=False)]
    except OSError as error:
        raise Refused(file_problem("posters-unreadable", "error", _UNREADABLE, source.name, _AGAIN)) from error
    return [folder / name for name in sorted(names)]


def _in_zip(source: Path) -> tuple[SourcePoster, ...]:
    data = read_bytes(source, LARGEST_ZIP)
    try:
        with open_zip(data, entries=_MOST_LISTED, directory=_LARGEST_LIST) as archive:
            return tuple(_unpacked(archive, source))
    except UNREADABLE as error:
        raise Refused(file_problem("posters-unreadable", "error", _UNREADABLE, source.name, _AGAIN)) from error


def _unpacked(archive: ZipFile, source: Path) -> Iterator[SourcePoster]:
    entries = archive.infolist()
    if any(leads_out(entry) for entry in entries):
        raise Refused(file_problem("poster-outside", "error", _OUTSIDE, source.name, _PLAIN_COPY))
    _refuse_odd([entry.filename for entry in entries if not entry.is_dir()], source)
    kept = [(entry, PurePosixPath(entry.filename)) for entry in entries if not entry.is_dir()]
    kept = [(entry, path) for entry, path in kept if _is_kept(path.name) and not is_clutter(entry.filename)]
    folders = [path.parent for _, path in kept if path.name == POSTER_FILE]
    kept = [(entry, path) for entry, path in kept if path.parent in folders]
    _check_size(kept, source)
    for folder in folders:
        files = {path.name: inflated(archive, entry) for entry, path in kept if path.parent == folder}
        yield SourcePoster(folder.name or source.stem, _of_poster(files))


def _check_size(kept: Sequence[tuple[ZipInfo, PurePosixPath]], source: Path) -> None:
    """Refuse, before anything is unpacked, what declares itself too large, or is there twice."""
    paths = Counter(path for _, path in kept)
    posters = Counter(path.parent for _, path in kept)
    if any(number > 1 for number in paths.values()):
        raise BadZipFile
    if len(posters) > MOST_POSTERS or any(number > MOST_FILES for number in posters.values()):
        raise Refused(_too_much(source.name))
    sizes = [entry.file_size for entry, _ in kept]
    if sum(sizes) > MOST_BYTES or max(sizes, default=0) > _LARGEST_FILE:
        raise Refused(_too_much(source.name))


def _refuse_odd(paths: Sequence[str], source: Path) -> None:
    """Refuse paths that only some systems can hold: names of devices, and two that differ by their case alone."""
    odd = next((part for path in paths for part in path.split("/") if is_reserved(part)), None)
    if odd is not None:
        raise Refused(
            file_problem("poster-name-reserved", "error", _RESERVED, source.name, _ANOTHER_NAME, odd=named(odd))
        )
    number = Counter(path.casefold() for path in set(paths))
    twins = sorted({path for path in paths if number[path.casefold()] > 1})
    if twins:
        one, two = map(named, twins[:2])
        raise Refused(file_problem("poster-names-alike", "error", _TWINS, source.name, _RENAME, one=one, two=two))


def _is_kept(name: str) -> bool:
    return name == POSTER_FILE or bool(ART_NAME.fullmatch(name) or _LICENCE.fullmatch(name))


def _of_poster(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files without the pictures that the poster does not name: a preview may lie beside it."""
    table = files[POSTER_FILE]
    return {name: data for name, data in files.items() if not is_picture(name) or name.encode() in table}


def _too_much(name: str) -> Problem:
    return file_problem(
        "posters-too-big", "error", _TOO_MUCH, name, _FEWER, most_posters=MOST_POSTERS, most_files=MOST_FILES
    )
