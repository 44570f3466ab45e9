"""The files of a kit being refreshed: what somebody changed is kept, what is still right stays, the rest is anew."""

import contextlib
import errno
import stat
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Literal, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from composer.core.location import in_file
from composer.core.naming import named
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.export.kit import Held
from composer.export.manifest import MANIFEST, Drawn, Manifest, manifest_bytes, plain_names, sha256
from composer.storage.atomic_write import write_atomic
from composer.storage.limited_read import read_bytes

#: The files that a run has begun to write, a line each: after a crash, the next run knows them from a person's.
_JOURNAL = ".jps-kit.journal"
_Value = TypeVar("_Value")
#: Bytes. No file of a kit comes near it; what does is somebody else's.
_LARGEST = 64 << 20
_LARGEST_JOURNAL = 4 << 20
#: What the system answers where no file can be: a link in a circle too, which writing there will tell.
_NOTHING = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG}
#: How many names one file may have beside those that people changed, and how many files a sentence names.
_MOST_BESIDE, _MOST_NAMED = 99, 6

#: What becomes of a file that an earlier run wrote and this one did not: it shows what a run would write now, or the
#: words of an earlier edition on another poster, or nothing that is made any more.
Fate = Literal["right", "earlier", "stale"]


class Replaced(Struct, frozen=True):
    """What a file of a kit held before a run touched it, None where there was none.

    `left` are the SHA-256 of all that the run may have left there, an empty one for nothing.
    """

    path: Path
    data: bytes | None
    left: tuple[str, ...]


class Standing(Struct, frozen=True):
    """A file as it stands: its bytes and their SHA-256; both empty where it is too big to be a kit's."""

    data: bytes = b""
    digest: str = ""


class _Noted(Struct, frozen=True):
    """A line of the journal."""

    name: str
    digest: str
    drawn: Drawn | None = None
    beside: str = ""


