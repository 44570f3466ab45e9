"""Prints a frame through the system's dialog: at its own size on its own paper, or two or four to a page."""

from collections.abc import Iterator
from os import SEEK_END
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from composer.core.formats import PAPER_UNITS, Format
from composer.core.geometry import Rect, Size
from composer.core.problems import Problem, Refused
from composer.core.words import Words, named
from composer.export.shop.sheet import MARKS_ROOM, marks_at
from composer.render.frame import Flat, Frame
from composer.render.paint import paint
from composer.storage.settings import PerPage

#: Bytes at the end of a PDF that say that it is whole.
_TAIL = 64
_SENT = Words("{format}\u00a0: envoyé à l’imprimante {printer}.", "{format}: sent to the printer {printer}.")
_WRITTEN = Words(
    "{format}\u00a0: imprimé dans le fichier {file}, dans le dossier {folder}.",
    "{format}: printed to the file {file}, in the folder {folder}.",
)
_UNPRINTED = Problem(
    "not-written",
    "error",
    Words(
        "Rien n’a été imprimé\u00a0: l’imprimante n’a rien pris, ou le fichier n’a pas pu être écrit. "
        "Votre visuel est intact.",
        "Nothing was printed: the printer took nothing, or the file could not be written. Your visual is intact.",
    ),
    fix=Words("Choisissez une autre imprimante ou un autre dossier.", "Choose another printer or another folder."),
)
#: Between two copies, as a share of a width: the blade takes it.
_GAP = 0.03


class DeskPrint(Struct, frozen=True):
    """What to print: a frame of a format, how many of it are on a page, and its name in the queue or as a file."""

    frame: Frame
    format: Format
    per_page: PerPage = 1
    name: str = ""


def print_frame(job: DeskPrint) -> Words | None:
    """Ask for a printer, on the paper of the format, and print; say where it went, or None if the person gave up.

    Refused when nothing came of it.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(job.name)
    set_paper(printer, job)
    if not QPrintDialog(printer).exec():
        return None
    paint_page(printer, job)
    return printed(printer, job.format)


def printed(printer: QPrinter, format_: Format) -> Words:
    """Say where the page went; Refused when it is a file and did not become whole."""
    if printer.outputFormat() == QPrinter.OutputFormat.NativeFormat:
        return _SENT.format(format=format_.name, printer=printer.printerName())
    file = Path(printer.outputFileName())
    if not _is_whole(file):
        raise Refused(_UNPRINTED)
    return _WRITTEN.format(
        format=format_.name, file=named(file.name), folder=named(file.parent.name or str(file.parent))
    )


def _is_whole(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            opened.seek(-min(_TAIL, file.stat().st_size), SEEK_END)
            return b"%%EOF" in opened.read(_TAIL)
    except OSError:
        return False


def set_paper(printer: QPrinter, job: DeskPrint) -> None:
    """Propose the paper of the format, whole, upright or lying as what is on it."""
    size = job.format.size
    if job.format.medium == "print":
        inches = QSizeF(min(size.width, size.height) / PAPER_UNITS, max(size.width, size.height) / PAPER_UNITS)
        printer.setPageSize(QPageSize(inches, QPageSize.Unit.Inch, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
        printer.setFullPage(True)
    wide = _whole(job).width > _whole(job).height
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)


def paint_page(printer: QPrinter, job: DeskPrint) -> None:
    """Paint the page: at its own size where the paper has room for it, else as large as it allows; in the middle.

    Refused when the printer takes nothing.
    """
    page = _page(printer)
    whole = _whole(job)
    scale = min(page.width / whole.width, page.height / whole.height)
    if job.per_page == 1 and job.format.medium == "print":
        own = printer.resolution() / PAPER_UNITS
        # Paper is counted in whole points: what rounding takes is no reason to make the page smaller.
        scale = own if own <= 1.01 * scale else scale
    painter = QPainter()
    if not painter.begin(printer):
        raise Refused(_UNPRINTED)
    painter.translate((page.width - whole.width * scale) / 2, (page.height - whole.height * scale) / 2)
    painter.scale(scale, scale)
    painter.translate(-whole.x, -whole.y)
    for place in places(job):
        painter.save()
        painter.translate(place.x, place.y)
        painter.setClipRect(QRectF(0, 0, place.width, place.height))
        paint(painter, job.frame)
        painter.restore()
    paint(painter, Frame(Size(whole.width, whole.height), tuple(_marks(job))))
    painter.end()


def places(job: DeskPrint) -> Iterator[Rect]:
    """The place of each copy, in the frame's units, from the first one's corner."""
    size = job.frame.size
    across, down = size.width * (1 + _GAP), size.height + size.width * _GAP
    columns, rows = _grid(job)
    for row in range(rows):
        for column in range(columns):
            yield Rect(column * across, row * down, size.width, size.height)


def _grid(job: DeskPrint) -> tuple[int, int]:
    """Columns and rows: two copies are beside each other, or one above the other when they are wide."""
    if job.per_page == 2:
        return (1, 2) if job.frame.size.width > job.frame.size.height else (2, 1)
    return (2, 2) if job.per_page == 4 else (1, 1)


def _whole(job: DeskPrint) -> Rect:
    """The box of all copies and their marks."""
    every = list(places(job))
    box = Rect(0, 0, every[-1].right, every[-1].bottom)
    return box if job.per_page == 1 else box.inset(-MARKS_ROOM)


def _marks(job: DeskPrint) -> Iterator[Flat]:
    if job.per_page == 1:
        return
    every = list(places(job))
    columns = sorted({side for each in every for side in (each.x, each.right)})
    rows = sorted({side for each in every for side in (each.y, each.bottom)})
    yield from marks_at(tuple(columns), tuple(rows))


def _page(printer: QPrinter) -> Size:
    """The pixels of the page: all of it, or what the printer says that it can print."""
    layout, dots = printer.pageLayout(), printer.resolution()
    page = layout.fullRectPixels(dots) if printer.fullPage() else layout.paintRectPixels(dots)
    return Size(page.width(), page.height())
