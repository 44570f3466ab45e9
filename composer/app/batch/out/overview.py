"""Makes contact sheets of all the kits of a list, a dozen pictures a sheet, so that staff see them at a glance."""

import contextlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor
from pathlib import Path

import msgspec
from msgspec import Struct
from PIL import Image

from composer.app.batch.run import Batch, RowResult
from composer.app.batch.tools import tools_of
from composer.app.proof.sheet_pages import headed_pages, sheet_file
from composer.app.studio import Studio
from composer.core.naming import printable
from composer.core.problems import Refused
from composer.core.words import Language, Words
from composer.export.manifest import MANIFEST, Manifest, plain_names, read_manifest, sha256
from composer.export.raster import encode_jpeg
from composer.render.fonts import Fonts
from composer.render.photo.intake import refusing
from composer.render.photo.photo import qimage
from composer.render.picture import thumbnail
from composer.render.sheet import ROW, Tile, sheet
from composer.storage.atomic_write import write_atomic

#: Remembers what the sheets show, so that they are not drawn again for nothing; hidden, as nobody needs to open it.
_STATE = ".jps-planches.json"
_LARGEST_STATE = 1 << 20
_SHOWN, _FORMAT = frozenset({"made", "unchanged"}), "portrait"
#: The file types of pictures, as Pillow calls them; a PDF is shown by none.
_KINDS = ("JPEG", "PNG", "WEBP")
#: A mark over the picture: a sheet is passed from hand to hand.
_UNSAID = Words("Accord non précisé", "Agreement not said")


class _State(Struct, frozen=True):
    """What the sheets were made from, and the SHA-256 of each."""

    inputs: str = ""
    files: Mapping[str, str] = {}


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

    They are drawn by `executor`, or in this process without one; none where all is as it was. Refused when one cannot
    be written.
    """
    out, name = batch.out, batch.opened.table.file
    kits = [each for each in results if each.state in _SHOWN]
    before, inputs = _read(out), _inputs(out, name, kits, language)
    there = (digest == _digest_of(out / file) for file, digest in before.files.items())
    if inputs == before.inputs and all(there):
        return tuple(out / file for file in before.files)
    files: dict[str, str] = {}
    for data in filter(None, _drawn(_sheets(batch, kits, language), studio, executor)):
        file = sheet_file(len(files) + 1)
        write_atomic(out / file, data)
        files[file] = sha256(data)
    for file in plain_names(set(before.files) - set(files)):
        if _digest_of(out / file) == before.files[file]:
            with contextlib.suppress(OSError):
                (out / file).unlink()
    write_atomic(out / _STATE, msgspec.json.encode(_State(inputs, files)))
    return tuple(out / file for file in files)


def _sheets(batch: Batch, kits: Sequence[RowResult], language: Language) -> Iterator[_Sheet]:
    for heading, page in headed_pages(printable(batch.opened.table.file), kits, language):
        yield _Sheet(batch.out, heading, tuple(page), language, batch.campaign)


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
    tiles = [tile for each in wanted.rows if (tile := _tile(wanted.out, each, wanted.language))]
    return encode_jpeg(thumbnail(sheet(wanted.heading, tiles, fonts), 1.0)) if tiles else b""


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
        picture.thumbnail((2 * ROW, ROW))
        return Tile(f"{result.number} {printable(result.name)}", qimage(picture.convert("RGB")), mark)
    return None


def _picture_of(folder: Path, manifest: Manifest) -> Path | None:
    """The file of a kit's picture in the usual format, else the first that it has for a screen."""

    def rank(name: str) -> tuple[bool, bool, str]:
        drawn = manifest.pictures[name]
        return drawn.format != _FORMAT, bool(drawn.network), name

    names = sorted(plain_names(manifest.pictures), key=rank)
    return next((folder / each for each in names if not each.endswith(".pdf") and (folder / each).is_file()), None)


def _inputs(out: Path, name: str, kits: Sequence[RowResult], language: Language) -> str:
    """A digest of what the sheets show: a kit that was made again has another manifest."""
    shown = [(each.number, each.name, each.folder, _time(out / each.folder / MANIFEST)) for each in kits]
    return sha256(msgspec.json.encode((name, language, shown)))


def _time(path: Path) -> int:
    with contextlib.suppress(OSError):
        return path.stat().st_mtime_ns
    return 0


def _read(out: Path) -> _State:
    path = out / _STATE
    with contextlib.suppress(OSError, msgspec.DecodeError, ValueError):
        if path.is_file() and path.stat().st_size <= _LARGEST_STATE:
            return msgspec.json.decode(path.read_bytes(), type=_State)
    return _State()


def _digest_of(path: Path) -> str:
    with contextlib.suppress(OSError):
        return sha256(path.read_bytes())
    return ""
