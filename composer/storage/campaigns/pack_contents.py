"""Writes a pack's parts to a folder and reads its campaign and posters there, each by the reader of its own kind."""

from collections.abc import Collection, Iterator
from pathlib import Path

from msgspec import Struct

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.pack import LOGOS, POSTERS, PackManifest, kind_of_part
from composer.core.poster import Art, Poster
from composer.core.problems import Problem, Refused, refuse
from composer.storage.atomic_write import write_atomic
from composer.storage.campaigns import pack_problems
from composer.storage.campaigns.campaign_file import PACKED, read_campaign
from composer.storage.campaigns.pack_file import MANIFEST, Pack
from composer.storage.campaigns.pack_people import read_people
from composer.storage.posters.poster_file import POSTER_FILE, read_poster
from composer.storage.toml_file import read_toml


class PackContents(Struct, frozen=True):
    """What is in a pack: its campaign and its posters."""

    campaign: Campaign
    posters: tuple[Poster, ...]


def write_parts(pack: Pack, folder: Path) -> None:
    """Write the manifest and the parts of `pack` to the existing folder `folder`; Refused when the system fails."""
    files = {MANIFEST: pack.manifest_text, **pack.parts}
    for parent in sorted({(folder / name).parent for name in files}):
        parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name, data in files.items():
        write_atomic(folder / name, data)


def read_contents(pack: Pack, folder: Path, file: str, taken: Collection[str]) -> PackContents:
    """Read the campaign and the posters of `pack`, whose parts are in `folder`; `file` is its name in problems.

    `taken` are the ids of the posters that come with the program, which no poster of a pack can have.
    Refused with every reason when they are not sound, when the manifest says something else, or when the pack lacks a
    part that they need or has one that nothing needs.
    """
    refuse(_base_problems(pack, folder, file))
    campaign = read_campaign(folder / PACKED)
    refuse(_manifest_problems(pack.manifest, campaign, file))
    logo = f"{LOGOS}/{campaign.logo}"
    if campaign.logo and logo not in pack.parts:
        raise Refused(pack_problems.missing_part(file, logo))
    read_people(folder)
    posters = tuple(_posters(pack, folder, campaign, file))
    refuse(pack_problems.poster_of_the_program(file, each.id) for each in posters if each.id in taken)
    return PackContents(campaign, posters)


def _base_problems(pack: Pack, folder: Path, file: str) -> Iterator[Problem]:
    """Check that the campaign which this one extends is in the pack, and no other."""
    extended = read_toml(folder / PACKED, PACKED).get("extends")
    base = f"{extended}.toml" if extended else ""
    if base and base not in pack.parts:
        yield pack_problems.missing_part(file, base)
    for name in pack.parts:
        if kind_of_part(name) == "table" and name not in {PACKED, base}:
            yield pack_problems.unknown_part(file, name)


def _manifest_problems(manifest: PackManifest, campaign: Campaign, file: str) -> Iterator[Problem]:
    in_manifest = (manifest.id, manifest.edition, manifest.region, manifest.version)
    true = (campaign.id, campaign.year, campaign.region, campaign.version)
    for key, stated, value in zip(("id", "edition", "region", "version"), in_manifest, true, strict=True):
        if stated != value:
            yield pack_problems.lying_manifest(file, key)


def _posters(pack: Pack, folder: Path, campaign: Campaign, file: str) -> Iterator[Poster]:
    ids = sorted({name.split("/")[1] for name in pack.parts if name.startswith(f"{POSTERS}/")})
    for poster_id in ids:
        if f"{POSTERS}/{poster_id}/{POSTER_FILE}" not in pack.parts:
            raise Refused(pack_problems.missing_part(file, f"{POSTERS}/{poster_id}/{POSTER_FILE}"))
        poster = read_poster(folder / POSTERS / poster_id, campaign.format_by_id)
        refuse(_unused(pack, poster, file))
        yield poster


def _unused(pack: Pack, poster: Poster, file: str) -> Iterator[Problem]:
    """Each drawing or picture in a poster's folder that no layer names, and that no reader has checked."""
    layers = (layer for layout in poster.layouts.values() for layer in layout.layers)
    named = {layer.file for layer in layers if isinstance(layer, Art)}
    for name in pack.parts:
        folder, _, art = name.rpartition("/")
        if folder == f"{POSTERS}/{poster.id}" and kind_of_part(name) in {"drawing", "picture"} and art not in named:
            yield pack_problems.unused_art(file, name)
