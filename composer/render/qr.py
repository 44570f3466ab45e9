"""A QR code as one path of squares, each a whole number of a file's pixels, so that none is blurred or split."""

from functools import lru_cache

import qrcode
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from composer.core.geometry import Rect
from composer.core.problems import Refused
from composer.core.web_address import encoded_address, too_long

#: The dark modules of a code, row by row, without its quiet zone.
Modules = tuple[tuple[bool, ...], ...]

#: The quiet zone on each side, in modules: ISO/IEC 18004 asks for four.
QUIET = 4


def qr_path(address: str, box: Rect, scale: float = 1.0) -> QPainterPath:
    """The dark modules of `address`, centred in `box` with their quiet zone; Refused when it is too long.

    The code holds the address encoded, as telephones want it. `scale` is how many pixels of the file one design pixel
    is.
    """
    return modules_path(_address_modules(address), box, scale)


def modules_path(rows: Modules, box: Rect, scale: float = 1.0) -> QPainterPath:
    """The dark modules `rows`, centred in `box` with their quiet zone, for a device of `scale` pixels a unit."""
    count = len(rows) + 2 * QUIET
    side = max(1, int(min(box.width, box.height) * scale / count)) / scale
    left = round((box.x + (box.width - side * count) / 2) * scale) / scale + side * QUIET
    top = round((box.y + (box.height - side * count) / 2) * scale) / scale + side * QUIET
    path = QPainterPath()
    for y, row in enumerate(rows):
        for start, stop in _runs(row):
            path.addRect(QRectF(left + start * side, top + y * side, (stop - start) * side, side))
    return path


# A visual's formats, and its drawing while somebody types or drags, have one address.
@lru_cache(maxsize=4)
def _address_modules(address: str) -> Modules:
    problem = too_long(address)
    if problem is not None:
        raise Refused(problem)
    # A file may hold an address that no field would take: it leads where it says, or nowhere.
    return _modules(encoded_address(address) or address, qrcode.ERROR_CORRECT_M)


@lru_cache(maxsize=3)
def text_modules(text: str) -> Modules:
    """The code of a text shown on a screen, neither torn nor stained: the least correction, the largest modules.

    ValueError when it is longer than a code can hold, 2,953 bytes.
    """
    return _modules(text, qrcode.ERROR_CORRECT_L)


def _modules(text: str, correction: int) -> Modules:
    code = qrcode.QRCode(error_correction=correction, border=0)
    code.add_data(text.encode())
    return tuple(map(tuple, code.get_matrix()))


def _runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """The dark stretches of a row as (start, stop): one box each, so that no seam shows between modules."""
    edges = [i for i in range(len(row) + 1) if (i < len(row) and row[i]) != (i > 0 and row[i - 1])]
    return list(zip(edges[::2], edges[1::2], strict=True))
