"""A halftone that is dragged or zoomed on the canvas: baked in the background, and exact once the hand rests."""

from collections.abc import Callable
from io import BytesIO
from threading import Event, current_thread, main_thread

import pytest
from PIL import Image
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

from composer.core.color import Color
from composer.core.document.edits import choose_look, choose_poster
from composer.core.geometry import Rect
from composer.core.poster import PhotoSlot
from composer.gui.canvas.print_baker import PrintBaker
from composer.gui.shared import Shared
from composer.gui.window.window import Window
from composer.render.frame import Picture
from composer.render.photo.halftone import printed
from composer.render.photo.intake import take_in
from composer.render.photo.looks import look_of
from composer.render.photo.photo import open_photo
from composer.render.photo.proxy import ProxyPhoto
from composer.render.photo.slot_cut import slot_cut
from composer.render.photo.source import Print
from composer.render.picture import picture
from tests.gui.canvas.conftest import arranged, is_exact
from tests.gui.conftest import wait_for
from tests.gui.hands import drag, wheel

_SLOT, _DOTS = PhotoSlot(Rect(0, 0, 120, 120)), look_of("halftone", Color(0, 0, 0), Color(255, 255, 255))
#: The name of the work of baking a print, as jobs are timed by it.
_PRINT = "_made"


def grey_png() -> bytes:
    """A small photo that darkens from left to right."""
    file = BytesIO()
    Image.linear_gradient("L").rotate(90).convert("RGB").save(file, "PNG")
    return file.getvalue()


class Bakery:
    """Notes each print baked: whether in the window's own thread."""

    def __init__(self) -> None:
        self.in_window: list[bool] = []

    def printed(self, photo: QImage, samples: tuple[int, int], wanted: Print) -> QImage:
        self.in_window.append(current_thread() is main_thread())
        return printed(photo, samples, wanted)


@pytest.fixture
def dotted(window: Window) -> Window:
    """A window at rest on a photo in dots, which can be moved every way."""
    return _in_dots(window, "serigraphie")


def _in_dots(window: Window, poster: str) -> Window:
    """Show the photo in dots on `poster`, in its look or by choice, and let it rest."""
    window.state.edit(choose_look(choose_poster(window.state.visual, poster), "halftone"), "look")
    window.framing.set_zoom(2.0)
    window.framing.settle()
    assert window.canvas.grab()
    wait_for(lambda: is_exact(window))
    return window


def _image(window: Window) -> QImage:
    return next(each.image for each in window.frames.frame.items if isinstance(each, Picture))


def _drag(window: Window) -> None:
    box = window.canvas.box_of("photo")
    assert box is not None
    at = QPoint(round(box.left() + box.width() / 4), round(box.top() + box.height() / 2))
    drag(window.canvas, at, 12, QPoint(3, -2))


def _zoom(window: Window) -> None:
    box = window.canvas.box_of("photo")
    assert box is not None
    wheel(window.canvas, box.center().toPoint(), 4)
    wheel(window.canvas, box.center().toPoint(), -2)


def _tilt(window: Window) -> None:
    for tenth in range(1, 8):
        window.framing.tilt(tenth / 10)
        window.canvas.grab()


@pytest.mark.parametrize("poster", ["serigraphie", "sentier"])
@pytest.mark.parametrize("hand", [_drag, _zoom, _tilt])
def test_no_print_is_baked_in_the_windows_thread_while_the_hand_moves(
    window: Window, monkeypatch: pytest.MonkeyPatch, poster: str, hand: Callable[[Window], None]
) -> None:
    before = _in_dots(window, poster).state.visual
    bakery = Bakery()
    monkeypatch.setattr("composer.render.photo.halftone.printed", bakery.printed)
    hand(window)
    assert window.state.visual != before
    assert not any(bakery.in_window)
    wait_for(lambda: bakery.in_window)


def test_the_print_at_rest_is_the_one_of_the_file(dotted: Window) -> None:
    # As large as a file, so that the screen shows all of its pixels.
    dotted.resize(2400, 2000)
    wait_for(lambda: dotted.canvas.scale >= 1 and is_exact(dotted))
    before = _image(dotted).copy()
    _drag(dotted)
    wait_for(lambda: is_exact(dotted))
    state = dotted.state
    expected = picture(arranged(dotted, state.session.photo), state.format)
    wait_for(lambda: picture(dotted.frames.frame, state.format) == expected)
    assert _image(dotted) != before


def test_the_last_print_follows_the_hand_before_another_is_baked(dotted: Window) -> None:
    free = Event()
    before = _image(dotted).copy()
    dotted.jobs.start(free.wait, lambda _: None)
    _drag(dotted)
    moved = _image(dotted).copy()
    assert moved != before
    free.set()
    wait_for(lambda: _image(dotted) != moved)


def test_prints_of_places_that_the_hand_has_left_are_never_begun(shared: Shared) -> None:
    proxy, free, worked = ProxyPhoto(open_photo(take_in(grey_png(), "photo.png"))), Event(), list[str]()
    baker, shown = PrintBaker(shared.jobs, shared.frames), list[bool]()
    baker.baked.connect(lambda: shown.append(True))

    def note(name: str, _milliseconds: float) -> None:
        worked.append(name)

    shared.jobs.timed.connect(note)
    shared.jobs.start(free.wait, lambda _: None)
    for place in range(12):
        slot_cut(proxy.in_hand(), Rect(place / 100, 0, 0.5, 0.5), _SLOT, 1.0, _DOTS)
        baker.follow(proxy)
    free.set()
    wait_for(lambda: shown)
    # The first move, as nothing was being baked; and the last one.
    assert worked.count(_PRINT) == 2
    assert proxy.unbaked() is None
    assert shown == [True]


def test_a_window_made_larger_shows_a_print_of_its_own_pixels_once_at_rest(dotted: Window) -> None:
    small = _image(dotted).width()
    dotted.resize(dotted.width() + 300, dotted.height() + 300)
    wait_for(lambda: _image(dotted).width() > small)
