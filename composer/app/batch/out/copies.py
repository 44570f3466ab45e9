"""Keeps what is copied of each kit up to date: an archive to send, and its files in a folder for each network."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Literal

from msgspec import Struct

from composer.core.campaign.campaign import Campaign
from composer.core.problems import Problem, file_problem
from composer.core.words import Words
from composer.export.kit_files import kit_archive, kit_contents, read_of_kit
from composer.export.manifest import Drawn, file_digest, read_manifest, sha256
from composer.export.texts import ALTERNATIVE_FILE, caption_file
from composer.storage.atomic_write import confirm_names, make_folder, write_beside

#: An archive of each kit; its files in the folder of each network that they are for.
Delivery = Literal["archive", "networks"]
#: No person's kit has such a name.
ARCHIVES, NETWORKS = "_a-envoyer", "_par-reseau"
_KEPT = Words(
    "Le fichier {name} a été changé à la main\u00a0: il reste comme il est.",
    "The file {name} was changed by hand: it stays as it is.",
)
_DELETE = Words("Effacez-le pour qu’il soit fait de nouveau.", "Delete it, to have it made again.")


class Copies(Struct, frozen=True):
    """The copies of one kit: the SHA-256 of each by its path in the folder of kits, and the problems found."""

    digests: Mapping[str, str] = {}
    problems: tuple[Problem, ...] = ()


class _Copy(Struct, frozen=True):
    """One copy to have: its path in the folder of kits, what it is made of, and its bytes when they are needed."""

    path: str
    sources: tuple[Path, ...]
    data: Callable[[], bytes]
    #: Whether a person may have changed it: nobody opens an archive to change it.
    editable: Literal["as-a-file", "never"]


def copied(kit: Path, deliveries: frozenset[Delivery], campaign: Campaign, before: Mapping[str, str]) -> Copies:
    """Bring the copies of `kit` up to date, `before` being those it had; Refused when one cannot be written.

    What is older than what it is made of is written again; a file changed by hand is kept, and told.
    """
    out, digests, problems = kit.parent, dict[str, str](), list[Problem]()
    for copy in _wanted(kit, deliveries, campaign):
        target = out / copy.path
        if copy.path in before and _is_newer(target, copy.sources):
            digests[copy.path] = before[copy.path]
            continue
        data = copy.data()
        digests[copy.path] = digest = sha256(data)
        if copy.editable == "as-a-file" and file_digest(target) not in {"", digest, before.get(copy.path)}:
            problems.append(file_problem("changed-by-hand", "warning", _KEPT, target.name, _DELETE))
            continue
        make_folder(target.parent)
        # A copy whose name a power cut takes away is made again by the next run: one sync a run is enough.
        write_beside(target, data)
    discard(out, {path: digest for path, digest in before.items() if path not in digests})
    return Copies(digests, tuple(problems))


def confirm_copies(out: Path) -> None:
    """Make the names of all copies in the folder of kits survive a power cut."""
    for folder in (out / ARCHIVES, *(out / NETWORKS).glob("*")):
        confirm_names(folder)


def delivered(out: Path, copies: Iterable[Mapping[str, str]]) -> frozenset[Delivery]:
    """What was copied of kits before, by their `copies`: it is kept up to date, unless its folder was deleted."""
    folders = {PurePosixPath(path).parts[0] for each in copies for path in each if path}
    kinds: dict[Delivery, str] = {"archive": ARCHIVES, "networks": NETWORKS}
    return frozenset(kind for kind, folder in kinds.items() if folder in folders and (out / folder).is_dir())


def discard(out: Path, copies: Mapping[str, str]) -> None:
    """Remove from the folder of kits `out` copies that are of no use any more, unless a person changed them."""
    for path, digest in copies.items():
        if _is_inside(path) and file_digest(out / path) == digest:
            with suppress(OSError):
                (out / path).unlink()
                (out / path).parent.rmdir()


def _wanted(kit: Path, deliveries: frozenset[Delivery], campaign: Campaign) -> Iterator[_Copy]:
    if "archive" in deliveries:
        # With its folder, whose time tells of a file that was removed.
        sources = (kit, *kit_contents(kit))
        yield _Copy(f"{ARCHIVES}/{kit.name}.zip", sources, partial(kit_archive, kit), "never")
    if "networks" in deliveries:
        for network, name in _by_network(kit, campaign):
            source = kit / name
            yield _Copy(f"{NETWORKS}/{network}/{kit.name}-{name}", (source,), partial(read_of_kit, source), "as-a-file")


def _by_network(kit: Path, campaign: Campaign) -> Iterator[tuple[str, str]]:
    """The files of a kit for each network that it has a caption for: the caption, the pictures it shows whole."""
    manifest, there = read_manifest(kit), {path.name for path in kit_contents(kit)}
    if manifest is None:
        return
    for network, known in campaign.networks.items():
        if caption_file(network) not in there:
            continue
        pictures = {
            name: drawn
            for name, drawn in manifest.pictures.items()
            if name in there and drawn.poster == manifest.poster and drawn.format in known.formats
        }
        names = (caption_file(network), ALTERNATIVE_FILE, *_for_network(network, pictures))
        yield from ((network, name) for name in names if name in there)


def _for_network(network: str, pictures: Mapping[str, Drawn]) -> Iterator[str]:
    """Of the pictures in a network's formats, its own, and those for all networks where it has none of its own."""
    own = {drawn.format for drawn in pictures.values() if drawn.network == network}
    for name, drawn in pictures.items():
        if drawn.network == network or (not drawn.network and drawn.format not in own):
            yield name


def _is_newer(target: Path, sources: tuple[Path, ...]) -> bool:
    with suppress(OSError):
        written = target.stat().st_mtime_ns
        return all(source.stat().st_mtime_ns <= written for source in sources)
    return False


def _is_inside(path: str) -> bool:
    """Whether a path that was read from the record is that of a copy: it must not lead out of the folder of kits."""
    parts = PurePosixPath(path).parts
    return len(parts) > 1 and parts[0] in {ARCHIVES, NETWORKS} and ".." not in parts and "\\" not in path
