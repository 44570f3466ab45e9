"""A portable program keeps everything beside it: the home folder is the same after the journey as before."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from composer.storage.paths import PORTABLE
from tests.journey import PLACE

ROOT = Path(__file__).parents[1]
#: A bundle is told by two values of `sys`; all else is the program as it is.
_AS_A_BUNDLE = "import sys; sys.frozen, sys.executable = True, sys.argv.pop(1); "
_JOURNEY = "from pathlib import Path; from tests.journey import main; sys.exit(main(sys.argv[1], Path(sys.argv[2])))"
_COMMAND = "from composer.cli.main import main; sys.exit(main(sys.argv[1:]))"


def _files(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def _run(stick: Path, home: Path, code: str, *words: str) -> None:
    bare = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    bare |= {"HOME": str(home), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", _AS_A_BUNDLE + code, str(stick / "jps-composer"), *words]
    ran = subprocess.run(command, cwd=ROOT, env=bare, capture_output=True, text=True, check=False, timeout=300)
    assert ran.returncode == 0, ran.stderr


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder with a program that the file beside it makes portable."""
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / PORTABLE[0]).touch()
    return folder


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the platform’s folders do not follow the environment")
def test_a_portable_program_leaves_nothing_in_the_home_folder(stick: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    _run(stick, home, _COMMAND, "campaign", "jps-2026-estrie", "--handle", "instagram=@estrie")
    assert _files(stick / "portable-data" / "campaigns")
    assert not _files(home)
    _run(stick, home, _JOURNEY, "window", str(home))
    assert {name for name in _files(home) if not name.startswith(f"{PLACE}/")} == set()
    kept = {name.partition("/")[0] for name in _files(stick / "portable-data")}
    assert {"settings", "campaigns", "journal"} <= kept
