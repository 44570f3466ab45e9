"""Keeps packs in the folder of the person's campaigns: installed whole or not at all, the former versions kept.

A version is a folder that is never changed once it has its name; the index says which one is current. Two programs
that change the same folder at once take turns.
"""

import contextlib
import os
import shutil
import time
from collections.abc import Generator
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from composer.core.campaign.pack import PACK_MIME
from composer.core.problems import Problem, Refused
from composer.core.words import Words, named
from composer.storage.atomic_write import make_folder, staging_folder
from composer.storage.campaigns import library
from composer.storage.campaigns.pack_contents import write_parts
from composer.storage.campaigns.pack_file import MANIFEST, MIMETYPE, Pack, pack_in
from composer.storage.disk_errors import FREE_SPACE
from composer.storage.file_lock import FileLock
from composer.storage.limited_zip import zip_of

#: The most former versions of one campaign that are kept.
MOST_FORMER: Final = 5
_LOCK = ".lock"
#: Seconds: how long another program is waited for, and between two looks.
_PATIENCE, _PAUSE = 10.0, 0.05
_NOT_KEPT = Words(
    "Cette version de la campagne {name} n’est plus sur cet ordinateur.",
    "That version of the campaign {name} is no longer on this computer.",
)
_SHIPS = Words(
    "La campagne {name} vient avec le programme; elle ne se retire pas.",
    "The campaign {name} comes with the program; it cannot be removed.",
)
_BUSY = Words(
    "Un autre programme est en train de changer vos campagnes. Rien n’a été changé.",
    "Another program is changing your campaigns. Nothing was changed.",
)
_WAIT = Words("Attendez qu’il ait fini, puis recommencez.", "Wait until it has finished, then try again.")
_UNCHANGED = Words(
    "Le système n’a pas permis de modifier le dossier de vos campagnes. Elles sont comme avant.",
    "The system did not allow changing the folder of your campaigns. They are as they were.",
)


def install(pack: Pack, home: Path) -> None:
    """Keep `pack` in the folder `home` as the current version of its campaign; the one before it becomes a former one.

    Refused, everything as before, when the system does not allow it or another program is at it for too long.
    """
    campaign_id = pack.manifest.id
    with _changing(home) as aside:
        write_parts(pack, aside)
        place = library.pack_folder(home, campaign_id, pack.digest)
        make_folder(place.parent, 0o700)
        _put(aside, place)
        index = library.read_index(home)
        installed = _with_current(index.packs.get(campaign_id), pack.digest)
        library.write_index(home, replace(index, packs={**index.packs, campaign_id: installed}))
        _clear(place.parent, {installed.current, *installed.former})


def return_to(campaign_id: str, digest: str, home: Path) -> None:
    """Make the former version `digest` of a campaign the current one again; Refused when it is not kept."""
    with _changing(home):
        index = library.read_index(home)
        installed = index.packs.get(campaign_id)
        if installed is None or digest not in (installed.current, *installed.former):
            raise Refused(Problem("unknown-campaign", "error", _NOT_KEPT.format(name=named(campaign_id))))
        library.write_index(home, replace(index, packs={**index.packs, campaign_id: _with_current(installed, digest)}))


def use(campaign_id: str, home: Path) -> None:
    """Put a campaign in force; Refused, with the nearest id, when it is not on this computer."""
    library.find_campaign(campaign_id, home)
    with _changing(home):
        library.write_index(home, replace(library.read_index(home), in_force=campaign_id))


def remove(campaign_id: str, home: Path) -> None:
    """Remove every version of an added campaign; the default one is then in force if this one was.

    What the person filled in for it is kept. Refused for a campaign that ships with the program, or that is not here.
    """
    with _changing(home) as aside:
        index = library.read_index(home)
        removed = index.packs.get(campaign_id)
        if removed is None:
            library.find_campaign(campaign_id, home)
            raise Refused(Problem("campaign-ships", "error", _SHIPS.format(name=named(campaign_id))))
        packs = {each: installed for each, installed in index.packs.items() if each != campaign_id}
        library.write_index(home, _still_in_force(replace(index, packs=packs)))
        with contextlib.suppress(OSError):  # what a system keeps open is no longer in the index, which is what counts
            library.pack_folder(home, campaign_id, removed.current).parent.replace(aside / campaign_id)


def installed_pack(folder: Path) -> bytes | None:
    """The bytes of the pack whose parts are in `folder`; None when they are not those that its manifest lists.

    They are not when a picture was cleaned as it was taken in.
    """
    try:
        files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
        manifest = files.pop(MANIFEST).read_bytes()
        parts = {name: path.read_bytes() for name, path in sorted(files.items())}
        data = zip_of({MIMETYPE: PACK_MIME.encode(), MANIFEST: manifest, **parts})
        pack_in(data, folder.name)
    except (KeyError, OSError, Refused):
        return None
    return data


def _with_current(installed: library.Installed | None, digest: str) -> library.Installed:
    before = (installed.current, *installed.former) if installed else ()
    return library.Installed(digest, tuple(each for each in before if each != digest)[:MOST_FORMER])


def _still_in_force(index: library.Index) -> library.Index:
    known = (*library.campaign_ids(None), *index.packs)
    return index if index.in_force in known else replace(index, in_force="")


@contextlib.contextmanager
def _changing(home: Path) -> Generator[Path]:
    """An empty folder in `home`, removed at the end, while no other program changes `home`."""
    try:
        make_folder(home, 0o700)
        with _locked(home), staging_folder(home) as staging:
            yield staging
    except OSError as error:
        raise Refused(Problem("campaigns-unkept", "error", _UNCHANGED, fix=FREE_SPACE)) from error


@contextlib.contextmanager
def _locked(home: Path) -> Generator[None]:
    lock, until = FileLock(home / _LOCK), time.monotonic() + _PATIENCE
    while not lock.claim():
        if time.monotonic() > until:
            raise Refused(Problem("campaigns-busy", "error", _BUSY, fix=_WAIT))
        time.sleep(_PAUSE)
    try:
        yield
    finally:
        lock.release()


def _put(aside: Path, place: Path) -> None:
    """Give the folder `aside` its name; the same version, were it there, is replaced: somebody may have damaged it."""
    before = aside.with_name(f"{aside.name}-before")
    if os.path.lexists(place):
        place.replace(before)
    try:
        aside.replace(place)
    except OSError:
        if os.path.lexists(before):
            before.replace(place)
        raise
    shutil.rmtree(before, ignore_errors=True)


def _clear(folder: Path, kept: set[str]) -> None:
    for each in folder.iterdir():
        if each.name not in kept:
            shutil.rmtree(each, ignore_errors=True)
