"""A save with each of its system calls made to fail, or to be the last: the old file or the new one, and a sentence."""

import errno
import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from composer.core.problems import Problem, Refused
from composer.core.visual import PhotoChoice, Visual
from composer.storage.autosave import Autosaved, write_autosaved
from composer.storage.visual_file import write_visual
from tests.faults.calls import failing, faulty
from tests.read_back import read_visual
from tests.storage.autosaved import read_autosaved

ROOT = Path(__file__).parents[2]
_PHOTO = b"\xff\xd8\xff" + b"pixels" * 5000
_OLD = Visual("bloc", quote="Avant.", photo=PhotoChoice(hashlib.sha256(_PHOTO).hexdigest()))
_NEW = Visual("bloc", quote="Après.", photo=_OLD.photo)


def _calls_of_a_save(tmp_path: Path) -> list[str]:
    write_visual(tmp_path / "counted.jps", _OLD, _PHOTO)
    with faulty(failing(0, 0)) as made:
        write_visual(tmp_path / "counted.jps", _NEW, _PHOTO)
    return made


def _saved(path: Path, number: int, error: int) -> tuple[Problem, ...]:
    with faulty(failing(number, error)):
        try:
            write_visual(path, _NEW, _PHOTO)
        except Refused as refused:
            return refused.problems
    return ()


@pytest.mark.parametrize("error", [errno.EIO, errno.ENOSPC])
def test_every_call_of_a_save_that_fails_leaves_a_whole_file_and_is_reported(error: int, tmp_path: Path) -> None:
    made = _calls_of_a_save(tmp_path)
    assert {"open", "write", "fsync", "replace", "close"} <= set(made)
    for number in range(1, len(made) + 1):
        path = tmp_path / f"{number}" / "a.jps"
        path.parent.mkdir()
        write_visual(path, _OLD, _PHOTO)
        problems = _saved(path, number, error)
        quote = read_visual(path)[0].quote
        if not problems:  # a call that the save can do without
            assert quote == "Après.", made[number - 1]
        elif problems[0].code == "write-unconfirmed":
            assert quote == "Après."
        else:
            assert quote == "Avant.", made[number - 1]
            assert problems[0].fix is not None
            assert "autre dossier" in problems[0].fix.fr
        assert [each.name for each in path.parent.iterdir()] == ["a.jps"], made[number - 1]


@pytest.mark.parametrize("error", [errno.EIO, errno.ENOSPC])
def test_every_call_of_a_keep_that_fails_leaves_the_work_that_was_kept(error: int, tmp_path: Path) -> None:
    def keep(folder: Path, visual: Visual) -> None:
        write_autosaved(folder, Autosaved(visual), _PHOTO)

    keep(tmp_path / "counted", _OLD)
    with faulty(failing(0, 0)) as made:
        keep(tmp_path / "counted", _NEW)
    for number in range(1, len(made) + 1):
        folder = tmp_path / f"{number}"
        keep(folder, _OLD)
        with faulty(failing(number, error)):
            try:
                keep(folder, _NEW)
                wanted = {"Après."}
            except Refused:
                wanted = {"Avant.", "Après."}
        kept, photo = read_autosaved(folder)
        assert kept.visual.quote in wanted, made[number - 1]
        assert photo == _PHOTO


_KILLS = """
import hashlib, os, signal, sys
from pathlib import Path
from composer.core.visual import PhotoChoice, Visual
from composer.storage.visual_file import write_visual
from tests.read_back import read_visual
from tests.faults.calls import faulty, failing

photo = b"\\xff\\xd8\\xff" + b"pixels" * 5000
old = Visual("bloc", quote="Avant.", photo=PhotoChoice(hashlib.sha256(photo).hexdigest()))
new = Visual("bloc", quote="Après.", photo=old.photo)
folder, write = Path(sys.argv[1]), os.write
path = folder / "a.jps"
write_visual(path, old, photo)
with faulty(failing(0, 0)) as made:
    write_visual(path, old, photo)


def killing(number, after):
    def kill(at, name, call):
        if at == number and after:
            call()
        if at == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return call()
    return kill


def tearing(file, data):
    write(file, data[: len(data) // 2])
    os.kill(os.getpid(), signal.SIGKILL)


def child(number, how):
    if how == "torn":
        os.write = tearing
        write_visual(path, new, photo)
    with faulty(killing(number, how == "after")):
        write_visual(path, new, photo)


found = []
for how in ("before", "after", "torn"):
    for number in range(1, 2 if how == "torn" else len(made) + 1):
        write_visual(path, old, photo)
        process = os.fork()
        if process == 0:
            child(number, how)
            os._exit(0)
        assert os.WTERMSIG(os.waitpid(process, 0)[1]) == signal.SIGKILL
        found.append(read_visual(path)[0].quote)
assert {"Avant.", "Après."} == set(found), found
print(len(found))
"""


@pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="a process is forked and killed")
def test_a_save_killed_before_or_after_any_of_its_calls_leaves_a_whole_file(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", _KILLS, str(tmp_path)], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) > 20
    # What a kill leaves besides is only ever one of our own temporary files.
    assert all(each.name == "a.jps" or each.name.startswith(".jps-") for each in tmp_path.iterdir())
