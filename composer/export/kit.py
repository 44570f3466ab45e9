"""A kit: one folder for one person, refreshed by the next run for the same person and for nobody else."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct, field

from composer.core.naming import named
from composer.core.problems import Problem, Refused
from composer.core.slug import PersonRecord
from composer.core.visual import Consent
from composer.core.words import Words
from composer.storage.whole_write import make_folder, sweep, write_whole

MANIFEST = "kit.json"
KIT_FORMAT = 1
#: A manifest is a few kilobytes; a larger file of that name is not one of ours.
_MANIFEST_LIMIT = 4_000_000
#: So many people of one name in one folder is a list gone wrong.
_NAMESAKES = 999
_ANOTHER_FOLDER = Words("Choisissez un autre dossier.", "Choose another folder.")


class Finding(Struct, frozen=True):
    """A problem as the manifest keeps it, in both languages."""

    code: str
    severity: str
    place: str
    words: Words
    mend: Words | None = None


class Inputs(Struct, frozen=True):
    """SHA-256 of what the kit was made from: the photo (empty: none), the choices and the poster."""

    photo: str
    visual: str
    poster: str


class Manifest(Struct, frozen=True):
    """What `kit.json` says: whom the kit is for, what it holds and what was found. No time, no path."""

    format: int
    person: PersonRecord
    #: Tells apart the kits of visuals that name nobody; empty as soon as somebody is named.
    seed: str = ""
    versions: Mapping[str, str] = field(default_factory=dict[str, str])
    campaign: str = ""
    poster: str = ""
    inputs: Inputs = Inputs("", "", "")
    #: File name → SHA-256; empty where the file was announced and the run did not get to it.
    files: Mapping[str, str] = field(default_factory=dict[str, str])
    #: Picture's file name → contrast of its words with the worst pixel behind them (WCAG 2.2), cut to hundredths. The
    #: text nearest to the least it needs: 4.5, or 3 for large words.
    contrasts: Mapping[str, float] = field(default_factory=dict[str, float])
    findings: tuple[Finding, ...] = ()
    #: Whose photo it is and what was agreed to; None without a photo.
    consent: Consent | None = None


def kit_folder(out: Path, name: str, owner: Manifest) -> Path:
    """The folder for `owner`: its own from before, else the first free one, `name`, `name-2` and so on.

    Nothing is made. Refused when there are too many people of one name.
    """
    for number in range(1, _NAMESAKES + 1):
        folder = out / (name if number == 1 else f"{name}-{number}")
        before = _owner(folder)
        if _same_owner(before, owner) if before else _is_free(folder):
            return folder
    raise Refused(_too_many(name, out))


def claim_folder(out: Path, name: str, owner: Manifest, names: Iterable[str]) -> Path:
    """Make the folder for `owner`, and announce `names` there in a first manifest.

    It is there at once, so that a run cut short is still known as this person's. Refused when the folder cannot be
    made or written to.
    """
    folder = kit_folder(out, name, owner)
    make_folder(folder)
    sweep(folder)
    listed = dict.fromkeys([*announced(folder), *names], "")
    write_whole(folder / MANIFEST, manifest_bytes(msgspec.structs.replace(owner, files=listed)))
    return folder


def manifest_bytes(manifest: Manifest) -> bytes:
    """What `kit.json` holds: sorted keys, two-space indent, so that two runs compare line by line."""
    return msgspec.json.format(msgspec.json.encode(manifest, order="deterministic"), indent=2) + b"\n"


def remove_stale(folder: Path, made: Iterable[str]) -> tuple[str, ...]:
    """Remove the files that the manifest in `folder` lists and `made` does not; nothing else is touched."""
    stale = sorted(set(plain_names(announced(folder))) - set(made) - {MANIFEST})
    return tuple(name for name in stale if _removed(folder / name))


def plain_names(names: Iterable[str]) -> tuple[str, ...]:
    """Those of `names` that are a file's name alone: a manifest changed by hand must not lead out of its folder."""
    return tuple(name for name in names if _is_plain(name))


def announced(folder: Path) -> Mapping[str, str]:
    """The files that the manifest in `folder` lists, in its order; none where there is none that we wrote."""
    before = _owner(folder)
    return before.files if before else {}


def kits_in(out: Path) -> Iterator[tuple[Path, Manifest]]:
    """The kits that stand in the folder `out`, by name, each with its manifest."""
    try:
        folders = sorted(each for each in out.iterdir() if each.is_dir())
    except OSError:
        return
    for folder in folders:
        manifest = _owner(folder)
        if manifest is not None:
            yield folder, manifest


def sha256(data: bytes) -> str:
    """Digest of `data`, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def findings(problems: Iterable[Problem]) -> tuple[Finding, ...]:
    """`problems` as the manifest keeps them."""
    return tuple(Finding(each.code, each.severity, each.place, each.words, each.mend) for each in problems)


def _owner(folder: Path) -> Manifest | None:
    """The manifest in `folder`, or None where there is none that we wrote."""
    try:
        path = folder / MANIFEST
        # A pipe of that name would never end.
        if not path.is_file() or path.stat().st_size > _MANIFEST_LIMIT:
            return None
        return msgspec.json.decode(path.read_bytes(), type=Manifest)
    except (OSError, ValueError, RecursionError):
        return None


def _same_owner(before: Manifest, owner: Manifest) -> bool:
    return (before.person, before.seed) == (owner.person, owner.seed)


def _is_free(folder: Path) -> bool:
    """Whether nothing stands there but at most an empty folder, such as a full disk leaves."""
    try:
        return not any(folder.iterdir())
    except OSError:
        return not os.path.lexists(folder)


def _is_plain(name: str) -> bool:
    return bool(name) and "\0" not in name and not set("/\\:") & set(name) and name not in {".", ".."}


def _removed(path: Path) -> bool:
    try:
        if path.is_symlink() or not path.is_file():
            return False
        path.unlink()
    except OSError:
        return False
    return True


def _too_many(name: str, out: Path) -> Problem:
    said, where = named(name), named(out.name)
    words = Words(
        f"Le dossier {where.fr} contient déjà {_NAMESAKES} dossiers nommés {said.fr}. Rien n’a changé.",
        f"The folder {where.en} already has {_NAMESAKES} folders named {said.en}. Nothing was changed.",
    )
    return Problem("kit-namesakes", "error", words, out.name, _ANOTHER_FOLDER)
