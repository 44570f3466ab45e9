"""Where a sheet is in its view: fitted, zoomed about a point, moved by hand, never out of sight."""

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF

from composer.core.geometry import Point, Rect, Size

#: Pixels kept around a sheet that is fitted: handles and names stand a little outside of it.
MARGIN = 28.0
#: How far one may zoom: the whole sheet is 1.
LEAST_ZOOM, MOST_ZOOM = 0.5, 8.0
#: Pixels of a sheet that stay in the view, however far it is moved.
_SEEN = 80.0


class Viewport(Struct, frozen=True):
    """A view of so many pixels on a sheet of so many design pixels.

    `zoom` is 1 where the whole sheet fits; `pan` moves its middle from the view's, in pixels.
    """

    view: Size
    sheet: Size
    zoom: float = 1.0
    pan: Point = Point(0.0, 0.0)

    @property
    def scale(self) -> float:
        """Pixels of the view per design pixel."""
        across = (self.view.width - 2 * MARGIN) / self.sheet.width
        down = (self.view.height - 2 * MARGIN) / self.sheet.height
        return max(0.005, min(across, down)) * self.zoom

    @property
    def page(self) -> QRectF:
        """The sheet, in pixels of the view."""
        width, height = self.sheet.width * self.scale, self.sheet.height * self.scale
        left, top = (self.view.width - width) / 2 + self.pan.x, (self.view.height - height) / 2 + self.pan.y
        return QRectF(left, top, width, height)

    def on_view(self, box: Rect) -> QRectF:
        """A box in fractions of the sheet, in pixels of the view."""
        page = self.page
        return QRectF(
            page.x() + box.x * page.width(),
            page.y() + box.y * page.height(),
            box.width * page.width(),
            box.height * page.height(),
        )

    def on_sheet(self, at: QPointF) -> Point:
        """A point of the view, in fractions of the sheet."""
        page = self.page
        return Point((at.x() - page.x()) / page.width(), (at.y() - page.y()) / page.height())

    def fractions(self, pixels: QPointF) -> Point:
        """A distance in pixels of the view, in fractions of the sheet."""
        page = self.page
        return Point(pixels.x() / page.width(), pixels.y() / page.height())

    def zoomed(self, factor: float, about: QPointF) -> "Viewport":
        """The viewport zoomed by `factor`, what is at `about` staying there."""
        at = self.on_sheet(about)
        nearer = replace(self, zoom=min(max(self.zoom * factor, LEAST_ZOOM), MOST_ZOOM))
        there = nearer.on_view(Rect(at.x, at.y, 0, 0)).topLeft()
        return nearer.moved(about - there)

    def moved(self, by: QPointF) -> "Viewport":
        """The viewport with the sheet moved by so many pixels; some of it always stays in the view."""
        page, view = self.page, self.view
        across, down = (page.width() + view.width) / 2 - _SEEN, (page.height() + view.height) / 2 - _SEEN
        x, y = self.pan.x + by.x(), self.pan.y + by.y()
        return replace(self, pan=Point(min(max(x, -across), across), min(max(y, -down), down)))
