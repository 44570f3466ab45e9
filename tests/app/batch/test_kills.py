"""A run that is killed on its way, however often, ends with the same bytes as one that was left alone."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.app.batch.out.overview import write_outcome
from composer.app.batch.run import Batch, Step, run
from composer.app.studio import Studio
from tests.app.batch.lists import draw_photo, landscapes, open_rows

ROOT = Path(__file__).parents[3]
HEADINGS = "Nom;Citation;Photo;Affiche;Consentement"
#: Enough for every start to make a row before it is killed.
_ROWS, _KILLS = 26, 20
#: Seconds, at the most, from a row made to the kill: the next one is then at any point.
_LATER = 0.5


class Killed(BaseException):
    """The end of a process, of which nothing more is done."""


def _rows(count: int) -> list[str]:
    return [f"Personne {each};Le pas numéro {each} compte.;photo{each % 3}.jpg;bloc;oui" for each in range(count)]


def _shown(out: Path) -> dict[str, bytes]:
    """Every file but hidden ones, and reports, which say what the last run did.

    A kill leaves locks, and temporary files and folders that go after an hour.
    """
    files = {path.relative_to(out): path for path in out.rglob("*") if path.is_file()}
    hidden = {name for name in files if any(part.startswith(".") for part in name.parts)}
    return {
        name.as_posix(): path.read_bytes()
        for name, path in files.items()
        if name not in hidden and not name.name.startswith("rapport.")
    }


def _batch(folder: Path, studio: Studio, count: int) -> Batch:
    for number in range(3):
        draw_photo(folder / "photos" / f"photo{number}.jpg", (900, 1200), number)
    opened = open_rows(folder, studio.context, HEADINGS, *_rows(count))
    return replace(landscapes(opened, folder), deliveries=frozenset(("archive", "networks")))


def _deadly(write: Callable[[int], None], at: int) -> Callable[[int], None]:
    """`write`, which at its call number `at` kills instead."""
    left = iter(range(at))

    def call(file: int) -> None:
        if next(left, None) is None:
            raise Killed
        write(file)

    return call


def test_a_run_killed_at_any_write_ends_as_if_it_had_not_been(
    tmp_path: Path, studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = _batch(tmp_path, studio, 2)
    made: list[int] = []

    def count(step: Step) -> None:
        made.append(step.result.number)

    fsync = os.fsync
    # In the first row, then in the second one.
    for at in (20, 45):
        monkeypatch.setattr(os, "fsync", _deadly(fsync, at))
        with pytest.raises(Killed):
            run(batch, studio, None, count)
    monkeypatch.setattr(os, "fsync", fsync)
    write_outcome(batch, run(batch, studio, None, count), studio, "fr")
    whole = replace(batch, out=tmp_path / "d’une traite")
    write_outcome(whole, run(whole, studio, None, count), studio, "fr")
    assert _shown(batch.out) == _shown(whole.out)


def _killed_often(folder: Path, count: int, kills: int, jobs: int) -> tuple[int, int, dict[str, bytes]]:
    """The rows made in all, the kills that came before the end, and what is there after a run that is left alone."""
    chance = random.Random(count)  # noqa: S311 - instants, not secrets
    out, made, killed = folder / f"tuée {kills} fois", 0, 0
    for number in range(kills + 1):
        with _started(folder, out, jobs) as process:
            assert process.stdout
            for line in process.stdout:
                made += "[fait]" in line
                if number < kills and "[fait]" in line:
                    time.sleep(chance.uniform(0, _LATER))
                    process.send_signal(signal.SIGKILL)
                    break
            # What it had said by then counts too.
            made += process.stdout.read().count("[fait]")
        # A kill that comes too late meets a run that is over.
        assert process.returncode in ({-signal.SIGKILL, 0} if number < kills else {0})
        killed += process.returncode != 0
    return made, killed, _shown(out)


def _started(folder: Path, out: Path, jobs: int) -> subprocess.Popen[str]:
    asked = ("--photos", folder / "photos", "--out", out, "--format", "landscape", "--by-network", "--jobs", jobs)
    command = [sys.executable, "-m", "composer", "batch", folder / "liste.csv", *asked]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "LANG": "fr_CA.UTF-8", "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen(
        list(map(str, command)), env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills in another way")
@pytest.mark.parametrize(
    ("count", "kills", "jobs"),
    [
        pytest.param(5, 2, 1, marks=pytest.mark.slow),
        pytest.param(_ROWS, _KILLS, 1, marks=pytest.mark.exhaustive),
        pytest.param(2 * _ROWS, _KILLS, 2, marks=pytest.mark.exhaustive),
    ],
)
def test_a_program_killed_on_its_way_redoes_a_row_a_kill_at_most(
    count: int, kills: int, jobs: int, tmp_path: Path, studio: Studio
) -> None:
    batch = _batch(tmp_path, studio, count)
    made, killed, shown = _killed_often(tmp_path, count, kills, jobs)
    assert killed
    # Each process may have had a row that was not recorded yet.
    assert count <= made + killed * jobs
    assert made <= count + killed * jobs
    results = run(batch, studio, None, lambda _step: None)
    write_outcome(batch, results, studio, "fr")
    once = _shown(batch.out)
    assert set(shown) == set(once)
    assert not [name for name in once if shown[name] != once[name]]
