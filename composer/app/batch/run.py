"""Checks a list, and makes the kits of its rows by any executor; a bad row stops no other, a good one is made once."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor
from functools import partial
from pathlib import Path
from typing import Literal, TypeVar

from msgspec import Struct

from composer.app.batch.control import Control
from composer.app.batch.open_list import OpenList
from composer.app.batch.pace import Pace
from composer.app.batch.preflight import check_elsewhere, check_row
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
from composer.app.batch.row_kit import RowJob, RowKit, make_elsewhere, make_row
from composer.app.batch.tools import Tools
from composer.app.batch.work import Work, worked
from composer.app.studio import Studio
from composer.core.lists.placing import placed
from composer.core.lists.row_ids import RowTraces, row_ids
from composer.core.problems import Problem, Refused
from composer.core.visual import Consent
from composer.core.words import Words
from composer.render.photo.faces import FaceFinder
from composer.storage.atomic_write import make_folder

Done = TypeVar("Done")
#: A row before it is made, and after; left: not begun, as the run was stopped.
RowState = Literal["ready", "to-review", "stopped", "made", "unchanged", "failed", "left"]
#: The states of a row of which there is no whole kit.
UNMADE: frozenset[RowState] = frozenset({"stopped", "failed", "left"})
_BROKEN = Words(
    "Une erreur imprévue a arrêté cette ligne; les autres ont continué.",
    "An unexpected error stopped this row; the others went on.",
)
_LOST = Words(
    "Le processus qui faisait cette ligne s’est arrêté; les autres ont continué.",
    "The process that made this row ended; the others went on.",
)
_AGAIN = Words(
    "Refaites la même liste\u00a0: seul ce qui manque est fait.", "Make the list again: only what is missing is made."
)
_CHECK, _MAKE = Work(check_row, check_elsewhere), Work(make_row, make_elsewhere)


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


class Step(Struct, frozen=True):
    """A row that has just been made: how many rows are done, how many there are, and what became of it.

    `seconds` is how long the others still take; None before it can be said.
    """

    done: int
    total: int
    result: RowResult
    seconds: float | None = None


#: Told of each row as it is made.
Progress = Callable[[Step], None]


def check(
    batch: Batch, studio: Studio, executor: Executor | None = None, control: Control | None = None
) -> Iterator[RowResult]:
    """Check every row, in order, each as soon as it is known: all that can be before anything is drawn.

    Nothing is written. Once `control` says to stop, the other rows are not given.
    """
    jobs = jobs_of(batch, read_record(batch.out))
    order, known = deque(jobs), dict[str, RowResult]()
    for job, checked in worked(jobs, _CHECK, Tools(studio, FaceFinder()), executor, control or Control()):
        found = _guarded(checked, partial(_and_cells, job))
        known[job.id] = _result(job, _before(found), found)
        while order and order[0].id in known:
            yield known.pop(order.popleft().id)


def run(
    batch: Batch, studio: Studio, executor: Executor | None, progress: Progress, control: Control | None = None
) -> tuple[RowResult, ...]:
    """Make every row that is not made already, by `executor`, or in this process without one; in the list's order.

    Each row is recorded as it is done, so that a run that is cut short goes on where it was. `control` makes it wait or
    stop between two rows. Refused when the folder cannot be made.
    """
    make_folder(batch.out)
    plan, control = _planned(batch, studio), control or Control()
    results, pace = dict(plan.unchanged), Pace(control.seconds)
    left = [job for job in plan.jobs if job.row.number not in results]
    for job, make in worked(left, _MAKE, Tools(studio, FaceFinder()), executor, control):
        kit = _guarded(make, partial(_not_made, job))
        plan.note(job, kit)
        results[job.row.number] = result = _result(job, "made" if kit.complete else "failed", kit.problems, kit.folder)
        pace.made()
        total, done = len(plan.jobs), len(results)
        progress(Step(done, total, result, pace.left(total - done)))
    rewrite_record(batch.out, plan.record.values())
    return tuple(results.get(job.row.number) or _result(job, "left", ()) for job in plan.jobs)


class _Plan(Struct, frozen=True):
    """The rows of a run, what each is made from, those that are unchanged, and the record of what was made."""

    jobs: tuple[RowJob, ...]
    inputs: Mapping[str, str]
    traces: Mapping[str, RowTraces]
    unchanged: Mapping[int, RowResult]
    record: dict[str, MadeRow]

    def note(self, job: RowJob, kit: RowKit) -> None:
        """Record on the disk what was made of a row; the problems of its cells are found again with the list."""
        found = tuple(each for each in kit.problems if not each.location.line)
        row = MadeRow(job.id, self.traces[job.id], self.inputs[job.id], kit.folder, kit.visual, kit.complete, found)
        add_to_record(job.out, row)
        self.record[job.id] = row


def _planned(batch: Batch, studio: Studio) -> _Plan:
    record = read_record(batch.out)
    jobs = jobs_of(batch, record)
    common = common_inputs(studio.context, (job.row.brief.poster or "" for job in jobs))
    inputs = {job.id: inputs_of(job, common) for job in jobs}
    unchanged: dict[int, RowResult] = {}
    for job in jobs:
        before = record.get(job.id)
        if before and before.inputs == inputs[job.id] and is_there(batch.out, before):
            found = (*job.row.problems, *before.problems)
            unchanged[job.row.number] = _result(job, "unchanged", found, before.folder)
    return _Plan(jobs, inputs, _traces(batch, jobs), unchanged, record)


def all_made(results: Iterable[RowResult]) -> bool:
    """Whether no row was stopped, failed or left."""
    return all(each.state not in UNMADE for each in results)


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


def _and_cells(job: RowJob, found: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return (*job.row.problems, *found)


def _not_made(job: RowJob, found: tuple[Problem, ...]) -> RowKit:
    return RowKit(job.row.number, job.folder, job.visual, found)


def _guarded(work: Callable[[], Done], otherwise: Callable[[tuple[Problem, ...]], Done]) -> Done:
    """What `work` gives, or `otherwise` of why it gives nothing: whatever goes wrong must not stop the other rows."""
    try:
        return work()
    except BrokenExecutor:
        return otherwise((Problem("unforeseen", "error", _LOST, fix=_AGAIN),))
    except Exception as error:
        return otherwise(error.problems if isinstance(error, Refused) else (Problem("unforeseen", "error", _BROKEN),))
