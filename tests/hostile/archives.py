"""Zips made to harm whoever unpacks them: whatever they hold, the harm is the same."""

import io
import stat
import struct
from collections.abc import Callable, Iterator, Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tests.own_posters import zipped

_OUTSIDE = (
    "../pwned.txt",
    "a/../../pwned.txt",
    "/pwned.txt",
    "\\pwned.txt",
    "C:\\pwned.txt",
    "C:pwned.txt",
    "\\\\server\\share\\pwned.txt",
    "..\\pwned.txt",
    "nul\x00.toml",
    "a" * 5_000,
    "CON",
    "poster.toml/pwned.txt",
    "\u202egnp.exe",
)


def archives(files: Mapping[str, bytes], compression: int) -> Iterator[tuple[str, bytes]]:
    """Those that hold `files`, which are sound, and something else, or are harmed themselves."""
    sound = zipped(dict(files), compression)
    for name in _OUTSIDE:
        yield f"an entry called {name[:40]!r}", zipped({**files, name: b"pwned"}, compression)
    for share in (1, 5, 9):
        yield f"cut at {share} tenths", sound[: len(sound) * share // 10]
    yield "nothing before its end", sound[-22:]
    yield "a directory that is elsewhere", sound[:-6] + b"\xff\xff\xff\x7f\x00\x00"
    yield "a comment", sound[:-2] + struct.pack("<H", 5) + b"pwned"
    yield "a program before it", b"\x7fELF" + bytes(5_000) + sound
    yield "inside another", zipped({"inside.zip": sound})
    yield "every byte of its first header set", sound[:4] + b"\xff" * 26 + sound[30:]
    yield "a link", _with(files, "poster.toml.lnk", b"/etc/passwd", _link)
    yield "a bomb", _with(files, "bomb.svg", bytes(200 << 20), _deflated)
    yield "a hundred bombs", _bombs(files)
    yield "a size that lies", _lying(sound, 22, 24)
    yield "a checksum that lies", _lying(sound, 14, 16)
    yield "sizes of 64 bits", _lying(sound, 18, 20, b"\xff" * 8)
    yield "a password", _lying(sound, 6, 8, b"\x01\x00")
    yield "a way of packing that nobody has", _lying(sound, 8, 10, b"\x63\x00")
    yield "ten thousand entries", zipped({**files, **{f"{number}.txt": b"" for number in range(10_000)}})
    yield "the same entry twice", _twice(files)


def _with(files: Mapping[str, bytes], name: str, data: bytes, entry: Callable[[str], ZipInfo]) -> bytes:
    buffer = io.BytesIO(zipped(dict(files)))
    with ZipFile(buffer, "a") as archive:
        archive.writestr(entry(name), data)
    return buffer.getvalue()


def _link(name: str) -> ZipInfo:
    made = ZipInfo(name)
    made.create_system = 3
    made.external_attr = (stat.S_IFLNK | 0o777) << 16
    return made


def _deflated(name: str) -> ZipInfo:
    made = ZipInfo(name)
    made.compress_type = ZIP_DEFLATED
    return made


def _bombs(files: Mapping[str, bytes]) -> bytes:
    return zipped({**files, **{f"{number}.svg": bytes(1 << 20) for number in range(100)}})


def _lying(sound: bytes, local: int, central: int, said: bytes = b"\xff\xff\xff\x7f") -> bytes:
    """`said` in the first entry's own header and in the directory's, at these places of each."""
    data, listed = bytearray(sound), sound.index(b"PK\x01\x02")
    data[local : local + len(said)] = said
    data[listed + central : listed + central + len(said)] = said
    return bytes(data)


def _twice(files: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, data in (*files.items(), *files.items()):
            # A name that is there already is warned of, and written all the same.
            archive.infolist()
            archive.NameToInfo.clear()
            archive.writestr(name, data)
    return buffer.getvalue()
