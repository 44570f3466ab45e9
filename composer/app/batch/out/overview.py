"""Writes what a run gives beside its kits: the report, and contact sheets of all kits, a dozen pictures a sheet."""

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor
from pathlib import Path

import msgspec
from msgspec import Struct
from PIL import Image
from PySide6.QtGui import QImage

from composer.app.batch.out.report import PAGE, REPORT, report_bytes, report_page
from composer.app.batch.row_kit import tools_of
from composer.app.batch.run import Batch, RowResult
from composer.app.proof.contact_sheet import headed_pages, sheet_file
from composer.app.studio import Studio
from composer.core.formats import USUAL_FORMAT
from composer.core.naming import printable
from composer.core.problems import Refused
from composer.core.words import Language, Words
from composer.export.manifest import MANIFEST, Manifest, file_digest, plain_names, read_manifest, sha256
from composer.export.raster import encode_jpeg, for_jpeg
from composer.render.fonts import Fonts
from composer.render.photo.intake import refusing
from composer.render.photo.photo import qimage
from composer.render.picture import thumbnail
from composer.render.sheet import FINEST, ROW, Tile, sheet
from composer.storage.atomic_write import write_atomic

#: Remembers what the sheets show, so that they are not drawn again for nothing; hidden, as nobody needs to open it.
_STATE = ".jps-planches.json"
_LARGEST_STATE = 1 << 20
_SHOWN = frozenset({"made", "unchanged"})
#: The file types of pictures, as Pillow calls them; a PDF is shown by none.
_KINDS = ("JPEG", "PNG", "WEBP")
#: A mark over the picture: a sheet is passed from hand to hand.
_UNSAID = Words("Accord non précisé", "Agreement not stated")


class _Drawn(Struct, frozen=True):
    """A sheet that was drawn: a digest of what it shows, and the SHA-256 of its file; empty where there is none."""

    inputs: str
    file: str = ""


_GONE = _Drawn("")


class _Sheet(Struct, frozen=True):
    """What it takes to draw one sheet in any process: the folder of kits, its heading and its rows."""

    out: Path
    heading: str
    rows: tuple[RowResult, ...]
    language: Language
    campaign: str


def write_overview(
    batch: Batch, results: Sequence[RowResult], studio: Studio, language: Language, executor: Executor | None = None
) -> tuple[Path, ...]:
    """Write the contact sheets of the kits, `planche.jpg`, `planche-2.jpg` and so on, in the list's order.

    They are drawn by `executor`, or in this process without one; one that shows what it did is left as it is. Refused
    when one cannot be written.
    """
    out, before = batch.out, _read(batch.out)
    sheets = _sheets(batch, [each for each in results if each.state in _SHOWN], language)
    inputs = {file: _inputs(each) for file, each in sheets.items()}
    after = {file: before[file] for file in sheets if file in before and _stays(out, file, inputs[file], before[file])}
    left = {file: each for file, each in sheets.items() if file not in after}
    for file, data in zip(left, _drawn(left.values(), studio, executor), strict=True):
        if data:
            write_atomic(out / file, data)
        after[file] = _Drawn(inputs[file], sha256(data) if data else "")
    for file in plain_names(before):
        if not after.get(file, _GONE).file and file_digest(out / file) == before[file].file:
            with contextlib.suppress(OSError):
                (out / file).unlink()
    if after != before:
        write_atomic(out / _STATE, msgspec.json.encode(after))
    return tuple(out / file for file in sheets if after[file].file)


def _stays(out: Path, file: str, inputs: str, before: _Drawn) -> bool:
    """Whether a sheet shows what it is to show, and its file is as it was written."""
    return before.inputs == inputs and before.file == file_digest(out / file)


def _sheets(batch: Batch, kits: Sequence[RowResult], language: Language) -> dict[str, _Sheet]:
    pages = headed_pages(printable(batch.opened.table.file), kits, language)
    return {
        sheet_file(number): _Sheet(batch.out, heading, tuple(page), language, batch.campaign)
        for number, (heading, page) in enumerate(pages, 1)
    }


