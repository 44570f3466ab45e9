"""The state of the window of a list: what was chosen, what was read, what is known of each row, what is going on."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Literal

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from composer.app.batch.control import Control
from composer.app.batch.model import write_model
from composer.app.batch.open_list import OpenList
from composer.app.batch.row_brief import RowBrief
from composer.app.batch.run import RowResult, Step
from composer.app.studio import for_one_thread
from composer.core.lists.known_rows import Changes
from composer.core.lists.meanings import Meaning
from composer.core.problems import Refused
from composer.core.words import Language
from composer.gui.batch.list_work import (
    ListOrder,
    ListTools,
    batch_of,
    checked,
    decided,
    made,
    read,
    read_by_headings,
    shorter_quotes,
)
from composer.gui.jobs import Jobs
from composer.gui.table.work import Work
from composer.storage.lists.read_list import AS_FOUND

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
