"""What the window of a list does in the background: reading a list, checking its rows, making their kits."""

import os
from collections.abc import Callable, Generator, Iterable, Mapping
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from composer.app.batch.control import Control
from composer.app.batch.open_list import ListChoice, OpenList, open_list, remember_columns
from composer.app.batch.out.copies import Delivery
from composer.app.batch.out.outcome import write_outcome
from composer.app.batch.row_kit import Media
from composer.app.batch.run import Batch, Progress, RowResult, check, run
from composer.app.batch.work import processes
from composer.app.studio import Studio, proving
from composer.core.words import Language

#: Makes what runs so many rows at once; None runs them one after the other in this process.
Executors = Callable[[int], Executor | None]
#: Told of each row as it is checked.
Told = Callable[[RowResult], object]


class ListOrder(Struct, frozen=True):
    """What a person asks for: the list, its photos, where the kits go, and what is made of each row."""

    path: Path | None = None
    photos: Path | None = None
    out: Path | None = None
    #: The poster of rows that name none; empty for the first of the campaign.
    poster: str = ""
    media: Media = "screens"
    by_network: bool = False


class ListDesk(Struct, frozen=True):
    """With what it is done: the studio, where columns are remembered, and what runs several rows at once."""

    studio: Studio
    memory: Path | None
    executors: Executors


def for_one_thread(desk: ListDesk) -> ListDesk:
    """The same with typefaces of its own: Qt's serve one thread. To be asked for in the window's thread."""
    studio = desk.studio
    fonts = studio.fonts.apart()
    return replace(desk, studio=Studio(proving(studio.context, fonts), studio.application, fonts))


def as_many_as_cores(rows: int) -> Executor | None:
    """Processes for so many rows, one for each core at most; None where a single one would do."""
    count = min(os.cpu_count() or 1, rows)
    return processes(count) if count > 1 else None


def read(order: ListOrder, path: Path, said: Mapping[str, str], desk: ListDesk) -> OpenList:
    """Read the list; what was `said` of its columns is remembered. Refused when it cannot be read."""
    opened = open_list(_choice(order, path, said, desk.memory), desk.studio.context)
    if said and desk.memory is not None:
        remember_columns(opened, desk.memory)
    return opened


def read_by_headings(order: ListOrder, path: Path, desk: ListDesk) -> OpenList:
    """Read the list by its headings alone, and forget what was said of its columns. Refused when it cannot be read."""
    opened = open_list(_choice(order, path, {}, None), desk.studio.context)
    if desk.memory is not None:
        remember_columns(opened, desk.memory)
    return opened


def checked(batch: Batch, desk: ListDesk, tell: Told, control: Control) -> tuple[RowResult, ...]:
    """Check every row; `tell` is called with each, in order, as soon as it is known."""
    with _running(desk, batch) as executor:
        return tuple(_told(check(batch, desk.studio, executor, control), tell))


def made(
    batch: Batch, desk: ListDesk, progress: Progress, control: Control, language: Language
) -> tuple[RowResult, ...]:
    """Make the kits, then the report and the contact sheets beside them. Refused when they cannot be written."""
    with _running(desk, batch) as executor:
        results = run(batch, desk.studio, executor, progress, control)
        write_outcome(batch, results, desk.studio, language, executor)
    return results


def batch_of(order: ListOrder, opened: OpenList, out: Path, desk: ListDesk) -> Batch:
    """All the rows of a list that was read, to be made as `order` says."""
    deliveries: frozenset[Delivery] = frozenset(("archive", "networks") if order.by_network else ("archive",))
    campaign = desk.studio.context.campaign.id
    return Batch(opened, out, campaign, media=order.media, deliveries=deliveries)


def _choice(order: ListOrder, path: Path, said: Mapping[str, str], memory: Path | None) -> ListChoice:
    return ListChoice(path, order.photos, columns=said, poster=order.poster, memory=memory)


@contextmanager
def _running(desk: ListDesk, batch: Batch) -> Generator[Executor | None]:
    # Other processes would look on this computer for a campaign that only the visual carries.
    is_here = desk.studio.context.campaign_is == "here"
    executor = desk.executors(len(batch.opened.rows)) if is_here else None
    try:
        yield executor
    finally:
        if executor is not None:
            executor.shutdown(cancel_futures=True)


def _told(results: Iterable[RowResult], tell: Told) -> Generator[RowResult]:
    for each in results:
        tell(each)
        yield each
