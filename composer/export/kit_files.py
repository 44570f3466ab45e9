"""Updates the files of a kit: keeps those that somebody changed or that are up to date, and replaces the rest."""

import contextlib
import errno
import stat
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Literal, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from composer.core.codes import Code
from composer.core.problems import Problem, Refused, file_problem, in_file
from composer.core.words import Words, named
from composer.export.kit import LockedKit
from composer.export.manifest import MANIFEST, Drawn, Manifest, manifest_bytes, plain_names, sha256
from composer.storage.atomic_write import write_atomic
from composer.storage.limited_read import read_bytes
from composer.storage.limited_zip import zip_of

#: The files that a run has begun to write, a line each: after a crash, the next run can tell them from a person's.
_JOURNAL = ".jps-kit.journal"
_Value = TypeVar("_Value")
#: Bytes. No file of a kit comes near it; one that does is somebody else's.
_LARGEST = 64 << 20
_LARGEST_JOURNAL = 4 << 20
#: The system's errors where no file can be: also a circular link, which writing there will report.
_NOTHING = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG}
#: How many names a file may try beside those that people changed, and how many files a message names.
_MOST_BESIDE, _MOST_NAMED = 99, 6

#: The state of a file that an earlier run wrote and this one did not: it is what a run would write now, or it has the
#: words of an earlier edition on another poster, or it is out of date.
Freshness = Literal["current", "earlier", "stale"]
_NO_NAME = Words(
    "Le fichier {name} n’a pas été écrit\u00a0: celui qui est là a été changé, et tous les noms voisins aussi.",
    "The file {name} was not written: the one that is there was changed, and so were all those beside it.",
)
_MOVE_THEM = Words("Rangez ces fichiers dans un autre dossier.", "Move these files to another folder.")
_CHANGED = Words(
    "Le fichier {name} a été changé depuis l’exportation précédente\u00a0: il est gardé tel quel. "
    "Le nouveau est à côté, dans {new}.",
    "The file {name} was changed since the last export: it is kept as it is. The new one is beside it, in {new}.",
)
_KEEP_ONE = Words(
    "Gardez l’un des deux; si vous effacez {name}, la prochaine exportation l’écrira de nouveau.",
    "Keep one of the two; if you delete {name}, the next export will write it again.",
)
_REMOVED = Words(
    "Ces fichiers de l’exportation précédente n’étaient plus à jour et ont été retirés\u00a0: {names}.",
    "These files of the last export were out of date and have been removed: {names}.",
)
_EARLIER = Words(
    "Ces images d’une autre affiche sont d’avant vos derniers changements\u00a0: {names}.",
    "These pictures of another poster are older than your last changes: {names}.",
)
_EXPORT_AGAIN = Words("Exportez de nouveau cette affiche, ou effacez-les.", "Export that poster again, or delete them.")
_UNREAD = Words(
    "Le fichier {name} n’a pas pu être lu\u00a0: il n’est pas copié.",
    "The file {name} could not be read: it is not copied.",
)
_AGAIN = Words("Fermez ce qui l’utilise, puis recommencez.", "Close what uses it, then try again.")


class Replaced(Struct, frozen=True):
    """The content of a file of a kit before a run touched it, None where there was no file.

    `left` are the SHA-256 of all that the run may have left there, empty for no file.
    """

    path: Path
    data: bytes | None
    left: tuple[str, ...]


class Content(Struct, frozen=True):
    """The current content of a file: its bytes and their SHA-256; both empty when it is too big to be a kit's."""

    data: bytes = b""
    digest: str = ""


class _Entry(Struct, frozen=True):
    """A line of the journal of a run: a file that it began to write."""

    name: str
    digest: str
    drawn: Drawn | None = None
    beside: str = ""


