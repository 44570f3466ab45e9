"""The font files that the posters use, without the others of their packages."""

from importlib.util import find_spec
from pathlib import Path

from composer.render.fonts import FAMILIES

_LICENCES = ("OFL", "LICENSE", "APACHE")


def font_files() -> list[tuple[str, str]]:
    """List each face and each licence: where it is, and its folder in the bundle."""
    faces = {(face.package, face.file) for family in FAMILIES.values() for face in family.values()}
    return [
        (str(file), f"{package}/files")
        for package in sorted({package for package, _ in faces})
        for file in sorted(_folder(package).iterdir())
        if (package, file.name) in faces or file.name.startswith(_LICENCES)
    ]


def _folder(package: str) -> Path:
    found = find_spec(package)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(package)
    return Path(found.origin).parent / "files"
