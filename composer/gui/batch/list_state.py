"""The state of the window of a list, and what it does in the background: reading a list, checking rows, making kits."""

import os
from collections.abc import Callable, Generator, Iterable, Mapping
from concurrent.futures import Executor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from composer.app.batch.control import Control
from composer.app.batch.model import write_model
from composer.app.batch.open_list import ListChoice, OpenList, open_list, remember_choices, remember_columns
from composer.app.batch.out.copies import Delivery
from composer.app.batch.out.overview import write_outcome
from composer.app.batch.processes import processes
from composer.app.batch.row_brief import RowBrief
from composer.app.batch.row_kit import Media
from composer.app.batch.run import Batch, Progress, RowResult, Step, check, run
from composer.app.studio import Studio, for_one_thread
from composer.core.lists.known_rows import Changes
from composer.core.lists.meanings import Meaning
from composer.core.problems import Refused
from composer.core.visual import Visual
from composer.core.words import Language
from composer.gui.jobs import Jobs
from composer.gui.table.work import Work
from composer.storage.lists.read_list import AS_FOUND, Reading

#: Makes what runs so many rows at once; None runs them one after the other in this process.
Executors = Callable[[int], Executor | None]
#: Called with the result of each row as it is checked.
OnResult = Callable[[RowResult], object]


class ListOrder(Struct, frozen=True):
    """What a person asks for: the list, its photos, where the kits go, and what is made of each row."""

    path: Path | None = None
    photos: Path | None = None
    out: Path | None = None
    #: The poster of rows that name none; empty for the first of the campaign.
    poster: str = ""
    media: Media = "screens"
    by_network: bool = False
    reading: Reading = AS_FOUND


class ListTools(Struct, frozen=True):
    """What the work needs: the studio, the folder where columns are remembered, and what runs several rows at once."""

    studio: Studio
    memory: Path | None
    executors: Executors


def as_many_as_cores(rows: int) -> Executor | None:
    """Processes for so many rows, one for each core at most; None where a single one would do."""
    count = min(os.cpu_count() or 1, rows)
    return processes(count) if count > 1 else None


def read(order: ListOrder, path: Path, said: Mapping[str, str], tools: ListTools) -> OpenList:
    """Read the list; what was `said` of its columns is remembered. Refused when it cannot be read."""
    opened = open_list(_choice(order, path, tools, said), tools.studio.context)
    if said and tools.memory is not None:
        remember_columns(opened, tools.memory)
    return opened


def read_by_headings(order: ListOrder, path: Path, tools: ListTools) -> OpenList:
    """Read the list by its headings alone, and forget what was said of its columns. Refused when it cannot be read."""
    opened = open_list(replace(_choice(order, path, tools, {}), memory=None), tools.studio.context)
    if tools.memory is not None:
        remember_columns(opened, tools.memory)
    return opened


def decided(changes: Changes, opened: OpenList, order: ListOrder, path: Path, tools: ListTools) -> OpenList:
    """Remember what is chosen in place of cells of `opened`, and read the list again.

    Refused when either cannot be done.
    """
    choice = _choice(order, path, tools, {})
    remember_choices(opened, changes, choice)
    return open_list(choice, tools.studio.context)


def shorter_quotes(row: RowBrief, quote: str, tools: ListTools) -> tuple[str, ...]:
    """Sentences of a row's quote that make sense alone and fit every format of its poster, the best first."""
    # As in app.batch.row_kit: their patterns take long to compile.
    from composer.app.answers import GivenAnswers, propose  # noqa: PLC0415
    from composer.core.quotes.answer import Answer  # noqa: PLC0415

    visual = Visual(row.brief.poster or "", language=row.brief.language or "fr")
    quotes = propose(GivenAnswers((Answer(0, quote),), visual), tools.studio).quotes
    return tuple(each.text for each in quotes if len(each.text) < len(quote))


def checked(batch: Batch, tools: ListTools, on_result: OnResult, control: Control) -> tuple[RowResult, ...]:
    """Check every row; `on_result` is called with each, in order, as soon as it is known."""
    with _running(tools, batch) as executor:
        return tuple(_each_reported(check(batch, tools.studio, executor, control), on_result))


def made(
    batch: Batch, tools: ListTools, progress: Progress, control: Control, language: Language
) -> tuple[RowResult, ...]:
    """Make the kits, then the report and the contact sheets beside them. Refused when they cannot be written."""
    with _running(tools, batch) as executor:
        results = run(batch, tools.studio, executor, progress, control)
        write_outcome(batch, results, tools.studio, language, executor)
    return results


