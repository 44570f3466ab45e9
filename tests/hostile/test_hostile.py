"""Hostile inputs end in a picture or in one sentence; nothing is started, reached, or written elsewhere meanwhile."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from tests.hostile.corpus import CORPUS
from tests.hostile.photos import SOUND

ROOT = Path(__file__).parents[2]
#: Megabytes, seconds of work for one input, and characters of a sentence.
_MEMORY, _WORK, _SENTENCE = 1024, 5, 500
#: Inputs of each door, so that the corpus goes on meaning something.
_FEWEST = {
    "photo": 150,
    "visual": 250,
    "poster": 90,
    "drawing": 50,
    "logo": 60,
    "campaign": 20,
    "pack": 150,
    "settings": 50,
    "kept": 50,
    "kit": 100,
    "text": 30,
    "commands": 50,
}
#: The doors by which nothing but the sound input comes in.
_REFUSED = {"pack"}


@pytest.fixture
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the doors' own lies, and nothing else."""
    return tmp_path_factory.mktemp("around")


#: Doors that one process opens: to start it takes as long as a short corpus.
_TOGETHER = (
    ("photo", "logo"),
    ("visual", "kept", "kit"),
    ("poster", "drawing", "pack"),
    ("campaign", "settings", "text", "commands"),
)


def _guarded(entries: Sequence[str], home: Path) -> Any:  # noqa: ANN401 - what JSON holds
    home.mkdir()
    command = [sys.executable, "-m", "tests.hostile.guarded", str(home), *entries]
    places = dict.fromkeys(("HOME", "TMPDIR", "XDG_DATA_HOME", "LOCALAPPDATA"), str(home))
    # Whatever is written elsewhere is a fault: what Python compiles too.
    environment = {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=240)
    assert ran.returncode == 0, ran.stderr[-2000:]
    return json.loads(ran.stdout)


@pytest.mark.parametrize("entries", _TOGETHER, ids="-".join)
def test_every_input_ends_in_a_picture_or_in_one_sentence(entries: Sequence[str], place: Path) -> None:
    found = _guarded(entries, place / "home")
    assert found["ended"].keys() == set(entries)
    for entry, ended in found["ended"].items():
        assert len(ended) > _FEWEST[entry]
        assert {name: fault for name, (_, fault, _) in ended.items() if fault} == {}
        assert entry not in _REFUSED or [name for name, (said, _, _) in ended.items() if not said] == [SOUND]
        assert ended[SOUND][0] == ""
        assert {name: said for name, (said, _, _) in ended.items() if not _is_sentence(said)} == {}
        assert {name: seconds for name, (_, _, seconds) in ended.items() if seconds > _WORK} == {}
    assert found["megabytes"] < _MEMORY
    assert [path.name for path in place.iterdir()] == ["home"]


def test_every_door_is_opened() -> None:
    assert sorted(chain(*_TOGETHER)) == sorted(CORPUS)


def _is_sentence(said: str) -> bool:
    """In words for a person; or nothing, for an input that is taken."""
    return "\n" not in said and len(said) < _SENTENCE and "Traceback" not in said and "Error" not in said
