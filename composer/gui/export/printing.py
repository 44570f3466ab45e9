"""Prints a frame through the system's dialog: at its own size on its own paper, or two or four to a page."""

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from composer.core.formats import PAPER_UNITS, Format
from composer.core.geometry import Rect, Size
from composer.export.shop.sheet import MARKS_ROOM, marks_at
from composer.render.frame import Flat, Frame
from composer.render.paint import paint
from composer.storage.settings import PerPage

#: Between two copies, as a share of a width: the blade takes it.
_GAP = 0.03


class DeskPrint(Struct, frozen=True):
    """What to print: a frame of a format, and how many of it are on a page."""

    frame: Frame
    format: Format
    per_page: PerPage = 1


def print_frame(job: DeskPrint) -> None:
    """Ask for a printer, on the paper of the format, and print."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_paper(printer, job)
    if QPrintDialog(printer).exec():
        paint_page(printer, job)


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
    """Paint the page: at its own size where the paper has room for it, else as large as it allows; in the middle."""
    page = _page(printer)
    whole = _whole(job)
    scale = min(page.width / whole.width, page.height / whole.height)
    if job.per_page == 1 and job.format.medium == "print":
        own = printer.resolution() / PAPER_UNITS
        # Paper is counted in whole points: what rounding takes is no reason to make the page smaller.
        scale = own if own <= 1.01 * scale else scale
    painter = QPainter(printer)
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
