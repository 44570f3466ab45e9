"""What is handed to people: the parts of the bundle, what it needs, and how each system knows its files."""

import hashlib
import io
import subprocess
import tarfile
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

import composer
from composer.core.file_kinds import CAMPAIGN, VISUAL
from shipping.bundle import archive
from shipping.deb import depends, package
from shipping.document_types import DOCUMENT_TYPES
from shipping.glibc import newest
from shipping.linux.desktop import description, desktop_entry, media_types
from shipping.mac import INFO
from shipping.parts import OWN, Part
from shipping.program_icon import write_ico
from shipping.sbom import sbom
from shipping.start_here import start_here
from shipping.trim import Entry, wanted
from shipping.windows_installer import macros, stand_in
from shipping.windows_version import version_text

ROOT = Path(__file__).parents[1]
_QT = "PySide6/Qt"


@pytest.mark.parametrize(
    ("place", "taken"),
    [
        (f"{_QT}/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        (f"{_QT}/plugins/platforms/libqvnc.so", False),
        (f"{_QT}/plugins/platformthemes/libqgtk3.so", False),
        (f"{_QT}/plugins/egldeviceintegrations/libqeglfs-x11-integration.so", False),
        (f"{_QT}/lib/libQt6Network.so.6", False),
        ("libQt6Network.so.6", False),
        (f"{_QT}/lib/libQt6Widgets.so.6", True),
        (f"{_QT}/translations/qtbase_fr.qm", True),
        (f"{_QT}/translations/qtbase_de.qm", False),
        ("composer/resources/themes/theme.toml", True),
    ],
)
def test_the_bundle_takes_the_parts_of_qt_that_are_used(place: str, taken: bool) -> None:  # noqa: FBT001 - a row
    assert wanted((place, f"/venv/site-packages/{place}", "BINARY"), "linux") is taken


@pytest.mark.parametrize(("library", "taken"), [("libexpat.so.1", False), ("libxcb-cursor.so.0", True)])
def test_a_library_of_the_system_is_left_to_it_unless_a_desktop_may_lack_it(library: str, taken: bool) -> None:  # noqa: FBT001
    entry: Entry = (library, f"/usr/lib/x86_64-linux-gnu/{library}", "BINARY")
    assert wanted(entry, "linux") is taken


def test_the_newest_c_library_is_found_by_number_and_not_by_spelling() -> None:
    assert newest("(GLIBC_2.4) a\n(GLIBC_2.35) b\nGLIBC_2.9 c\n(GLIBCXX_3.4.30) d") == (2, 35)
    assert newest("(CXXABI_1.3) e") == (0,)


def test_every_system_opens_visuals_and_campaigns_with_the_program(tmp_path: Path) -> None:
    assert {kind.suffix for kind in DOCUMENT_TYPES} == {VISUAL, CAMPAIGN}
    for kind in DOCUMENT_TYPES:
        assert kind.mime in desktop_entry()
        assert f'pattern="*{kind.suffix}"' in media_types()
        assert f'Associate "{kind.suffix}" "{kind.key}"' in macros(stand_in(tmp_path))
        assert kind.uti in str(INFO["CFBundleDocumentTypes"])
        assert kind.uti in str(INFO["UTExportedTypeDeclarations"])


def test_the_descriptions_are_well_formed_and_of_this_version() -> None:
    ElementTree.fromstring(media_types())  # noqa: S314 - ours
    told = ElementTree.fromstring(description("2026-02-16"))  # noqa: S314 - ours
    release = told.find("releases/release")
    assert release is not None
    assert release.attrib == {"version": composer.__version__, "date": "2026-02-16"}
    assert f"'FileVersion', '{composer.__version__}'" in version_text()


def test_the_icon_for_windows_has_a_drawing_of_each_size(tmp_path: Path) -> None:
    with Image.open(write_ico(tmp_path / "a.ico")) as icon:
        assert {(16, 16), (48, 48), (256, 256)} <= icon.info["sizes"]


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A folder like a bundle, with a link to one of its libraries."""
    folder = tmp_path / "jps-composer"
    (folder / "_internal" / "deep").mkdir(parents=True)
    (folder / "_internal" / "deep" / "lib.so").write_bytes(b"library")
    (folder / "_internal" / "lib.so").symlink_to("deep/lib.so")
    (folder / "LICENSE").write_text("MIT", "utf-8")
    (folder / "jps-composer").write_bytes(b"program")
    (folder / "jps-composer").chmod(0o755)
    return folder


def test_the_package_has_the_bundle_its_entry_its_icons_and_every_folder_above(bundle: Path, tmp_path: Path) -> None:
    data = package(bundle, tmp_path, "2026-02-16").read_bytes()
    start = data.index(b"data.tar.xz") + 60
    with tarfile.open(fileobj=io.BytesIO(data[start:]), mode="r:xz") as tar:
        held = {each.name: each for each in tar}
    assert held["./opt/jps-composer/jps-composer"].mode & 0o111
    assert held["./opt/jps-composer/_internal/lib.so"].linkname == "deep/lib.so"
    assert held["./usr/bin/jps-composer"].linkname == "/opt/jps-composer/jps-composer"
    assert "./usr/share/applications/jps-composer.desktop" in held
    assert "./usr/share/icons/hicolor/48x48/apps/jps-composer.png" in held
    above = {parent.as_posix() for name in held for parent in Path(name).parents}
    assert above - {"."} <= {Path(name).as_posix() for name in held}
    assert {each.uid for each in held.values()} == {0}


def test_the_package_asks_for_what_the_bundle_leaves_to_the_system() -> None:
    assert {"libfontconfig1", "libx11-6", "libxcb1"} <= set(depends())
    assert "libxcb-cursor0" not in depends()


@pytest.mark.parametrize(
    ("platform", "program"), [("win32", "JPS composer.exe"), ("darwin", "JPS composer"), ("linux", "./jps-composer")]
)
def test_whoever_received_the_bundle_reads_first_how_it_starts(platform: str, program: str) -> None:
    text = start_here(platform)
    assert text.count(program) == 2
    assert "{" not in text


def test_the_archive_keeps_links_and_names_nobody(bundle: Path) -> None:
    with tarfile.open(archive(bundle, "linux")) as tar:
        assert tar.getmember("jps-composer/_internal/lib.so").issym()
        assert {(each.uid, each.uname) for each in tar} == {(0, "")}


def test_the_list_of_parts_gives_versions_and_digests(bundle: Path) -> None:
    library = Part("lib", "1.2", "MIT", "pkg:pypi/lib@1.2", (), (bundle / "_internal" / "deep" / "lib.so",))
    text = sbom([Part(OWN, "0.1.0", "MIT", "", (), ()), library], bundle).decode()
    assert '"version": "1.2"' in text
    assert hashlib.sha256(b"library").hexdigest() in text
    assert '"name": "_internal/deep/lib.so"' in text


def test_the_release_check_holds_what_takes_long_and_ci_what_does_not() -> None:
    ci = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "make check-bundle" in ci
    assert "release-check" not in ci
    command = ["make", "-n", "-o", "dist/jps-composer", "release-check"]
    dry = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "shipping.check_deb" in dry.stdout
    assert "--stand-in" in dry.stdout


def test_no_part_of_shipping_is_in_the_installed_program() -> None:
    targets = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]
    assert "shipping" not in targets["wheel"]["only-include"]
