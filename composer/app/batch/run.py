"""Checks a list, and makes the kits of its rows by any executor; a bad row stops no other, a good one is made once."""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Executor
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Literal, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from composer.app.batch.control import Control, Pace
from composer.app.batch.open_list import OpenList
from composer.app.batch.out.copies import Delivery, confirm_copies, delivered, discard
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
from composer.app.batch.row_kit import Media, RowJob, RowKit, Tools, kit_copies, make_elsewhere, make_row
from composer.app.batch.work import Work, worked
from composer.app.studio import Studio
from composer.core.campaign.campaign import Campaign
from composer.core.lists.cell_values import folded_name
from composer.core.lists.known_rows import RowTraces, row_ids
from composer.core.lists.placing import placed
from composer.core.problems import Problem, Refused, stopping
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
    media: Media = "screens"
    #: What to copy of each kit, beside it.
    deliveries: frozenset[Delivery] = frozenset()

    def asks_for(self, number: int) -> bool:
        """Whether the row of that number is to be made."""
        return not self.only or number in self.only


class Step(Struct, frozen=True):
    """A row that has just been made: how many rows are done, how many there are, and what became of it.

    `order` counts from 0 in the order in which rows are begun; several processes do not end in it. `seconds` is how
    long the others still take; None before it can be said.
    """

    done: int
    total: int
    order: int
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
    jobs = [job for job in jobs_of(batch, read_record(batch.out)) if batch.asks_for(job.row.number)]
    order, known = deque(jobs), dict[str, RowResult]()
    for job, checked in worked(jobs, _CHECK, Tools(studio, FaceFinder()), executor, control or Control()):
        found = _guarded(checked, partial(_and_cells, job))
        known[job.id] = _result(job, _before(found), found)
        while order and order[0].id in known:
            yield known.pop(order.popleft().id)


def run(
    batch: Batch, studio: Studio, executor: Executor | None, progress: Progress, control: Control | None = None
) -> tuple[RowResult, ...]:
    """Make every row that is asked for and not made already, by `executor`, or in this process without one.

    What became of each row of the list is returned, in its order. Each is recorded as it is done, so that a run that
    is cut short goes on where it was. `control` makes it wait or stop between two rows. Refused when the folder cannot
    be made.
    """
    make_folder(batch.out)
    control, ledger = control or Control(), _opened(batch, studio)
    results, pace = ledger.unchanged(), Pace(control.seconds)
    jobs = [job for job in ledger.jobs if batch.asks_for(job.row.number)]
    left = [job for job in jobs if job.row.number not in results]
    tools, groups = Tools(studio, FaceFinder()), _namesakes_apart(left)
    order = {job.id: place for place, job in enumerate(chain.from_iterable(groups))}
    made = (each for group in groups for each in worked(group, _MAKE, tools, executor, control))
    for done, (job, make) in enumerate(made, 1):
        kit = _guarded(make, partial(_not_made, job))
        results[job.row.number] = result = ledger.note(job, kit)
        pace.made()
        still = len(left) - done
        progress(Step(len(jobs) - still, len(jobs), order[job.id], result, pace.left(still)))
    confirm_copies(batch.out)
    rewrite_record(batch.out, ledger.rows())
    return tuple(results.get(job.row.number) or _result(job, "left", ()) for job in ledger.jobs)


def _namesakes_apart(jobs: Iterable[RowJob]) -> list[list[RowJob]]:
    """The rows in groups in which no name comes twice, to be made one after the other.

    Of two people of one name, who gets which folder must not depend on which process is faster.
    """
    groups: list[list[RowJob]] = []
    seen = Counter[str]()
    for job in jobs:
        name = folded_name(job.row.name)
        if seen[name] == len(groups):
            groups.append([])
        groups[seen[name]].append(job)
        seen[name] += 1
    return groups


