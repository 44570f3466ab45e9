"""Measures a list of people made into kits: `python -m benchmarks.batch [--rows N]`, a thousand for the promises."""

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from unittest.mock import patch

from msgspec import Struct

from benchmarks.cold import Run, Shell
from benchmarks.figure import Figure, promised
from benchmarks.floor import PORTRAIT, floor
from benchmarks.photos import make_photos
from composer.app.batch.open_list import ListChoice, OpenList, open_list
from composer.app.batch.out.overview import write_outcome
from composer.app.batch.processes import processes
from composer.app.batch.run import Batch, check, run
from composer.app.context import load_context
from composer.app.studio import Studio, open_studio
from composer.render.qt_ready import offscreen_application

_PROGRAM = str(Path(sys.executable).with_name("jps-composer"))
_HEADINGS = "Nom;Citation;Photo;Affiche;Consentement"
#: The rows of the shorter list, beside which the memory of the whole one is said to stay flat.
_FEW = 100
#: What is promised for a thousand rows, in milliseconds: an unchanged list, and one that is checked.
_UNCHANGED, _CHECKED, _FIRST, _ONE_CELL = 2_000, 60_000, 2_000, 3_000
#: The rows that are made in every format for screens, and what is promised for them, in milliseconds.
_SCREENS, _ALL_SCREENS = 300, 60_000
_FLAT, _MEGABYTES, _FASTER, _BARE, _LOOKED_AT = 1.05, 200, 1.85, 1.2, 2.4


class _Bench(Struct, frozen=True):
    """A list of so many rows with its photos, in a folder, and what it is made with."""

    folder: Path
    rows: int
    studio: Studio
    floor: float

    @property
    def path(self) -> Path:
        """The list."""
        return self.folder / "liste.csv"

    def opened(self) -> OpenList:
        """The list, read now."""
        return open_list(ListChoice(self.path, self.folder / "photos"), self.studio.context)

    def batch(self, out: str) -> Batch:
        """What makes one picture of each row, in the folder `out`."""
        archive = frozenset(("archive",))
        return Batch(self.opened(), self.folder / out, formats=("portrait",), deliveries=archive)

    def make(self, out: str) -> None:
        """Make the list in this process, from reading it to its report."""
        batch = self.batch(out)
        write_outcome(batch, run(batch, self.studio, None, lambda _step: None), self.studio, "fr")

    def command(self, out: str, *options: str) -> list[str]:
        """The command that makes one picture of each row."""
        return self.screens(out, "--format", "portrait", *options)

    def screens(self, out: str, *options: str) -> list[str]:
        """The command that makes each row in every format for screens."""
        asked = ("--photos", f"{self.folder / 'photos'}", "--out", f"{self.folder / out}")
        return [_PROGRAM, "batch", str(self.path), *asked, *options]

    def share(self, milliseconds: float) -> float:
        """The share of these rows in what is promised for a thousand, on this machine."""
        return promised(milliseconds, self.floor) * self.rows / 1000


def main() -> None:
    """Print one line for each figure, as `python -m benchmarks` does."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=_FEW)
    rows: int = parser.parse_args().rows
    application = offscreen_application()
    assert application
    with TemporaryDirectory(prefix="benchmarks-") as folder:
        write_list(Path(folder), rows)
        photo = str(Path(folder, "photos", "2.jpg"))
        least = median(_milliseconds(lambda: floor(photo, PORTRAIT)) for _ in range(15))
        for figure in _figures(_Bench(Path(folder), rows, open_studio(load_context()), least)):
            print(figure.line, flush=True)


def write_list(folder: Path, rows: int) -> None:
    """Write a list of so many people, each with a photo of 12 megapixels of their own."""
    data = make_photos(folder).twelve.read_bytes()
    (folder / "photos").mkdir()
    lines = [_HEADINGS]
    for number in range(2, rows + 2):
        (folder / "photos" / f"{number}.jpg").write_bytes(_other(data, number))
        lines.append(f"Personne {number};Le pas numéro {number} compte autant que les autres.;{number}.jpg;bloc;oui")
    (folder / "liste.csv").write_text("\n".join(lines), "utf-8-sig")


def _other(data: bytes, number: int) -> bytes:
    """The same photo but for two of its least visible coefficients: otherwise faces would be looked for only once."""
    # The first table of quantisation: its marker, its length, its number, and 64 bytes.
    last = data.index(b"\xff\xdb") + 4 + 64
    return data[: last - 1] + bytes((1 + number % 255, 1 + number // 255)) + data[last + 1 :]


def _figures(bench: _Bench) -> Iterator[Figure]:
    yield from _checks(bench)
    shell = Shell(bench.folder)
    few = shell.run(bench.command("few", "--jobs", "2", "--only", f"2-{_FEW + 1}"))
    one, two = (shell.run(bench.command(f"by {jobs}", "--jobs", f"{jobs}")) for jobs in (1, 2))
    yield from _speed(bench, one, two)
    yield Figure("batch-memory", two.megabytes, few.megabytes, _MEGABYTES, "MB")
    yield Figure("batch-memory-flat", two.megabytes, few.megabytes, _FLAT * few.megabytes, "MB")
    yield _screens(bench, shell)
    yield from _again(bench, shell)
    with patch("composer.render.photo.faces.read_weights", return_value=None):
        bare = _milliseconds(lambda: bench.make("without faces")) / bench.rows
    yield Figure("batch-row-without-faces", bare, bench.floor, _BARE * bench.floor)


def _checks(bench: _Bench) -> Iterator[Figure]:
    with processes(2) as executor:
        started, first = perf_counter(), 0.0
        for _ in check(bench.batch("checked"), bench.studio, executor):
            first = first or 1000 * (perf_counter() - started)
        yield Figure("batch-check-first", first, bench.floor, promised(_FIRST, bench.floor))
        yield Figure("batch-check", 1000 * (perf_counter() - started), bench.floor, bench.share(_CHECKED))


def _speed(bench: _Bench, one: Run, two: Run) -> Iterator[Figure]:
    yield Figure("batch-row", one.milliseconds / bench.rows, bench.floor, _LOOKED_AT * bench.floor)
    yield Figure("batch-two-processes", two.milliseconds, one.milliseconds, one.milliseconds / _FASTER)


def _screens(bench: _Bench, shell: Shell) -> Figure:
    """The first rows of the list in every format for screens, by two processes."""
    rows = min(_SCREENS, bench.rows)
    made = shell.run(bench.screens("screens", "--jobs", "2", "--only", f"2-{rows + 1}"))
    most = promised(_ALL_SCREENS, bench.floor) * rows / _SCREENS
    return Figure("batch-screens", made.milliseconds, bench.floor, most)


def _again(bench: _Bench, shell: Shell) -> Iterator[Figure]:
    """The list unchanged, and with one cell corrected, once its kits are made."""
    unchanged = median(_milliseconds(lambda: bench.make("by 1")) for _ in range(3))
    yield Figure("batch-unchanged", unchanged, bench.floor, bench.share(_UNCHANGED))
    yield Figure("batch-unchanged-command", shell.run(bench.command("by 1")).milliseconds, bench.floor)
    bench.path.write_text(bench.path.read_text("utf-8-sig").replace("Le pas numéro 3 ", "Ce pas "), "utf-8-sig")
    yield Figure(
        "batch-one-cell", shell.run(bench.command("by 1")).milliseconds, bench.floor, promised(_ONE_CELL, bench.floor)
    )


def _milliseconds(work: Callable[[], object]) -> float:
    started = perf_counter()
    work()
    return 1000 * (perf_counter() - started)


if __name__ == "__main__":
    main()
