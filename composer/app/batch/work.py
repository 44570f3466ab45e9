"""Gives rows to an executor, a few ahead, and takes them back as they are done; without one, works in this process."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import suppress
from functools import partial
from typing import Generic, TypeVar

from msgspec import Struct

from composer.app.batch.control import Control
from composer.app.batch.row_kit import RowJob, Tools

#: Rows handed to the executor for each one that is being made, so that memory stays flat.
_AHEAD = 4

Done = TypeVar("Done")


class Work(Struct, Generic[Done], frozen=True):
    """What is done with a row, here or in another process, where `there` is found by its name."""

    here: Callable[[RowJob, Tools], Done]
    there: Callable[[RowJob], Done]


def worked(
    jobs: Sequence[RowJob], work: Work[Done], tools: Tools, executor: Executor | None, control: Control
) -> Iterator[tuple[RowJob, Callable[[], Done]]]:
    """Each row as it is done, with what gives its result or raises what went wrong; in this process without `executor`.

    It begins no other row while a pause is wanted, and no more once it is to stop: the rows left are not given. Where
    the processes are lost, the rows that they had fail, and the others are made in this process.
    """
    waiting = deque(jobs)
    # Starting a process for a single row would take longer than making it.
    if executor is not None and len(jobs) > 1:
        yield from _elsewhere(waiting, work, executor, control)
    while waiting:
        if control.wish == "pause":
            control.wait()
        if control.wish == "stop":
            return
        job = waiting.popleft()
        yield job, partial(work.here, job, tools)


def _elsewhere(
    waiting: deque[RowJob], work: Work[Done], executor: Executor, control: Control
) -> Iterator[tuple[RowJob, Callable[[], Done]]]:
    """The rows of `waiting` made by `executor`; those left in it are for another, or not wanted any more."""
    going: dict[Future[Done], RowJob] = {}
    while True:
        if control.wish == "go" and not _handed(waiting, going, work, executor) and not going:
            return
        if control.wish == "stop":
            for future in [each for each in going if each.cancel()]:
                del going[future]
        if going:
            done, _ = wait(going, return_when=FIRST_COMPLETED)
            yield from ((going.pop(future), future.result) for future in done)
        elif waiting and control.wish != "stop":
            control.wait()
        else:
            return


def _handed(waiting: deque[RowJob], going: dict[Future[Done], RowJob], work: Work[Done], executor: Executor) -> bool:
    """Hand rows to the executor, a few ahead; False when it takes none any more, or none is left."""
    with suppress(BrokenExecutor, RuntimeError):
        # An executor need not say how many it makes at once.
        while waiting and len(going) < _AHEAD * getattr(executor, "_max_workers", _AHEAD):
            future = executor.submit(work.there, waiting[0])
            going[future] = waiting.popleft()
        return bool(going)
    return False
