"""Packs of campaigns made to harm whoever takes them in: their zip, the names in it, and what their manifest says."""

import io
import stat
import struct
from collections.abc import Iterator, Mapping
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import msgspec

from tests.hostile.pack_parts import harmful_parts
from tests.hostile.photos import SOUND
from tests.packs import lying, pack_of, parts, sealed, zipped

_OUTSIDE = (
    "../pwned.toml",
    "posters/../../pwned.toml",
    "/pwned.toml",
    "\\pwned.toml",
    "C:\\pwned.toml",
    "C:pwned.toml",
    "\\\\server\\share\\pwned.toml",
    "posters/voisine/../../../pwned.svg",
    "./campaign.toml",
    "posters//voisine/x.svg",
    "posters/voisine/",
    "nul\x00.toml",
)
_RESERVED = ("CON.toml", "posters/aux/poster.toml", "posters/voisine/com1.svg", "fonts/x.ttf.", "people/zoe.png ")
_TWINS = ("Campaign.toml", "CAMPAIGN.TOML", "posters/Voisine/poster.toml", "ｃampaign.toml")
_OTHER = (
    "run.exe",
    "setup.py",
    "posters/voisine/run.sh",
    "posters/voisine/macro.js",
    "posters/voisine/art.svgz",
    "posters/voisine/sub/art.svg",
    "fonts/police.ttc",
    "fonts/police.woff2",
    "fonts/police.pfb",
    "logos/logo.html",
    "people/zoe.pdf",
    "people/zoe.heic",
    "inside.jpscampagne",
    ".htaccess",
    "Thumbs.db",
    "e\u0301quipe.toml",
    "\u202egnp.toml",
    "a" * 5_000 + ".toml",
)
#: What a manifest may say that is not true, or not in its form.
_LIES: Mapping[str, object] = {
    "id": "jps-2027",
    "edition": "2027",
    "region": "Estrie",
    "version": 2,
    "format": 99,
    "least_program": "99.0",
    "made_on": "demain",
    "made_by": "Zoé\x1b[2J",
    "parts": {},
    "script": "import os",
}
_MISFORMED: Mapping[str, object] = {
    "id": "../jps-2026",
    "edition": 2026,
    "region": "a" * 5_000,
    "version": -1,
    "format": -1,
    "least_program": "9" * 5_000,
    "made_on": "2026-02-31T00:00:00Z",
    "made_by": ["Zoé"],
    "parts": {"campaign.toml": "zz"},
}


def packs() -> Iterator[tuple[str, bytes]]:
    """A sound pack first, then those that each end in a refusal."""
    yield SOUND, pack_of()
    yield from _broken()
    yield from _rebuilt()
    yield from _named()
    yield from _manifests()
    yield from harmful_parts()


