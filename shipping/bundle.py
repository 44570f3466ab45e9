"""Finishes the bundle that PyInstaller made: what people read at its top, its size, the digest of all its files."""

import hashlib
import shutil
import sys
import tarfile
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import composer
from composer.core.words import Words
from shipping.licences import Unlicensed, write_licences
from shipping.sbom import digest
from shipping.start_here import START_HERE, start_here

ROOT = Path(__file__).resolve().parents[1]
BUNDLE = ROOT / "dist" / "jps-composer"
_READ_FIRST = ("README.md", "LISEZMOI.md", "LICENSE", "CHANGELOG.md")
_SUMS = "SHA256SUMS"
#: Megabytes, unpacked and archived: what a school's connection takes in a minute, and a stick holds many of.
MOST_UNPACKED, MOST_ARCHIVED = 270, 105
_SAID = Words(
    "{place}\u00a0: {size} Mo, SHA-256 {digest}",
    "{place}: {size} MB, SHA-256 {digest}",
)


def finish(bundle: Path) -> str:
    """Put the readings, licences and digests at the top of `bundle`; return the SHA-256 of its list of digests."""
    for name in _READ_FIRST:
        shutil.copyfile(ROOT / name, bundle / name)
    (bundle / START_HERE).write_text(start_here(sys.platform), "utf-8")
    write_licences(bundle)
    (bundle / _SUMS).unlink(missing_ok=True)
    lines = [f"{digest(file)}  {file.relative_to(bundle).as_posix()}\n" for file in _files(bundle)]
    sums = "".join(lines).encode()
    (bundle / _SUMS).write_bytes(sums)
    return hashlib.sha256(sums).hexdigest()


def archive(bundle: Path, platform: str = sys.platform) -> Path:
    """Write the bundle as one file beside it: a .zip on Windows, elsewhere a .tar.xz, which keeps links."""
    stem = f"{bundle.name}-{composer.__version__}-{platform}"
    if platform == "win32":
        path = bundle.with_name(f"{stem}.zip")
        with ZipFile(path, "w", ZIP_DEFLATED) as packed:
            for file in _files(bundle):
                packed.write(file, file.relative_to(bundle.parent))
        return path
    path = bundle.with_name(f"{stem}.tar.xz")
    # A greater preset takes four times as long for a tenth less.
    with tarfile.open(path, "w:xz", preset=1) as packed:
        packed.add(bundle, bundle.name, filter=_nobodys)
    return path


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


def megabytes(place: Path) -> int:
    """The size of a file, or of all files in a folder, in millions of bytes, rounded up."""
    files = [place] if place.is_file() else _files(place)
    return -(-sum(file.stat().st_size for file in files) // 1_000_000)


def _files(bundle: Path) -> list[Path]:
    return [each for each in sorted(bundle.rglob("*")) if each.is_file() and not each.is_symlink()]


def _tell(place: Path, sha256: str, most: int) -> int:
    size = megabytes(place)
    said = {"place": place, "size": size, "digest": sha256}
    print(_SAID.fr.format(**said), _SAID.en.format(**said), sep="\n")
    if size > most:
        print(f"{place}: {size} MB > {most} MB", file=sys.stderr)
    return int(size > most)


def main(wanted: str = "finish") -> int:
    """Finish the bundle, or archive it, and print place, size and SHA-256; 1 when it is too large."""
    if wanted == "archive":
        path = archive(BUNDLE)
        return _tell(path, digest(path), MOST_ARCHIVED)
    try:
        return _tell(BUNDLE, finish(BUNDLE), MOST_UNPACKED)
    except Unlicensed as lacking:
        print(f"No text of the licence of: {lacking}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
