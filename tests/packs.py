"""Packs of campaigns: a sound one, made anew, whose parts and manifest a test may change."""

import hashlib
import io
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from composer.core.campaign.pack import PACK_MIME, PackManifest
from composer.storage.campaigns.pack_file import pack_bytes
from composer.storage.paths import resource
from tests.campaign_files import NATIONAL, REGION
from tests.own_posters import poster_files

MANIFEST = PackManifest(1, "jps-2026", "2026", "Montréal", 1, "Réseau réussite Montréal", "2026-01-15", "0.1.0")


@cache
def parts() -> Mapping[str, bytes]:
    """The parts of a pack: a region's campaign, what it extends, and a poster."""
    poster = {f"posters/voisine/{name}": data for name, data in poster_files().items()}
    return {"campaign.toml": REGION.read_bytes(), NATIONAL.name: NATIONAL.read_bytes(), **poster}


def changed(**replaced: bytes | None) -> dict[str, bytes]:
    """The parts with some in the place of others, or without those given as None; see `parts`."""
    return {name: data for name, data in {**parts(), **replaced}.items() if data is not None}


def pack_of(more: Mapping[str, bytes | None] | None = None, manifest: PackManifest = MANIFEST) -> bytes:
    """A pack of these parts beside, or in the place of, the sound ones, with a manifest that is true of them."""
    return pack_bytes(manifest, changed(**(more or {})))


def pack_file(folder: Path, more: Mapping[str, bytes | None] | None = None, manifest: PackManifest = MANIFEST) -> Path:
    """That pack as a file in `folder`."""
    path = folder / "montreal.jpscampagne"
    path.write_bytes(pack_of(more, manifest))
    return path


def edited(before: str, after: str, part: str = "campaign.toml") -> dict[str, bytes | None]:
    """The part with one text in the place of another."""
    text = parts()[part].decode()
    assert before in text
    return {part: text.replace(before, after).encode()}


def without_linkedin() -> dict[str, bytes | None]:
    """The campaign before its handle on LinkedIn was known."""
    known = (
        '[networks.linkedin]\nhandle = { value = "@Réseauréussitemontréal", status = "given", source = "invitation" }'
    )
    return edited(known, '[networks.linkedin]\nhandle = { status = "to-provide" }')


PEOPLE = """
[[persons]]
id = "lea"
name = "Léa Exemple"
picture = "lea.png"
focus = [0.5, 0.358]
fr = { quote = "J’ai tenu bon, un matin à la fois.", role = "Apprentie", organisation = "Atelier du Port" }
en = { quote = "I held on, one morning at a time.", role = "Apprentice", organisation = "Atelier du Port" }
"""


def with_people(text: str = PEOPLE) -> dict[str, bytes | None]:
    """The parts of a sample person of the pack's own."""
    picture = resource("sample", "teenager.png").read_bytes()
    return {"people/people.toml": text.encode(), "people/lea.png": picture}


def sealed(entries: Mapping[str, bytes]) -> dict[str, bytes]:
    """All entries of a pack of these parts, its kind and its manifest first."""
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in entries.items()}
    text = msgspec.json.encode({**msgspec.to_builtins(MANIFEST), "parts": digests})
    return {"mimetype": PACK_MIME.encode(), "manifest.json": text, **entries}


def lying(entries: Mapping[str, bytes], **said: object) -> bytes:
    """A pack of these very entries, whose manifest says, besides the truth, what is `said`."""
    whole = sealed(entries)
    table = {**msgspec.json.decode(whole["manifest.json"]), **said}
    return zipped({**whole, "manifest.json": msgspec.json.encode(table)})


def zipped(entries: Mapping[str, bytes]) -> bytes:
    """A zip of these entries, stored one after the other."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, data in entries.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return buffer.getvalue()