def _drawn(sheets: Iterable[_Sheet], studio: Studio, executor: Executor | None) -> Iterator[bytes]:
    """Each sheet as a JPEG, empty without a picture, one after the other: together they would fill the memory."""
    left = list(sheets)
    if executor is not None and len(left) > 1:
        # Whoever has lost the processes draws the rest here.
        with contextlib.suppress(BrokenExecutor):
            for data in executor.map(draw_elsewhere, tuple(left)):
                del left[0]
                yield data
    yield from (_draw(each, studio.fonts) for each in left)


def draw_elsewhere(wanted: _Sheet) -> bytes:
    """Draw a sheet in a process of its own."""
    return _draw(wanted, tools_of(wanted.campaign).studio.fonts)


def _draw(wanted: _Sheet, fonts: Fonts) -> bytes:
    image = _painted(wanted, fonts)
    return encode_jpeg(for_jpeg(image)) if image else b""


def _painted(wanted: _Sheet, fonts: Fonts) -> QImage | None:
    """A sheet; its pictures are let go before it is encoded: a process has little memory beside a photo's."""
    tiles = [tile for each in wanted.rows if (tile := _tile(wanted.out, each, wanted.language))]
    return thumbnail(sheet(wanted.heading, tiles, fonts), 1.0) if tiles else None


def _tile(out: Path, result: RowResult, language: Language) -> Tile | None:
    """The picture of a row's kit; None where it has none that can be shown."""
    folder = out / result.folder
    manifest = read_manifest(folder)
    path = _picture_of(folder, manifest) if manifest else None
    if manifest is None or path is None:
        return None
    mark = _UNSAID.to(language) if manifest.consent and manifest.consent.photo_of is None else ""
    with contextlib.suppress(Refused), refusing(path.name):
        picture = Image.open(path, formats=_KINDS)
        picture.draft("RGB", (ROW, ROW))
        # The sheet's painter shrinks as well, by less than two.
        if picture.height > 2 * ROW:
            picture.thumbnail((2 * FINEST, FINEST))
        return Tile(f"{result.number} {printable(result.name)}", qimage(picture.convert("RGB")), mark)
    return None


def _picture_of(folder: Path, manifest: Manifest) -> Path | None:
    """The file of a kit's picture in the usual format, else the first that it has for a screen."""

    def rank(name: str) -> tuple[bool, bool, str]:
        drawn = manifest.pictures[name]
        return drawn.format != USUAL_FORMAT, bool(drawn.network), name

    names = sorted(plain_names(manifest.pictures), key=rank)
    return next((folder / each for each in names if not each.endswith(".pdf") and (folder / each).is_file()), None)


def _inputs(wanted: _Sheet) -> str:
    """A digest of what a sheet shows: the manifest of a kit has the digests of its pictures."""
    manifests = [file_digest(wanted.out / each.folder / MANIFEST) for each in wanted.rows]
    shown = [(each.number, each.name, manifest) for each, manifest in zip(wanted.rows, manifests, strict=True)]
    return sha256(msgspec.json.encode((wanted.heading, wanted.language, shown)))


def _read(out: Path) -> dict[str, _Drawn]:
    path = out / _STATE
    with contextlib.suppress(OSError, msgspec.DecodeError, ValueError):
        if path.is_file() and path.stat().st_size <= _LARGEST_STATE:
            return msgspec.json.decode(path.read_bytes(), type=dict[str, _Drawn])
    return {}


def write_outcome(
    batch: Batch, results: Sequence[RowResult], studio: Studio, language: Language, executor: Executor | None = None
) -> tuple[Path, ...]:
    """Write `rapport.csv`, `rapport.pdf` and the contact sheets in the folder of kits, and return them.

    The sheets are drawn by `executor`, or in this process without one. Refused when a file cannot be written; the kits
    are all there.
    """
    name = batch.opened.table.file
    reports = {REPORT: report_bytes(results, language), PAGE: report_page(name, results, studio, language)}
    for file, data in reports.items():
        write_atomic(batch.out / file, data)
    sheets = write_overview(batch, results, studio, language, executor)
    return (*(batch.out / file for file in reports), *sheets)
