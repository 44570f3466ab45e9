"""Makes a Debian package of the bundle: the program in /opt, its entry in the menu, its kinds of files: `make deb`."""

import hashlib
import io
import platform
import sys
import tarfile
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

import composer
from composer.gui.application.screen import LIBRARIES
from composer.render.qt_ready import SYSTEM_LIBRARIES
from composer.storage.paths import PROGRAM
from shipping.icons import LINUX_SIDES, picture
from shipping.linux.desktop import NAME, SUMMARY, description, desktop_entry, media_types
from shipping.trim import CARRIED

_HOME, _LINK = f"opt/{PROGRAM}", f"usr/bin/{PROGRAM}"
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
#: Named otherwise since Ubuntu 24.04 and Debian 13.
_RENAMED = {"libglib2.0-0": "libglib2.0-0 | libglib2.0-0t64"}
_CONTROL = """Package: {program}
Version: {version}
Architecture: {architecture}
Maintainer: The JPS composer's authors <nobody@localhost>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: shared-mime-info, desktop-file-utils
Section: graphics
Priority: optional
Description: {summary}
 {name}: a photo, a sentence and a poster become pictures ready to
 publish, with a caption for each network. Nothing leaves the computer.
"""

Add = Callable[[tarfile.TarFile], None]


def package(bundle: Path, folder: Path, released: str) -> Path:
    """Write the package of `bundle` into `folder` and return its file; `released` is the version's ISO date."""
    files = dict(_files(bundle, released))
    path = folder / f"{PROGRAM}_{composer.__version__}_{architecture()}.deb"
    parts = (
        ("debian-binary", b"2.0\n"),
        ("control.tar.xz", _tar(_entries({"control": control(bundle).encode(), "md5sums": _sums(bundle, files)}))),
        ("data.tar.xz", _tar([*_folders((*files, _HOME, _LINK)), *_entries(files), *_bundled(bundle), _link()])),
    )
    path.write_bytes(b"!<arch>\n" + b"".join(_member(name, data) for name, data in parts))
    return path


def architecture() -> str:
    """Debian's name of this machine's architecture."""
    return _ARCHITECTURES.get(platform.machine(), platform.machine())


def control(bundle: Path) -> str:
    """What the package says of itself, and the packages of the libraries that the bundle leaves to the system."""
    size = sum(file.stat().st_size for file in bundle.rglob("*") if file.is_file() and not file.is_symlink())
    return _CONTROL.format(
        program=PROGRAM,
        version=composer.__version__,
        architecture=architecture(),
        kilobytes=size // 1024,
        depends=", ".join(depends()),
        summary=SUMMARY.en,
        name=NAME.en,
    )


def depends() -> tuple[str, ...]:
    """The packages of what the bundle leaves to the system, by the tables that the program itself checks."""
    needed = SYSTEM_LIBRARIES | LIBRARIES
    left = {package for library, package in needed.items() if not library.startswith(CARRIED)}
    return ("libc6 (>= 2.35)", "libstdc++6", *sorted(_RENAMED.get(each, each) for each in left))


def _files(bundle: Path, released: str) -> Iterator[tuple[str, bytes]]:
    """What the package adds to the bundle, by its place in the system."""
    share = "usr/share"
    yield f"{share}/applications/{PROGRAM}.desktop", desktop_entry().encode()
    yield f"{share}/mime/packages/{PROGRAM}.xml", media_types().encode()
    yield f"{share}/metainfo/{PROGRAM}.metainfo.xml", description(released).encode()
    yield f"{share}/doc/{PROGRAM}/copyright", (bundle / "LICENSE").read_bytes()
    for side in LINUX_SIDES:
        png = io.BytesIO()
        picture(side).save(png, "PNG")
        yield f"{share}/icons/hicolor/{side}x{side}/apps/{PROGRAM}.png", png.getvalue()


def _entries(files: dict[str, bytes]) -> list[Add]:
    def adding(name: str, data: bytes) -> Add:
        entry = tarfile.TarInfo(f"./{name}")
        entry.size, entry.mode = len(data), 0o644
        return lambda tar: tar.addfile(entry, io.BytesIO(data))

    return [adding(name, data) for name, data in files.items()]


def _folders(names: Iterable[str]) -> list[Add]:
    """Each folder above the named files, before what is inside: dpkg makes no other."""

    def adding(folder: str) -> Add:
        entry = tarfile.TarInfo(f"./{folder}")
        entry.type, entry.mode = tarfile.DIRTYPE, 0o755
        return lambda tar: tar.addfile(entry)

    above = {folder.as_posix() for name in names for folder in PurePosixPath(name).parents}
    return [adding(folder) for folder in sorted(above - {"."})]


def _bundled(bundle: Path) -> list[Add]:
    return [lambda tar: tar.add(bundle, f"./{_HOME}", filter=_roots)]


def _roots(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry


def _link() -> Add:
    entry = tarfile.TarInfo(f"./{_LINK}")
    entry.type, entry.linkname = tarfile.SYMTYPE, f"/{_HOME}/{PROGRAM}"
    return lambda tar: tar.addfile(entry)


def _tar(adding: list[Add]) -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w:xz", preset=1, format=tarfile.GNU_FORMAT) as tar:
        for add in adding:
            add(tar)
    return held.getvalue()


def _sums(bundle: Path, files: dict[str, bytes]) -> bytes:
    """The MD5 of each file, with which dpkg looks for damaged ones."""
    own = ((f"{_HOME}/{file.relative_to(bundle).as_posix()}", file) for file in sorted(bundle.rglob("*")))
    held = {name: file.read_bytes() for name, file in own if file.is_file() and not file.is_symlink()} | files
    return "".join(f"{hashlib.md5(data).hexdigest()}  {name}\n" for name, data in held.items()).encode()  # noqa: S324 - dpkg's


def _member(name: str, data: bytes) -> bytes:
    """One member of an ar archive, of no date and root's, padded to an even length."""
    head = f"{name:<16}{0:<12}{0:<6}{0:<6}{'100644':<8}{len(data):<10}`\n".encode()
    return head + data + b"\n" * (len(data) % 2)


def main(bundle: Path) -> int:
    """Make the package beside the bundle and print its place."""
    print(package(bundle, bundle.parent, datetime.now(UTC).date().isoformat()))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
