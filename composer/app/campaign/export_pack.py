"""Exports a campaign as a pack that another computer takes in: all that it needs is in it, cleaned and checked."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import cast

from msgspec import Struct

from composer.app.campaign.staged import cleaned, staged
from composer.app.logo import campaign_logo
from composer.core.campaign.campaign import Campaign
from composer.core.campaign.layers import Table
from composer.core.campaign.pack import (
    FIRST_PROGRAM,
    FONTS,
    LOGOS,
    PACK_FORMAT,
    PEOPLE,
    POSTERS,
    PackManifest,
    kind_of_part,
    most_bytes,
)
from composer.core.problems import Refused
from composer.storage.atomic_write import write_atomic
from composer.storage.campaigns.campaign_file import PACKED, base_file, read_campaign
from composer.storage.campaigns.library import find_campaign
from composer.storage.campaigns.pack_contents import read_contents
from composer.storage.campaigns.pack_file import Pack, manifest_of, pack_bytes, pack_in
from composer.storage.campaigns.pack_problems import unknown_part, unread_folder
from composer.storage.campaigns.pack_store import installed_pack
from composer.storage.limited_read import read_bytes
from composer.storage.paths import own_campaign_home, poster_home
from composer.storage.posters.library import poster_ids, retired_ids
from composer.storage.posters.poster_file import POSTER_FILE, read_poster
from composer.storage.toml_file import read_toml, toml_bytes

#: What systems leave in folders, besides hidden files.
_CLUTTER = frozenset({"thumbs.db", "desktop.ini"})
#: Before a pack knows what its campaign is.
_DRAFT = PackManifest(PACK_FORMAT, "draft", "", "", 1, "", "2026-01-01", FIRST_PROGRAM)


class PackSource(Struct, frozen=True):
    """What a pack is made of: the campaign's own tables, the file that it extends, and what goes with it.

    `posters` are folders of one poster each; `fonts` and `people` folders of files, the licences among them.
    """

    table: Table
    base: Path | None = None
    posters: tuple[Path, ...] = ()
    fonts: Path | None = None
    logo: Path | None = None
    made_by: str = ""
    people: Path | None = None


def source_of(campaign_id: str) -> PackSource:
    """Find what the pack of a campaign on this computer is made of; Refused when there is none of that id."""
    files = find_campaign(campaign_id, own_campaign_home())
    table, campaign = read_toml(files.file, files.file.name), read_campaign(files.file)
    source = PackSource(table, base_file(files.file), made_by=campaign.organisation.value)
    return _with_folder(source, campaign, files.pack) if files.pack else source


def export_campaign(campaign_id: str, path: Path, today: date) -> None:
    """Write the pack of a campaign on this computer to the file `path`; Refused when it is not sound, or not written.

    An added one is handed on as it came, with the same bytes, unless a picture had to be cleaned.
    """
    files = find_campaign(campaign_id, own_campaign_home())
    same = installed_pack(files.pack) if files.pack else None
    if same is None:
        export_pack(source_of(campaign_id), path, today)
    else:
        write_atomic(path, same)


def export_pack(source: PackSource, path: Path, today: date) -> None:
    """Write the pack of `source` to the file `path`, made on the day `today`; Refused, nothing written, as above.

    It is checked as it will be when it is taken in. The same source gives the same bytes on the same day.
    """
    draft = cleaned(Pack(_DRAFT, "draft", dict(_parts(source))))
    with staged(draft) as files:
        campaign = read_campaign(files.file)
        said = (campaign.id, campaign.year, campaign.region, campaign.version)
        manifest = PackManifest(PACK_FORMAT, *said, source.made_by, today.isoformat(), FIRST_PROGRAM)
        data = pack_bytes(manifest, draft.parts)
        taken = (*poster_ids(poster_home()), *retired_ids(poster_home()))
        read_contents(pack_in(data, path.name), files.file.parent, path.name, taken)
        campaign_logo(campaign, files.file)
    write_atomic(path, data)


def _with_folder(source: PackSource, campaign: Campaign, folder: Path) -> PackSource:
    manifest = manifest_of(folder)
    return PackSource(
        source.table,
        source.base,
        tuple(folder / POSTERS / each for each in poster_ids(folder / POSTERS)),
        _if_there(folder / FONTS),
        folder / LOGOS / campaign.logo if campaign.logo else None,
        manifest.made_by if manifest else source.made_by,
        _if_there(folder / PEOPLE),
    )


def _if_there(folder: Path) -> Path | None:
    return folder if folder.is_dir() else None


def _parts(source: PackSource) -> Iterator[tuple[str, bytes]]:
    table = {key: value for key, value in source.table.items() if key != "logo"}
    if source.logo:
        logo = f"logo{source.logo.suffix.lower()}"
        table = {"logo": logo, **table}
        yield f"{LOGOS}/{logo}", _read(source.logo, f"{LOGOS}/{logo}")
    yield PACKED, toml_bytes(table)
    if source.base:
        yield source.base.name, _read(source.base, source.base.name)
    for folder in source.posters:
        yield from _poster(folder)
    for name, folder in ((FONTS, source.fonts), (PEOPLE, source.people)):
        yield from _files(folder, name) if folder else ()


def _poster(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The files of a poster: its tables, the art that they name, and its licence; a preview beside them is left out."""
    table = read_toml(folder / POSTER_FILE, f"{folder.name}/{POSTER_FILE}")
    art, name = frozenset(_named(table)), f"{POSTERS}/{table.get('id')}"
    if kind_of_part(f"{name}/{POSTER_FILE}") is None:
        read_poster(folder)  # an id of another form, which it refuses with its key
    for part, path in _named_parts(folder, name):
        if kind_of_part(part) in {"poster", "text"} or part.rpartition("/")[2] in art:
            yield part, _read(path, part)


def _named(value: object) -> Iterator[str]:
    """Each name of a file that is in the tables of a poster."""
    if isinstance(value, dict):
        table = cast("dict[str, object]", value)
        if isinstance(name := table.get("file"), str):
            yield name
        yield from chain.from_iterable(map(_named, table.values()))
    elif isinstance(value, list):
        yield from chain.from_iterable(map(_named, cast("list[object]", value)))


def _files(folder: Path, name: str) -> Iterator[tuple[str, bytes]]:
    """Each file of `folder`, as a part in the folder `name` of the pack; Refused for one that no pack may have."""
    for part, path in _named_parts(folder, name):
        if kind_of_part(part) is None:
            raise Refused(unknown_part(path.name, part))
        yield part, _read(path, part)


def _named_parts(folder: Path, name: str) -> Iterator[tuple[str, Path]]:
    """The files of `folder` and their names in a pack; those that systems leave in folders are left out."""
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        raise Refused(unread_folder(folder.name)) from error
    for path in paths:
        if path.is_file() and not path.name.startswith(".") and path.name.casefold() not in _CLUTTER:
            stem = re.sub(r"[^A-Za-z0-9._-]+", "-", path.stem)
            yield f"{name}/{stem}{path.suffix.lower()}", path


def _read(path: Path, part: str) -> bytes:
    return read_bytes(path, most_bytes(part))
