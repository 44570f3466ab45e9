import os
import subprocess
import sys
from pathlib import Path

import pytest

from composer.storage import file_lock
from composer.storage.file_lock import FileLock

ROOT = Path(__file__).parents[2]
_HOLD = """
import sys
from pathlib import Path
from composer.storage.file_lock import FileLock

lock = FileLock(Path(sys.argv[1]))
print(lock.claim(), flush=True)
sys.stdin.read()
"""


def test_one_holds_it_at_a_time_and_the_next_one_when_it_is_let_go(tmp_path: Path) -> None:
    first, second = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    assert first.claim()
    assert first.claim()
    assert not second.claim()
    assert (first.held, second.held) == (True, False)
    first.release()
    assert not (tmp_path / "lock").exists()
    assert second.claim()
    second.release()
    second.release()


def test_another_program_holds_it_and_its_death_lets_it_go_at_once(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        assert not FileLock(path).claim()
        other.kill()
        other.wait()
        assert path.exists()
        mine = FileLock(path)
        assert mine.claim()
        mine.release()


def test_a_lock_removed_and_made_again_while_it_was_claimed_is_claimed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lock"
    locked, files = file_lock._locked, list[int]()  # pyright: ignore[reportPrivateUsage]

    def let_go_meanwhile(file: int) -> bool:
        files.append(os.fstat(file).st_ino)
        if len(files) == 1:
            path.rename(tmp_path / "gone")  # so that its number is not given to the next one
        return locked(file)

    monkeypatch.setattr(file_lock, "_locked", let_go_meanwhile)
    lock = FileLock(path)
    assert lock.claim()
    assert len(set(files)) == 2
    assert path.stat().st_ino == files[-1]


def test_where_a_file_system_has_no_locks_nobody_is_kept_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("fcntl.flock", none)
    assert FileLock(tmp_path / "lock").claim()
    assert FileLock(tmp_path / "lock").claim()


def test_a_folder_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        FileLock(tmp_path / "absent" / "lock").claim()
