import numpy as np
import pytest
import qrcode
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, QPainter

from composer.core.geometry import Rect
from composer.core.poster import QrSlot
from composer.core.problems import Refused
from composer.core.web_address import MAX_BYTES, encoded_address
from composer.render.qr import qr_path
from tests.formats import FORMATS
from tests.render.photo.made_pixels import pixels_of
from tests.render.stage import Stage

ADDRESS = "https://www.journeesperseverancescolaire.com/fr/montreal"
ADDRESSES = st.text("abcdefghijklmnopqrstuvwxyz0123456789/-.?=é", max_size=120).map("https://".__add__)
#: ISO/IEC 18004: the same three corners tell every reader where the code is and how large its modules are.
FINDER = """kkkkkkk
kwwwwwk
kwkkkwk
kwkkkwk
kwkkkwk
kwwwwwk
kkkkkkk""".split()


def scanned(address: str, box: Rect, scale: int = 1) -> NDArray[np.bool_]:
    """Which pixels of a file are dark where the code is drawn in `box`, at `scale` pixels a design pixel."""
    image = QImage(round(box.right * scale), round(box.bottom * scale), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.fillPath(qr_path(address, box, scale), QColor(0, 0, 0))
    painter.end()
    levels = pixels_of(image)[..., 0]
    assert set(np.unique(levels).tolist()) <= {0, 255}, "a module is blurred"
    return levels == 0


def modules(address: str, box: Rect, scale: int = 1) -> list[str]:
    """One letter a module, the quiet zone left out; every module must be one whole square."""
    pixels = scanned(address, box, scale)
    rows, columns = np.flatnonzero(pixels.any(axis=1)), np.flatnonzero(pixels.any(axis=0))
    code = pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    # The top edge of a corner is seven modules long.
    side = int(np.argmin(code[0])) // 7
    count = len(code) // side
    assert code.shape == (count * side, count * side)
    cells = code.reshape(count, side, count, side)
    whole = np.asarray(cells.all(axis=(1, 3)), bool)
    assert np.array_equal(whole, cells.any(axis=(1, 3))), "a module is not whole"
    return ["".join(row) for row in np.where(whole, "k", "w")]


@pytest.mark.parametrize("typed", ["https://exemple.ca/école", "https://exemple.ca/e\u0301cole"])
def test_the_code_contains_the_address_with_its_accents_encoded(typed: str) -> None:
    box = Rect(0, 0, 138, 138)
    assert modules(typed, box) == modules("https://exemple.ca/%C3%A9cole", box)


@given(ADDRESSES)
@settings(max_examples=25)
def test_the_modules_drawn_are_those_of_the_address(address: str) -> None:
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    code.add_data(address.encode())
    wanted = ["".join("k" if dark else "w" for dark in row) for row in code.get_matrix()]
    assert modules(address, Rect(10, 20, 138, 138)) == wanted


@pytest.mark.parametrize("scale", [1, 2, 3])
@pytest.mark.parametrize("box", [Rect(0, 0, 138, 138), Rect(866.4, 502.7, 138, 126), Rect(3.3, 3.3, 200, 200)])
def test_every_module_is_a_whole_square_of_pixels_at_every_scale(box: Rect, scale: int) -> None:
    found = modules(ADDRESS, box, scale)
    corners = [
        [row[:7] for row in found[:7]],
        [row[-7:] for row in found[:7]],
        [row[:7] for row in found[-7:]],
    ]
    assert corners == [FINDER] * 3
    assert [row[-7:] for row in found[-7:]] != FINDER


@given(ADDRESSES, st.integers(100, 240), st.integers(100, 240), st.sampled_from([1, 3]))
@settings(max_examples=40)
def test_the_code_keeps_its_quiet_zone_and_is_centred(address: str, width: int, height: int, scale: int) -> None:
    box = Rect(5, 9, width, height)
    bounds = qr_path(address, box, scale).boundingRect()
    count = len(modules(address, box, scale))
    # Four modules: ISO/IEC 18004.
    quiet = 4 * bounds.width() / count
    pixel = 1 / scale
    assert bounds.left() - box.x >= quiet - pixel
    assert box.right - bounds.right() >= quiet - pixel
    assert bounds.top() - box.y >= quiet - pixel
    assert box.bottom - bounds.bottom() >= quiet - pixel
    assert bounds.center().x() == pytest.approx(box.x + width / 2, abs=pixel)
    assert bounds.center().y() == pytest.approx(box.y + height / 2, abs=pixel)


def test_the_longest_address_still_has_modules_of_two_pixels_in_every_slot_of_a_poster(stage: Stage) -> None:
    address = "https://exemple.org/".ljust(MAX_BYTES, "a")
    for format_ in FORMATS:
        layout = stage.poster.layouts.get(format_.id)
        for slot in (layer for layer in layout.layers if isinstance(layer, QrSlot)) if layout else ():
            bounds = qr_path(address, slot.box, format_.scale).boundingRect()
            assert bounds.width() * format_.scale / (4 * 9 + 17) >= 2


@pytest.mark.parametrize("address", ["https://exemple.org/" + "a" * 999, "https://exemple.org/" + "é" * 90])
def test_an_address_too_long_to_be_read_from_a_poster_is_refused(address: str) -> None:
    with pytest.raises(Refused) as refused:
        qr_path(address, Rect(0, 0, 138, 138))
    (problem,) = refused.value.problems
    assert (problem.code, problem.severity, str(problem.location)) == ("qr-too-long", "error", "qr")
    assert str(len(encoded_address(address) or "")) in problem.words.fr
    assert problem.fix
