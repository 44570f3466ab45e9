"""Prints a frame through the system's dialog."""

from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from composer.render.frame import Frame
from composer.render.paint import paint


def print_frame(frame: Frame) -> None:
    """Ask for a printer and print `frame`, centred and as large as the page allows."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    wide = frame.size.width > frame.size.height
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)
    if QPrintDialog(printer).exec():
        paint_page(printer, frame)


def paint_page(printer: QPrinter, frame: Frame) -> None:
    """Paint `frame` on the printer's page, centred and as large as the page allows."""
    page = printer.pageLayout().paintRectPixels(printer.resolution())
    scale = min(page.width() / frame.size.width, page.height() / frame.size.height)
    painter = QPainter(printer)
    painter.translate((page.width() - frame.size.width * scale) / 2, (page.height() - frame.size.height * scale) / 2)
    painter.scale(scale, scale)
    paint(painter, frame)
    painter.end()