def batch_of(order: ListOrder, opened: OpenList, out: Path, tools: ListTools) -> Batch:
    """All the rows of a list that was read, to be made as `order` says."""
    deliveries: frozenset[Delivery] = frozenset(("archive", "networks") if order.by_network else ("archive",))
    campaign = tools.studio.context.campaign.id
    return Batch(opened, out, campaign, media=order.media, deliveries=deliveries)


def _choice(order: ListOrder, path: Path, tools: ListTools, said: Mapping[str, str]) -> ListChoice:
    return ListChoice(path, order.photos, order.reading, said, order.poster, tools.memory, tools.memory)


@contextmanager
def _running(tools: ListTools, batch: Batch) -> Generator[Executor | None]:
    # Other processes would look on this computer for a campaign that only the visual carries.
    is_here = tools.studio.context.campaign_is == "here"
    executor = tools.executors(len(batch.opened.rows)) if is_here else None
    try:
        yield executor
    finally:
        if executor is not None:
            executor.shutdown(cancel_futures=True)


def _each_reported(results: Iterable[RowResult], on_result: OnResult) -> Generator[RowResult]:
    for each in results:
        on_result(each)
        yield each


#: empty: no list is read. stopping: the rows that are being made end. stopped: some rows are not made yet.
Phase = Literal["empty", "reading", "checking", "checked", "making", "paused", "stopping", "stopped", "made"]
#: While these last, something goes on in the background.
_BUSY: frozenset[Phase] = frozenset({"reading", "checking", "making", "paused", "stopping"})
#: While these last, kits are being made.
_MAKING: frozenset[Phase] = frozenset({"making", "paused", "stopping"})
_OUT = "trousses"
_NOTHING: Mapping[int, RowResult] = {}


