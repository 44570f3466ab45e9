"""What the window of a list does in the background: reading a list, checking its rows, making their kits."""

import os
from collections.abc import Callable, Generator, Iterable, Mapping
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from composer.app.batch.control import Control
from composer.app.batch.open_list import ListChoice, OpenList, open_list, remember_choices, remember_columns
from composer.app.batch.out.copies import Delivery
from composer.app.batch.out.overview import write_outcome
from composer.app.batch.processes import processes
from composer.app.batch.row_brief import RowBrief
from composer.app.batch.row_kit import Media
from composer.app.batch.run import Batch, Progress, RowResult, check, run
from composer.app.studio import Studio
from composer.core.lists.known_rows import Changes
from composer.core.visual import Visual
from composer.core.words import Language
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
