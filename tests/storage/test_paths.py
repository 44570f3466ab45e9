from pathlib import Path

import pytest

from composer.storage import paths

from .conftest import ProblemsOf


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


def test_data_that_is_missing_is_said_to_be_an_incomplete_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problems_of: ProblemsOf
) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "composer")
    (problem,) = problems_of(paths.poster_home)
    assert problem.code == "incomplete-installation"
