"""Rows are worked on by any executor, a few ahead, and wait or stop when a person wants it."""

import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from composer.app.batch.control import Control, Pace, time_left
from composer.app.batch.row_kit import RowJob, Tools
from composer.app.batch.work import Work, worked
from composer.app.studio import Studio
from composer.render.photo.faces import FaceFinder
from tests.app.batch.lists import open_rows


@pytest.fixture
def jobs(tmp_path: Path, studio: Studio) -> list[RowJob]:
    opened = open_rows(tmp_path, studio.context, "Nom;Citation", *(f"Personne {each};Oui" for each in range(40)))
    return [RowJob(row, f"{row.number}", tmp_path) for row in opened.rows]


@pytest.fixture
def tools(studio: Studio) -> Tools:
    return Tools(studio, FaceFinder())


def _number(job: RowJob) -> int:
    return job.row.number


def _here(job: RowJob, _tools: Tools) -> int:
    return -job.row.number


WORK = Work(_here, _number)


def _all(done: Iterator[tuple[RowJob, Callable[[], int]]]) -> dict[int, int]:
    return {job.row.number: result() for job, result in done}


def test_rows_are_done_elsewhere_or_here(jobs: list[RowJob], tools: Tools) -> None:
    with ThreadPoolExecutor(2) as executor:
        there = _all(worked(jobs, WORK, tools, executor, Control()))
        assert there == {job.row.number: job.row.number for job in jobs}
        # A process would take longer to start than one row to be made.
        assert _all(worked(jobs[:1], WORK, tools, executor, Control())) == {2: -2}
    assert _all(worked(jobs, WORK, tools, None, Control())) == {each: -each for each in there}


class _Ready(Executor):
    """An executor that has done each row as soon as it is handed, and counts them."""

    def __init__(self) -> None:
        self.handed = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **_kwargs: Any) -> Future[Any]:  # noqa: ANN401 - an executor's
        self.handed += 1
        future: Future[Any] = Future()
        future.set_result(fn(*args))
        return future


def test_few_rows_are_handed_ahead_so_that_memory_stays_flat(jobs: list[RowJob], tools: Tools) -> None:
    executor = _Ready()
    next(worked(jobs, WORK, tools, executor, Control()))
    assert 1 < executor.handed < len(jobs)


@pytest.mark.parametrize("executor", [_Ready(), None], ids=["elsewhere", "here"])
def test_a_run_that_is_stopped_begins_no_other_row(executor: Executor | None, jobs: list[RowJob], tools: Tools) -> None:
    control, seen = Control(), list[int]()
    for job, _ in worked(jobs, WORK, tools, executor, control):
        seen.append(job.row.number)
        control.tell("stop")
        control.tell("go")
    assert 1 <= len(seen) < len(jobs)


@pytest.mark.parametrize("executor", [_Ready(), None], ids=["elsewhere", "here"])
def test_a_pause_begins_nothing_until_it_ends(executor: Executor | None, jobs: list[RowJob], tools: Tools) -> None:
    waited: list[int] = []

    class Paused(Control):
        def wait(self) -> None:
            waited.append(len(seen))
            self.tell("go")
            super().wait()

    control, seen = Paused(), list[int]()
    for job, _ in worked(jobs, WORK, tools, executor, control):
        seen.append(job.row.number)
        if len(seen) == 1:
            control.tell("pause")
    assert sorted(seen) == [job.row.number for job in jobs]
    assert len(waited) == 1
    assert waited[0] < len(jobs)


class _Breaking(_Ready):
    """An executor whose processes are killed at the third row."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401 - an executor's
        if self.handed == 3:
            raise BrokenExecutor
        if self.handed < 2:
            return super().submit(fn, *args, **kwargs)
        self.handed += 1
        future: Future[Any] = Future()
        future.set_exception(BrokenExecutor())
        return future


def test_rows_are_made_here_where_the_processes_are_lost(jobs: list[RowJob], tools: Tools) -> None:
    done: dict[int, int] = {}
    lost: list[int] = []
    for job, result in worked(jobs, WORK, tools, _Breaking(), Control()):
        try:
            done[job.row.number] = result()
        except BrokenExecutor:
            lost.append(job.row.number)
    assert lost == [4]
    assert (done[2], done[3], done[5]) == (2, 3, -5)
    assert len(done) == len(jobs) - 1


def test_a_job_goes_by_any_wire(jobs: list[RowJob]) -> None:
    assert pickle.loads(pickle.dumps(jobs[0])) == jobs[0]  # noqa: S301 - it was just written


class _Clock:
    """Seconds that pass only when they are told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_time_left_is_that_of_the_rows_made() -> None:
    clock = _Clock()
    pace = Pace(clock)
    assert pace.left(10) is None
    # It took a while to start, and a row that is alone says nothing yet.
    for clock.now in (60.0, 61.0, 62.0):
        pace.made()
    assert pace.left(10) == 10


def test_a_pause_is_not_in_the_time_that_passes() -> None:
    clock = _Clock()
    control = Control(clock)

    class Resumed(_Clock):
        """As soon as the pause has begun, it ends, a thousand seconds later."""

        def __call__(self) -> float:
            if control.wish == "pause":
                clock.now += 1000
                control.tell("go")
                return clock.now - 1000
            return clock.now

    control = Control(Resumed())
    control.tell("pause")
    control.wait()
    assert control.seconds() == 0


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.2, "10\u00a0s"),
        (48, "50\u00a0s"),
        (58, "1\u00a0min"),
        (1234, "21\u00a0min"),
        (3590, "1\u00a0h\u00a000"),
        (5000, "1\u00a0h\u00a025"),
    ],
)
def test_the_time_left_is_said_as_roughly_as_it_is_known(seconds: float, said: str) -> None:
    assert time_left(seconds).fr == f"encore environ {said}"
    assert time_left(seconds).en == f"about {said} left"


#: Has a process of its own say something, then dies of a sudden.
_KILLED = """
import os, signal
from composer.app.batch.processes import processes
executor = processes(1)
print("began", bool(executor.submit(os.getpid).result()), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills in another way")
def test_the_processes_of_a_program_that_is_killed_end_with_it() -> None:
    # What it prints ends once nobody holds it open any more: not before its processes have ended.
    ran = subprocess.run([sys.executable, "-c", _KILLED], capture_output=True, text=True, timeout=60, check=False)
    assert (ran.stdout, ran.returncode) == ("began True\n", -signal.SIGKILL)


#: Has a process of its own say whether it would hear an interruption from the keyboard, however early.
_DEAF = """
import signal
from composer.app.batch.processes import processes
if __name__ == "__main__":
    with processes(1) as executor:
        print(signal.SIGINT in executor.submit(signal.pthread_sigmask, signal.SIG_BLOCK, ()).result())
    print(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ()))
"""


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="this system has no masks of signals")
def test_processes_never_hear_an_interruption_from_the_keyboard_and_their_parent_still_does(tmp_path: Path) -> None:
    (tmp_path / "deaf.py").write_text(_DEAF, "utf-8")
    ran = subprocess.run([sys.executable, tmp_path / "deaf.py"], capture_output=True, text=True, timeout=60, check=True)
    assert ran.stdout == "True\nFalse\n"
