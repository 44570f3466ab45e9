"""Checks a list, and makes the kits of its rows by any executor; a bad row stops no other, a good one is made once."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from functools import cache, partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Literal

from msgspec import Struct

from composer.app.batch.open_list import OpenList
from composer.app.batch.record import (
    MadeRow,
    add_to_record,
    common_inputs,
    inputs_of,
    is_there,
    read_record,
    rewrite_record,
)
from composer.app.batch.row_brief import RowBrief
from composer.app.batch.row_kit import RowJob, RowKit, check_row, make_row
from composer.app.context import load_context
from composer.app.studio import Studio, open_studio
from composer.core.lists.placing import placed
from composer.core.lists.row_ids import RowTraces, row_ids
from composer.core.problems import Problem, Refused
from composer.core.visual import Consent
from composer.core.words import Words
from composer.render.photo.faces import FaceFinder
from composer.render.qt_ready import require_qt
from composer.storage.atomic_write import make_folder

#: A row before it is made, and after.
RowState = Literal["ready", "to-review", "stopped", "made", "unchanged", "failed"]
#: Rows handed to the executor for each one that is being made, so that memory stays flat.
_AHEAD = 4
_BROKEN = Words(
    "Une erreur imprévue a arrêté cette ligne; les autres ont continué.",
    "An unexpected error stopped this row; the others went on.",
)


class RowResult(Struct, frozen=True):
    """What became of a row: its state, its kit's folder, its problems with their rows and columns, its consent."""

    number: int
    name: str
    state: RowState
    problems: tuple[Problem, ...]
    folder: str = ""
    consent: Consent = Consent()


class Batch(Struct, frozen=True):
    """What to make of a list: where, under which campaign, in which formats, and of which rows; empty for all."""

    opened: OpenList
    out: Path
    campaign: str = ""
    formats: tuple[str, ...] = ()
    only: frozenset[int] = frozenset()


#: Told of each row as it is done: how many are, and how many there are.
Progress = Callable[[int, int, RowResult], None]


def check(batch: Batch, studio: Studio) -> Iterator[RowResult]:
    """Check every row, in order: all that can be known before anything is drawn; nothing is written."""
    for job in jobs_of(batch, read_record(batch.out)):
        found = check_row(job, studio)
        yield _result(job, _before(found), found)


def run(batch: Batch, studio: Studio, executor: Executor | None, progress: Progress) -> tuple[RowResult, ...]:
    """Make every row that is not made already, by `executor`, or in this process without one; in the list's order.

    Each row is recorded as it is done, so that a run that is cut short goes on where it was. Refused when the folder
    cannot be made.
    """
    make_folder(batch.out)
    record = read_record(batch.out)
    jobs = jobs_of(batch, record)
    common = common_inputs(studio.context, (job.row.brief.poster or "" for job in jobs))
    inputs = {job.id: inputs_of(job, common) for job in jobs}
    traces = _traces(batch, jobs)
    results: dict[int, RowResult] = {}
    left: list[RowJob] = []
    for job in jobs:
        before = record.get(job.id)
        if before and before.inputs == inputs[job.id] and is_there(batch.out, before):
            results[job.row.number] = _result(job, "unchanged", (*job.row.problems, *before.problems), before.folder)
        else:
            left.append(job)
    for job, kit in _made(left, studio, executor):
        result = _result(job, "made" if kit.complete else "failed", kit.problems, kit.folder)
        found = tuple(each for each in kit.problems if not each.location.line)
        row = MadeRow(job.id, traces[job.id], inputs[job.id], kit.folder, kit.visual, kit.complete, found)
        add_to_record(batch.out, row)
        record[job.id] = row
        results[job.row.number] = result
        progress(len(results), len(jobs), result)
    rewrite_record(batch.out, record.values())
    return tuple(results[job.row.number] for job in jobs)


def processes(count: int) -> Executor:
    """An executor of `count` processes, started afresh: a copy of a process that has Qt would hang."""
    return ProcessPoolExecutor(count, mp_context=get_context("spawn"))


def all_made(results: Iterable[RowResult]) -> bool:
    """Whether no row was stopped or failed."""
    return all(each.state not in {"stopped", "failed"} for each in results)


def jobs_of(batch: Batch, record: Mapping[str, MadeRow]) -> tuple[RowJob, ...]:
    """The rows to make, each with its id and with what was made of it before."""
    opened = batch.opened
    ids = row_ids(opened.traces, [(each.id, each.traces) for each in record.values()])
    return tuple(
        _job(row, each, batch, record.get(each))
        for row, each in zip(opened.rows, ids, strict=True)
        if not batch.only or row.number in batch.only
    )


def _job(row: RowBrief, row_id: str, batch: Batch, before: MadeRow | None) -> RowJob:
    folder, visual = (before.folder, before.visual) if before else ("", "")
    return RowJob(row, row_id, batch.out, batch.campaign, batch.formats, folder, visual)


def _traces(batch: Batch, jobs: Sequence[RowJob]) -> dict[str, RowTraces]:
    by_number = {row.number: each for row, each in zip(batch.opened.rows, batch.opened.traces, strict=True)}
    return {job.id: by_number[job.row.number] for job in jobs}


def _before(found: Iterable[Problem]) -> RowState:
    severities = {each.severity for each in found}
    if "error" in severities:
        return "stopped"
    return "to-review" if "warning" in severities else "ready"


def _result(job: RowJob, state: RowState, found: Iterable[Problem], folder: str = "") -> RowResult:
    problems = tuple(dict.fromkeys(placed(each, job.row.place) for each in found))
    consent = Consent(job.row.brief.photo_of, job.row.brief.agreed)
    return RowResult(job.row.number, job.row.name, state, problems, folder, consent)


def _made(jobs: Sequence[RowJob], studio: Studio, executor: Executor | None) -> Iterator[tuple[RowJob, RowKit]]:
    if executor is None:
        finder = FaceFinder()
        for job in jobs:
            yield job, _guarded(job, partial(make_row, job, studio, finder))
        return
    waiting = iter(jobs)
    going: dict[Future[RowKit], RowJob] = {}
    while True:
        for job in islice(waiting, _most(executor) - len(going)):
            going[executor.submit(make_elsewhere, job)] = job
        if not going:
            return
        done, _ = wait(going, return_when=FIRST_COMPLETED)
        for future in done:
            job = going.pop(future)
            yield job, _guarded(job, future.result)


def _most(executor: Executor) -> int:
    # An executor need not say how many it makes at once.
    return _AHEAD * getattr(executor, "_max_workers", _AHEAD)


def _guarded(job: RowJob, make: Callable[[], RowKit]) -> RowKit:
    """The row's kit, or why there is none: whatever goes wrong with a row must not stop the others."""
    try:
        return make()
    except Exception as error:
        problems = error.problems if isinstance(error, Refused) else (Problem("unforeseen", "error", _BROKEN),)
        return RowKit(job.row.number, job.folder, job.visual, problems)


class Tools(Struct, frozen=True):
    """What a process makes its rows with, opened once."""

    studio: Studio
    finder: FaceFinder


def make_elsewhere(job: RowJob) -> RowKit:
    """Make a row in a process of its own."""
    tools = _tools(job.campaign)
    return make_row(job, tools.studio, tools.finder)


@cache
def _tools(campaign: str) -> Tools:
    require_qt()
    return Tools(open_studio(load_context(campaign)), FaceFinder())