class ListState(Work[Phase]):
    """What the parts of the window share."""

    #: Another list was read, or the same one again.
    reopened = Signal()
    #: A row was checked or made: its RowResult.
    known = Signal(object)
    #: A row was made: the Step.
    stepped = Signal(object)
    #: Sentences of the quote of the row of that number, which fit its poster: a tuple of texts.
    shortened = Signal(int, object)
    #: The model of a list was written at this Path.
    model_written = Signal(object)

    def __init__(self, tools: ListTools, parent: QObject) -> None:
        super().__init__("empty", _BUSY, _MAKING, parent)
        self.tools = tools
        self.order = ListOrder()
        self.opened: OpenList | None = None
        self.results: dict[int, RowResult] = {}
        #: The last row that was made, while kits are.
        self.step: Step | None = None
        #: What need not wait for rows that are checked.
        self._side_jobs = Jobs(self)
        self.known.connect(self._keep)
        self.stepped.connect(self._keep_step)

    @property
    def can_make(self) -> bool:
        """Whether the kits can be made now."""
        return self.opened is not None and self.order.out is not None and not self.busy

    def choose_list(self, path: Path) -> None:
        """Read the list at `path`; its kits go beside it, unless another folder is chosen."""
        out = self.order.out
        beside = out is None or (self.order.path is not None and out == self.order.path.parent / _OUT)
        self.order = replace(self.order, path=path, out=path.parent / _OUT if beside else out, reading=AS_FOUND)
        self.opened, self.results = None, {}
        self.reopened.emit()
        self.read()

    def choose(self, **chosen: object) -> None:
        """Change fields of the order that change what is found, and check the list again."""
        self.order = replace(self.order, **chosen)
        self.read()

    def deliver(self, **chosen: object) -> None:
        """Change where the kits go, or what is copied beside them: what was found of the rows stays."""
        self.order = replace(self.order, **chosen)
        self.changed.emit()

    def read(self) -> None:
        """Read the list, again if it was read already, and check its rows."""
        self._read(lambda order, path, tools: read(order, path, {}, tools))

    def correct(self, said: dict[str, str]) -> None:
        """Read the list with columns as the person says they are, by field; this is remembered."""
        self._read(lambda order, path, tools: read(order, path, said, tools))

    def forget_columns(self) -> None:
        """Read the list by its headings alone."""
        self._read(read_by_headings)

    @property
    def can_choose(self) -> bool:
        """Whether texts may be put in place of cells now: there is where to remember them, and no kit is being made."""
        return self.opened is not None and self.tools.memory is not None and self.may_change and self.phase != "reading"

    def decide(self, changes: Changes) -> None:
        """Put texts in place of cells, or take them back; this is remembered, and checks these rows alone again."""
        if self.opened is not None and self.can_choose:
            self._read(partial(decided, changes, self.opened), dict(self.results))

    def text_of(self, number: int, meaning: Meaning) -> str:
        """What the row of that number says, or what was chosen in place of it."""
        opened = self.opened
        row = next((each for each in opened.table.rows if each.number == number), None) if opened else None
        return opened.columns.text(row, meaning) if opened and row else ""

    def shorten(self, row: RowBrief, quote: str) -> None:
        """Look for sentences of `quote` that fit alone; `shortened` gives them."""
        work = partial(shorter_quotes, row, quote, self._tools_for_thread())
        self._side_jobs.start(work, partial(self.shortened.emit, row.number), self._refuse)

    def make(self, language: Language) -> None:
        """Make the kits of all rows; what is made already and unchanged is left as it is."""
        order, opened = self.order, self.opened
        if opened is None or order.out is None or self.busy:
            return
        self.step = None
        control = self._begin("making")
        batch = batch_of(order, opened, order.out, self.tools)
        work = partial(made, batch, self._tools_for_thread(), self.stepped.emit, control, language)
        self._jobs.start(work, partial(self._on_made, control), partial(self._on_refused, control))

    def pause(self) -> None:
        """Begin no other row until told to go on."""
        if self.phase == "making":
            self._control.tell("pause")
            self._enter("paused")

    def go_on(self) -> None:
        """End the pause."""
        if self.phase == "paused":
            self._control.tell("go")
            self._enter("making")

    def stop(self) -> None:
        """Begin no other row; those that are being made or checked end."""
        super().stop()
        if self.busy:
            self._enter("stopping")

    def write_model(self, path: Path, language: Language) -> None:
        """Write a model of a list for the campaign in force."""
        work = partial(write_model, path, self.tools.studio.context, language)
        self._jobs.start(work, self.model_written.emit, self._refuse)

    def close(self) -> None:
        """End what goes on in the background, for good: rows that are being made are waited for."""
        super().close()
        self._side_jobs.finish()

    def _read(
        self, reading: Callable[[ListOrder, Path, ListTools], OpenList], known: Mapping[int, RowResult] = _NOTHING
    ) -> None:
        """Read the list; what is `known` of rows that stay as they are is kept, and they are not checked again."""
        if self.order.path is None or not self.may_change:
            self.changed.emit()
            return
        # What was being checked may be wrong now.
        self._control.tell("stop")
        control = self._begin("reading")
        work = partial(reading, self.order, self.order.path, self.tools)
        self._jobs.start(work, partial(self._on_opened, control, known), partial(self._on_refused, control))

    def _tools_for_thread(self) -> ListTools:
        return replace(self.tools, studio=for_one_thread(self.tools.studio))

    def _begin(self, phase: Phase) -> Control:
        self._control = control = Control()
        self._enter(phase)
        return control

    def _on_opened(self, control: Control, known: Mapping[int, RowResult], opened: OpenList) -> None:
        if control is not self._control:
            return
        before = {row.number: row for row in self.opened.rows} if self.opened else {}
        same = {row.number for row in opened.rows if row == before.get(row.number)}
        self.opened, self.results = opened, {number: each for number, each in known.items() if number in same}
        left = frozenset(row.number for row in opened.rows if row.number not in self.results)
        self.reopened.emit()
        if control.wish == "stop" or not left:
            self._enter("checked")
            return
        self._enter("checking")
        # Without a folder of kits nothing was made before, which would only give rows their ids.
        batch = replace(batch_of(self.order, opened, self.order.out or Path(_OUT), self.tools), only=left)
        work = partial(checked, batch, self._tools_for_thread(), self.known.emit, control)
        self._jobs.start(work, partial(self._on_checked, control), partial(self._on_refused, control))

    def _on_checked(self, control: Control, _results: object) -> None:
        if control is self._control:
            self._enter("checked")

    def _on_made(self, control: Control, results: tuple[RowResult, ...]) -> None:
        for each in results:
            self.known.emit(each)
        self._enter("stopped" if any(each.state == "left" for each in results) else "made")

    def _on_refused(self, control: Control, refused: Refused) -> None:
        if control is self._control:
            self._enter("checked" if self.opened else "empty")
            self._refuse(refused)

    def _keep(self, result: RowResult) -> None:
        self.results[result.number] = result
        if self.phase == "checking":
            self.changed.emit()

    def _keep_step(self, step: Step) -> None:
        self.step = step
        self.known.emit(step.result)
        self.changed.emit()
