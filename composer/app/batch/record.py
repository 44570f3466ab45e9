"""Remembers in the folder of kits what was made of each row, so that what is unchanged is not made again."""

import contextlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from composer.app.batch.row_kit import RowJob
from composer.app.context import Context
from composer.app.versions import versions
from composer.core.lists.known_rows import RowTraces
from composer.core.problems import Problem
from composer.export.manifest import MANIFEST, plain_names, sha256
from composer.storage.atomic_write import write_atomic
from composer.storage.visual_file import VISUAL_FILE

#: Hidden, as nobody needs to open it; a row is one line, the last one of a row counts.
RECORD = ".jps-lot.jsonl"
_LARGEST = 64 << 20


class MadeRow(Struct, frozen=True, forbid_unknown_fields=True):
    """A row as it was made: what it is known again by, a digest of all it was made from, its folder, its problems.

    The problems of its cells are left out: they are found again with the list.
    """

    id: str
    traces: RowTraces
    inputs: str
    folder: str
    #: The SHA-256 of its visual.
    visual: str
    complete: bool
    problems: tuple[Problem, ...] = ()
    #: The copies made of its kit: the SHA-256 of each by its path in the folder of kits.
    copies: Mapping[str, str] = {}


def read_record(out: Path) -> dict[str, MadeRow]:
    """The rows made in the folder `out`, by their id; a line cut short by a crash, or by hand, counts for nothing."""
    found: dict[str, MadeRow] = {}
    path = out / RECORD
    with contextlib.suppress(OSError):
        if path.is_file() and path.stat().st_size <= _LARGEST:
            for line in path.read_bytes().splitlines():
                with contextlib.suppress(msgspec.DecodeError, ValueError):
                    row = msgspec.json.decode(line, type=MadeRow)
                    found[row.id] = row
    return {each: row for each, row in found.items() if not row.folder or plain_names([row.folder])}


def add_to_record(out: Path, row: MadeRow) -> None:
    """Add a row to the record at once, on the disk; where that is not possible, the row is made again next time."""
    with contextlib.suppress(OSError), (out / RECORD).open("ab") as file:
        # After a line that a crash cut short, the next one starts afresh.
        file.write(b"\n" + msgspec.json.encode(row))
        file.flush()
        os.fsync(file.fileno())


def rewrite_record(out: Path, rows: Iterable[MadeRow]) -> None:
    """Write the record with one line for each row."""
    write_atomic(out / RECORD, b"\n".join(msgspec.json.encode(each) for each in rows) + b"\n")


def inputs_of(job: RowJob, common: str) -> str:
    """A digest of all that a row is made from: its texts, its photo as it is on the disk, and what is common to all."""
    row = job.row
    # Rows above it may come and go: where a problem is does not count.
    doubts = [(each.code, each.severity, each.location.column) for each in row.problems]
    photo = _looks(row.brief.photo)
    about = (common, job.id, row.brief, row.formats or job.formats or job.media, row.answers, doubts, photo)
    return sha256(msgspec.json.encode(about, enc_hook=str))


def common_inputs(context: Context, posters: Iterable[str]) -> str:
    """A digest of what all rows are made from: the campaign, the posters and the program."""
    campaign = replace(context.campaign, elsewhere={})
    known = [(each, context.poster(each).digest) for each in sorted(set(posters)) if context.has_poster(each)]
    return sha256(msgspec.json.encode((campaign, context.mark, known, versions()), enc_hook=str))


def is_there(out: Path, row: MadeRow) -> bool:
    """Whether the kit of a row that was made whole is still there."""
    folder = out / row.folder
    return row.complete and bool(row.folder) and (folder / MANIFEST).is_file() and (folder / VISUAL_FILE).is_file()


def _looks(photo: Path | None) -> tuple[int, int] | None:
    """The size and the time of a photo's file: reading a thousand photos would take longer than making some."""
    if photo is None:
        return None
    with contextlib.suppress(OSError):
        found = photo.stat()
        return found.st_size, found.st_mtime_ns
    return None
