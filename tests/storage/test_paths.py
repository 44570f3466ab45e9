import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication

from composer.storage import paths
from tests.storage.conftest import ProblemsOf


def test_a_checkout_gives_its_own_posters_and_resources() -> None:
    root = Path(__file__).parents[2]
    assert paths.poster_home() == root / "assets" / "posters"
    assert paths.resource("campaigns", "jps-2026.toml") == root / "resources" / "campaigns" / "jps-2026.toml"


def test_an_installed_package_gives_the_data_it_carries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "composer"
    (package / "assets" / "posters").mkdir(parents=True)
    (package / "resources" / "icons").mkdir(parents=True)
    (tmp_path / "resources" / "other").mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.poster_home() == package / "assets" / "posters"
    assert paths.resource("icons") == package / "resources" / "icons"


def test_data_that_is_missing_is_reported_to_be_an_incomplete_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problems_of: ProblemsOf
) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "composer")
    (problem,) = problems_of(paths.poster_home)
    assert problem.code == "incomplete-installation"


def test_own_posters_are_where_the_platform_keeps_a_programs_data(
    application: QGuiApplication,
) -> None:
    before = application.applicationName()
    application.setApplicationName(paths.PROGRAM)
    try:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    finally:
        application.setApplicationName(before)
    assert paths.own_poster_home() == Path(folder) / "posters"


@pytest.mark.parametrize(
    ("platform", "variables", "place"),
    [
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/jps-composer/posters"),
        ("linux", {"XDG_DATA_HOME": "data"}, "/people/zoe/.local/share/jps-composer/posters"),
        ("linux", {}, "/people/zoe/.local/share/jps-composer/posters"),
        ("darwin", {}, "/people/zoe/Library/Application Support/jps-composer/posters"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/jps-composer/posters"),
        ("win32", {}, "/people/zoe/AppData/Local/jps-composer/posters"),
    ],
)
def test_each_platform_has_its_own_place(
    platform: str, variables: dict[str, str], place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("/people/zoe"))
    assert paths.own_poster_home() == Path(place)


def test_somebody_without_a_home_has_no_posters_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    assert paths.own_poster_home() is None


@pytest.mark.parametrize("name", paths.PORTABLE)
@pytest.mark.parametrize("program", ["jps-composer", "JPS composer.app/Contents/MacOS/jps-composer"])
def test_a_file_beside_a_bundle_keeps_everything_beside_it(
    name: str, program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / program))
    elsewhere = paths.own_campaign_home()
    assert elsewhere is None or tmp_path not in elsewhere.parents
    (tmp_path / name).touch()
    assert paths.own_campaign_home() == tmp_path / "portable-data" / "campaigns"
    assert paths.own_poster_home() == tmp_path / "portable-data" / "posters"