class KitFiles:
    """The files in a folder that is held, as one run finds, writes and leaves them."""

    def __init__(self, held: Held, pictures: Mapping[str, Drawn]) -> None:
        """Refresh what is in `held`; `pictures` are those this run will make, and what from."""
        self.folder, self._held = held.folder, held
        self._before = _with_journal(held)
        self._ours = set(self._before.files.values()) - {""}
        self._pictures = pictures
        self._beside: dict[str, str] = {}
        self._replaced: dict[Path, Replaced] = {}

    @property
    def replaced(self) -> tuple[Replaced, ...]:
        """What the run wrote over and removed so far."""
        return tuple(self._replaced.values())

    def announce(self, manifest: Manifest) -> None:
        """Say in `kit.json` whose kit this is and what will be in it, so that a run cut short is known again.

        What stands there is listed as it was. Refused when the folder cannot be written to.
        """
        before = self._before
        if self._held.new and before == manifest:  # said already, as the folder was made
            self._keep(self.folder / MANIFEST, None, sha256(manifest_bytes(manifest)))
            return
        announced = replace(
            manifest,
            files={**manifest.files, **before.files},
            pictures=before.pictures,
            beside=before.beside,
            contrasts=before.contrasts,
        )
        data = manifest_bytes(announced)
        write_atomic(self.place(MANIFEST, data), data)
        self.forget_journal()

    def place(self, name: str, data: bytes) -> Path:
        """Where `data`, the file `name`, is to be written: beside a file of that name that somebody changed.

        Refused when what stands there cannot be read, and so neither be known nor put back.
        """
        digest = sha256(data)
        if name == MANIFEST:
            self._keep(self.folder / name, standing(self.folder / name), digest)
            return self.folder / name
        target, before = self._free(name, digest)
        if target != name:
            self._beside[target] = name
        self._note(_Noted(target, digest, self._pictures.get(name), self._beside.get(target, "")))
        self._keep(self.folder / target, before, digest)
        return self.folder / target

    def settle(
        self, manifest: Manifest, written: Mapping[str, str], now: Callable[[str, str], Drawn], *, complete: bool
    ) -> tuple[Manifest, tuple[Problem, ...]]:
        """Remove what is stale, once all is written; `manifest` with all that is there, and what there is to say.

        `now` tells what the picture of a format, for a network or for all, would be drawn from. Where the run is not
        `complete` nothing is removed; what somebody changed never is.
        """
        files, fates = dict[str, str](), dict[str, Fate]()
        for name in plain_names(self._before.files):
            found = None if name in written or name == MANIFEST else _readable(self.folder / name)
            if found is not None:
                files[name] = self._before.files[name]
                fates |= {name: self._fate(name, written, now)} if found.digest in self._ours else {}
        removed = [name for name, fate in fates.items() if complete and fate == "stale" and self._removed(name)]
        earlier = [name for name, fate in fates.items() if fate == "earlier"]
        changed = [_changed(main, target) for target, main in self._beside.items() if target in written]
        kept = {name: digest for name, digest in files.items() if name not in removed}
        told = (*changed, *_told(removed, _removed_files), *_told(earlier, _earlier_pictures))
        return self._listing(manifest, kept, written), told

    def forget_journal(self) -> None:
        """The manifest says it all."""
        with contextlib.suppress(OSError):
            (self.folder / _JOURNAL).unlink(missing_ok=True)

    def _listing(self, manifest: Manifest, kept: Mapping[str, str], written: Mapping[str, str]) -> Manifest:
        """`manifest` with the files kept and written, each with what is known of it."""
        before, files = self._before, {**kept, **written}
        targets = {main: target for target, main in self._beside.items()}
        drawn, contrasts = (
            _among({targets.get(name, name): each for name, each in table.items()}, written)
            for table in (self._pictures, manifest.contrasts)
        )
        return replace(
            manifest,
            files=files,
            pictures=_among({**before.pictures, **drawn}, files),
            beside=_among({**before.beside, **self._beside}, files),
            contrasts=_among({**before.contrasts, **contrasts}, files),
        )

    def _free(self, name: str, digest: str) -> tuple[str, Standing | None]:
        for target in _names_beside(name):
            found = standing(self.folder / target)
            if found is None or found.digest in self._ours or found.digest == digest:
                return target, found
        raise Refused(_no_name(name))

    def _fate(self, name: str, written: Collection[str], now: Callable[[str, str], Drawn]) -> Fate:
        drawn = self._before.pictures.get(name)
        if drawn is None or self._before.beside.get(name) in written:
            return "stale"
        fresh = now(drawn.format, drawn.network)
        if drawn.network != fresh.network:  # the visual is not for that network any more
            return "stale"
        if drawn.inputs and drawn.poster == fresh.poster:
            return "right" if drawn.inputs == fresh.inputs else "stale"
        return "right" if drawn.words == fresh.words else "earlier"

    def _removed(self, name: str) -> bool:
        path = self.folder / name
        found = _readable(path)
        if found is None or path.is_symlink():
            return False
        try:
            path.unlink()
        except OSError:
            return False
        self._keep(path, found, "")
        return True

    def _keep(self, path: Path, before: Standing | None, left: str) -> None:
        kept = self._replaced.get(path) or Replaced(path, before.data if before else None, ())
        self._replaced[path] = replace(kept, left=(*kept.left, left))

    def _note(self, noted: _Noted) -> None:
        # Kept by the system when the program dies; only a power cut loses it, and then a file is kept for a person's.
        with contextlib.suppress(OSError, ValueError), (self.folder / _JOURNAL).open("ab") as journal:
            journal.write(msgspec.json.encode(noted) + b"\n")


