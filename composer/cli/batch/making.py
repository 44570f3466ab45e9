"""Makes a kit for each row of a list, or checks the list, or writes a model of one, and prints what became of each."""

import signal
import threading
from argparse import Namespace
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from functools import partial
from types import FrameType
from typing import Generic, TypeVar

from msgspec.structs import replace

from composer.app.batch.control import Control, time_left
from composer.app.batch.model import write_model
from composer.app.batch.open_list import ListChoice, open_list, remember_choices, remember_columns
from composer.app.batch.out.copies import Delivery
from composer.app.batch.out.overview import write_outcome
from composer.app.batch.out.report import STATES
from composer.app.batch.row_kit import Media
from composer.app.batch.run import UNMADE, Batch, RowResult, Step, all_made, check
from composer.app.batch.run import run as run_batch
from composer.app.context import load_context
from composer.app.platform_folders import settings_folder
from composer.app.studio import Studio, open_studio
from composer.cli import report
from composer.cli.report import NOT_WRITTEN, WRITTEN
from composer.core.problems import Misused, Problem
from composer.core.words import Language, Words, counted
from composer.storage.lists.read_list import Reading

_NO_LIST = Words("Aucune liste n’est donnée.", "No list is given.")
_GIVE = Words(
    "Donnez un fichier XLSX, ODS, XLS ou CSV; «\u00a0--model LISTE.xlsx\u00a0» écrit un modèle.",
    "Give an XLSX, ODS, XLS or CSV file; “--model LIST.xlsx” writes a model.",
)
_NO_ROWS = Words("La liste n’a aucune de ces lignes.", "The list has none of these rows.")
_STOPPING = Words(
    "Arrêt après les lignes en cours; la même commande reprendra là. Ctrl+C de nouveau\u00a0: arrêt immédiat.",
    "Stopping after the rows in progress; the same command will resume there. Ctrl+C again: stop at once.",
)
_ROW, _ROWS = Words("{count} ligne", "{count} row"), Words("{count} lignes", "{count} rows")
_COUNT = Words("{rows}, dont {failed} à corriger", "{rows}, {failed} of them to correct")
Value = TypeVar("Value")


def make_list(arguments: Namespace, language: Language, executor: Executor | None) -> int:
    """Make the kits, print one line a row and what is wrong with it; the exit code is 1 if any row failed.

    Without `executor`, one kit is made at a time.
    """
    context = load_context(arguments.campaign)
    if arguments.model is not None:
        report.print_line(str(write_model(arguments.model, context, language)))
        return WRITTEN
    if arguments.list is None:
        raise Misused(Problem("no-input", "error", _NO_LIST, fix=_GIVE))
    studio = open_studio(context)
    batch = _batch(arguments, studio)
    if not arguments.json:
        report.print_problems(batch.opened.problems, language)
    results = _results(arguments, batch, studio, language, executor)
    failed = sum(each.state in UNMADE for each in results)
    if arguments.json:
        found = report.problem_values(batch.opened.problems, language)
        report.print_json({"rows": [_value(each, language) for each in results], "problems": found})
    else:
        rows = counted(len(results), _ROW, _ROWS)
        report.print_notes((_COUNT.format(rows=rows, failed=failed).to(language),), language)
    return WRITTEN if all_made(results) else NOT_WRITTEN


def _batch(arguments: Namespace, studio: Studio) -> Batch:
    reading = Reading(arguments.encoding, arguments.delimiter, arguments.sheet)
    memory, said = settings_folder(), dict(arguments.column)
    kept = None if arguments.forget_columns else memory
    choices = None if arguments.forget_choices else memory
    choice = ListChoice(arguments.list, arguments.photos, reading, said, arguments.poster, kept, choices)
    opened = open_list(choice, studio.context)
    if arguments.forget_choices and not arguments.dry_run:
        remember_choices(opened, {}, replace(choice, choices=memory))
    if (said or arguments.forget_columns) and not arguments.dry_run:
        remember_columns(opened, memory)
    if arguments.only and arguments.only.isdisjoint(row.number for row in opened.rows):
        raise Misused(Problem("list-row", "error", _NO_ROWS))
    media: Media = "screens-and-paper" if arguments.paper else "screens"
    deliveries: frozenset[Delivery] = frozenset(("archive", "networks") if arguments.by_network else ("archive",))
    formats = tuple(arguments.format)
    return Batch(opened, arguments.out, arguments.campaign, formats, arguments.only, media, deliveries)


def _results(
    arguments: Namespace, batch: Batch, studio: Studio, language: Language, executor: Executor | None
) -> Sequence[RowResult]:
    """Check or make the rows, each printed as it is known; the report is written with what was made."""
    show, in_order = report.progress_on(), InOrder(partial(_printed, arguments=arguments, language=language))

    def on_step(step: Step) -> None:
        in_order.take(step.order, step.result)
        show(step.done, step.total, time_left(step.seconds).to(language) if step.seconds else step.result.name)

    with stopping_on_interruption(partial(report.print_notes, (_STOPPING.to(language),), language)) as control:
        if arguments.dry_run:
            return [_printed(each, arguments, language) for each in check(batch, studio, executor, control)]
        results = run_batch(batch, studio, executor, on_step, control)
        in_order.close()
        write_outcome(batch, results, studio, language, executor)
    return [each for each in results if batch.asks_for(each.number)]


def _printed(result: RowResult, arguments: Namespace, language: Language) -> RowResult:
    if not arguments.json:
        state = STATES[result.state].to(language)
        report.print_line(" ".join(filter(None, (f"{result.number}", f"[{state}]", result.name, result.folder))))
        report.print_problems(result.problems, language)
    return result


def _value(result: RowResult, language: Language) -> dict[str, object]:
    return {
        "row": result.number,
        "name": result.name,
        "state": result.state,
        "folder": result.folder,
        "problems": [
            {**report.problem_value(each, language), "row": each.location.line, "column": each.location.column}
            for each in result.problems
        ],
    }


class InOrder(Generic[Value]):
    """Keeps each value until those before it have been given on to `then`."""

    def __init__(self, then: Callable[[Value], object]) -> None:
        self._then = then
        self._next = 0
        self._waiting: dict[int, Value] = {}

    def take(self, order: int, value: Value) -> None:
        """Take the value whose turn is `order`, counted from 0, and give on all whose turn it is now."""
        self._waiting[order] = value
        while self._next in self._waiting:
            self._then(self._waiting.pop(self._next))
            self._next += 1

    def close(self) -> None:
        """Give on what still waits, in order: where a run was stopped, values before it never come."""
        for order in sorted(self._waiting):
            self._then(self._waiting.pop(order))


@contextmanager
def stopping_on_interruption(on_interruption: Callable[[], None]) -> Generator[Control]:
    """Listen to Ctrl+C, calling `on_interruption` once the run is to stop; restore the former handler at the end."""
    control = Control()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        if control.wish == "stop":
            raise KeyboardInterrupt
        control.tell("stop")
        on_interruption()

    # Only the main thread may listen; a program that makes lists in another has its own ways to stop.
    listens = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGINT, stop) if listens else None
    try:
        yield control
    finally:
        if listens:
            signal.signal(signal.SIGINT, before)