def _broken() -> Iterator[tuple[str, bytes]]:
    """The bytes of a sound pack, harmed."""
    sound = pack_of()
    listed = sound.index(b"PK\x01\x02")
    yield "nothing", b""
    yield "zeros", bytes(4096)
    yield "a text", b"Bonjour"
    for share in (1, 5, 9):
        yield f"cut at {share} tenths", sound[: len(sound) * share // 10]
    yield "nothing before its end", sound[-22:]
    yield "a program before it", b"\x7fELF" + bytes(5_000) + sound
    yield "a program after it", sound + b"\x7fELF" + bytes(5_000)
    yield "a comment", sound[:-2] + struct.pack("<H", 5) + b"pwned"
    yield "something before its list", _moved(sound, listed)
    yield "a checksum that lies", _saying(sound, 14, 16, b"\xff" * 4)
    yield "a size that lies", _saying(sound, 22, 24, b"\xff\xff\xff\x7f")
    yield "sizes of 64 bits", _saying(sound, 18, 20, b"\xff" * 8)
    yield "a password", _saying(sound, 6, 8, b"\x01\x00")
    yield "sizes after the data", _saying(sound, 6, 8, b"\x08\x00")
    yield "a way of packing that nobody has", _saying(sound, 8, 10, b"\x63\x00")
    yield "a list that is elsewhere", sound[:-6] + b"\xff\xff\xff\x7f\x00\x00"


def _rebuilt() -> Iterator[tuple[str, bytes]]:
    """The entries of a sound pack, zipped in another way."""
    entries = sealed(parts())
    yield "another kind of zip", zipped({**entries, "mimetype": b"application/zip"})
    yield "its kind not first", zipped({name: entries[name] for name in sorted(entries, reverse=True)})
    yield "no kind", zipped({name: data for name, data in entries.items() if name != "mimetype"})
    yield "compressed", _zip(entries, ZIP_DEFLATED)
    yield "compressed otherwise", _zip(entries, ZIP_BZIP2)
    yield "a bomb", _zip({**entries, "posters/voisine/bombe.svg": bytes(200 << 20)}, ZIP_DEFLATED)
    yield "a hundred bombs", _zip({**entries, **{f"{each}.toml": bytes(1 << 20) for each in range(100)}}, ZIP_DEFLATED)
    yield "seventy megabytes", zipped({**entries, "people/zoe.png": bytes(70 << 20)})
    yield "two thousand entries", zipped({**entries, **{f"{each}.toml": b"" for each in range(2_000)}})
    yield "thirty thousand entries", zipped({**entries, **{f"{each}.toml": b"" for each in range(30_000)}})
    yield "the same entry twice", _twice(entries)
    yield "an entry that hides some bytes", _with(entries, _hiding("people/CREDITS.md"))
    for name, mode in {"a link": stat.S_IFLNK, "a pipe": stat.S_IFIFO, "a device": stat.S_IFCHR}.items():
        yield name, _with(entries, _of_mode("people/CREDITS.md", mode))


def _named() -> Iterator[tuple[str, bytes]]:
    for name in (*_OUTSIDE, *_RESERVED, *_TWINS, *_OTHER):
        yield f"an entry called {name[:40]!r}", lying({**parts(), name: b"pwned"})


def _manifests() -> Iterator[tuple[str, bytes]]:
    whole = sealed(parts())
    yield "no manifest", zipped({name: data for name, data in whole.items() if name != "manifest.json"})
    for name, text in {
        "no JSON": b"{",
        "a list": b"[]",
        "deep": b"[" * 100_000,
        "of a megabyte": b" " * (1 << 20) + b"{}",
        "of nothing": b"{}",
        "no UTF-8": b'{"id": "\xff"}',
    }.items():
        yield f"a manifest: {name}", zipped({**whole, "manifest.json": text})
    for key, value in _LIES.items():
        yield f"a manifest that lies: {key}", lying(parts(), **{key: value})
    for key, value in _MISFORMED.items():
        yield f"a manifest of another form: {key}", lying(parts(), **{key: value})
    yield "a part that was changed", zipped({**whole, "campaign.toml": whole["campaign.toml"] + b"\n"})
    yield "a part that was added", zipped({**whole, "people/CREDITS.md": b"pwned"})
    yield "a part that was taken out", zipped({name: data for name, data in whole.items() if "releve" not in name})
    table = msgspec.json.decode(whole["manifest.json"])
    table["parts"]["../../pwned"] = "a" * 64
    yield "a part that is nowhere", zipped({**whole, "manifest.json": msgspec.json.encode(table)})


def _moved(sound: bytes, listed: int) -> bytes:
    """Five bytes between the last entry and the list, which says where it is now."""
    at = struct.pack("<L", listed + 5)
    return sound[:listed] + b"pwned" + sound[listed:-6] + at + sound[-2:]


def _saying(sound: bytes, local: int, central: int, said: bytes) -> bytes:
    """`said` in the first entry's own header and in the list, at these places of each."""
    data, listed = bytearray(sound), sound.index(b"PK\x01\x02")
    data[local : local + len(said)] = said
    data[listed + central : listed + central + len(said)] = said
    return bytes(data)


def _zip(entries: Mapping[str, bytes], compression: int) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", compression) as archive:
        for name, data in entries.items():
            archive.writestr(name, data, ZIP_STORED if name == "mimetype" else compression)
    return buffer.getvalue()


def _with(entries: Mapping[str, bytes], entry: ZipInfo) -> bytes:
    buffer = io.BytesIO(zipped(sealed({**_parts_in(entries), entry.filename: b"/etc/passwd"})))
    data = buffer.getvalue()
    assert entry.filename.encode() in data
    remade = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as before, ZipFile(remade, "w", ZIP_STORED) as archive:
        for each in before.infolist():
            archive.writestr(entry if each.filename == entry.filename else each, before.read(each.filename))
    return remade.getvalue()


def _parts_in(entries: Mapping[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in entries.items() if name not in {"mimetype", "manifest.json"}}


def _of_mode(name: str, mode: int) -> ZipInfo:
    entry = ZipInfo(name)
    entry.create_system, entry.external_attr = 3, (mode | 0o777) << 16
    return entry


def _hiding(name: str) -> ZipInfo:
    entry = ZipInfo(name)
    entry.extra = struct.pack("<HH", 0xCAFE, 5) + b"pwned"
    return entry


def _twice(entries: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, data in (*entries.items(), *entries.items()):
            # A name that is there already is warned of, and written all the same.
            archive.NameToInfo.clear()
            archive.writestr(ZipInfo(name), data)
    return buffer.getvalue()