class _Ledger(Struct, frozen=True):
    """The rows of a run, what each is made from, and the record of what was made of them."""

    batch: Batch
    campaign: Campaign
    jobs: tuple[RowJob, ...]
    inputs: Mapping[str, str]
    traces: Mapping[str, RowTraces]
    record: dict[str, MadeRow]

    def unchanged(self) -> dict[int, RowResult]:
        """What was made already, by the number of its row, with its copies brought up to date."""
        found: dict[int, RowResult] = {}
        for job in self.jobs:
            before = self.record.get(job.id)
            if before and before.inputs == self.inputs[job.id] and is_there(job.out, before):
                kit = RowKit(job.row.number, before.folder, before.visual, before.problems, before.complete)
                found[job.row.number] = self._kept(job, kit, before)
        return found

    def _kept(self, job: RowJob, kit: RowKit, before: MadeRow) -> RowResult:
        copies = kit_copies(job, kit, self.campaign)
        if copies.digests != before.copies:
            self._record(replace(before, copies=copies.digests))
        stopped = stopping(copies.problems)
        found = (*job.row.problems, *kit.problems, *copies.problems)
        return _result(job, "failed" if stopped else "unchanged", found, kit.folder)

    def note(self, job: RowJob, kit: RowKit) -> RowResult:
        """Record on the disk what was made of a row, once its copies are made too."""
        copies = kit.copies
        complete = kit.complete and not stopping(copies.problems)
        # The problems of its cells are found again with the list, those of its copies with them.
        found = tuple(each for each in kit.problems if not each.location.line)
        inputs, traces = self.inputs[job.id], self.traces[job.id]
        self._record(MadeRow(job.id, traces, inputs, kit.folder, kit.visual, complete, found, copies.digests))
        return _result(job, "made" if complete else "failed", (*kit.problems, *copies.problems), kit.folder)

    def rows(self) -> Iterator[MadeRow]:
        """What was made: of the rows of the list, in its order; then of those that it has no more."""
        ids = dict.fromkeys((*(job.id for job in self.jobs), *self.record))
        return (self.record[each] for each in ids if each in self.record)

    def _record(self, row: MadeRow) -> None:
        add_to_record(self.batch.out, row)
        self.record[row.id] = row


def _opened(batch: Batch, studio: Studio) -> _Ledger:
    record = read_record(batch.out)
    jobs = jobs_of(batch, record)
    common = common_inputs(studio.context, (job.row.brief.poster or "" for job in jobs))
    inputs = {job.id: inputs_of(job, common) for job in jobs}
    traces = {job.id: each for job, each in zip(jobs, batch.opened.traces, strict=True)}
    return _Ledger(batch, studio.context.campaign, jobs, inputs, traces, record)


def all_made(results: Iterable[RowResult]) -> bool:
    """Whether no row was stopped, failed or left."""
    return all(each.state not in UNMADE for each in results)


def jobs_of(batch: Batch, record: Mapping[str, MadeRow]) -> tuple[RowJob, ...]:
    """Every row of the list, with its id and with what was made of it before."""
    opened = batch.opened
    ids = row_ids(opened.traces, [(each.id, each.traces) for each in record.values()])
    deliveries = batch.deliveries | delivered(batch.out, (each.copies for each in record.values()))
    batch = replace(batch, deliveries=deliveries)
    return tuple(_job(row, each, batch, record.get(each)) for row, each in zip(opened.rows, ids, strict=True))


def _job(row: RowBrief, row_id: str, batch: Batch, before: MadeRow | None) -> RowJob:
    job = RowJob(row, row_id, batch.out, batch.campaign, batch.formats, batch.media, deliveries=batch.deliveries)
    return replace(job, folder=before.folder, visual=before.visual, copies=before.copies) if before else job


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
    # The process that had it may have ended before it could.
    discard(job.out, job.copies)
    return RowKit(job.row.number, job.folder, job.visual, found)


def _guarded(work: Callable[[], Done], otherwise: Callable[[tuple[Problem, ...]], Done]) -> Done:
    """What `work` gives, or `otherwise` of why it gives nothing: whatever goes wrong must not stop the other rows."""
    try:
        return work()
    except BrokenExecutor:
        return otherwise((Problem("unforeseen", "error", _LOST, fix=_AGAIN),))
    except Exception as error:
        return otherwise(error.problems if isinstance(error, Refused) else (Problem("unforeseen", "error", _BROKEN),))
