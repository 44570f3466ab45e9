"""Checks the Debian package: its files by their validators; as root, installed, opening its files, and removed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from composer.storage.paths import PROGRAM
from shipping.document_types import DOCUMENT_TYPES

_SHARE = Path("usr/share")
_ENTRY = f"{PROGRAM}.desktop"


class Failed(Exception):
    """A step that did not give what it should."""


def check(package: Path) -> Iterator[str]:
    """Go through the steps, naming each that went well; Failed at the first that did not."""
    with TemporaryDirectory() as folder:
        _ask("dpkg-deb", "--extract", str(package), folder)
        yield from _valid(Path(folder))
    if os.geteuid() != 0:
        yield "not installed: not root"
        return
    _ask("apt-get", "install", "--yes", "--quiet=2", "--no-install-recommends", str(package.resolve()))
    try:
        yield from _works()
    finally:
        _ask("apt-get", "remove", "--yes", "--quiet=2", PROGRAM)
    if left := [
        each
        for each in (f"/opt/{PROGRAM}", f"/usr/bin/{PROGRAM}", f"/usr/share/applications/{_ENTRY}")
        if Path(each).exists()
    ]:
        raise Failed(f"left behind: {left}")
    yield "removed"


def _valid(root: Path) -> Iterator[str]:
    for tool, arguments in {
        "desktop-file-validate": (root / _SHARE / "applications" / _ENTRY,),
        "appstreamcli": ("validate", "--no-net", root / _SHARE / "metainfo" / f"{PROGRAM}.metainfo.xml"),
    }.items():
        if shutil.which(tool) is None:
            raise Failed(f"{tool} is not here: apt install desktop-file-utils appstream")
        _ask(tool, *map(str, arguments))
        yield tool


def _works() -> Iterator[str]:
    """The installed program tests itself, and is what a double click on each kind of file starts."""
    _ask(PROGRAM, "caption", "--quote", "On continue.", "--name", "Zoé")
    yield "started"
    with TemporaryDirectory() as folder:
        for kind in DOCUMENT_TYPES:
            file = Path(folder) / f"essai{kind.suffix}"
            file.write_bytes(b"PK\x03\x04")
            found = _ask("xdg-mime", "query", "filetype", str(file)).strip()
            opened_by = _ask("xdg-mime", "query", "default", kind.mime).strip()
            if (found, opened_by) != (kind.mime, _ENTRY):
                raise Failed(f"{kind.suffix}: {found}, opened by {opened_by or 'nothing'}")
            yield f"{kind.suffix} is {found}, opened by {opened_by}"


def _ask(*command: str) -> str:
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise Failed(f"{' '.join(command)}\n{run.stdout}{run.stderr}")
    return run.stdout


def main(folder: Path) -> int:
    """Check the newest package in `folder`; 1 when a step failed."""
    package = max(folder.glob(f"{PROGRAM}_*.deb"), key=lambda each: each.stat().st_mtime)
    try:
        for step in check(package):
            print(step)
    except Failed as failed:
        print(failed, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
