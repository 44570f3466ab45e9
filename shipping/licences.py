"""Writes the licences of every part of a bundle, and the list of its parts, at its top: `make licences`."""

import shutil
import sys
from pathlib import Path

from shipping.parts import Part, parts_of
from shipping.sbom import sbom

FOLDER, SBOM = "licences", "sbom.cdx.json"
#: Read beside the licences: what Qt's wheels do not say of what is in them.
_QT = (
    "Qt contient du code d’autres auteurs (FreeType, HarfBuzz, ICU, libpng, zlib et d’autres).\n"
    "Qt contains code of other authors (FreeType, HarfBuzz, ICU, libpng, zlib and others).\n"
    "https://doc.qt.io/qt-6/licenses-used-in-qt.html\n"
    "Sources : https://download.qt.io/official_releases/QtForPython/pyside6/\n"
)


class Unlicensed(Exception):
    """Parts of the bundle have no text of a licence on this machine."""


def write_licences(bundle: Path) -> list[Part]:
    """Write both into the folder `bundle`, and return its parts; Unlicensed when one has no text."""
    parts = parts_of(bundle)
    if lacking := [part.name for part in parts if not part.texts]:
        raise Unlicensed(", ".join(lacking))
    top = bundle / FOLDER
    shutil.rmtree(top, ignore_errors=True)
    for part in parts:
        _write(part, top / part.name)
    (bundle / SBOM).write_bytes(sbom(parts, bundle))
    return parts


def _write(part: Part, folder: Path) -> None:
    folder.mkdir(parents=True)
    for number, text in enumerate(part.texts):
        # Texts of one name come from several folders of a wheel.
        name = text.name if not (folder / text.name).exists() else f"{number}-{text.name}"
        shutil.copyfile(text, folder / name)
    if part.name.lower().startswith("pyside6"):
        (folder / "QT.txt").write_text(_QT, "utf-8")


def main(bundle: Path) -> int:
    """Write them, and print each part with its version and licence; 1 when a text is missing."""
    try:
        parts = write_licences(bundle)
    except Unlicensed as lacking:
        print(f"No text of the licence of: {lacking}", file=sys.stderr)
        return 1
    print(*(f"{part.name} {part.version}: {part.licence}" for part in parts), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
