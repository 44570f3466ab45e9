"""Finds what a bundle is made of: which files, of which distribution, of Python, or of which package of the system."""

import platform
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions, packages_distributions
from pathlib import Path, PurePosixPath

from msgspec import Struct

import composer
from composer.render.photo.blazeface.weights_file import DIGEST, LICENCE

OWN, PYTHON, STARTER, FACES = "jps-composer", "Python", "PyInstaller", "BlazeFace"
_ROOT = Path(__file__).resolve().parents[1]
#: Texts of a distribution that says only the name of its licence: by a word of that name.
_TEXTS = Path(__file__).with_name("texts")
_KNOWN_TEXTS = {"LGPL-3.0": ("LGPL-3.0.txt", "GPL-3.0.txt")}
#: Of a part that says its licence in no other way.
_ONLY_TEXT = "see its text"
_LICENCE_NAMES = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "OFL", "APACHE", "AUTHORS")


class Part(Struct, frozen=True, order=True):
    """One part of a bundle: its name, version and licence as its author words it, its texts and its files there."""

    name: str
    version: str
    licence: str
    purl: str
    #: The texts of its licences, as files of this machine.
    texts: tuple[Path, ...]
    #: Its files in the bundle, but for modules inside the program itself.
    files: tuple[Path, ...]


def parts_of(bundle: Path) -> list[Part]:
    """List the parts of the bundle in a folder, by name."""
    held: dict[str, list[Path]] = {name: [] for name in _modules_owners(_starter(bundle))}
    for file in sorted((bundle / "_internal").rglob("*")):
        if file.is_file() and not file.is_symlink():
            held.setdefault(_owner(file.relative_to(bundle / "_internal")), []).append(file)
    return sorted(_part(name, tuple(files)) for name, files in (held | {STARTER: [_starter(bundle)]}).items())


def _starter(bundle: Path) -> Path:
    return bundle / ("jps-composer.exe" if sys.platform == "win32" else "jps-composer")


def _modules_owners(program: Path) -> set[str]:
    """The distributions whose modules are inside the program; the standard library's are Python's."""
    # By name: the types of the project are checked without PyInstaller too.
    readers = import_module("PyInstaller.archive.readers")
    modules: Mapping[str, object] = readers.CArchiveReader(str(program)).open_embedded_archive("PYZ.pyz").toc
    known = packages_distributions()
    tops = {module.partition(".")[0] for module in modules}
    return {known[top][0] if top in known else PYTHON for top in tops if top != "composer"} | {OWN}


def _owner(place: Path) -> str:
    """Whose a file is, by its place in the bundle, which is its place beside the modules."""
    posix = PurePosixPath(place.as_posix())
    if posix.parts[0] == "composer":
        return FACES if "blazeface" in posix.parts else OWN
    if posix.parts[0] == "base_library.zip" or "lib-dynload" in posix.parts or posix.name.startswith("libpython"):
        return PYTHON
    return _files().get(str(posix)) or _of_system(posix.name)


@cache
def _files() -> Mapping[str, str]:
    """The distribution of each file beside the modules."""
    return {str(file): _name(each) for each in distributions() for file in each.files or ()}


def _name(each: Distribution) -> str:
    return each.metadata["Name"]


def _of_system(name: str) -> str:
    """The package of Debian or Ubuntu that a library comes from; elsewhere the library's own name."""
    found = _answer("dpkg-query", "--search", f"*/{name}")
    return found.partition(":")[0] or name


def _answer(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except FileNotFoundError:
        return ""


def _part(name: str, files: tuple[Path, ...]) -> Part:
    if name == OWN:
        purl = f"pkg:generic/{name}@{composer.__version__}"
        return Part(name, composer.__version__, "MIT", purl, (_ROOT / "LICENSE",), files)
    if name == FACES:
        return Part(name, DIGEST[:12], "Apache-2.0", "", (LICENCE,), files)
    if name == PYTHON:
        return _python(files)
    try:
        return _of_distribution(distribution(name), files)
    except PackageNotFoundError:
        return _of_package(name, files)


def _python(files: tuple[Path, ...]) -> Part:
    version = platform.python_version()
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix), Path(f"/usr/share/doc/python{version[:4]}"))
    texts = [place / name for place in places for name in ("LICENSE.txt", "copyright") if (place / name).is_file()]
    return Part(PYTHON, version, "PSF-2.0", f"pkg:generic/python@{version}", tuple(texts[:1]), files)


def _of_distribution(found: Distribution, files: tuple[Path, ...]) -> Part:
    name, licence = _name(found), _licence(found)
    own = [Path(str(each.locate())) for each in found.files or () if each.name.upper().startswith(_LICENCE_NAMES)]
    texts = tuple(each for each in own if each.is_file() and each.suffix not in {".py", ".pyc"})
    given = (_TEXTS / text for word, names in _KNOWN_TEXTS.items() if word in licence for text in names)
    return Part(name, found.version, licence, f"pkg:pypi/{name.lower()}@{found.version}", texts or tuple(given), files)


def _licence(found: Distribution) -> str:
    """What a distribution says of its licence in one line: its SPDX expression, its field, or its classifiers."""
    said = (found.metadata.get_all(field) for field in ("License-Expression", "License"))
    line = next((each[0].strip().partition("\n")[0] for each in said if each), "")
    return line or _classified(found.metadata.get_all("Classifier") or ()) or _ONLY_TEXT


def _classified(classifiers: Iterable[str]) -> str:
    return ", ".join(each.rpartition(" :: ")[2] for each in classifiers if each.startswith("License ::"))


def _of_package(name: str, files: tuple[Path, ...]) -> Part:
    version = _answer("dpkg-query", "--show", "--showformat=${Version}\\n", name).partition("\n")[0]
    text = Path("/usr/share/doc") / name / "copyright"
    texts = (text,) if text.is_file() else ()
    return Part(name, version, _ONLY_TEXT, f"pkg:deb/debian/{name}@{version}" if version else "", texts, files)