class KitFiles:
    """The files in a locked kit folder, as one run finds, writes and leaves them."""

    def __init__(self, kit: LockedKit, pictures: Mapping[str, Drawn]) -> None:
        """Update the files of `kit`; `pictures` are those that this run will make, and what from."""
        self.folder, self._kit = kit.folder, kit
        self._before = _with_journal(kit)
        self._ours = set(self._before.files.values()) - {""}
        self._pictures = pictures
        self._beside: dict[str, str] = {}
        self._replaced: dict[Path, Replaced] = {}

    @property
    def replaced(self) -> tuple[Replaced, ...]:
        """What the run has overwritten and removed so far."""
        return tuple(self._replaced.values())

    def announce(self, manifest: Manifest) -> None:
        """Write to `kit.json` whose kit this is and what will be in it, so that a run cut short is recognized.

        The files already there are listed as they were. Refused when the folder cannot be written to.
        """
        before = self._before
        if self._kit.new and before == manifest:  # written already, when the folder was made
            self._keep(self.folder / MANIFEST, None, sha256(manifest_bytes(manifest)))
            return
        announced = replace(
            manifest,
            files={**manifest.files, **before.files},
            pictures=before.pictures,
            beside=before.beside,
            contrasts=before.contrasts,
            prints=before.prints,
        )
        data = manifest_bytes(announced)
        write_atomic(self.path_for(MANIFEST, data), data)
        self.forget_journal()

    def path_for(self, name: str, data: bytes) -> Path:
        """Choose where to write `data`, the file `name`: beside a file of that name that somebody changed.

        Refused when the file there cannot be read, and so can be neither recognized nor restored.
        """
        digest = sha256(data)
        if name == MANIFEST:
            self._keep(self.folder / name, read_content(self.folder / name), digest)
            return self.folder / name
        target, before = self._free(name, digest)
        if target != name:
            self._beside[target] = name
        self._note(_Entry(target, digest, self._pictures.get(name), self._beside.get(target, "")))
        self._keep(self.folder / target, before, digest)
        return self.folder / target

    def settle(
        self, manifest: Manifest, written: Mapping[str, str], now: Callable[[str, str], Drawn], *, complete: bool
    ) -> tuple[Manifest, tuple[Problem, ...]]:
        """Remove what is stale, once all is written; return `manifest` with all that is there, and the notices.

        `now` gives what the picture of a format, for a network or for all, would be drawn from. When the run is not
        `complete` nothing is removed; a file that somebody changed never is.
        """
        files, states = dict[str, str](), dict[str, Freshness]()
        for name in plain_names(self._before.files):
            found = None if name in written or name == MANIFEST else _readable(self.folder / name)
            if found is not None:
                files[name] = self._before.files[name]
                states |= {name: self._freshness(name, written, now)} if found.digest in self._ours else {}
        removed = [name for name, state in states.items() if complete and state == "stale" and self._removed(name)]
        earlier = [name for name, state in states.items() if state == "earlier"]
        changed = [
            file_problem("changed-by-hand", "notice", _CHANGED, main, _KEEP_ONE, new=named(target))
            for target, main in self._beside.items()
            if target in written
        ]
        kept = {name: digest for name, digest in files.items() if name not in removed}
        notices = (
            *changed,
            *_notice("kit-removed", _REMOVED, removed),
            *_notice("kit-earlier", _EARLIER, earlier, _EXPORT_AGAIN),
        )
        return self._listing(manifest, kept, written), notices

    def forget_journal(self) -> None:
        """Remove the journal: the manifest now lists every file."""
        with contextlib.suppress(OSError):
            (self.folder / _JOURNAL).unlink(missing_ok=True)

    def _listing(self, manifest: Manifest, kept: Mapping[str, str], written: Mapping[str, str]) -> Manifest:
        before, files = self._before, {**kept, **written}
        targets = {main: target for target, main in self._beside.items()}

        def under_their_names(table: Mapping[str, _Value]) -> dict[str, _Value]:
            return _among({targets.get(name, name): each for name, each in table.items()}, written)

        drawn = under_their_names(self._pictures)
        return replace(
            manifest,
            files=files,
            pictures=_among({**before.pictures, **drawn}, files),
            beside=_among({**before.beside, **self._beside}, files),
            contrasts=_among({**before.contrasts, **under_their_names(manifest.contrasts)}, files),
            prints=_among({**before.prints, **under_their_names(manifest.prints)}, files),
        )

    def _free(self, name: str, digest: str) -> tuple[str, Content | None]:
        for target in _names_beside(name):
            found = read_content(self.folder / target)
            if found is None or found.digest in self._ours or found.digest == digest:
                return target, found
        raise Refused(file_problem("not-written", "error", _NO_NAME, name, _MOVE_THEM))

    def _freshness(self, name: str, written: Collection[str], now: Callable[[str, str], Drawn]) -> Freshness:
        drawn = self._before.pictures.get(name)
        if drawn is None or self._before.beside.get(name) in written:
            return "stale"
        fresh = now(drawn.format, drawn.network)
        if drawn.network != fresh.network:  # the visual is no longer for that network
            return "stale"
        if drawn.inputs and drawn.poster == fresh.poster:
            return "current" if drawn.inputs == fresh.inputs else "stale"
        return "current" if drawn.words == fresh.words else "earlier"

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

    def _keep(self, path: Path, before: Content | None, left: str) -> None:
        kept = self._replaced.get(path) or Replaced(path, before.data if before else None, ())
        self._replaced[path] = replace(kept, left=(*kept.left, left))

    def _note(self, entry: _Entry) -> None:
        # The system keeps it when the program dies; only a power cut loses it, and the file then counts as a person's.
        with contextlib.suppress(OSError, ValueError), (self.folder / _JOURNAL).open("ab") as journal:
            journal.write(msgspec.json.encode(entry) + b"\n")


