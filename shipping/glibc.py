"""Finds the newest GNU C library that a bundle needs, and refuses one newer than the README promises."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

#: The C library of Ubuntu 22.04, the oldest system that the README names.
PROMISED = (2, 35)
_ELF = b"\x7fELF"
Version = tuple[int, ...]


class Need(Struct, frozen=True, order=True):
    """The newest C library that one binary asks for."""

    version: Version
    file: Path


def needs(folder: Path) -> Iterator[Need]:
    """Read what each binary under `folder` asks for, as objdump lists its symbols."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink() and _is_elf(file):
            run = subprocess.run(["objdump", "-T", str(file)], capture_output=True, text=True, check=True)
            yield Need(newest(run.stdout), file)


def newest(symbols: str) -> Version:
    """The highest GLIBC_x.y in a table of symbols; (0,) when there is none."""
    versions = (tuple(map(int, each.split("."))) for each in re.findall(r"\bGLIBC_([\d.]+)", symbols))
    return max(versions, default=(0,))


def _is_elf(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(len(_ELF)) == _ELF


def _text(version: Version) -> str:
    return ".".join(map(str, version))


def main(folder: Path) -> int:
    """Print the newest version and which binaries ask for it; 1 when it is newer than promised."""
    found = list(needs(folder))
    highest = max(each.version for each in found)
    asking = ", ".join(each.file.name for each in found if each.version == highest)
    print(f"glibc {_text(highest)}: {asking} ({len(found)} binaries)")
    if highest > PROMISED:
        print(f"Newer than promised, {_text(PROMISED)}: leave it to the system in shipping/trim.py.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