def standing(path: Path) -> Standing | None:
    """What stands at `path`, a link followed; None where no file does. Refused when the disk does not tell."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            return None  # writing there will say so
        if found.st_size > _LARGEST:
            return Standing()
    except OSError as error:
        if error.errno in _NOTHING:
            return None
    data = read_bytes(path, _LARGEST)
    return Standing(data, sha256(data))


def _readable(path: Path) -> Standing | None:
    with contextlib.suppress(Refused):
        return standing(path)
    return Standing()  # nobody can say that it is ours


def _with_journal(held: Held) -> Manifest:
    """The manifest as it was, with the files that a run cut short wrote after it."""
    before = held.manifest
    files, pictures, beside = dict[str, str](), dict[str, Drawn](), dict[str, str]()
    for noted in _journal(held.folder):
        found = _readable(held.folder / noted.name)
        if found is not None and found.digest == noted.digest:
            files[noted.name] = noted.digest
            pictures |= {noted.name: noted.drawn} if noted.drawn else {}
            beside |= {noted.name: noted.beside} if noted.beside else {}
    return replace(
        before,
        files={**before.files, **files},
        pictures={**before.pictures, **pictures},
        beside={**before.beside, **beside},
    )


def _journal(folder: Path) -> Iterator[_Noted]:
    path = folder / _JOURNAL
    try:
        lines = read_bytes(path, _LARGEST_JOURNAL).splitlines() if path.is_file() else []
    except (OSError, Refused):
        return
    for line in lines:
        with contextlib.suppress(ValueError, RecursionError):  # the last one may be cut short
            noted = msgspec.json.decode(line, type=_Noted)
            if plain_names([noted.name]):
                yield noted


def _names_beside(name: str) -> Iterator[str]:
    """`name`, then what it is called beside a file of that name that somebody changed."""
    stem, dot, suffix = name.rpartition(".")
    yield name
    yield f"{stem}-nouvelle{dot}{suffix}"
    yield from (f"{stem}-nouvelle-{number}{dot}{suffix}" for number in range(2, _MOST_BESIDE + 1))


def _among(table: Mapping[str, _Value], files: Collection[str]) -> dict[str, _Value]:
    return {name: value for name, value in table.items() if name in files}


def _told(names: list[str], say: Callable[[Words], Problem]) -> tuple[Problem, ...]:
    listed = [named(name) for name in names[:_MOST_NAMED]]
    more = " …" if len(names) > _MOST_NAMED else ""
    words = Words(", ".join(each.fr for each in listed) + more, ", ".join(each.en for each in listed) + more)
    return (say(words),) if names else ()


def _changed(main: str, target: str) -> Problem:
    kept, new = named(main), named(target)
    words = Words(
        f"Le fichier {kept.fr} a été changé depuis l’exportation d’avant : il est gardé tel quel. "
        f"Le nouveau est à côté, dans {new.fr}.",
        f"The file {kept.en} was changed since the export before: it is kept as it is. The new one is beside it, "
        f"in {new.en}.",
    )
    fix = Words(
        f"Gardez l’un des deux; si vous effacez {kept.fr}, la prochaine exportation l’écrira de nouveau.",
        f"Keep one of the two; if you erase {kept.en}, the next export will write it again.",
    )
    return Problem("changed-by-hand", "notice", words, in_file(main), fix)


def _removed_files(names: Words) -> Problem:
    words = Words(
        f"Ces fichiers de l’exportation d’avant ne valaient plus et sont retirés : {names.fr}.",
        f"These files of the export before were out of date and are removed: {names.en}.",
    )
    return Problem("kit-removed", "notice", words, in_file(MANIFEST))


def _earlier_pictures(names: Words) -> Problem:
    words = Words(
        f"Ces images d’une autre affiche sont d’avant vos derniers changements : {names.fr}.",
        f"These pictures of another poster are from before your last changes: {names.en}.",
    )
    fix = Words("Exportez de nouveau cette affiche, ou effacez-les.", "Export that poster again, or erase them.")
    return Problem("kit-earlier", "notice", words, in_file(MANIFEST), fix)


def _no_name(name: str) -> Problem:
    said = named(name)
    words = Words(
        f"Le fichier {said.fr} n’a pas été écrit : celui qui est là a été changé, et tous les noms voisins aussi.",
        f"The file {said.en} was not written: the one that is there was changed, and so were all those beside it.",
    )
    fix = Words("Rangez ces fichiers dans un autre dossier.", "Put these files away in another folder.")
    return Problem("not-written", "error", words, in_file(name), fix)