def read_content(path: Path) -> Content | None:
    """Read the file at `path`, following a link; None where there is no file. Refused when the disk cannot be read."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            return None  # writing there will report it
        if found.st_size > _LARGEST:
            return Content()
    except OSError as error:
        if error.errno in _NOTHING:
            return None
    data = read_bytes(path, _LARGEST)
    return Content(data, sha256(data))


def _readable(path: Path) -> Content | None:
    with contextlib.suppress(Refused):
        return read_content(path)
    return Content()  # it cannot be known to be ours


def _with_journal(kit: LockedKit) -> Manifest:
    """The manifest as it was, with the files that a run cut short wrote after it."""
    before = kit.manifest
    files, pictures, beside = dict[str, str](), dict[str, Drawn](), dict[str, str]()
    for entry in _journal(kit.folder):
        found = _readable(kit.folder / entry.name)
        if found is not None and found.digest == entry.digest:
            files[entry.name] = entry.digest
            pictures |= {entry.name: entry.drawn} if entry.drawn else {}
            beside |= {entry.name: entry.beside} if entry.beside else {}
    return replace(
        before,
        files={**before.files, **files},
        pictures={**before.pictures, **pictures},
        beside={**before.beside, **beside},
    )


def _journal(folder: Path) -> Iterator[_Entry]:
    path = folder / _JOURNAL
    try:
        lines = read_bytes(path, _LARGEST_JOURNAL).splitlines() if path.is_file() else []
    except (OSError, Refused):
        return
    for line in lines:
        with contextlib.suppress(ValueError, RecursionError):  # the last one may be cut short
            entry = msgspec.json.decode(line, type=_Entry)
            if plain_names([entry.name]):
                yield entry


def _names_beside(name: str) -> Iterator[str]:
    """`name`, then the names it may have beside a file of that name that somebody changed."""
    stem, dot, suffix = name.rpartition(".")
    yield name
    yield f"{stem}-nouvelle{dot}{suffix}"
    yield from (f"{stem}-nouvelle-{number}{dot}{suffix}" for number in range(2, _MOST_BESIDE + 1))


def _among(table: Mapping[str, _Value], files: Collection[str]) -> dict[str, _Value]:
    return {name: value for name, value in table.items() if name in files}


def _notice(code: Code, words: Words, names: list[str], fix: Words | None = None) -> Iterator[Problem]:
    if names:
        shown = [named(name) for name in names[:_MOST_NAMED]]
        more = " …" if len(names) > _MOST_NAMED else ""
        every = Words(", ".join(each.fr for each in shown) + more, ", ".join(each.en for each in shown) + more)
        yield Problem(code, "notice", words.format(names=every), in_file(MANIFEST), fix)


def kit_archive(folder: Path) -> bytes:
    """The zip of the kit in `folder`, all in one folder of the same name; Refused when one of its files is unreadable.

    Pictures are compressed already: they are stored as they are.
    """
    return zip_of({f"{folder.name}/{path.name}": read_of_kit(path) for path in kit_contents(folder)})


def kit_contents(folder: Path) -> Iterator[Path]:
    """The files of a kit, by name; what is hidden, a link or a folder is no part of it."""
    for path in sorted(folder.iterdir()):
        if not path.name.startswith(".") and path.is_file() and not path.is_symlink():
            yield path


def read_of_kit(path: Path) -> bytes:
    """The bytes of a file of a kit; Refused when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused(file_problem("unreadable-file", "error", _UNREAD, path.name, _AGAIN)) from error
